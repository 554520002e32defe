"""Steps as later schemas will bring them: the seventh adds a column, the eighth fails half-way."""

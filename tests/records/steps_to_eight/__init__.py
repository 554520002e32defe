"""Steps as later schemas will bring them: the sixth adds a column, the seventh fails half-way."""

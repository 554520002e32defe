"""Steps as later schemas will bring them: the fourth adds a column, the fifth fails half-way."""

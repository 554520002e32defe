"""Steps as later schemas will bring them: the third adds a column, the fourth fails half-way."""

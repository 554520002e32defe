"""Steps as later schemas will bring them: the fifth adds a column, the sixth fails half-way."""

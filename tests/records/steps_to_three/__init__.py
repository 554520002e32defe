"""Steps as later schemas will bring them: the second adds a column, the third fails half-way."""

"""Members: who sits on the partnership, in which capacity, with which offices, and how the board stands as a whole."""

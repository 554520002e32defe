"""The page that is there before any partnership is open."""

"""What several rooms have in common: the view of a room, spells, explanations, the history, and words for people."""

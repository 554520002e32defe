"""The meeting while it goes on: the agenda, the item being taken, and who is in the room."""

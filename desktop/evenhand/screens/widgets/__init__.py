"""The parts of which every tab is made, so that a room is put together in a few lines and looks like the others."""

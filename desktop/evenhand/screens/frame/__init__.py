"""The parts of the window that belong to no room: dialogs, the publish panel, the search, help."""

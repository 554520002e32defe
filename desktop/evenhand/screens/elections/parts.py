"""The parts of an election behind "Edit…", by their place, and by the name under which each is opened."""

ELECTION, TIMETABLE, WINDOW, MOVE, CANDIDATES, STANDING, AFTER_POLL, HISTORY = range(8)
PARTS = {
    "election": ELECTION,
    "timetable": TIMETABLE,
    "windows": WINDOW,
    "move": MOVE,
    "candidates": CANDIDATES,
    "standing-down": STANDING,
    "after-the-poll": AFTER_POLL,
    "history": HISTORY,
}

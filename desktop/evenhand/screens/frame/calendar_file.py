"""A calendar file, saved where a person chooses."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from evenhand.screens.desk import Desk
from evenhand.screens.frame.files import ask_where_to_save
from evenhand.services.written_file import write_file

CALENDARS = "Calendar files (*.ics)"


def save_calendar(desk: Desk, parent: QWidget, name: str, write: Callable[[Any], bytes]) -> Path | None:
    """Save what `write` makes of an open session as a calendar file; give where, or None where it was not wanted.

    Raises:
        Trouble: the place cannot be written to.
    """
    proposed = desk.partnership.path.parent / f"{name}.ics"
    path = ask_where_to_save(parent, "Save the calendar file", proposed, CALENDARS)
    if path is None:
        return None
    with desk.partnership.reading() as session:
        written = write(session)
    write_file(path, written, opened=desk.partnership.path)
    desk.noticed.emit(f"Saved as {path.name}")
    return path

"""A calendar file, saved where a person chooses."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from evenhand.domain.refusals import Trouble
from evenhand.screens.desk import Desk
from evenhand.screens.frame.files import ask_where_to_save

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
    try:
        path.write_bytes(written)
    except OSError as fault:
        why = (fault.strerror or "the place cannot be written to").lower()
        raise Trouble(f"The calendar file was not saved ({why}). Choose another place.") from None
    desk.noticed.emit(f"Saved as {path.name}")
    return path

"""The calendar file of all elections, saved where a person chooses."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from evenhand.domain.refusals import Trouble
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.frame.files import ask_where_to_save
from evenhand.services.calendar_export import election_calendar

CALENDARS = "Calendar files (*.ics)"


def save_calendar(desk: Desk, parent: QWidget) -> Path | None:
    """Save the dates of all elections as a calendar file; give where, or None where it was not wanted.

    Raises:
        Trouble: the place cannot be written to.
    """
    proposed = desk.partnership.path.parent / f"Elections, {say_day(desk.day)}.ics"
    path = ask_where_to_save(parent, "Save the calendar file", proposed, CALENDARS)
    if path is None:
        return None
    with desk.partnership.reading() as session:
        written = election_calendar(session, desk.day)
    try:
        path.write_bytes(written)
    except OSError as fault:
        why = (fault.strerror or "the place cannot be written to").lower()
        raise Trouble(f"The calendar file was not saved ({why}). Choose another place.") from None
    desk.noticed.emit(f"Saved as {path.name}")
    return path

"""The calendar file of all elections, saved where a person chooses."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.frame import calendar_file
from evenhand.services.calendar_export import election_calendar


def save_calendar(desk: Desk, parent: QWidget) -> Path | None:
    """Save the dates of all elections as a calendar file; give where, or None where it was not wanted.

    Raises:
        Trouble: the place cannot be written to.
    """

    def write(session: Any) -> bytes:
        return election_calendar(session, desk.day)

    return calendar_file.save_calendar(desk, parent, f"Elections, {say_day(desk.day)}", write)

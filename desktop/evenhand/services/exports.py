"""What a partnership's file gives to other programs, by kind."""

from collections.abc import Callable
from datetime import date

from sqlalchemy.orm import Session

from evenhand.records.unit_of_work import Partnership
from evenhand.services.calendar_export import election_calendar

KINDS: dict[str, Callable[[Session, date], bytes]] = {"calendar": election_calendar}


def export(partnership: Partnership, kind: str, day: date) -> bytes:
    """The file of one kind, as known on a day; `kind` is one of `KINDS`."""
    with partnership.reading() as session:
        return KINDS[kind](session, day)

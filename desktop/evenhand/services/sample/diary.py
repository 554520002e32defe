"""The diary of the sample: what was entered on which day, so that its file reads as if it had been kept all along.

Every room first notes what it has to enter and on which day somebody entered it; then all of it is entered, day by day,
while the file's clock and the person at work are those of the story. What is noted first for a day is entered first.
"""

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Any

from evenhand.records.unit_of_work import Partnership

Told = Mapping[str, Any]
Deed = Callable[[date], object]
Save = Callable[[Told, int, date], int]

BEGINS, EVERY = time(9, 30), timedelta(minutes=3)
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Noted:
    """Something to be entered on a day; what has the same title on a day, one after the other, is one change."""

    on: date
    title: str
    deed: Deed


class Diary:
    """What is to be entered, each with its day."""

    def __init__(self) -> None:
        self._noted: list[Noted] = []

    def note(self, on: date, title: str, deed: Deed) -> None:
        """Note something for a day; without a title it is the change that its own verb makes."""
        self._noted.append(Noted(on, title, deed))

    def note_stages(self, told: Told, on: date, title: str, save: Save) -> None:
        """Note one record: as it was first entered, on its day unless `entered` is told, and as it was `then`."""
        record = _Record(save)
        known = {name: value for name, value in told.items() if name != "then"}
        self.note(told.get("entered", on), title, record.entered(known))
        for later in told.get("then", ()):
            known = known | later
            self.note(later["entered"], title, record.entered(known))

    def days(self) -> list[date]:
        """The days on which something is entered, one after the other."""
        return sorted({one.on for one in self._noted})

    def enter(self, partnership: Partnership, clock: "StoryClock", secretaries: Mapping[date, str]) -> None:
        """Enter everything, day by day; `secretaries` says since which day who enters it."""
        in_order = sorted(self._noted, key=_day_of)
        with _lived(partnership, clock):
            for on, of_day in groupby(in_order, key=_day_of):
                clock.turn_to(on)
                partnership.who = secretaries[max(since for since in secretaries if since <= on)]
                for title, noted in groupby(of_day, key=_title_of):
                    _enter(partnership, on, title, [one.deed for one in noted])


class StoryClock:
    """A clock that is turned from day to day, and moves on by some minutes whenever it is looked at."""

    def __init__(self, on: date) -> None:
        self._moment = datetime.combine(on, BEGINS)

    def __call__(self) -> datetime:
        """The moment that it shows."""
        shown = self._moment
        self._moment += EVERY
        return shown

    def turn_to(self, on: date) -> None:
        """Show the morning of a day, but never an earlier moment than before."""
        self._moment = max(self._moment, datetime.combine(on, BEGINS))


class _Record:
    """One record that is entered and then corrected: its key stays with it."""

    def __init__(self, save: Save) -> None:
        self._save = save
        self._key = 0

    def entered(self, known: Told) -> Deed:
        """The deed that enters it as it was known."""

        def enter(on: date) -> None:
            self._key = self._save(known, self._key, on)

        return enter


@contextmanager
def _lived(partnership: Partnership, clock: StoryClock) -> Generator[None]:
    """The file as it was kept by those of the story; afterwards its own clock and person are back."""
    own_clock, own_who = partnership.now, partnership.who
    partnership.now = clock
    try:
        yield
    finally:
        partnership.now, partnership.who = own_clock, own_who


def _enter(partnership: Partnership, on: date, title: str, deeds: list[Deed]) -> None:
    if not title:
        for deed in deeds:
            deed(on)
        return
    with partnership.change(title):
        for deed in deeds:
            deed(on)


def _day_of(noted: Noted) -> date:
    return noted.on


def _title_of(noted: Noted) -> str:
    return noted.title

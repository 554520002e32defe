"""Counting back from polling day, and the sum that shows how the date was reached.

A board member can redo "25 + 10 + 3 = 38" on a kitchen calendar: working days, weekend days and bank holidays
between the event and the poll.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.domain.elections.holidays import Holiday, Holidays, Scope, disregarded


@dataclass(frozen=True, slots=True)
class WorkingDaySum:
    """How many days of each sort lie from an event to the day before the poll, and which holidays."""

    working: int
    weekend: int
    holidays: tuple[Holiday, ...]

    @property
    def total(self) -> int:
        """Calendar days from the event to the poll."""
        return self.working + self.weekend + len(self.holidays)

    @property
    def says(self) -> str:
        """The sum as printed: 25 + 10 + 3 = 38, or 0 for polling day."""
        if self.total == 0:
            return "0"
        return f"{self.working} + {self.weekend} + {len(self.holidays)} = {self.total}"


@dataclass(frozen=True, slots=True)
class Counted:
    """A day reached by counting back, its sum, and whether every holiday on the way was known."""

    day: date
    sum: WorkingDaySum
    known: bool


def count_back(poll: date, working_days: int, scope: Scope, holidays: Holidays) -> Counted:
    """The day that lies so many working days before a day, which itself is day 0."""
    day, working, weekend, known = poll, 0, 0, True
    met: list[Holiday] = []
    while working < working_days:
        day -= timedelta(days=1)
        holiday = disregarded(day, scope, holidays)
        known = known and holidays.knows(day)
        if day.weekday() >= 5:
            weekend += 1
        elif holiday:
            met.append(holiday)
        else:
            working += 1
    return Counted(day, WorkingDaySum(working, weekend, tuple(reversed(met))), known)

"""Counting working days from or to a day, and the sum that shows how a date was reached.

A board member can redo "25 + 10 + 3 = 38" on a kitchen calendar: working days, weekend days and bank holidays
between the event and the poll.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.domain.elections.holidays import Holiday, Holidays, Scope, disregarded

DAY = timedelta(days=1)


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
    """A day reached by counting, the sum from it to the poll, and whether every holiday on the way was known."""

    day: date
    sum: WorkingDaySum
    known: bool


def count_back(poll: date, working_days: int, scope: Scope, holidays: Holidays) -> Counted:
    """The day that lies so many working days before a day, which itself is day 0."""
    day, working = poll, 0
    while working < working_days:
        day -= DAY
        working += is_working(day, scope, holidays)
    return counted_between(day, poll, scope, holidays)


def count_forward(day: date, working_days: int, scope: Scope, holidays: Holidays) -> date:
    """The day that lies so many working days after a day, which itself is day 0."""
    working = 0
    while working < working_days:
        day += DAY
        working += is_working(day, scope, holidays)
    return day


def counted_between(day: date, poll: date, scope: Scope, holidays: Holidays) -> Counted:
    """A day with the sum of the days from it to the poll, the poll itself not counted."""
    span = [day + timedelta(days=n) for n in range((poll - day).days)]
    weekdays = [one for one in span if one.weekday() < 5]
    met = [holiday for one in weekdays if (holiday := disregarded(one, scope, holidays))]
    total = WorkingDaySum(len(weekdays) - len(met), len(span) - len(weekdays), tuple(met))
    return Counted(day, total, all(holidays.knows(one) for one in span))


def working_days_between(day: date, later: date, scope: Scope, holidays: Holidays) -> int:
    """How many working days after a day another one lies; negative where it lies before."""
    if later < day:
        return -working_days_between(later, day, scope, holidays)
    return sum(is_working(day + timedelta(days=n), scope, holidays) for n in range(1, (later - day).days + 1))


def is_working(day: date, scope: Scope, holidays: Holidays) -> bool:
    """Whether a day counts: no weekend day and none that the law disregards."""
    return day.weekday() < 5 and disregarded(day, scope, holidays) is None

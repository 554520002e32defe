"""A time during which something is true: a membership, an office, a term in Parliament.

`starts` and `ends` are whole days, both included; an open end is None. "As at" any date is asked here.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol, TypeVar


class Spelled(Protocol):
    """Anything that is true from one day to another."""

    @property
    def starts(self) -> date: ...
    @property
    def ends(self) -> date | None: ...


S = TypeVar("S", bound=Spelled)
A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Spell:
    """A first day and, where it is over or known, a last day."""

    starts: date
    ends: date | None = None


def holds_on(spell: Spelled, day: date) -> bool:
    """Whether the spell is true on that day."""
    return spell.starts <= day and (spell.ends is None or day <= spell.ends)


def overlap(one: Spelled, other: Spelled) -> bool:
    """Whether two spells share a day."""
    return (one.ends is None or other.starts <= one.ends) and (other.ends is None or one.starts <= other.ends)


def those_on(spells: Iterable[S], day: date) -> list[S]:
    """Those spells that are true on that day, in the order given."""
    return [spell for spell in spells if holds_on(spell, day)]


def weekday_months_after(day: date, months: int) -> date:
    """The same weekday so many months later, in the same place of the month: the third Tuesday; a fifth is the last."""
    first = months_after(day.replace(day=1), months)
    found = first + timedelta(days=(day.weekday() - first.weekday()) % 7) + (day.day - 1) // 7 * A_WEEK
    return found if found.month == first.month else found - A_WEEK


def months_after(day: date, months: int) -> date:
    """The same day of the month so many months later, or that month's last day where it is shorter."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))

"""A year ahead on one wall: polls and their dates, windows, meetings, events and publicity, each on its day.

The same days go into the calendar file that is taken along.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum

from evenhand.domain.elections.holidays import Holiday
from evenhand.domain.elections.windows import Window
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level

MONTHS_OF_A_YEAR = 12


class EntryKind(StrEnum):
    """What stands on a day, in the order in which it is said."""

    POLL = "poll"
    EXPECTED = "expected poll"
    STEP = "election date"
    MEETING = "meeting"
    EVENT = "event"
    AWARD = "award"
    PUBLICITY = "publicity"
    ENGAGEMENT = "engagement"
    NOT_BEFORE = "not before"


ORDER = {kind: place for place, kind in enumerate(EntryKind)}
PUBLIC = frozenset({EntryKind.POLL, EntryKind.EXPECTED, EntryKind.STEP, EntryKind.MEETING, EntryKind.EVENT})


@dataclass(frozen=True, slots=True)
class PlannerEntry:
    """One thing on a day; `ref` names its record, `short` is what fits a wall, `of` its election, where it has one.

    `until` is when a meeting is over, and `place` where a meeting or an engagement is.
    """

    day: date
    kind: EntryKind
    title: str
    short: str
    ref: str
    of: str = ""
    hour: time | None = None
    note: str = ""
    until: time | None = None
    place: str = ""

    @property
    def says(self) -> str:
        """What it is, and of which election: Nominations close: local elections, Marlbeck Borough."""
        return f"{self.title}: {self.of}" if self.of else self.title


@dataclass(frozen=True, slots=True)
class YearPlanner:
    """The year from the first of a month, as a copy of one level may hold it.

    `uncounted` are the weekdays that do not count in England and Wales, with their names; `withheld` says how many
    entries the level leaves out.
    """

    occasion: Occasion
    level: Level
    starts: date
    entries: tuple[PlannerEntry, ...]
    windows: tuple[Window, ...]
    uncounted: tuple[Holiday, ...]
    questions: tuple[str, ...]
    withheld: int = 0

    @property
    def ends(self) -> date:
        """The last day of the year."""
        return month_after(self.starts, MONTHS_OF_A_YEAR) - timedelta(days=1)

    @property
    def months(self) -> tuple[date, ...]:
        """The first day of each of its months."""
        return tuple(month_after(self.starts, count) for count in range(MONTHS_OF_A_YEAR))

    def on(self, day: date) -> tuple[PlannerEntry, ...]:
        """What stands on a day."""
        return tuple(entry for entry in self.entries if entry.day == day)


def month_after(first: date, count: int) -> date:
    """The first day of the month so many months after another first day."""
    months = first.year * 12 + first.month - 1 + count
    return date(months // 12, months % 12 + 1, 1)


def in_year(starts: date, entries: Iterable[PlannerEntry]) -> tuple[PlannerEntry, ...]:
    """The entries of the twelve months from a first day, in the order of their days."""
    ends = month_after(starts, MONTHS_OF_A_YEAR)
    return tuple(sorted((one for one in entries if starts <= one.day < ends), key=_order))


def for_level(planner: YearPlanner, level: Level) -> YearPlanner:
    """The planner as a copy of that level: what is not public yet stands in the board's copies alone."""
    if level is not Level.PUBLIC:
        return replace(planner, level=level)
    kept = tuple(entry for entry in planner.entries if entry.kind in PUBLIC)
    return replace(
        planner,
        occasion=replace(planner.occasion, author=""),
        level=level,
        entries=kept,
        withheld=len(planner.entries) - len(kept),
    )


def _order(entry: PlannerEntry) -> tuple[date, int, str, str]:
    """By day and kind; the steps of an election stay in the order of its timetable."""
    return entry.day, ORDER[entry.kind], entry.of, "" if entry.of else entry.title.casefold()

"""The figures of a board paper as data: what each square, bar, dot and line stands for, without ink or measure.

Hatches have one meaning within a paper: diagonal is what the figure is about (the councillors, the period), dots the
others or what could be, white the residents, solid what passes a mark or is needed.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeAlias

from evenhand.domain.vocabulary import Kind, Stance


class Hatch(StrEnum):
    DIAGONAL = "diagonal"
    DOTS = "dots"
    WHITE = "white"
    SOLID = "solid"


@dataclass(frozen=True, slots=True)
class SeatGroup:
    """Seats held in one capacity, one square each, with the words below their bracket."""

    count: int
    says: str
    hatch: Hatch


@dataclass(frozen=True, slots=True)
class Seats:
    """The voting seats in a row, by the capacity in which each member sits."""

    groups: tuple[SeatGroup, ...]


@dataclass(frozen=True, slots=True)
class QuorumSquares:
    """The voting members as squares, `needed` of them solid: so many must be present. `beside` are words at the right.

    `needed` is None where no quorum is set; `says_needed` and `says_whole` stand below the squares.
    """

    needed: int | None
    whole: int
    says_needed: str
    says_whole: str
    beside: str = ""


@dataclass(frozen=True, slots=True)
class ShareBar:
    """One share: its label, part of whole; `over` where it passes the mark."""

    label: str
    part: int
    whole: int
    over: bool


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares of one group beside its share of seats and the mark for a second look.

    `mark_permille` is the mark in tenths of a per cent, None where there is none; both reference lines are labelled,
    and a mark that is only `suggested` says so.
    """

    bars: tuple[ShareBar, ...]
    seats: tuple[int, int]
    mark_permille: int | None
    suggested: bool = False


@dataclass(frozen=True, slots=True)
class RangeBar:
    """How many members a group has at least and at most."""

    label: str
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Ranges:
    """Groups by alphabet, each from what is known to what is possible, of all voting members."""

    bars: tuple[RangeBar, ...]
    whole: int


@dataclass(frozen=True, slots=True)
class ComparedBar:
    """One category: `part` of the `whole` membership beside `people` of the area's `area`.

    From `least` to `most` members would be usual.
    """

    label: str
    part: int
    whole: int
    people: int
    area: int
    least: int
    most: int

    @property
    def usual(self) -> bool:
        """Whether so many members are what chance gives."""
        return self.least <= self.part <= self.most


@dataclass(frozen=True, slots=True)
class Compared:
    """The members beside the area, category by category."""

    bars: tuple[ComparedBar, ...]


@dataclass(frozen=True, slots=True)
class PowerShare:
    """In how many of 1000 possible votes somebody decides the result (None: not so many were there); `says` of 100."""

    permille: int | None
    says: str


@dataclass(frozen=True, slots=True)
class PowerChart:
    """One attendance: the lines of its head, and the share of each row."""

    head: tuple[str, ...]
    shares: tuple[PowerShare, PowerShare, PowerShare]


@dataclass(frozen=True, slots=True)
class PowerCharts:
    """The councillors together, as many others together and one other member, in up to three attendances."""

    labels: tuple[str, str, str]
    charts: tuple[PowerChart, ...]


@dataclass(frozen=True, slots=True)
class StanceDot:
    """A stance judged on a day; `says` is at most three words on a turn."""

    day: date
    stance: Stance
    says: str = ""


@dataclass(frozen=True, slots=True)
class EngagementDot:
    """An engagement on a day, in the lane of each of its kinds."""

    day: date
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Days on which there is no Member of Parliament, both included."""

    starts: date
    ends: date


@dataclass(frozen=True, slots=True)
class Relationship:
    """Stance over time above three lanes of engagements; `stances` is None where this copy may not show them."""

    starts: date
    ends: date
    stances: tuple[StanceDot, ...] | None
    engagements: tuple[EngagementDot, ...]
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Leader:
    """A day pointed at from above; `short` serves where there is little room."""

    day: date
    says: str
    short: str


def last_of(monday: date, weeks: int) -> date:
    """The Sunday with which so many weeks from a Monday end."""
    return monday + timedelta(days=7 * weeks - 1)


@dataclass(frozen=True, slots=True)
class PlannedCircle:
    """A planned item on the calendar, by its number in the table."""

    day: date
    number: int


@dataclass(frozen=True, slots=True)
class CalendarStrip:
    """Some weeks from a Monday, with the period, the days on which it may already have begun, and what is planned.

    `uncounted` are days that do not count as working days.
    """

    monday: date
    weeks: int
    starts: date
    ends: date
    may_start: date | None
    uncounted: tuple[date, ...]
    leaders: tuple[Leader, ...]
    circles: tuple[PlannedCircle, ...]

    @property
    def last_day(self) -> date:
        """The Sunday with which the strip ends."""
        return last_of(self.monday, self.weeks)


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of a planner with what stands on it in few words; `poll` and `expected` mark a polling day."""

    day: date
    says: tuple[str, ...]
    poll: bool = False
    expected: bool = False


@dataclass(frozen=True, slots=True)
class MonthBand:
    """Days in a row that are hatched alike, both included."""

    starts: date
    ends: date
    hatch: Hatch


@dataclass(frozen=True, slots=True)
class MonthColumns:
    """Months side by side, a row for each day: what stands on it, its hatch, and a mark where it does not count.

    Of `bands` that cover a day the first holds.
    """

    months: tuple[date, ...]
    days: tuple[MonthDay, ...]
    bands: tuple[MonthBand, ...]
    uncounted: tuple[date, ...]


Drawing: TypeAlias = (
    Seats
    | QuorumSquares
    | Shares
    | PowerCharts
    | Ranges
    | Compared
    | Relationship
    | CalendarStrip
    | MonthColumns
)

"""How much of time the timeline shows at once, and which days are named along its top."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from evenhand.domain.words import MONTHS, WEEKDAYS

YEAR_DAYS = 365.2425


class Grain(Enum):
    """How close the named days stand."""

    YEAR = 12
    HALF = 6
    QUARTER = 3
    MONTH = 1
    WEEK = 7
    DAY = 0


class Zoom(Enum):
    """A step of the zoom: the days shown over the whole width, how it is called, and the grain of the axis."""

    TEN_YEARS = (10 * YEAR_DAYS, "10 years", Grain.YEAR)
    FIVE_YEARS = (5 * YEAR_DAYS, "5 years", Grain.HALF)
    THREE_YEARS = (3 * YEAR_DAYS, "3 years", Grain.QUARTER)
    EIGHTEEN_MONTHS = (1.5 * YEAR_DAYS, "18 months", Grain.QUARTER)
    A_YEAR = (YEAR_DAYS, "1 year", Grain.MONTH)
    SIX_MONTHS = (YEAR_DAYS / 2, "6 months", Grain.MONTH)
    THREE_MONTHS = (YEAR_DAYS / 4, "3 months", Grain.WEEK)
    A_MONTH = (YEAR_DAYS / 12, "1 month", Grain.DAY)
    A_WEEK = (7.0, "1 week", Grain.DAY)

    def __init__(self, days: float, label: str, grain: Grain) -> None:
        self.days = days
        self.label = label
        self.grain = grain

    @property
    def names_entries(self) -> bool:
        """Whether it is close enough for the names of entries to be written beside them."""
        return self.days <= YEAR_DAYS

    def closer(self, steps: int) -> "Zoom":
        """So many steps closer, or further where negative, staying within the range."""
        every = list(Zoom)
        return every[max(0, min(every.index(self) + steps, len(every) - 1))]


@dataclass(frozen=True, slots=True)
class Tick:
    """A day named on the axis; `strong` where a year, or among days a month, begins."""

    day: date
    label: str
    strong: bool


def ticks(starts: date, ends: date, zoom: Zoom) -> Iterator[Tick]:
    """The named days from one to another, both included."""
    grain = zoom.grain
    if grain in (Grain.WEEK, Grain.DAY):
        yield from _by_days(starts, ends, zoom)
        return
    step = grain.value
    place = starts.year * 12 + (starts.month - 1) // step * step
    while (day := date(place // 12, place % 12 + 1, 1)) <= ends:
        strong = day.month == 1
        if day >= starts:
            yield Tick(day, str(day.year) if strong else MONTHS[day.month - 1][:3], strong)
        place += step


def context_of(starts: date, ends: date, zoom: Zoom) -> str:
    """The year, or among days the month, of what is shown, where the axis itself does not say it; else nothing."""
    if zoom is Zoom.A_WEEK or any(one.strong and one.label.isdecimal() for one in ticks(starts, ends, zoom)):
        return ""
    if zoom.grain is Grain.DAY:
        middle = starts + (ends - starts) / 2
        return f"{MONTHS[middle.month - 1]} {middle.year}"
    return str(starts.year)


def _by_days(starts: date, ends: date, zoom: Zoom) -> Iterator[Tick]:
    weekly = zoom.grain is Grain.WEEK
    day = starts
    while day <= ends:
        new_year = day.month == day.day == 1
        if weekly and (new_year or (day.weekday() == 0 and not _near_new_year(day))):
            yield Tick(day, str(day.year) if new_year else f"{day.day} {MONTHS[day.month - 1][:3]}", new_year)
        elif not weekly:
            yield Tick(day, _say_day(day, zoom), day.day == 1)
        day += timedelta(days=1)


def _near_new_year(day: date) -> bool:
    """Whether a Monday stands so close to the first of January that their names would touch."""
    return abs((day - date(day.year + (day.month == 12), 1, 1)).days) < 4


def _say_day(day: date, zoom: Zoom) -> str:
    month = MONTHS[day.month - 1][:3]
    if zoom is Zoom.A_WEEK:
        return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {month} {day.year}"
    return f"1 {month}" if day.day == 1 else str(day.day)

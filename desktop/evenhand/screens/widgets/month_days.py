"""The days of a calendar of some months: what each of them is, and how that is said in a sentence.

Windows are bands from their first to their last day; steps of the law, polling day, today and bank holidays are single
days. All is handed over at once, and nothing is asked while the calendar is drawn.
"""

from calendar import Calendar, monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from evenhand.domain.vocabulary import Answer
from evenhand.domain.words import MONTHS, say_list, say_long_day

WEEKDAY_LETTERS = ("M", "T", "W", "T", "F", "S", "S")
LANES = 2
STRICTNESS = tuple(Answer)
Says = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A window: both days belong to it; from `early_from` on it could have begun before `starts`."""

    starts: date
    ends: date
    strength: Answer
    early_from: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the day lies in the window for certain."""
        return self.starts <= day <= self.ends

    def may_cover(self, day: date) -> bool:
        """Whether the window could have begun by the day."""
        return self.early_from is not None and self.early_from <= day < self.starts


@dataclass(frozen=True, slots=True)
class Month:
    """A month with its weeks of seven places, empty ones outside the month."""

    year: int
    month: int
    weeks: tuple[tuple[date | None, ...], ...]

    @property
    def title(self) -> str:
        """The month as it is headed: April 2026."""
        return f"{MONTHS[self.month - 1]} {self.year}"


@dataclass(frozen=True, slots=True)
class Days:
    """What a calendar shows, from the month of `first` to that of `last`; `today_word` is what the ringed day is."""

    first: date
    last: date
    today: date
    today_word: str = "today"
    bands: tuple[Band, ...] = ()
    steps: Mapping[date, Says] = field(default_factory=dict[date, Says])
    poll_on: date | None = None
    holidays: Mapping[date, str] = field(default_factory=dict[date, str])
    planned: Mapping[date, Says] = field(default_factory=dict[date, Says])

    @property
    def opens(self) -> date:
        """The first day of the first month."""
        return self.first.replace(day=1)

    @property
    def closes(self) -> date:
        """The last day of the last month."""
        return self.last.replace(day=monthrange(self.last.year, self.last.month)[1])

    def within(self, day: date) -> date:
        """The day, or the nearest that is shown."""
        return min(max(day, self.opens), self.closes)


def months_of(days: Days) -> tuple[Month, ...]:
    """The months from first to last."""
    found: list[Month] = []
    year, month = days.first.year, days.first.month
    while (year, month) <= (days.last.year, days.last.month):
        found.append(_month(year, month))
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return tuple(found)


def lanes_of(bands: Sequence[Band]) -> tuple[int, ...]:
    """On which rule below the days each window is drawn, so that those that overlap stand under each other."""
    taken: list[list[Band]] = []
    lanes: list[int] = []
    for band in bands:
        free = (place for place, lane in enumerate(taken) if not any(_meet(band, one) for one in lane))
        place = next(free, len(taken))
        if place == len(taken):
            taken.append([])
        taken[place].append(band)
        lanes.append(place)
    return tuple(lanes)


def say_days_of(days: Days, day: date) -> str:
    """What a day is: "Thursday 9 April 2026: Nominations close, 4 pm. In the window: take care."."""
    facts = [
        "; ".join(days.steps.get(day, ())),
        "Polling day" if day == days.poll_on else "",
        f"Holiday: {days.holidays[day]}" if day in days.holidays else "",
        f"Planned: {say_list(list(days.planned[day]))}" if day in days.planned else "",
        _say_window(days.bands, day),
        days.today_word.capitalize() if day == days.today else "",
    ]
    said = ". ".join(fact for fact in facts if fact)
    return f"{say_long_day(day)}: {said}." if said else f"{say_long_day(day)}."


def a_month_on(day: date, step: int) -> date:
    """The same day some months on, or the last of a shorter month."""
    place = day.year * 12 + day.month - 1 + step
    year, month = divmod(place, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _month(year: int, month: int) -> Month:
    weeks = Calendar().monthdayscalendar(year, month)
    return Month(year, month, tuple(tuple(date(year, month, n) if n else None for n in w) for w in weeks))


def _meet(one: Band, other: Band) -> bool:
    one_from, other_from = one.early_from or one.starts, other.early_from or other.starts
    return one_from <= other.ends and other_from <= one.ends


def _say_window(bands: Sequence[Band], day: date) -> str:
    covering = [band for band in bands if band.covers(day)]
    if covering:
        strictest = max(covering, key=_strictness)
        where = {strictest.starts: "First day of the window", strictest.ends: "Last day of the window"}
        return f"{where.get(day, 'In the window')}: {strictest.strength.label.lower()}"
    if any(band.may_cover(day) for band in bands):
        return "The window could have begun: look whether the notice is published"
    if any(day == band.ends + timedelta(days=1) for band in bands):
        return "First day after the window"
    return "Outside the window" if bands else ""


def _strictness(band: Band) -> int:
    return STRICTNESS.index(band.strength)

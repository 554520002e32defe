"""Section 2 of the year planner: two half-years, each a page, that hang side by side."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from evenhand.domain.elections.planner import EntryKind, PlannerEntry, YearPlanner, month_after
from evenhand.domain.elections.windows import Window, covers, may_cover
from evenhand.domain.figures import Hatch, MonthBand, MonthColumns, MonthDay
from evenhand.domain.papers import Figure, Section, text
from evenhand.domain.vocabulary import Answer
from evenhand.domain.words import MONTHS, say_day

HALF = 6
HOW_TO_READ = (
    "Diagonal lines: take care; solid: hold; dots: a window could have begun. Black at the left: a day that does not "
    "count. White on black: polling day; in dashes: expected. All words are in Table 2."
)


def wall_section(planner: YearPlanner) -> Section:
    """Section 2: the two halves of the year."""
    halves = (planner.months[:HALF], planner.months[HALF:])
    figures = tuple(_figure(planner, months, number) for number, months in enumerate(halves, start=1))
    return Section(2, "For the wall", figures)


def _figure(planner: YearPlanner, months: Sequence[date], number: int) -> Figure:
    first, after = months[0], month_after(months[-1], 1)
    entries = [entry for entry in planner.entries if first <= entry.day < after]
    drawing = MonthColumns(
        tuple(months),
        tuple(_days(entries)),
        tuple(_bands(planner.windows, first, after)),
        tuple(one.day for one in planner.uncounted),
    )
    name = f"{_month(months[0])} to {_month(months[-1])}"
    return Figure(number, name, _in_words(name, entries), drawing, text(HOW_TO_READ))


def _month(first: date) -> str:
    return f"{MONTHS[first.month - 1]} {first.year}"


def _days(entries: Sequence[PlannerEntry]) -> Iterator[MonthDay]:
    for day, group in groupby(entries, key=_day):
        on = list(group)
        kinds = {one.kind for one in on}
        yield MonthDay(
            day,
            tuple(dict.fromkeys(one.short for one in on)),
            poll=EntryKind.POLL in kinds,
            expected=EntryKind.EXPECTED in kinds,
        )


def _day(entry: PlannerEntry) -> date:
    return entry.day


def _bands(windows: Sequence[Window], first: date, after: date) -> Iterator[MonthBand]:
    """Days in a row with one hatch, from the strictest answer of each."""
    days = [first + timedelta(days=count) for count in range((after - first).days)]
    hatched = [(day, _hatch(windows, day)) for day in days]
    for hatch, group in groupby(hatched, key=_of_day):
        run = [day for day, _ in group]
        if hatch is not None:
            yield MonthBand(run[0], run[-1], hatch)


def _of_day(hatched: tuple[date, Hatch | None]) -> Hatch | None:
    return hatched[1]


def _hatch(windows: Sequence[Window], day: date) -> Hatch | None:
    answers = {window.strength for window in windows if covers(window, day)}
    if Answer.HOLD in answers:
        return Hatch.SOLID
    if Answer.TAKE_CARE in answers:
        return Hatch.DIAGONAL
    return Hatch.DOTS if any(may_cover(window, day) for window in windows) else None


def _in_words(name: str, entries: Sequence[PlannerEntry]) -> str:
    """What replaces the months: how much stands in them, the polls by day, and where all of it is said."""
    polls = [one for one in entries if one.kind in (EntryKind.POLL, EntryKind.EXPECTED)]
    days = ", ".join(f"{say_day(one.day)} {one.of}" for one in polls) or "none"
    return f"{name}: {len(entries)} entries. Polling days: {days}. All of it is in Table 2."

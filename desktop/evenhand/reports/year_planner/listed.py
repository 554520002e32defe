"""Section 3 of the year planner: every day in words, and which days do not count."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from evenhand.domain.elections.hours import say_hour
from evenhand.domain.elections.planner import EntryKind, PlannerEntry, YearPlanner
from evenhand.domain.papers import (
    NONE_IN_THE_PERIOD,
    Block,
    Cell,
    Column,
    Paragraph,
    Section,
    Table,
    text,
)
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_list, say_short_day
from evenhand.reports.cells import cells
from evenhand.reports.wording import how_many, opening

CALLED = {
    EntryKind.POLL: "Poll",
    EntryKind.EXPECTED: "Poll, expected",
    EntryKind.STEP: "Election",
    EntryKind.MEETING: "Meeting",
    EntryKind.EVENT: "Event",
    EntryKind.AWARD: "Awards",
    EntryKind.PUBLICITY: "To go out",
    EntryKind.ENGAGEMENT: "MP",
    EntryKind.NOT_BEFORE: "Not before",
}


def listed_section(planner: YearPlanner) -> Section:
    """Section 3: the days in their order."""
    table = Table(
        2,
        "Every day of the year on which something stands",
        (Column("Day", tabular=True), Column("What"), Column("Kind")),
        tuple(_rows(planner.entries)),
        NONE_IN_THE_PERIOD,
        note=text(
            "Dates of elections are the latest that the law allows, unless a council published another."
        ),
        dense=True,
    )
    parts: list[Block] = [Paragraph("3.1", text(_uncounted(planner)))]
    if planner.level is Level.PUBLIC:
        parts.append(Paragraph("3.2", text(_withheld(planner))))
    return Section(3, "Every day in order", (*parts, table))


def _uncounted(planner: YearPlanner) -> str:
    named = [f"{one.name} on {say_short_day(one.day)} {one.day.year}" for one in planner.uncounted]
    return f"Days that do not count in election timetables: Saturdays, Sundays, {say_list(named)}."


def _withheld(planner: YearPlanner) -> str:
    if not planner.withheld:
        return "What is planned and not public yet stands in the board’s copy alone."
    more = how_many(planner.withheld, "entry that is not public yet stands", "entries not public yet stand")
    return f"{opening(more)} in the board’s copy alone."


def _rows(entries: Iterable[PlannerEntry]) -> Iterable[tuple[Cell, ...]]:
    """One row for each day, kind and election: what falls together is said together."""
    for (day, kind, of), group in groupby(entries, key=_together):
        on = list(group)
        yield cells(f"{say_short_day(day)} {day.year}", _said(on, of), CALLED[kind])


def _together(entry: PlannerEntry) -> tuple[date, EntryKind, str]:
    return entry.day, entry.kind, entry.of


def _said(entries: list[PlannerEntry], of: str) -> str:
    """The entries of a row: Local elections, Marlbeck Borough: nominations close, 4 pm; withdrawals close, 4 pm."""
    titles = [f"{one.title}, {say_hour(one.hour)}" if one.hour else one.title for one in entries]
    if not of:
        return "; ".join(titles)
    return f"{opening(of)}: {'; '.join(f'{title[0].lower()}{title[1:]}' for title in titles)}"

"""Section 3 of the election-period report: each statutory date with its sum, one row for each date."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from evenhand.domain.elections.hours import say_hour
from evenhand.domain.elections.period_report import ElectionPeriodReport
from evenhand.domain.elections.timetable import Basis, Timetable, TimetableEvent
from evenhand.domain.papers import NONE_IN_THE_PERIOD, Block, Cell, Column, Paragraph, Section, Table, text
from evenhand.domain.words import MONTHS, say_day, say_list, say_short_day
from evenhand.reports.cells import cells
from evenhand.reports.wording import opening

TITLE = "The timetable, with the sums"
LAW = re.compile(r".+? (?:Act|Rules|Regulations|Order) \d{4}")
ENTERED = "entered"


def timetable_section(report: ElectionPeriodReport) -> Section:
    """Section 3: what counts as a day, and the dates that the law allows."""
    table = report.timetable
    if table is None:
        says = report.why_no_timetable or "No timetable is computed for this election."
        return Section(3, TITLE, (Paragraph("3.1", text(says)),), "Guidance: PP5")
    source = table.days_source.partition(": ")[0]
    blocks: tuple[Block, ...] = (
        Paragraph("3.1", text(_what_counts(table), *_notes(report, table))),
        _dates(table),
    )
    return Section(3, TITLE, blocks, f"Guidance: PP5. Source: {source}")


def laws(statutes: Iterable[str]) -> list[str]:
    """The acts and rules that some references name, each once: without section, schedule and number."""
    parts = [part.strip() for statute in statutes for part in statute.split(";")]
    return list(dict.fromkeys(found[0] for part in parts if (found := LAW.match(part))))


def _dates(table: Timetable) -> Table:
    """The dates, those that fall on one day in one row."""
    days = [list(events) for _, events in groupby(table.events, key=_day)]
    one_year = all(event.date.year == table.poll.year for event in table.events)
    return Table(
        1,
        f"Statutory dates: the latest the law allows, for a poll on {say_day(table.poll)}",
        (
            Column("Event"),
            Column("Days before the poll", right=True, tabular=True),
            Column("Date", right=True, tabular=True),
        ),
        tuple(_row(events, one_year=one_year) for events in days),
        NONE_IN_THE_PERIOD,
        note=text(f"{_how_to_read(table)}Source: {say_list(laws(event.statute for event in table.events))}."),
    )


def _day(event: TimetableEvent) -> str:
    return event.date.isoformat()


def _how_to_read(table: Timetable) -> str:
    """The longest of the sums, said in words; nothing where every date was entered."""
    sums = [_sum(event) for event in table.events if _sum(event) != ENTERED]
    return f"Read {sums[0]} as: working days + weekend days + bank holidays = days before. " if sums else ""


def _what_counts(table: Timetable) -> str:
    """Which days do not count, each holiday once, with its day."""
    met = {holiday.day: holiday.name for event in table.events for holiday in event.sum.holidays}
    named = [f"{name} ({_when(day, table)})" for day, name in sorted(met.items())]
    days = say_list(["Saturdays", "Sundays", *named])
    return f"Dates are counted back from polling day in working days. {days} do not count."


def _when(day: date, table: Timetable) -> str:
    """A day, with its year where that is another than the poll's."""
    return f"{day.day} {MONTHS[day.month - 1]}" if day.year == table.poll.year else say_day(day)


def _notes(report: ElectionPeriodReport, table: Timetable) -> list[str]:
    says = [f" {note}" for note in table.notes]
    if not any(event.basis is Basis.ENTERED for event in table.events):
        says.append(f" No published date had been entered by {say_day(report.as_at)}.")
    return says


def _row(events: Sequence[TimetableEvent], *, one_year: bool) -> tuple[Cell, ...]:
    day = events[0].date
    year = "" if one_year else f" {day.year}"
    sums = "; ".join(dict.fromkeys(_sum(event) for event in events))
    return cells(_steps(events), sums, f"{say_short_day(day)}{year}")


def _sum(event: TimetableEvent) -> str:
    """The sum that explains the date, or that a person entered another date than the latest allowed."""
    return event.sum.says if event.date == event.latest else ENTERED


def _steps(events: Sequence[TimetableEvent]) -> str:
    """The steps of a day, those of one hour together: Nominations and agents, 4 pm; notice of poll."""
    says: list[str] = []
    for hour, group in groupby(events, key=_hour):
        labels = [event.label for event in group]
        following = [f"{label[:1].lower()}{label[1:]}" for label in labels]
        says.append(say_list(following) + (f", {hour}" if hour else ""))
    return opening("; ".join(says))


def _hour(event: TimetableEvent) -> str:
    return say_hour(event.time) if event.time else ""

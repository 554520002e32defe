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
NOT_ENTERED = "–"


def timetable_section(report: ElectionPeriodReport) -> Section:
    """Section 3: what counts as a day, and the dates that the law allows."""
    table = report.timetable
    if table is None:
        says = report.why_no_timetable or "No timetable is computed for this election."
        changed = " ".join([*report.poll_changes, says])
        return Section(3, TITLE, (Paragraph("3.1", text(changed)),), "Guidance: PP5")
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
    """The latest dates with their sums and, once any is entered, the published ones beside them; one row for a day."""
    by_law = sorted(table.events, key=_latest)
    rows = [list(events) for _, events in groupby(by_law, key=_days)]
    one_year = all(event.latest.year == table.poll.year for event in table.events)
    published = [event for event in table.events if event.basis is Basis.ENTERED]
    last = (Column("Published", right=True, tabular=True),) if published else ()
    return Table(
        1,
        f"Statutory dates: the latest the law allows, for a poll on {say_day(table.poll)}",
        (
            Column("Event"),
            Column("Days before the poll", right=True, tabular=True),
            Column("Latest by law", right=True, tabular=True),
            *last,
        ),
        tuple(_row(events, one_year=one_year, published=bool(published)) for events in rows),
        NONE_IN_THE_PERIOD,
        note=text(
            f"{_how_to_read(table)}Source: {say_list(laws(event.statute for event in table.events))}.",
            _where_published(published),
        ),
    )


def _latest(event: TimetableEvent) -> date:
    return event.latest


def _days(event: TimetableEvent) -> tuple[date, date | None]:
    """What one row has in common: the latest day, and the published one where it is known."""
    return event.latest, event.date if event.basis is Basis.ENTERED else None


def _where_published(events: Sequence[TimetableEvent]) -> str:
    """Where the published dates were read, each place once."""
    places = dict.fromkeys(event.source for event in events)
    return f" Published: {'; '.join(places)}." if places else ""


def _how_to_read(table: Timetable) -> str:
    """The longest of the sums, said in words."""
    longest = min(table.events, key=_latest).sum.says
    return f"Read {longest} as: working days + weekend days + bank holidays = days before. "


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
    says = [f" {note}" for note in (*table.notes, *report.poll_changes)]
    if not any(event.basis is Basis.ENTERED for event in table.events):
        says.append(f" No published date had been entered by {say_day(report.as_at)}.")
    return says


def _row(events: Sequence[TimetableEvent], *, one_year: bool, published: bool) -> tuple[Cell, ...]:
    latest, entered = _days(events[0])
    words = [_steps(events), events[0].sum.says, _short(latest, one_year=one_year)]
    if published:
        words.append(_short(entered, one_year=one_year) if entered else NOT_ENTERED)
    return cells(*words)


def _short(day: date, *, one_year: bool) -> str:
    return say_short_day(day) if one_year else f"{say_short_day(day)} {day.year}"


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

"""Sections 3 and 4 of the election-period report: the timetable with its sums, and the period on the calendar."""

from datetime import date

from evenhand.domain.elections.hours import say_hour
from evenhand.domain.elections.period_report import Edition, ElectionPeriodReport, strip_span
from evenhand.domain.elections.sweep import Collision
from evenhand.domain.elections.timetable import Basis, Timetable, TimetableEvent
from evenhand.domain.elections.windows import Window
from evenhand.domain.figures import CalendarStrip, Leader, PlannedCircle
from evenhand.domain.papers import (
    Block,
    Cell,
    Column,
    Empty,
    Figure,
    Listing,
    Paragraph,
    Section,
    Table,
    Text,
    strong,
    text,
)
from evenhand.domain.words import MONTHS, say_day, say_list, say_long_day, say_short_day
from evenhand.reports.cells import cells

MARKED = (("notice-of-election", "notice"), ("nominations", "nominations close"))


def timetable_section(report: ElectionPeriodReport) -> Section:
    """Section 3: each statutory date with its sum."""
    table = report.timetable
    if table is None:
        says = report.why_no_timetable or "No timetable is computed for this election."
        return Section(3, "The timetable, with the sums", (Paragraph("3.1", text(says)),), "Guidance: PP5")
    guidance = f"Guidance: PP5. Source: {table.days_source}"
    return Section(3, "The timetable, with the sums", _timetable_blocks(report, table), guidance)


def _timetable_blocks(report: ElectionPeriodReport, table: Timetable) -> tuple[Block, ...]:
    poll = say_day(table.poll)
    rows = tuple(_event_row(event) for event in table.events)
    statutes = list(dict.fromkeys(event.source for event in table.events))
    note = (
        "Read 25 + 10 + 3 = 38 as: working days + weekend days + bank holidays = days before. "
        f"Source: {'; '.join(statutes)}."
    )
    dates = Table(
        1,
        f"Statutory dates: the latest the law allows, for a poll on {poll}",
        (
            Column("Event"),
            Column("Days before the poll", right=True, tabular=True),
            Column("Date", right=True, tabular=True),
        ),
        rows,
        "None in the period.",
        note=text(note),
    )
    return (Paragraph("3.1", text(_what_counts(table), *_notes(report, table))), dates)


def _what_counts(table: Timetable) -> str:
    """Which days do not count, each holiday once, with its day."""
    met = {holiday.day: holiday.name for event in table.events for holiday in event.sum.holidays}
    named = [f"{name} ({say_day(day)})" for day, name in sorted(met.items())]
    days = say_list(["Saturdays", "Sundays", *named])
    return f"Dates are counted back from polling day in working days. {days} do not count."


def _notes(report: ElectionPeriodReport, table: Timetable) -> list[str]:
    entered = any(event.basis is Basis.ENTERED for event in table.events)
    says = [f" {note}" for note in table.notes]
    if not entered:
        says.append(
            f" No published date had been entered by {say_day(report.as_at)}; once it is, it stands here instead."
        )
    return says


def _event_row(event: TimetableEvent) -> tuple[Cell, ...]:
    hour = f", {say_hour(event.time)}" if event.time else ""
    sums = "entered" if event.basis is Basis.ENTERED else event.sum.says
    return cells(f"{event.label}{hour}", sums, f"{say_short_day(event.date)} {event.date.year}")


def period_section(report: ElectionPeriodReport) -> Section:
    """Section 4: why there is a period, whom each rule binds, and the strip."""
    guidance = (
        "Guidance: PP5. The note asks for more care before local elections; the days are the profiles’ own."
    )
    if not report.windows:
        says = (
            "No period can be drawn yet: see the questions in section 2."
            if report.questions
            else "No period is drawn."
        )
        return Section(4, "The period", (Empty(says),), guidance)
    blocks: list[Block] = [
        Paragraph("4.1", text(_lead(report.windows))),
        Listing(tuple(_window_words(window) for window in report.windows)),
        Paragraph("4.2", text(_start(report))),
        _strip(report),
    ]
    return Section(4, "The period", tuple(blocks), guidance)


def _lead(windows: tuple[Window, ...]) -> str:
    if len(windows) == 1:
        return "One rule draws a period for this election."
    rules = f"{len(windows)} rules draw a period for this election."
    return f"{rules} On a day that more than one covers, the strictest answer holds."


def _window_words(window: Window) -> Text:
    until = f", {say_hour(window.ends_at)}" if window.ends_at else ""
    name = f"{window.profile_name[0].upper()}{window.profile_name[1:]}"
    days = f": {say_long_day(window.starts)} to {say_long_day(window.ends)}{until}. "
    return text(strong(name), days, f"{window.why} {window.binds} Source: {window.source}.")


def _start(report: ElectionPeriodReport) -> str:
    early = [window for window in report.windows if window.earliest_start]
    if not early:
        return "The first day is certain."
    if report.edition is Edition.AFTER:
        return "The date of the notice was not entered, so the latest date that the law allows stands here."
    first = min(window.earliest_start or window.starts for window in early)
    last = max(window.starts for window in early)
    return f"The notice may come early. Until it is entered the start is a range: {say_day(first)} to {say_day(last)}."


def _strip(report: ElectionPeriodReport) -> Figure:
    windows, poll = report.windows, report.election.poll
    monday, weeks = strip_span(windows, poll, report.meeting_on)
    starts, ends = min(window.starts for window in windows), max(window.ends for window in windows)
    early = [window.earliest_start for window in windows if window.earliest_start]
    may_start = min(early) if early and min(early) < starts else None
    items = tuple(PlannedCircle(one.item.day, place) for place, one in enumerate(_shown(report), start=1))
    drawing = CalendarStrip(monday, weeks, starts, ends, may_start, report.uncounted, _leaders(report), items)
    note = "Hatched: the period. Dotted: it could have begun. Black marks: days that do not count."
    circles = " Circles: the planned items in Table 3." if items else ""
    caption = f"The period on the calendar, {say_day(monday)} to {say_day(drawing.last_day)}"
    return Figure(1, caption, _in_words(report, drawing), drawing, text(note + circles))


def _shown(report: ElectionPeriodReport) -> tuple[Collision, ...]:
    """The planned items that a table of this edition numbers; after the period there is none."""
    return () if report.edition is Edition.AFTER else report.collisions


def _leaders(report: ElectionPeriodReport) -> tuple[Leader, ...]:
    found: list[Leader] = []
    if report.meeting_on:
        found.append(_leader(report.meeting_on, "this meeting"))
    for name, words in MARKED:
        event = report.timetable.event(name) if report.timetable else None
        if event:
            latest = (
                " at the latest" if name == "notice-of-election" and event.basis is not Basis.ENTERED else ""
            )
            found.append(_leader(event.date, f"{words}{latest}", words))
    return (*found, _leader(report.election.poll, "polling day"))


def _leader(day: date, words: str, short: str = "") -> Leader:
    return Leader(day, f"{words}, {day.day} {MONTHS[day.month - 1]}", short or words)


def _in_words(report: ElectionPeriodReport, strip: CalendarStrip) -> str:
    """What replaces the strip: start, end, range of the start, each planned item with its date."""
    could = f" It could have begun on {say_day(strip.may_start)}." if strip.may_start else ""
    items = [f"{place}: {say_day(one.item.day)}" for place, one in enumerate(_shown(report)[:9], start=1)]
    more = " All are in Table 3." if len(_shown(report)) > 9 else ""
    planned = f" Planned items: {', '.join(items)}.{more}" if items else ""
    return f"The period runs from {say_day(strip.starts)} to {say_day(strip.ends)}.{could}{planned}"

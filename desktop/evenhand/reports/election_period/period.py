"""Section 4 of the election-period report: the period, whom each rule binds, and the calendar strip."""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.elections.hours import say_hour
from evenhand.domain.elections.period_report import Edition, ElectionPeriodReport, strip_span
from evenhand.domain.elections.sweep import Collision
from evenhand.domain.elections.timetable import Basis
from evenhand.domain.elections.windows import Window
from evenhand.domain.figures import CalendarStrip, Leader, PlannedCircle
from evenhand.domain.papers import (
    Block,
    Empty,
    Figure,
    Listing,
    Paragraph,
    Section,
    Text,
    strong,
    text,
)
from evenhand.domain.words import MONTHS, say_day
from evenhand.reports.wording import how_many, opening, say_span

MARKED = (("notice-of-election", "notice"), ("nominations", "nominations close"))


def period_section(report: ElectionPeriodReport) -> Section:
    """Section 4: why there is a period, whom each rule binds, and the strip."""
    guidance = (
        "Guidance: PP5. The note asks for more care before local elections; the days are the profiles’ own."
    )
    if not report.windows:
        return Section(4, "The period", (Empty(_none_drawn(report)),), guidance)
    blocks: list[Block] = [
        *_rules(report.windows),
        Paragraph("4.2", text(_start(report))),
        *([Paragraph("4.3", text(_overlap(report)))] if report.others else []),
        _strip(report),
    ]
    return Section(4, "The period", tuple(blocks), guidance)


def _none_drawn(report: ElectionPeriodReport) -> str:
    if not report.is_held:
        return "No period is drawn while the poll has no day."
    if report.questions:
        return "No period can be drawn yet: see the questions in section 2."
    return "No rule in use draws a period for this kind of election."


def _overlap(report: ElectionPeriodReport) -> str:
    """The windows of other elections in this period, and that the answers heed them as well."""
    elections = dict.fromkeys(one.election for one in report.others)
    spans = [
        _span_of(election, [one for one in report.others if one.election == election])
        for election in elections
    ]
    was = "were" if report.edition is Edition.AFTER else "are"
    return (
        f"Windows of {'another election' if len(spans) == 1 else 'other elections'} overlap this period: "
        f"{'; '.join(spans)}. The answers here {was} those of each day, by the strictest rule of them all."
    )


def _span_of(election: str, windows: Sequence[Window]) -> str:
    starts = min(one.earliest_start or one.starts for one in windows)
    return f"{election}, {say_span(starts, max(one.ends for one in windows))}"


def _rules(windows: tuple[Window, ...]) -> list[Block]:
    """The rule that draws the period; several in a list, with which of them holds."""
    if len(windows) == 1:
        return [Paragraph("4.1", _window_words(windows[0]))]
    return [Paragraph("4.1", text(_lead(windows))), Listing(tuple(_window_words(one) for one in windows))]


def _lead(windows: tuple[Window, ...]) -> str:
    rules = how_many(len(windows), "rule draws", "rules draw")
    strictest = "On a day that more than one covers, the strictest answer holds."
    return f"{opening(rules)} a period for this election. {strictest}"


def _window_words(window: Window) -> Text:
    until = f", {say_hour(window.ends_at)}" if window.ends_at else ""
    days = f", {say_span(window.starts, window.ends)}{until}. "
    return text(
        strong(opening(window.profile_name)), days, f"{window.why} {window.binds} Source: {window.source}."
    )


def _start(report: ElectionPeriodReport) -> str:
    early = [window for window in report.windows if window.earliest_start]
    if not early:
        return "The first day is known."
    if report.edition is Edition.AFTER:
        return "The date of the notice was not entered, so the latest date that the law allows stands here."
    first = min(window.earliest_start or window.starts for window in early)
    last = max(window.starts for window in early)
    return (
        f"The notice may come early: the period could start as early as {say_day(first)}, and starts on "
        f"{say_day(last)} at the latest."
    )


def _strip(report: ElectionPeriodReport) -> Figure:
    windows, poll = report.windows, report.election.poll
    monday, weeks = strip_span(windows, poll, report.meeting_on)
    starts, ends = min(window.starts for window in windows), max(window.ends for window in windows)
    early = [window.earliest_start for window in windows if window.earliest_start]
    may_start = min(early) if early and min(early) < starts else None
    items = tuple(PlannedCircle(one.item.day, place) for place, one in enumerate(_shown(report), start=1))
    drawing = CalendarStrip(monday, weeks, starts, ends, may_start, report.uncounted, _leaders(report), items)
    dotted = "; dotted: it may have begun" if may_start else ""
    circles = " Circles: lines of Table 3." if items else ""
    note = f"Hatched: the period{dotted}. Black: days that do not count.{circles}"
    caption = f"The period on the calendar, {say_span(monday, drawing.last_day)}"
    return Figure(1, caption, _in_words(report, drawing), drawing, text(note))


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

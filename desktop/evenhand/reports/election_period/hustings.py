"""The hustings section of the election-period report: who was asked, and the ticks that make it fair (PP5, PP7)."""

from evenhand.domain.elections.period_findings import PeriodTask
from evenhand.domain.elections.period_hustings import HustingsCandidate, HustingsSheet, hustings_tasks
from evenhand.domain.elections.period_report import Edition, ElectionPeriodReport
from evenhand.domain.papers import (
    Block,
    Cell,
    Column,
    Paragraph,
    Section,
    Subheading,
    Table,
    Task,
    TickList,
    text,
)
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_count, say_day, say_list, say_long_day, say_short_day
from evenhand.reports.cells import cells
from evenhand.reports.election_period.numbering import Numbers
from evenhand.reports.wording import how_many, in_words, opening

NOBODY_STANDS = "Nobody is publicly known to stand yet."
TO_THE_AUDIENCE = (
    "All have the same time and the same questions; the audience is told who was not asked, and why."
)


def hustings_section(report: ElectionPeriodReport, numbers: Numbers) -> Section:
    """One hustings after the other, each with who was asked and, while it is ahead, what to tick."""
    blocks: list[Block] = []
    table = numbers.hustings_table
    for place, sheet in enumerate(report.hustings, start=1):
        if len(report.hustings) > 1:
            blocks.append(Subheading(sheet.title))
        blocks.append(Paragraph(f"{numbers.hustings}.{place}", text(_says(report, sheet))))
        over = report.edition is Edition.AFTER and not sheet.says
        if sheet.candidates and not over:
            blocks += [] if report.level is Level.PUBLIC else [_asked(table, sheet)]
            table += 1
        tasks = tuple(_task(one) for one in hustings_tasks(sheet, report.as_at))
        if tasks and report.level is not Level.PUBLIC:
            blocks.append(TickList(table, f"Fair to all: {sheet.title}", tasks))
            table += 1
    return Section(
        numbers.hustings, "Hustings", tuple(blocks), "Guidance: PP5, PP7. Every candidate is treated alike."
    )


def _says(report: ElectionPeriodReport, sheet: HustingsSheet) -> str:
    """What the evening is, who stands, who chairs, and what is still wanted."""
    place = f", {sheet.place}" if sheet.place else ""
    chair = f" Chaired by {sheet.chair}." if sheet.chair else ""
    stands = [one.name for one in sheet.candidates]
    are = how_many(len(stands), "candidate is", "candidates are")
    known = f"{opening(are)} publicly known to stand: {say_list(stands)}." if stands else NOBODY_STANDS
    if report.level is Level.PUBLIC:
        return f"{sheet.title}, {say_long_day(sheet.day)}{place}. {known} {TO_THE_AUDIENCE}"
    if not stands:
        return f"{sheet.title}, {say_long_day(sheet.day)}{place}.{chair} {NOBODY_STANDS}"
    more = "".join(f" {one}" for one in (sheet.says, sheet.to_tell) if one)
    return f"{sheet.title}, {say_long_day(sheet.day)}{place}.{chair} {_counted(sheet)}{more}"


def _task(one: PeriodTask) -> Task:
    return Task(one.what, one.who, say_short_day(one.by) if one.by else "at once")


def _counted(sheet: HustingsSheet) -> str:
    """How many of those who stand were asked: All three candidates were asked."""
    asked = sum(one.asked_on is not None for one in sheet.candidates)
    count = len(sheet.candidates)
    if asked == count:
        names = say_list([one.name for one in sheet.candidates])
        return (
            f"{names} was asked."
            if count == 1
            else f"All {say_count(count, 'candidate')} were asked: {names}."
        )
    return f"{opening(how_many(asked, 'candidate was', 'candidates were'))} asked, of {in_words(count)}."


def _asked(number: int, sheet: HustingsSheet) -> Table:
    columns = (
        Column("Candidate"),
        Column("Asked", tabular=True),
        Column("Answer, or the reason why not asked"),
    )
    rows = tuple(_row(one) for one in sheet.candidates)
    return Table(number, f"Who was asked: {sheet.title}", columns, rows, NOBODY_STANDS)


def _row(one: HustingsCandidate) -> tuple[Cell, ...]:
    if one.asked_on is not None:
        return cells(one.name, say_day(one.asked_on), one.answer or "no answer yet")
    return cells(one.name, "not asked", one.reason or "no reason on record")

"""Sections 6 to 8 of the election-period report: what is planned, what may go out, and the checklist."""

from datetime import date

from evenhand.domain.elections.activities import ActivityAnswer
from evenhand.domain.elections.period_findings import PeriodTask
from evenhand.domain.elections.period_report import Edition, ElectionPeriodReport
from evenhand.domain.elections.sweep import Collision
from evenhand.domain.papers import (
    NONE_IN_THE_PERIOD,
    WITHHELD,
    Cell,
    Column,
    Empty,
    Mark,
    Paragraph,
    Section,
    Table,
    Task,
    Text,
    TickList,
    text,
)
from evenhand.domain.vocabulary import Answer, Level
from evenhand.domain.words import say_day, say_short_day
from evenhand.reports.cells import cell
from evenhand.reports.election_period.noticed import answered
from evenhand.reports.election_period.numbering import ACTIVITIES, CHECKLIST, HOLD_LIST, TASKS
from evenhand.reports.wording import how_many, near, opening

MARKS = {Answer.HOLD: Mark.HOLD, Answer.TAKE_CARE: Mark.CARE, Answer.GO_AHEAD: Mark.GOOD}


def planned_section(report: ElectionPeriodReport) -> Section:
    """Section 6: everything planned inside the period, one answer each."""
    if report.collisions:
        inside = how_many(len(report.collisions), "item falls", "items fall")
        says = f"{opening(inside)} inside. {answered(report)}"
    else:
        says = "Nothing that is planned falls inside."
    hold_list = Table(
        HOLD_LIST,
        "Hold list",
        (
            Column("No"),
            Column("Date", tabular=True),
            Column("What"),
            Column("Why it matters"),
            Column("Answer"),
            Column("What to do"),
        ),
        tuple(
            _planned_row(place, one, report.election.poll)
            for place, one in enumerate(report.collisions, start=1)
        ),
        NONE_IN_THE_PERIOD,
        note=_hold_note(report),
        heading_columns=(0, 2),
    )
    blocks = (Paragraph("6.1", text(says)), *([hold_list] if report.collisions else []))
    guidance = "Guidance: PP4, PP5, PP7. Everything dated in the period was looked at."
    return Section(6, "What is planned, and what to do", blocks, guidance)


def _hold_note(report: ElectionPeriodReport) -> Text | None:
    if report.level is not Level.PUBLIC or not report.collisions:
        return None
    return text(
        "Meetings and events are named; publicity, awards and talks with an MP stand by their answer alone."
    )


def _planned_row(place: int, one: Collision, poll: date) -> tuple[Cell, ...]:
    answer = cell(one.answer.label, MARKS[one.answer])
    day, title = cell(say_short_day(one.item.day)), cell(one.item.title)
    return (cell(str(place)), day, title, cell(one.why), answer, cell(near(one.what_to_do, poll)))


def activities_section(report: ElectionPeriodReport) -> Section:
    """Section 7: what may go out, go ahead first."""
    table = Table(
        ACTIVITIES,
        "Activities in the period",
        (Column("Activity"), Column("Answer"), Column("Condition or date")),
        tuple(_activity_row(one, report.election.poll) for one in report.activities),
        NONE_IN_THE_PERIOD,
    )
    asks = list(dict.fromkeys(window.ask for window in report.windows))
    doubt = f" In doubt ask {' and '.join(asks)}." if asks else ""
    says = "Two people sign off each public item in the period: no councillor, MP or candidate."
    undrawn = (
        ""
        if report.windows
        else f" Without a period of its own, the answers are those of {say_day(report.as_at)}."
    )
    blocks = (Paragraph("7.1", text(f"{says}{doubt}{undrawn}")), table)
    return Section(7, "What may go out, kind by kind", blocks, "Guidance: PP4, PP5, PP7")


def _activity_row(one: ActivityAnswer, poll: date) -> tuple[Cell, ...]:
    return (cell(one.label), cell(one.answer.label, MARKS[one.answer]), cell(near(one.condition, poll)))


def checklist_section(report: ElectionPeriodReport) -> Section:
    """Section 8: what has to be done, to tick and initial."""
    title = "Checklist after the poll" if report.edition is Edition.AFTER else "Checklist"
    if not report.tasks:
        says = WITHHELD if report.tasks_withheld else "There is nothing to do."
        return Section(CHECKLIST, title, (Empty(says),))
    tasks = tuple(_task(one, report.election.poll) for one in report.tasks)
    caption = "Ticked and initialled by whoever does it; kept with the minutes"
    return Section(CHECKLIST, title, (TickList(TASKS, caption, tasks),))


def _task(one: PeriodTask, poll: date) -> Task:
    what = near(one.what, poll)
    if one.opens:
        return Task(what, one.who, f"from {say_short_day(one.opens)}")
    return Task(what, one.who, say_short_day(one.by) if one.by else "at once")

"""Sections 6 to 9 of the election-period report: what is planned, what may go out, the checklist, the draft minute."""

from evenhand.domain.elections.activities import ActivityAnswer
from evenhand.domain.elections.period_findings import PeriodTask
from evenhand.domain.elections.period_report import Edition, ElectionPeriodReport, LogLine
from evenhand.domain.elections.sweep import Collision
from evenhand.domain.papers import (
    BLANK,
    NONE_IN_THE_PERIOD,
    SHORT_BLANK,
    Block,
    Cell,
    Column,
    DraftMinute,
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
from evenhand.domain.words import say_cell_day, say_count, say_day, say_list, say_short_day
from evenhand.reports.cells import cell, cells
from evenhand.reports.election_period.noticed import answered, signers
from evenhand.reports.wording import how_many, in_words, opening

MARKS = {Answer.HOLD: Mark.HOLD, Answer.TAKE_CARE: Mark.CARE, Answer.GO_AHEAD: Mark.GOOD}


def planned_section(report: ElectionPeriodReport) -> Section:
    """Section 6: everything planned inside the period, one answer each."""
    if report.collisions:
        inside = how_many(len(report.collisions), "item falls", "items fall")
        says = f"{opening(inside)} inside. {answered(report)}"
    else:
        says = "Nothing that is planned falls inside."
    hold_list = Table(
        3,
        "Hold list",
        (
            Column("No"),
            Column("Date", tabular=True),
            Column("What"),
            Column("Why it matters"),
            Column("Answer"),
            Column("What to do"),
        ),
        tuple(_planned_row(place, one) for place, one in enumerate(report.collisions, start=1)),
        NONE_IN_THE_PERIOD,
        note=_hold_note(report),
        heading_columns=(0, 2),
    )
    blocks: list[Block] = [Paragraph("6.1", text(says)), hold_list]
    if report.edition is Edition.DURING:
        blocks.append(_log_table(report))
    guidance = "Guidance: PP4, PP5, PP7. Everything dated in the period was looked at."
    return Section(6, "What is planned, and what to do", tuple(blocks), guidance)


def _hold_note(report: ElectionPeriodReport) -> Text | None:
    if report.level is not Level.PUBLIC or not report.collisions:
        return None
    return text(
        "Meetings and events are named; publicity, awards and talks with an MP stand by their answer alone."
    )


def _planned_row(place: int, one: Collision) -> tuple[Cell, ...]:
    answer = cell(one.answer.label, MARKS[one.answer])
    day, title = cell(say_short_day(one.item.day)), cell(one.item.title)
    return (cell(str(place)), day, title, cell(one.why), answer, cell(one.what_to_do))


def activities_section(report: ElectionPeriodReport) -> Section:
    """Section 7: what may go out, go ahead first."""
    table = Table(
        4,
        "Activities in the period",
        (Column("Activity"), Column("Answer"), Column("Condition or date")),
        tuple(_activity_row(one) for one in report.activities),
        NONE_IN_THE_PERIOD,
    )
    asks = list(dict.fromkeys(window.ask for window in report.windows))
    doubt = f" In doubt ask {' and '.join(asks)}." if asks else ""
    says = "Two people sign off each public item in the period: no councillor, MP or candidate."
    blocks = (Paragraph("7.1", text(f"{says}{doubt}")), table)
    return Section(7, "What may go out, kind by kind", blocks, "Guidance: PP4, PP5, PP7")


def _activity_row(one: ActivityAnswer) -> tuple[Cell, ...]:
    return (cell(one.label), cell(one.answer.label, MARKS[one.answer]), cell(one.condition))


def checklist_section(report: ElectionPeriodReport) -> Section:
    """Section 8: what has to be done, to tick and initial."""
    if not report.tasks:
        return Section(8, "Checklist", (Empty("There is nothing to do."),))
    tasks = tuple(_task(one) for one in report.tasks)
    return Section(
        8,
        "Checklist",
        (TickList(5, "Ticked and initialled by whoever does it; kept with the minutes", tasks),),
    )


def _task(one: PeriodTask) -> Task:
    return Task(one.what, one.who, say_short_day(one.by) if one.by else "at once")


def minute_section(report: ElectionPeriodReport) -> Section:
    """Section 9: words ready for the minutes, with blanks where the room decides."""
    paper = f"Paper {report.occasion.letter}" if report.occasion.letter else "this report"
    voting = f"{SHORT_BLANK} of {report.voting_members}" if report.voting_members else SHORT_BLANK
    quorum = f"; quorum {report.quorum}" if report.quorum else ""
    standing = [one.name for one in report.people if one.is_candidate]
    candidates = f" {say_list(standing)}, as a candidate, {BLANK}." if standing else ""
    first = f"The board considered {paper}.{candidates} Present and voting: {voting}{quorum}."
    end = say_day(max(window.ends for window in report.windows)) if report.windows else BLANK
    period = f"the election period to {end} and agreed the hold list in Table 3"
    second = f"The board adopted {period}, with these changes: {BLANK}."
    named = opening(signers(report)) if report.signers else f"{BLANK} and {BLANK}"
    votes = f"{SHORT_BLANK} to {SHORT_BLANK} with {SHORT_BLANK} abstentions"
    third = f"{named} will sign off public items together. Carried {votes}."
    words = (first, second, third)
    minute = DraftMinute(
        tuple(Paragraph(f"9.{place}", text(one)) for place, one in enumerate(words, start=1))
    )
    return Section(9, "Draft minute", (minute,))


def log_section(report: ElectionPeriodReport) -> Section:
    """Section 6 of the edition after the period: what went out, and who signed."""
    count = say_count(len(report.log), "public item")
    unsigned = sum(not line.signed_by for line in report.log)
    says = f"{opening(count)} went out in the period"
    says += f"; for {in_words(unsigned)} of them nobody is recorded as having signed." if unsigned else "."
    return Section(
        6, "What went out", (Paragraph("6.1", text(says)), _log_table(report)), "Guidance: PP4, PP5, PP7"
    )


def _log_table(report: ElectionPeriodReport) -> Table:
    number = 3 if report.edition is Edition.AFTER else 6
    columns = (Column("Date", tabular=True), Column("What"), Column("Kind"), Column("Signed off by"))
    rows = tuple(_log_row(line) for line in report.log)
    return Table(
        number, "What went out in the period", columns, rows, NONE_IN_THE_PERIOD, heading_columns=(0, 1)
    )


def _log_row(line: LogLine) -> tuple[Cell, ...]:
    return cells(say_cell_day(line.day), line.what, line.kind, line.signed_by or "nobody recorded")

"""Section 4: stage and stance, each with its evidence, and the next gentle step."""

from evenhand.domain.mp.member_said import MemberSaid, StanceSaid
from evenhand.domain.mp.mp_report import MpReport
from evenhand.domain.papers import (
    Block,
    Cell,
    Column,
    Paragraph,
    Section,
    Table,
    Text,
    strong,
    text,
    withheld,
)
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_cell_day
from evenhand.reports.cells import cells
from evenhand.reports.relationship_figure import YARDSTICK, relationship_figure

GUIDANCE = "Guidance: MP2, MP3, MP6. The stage is worked out from what was held; nobody types it in."
NOTE = "Whoever is judged may ask to see what is written of them."


def stands_section(report: MpReport) -> Section:
    """The stage for everybody, next step and stance for the board, and the figure of both."""
    blocks: list[Block] = [Paragraph("4.1", _stages(report))]
    if report.level is Level.PUBLIC:
        blocks += [withheld("4.2"), withheld("4.3")]
    else:
        blocks += [Paragraph("4.2", _steps(report)), Paragraph("4.3", _stances(report))]
    if report.in_short.engagements or report.in_short.stances:
        blocks.append(relationship_figure(report.in_short, report.as_at, 1))
    blocks += [_judged(report, number)] if (number := report.number("stances")) else []
    return Section(4, "How the relationship stands", tuple(blocks), GUIDANCE)


def _stages(report: MpReport) -> Text:
    if not report.members:
        return text("There is no relationship to read a stage from.")
    parts = [(f"{one.name}: ", strong(one.stage.says), ". ") for one in report.members]
    return text(*(part for own in parts for part in own))


def _steps(report: MpReport) -> Text:
    steps = [(one, one.next_step) for one in report.members if one.next_step is not None]
    if not steps:
        return text("There is no next step to propose.")
    parts = [
        ("The next gentle step with ", f"{one.name}: ", strong(step.says), f". {step.why} ")
        for one, step in steps
    ]
    return text(*(part for own in parts for part in own))


def _stances(report: MpReport) -> Text:
    judged = [one for one in report.members if one.stances]
    if not judged:
        return text("No stance has been judged. ", YARDSTICK)
    parts = [(f"{one.name}: ", strong(one.stance or ""), ". ") for one in judged]
    return text(*(part for own in parts for part in own), YARDSTICK)


def _judged(report: MpReport, number: int) -> Table:
    named = report.level is Level.CONFIDENTIAL
    columns = (
        Column("Judged", right=True, tabular=True),
        Column("MP" if report.in_short.sitting_on(report.as_at) else "Who"),
        Column("Stance"),
        Column("What was seen"),
        Column("How sure"),
        *((Column("By whom"),) if named else ()),
    )
    rows = tuple(_row(one, member, named=named) for member in report.members for one in member.stances or ())
    return Table(
        number,
        "Judgements of the stance, the latest first",
        columns,
        rows,
        "None has been made.",
        note=text(NOTE),
        heading_columns=(0, 1),
        dense=len(rows) > 8,
    )


def _row(one: StanceSaid, member: MemberSaid, *, named: bool) -> tuple[Cell, ...]:
    by = (one.judged_by,) if named else ()
    day, sure = say_cell_day(one.judged_on), one.confidence or "Not said"
    return cells(day, member.name, one.stance, one.evidence.rstrip("."), sure, *by)

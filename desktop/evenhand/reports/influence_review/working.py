"""Section 8, only in a confidential copy and only where it was chosen: the recount, power, and the worst meeting."""

from evenhand.domain.meetings.influence.at_meetings import MeetingPower
from evenhand.domain.meetings.influence.recount import Recount
from evenhand.domain.meetings.influence.review import InfluenceReview, WorkingView
from evenhand.domain.papers import Block, Cell, Column, Paragraph, Section, Table, strong, text
from evenhand.domain.words import say_cell_day
from evenhand.reports.cells import NONE, cell
from evenhand.reports.influence_review.groups import FIRST_FIGURE
from evenhand.reports.power_figure import power_told
from evenhand.reports.wording import opening, say_span


def working_section(review: InfluenceReview, working: WorkingView) -> Section:
    """Votes counted again without the councillors, and what they could settle if they always voted together."""
    first, *rest = working.recounted
    answer = opening(first)
    last = FIRST_FIGURE + len(review.groups or ())
    blocks: list[Block] = [
        Paragraph("8.1", text(strong(answer), " ".join(["", *rest]))),
        *([_votes(working.votes)] if working.votes else []),
        Paragraph("8.2", text(working.limit)),
        *power_told(working.power, "8.3", last, say_span(review.starts, review.as_at)),
        Paragraph("8.4", text(working.worst)),
        *([_meetings(working.at_meetings)] if working.at_meetings else []),
    ]
    guidance = (
        "Guidance: PP2. Confidential: it concerns neighbours by name, and stands in no paper unless chosen."
    )
    return Section(8, "Working view", tuple(blocks), guidance)


def _votes(lines: tuple[Recount, ...]) -> Table:
    return Table(
        6,
        "Votes recorded by name, counted again without the councillors",
        (
            Column("Motion", tabular=True),
            Column("Wording"),
            Column("As it was"),
            Column("Without them"),
            Column("Went"),
        ),
        tuple(_row(one) for one in lines),
        "No vote is recorded by name.",
        note=text("In bold: the other way, or left to somebody else’s casting vote."),
        heading_columns=(0, 1),
        dense=len(lines) > 8,
    )


def _meetings(lines: tuple[MeetingPower, ...]) -> Table:
    return Table(
        7,
        "The councillors’ power at each meeting, if they always voted together",
        (
            Column("Meeting", tabular=True),
            Column("Votes there", right=True, tabular=True),
            Column("Councillors’", right=True, tabular=True),
            Column("Would settle, of 100 ways", right=True, tabular=True),
            Column("Would carry alone if", right=True, tabular=True),
        ),
        tuple(_meeting(one) for one in lines),
        "No meeting with attendance is recorded.",
        note=text(
            "At the decision of each meeting where it would have been greatest. The last column: so many of the "
            "others had to stay away; an en dash where the quorum kept that from being so."
        ),
        dense=len(lines) > 8,
    )


def _meeting(one: MeetingPower) -> tuple[Cell, ...]:
    alone = NONE if one.to_carry is None else f"{one.to_carry} of {one.others} away"
    return (
        cell(say_cell_day(one.held_on)),
        cell(str(one.voting)),
        cell(str(one.size)),
        cell(one.share.says),
        cell(alone),
    )


def _row(line: Recount) -> tuple[Cell, ...]:
    return (
        cell(f"{say_cell_day(line.held_on)}, {line.number}"),
        cell(line.wording),
        cell(line.as_it_was),
        cell(line.without),
        Cell(text(strong(line.turn.label))) if line.turned else cell(line.turn.label),
    )

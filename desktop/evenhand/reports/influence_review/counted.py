"""Section 6: what was counted and from where, so that every figure can be traced to the minutes."""

from evenhand.domain.meetings.influence.counting import Measure
from evenhand.domain.meetings.influence.lines import MeetingLine, MotionLine
from evenhand.domain.meetings.influence.review import InfluenceReview
from evenhand.domain.papers import (
    NONE_IN_THE_PERIOD,
    Block,
    Cell,
    Column,
    Paragraph,
    Section,
    Table,
    strong,
    text,
    withheld,
)
from evenhand.domain.words import say_cell_day
from evenhand.reports.cells import NONE, cell

RULES = (
    "Seats and offices are those of the last day. Attendances are of members with a vote. Motions are counted where "
    "the minutes name the mover or seconder, and votes only where they were recorded by name; an abstention is no vote "
    "cast. A part is compared with the share of the seats on the days of the meetings. Nothing is compared from fewer "
    "than five meetings, motions or recorded votes."
)


def counted_section(review: InfluenceReview) -> Section:
    """How it was counted, the marks with their sources, what the minutes leave out, and every meeting and motion."""
    blocks: list[Block] = [
        Paragraph("6.1", text(RULES)),
        Paragraph("6.2", text(_marks(review))),
        Paragraph("6.3", text(_missing(review))),
    ]
    if review.meeting_lines is None or review.motion_lines is None:
        blocks.append(withheld("6.4"))
    else:
        blocks.append(Paragraph("6.4", text("Every meeting and every motion that was counted:")))
        blocks += [_meetings(review.meeting_lines), _motions(review.motion_lines)]
    return Section(6, "What was counted", tuple(blocks), "Guidance: PP2.")


def _marks(review: InfluenceReview) -> str:
    """Each mark with its source; one that is only suggested says so."""
    found = review.councillors
    marks = [("Seats", found.of(Measure.SEATS).mark), ("Other parts", found.of(Measure.MOVED).mark)]
    told = [f"{label}: above {one.says}; {one.source}." for label, one in marks if one is not None]
    return " ".join(told) or "No mark is set."


def _missing(review: InfluenceReview) -> str:
    told = [
        one.missing
        for one in review.councillors.figures
        if one.missing and one.measure is not Measure.CARRIED
    ]
    return " ".join(told) or "The minutes leave nothing out that is counted here."


def _meetings(lines: tuple[MeetingLine, ...]) -> Table:
    return Table(
        4,
        "Meetings of the board that were counted",
        (
            Column("Meeting", tabular=True),
            Column("In the chair"),
            Column("Councillors’ seats", right=True, tabular=True),
            Column("Councillors present", right=True, tabular=True),
        ),
        tuple(_meeting(one) for one in lines),
        NONE_IN_THE_PERIOD,
        note=text("In bold: councillors. Present are those with a vote."),
        dense=len(lines) > 8,
    )


def _meeting(line: MeetingLine) -> tuple[Cell, ...]:
    return (
        cell(say_cell_day(line.held_on)),
        _name(line.chaired_by, theirs=line.chaired_by_them),
        cell(_of(line.seats)),
        cell(_of(line.present)),
    )


def _motions(lines: tuple[MotionLine, ...]) -> Table:
    return Table(
        5,
        "Motions that were counted",
        (
            Column("Motion", tabular=True),
            Column("Wording"),
            Column("Moved by"),
            Column("Seconded by"),
            Column("Outcome"),
            Column("Votes", right=True, tabular=True),
        ),
        tuple(_motion(one) for one in lines),
        NONE_IN_THE_PERIOD,
        note=text(
            "In bold: councillors. Votes: the councillors’ of all for and against, where they were recorded by name."
        ),
        heading_columns=(0, 1),
        dense=len(lines) > 8,
    )


def _motion(line: MotionLine) -> tuple[Cell, ...]:
    return (
        cell(f"{say_cell_day(line.held_on)}, {line.number}"),
        cell(line.wording),
        _name(line.moved_by, theirs=line.moved_by_them),
        _name(line.seconded_by, theirs=line.seconded_by_them),
        cell(line.outcome.label),
        cell(_of(line.votes)),
    )


def _name(name: str, *, theirs: bool) -> Cell:
    return Cell(text(strong(name))) if theirs else cell(name)


def _of(counted: tuple[int, int]) -> str:
    return f"{counted[0]} of {counted[1]}" if counted[1] else NONE

"""Attendance on paper: in short and by capacity, meeting by meeting, then for the board member by member."""

from evenhand.domain.meetings.attendance_sheet import AttendanceSheet, CapacityLine, MeetingLine
from evenhand.domain.occasion import front
from evenhand.domain.papers import (
    NONE_IN_THE_PERIOD,
    Cell,
    Column,
    Mark,
    Paper,
    Paragraph,
    Section,
    Table,
    strong,
    text,
)
from evenhand.domain.words import say_cell_day, say_percent
from evenhand.reports.attendance.members import members
from evenhand.reports.cells import cell, cells
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.sources import sourced
from evenhand.reports.wording import how_many, in_words, opening, say_span

LONG = 8
OF_THE_BOARD = "Board, extraordinary and annual meetings count; sub-groups and open meetings do not."
SOURCE = "attendance in the minutes of the board"


def blocks(sheet: AttendanceSheet) -> Paper:
    """The attendance as neutral blocks; it holds what its level may see and nothing else."""
    head = front(sheet.occasion, sheet.level, "Attendance", say_span(sheet.starts, sheet.ends))
    return Paper(
        head,
        (
            sourced(_in_short(sheet), SOURCE),
            sourced(_meetings(sheet), SOURCE),
            sourced(members(sheet), SOURCE),
        ),
    )


def draw(sheet: AttendanceSheet, look: Look) -> bytes:
    """The attendance as a PDF."""
    return print_paper(blocks(sheet), look)


def _in_short(sheet: AttendanceSheet) -> Section:
    parts = (Paragraph("1.1", text(strong(_came(sheet)), f" {_quorum(sheet)}".rstrip())), _capacities(sheet))
    return Section(1, "In short", parts, OF_THE_BOARD)


def _came(sheet: AttendanceSheet) -> str:
    present = sum(one.present for one in sheet.capacities)
    possible = sum(one.possible for one in sheet.capacities)
    held = opening(how_many(len(sheet.meetings), "meeting was held", "meetings were held"))
    if not possible:
        return f"{held}; who came is not recorded." if sheet.meetings else f"{held}."
    return (
        f"{held}. Members with a vote came {present} of {possible} times: {say_percent(present, possible)}."
    )


def _quorum(sheet: AttendanceSheet) -> str:
    """Whether enough came each time, of the meetings for which both are known."""
    known = [one for one in sheet.meetings if one.needed is not None and not one.not_recorded]
    short = [one for one in known if _too_few(one)]
    if not known:
        return ""
    if not short:
        return "Enough came each time for a quorum." if len(known) > 1 else "Enough came for a quorum."
    return f"{opening(how_many(len(short), 'meeting had', 'meetings had'))} too few for a quorum."


def _capacities(sheet: AttendanceSheet) -> Table:
    columns = (
        Column("Capacity"),
        Column("Members", right=True, tabular=True),
        Column("Came", right=True, tabular=True),
        Column("Share", right=True, tabular=True),
    )
    rows = tuple(_capacity(one) for one in sheet.capacities)
    return Table(
        1,
        "How often those with a vote came, by the capacity in which they sat",
        columns,
        rows,
        NONE_IN_THE_PERIOD,
        note=text("Members are counted once, also where they sat for a part of the period alone."),
    )


def _capacity(line: CapacityLine) -> tuple[Cell, ...]:
    came = f"{line.present} of {line.possible}"
    return cells(line.capacity.label, str(line.members), came, say_percent(line.present, line.possible))


def _meetings(sheet: AttendanceSheet) -> Section:
    heads = ("Came", "Quorum", "Late", "Left early", "Apologies", "Not there")
    columns = (
        Column("No.", tabular=True),
        Column("Day", tabular=True),
        Column("Kind"),
        *(Column(head, right=True, tabular=True) for head in heads),
    )
    table = Table(
        2,
        "Those with a vote, meeting by meeting, in order of time",
        columns,
        tuple(_meeting(one) for one in sheet.meetings),
        NONE_IN_THE_PERIOD,
        note=text(_note(sheet)) if sheet.meetings else None,
        heading_columns=(0, 1),
        dense=len(sheet.meetings) > LONG,
    )
    return Section(2, "Meeting by meeting", (table,))


def _meeting(line: MeetingLine) -> tuple[Cell, ...]:
    kind = line.kind.label.removesuffix(" meeting").removesuffix(" general")
    if line.not_recorded == line.voting:
        return cells(str(line.number), say_cell_day(line.held_on), kind, "not known", *([""] * 5))
    came = f"{line.present} of {line.voting}"
    quorum = Cell(text(_needed(line)), Mark.CARE if _too_few(line) else None)
    counts = (line.late, line.left_early, line.apologies, line.absent)
    return (
        *cells(str(line.number), say_cell_day(line.held_on), kind, came),
        quorum,
        *(cell(str(one) if one else "") for one in counts),
    )


def _needed(line: MeetingLine) -> str:
    return "not set" if line.needed is None else str(line.needed)


def _too_few(line: MeetingLine) -> bool:
    return line.needed is not None and line.present < line.needed


def _note(sheet: AttendanceSheet) -> str:
    """How to read the table; members of whom nothing is written down are said."""
    says = ["Who came late or left early is counted among those who came."]
    if any(_too_few(one) and not one.not_recorded for one in sheet.meetings):
        says.append("The sign before a quorum says that fewer came.")
    unknown = sum(one.not_recorded for one in sheet.meetings if one.not_recorded < one.voting)
    if unknown:
        says.append(f"Of members nothing is written down {in_words(unknown)} times.")
    return " ".join(says)

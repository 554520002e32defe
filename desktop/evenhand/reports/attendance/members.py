"""Attendance by name, for the board: how often each member came, and to which meetings."""

from evenhand.domain.meetings.attendance_sheet import AttendanceSheet, AttenderLine, Came
from evenhand.domain.papers import NONE_IN_THE_PERIOD, Cell, Column, Paragraph, Section, Table, text, withheld
from evenhand.domain.vocabulary import Level
from evenhand.reports.cells import cells
from evenhand.reports.wording import opening

TITLE = "Member by member"
SIGNS = {
    Came.PRESENT: "P",
    Came.LATE: "L",
    Came.LEFT_EARLY: "E",
    Came.LATE_AND_LEFT: "LE",
    Came.APOLOGIES: "A",
    Came.ABSENT: "N",
    Came.NOT_RECORDED: "?",
    Came.NO_MEMBER: "–",
}
SAYS = {Came.ABSENT: "not there, no apologies"}
LONG, MOST_MEETINGS = 8, 12
"""How many meetings stand side by side in one table."""


def members(sheet: AttendanceSheet) -> Section:
    """How often each came, then one table for each dozen meetings or fewer."""
    if sheet.level is Level.PUBLIC:
        return Section(3, TITLE, (withheld("3.1"),))
    if not sheet.meetings:
        return Section(3, TITLE, (Paragraph("3.1", text(NONE_IN_THE_PERIOD)),))
    return Section(3, TITLE, (_totals(sheet), *_grids(sheet)))


def _totals(sheet: AttendanceSheet) -> Table:
    heads = ("Came", "Late", "Left early", "Apologies", "Not there")
    columns = (
        Column("Member"),
        Column("Sits as"),
        *(Column(head, right=True, tabular=True) for head in heads),
    )
    return Table(
        3,
        "How often each member came, by capacity, then surname",
        columns,
        tuple(_total(one) for one in sheet.members),
        NONE_IN_THE_PERIOD,
        dense=len(sheet.members) > LONG,
        note=text("Each is counted from the first to the last meeting at which they were a member."),
    )


def _total(line: AttenderLine) -> tuple[Cell, ...]:
    sits_as = line.capacity.label if line.votes else f"{line.capacity.label}, no vote"
    counts = (
        line.times(Came.LATE, Came.LATE_AND_LEFT),
        line.times(Came.LEFT_EARLY, Came.LATE_AND_LEFT),
        line.times(Came.APOLOGIES),
        line.times(Came.ABSENT),
    )
    return cells(
        line.name,
        sits_as,
        f"{line.present} of {line.possible}",
        *(str(one) if one else "" for one in counts),
    )


def _grids(sheet: AttendanceSheet) -> list[Table]:
    """The meetings in tables of about the same size, in order of time."""
    count = len(sheet.meetings)
    tables = -(-count // MOST_MEETINGS)
    size = -(-count // tables)
    return [
        _grid(sheet, first, min(first + size, count), 4 + place)
        for place, first in enumerate(range(0, count, size))
    ]


def _grid(sheet: AttendanceSheet, first: int, end: int, number: int) -> Table:
    shown = sheet.meetings[first:end]
    span = f"{first + 1} to {end}" if end - first > 1 else str(end)
    columns = (Column("Member"), *(Column(str(one.number), tabular=True) for one in shown))
    rows = tuple(
        cells(line.name, *(SIGNS[one] for one in line.came[first:end]))
        for line in sheet.members
        if any(one is not Came.NO_MEMBER for one in line.came[first:end])
    )
    return Table(
        number,
        f"Who came to which meeting, numbered as in Table 2: {span}",
        columns,
        rows,
        NONE_IN_THE_PERIOD,
        note=text(_signs(sheet, first, end)),
        dense=True,
        even=True,
    )


def _signs(sheet: AttendanceSheet, first: int, end: int) -> str:
    """What the letters of this table mean, those that stand in it."""
    used = {one for line in sheet.members for one in line.came[first:end]}
    said = [f"{SIGNS[one]} {SAYS.get(one, one.value)}" for one in Came if one in used]
    return f"{opening('; '.join(said))}."

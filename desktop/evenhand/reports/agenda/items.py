"""The items of an agenda as a table, those in private in one of their own on the same lines."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from evenhand.domain.meetings.agenda_sheet import AgendaLine, AgendaSheet
from evenhand.domain.meetings.vocabulary import AgendaPurpose, PaperTiming
from evenhand.domain.papers import Cell, Column, Section, Table, text

NO_ITEMS = "No items yet."
TIMINGS = {PaperTiming.WITH_NOTICE: "", PaperTiming.LATE: " (late)", PaperTiming.TABLED: " (tabled)"}


@dataclass(frozen=True, slots=True)
class ItemColumn:
    """A column of the table and what it says of an item."""

    column: Column
    says: Callable[[AgendaLine], str]


def parts(sheet: AgendaSheet) -> tuple[Section, ...]:
    """The items in public, then those in private, if there are any."""
    columns = _columns(sheet)
    private = sheet.part(in_private=True)
    first, second = (_table(sheet.part(in_private=way), columns) for way in (False, True))
    public = Section(0, "", (replace(first, level_with=second.rows),))
    if not private:
        return (public,)
    return public, Section(0, "Part 2: not open to the public", (replace(second, level_with=first.rows),))


def _table(lines: tuple[AgendaLine, ...], columns: tuple[ItemColumn, ...]) -> Table:
    return Table(
        0,
        "",
        tuple(one.column for one in columns),
        tuple(tuple(Cell(text(one.says(line))) for one in columns) for line in lines),
        NO_ITEMS,
        heading_columns=(0, 1),
    )


def _columns(sheet: AgendaSheet) -> tuple[ItemColumn, ...]:
    """The columns in which something stands."""
    columns = (
        ItemColumn(Column("Item", tabular=True), _number),
        ItemColumn(Column("Business"), _business),
        ItemColumn(Column("For"), _purpose),
        ItemColumn(Column("Led by"), _led_by),
        ItemColumn(Column("Time", right=True, tabular=True), _time),
        ItemColumn(Column("Paper"), _papers),
        *((ItemColumn(Column("Page", right=True, tabular=True), _pages),) if sheet.in_pack else ()),
    )
    return tuple(
        one for place, one in enumerate(columns) if place < 2 or any(one.says(line) for line in sheet.lines)
    )


def _number(line: AgendaLine) -> str:
    return str(line.number)


def _business(line: AgendaLine) -> str:
    return line.title


def _purpose(line: AgendaLine) -> str:
    return "" if line.purpose is AgendaPurpose.NONE else line.purpose.label


def _led_by(line: AgendaLine) -> str:
    return line.led_by


def _time(line: AgendaLine) -> str:
    """The time as it stands in a column: 7.05."""
    at = line.starts_at
    return f"{(at.hour - 1) % 12 + 1}.{at.minute:02d}" if at is not None else ""


def _papers(line: AgendaLine) -> str:
    return ", ".join(f"{one.letter}{TIMINGS[one.timing]}" for one in line.papers)


def _pages(line: AgendaLine) -> str:
    return ", ".join(str(one.page) for one in line.papers if one.page is not None)

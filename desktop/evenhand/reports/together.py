"""Columns of a table set as one where a page is too narrow for each: counts in words, one behind the other.

"Came 8 of 10, late 1, apologies 2" takes one line of large print, where a label and a value for each would take four.
Spreadsheets keep the columns.
"""

from collections.abc import Sequence
from dataclasses import replace

from evenhand.domain.papers import Cell, Column, Table, plain, text
from evenhand.domain.together import Together
from evenhand.reports.cells import NONE


def together(table: Table) -> Table | None:
    """The table with the columns that may stand as one set so, None where it has none."""
    joined = table.together
    if joined is None:
        return None
    columns = _with(table.columns, joined, Column(joined.head))
    return replace(
        table,
        columns=columns,
        rows=tuple(_row(row, table.columns, joined) for row in table.rows),
        total=_row(table.total, table.columns, joined) if table.total else None,
        level_with=tuple(_row(row, table.columns, joined) for row in table.level_with),
        together=None,
    )


def _with(whole: tuple[Column, ...], joined: Together, one: Column) -> tuple[Column, ...]:
    return (*whole[: joined.first], one, *whole[joined.last + 1 :])


def _row(row: tuple[Cell, ...], columns: Sequence[Column], joined: Together) -> tuple[Cell, ...]:
    within = slice(joined.first, joined.last + 1)
    cell = _joined(list(zip(columns[within], row[within], strict=True)))
    return (*row[: joined.first], cell, *row[joined.last + 1 :])


def _joined(pairs: Sequence[tuple[Column, Cell]]) -> Cell:
    """The counts as one sentence, then what has a sign of its own and other words, a line each."""
    filled = [(column, cell) for column, cell in pairs if plain(cell.words).strip() not in ("", NONE)]
    counts = [_count(column, cell) for column, cell in filled if _runs_on(column, cell)]
    lines = [Cell(text(_sentence(counts)))] if counts else []
    lines += [_line(column, cell) for column, cell in filled if not _runs_on(column, cell)]
    if not lines:
        return Cell(text(NONE))
    return replace(lines[0], below=(*lines[0].below, *lines[1:]))


def _runs_on(column: Column, cell: Cell) -> bool:
    return column.right and cell.mark is None and not cell.below


def _count(column: Column, cell: Cell) -> str:
    """A count behind what it counts; what is no count stands for itself, such as "not known"."""
    said = plain(cell.words)
    return f"{column.head}\u00a0{said}" if said[:1].isdigit() or said[:1] == "£" else said


def _sentence(counts: Sequence[str]) -> str:
    first, *others = counts
    return ", ".join([f"{first[:1].upper()}{first[1:]}", *(f"{one[:1].lower()}{one[1:]}" for one in others)])


def _line(column: Column, cell: Cell) -> Cell:
    """What stands on a line of its own, a number behind what it is."""
    return replace(cell, words=text(_count(column, cell))) if column.right else cell

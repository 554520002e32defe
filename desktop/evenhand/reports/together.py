"""Columns of a table set as one: counts in words where a page is too narrow for each, and what a row's name explains.

"Came 8 of 10, late 1, apologies 2" takes one line of large print, where a label and a value for each would take four.
Spreadsheets keep the columns.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from evenhand.domain.papers import Cell, Column, Table, plain, text
from evenhand.domain.together import Together
from evenhand.reports.cells import NONE

Pairs: TypeAlias = Sequence[tuple[Column, Cell]]


def together(table: Table) -> Table | None:
    """The table with the columns that may stand as one set so, None where it has none."""
    return replace(_set(table, table.together, _joined), together=None) if table.together else None


def stacked(table: Table) -> Table:
    """The table with what stands under the names of its rows set there."""
    return replace(_set(table, table.stacked, _under_the_name), stacked=None) if table.stacked else table


def _set(table: Table, joined: Together, as_one: Callable[[Pairs], Cell]) -> Table:
    """The table with some of its columns as one."""
    first, beyond = joined.first, joined.last + 1

    def row(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        pairs = list(zip(table.columns[first:beyond], cells[first:beyond], strict=True))
        return (*cells[:first], as_one(pairs), *cells[beyond:])

    return replace(
        table,
        columns=(*table.columns[:first], Column(joined.head), *table.columns[beyond:]),
        rows=tuple(map(row, table.rows)),
        total=row(table.total) if table.total else None,
        level_with=tuple(map(row, table.level_with)),
    )


def _under_the_name(pairs: Pairs) -> Cell:
    """The name of a row, below it the words of the other columns, a sentence each."""
    (_, name), *others = pairs
    said = [words.removesuffix(".") for _, cell in others if (words := plain(cell.words).strip())]
    return replace(name, below=(*name.below, Cell(text(f"{'. '.join(said)}.")))) if said else name


def _joined(pairs: Pairs) -> Cell:
    """The counts as one sentence, then what has a sign of its own and other words, a line each.

    What is ticked begins the sentence, or has a line for each box.
    """
    boxes = [column.head for column, cell in pairs if _is_ticked(cell)]
    filled = [(column, cell) for column, cell in pairs if _is_filled(column, cell)]
    counts = [_count(column, cell) for column, cell in filled if _runs_on(column, cell)]
    if len(boxes) == 1:
        lines = [Cell(text(_sentence([*boxes, *counts])), box=True)]
    else:
        lines = [Cell(text(head), box=True) for head in boxes]
        lines += [Cell(text(_sentence(counts)))] if counts else []
    lines += [_line(column, cell) for column, cell in filled if not _runs_on(column, cell)]
    first, *rest = lines or [Cell(text(NONE))]
    return replace(first, below=(*first.below, *rest))


def _is_filled(column: Column, cell: Cell) -> bool:
    """Whether there is something to tell; among signs a dash is one of them."""
    words = plain(cell.words).strip()
    return words != "" and (words != NONE or _is_sign(column))


def _is_sign(column: Column) -> bool:
    """Whether a column holds a sign or time for each row rather than a count."""
    return column.tabular and not column.right


def _is_ticked(cell: Cell) -> bool:
    return cell.box and not plain(cell.words).strip()


def _runs_on(column: Column, cell: Cell) -> bool:
    return (column.right or column.tabular) and cell.mark is None and not cell.below


def _count(column: Column, cell: Cell) -> str:
    """A count or a sign behind what it is of; what is neither stands for itself, such as "not known"."""
    said = plain(cell.words)
    counted = said[:1].isdigit() or said.startswith("£") or _is_sign(column)
    return f"{column.head}\u00a0{said}" if counted else said


def _sentence(counts: Sequence[str]) -> str:
    first, *others = counts
    return ", ".join([f"{first[:1].upper()}{first[1:]}", *(f"{one[:1].lower()}{one[1:]}" for one in others)])


def _line(column: Column, cell: Cell) -> Cell:
    """What stands on a line of its own, a number behind what it is."""
    return replace(cell, words=text(_count(column, cell))) if column.right else cell

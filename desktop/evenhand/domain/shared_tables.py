"""The tables and figures of a paper on their own, as they are handed on: each with its caption and its file's name.

A reader takes "Table 3" to a spreadsheet or "Figure 2" to a leaflet. What has a number in the paper keeps it; what has
none is told apart by a letter. Nothing stands in a table here that the paper itself does not show.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from string import ascii_lowercase

from evenhand.domain.papers import Block, Cell, Figure, Paper, Section, Table, Text, TickList, plain

BOX = "☐"
TICKED = ("Done", "What", "Who", "By", "Initials")


@dataclass(frozen=True, slots=True)
class SharedTable:
    """A table as rows of text: its place in the paper ("Table 3"), its caption, its heads, its rows and its total.

    `numeric` are the columns that are read as numbers; without rows it says `empty`.
    """

    name: str
    caption: str
    heads: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] | None = None
    note: str = ""
    empty: str = ""

    @property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """The rows, and the total below them."""
        return (*self.rows, self.total) if self.total and self.rows else self.rows

    @property
    def ending(self) -> str:
        """What the name of its file ends with: table-3."""
        return _ending(self.name)


@dataclass(frozen=True, slots=True)
class SharedFigure:
    """A figure with its place in the paper ("Figure 2") and its caption."""

    name: str
    caption: str
    figure: Figure

    @property
    def ending(self) -> str:
        """What the name of its file ends with: figure-2."""
        return _ending(self.name)


def tables_of(paper: Paper) -> tuple[SharedTable, ...]:
    """Every table of a paper, lists to tick among them, in reading order."""
    letters = _letters()
    return tuple(
        _ticked(one) if isinstance(one, TickList) else _table(one, section, letters)
        for section, one in _blocks(paper)
        if isinstance(one, Table | TickList)
    )


def figures_of(paper: Paper) -> tuple[SharedFigure, ...]:
    """Every figure of a paper, in reading order."""
    letters = _letters()
    return tuple(
        SharedFigure(_name("Figure", one.number, letters), one.caption or section.title, one)
        for section, one in _blocks(paper)
        if isinstance(one, Figure)
    )


def _blocks(paper: Paper) -> Iterator[tuple[Section, Block]]:
    return ((section, block) for section in paper.sections for block in section.blocks)


def _letters() -> Iterator[str]:
    """Letters for what has no number: a to z, then a1 and so on."""
    yield from ascii_lowercase
    yield from (f"{letter}{round_}" for round_ in count(1) for letter in ascii_lowercase)


def _name(kind: str, number: int, letters: Iterator[str]) -> str:
    return f"{kind} {number or next(letters)}"


def _ending(name: str) -> str:
    return name.lower().replace(" ", "-")


def _table(table: Table, section: Section, letters: Iterator[str]) -> SharedTable:
    return SharedTable(
        name=_name("Table", table.number, letters),
        caption=table.caption or section.title,
        heads=tuple(column.head for column in table.columns),
        numeric=tuple(column.right for column in table.columns),
        rows=tuple(_row(row) for row in table.rows),
        total=_row(table.total) if table.total else None,
        note=_words(table.note),
        empty=table.empty,
    )


def _ticked(listed: TickList) -> SharedTable:
    rows = tuple((BOX, task.what, task.who, task.by, "") for task in listed.tasks)
    return SharedTable(f"Table {listed.number}", listed.caption, TICKED, (False,) * len(TICKED), rows)


def _row(cells: Sequence[Cell]) -> tuple[str, ...]:
    return tuple("\n".join(_lines(cell)) for cell in cells)


def _lines(cell: Cell) -> Iterator[str]:
    """The lines of a cell, a box to tick before those that have one."""
    yield " ".join(part for part in (BOX if cell.box else "", _words(cell.words)) if part)
    for one in cell.below:
        yield from _lines(one)


def _words(words: Text | None) -> str:
    """The words of a text with ordinary spaces."""
    return plain(words).replace("\u00a0", " ").strip() if words else ""

"""A spreadsheet as somebody keeps it: a title or two, a row of headings, rows with gaps.

Whatever file it came from, it is laid out here in one way: each heading is named once, each row has as many cells as
there are headings, and keeps the number that it has in the spreadsheet, so that "row 12" is the row 12 one sees there.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evenhand.domain.refusals import Trouble

MOST_ROWS = 20_000
MOST_COLUMNS = 200
HEADINGS_WITHIN = 15


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its number in the spreadsheet, counted from 1, and its cells as trimmed text."""

    number: int
    cells: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        return not any(self.cells)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was read: headings and rows, and what was found out about the file on the way.

    `title` is what stood above the headings; `part` the sheet that was read and `parts` all sheets of a workbook.
    """

    headings: tuple[str, ...]
    rows: tuple[Line, ...]
    encoding: str = ""
    separator: str = ""
    heading_row: int = 1
    title: tuple[str, ...] = ()
    part: str = ""
    parts: tuple[str, ...] = ()


def lay_out(lines: Iterable[Line], *, encoding: str = "", separator: str = "") -> Sheet:
    """Find the headings, drop blank rows, and give every row as many cells as there are headings.

    Raises:
        Trouble: there is nothing in it, or more than Evenhand reads at once.
    """
    filled: list[Line] = []
    for line in lines:
        if line.is_blank:
            continue
        filled.append(Line(line.number, _without_tail(line.cells)))
        _refuse_too_much(filled)
    if not filled:
        raise Trouble(
            "There is nothing in this spreadsheet. Nothing was brought in; choose another file or sheet."
        )
    at = _heading_place(filled)
    width = max(len(line.cells) for line in filled[at:])
    return Sheet(
        headings=_named(_padded(filled[at].cells, width)),
        rows=tuple(Line(line.number, _padded(line.cells, width)) for line in filled[at + 1 :]),
        encoding=encoding,
        separator=separator,
        heading_row=filled[at].number,
        title=tuple(" ".join(cell for cell in line.cells if cell) for line in filled[:at]),
    )


def tidy(text: str) -> str:
    """A cell without control characters, odd spaces and blank ends; line breaks inside it stay."""
    spaced = re.sub(r"[^\S\n]+", " ", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = "".join(
        letter for letter in spaced if letter == "\n" or letter.isprintable() or letter == "\u200d"
    )
    return "\n".join(line.strip() for line in kept.split("\n")).strip()


def _refuse_too_much(filled: Sequence[Line]) -> None:
    if len(filled) > MOST_ROWS + HEADINGS_WITHIN:
        raise Trouble(
            f"This spreadsheet has more than {MOST_ROWS:,} rows, more than Evenhand reads at once. "
            "Nothing was brought in; split it into smaller files."
        )
    if len(filled[-1].cells) > MOST_COLUMNS:
        raise Trouble(
            f"Row {filled[-1].number} has more than {MOST_COLUMNS} columns, more than Evenhand reads. "
            "Nothing was brought in; keep the columns that are needed in a smaller file."
        )


def _without_tail(cells: tuple[str, ...]) -> tuple[str, ...]:
    """The cells without the empty ones after the last that is filled."""
    last = max(place for place, cell in enumerate(cells, start=1) if cell)
    return cells[:last]


def _padded(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return cells + ("",) * (width - len(cells))


def _heading_place(filled: Sequence[Line]) -> int:
    """Where the headings stand: the first row that fills most of the width and holds words only."""
    width = max(_filled_count(line) for line in filled[: 2 * HEADINGS_WITHIN])
    for place, line in enumerate(filled[:HEADINGS_WITHIN]):
        if 5 * _filled_count(line) >= 3 * width and not any(_is_figure(cell) for cell in line.cells):
            return place
    return 0


def _filled_count(line: Line) -> int:
    return sum(1 for cell in line.cells if cell)


def _is_figure(cell: str) -> bool:
    """Whether a cell is a number, an amount, a date or an address of electronic mail: nothing that heads a column."""
    return bool(re.fullmatch(r"[£\d][\d\s,./:£-]*", cell)) or "@" in cell


def _named(cells: Sequence[str]) -> tuple[str, ...]:
    """Headings, each once: a blank one is called by its column, a second "Date" becomes "Date (2)"."""
    names: list[str] = []
    taken: set[str] = set()
    for place, cell in enumerate(cells, start=1):
        plain = " ".join(cell.split()) or f"Column {column_letters(place)}"
        name, count = plain, 1
        while name.casefold() in taken:
            count += 1
            name = f"{plain} ({count})"
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def column_letters(place: int) -> str:
    """The letters over a column, as spreadsheets show them: 1 is A, 27 is AA."""
    letters = ""
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters

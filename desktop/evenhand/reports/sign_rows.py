"""Rows to sign on paper: a table of which only the names are printed, with room for handwriting in every row.

In large print what is said of a name stands below it, so that there is room left to sign. The table breaks between rows
and has its heads on every page. Rows in which nobody is named are decoration; where none is, only the heads are read.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reportlab.platypus import Flowable

from evenhand.domain.form_blocks import SignRows
from evenhand.domain.papers import strong, text
from evenhand.reports.ink import line_width, longest_word, paragraph
from evenhand.reports.look import WRITING, Look
from evenhand.reports.pieces import Piece, Stack
from evenhand.reports.tables import Row, Rows, TablePiece
from evenhand.reports.tagging.elements import Element, Group, Scope, Tag, Told, tagged

ABOVE, BELOW = 4.0, 5.0
LEAST_NAME, MOST_NAME_LARGE, MOST_NAME = 0.34, 0.42, 0.52
"""How much of the width the names have in large print, and at most there and in standard print."""
A_TIME = 4.4
"""Room for a time written by hand, in sizes of the text beside it."""


class RoomToWrite(Piece):
    """An empty cell."""

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width, self.height = aW, 0.0
        return aW, 0.0

    def draw(self) -> None:
        """Nothing: it is written in by hand."""


@dataclass(frozen=True, slots=True)
class SigningRows(Rows):
    """The rows as they are set; `told` are the cells of each as they are read, the heads first."""

    told: tuple[tuple[Told, ...], ...] = ()

    def read(self, caption: Flowable | None) -> Group:
        """A table of those who are named, or the heads alone."""
        heads, *named = self.told
        if not named:
            return Group(Element(Tag.SECT), heads)
        above = Group(Element(Tag.HEAD), [Group(Element(Tag.ROW), heads)])
        below = Group(Element(Tag.ROWS), [Group(Element(Tag.ROW), cells) for cells in named])
        return Group(Element(Tag.TABLE), [above, below])


def sign_rows(block: SignRows, look: Look) -> Flowable:
    """The rows under their heads."""
    widths = _widths(block, look)
    heads = [_words(column.head, look, is_strong=True) for column in block.columns]
    named = [(_words(name, look, is_strong=True), _words(said, look)) for name, said in block.rows]
    rooms = len(widths) - (1 if look.large else 2)
    if named:
        heads = [tagged(one, Tag.HEADING, scope=Scope.COLUMN) for one in heads]
    cells = [
        (tagged(name, Tag.HEADING, scope=Scope.ROW), tagged(said, Tag.CELL), *_empty(len(heads) - 2))
        for name, said in named
    ]
    head = _head([*_in_columns(heads[:2], look), *heads[2:]], widths, look)
    body = [
        _row(
            [*_in_columns(one, look), *_rooms(rooms)],
            widths,
            look,
            is_wide=look.large and _longest(name, look) > widths[0],
        )
        for one, (name, _) in zip(named, block.rows, strict=True)
    ]
    body += [_row(list(_rooms(len(widths))), widths, look) for _ in range(block.empty)]
    tops = tuple(accumulate((row.height for row in body), initial=0.0))
    told = (tuple(heads), *cells)
    rows = SigningRows(look, widths, (ABOVE, BELOW), head, tuple(body), None, tops, told)
    return TablePiece(rows, caption=None, note=None)


def _words(says: str, look: Look, *, is_strong: bool = False) -> Flowable:
    return paragraph(text(strong(says) if is_strong else says), look.cell)


def _empty(count: int) -> Iterable[Element]:
    """Cells to write in, as they are read."""
    return (Element(Tag.CELL) for _ in range(count))


def _rooms(count: int) -> Iterable[Flowable]:
    return (RoomToWrite() for _ in range(count))


def _in_columns(pair: Sequence[Flowable], look: Look) -> Sequence[Flowable]:
    """A name and what is said of it: side by side, or one above the other in large print."""
    return [Stack(list(pair), look.height, whole=True)] if look.large else pair


def _head(cells: Sequence[Flowable], widths: Sequence[float], look: Look) -> Row:
    tallest = max(cell.wrap(width, look.height)[1] for cell, width in zip(cells, widths, strict=True))
    return Row(tuple(cells), tallest + ABOVE + BELOW)


def _row(cells: Sequence[Flowable], widths: Sequence[float], look: Look, *, is_wide: bool = False) -> Row:
    """A row tall enough to write in; a name too wide for its column has the whole width, and room is below it."""
    room = look.prose.size * WRITING
    tallest = max(cell.wrap(width, look.height)[1] for cell, width in zip(cells, widths, strict=True))
    if is_wide:
        tallest = cells[0].wrap(look.width, look.height)[1] + room
    return Row(tuple(cells), max(tallest, room) + ABOVE + BELOW)


def _widths(block: SignRows, look: Look) -> tuple[float, ...]:
    """The times as wide as their heads or what is written; names, what is said of them and signatures have the rest.

    A name is as wide as its longest word. In large print what is said of it stands below.
    """
    name, said, sign, *times = block.columns
    for_times = [
        max(line_width(text(strong(one.head)), look.cell) + 1, look.cell.size * A_TIME) for one in times
    ]
    gaps = look.column_gap * (len(times) + (1 if look.large else 2))
    left = look.width - sum(for_times) - gaps
    share = (
        look.width * LEAST_NAME if look.large else left * name.parts / (name.parts + said.parts + sign.parts)
    )
    longest = max((_longest(one, look) for one, _ in block.rows), default=0.0)
    most = look.width * (MOST_NAME_LARGE if look.large else MOST_NAME)
    named = min(max(longest, share), most, left - _longest(sign.head, look))
    left -= named
    if look.large:
        return named, left, *for_times
    return named, *(left * one.parts / (said.parts + sign.parts) for one in (said, sign)), *for_times


def _longest(words: str, look: Look) -> float:
    """What words need that are set strong: the longest that may not be broken."""
    return longest_word(text(strong(words)), look.cell) + 1

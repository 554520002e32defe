"""Tables on paper: a head that repeats, rules between rows, and a break that leaves no row, caption or note alone.

A table whose columns cannot hold their longest words, whose cells would run to more than three lines in large print,
or one of whose rows is taller than half a page, is set as records instead: each row a heading with label and value
lines.
"""

from bisect import bisect_right
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from itertools import accumulate

from reportlab.platypus import Flowable

from evenhand.domain.papers import Cell, Table, Text, strong
from evenhand.reports.columns import Needs, widths
from evenhand.reports.fonts import Face
from evenhand.reports.ink import ink, line_width, longest_word, paragraph
from evenhand.reports.look import Look, Role
from evenhand.reports.marks import SCALE, MarkSign, TickBox
from evenhand.reports.pieces import Beside, Piece, Stack, nearly_a_page
from evenhand.reports.tagging.canvas import decoration
from evenhand.reports.tagging.elements import Element, Group, Scope, Tag, Told, tagged

MARK_GAP, NAME_SHARE = 0.45, 0.26


def cell_role(look: Look, *, tabular: bool) -> Role:
    """The role of a cell's text; figures of one width where they are read as numbers."""
    return replace(look.cell, face=Face.REGULAR_TABULAR) if tabular else look.cell


def mark_width(role: Role) -> float:
    """The width of a sign and the space to its word."""
    return role.size * (SCALE + MARK_GAP)


def weighted(cell: Cell, *, name: bool) -> Text:
    """The words of a cell, strong in a row's name and after a solid sign."""
    if name or (cell.mark is not None and cell.mark.solid):
        return tuple(strong(run.words) for run in cell.words)
    return cell.words


def cell_piece(cell: Cell, role: Role, *, right: bool = False, name: bool = False) -> Flowable:
    """One cell as it is set: its sign or box before its words, its further lines below."""
    first = _line_piece(cell, role, right=right, name=name)
    if not cell.below:
        return first
    lines = [_line_piece(one, role, right=right, name=False) for one in cell.below]
    return Stack([first, *lines], role.leading, whole=True)


def _line_piece(cell: Cell, role: Role, *, right: bool, name: bool) -> Flowable:
    """One line of a cell, its sign or its box before its words."""
    words = paragraph(weighted(cell, name=name), role, right=right)
    if cell.box:
        box = TickBox(role, "To mark:" if cell.words else "To do:")
        if not cell.words:
            return Stack([box], role.leading)
        pair = Beside(box, tagged(words, Tag.SPAN), indent=mark_width(role), after=role.leading * 0.2)
        return tagged(pair, Tag.P)
    if cell.mark is None:
        return words
    return Beside(MarkSign(cell.mark, role), words, indent=mark_width(role))


def lines_of(cell: Cell) -> tuple[Cell, ...]:
    """All lines of a cell, the first first."""
    return (cell, *cell.below)


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is set: its cells, and its height with the room above and below its words."""

    cells: tuple[Flowable, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows of a table, made once, however many pages they take.

    `tops` are the heights of all body rows before each, and of all of them.
    """

    look: Look
    widths: tuple[float, ...]
    paddings: tuple[float, float]
    head: Row
    body: tuple[Row, ...]
    total: Row | None
    tops: tuple[float, ...]

    @property
    def width(self) -> float:
        """The width of the table in points."""
        return sum(self.widths) + self.look.column_gap * (len(self.widths) - 1)

    def read(self, caption: Flowable | None) -> Group:
        """The table as it is read: caption, head, rows."""
        last = [self.total] if self.total else []
        parts = [
            Group(Element(Tag.HEAD), [Group(Element(Tag.ROW), self.head.cells)]),
            Group(Element(Tag.ROWS), [Group(Element(Tag.ROW), row.cells) for row in (*self.body, *last)]),
        ]
        return Group(Element(Tag.TABLE), [caption, *parts] if caption else parts)


def table_rows(table: Table, look: Look) -> Rows | None:
    """The rows of a table, in the way that takes the least height, or None where it must be set as records."""
    ways = [rows for found in column_widths(table, look) if (rows := _rows(table, found, look))]
    return min(ways, key=_height, default=None)


def _height(rows: Rows) -> float:
    return rows.head.height + rows.tops[-1] + (rows.total.height if rows.total else 0)


def _rows(table: Table, found: list[float], look: Look) -> Rows | None:
    """The rows of a table at given widths, or None where one of them is too tall."""
    paddings = _paddings(table, look)
    most = sum(paddings) + (3 * look.cell.leading if look.large else look.height / 2) + 0.1
    body: list[Row] = []
    for cells in (*table.rows, *table.level_with):
        row = _row(table, cells, found, look)
        if row.height > most:
            return None
        body.append(row)
    del body[len(table.rows) :]
    heads = tuple(Cell((strong(column.head),)) for column in table.columns)
    total = _row(table, table.total, found, look, strongly=True) if table.total else None
    tops = tuple(accumulate((row.height for row in body), initial=0.0))
    head = _row(table, heads, found, look, scope=Scope.COLUMN)
    return Rows(look, tuple(found), paddings, head, tuple(body), total, tops)


def _row(
    table: Table,
    row: Sequence[Cell],
    found: Sequence[float],
    look: Look,
    *,
    strongly: bool = False,
    scope: Scope = Scope.ROW,
) -> Row:
    """A row at given widths; its first cell heads it, every cell of a head row heads its column."""
    pieces: list[Flowable] = []
    tallest = 0.0
    for place, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
        role = cell_role(look, tabular=column.tabular)
        piece = cell_piece(cell, role, right=column.right, name=strongly or place == 0)
        heads = place == 0 or scope is Scope.COLUMN
        pieces.append(tagged(piece, Tag.HEADING, scope=scope) if heads else tagged(piece, Tag.CELL))
        tallest = max(tallest, piece.wrap(found[place], look.height)[1])
    return Row(tuple(pieces), tallest + sum(_paddings(table, look)))


class TablePiece(Piece):
    """A table with caption and note that breaks between rows: at least two rows before a break and two after."""

    def __init__(
        self,
        rows: Rows,
        *,
        part: tuple[int, int] | None = None,
        caption: Flowable | None,
        note: Flowable | None,
    ) -> None:
        look = rows.look
        super().__init__(
            caption.getSpaceBefore() if caption else 0,
            note.getSpaceAfter() if note else look.prose.after + look.step,
        )
        self.rows, self.look = rows, look
        self.first, self.end = part or (0, len(rows.body))
        self.caption, self.note = caption, note

    def inside(self) -> Sequence[Told]:
        """The table, then its note."""
        table = self.rows.read(self.caption)
        return [table, self.note] if self.note else [table]

    @property
    def _total(self) -> Row | None:
        return self.rows.total if self.end == len(self.rows.body) else None

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width = aW
        self.above = self.caption.wrap(aW, aH)[1] + self.caption.getSpaceAfter() if self.caption else 0.0
        self.below = self.note.wrap(aW, aH)[1] + self.note.getSpaceBefore() if self.note else 0.0
        body = self.rows.tops[self.end] - self.rows.tops[self.first]
        last = self._total.height if self._total else 0.0
        self.height = self.above + self.rows.head.height + body + last + self.below
        return aW, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:
        self.wrap(aW, aH)
        fresh = nearly_a_page(aH, self.look.height)
        if self.height < 0.42 * self.look.height and not fresh:
            return []
        count = self.end - self.first
        least = 1 if fresh else 2
        taken = min(self._rows_that_fit(aH), count - 2 if count - 2 >= least else count - 1)
        if taken < least:
            return []
        cut = self.first + taken
        return [
            TablePiece(self.rows, part=(self.first, cut), caption=self.caption, note=None),
            TablePiece(self.rows, part=(cut, self.end), caption=None, note=self.note),
        ]

    def _rows_that_fit(self, room: float) -> int:
        """How many body rows have room below caption and head."""
        room -= self.above + self.rows.head.height
        return bisect_right(self.rows.tops, self.rows.tops[self.first] + room + 0.001) - 1 - self.first

    def draw(self) -> None:
        y = self.height
        if self.caption:
            y -= self.above
            self.caption.drawOn(self.canv, 0, y + self.caption.getSpaceAfter())
        y = self._draw_rows(y)
        if self.note:
            self.note.drawOn(self.canv, 0, y - self.below)

    def _draw_rows(self, y: float) -> float:
        """The rows and the rules between them from a height down; gives the height below them."""
        rules = self.look.rules
        self._rule(y, rules.head)
        with decoration(self.canv) if self.first else nullcontext():
            self._draw_row(self.rows.head, y, at_foot=True)
        y -= self.rows.head.height
        self._rule(y, rules.firm)
        for place in range(self.first, self.end):
            row = self.rows.body[place]
            self._draw_row(row, y)
            y -= row.height
            self._rule(y, rules.row if place < self.end - 1 else rules.firm)
        if self._total:
            self._draw_row(self._total, y)
            y -= self._total.height
            self._rule(y, rules.firm)
        return y

    def _rule(self, y: float, weight: float) -> None:
        ink(self.canv, weight)
        self.canv.line(0, y, self.rows.width, y)

    def _draw_row(self, row: Row, y: float, *, at_foot: bool = False) -> None:
        """The cells of a row below a height, level at their first lines, or at their last."""
        above, below = self.rows.paddings
        x = 0.0
        for piece, width in zip(row.cells, self.rows.widths, strict=True):
            piece.drawOn(self.canv, x, y - row.height + below if at_foot else y - above - piece.height)
            x += width + self.look.column_gap


def _paddings(table: Table, look: Look) -> tuple[float, float]:
    """Room above and below the words of a row, in points."""
    if look.large:
        return 4, 5
    if table.dense:
        return 1.6, 2.6
    return (2.4, 3.4) if len(table.rows) + len(table.level_with) > 8 else (3, 4)


def column_widths(table: Table, look: Look) -> list[list[float]]:
    """The ways in which a table's columns may be wide, the usual one first; none where they have no room."""
    needs = [_needs(table, look, place) for place in range(len(table.columns))]
    needs = [needs[0], *_evened(needs[1:])] if table.even else needs
    unbroken = [_unbroken(need) if _is_short(table, place) else need for place, need in enumerate(needs)]
    room = look.width - look.column_gap * (len(table.columns) - 1)
    named = _with_whole_names(unbroken, room, look)
    usual = named or widths(unbroken, room) or widths(needs, room)
    headed = _headed(needs, unbroken)
    other = widths(headed, room) if look.large and headed != unbroken else None
    return [way for way in (usual, other) if way]


def _headed(needs: Sequence[Needs], unbroken: Sequence[Needs]) -> list[Needs]:
    """The needs where cells that are best read on one line keep to it, but not the heads over them."""
    return [
        need if need == kept else Needs(max(need.longest_word, *need.cells[1:]), need.cells)
        for need, kept in zip(needs, unbroken, strict=True)
    ]


def _evened(needs: list[Needs]) -> list[Needs]:
    """The needs of several columns, each that of the widest of them."""
    widest = max(need.longest_cell for need in needs)
    return [Needs(widest, (widest,) * len(need.cells)) for need in needs]


def _with_whole_names(needs: list[Needs], room: float, look: Look) -> list[float] | None:
    """The widths where the names of the rows stay on one line, in standard print and where they are short."""
    if look.large or needs[0].longest_cell > NAME_SHARE * room:
        return None
    return widths([_unbroken(needs[0]), *needs[1:]], room)


def _needs(table: Table, look: Look, place: int) -> Needs:
    """What one column needs, head and total included; a cell of several lines needs the longest of them."""
    role = cell_role(look, tabular=table.columns[place].tabular)
    rows: list[list[tuple[Text, float]]] = [[((strong(table.columns[place].head),), 0.0)]]
    for row in (*table.rows, *table.level_with, *([table.total] if table.total else [])):
        named = place == 0 or row is table.total
        rows.append([_set_line(one, role, name=named and one is row[place]) for one in lines_of(row[place])])
    cells = [max(line_width(words, role) + sign for words, sign in lines) + 0.5 for lines in rows]
    word = max(longest_word(words, role) + sign for lines in rows for words, sign in lines) + 0.5
    return Needs(word, tuple(cells))


def _set_line(line: Cell, role: Role, *, name: bool) -> tuple[Text, float]:
    """The words of one line of a cell as they are set, and the room of its sign or box."""
    return weighted(line, name=name), mark_width(role) if line.mark or line.box else 0.0


def _is_short(table: Table, place: int) -> bool:
    """Whether a column holds numbers, dates or a status, which are best read on one line."""
    return table.columns[place].tabular or any(row[place].mark for row in table.rows)


def _unbroken(need: Needs) -> Needs:
    """The same need where the longest cell is not to be broken."""
    return Needs(need.longest_cell, need.cells)

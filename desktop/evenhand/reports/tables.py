"""Tables on paper: a head that repeats, rules between rows, and a break that leaves no row, caption or note alone.

A table whose columns cannot hold their longest words, whose cells would run to more than three lines in large print,
or one of whose rows is taller than half a page, is set as records instead: each row a heading with label and value
lines.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from reportlab.platypus import Flowable, TableStyle
from reportlab.platypus import Table as Grid

from evenhand.domain.papers import Cell, Table, Text, strong
from evenhand.reports.columns import Needs, widths
from evenhand.reports.fonts import Face, font
from evenhand.reports.ink import line_width, longest_word, paragraph
from evenhand.reports.look import INK, Look, Role
from evenhand.reports.marks import SCALE, MarkSign, TickBox
from evenhand.reports.pieces import Beside, Piece, Stack, nearly_a_page

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
        box = TickBox(role)
        apart = role.leading * 0.2
        return Beside(box, words, indent=mark_width(role), after=apart) if cell.words else box
    if cell.mark is None:
        return words
    return Beside(MarkSign(cell.mark, role), words, indent=mark_width(role))


def lines_of(cell: Cell) -> tuple[Cell, ...]:
    """All lines of a cell, the first first."""
    return (cell, *cell.below)


class TablePiece(Piece):
    """A table with caption and note that breaks between rows: at least two rows before a break and two after."""

    def __init__(
        self,
        table: Table,
        look: Look,
        column_widths: list[float],
        *,
        rows: tuple[int, int] | None = None,
        caption: Flowable | None,
        note: Flowable | None,
    ) -> None:
        super().__init__(
            caption.getSpaceBefore() if caption else 0,
            note.getSpaceAfter() if note else look.prose.after + look.step,
        )
        self.table, self.look, self.column_widths = table, look, column_widths
        self.first, self.end = rows or (0, len(table.rows))
        self.caption, self.note = caption, note
        self.stack: Stack | None = None

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        if self.stack is None or self.width != aW:
            self.width, pieces = aW, (self.caption, self._grid(), self.note)
            self.stack = Stack([piece for piece in pieces if piece], self.look.height)
        self.height = self.stack.wrap(aW, aH)[1]
        return aW, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:
        self.wrap(aW, aH)
        fresh = nearly_a_page(aH, self.look.height)
        if self.height < 0.42 * self.look.height and not fresh:
            return []
        count = self.end - self.first
        fitting = self._rows_that_fit(aW, aH)
        least = 1 if fresh else 2
        taken = min(fitting, count - 2 if count - 2 >= least else count - 1)
        if taken < least:
            return []
        return [self._part(self.first + taken), self._rest(self.first + taken)]

    def _rows_that_fit(self, aW: float, room: float) -> int:
        """How many body rows have room below caption and head."""
        if self.caption:
            room -= self.caption.wrap(aW, room)[1] + self.caption.getSpaceAfter()
        room -= self.row_heights[0]
        for place, height in enumerate(self.row_heights[1:]):
            room -= height
            if room < 0:
                return place
        return len(self.row_heights) - 1

    def _part(self, end: int) -> Flowable:
        rows = (self.first, end)
        return TablePiece(
            self.table, self.look, self.column_widths, rows=rows, caption=self.caption, note=None
        )

    def _rest(self, first: int) -> Flowable:
        rows = (first, self.end)
        return TablePiece(self.table, self.look, self.column_widths, rows=rows, caption=None, note=self.note)

    @property
    def _has_total(self) -> bool:
        return self.table.total is not None and self.end == len(self.table.rows)

    def _grid(self) -> Grid:
        body = [self._row(row) for row in self.table.rows[self.first : self.end]]
        heads = tuple(Cell((strong(column.head),)) for column in self.table.columns)
        total = [self._row(self.table.total or (), strongly=True)] if self._has_total else []
        rows = [self._row(heads), *body, *total]
        self.row_heights = [self._row_height(row) for row in rows]
        grid = Grid(rows, colWidths=self._grid_widths(), rowHeights=self.row_heights, hAlign="LEFT")
        grid.setStyle(TableStyle(self._commands()))
        return grid

    def _row(self, row: Sequence[Cell], *, strongly: bool = False) -> list[Flowable]:
        pieces: list[Flowable] = []
        for place, (column, cell) in enumerate(zip(self.table.columns, row, strict=True)):
            role = cell_role(self.look, tabular=column.tabular)
            pieces.append(cell_piece(cell, role, right=column.right, name=strongly or place == 0))
        return pieces

    def _row_height(self, row: list[Flowable]) -> float:
        pairs = zip(row, self.column_widths, strict=True)
        return max(piece.wrap(width, self.look.height)[1] for piece, width in pairs) + sum(
            _paddings(self.table, self.look)
        )

    def _grid_widths(self) -> list[float]:
        gap = self.look.column_gap
        return [width + gap for width in self.column_widths[:-1]] + [self.column_widths[-1]]

    def _commands(self) -> list[Any]:
        rules = self.look.rules
        above, below = _paddings(self.table, self.look)
        total = [("LINEABOVE", (0, -1), (-1, -1), rules.firm, INK)] if self._has_total else []
        return [
            ("FONTNAME", (0, 0), (-1, -1), font(Face.REGULAR)),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-2, -1), self.look.column_gap),
            ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), above),
            ("BOTTOMPADDING", (0, 0), (-1, -1), below),
            ("LINEABOVE", (0, 0), (-1, 0), rules.head, INK),
            ("LINEBELOW", (0, 1), (-1, -2), rules.row, INK),
            ("LINEBELOW", (0, 0), (-1, 0), rules.firm, INK),
            ("LINEBELOW", (0, -1), (-1, -1), rules.firm, INK),
            *total,
        ]

    def draw(self) -> None:
        if self.stack:
            self.stack.drawOn(self.canv, 0, 0)


def _paddings(table: Table, look: Look) -> tuple[float, float]:
    """Room above and below the words of a row, in points."""
    if look.large:
        return 4, 5
    if table.dense:
        return 1.6, 2.6
    return (2.4, 3.4) if len(table.rows) + len(table.level_with) > 8 else (3, 4)


def column_widths(table: Table, look: Look) -> list[float] | None:
    """The widths of a table's columns, or None where it must be set as records."""
    needs = [_needs(table, look, place) for place in range(len(table.columns))]
    needs = [needs[0], *_evened(needs[1:])] if table.even else needs
    unbroken = [_unbroken(need) if _is_short(table, place) else need for place, need in enumerate(needs)]
    room = look.width - look.column_gap * (len(table.columns) - 1)
    found = _with_whole_names(unbroken, room, look) or widths(unbroken, room) or widths(needs, room)
    return found if found and _stays_short(table, look, found) else None


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


def _stays_short(table: Table, look: Look, found: list[float]) -> bool:
    """Whether every cell is short enough: three lines in large print, under half a page in any print."""
    most = 3 * look.cell.leading if look.large else look.height / 2
    for row in (*table.rows, *table.level_with):
        for place, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
            piece = cell_piece(cell, cell_role(look, tabular=column.tabular), name=place == 0)
            if piece.wrap(found[place], look.height)[1] > most + 0.1:
                return False
    return True

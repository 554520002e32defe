"""Lines to write on and boxes to tick: what a blank form has beside the blocks of every paper.

A label stands above its line, a hint between them. What is drawn to be written on is decoration; labels, hints and the
words beside boxes are read out, a box as "To tick".
"""

from collections.abc import Sequence
from dataclasses import replace

from reportlab.platypus import Flowable

from evenhand.domain.form_blocks import TickChoices, TickSentences, WriteField, WriteRow, WriteRows
from evenhand.domain.papers import strong, text
from evenhand.reports.blocks import block_piece
from evenhand.reports.ink import ink, line_width, paragraph
from evenhand.reports.look import Look, Role
from evenhand.reports.marks import TickBox
from evenhand.reports.pieces import Beside, Piece, Stack, glued
from evenhand.reports.tagging.elements import Element, Numbering, Tag, carrying, tagged
from evenhand.reports.ticks import Line

WRITING = 1.9  # room for a line of handwriting, in sizes of the text beside it: 8 mm in standard print
TO_TICK = "To tick:"
BOX_ROOM = 1.7  # a box and the gap after it, in sizes of the text beside it
MOST_COLUMNS = 4


class RuledLines(Piece):
    """Empty lines to write on."""

    def __init__(self, lines: int, look: Look, *, after: float = 0) -> None:
        super().__init__(0, after)
        self.lines, self.each, self.rule = lines, look.prose.size * WRITING, look.rules.row

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width, self.height = aW, self.lines * self.each
        return aW, self.height

    def draw(self) -> None:
        ink(self.canv, self.rule)
        for line in range(self.lines):
            self.canv.line(0, line * self.each, self.width, line * self.each)


class EmptyRow(Piece):
    """An empty row of a list to fill in, a box in the columns that are ticked."""

    def __init__(self, ticked: Sequence[bool], widths: Sequence[float], look: Look) -> None:
        super().__init__()
        self.ticked, self.widths, self.look = ticked, widths, look

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width, self.height = aW, self.look.prose.size * WRITING
        return aW, self.height

    def draw(self) -> None:
        x, side = 0.0, self.look.cell.size * 1.05
        for tick, width in zip(self.ticked, self.widths, strict=True):
            ink(self.canv, 1 if tick else self.look.rules.row)
            if tick:
                self.canv.rect(x + 0.5, 4, side, side)
            else:
                self.canv.line(x, 0, x + width, 0)
            x += width + self.look.column_gap


class Abreast(Piece):
    """Pieces side by side, standing on one line at their feet."""

    def __init__(self, pieces: Sequence[Flowable], gap: float, after: float) -> None:
        super().__init__(0, after)
        self.pieces, self.gap = pieces, gap

    def holding(self) -> Sequence[Flowable]:
        return self.pieces

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.each = (aW - self.gap * (len(self.pieces) - 1)) / len(self.pieces)
        self.width, self.height = aW, max(piece.wrap(self.each, aH)[1] for piece in self.pieces)
        return aW, self.height

    def draw(self) -> None:
        for place, piece in enumerate(self.pieces):
            piece.drawOn(self.canv, place * (self.each + self.gap), 0)


def teach() -> None:
    """Have what there is to fill in set where it stands among other blocks."""
    block_piece.register(WriteRow, _write_row)
    block_piece.register(TickChoices, _tick_choices)
    block_piece.register(TickSentences, _tick_sentences)
    block_piece.register(WriteRows, _write_rows)


def _write_row(block: WriteRow, look: Look) -> Flowable:
    fields = [_field(one, look) for one in block.fields]
    after = look.step * 2
    if look.large or len(fields) == 1:
        for field in fields:
            field.after = after
        return Stack(fields, look.height)
    return Abreast(fields, look.column_gap * 2, after)


def _field(field: WriteField, look: Look) -> Stack:
    """A label, its hint and its lines."""
    return Stack(
        [*_asked(field.label, field.hint, look), RuledLines(field.lines, look)], look.height, whole=True
    )


def _asked(label: str, hint: str, look: Look) -> list[Flowable]:
    """The label of what is to be filled in, and its hint; neither ends a page."""
    said = [glued(paragraph(text(strong(label)), look.cell))]
    if hint.strip():
        said.append(glued(paragraph(text(hint), replace(look.note, before=0, after=0))))
    return said


def _tick_choices(block: TickChoices, look: Look) -> Flowable:
    role = replace(look.cell, after=0)
    columns = _columns(block.options, role, look)
    lines = [
        _abreast([_choice(one, role, look) for one in block.options[place : place + columns]], columns, look)
        for place in range(0, len(block.options), columns)
    ]
    listed = tagged(Stack(lines, look.height, whole=True), Tag.LIST, numbering=Numbering.NONE)
    piece = Stack([*_asked(block.label, block.hint, look), listed], look.height, whole=True)
    piece.after = look.step * 2
    return piece


def _columns(options: Sequence[str], role: Role, look: Look) -> int:
    """How many answers stand side by side: as many as the longest leaves room for."""
    widest = max(line_width(text(one), role) for one in options) + role.size * BOX_ROOM + look.column_gap
    return max(1, min(MOST_COLUMNS, len(options), int(look.width // widest)))


def _abreast(choices: Sequence[Flowable], columns: int, look: Look) -> Line:
    each = (look.width - look.column_gap * (columns - 1)) / columns
    return Line(list(choices), [each] * len(choices), look.column_gap)


def _choice(words: str, role: Role, look: Look) -> Stack:
    """A box and the answer that it stands for, an item of their list."""
    said = paragraph(text(words), role, tag=Tag.SPAN)
    pair = Beside(TickBox(role, TO_TICK), said, indent=role.size * BOX_ROOM, after=look.step)
    return tagged(Stack([tagged(pair, Tag.BODY)], look.height, whole=True), Tag.ITEM)


def _tick_sentences(block: TickSentences, look: Look) -> Flowable:
    role = replace(look.prose, after=look.step)
    listed = Stack([_choice(one, role, look) for one in block.sentences], look.height)
    pieces = [*_asked(block.label, "", look), tagged(listed, Tag.LIST, numbering=Numbering.NONE)]
    return Stack(pieces, look.height)


def _write_rows(block: WriteRows, look: Look) -> Flowable:
    parts = sum(column.parts for column in block.columns)
    room = look.width - look.column_gap * (len(block.columns) - 1)
    widths = [room * column.parts / parts for column in block.columns]
    heads = [paragraph(text(column.head), look.cell) for column in block.columns]
    head = glued(Line([*heads], widths, look.column_gap))
    ticked = [column.tick for column in block.columns]
    rows = [EmptyRow(ticked, widths, look) for _ in range(block.rows)]
    piece = Stack([*_asked(block.label, block.hint, look), head, *rows], look.height, whole=True)
    piece.after = look.step * 2
    return carrying(piece, Element(Tag.SECT))

"""A table of contents: what stands where, each line leading there, its page at the right."""

from dataclasses import replace

from reportlab.platypus import Flowable

from evenhand.domain.papers import Contents, ContentsLine, text
from evenhand.reports.blocks import block_piece
from evenhand.reports.fonts import Face
from evenhand.reports.ink import paragraph, width_of_number
from evenhand.reports.look import Look
from evenhand.reports.pieces import Beside, Ruled, Stack
from evenhand.reports.tagging.elements import Tag, tagged

WIDEST, FEW_LINES = "0000", 8


def teach() -> None:
    """Have contents set where they stand among other blocks."""
    block_piece.register(Contents, _contents)


def _contents(block: Contents, look: Look) -> Flowable:
    last = len(block.lines) - 1
    lines = [_line(one, look, place == 0, place == last) for place, one in enumerate(block.lines)]
    short = len(lines) <= FEW_LINES
    return tagged(Stack(lines, look.height, whole=short), Tag.CONTENTS)


def _line(line: ContentsLine, look: Look, first: bool, last: bool) -> Flowable:
    role = look.prose if look.large else look.cell
    role = replace(role, before=0, after=0)
    page = paragraph(text(str(line.page)), replace(role, face=Face.REGULAR_TABULAR), right=True)
    words = paragraph(line.words, role)
    room = width_of_number(WIDEST, role)
    inside = Beside(words, page, indent=look.width - room, gap=look.column_gap)
    piece = Ruled(
        inside,
        above=look.rules.head if first else look.rules.row,
        below=look.rules.firm if last else 0,
        top=3,
        bottom=4,
        after=look.step * 2 if last else 0,
    )
    return tagged(piece, Tag.CONTENT)

"""A printed paper as it lies on the page: each piece of text with its place, its size and its typeface.

The pieces come in the order in which they were drawn, which is the order in which a paper is read.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from evenhand.reports.look import Look

SPACE = 0.28
"""How wide a space is, as a part of the size of its typeface: one at an end has no ink."""
DEEPEST = 3
"""How deep forms may stand in one another: the number of a page is drawn in one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words set at once; the box is that of their ink, in points from the lower left corner of the page."""

    words: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    face: str

    @property
    def strong(self) -> bool:
        """Whether it is set in a heavy weight, as heads and titles are."""
        return "Bold" in self.face


@dataclass(frozen=True)
class Page:
    """A page: the pieces of text above the rule of its footer, and those of the footer."""

    number: int
    body: tuple[Piece, ...]
    footer: tuple[Piece, ...]

    @cached_property
    def lines(self) -> list[list[Piece]]:
        """The pieces of the body in lines from the top, each from the left; what overlaps in height is one line."""
        found: list[list[Piece]] = []
        for piece in sorted(self.body, key=_from_the_top):
            if found and piece.top > (found[-1][0].bottom + found[-1][0].top) / 2:
                found[-1].append(piece)
            else:
                found.append([piece])
        return [sorted(line, key=_from_the_left) for line in found]

    @property
    def footer_words(self) -> str:
        return " ".join(said(piece.words) for piece in self.footer)


def said(words: str) -> str:
    """Words with single spaces, no-break spaces as spaces."""
    return " ".join(words.replace("\u00a0", " ").split())


def squeezed(words: str) -> str:
    """Words without any space, as they are compared where lines may break anywhere."""
    return "".join(words.split())


def read_pages(paper: bytes, look: Look) -> list[Page]:
    """The pages of a paper that was printed in a look."""
    document = pdfium.PdfDocument(paper)
    try:
        return [_page(page, number, look) for number, page in enumerate(document, start=1)]
    finally:
        document.close()


def _page(page: Any, number: int, look: Look) -> Page:
    sheet = page.get_textpage()
    try:
        pieces = [
            _piece(one)
            for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=DEEPEST, textpage=sheet)
        ]
    finally:
        sheet.close()
        page.close()
    rule = look.bottom - 16
    set_pieces = [piece for piece in pieces if piece.words.strip()]
    body = tuple(piece for piece in set_pieces if piece.top > rule)
    return Page(number, body, tuple(piece for piece in set_pieces if piece.top <= rule))


def _piece(one: Any) -> Piece:
    left, bottom, right, top = one.get_bounds()
    words, size = one.extract(), one.get_font_size()
    left += SPACE * size * (len(words) - len(words.lstrip(" ")))
    right -= SPACE * size * (len(words) - len(words.rstrip(" ")))
    return Piece(words, left, bottom, right, top, size, str(one.get_font().get_base_name()))


def _from_the_top(piece: Piece) -> float:
    return -piece.top


def _from_the_left(piece: Piece) -> float:
    return piece.left


def overlapping(pieces: Sequence[Piece], slack: float) -> list[tuple[Piece, Piece]]:
    """The pairs of pieces whose ink lies over one another by more than the slack, in points, both ways."""
    found: list[tuple[Piece, Piece]] = []
    from_the_left = sorted(pieces, key=_from_the_left)
    for place, one in enumerate(from_the_left):
        for other in from_the_left[place + 1 :]:
            if other.left >= one.right - slack:
                break
            if min(one.top, other.top) - max(one.bottom, other.bottom) > slack:
                found.append((one, other))
    return found

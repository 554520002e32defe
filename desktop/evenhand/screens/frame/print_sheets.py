"""Which pages of a paper go on which side of which sheet: in their order, or two up for a booklet to be folded."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF

from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Coded

RANGE = re.compile(r"(\d+)(?:\s*(?:[-–]|to)\s*(\d+))?")
IN_A_BOOKLET = 4


class Sides(Coded):
    """How the sheets are printed."""

    ONE = "one", "One side of each sheet"
    BOTH = "both", "Both sides of each sheet"
    BOOKLET = "booklet", "A booklet: two pages to a side, to be folded"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet: the numbers of its pages from 0, from left to right; None where it stays blank."""

    pages: tuple[int | None, ...]


def pages_named(words: str, count: int) -> tuple[int, ...]:
    """The pages that are named like "1-3, 5", from 0 and each once, in the order of the paper.

    Raises:
        Refusal: the words name no pages, or one that the paper does not have.
    """
    chosen: set[int] = set()
    for part in filter(None, (part.strip() for part in re.split(r"[,;]| and ", words.lower()))):
        found = RANGE.fullmatch(part)
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
        if not 1 <= first <= last <= count:
            raise Refusal(f"Give pages like 1-3, 5. The paper has {_said(count)}.", field="pages")
        chosen.update(range(first - 1, last))
    if not chosen:
        raise Refusal(f"Give the pages to print, like 1-3, 5. The paper has {_said(count)}.", field="pages")
    return tuple(sorted(chosen))


def imposed(pages: tuple[int, ...], sides: Sides) -> tuple[Side, ...]:
    """The sides in the order in which they are printed, front and back of each sheet one after the other.

    A booklet is filled up with blank pages to whole sheets: its outermost sheet has the last and the first page on its
    front, the second and the last but one on its back, and so on towards the middle.
    """
    if sides is not Sides.BOOKLET:
        return tuple(Side((page,)) for page in pages)
    blank = (None,) * (-len(pages) % IN_A_BOOKLET)
    leaves = (*pages, *blank)
    last = len(leaves) - 1
    return tuple(
        Side(
            (leaves[last - place], leaves[place]) if place % 2 == 0 else (leaves[place], leaves[last - place])
        )
        for place in range(len(leaves) // 2)
    )


def sheets_needed(pages: int, sides: Sides) -> int:
    """How many sheets of A4 some pages take."""
    on_a_sheet = {Sides.ONE: 1, Sides.BOTH: 2, Sides.BOOKLET: IN_A_BOOKLET}[sides]
    return -(-pages // on_a_sheet)


def places(side: QSizeF, across: int) -> tuple[QRectF, ...]:
    """The parts of a side that its pages take, from left to right."""
    wide = side.width() / across
    return tuple(QRectF(place * wide, 0, wide, side.height()) for place in range(across))


def fitted(page: QSizeF, part: QRectF, full: float) -> QRectF:
    """Where a page stands in its part: in the size it has at a full scale, or smaller so that all of it is there."""
    scale = min(full, part.width() / page.width(), part.height() / page.height())
    size = page * scale
    left, top = (part.width() - size.width()) / 2, (part.height() - size.height()) / 2
    return QRectF(part.left() + left, part.top() + top, size.width(), size.height())


def _said(count: int) -> str:
    return "one page" if count == 1 else f"pages 1 to {count}"

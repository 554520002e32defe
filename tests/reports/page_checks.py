"""What must hold of every page of every paper; each check tells in words what is wrong, or nothing.

They read the printed file as a reader does, and know of no paper in particular.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO

from fontTools.ttLib import TTFont

from evenhand import shelf
from evenhand.reports.look import A4_HEIGHT, A4_WIDTH, Look
from tests.reports.ink_checks import faults_of_ink
from tests.reports.printed import Page, Piece, overlapping, said

SLACK = 0.8
"""How far ink may reach over a margin or a neighbour, in points: the hook of a j, the tail of a y."""
UNPRINTED = 12
"""What an office printer leaves blank at the edge of a sheet, in points."""
FEWEST_LINES = 4
FIRST_PAGE = re.compile(r"Page (\d+) of")
NUMBER = re.compile(r"^(\d+\.\d+)(?=\s|$)")


def faults(paper: bytes, pages: Sequence[Page], look: Look) -> list[str]:
    """Everything that is wrong with the pages of a paper that has a footer."""
    found = faults_of_sheets(paper, pages)
    before = _sent_before(pages)
    for page in pages:
        told = (*_outside(page, look), *_last(page, look), *_unnumbered(page, len(pages), before))
        found += [f"page {page.number} of {len(pages)}: {one}" for one in told]
    return [*found, *_nearly_empty(pages)]


def faults_of_sheets(paper: bytes, pages: Sequence[Page]) -> list[str]:
    """What is wrong with single sheets, such as letters and certificates, which have margins of their own."""
    found: list[str] = []
    for page in pages:
        told = (*_off_the_sheet(page), *_over_one_another(page), *_lacking(page))
        found += [f"page {page.number} of {len(pages)}: {one}" for one in told]
    return [*found, *faults_of_ink(paper)]


def _off_the_sheet(page: Page) -> Iterator[str]:
    """Text that most printers would cut off."""
    for piece in (*page.body, *page.footer):
        across = piece.left >= UNPRINTED and piece.right <= A4_WIDTH - UNPRINTED
        if not across or piece.bottom < UNPRINTED or piece.top > A4_HEIGHT - UNPRINTED:
            yield f"“{_brief(piece)}” stands where a printer does not reach"


def _outside(page: Page, look: Look) -> Iterator[str]:
    """Text that leaves the margins."""
    right, top = A4_WIDTH - look.right, A4_HEIGHT - look.top
    for piece in (*page.body, *page.footer):
        inside = look.left - 2 <= piece.left and piece.right <= right + SLACK
        if not inside or piece.top > top + SLACK or piece.bottom < 20:
            yield f"“{_brief(piece)}” stands outside the margins"
    for piece in page.body:
        if piece.bottom < look.bottom - 5:
            yield f"“{_brief(piece)}” stands in the footer’s room"


def _over_one_another(page: Page) -> Iterator[str]:
    for one, other in overlapping([*page.body, *page.footer], SLACK):
        yield f"“{_brief(one)}” and “{_brief(other)}” lie over one another"


def _lacking(page: Page) -> Iterator[str]:
    """Letters that their typeface does not have, which would print as empty boxes."""
    for piece in (*page.body, *page.footer):
        lacking = [
            letter for letter in piece.words if letter.strip() and ord(letter) not in _letters(piece.face)
        ]
        if lacking:
            yield f"{piece.face} has no {' '.join(f'U+{ord(letter):04X}' for letter in lacking)}"


@cache
def _letters(face: str) -> frozenset[int]:
    """The characters that a bundled typeface holds, by the name that is written in a paper."""
    for path in shelf.root().joinpath("fonts").iterdir():
        if path.name.endswith(".ttf"):
            font = TTFont(BytesIO(path.read_bytes()), lazy=True)
            if font["name"].getDebugName(6) == face.rpartition("+")[2]:
                return frozenset(font.getBestCmap() or {})
    return frozenset()


def _last(page: Page, look: Look) -> Iterator[str]:
    """A heading or a caption as the last line of a page."""
    if not page.lines:
        yield "nothing stands on it"
        return
    last = page.lines[-1]
    words = said(" ".join(piece.words for piece in last))
    if all(piece.strong for piece in last):
        sizes = {round(piece.size, 1) for piece in last}
        if sizes & {look.section.size, look.subheading.size, look.title.size}:
            yield f"the heading “{words}” ends it"
        elif re.match(r"(Table|Figure) \d+\. ", words):
            yield f"the caption “{words}” ends it"


def _sent_before(pages: Sequence[Page]) -> int:
    """How many pages went before: none, but for a supplement, whose numbers go on from those of its pack."""
    words = " ".join(piece.words for page in pages[:1] for piece in page.body)
    first = FIRST_PAGE.search(pages[0].footer_words) if "Supplement" in words else None
    return int(first[1]) - 1 if first else 0


def _unnumbered(page: Page, count: int, before: int) -> Iterator[str]:
    if f"Page {before + page.number} of {before + count}" not in page.footer_words:
        yield "its footer has no number, or another one"


def _nearly_empty(pages: Sequence[Page]) -> Iterator[str]:
    """A page after the first with hardly anything on it."""
    for page in pages[1:]:
        if len(page.lines) < FEWEST_LINES:
            yield f"page {page.number} of {len(pages)}: only {len(page.lines)} lines stand on it"


def numbers(pages: Sequence[Page], look: Look) -> list[str]:
    """The numbers of the paragraphs in the order in which they stand; those in tables are set smaller."""
    found: list[str] = []
    for page in pages:
        for piece in page.body:
            match = NUMBER.match(said(piece.words))
            if match and round(piece.size, 1) == look.prose.size:
                found.append(match[1])
    return found


def _brief(piece: Piece) -> str:
    words = said(piece.words)
    return words if len(words) <= 40 else f"{words[:39]}…"

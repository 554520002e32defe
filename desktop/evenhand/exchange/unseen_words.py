"""Words in a PDF that nobody sees, though whoever has the file can copy them out.

Each page is drawn twice, with its words and without them. Where the two drawings are the same, the words are not seen:
something was painted over them, they have the colour of the paper, stand beyond its edge, or are not drawn at all. What
a scanner read and laid over its picture is not seen either and is meant to be so, unless the page is black there. The
libraries are imported when the first file is looked at, so that starting Evenhand does not wait for them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from ctypes import c_void_p, cast
from dataclasses import dataclass
from itertools import groupby
from math import ceil, floor, sqrt
from typing import TYPE_CHECKING, Any

from evenhand.domain.meetings.unseen_words import Unseen, UnseenWords
from evenhand.pdfium import ONE_AT_A_TIME

if TYPE_CHECKING:
    from PIL.Image import Image

SCALE, MOST_PIXELS = 1.5, 12_000_000
"""Pixels for each point, with which the smallest print still leaves a mark, and how many a page has at most."""
SAME, DARK = 4, 110
"""How much the two drawings of a letter differ at most, and how light a black box is at most, of 255."""
LEAST = 0.3
"""A letter whose box is narrower or lower in points is no mark on paper."""
DEPTH, SHORTEST, SCAN = 8, 2, 0.5
"""How deep drawings are looked into, how long a word is, and how much of its page the picture of a scan takes."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points."""


def unseen_words(pdf: bytes, reach: Callable[[int, int], None]) -> tuple[UnseenWords, ...]:
    """On which pages of a file that can be opened there are words that nobody sees, and why they are not seen.

    `reach` is told how many pages were looked at, of how many, and stops the work by raising. Between two pages others
    may use the library.
    """
    from pypdfium2 import PdfDocument  # pyright: ignore[reportMissingTypeStubs]

    found: list[UnseenWords] = []
    with ONE_AT_A_TIME:
        document: Any = PdfDocument(pdf)
        count = len(document)
    try:
        for place in range(count):
            reach(place, count)
            with ONE_AT_A_TIME:
                found += [UnseenWords(place + 1, why) for why in _whys(document, place)]
    finally:
        with ONE_AT_A_TIME:
            document.close()
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter or figure: its box, whether it is laid on the page undrawn, and why it is not seen if so."""

    box: Box
    is_undrawn: bool
    why: Unseen | None


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page as it is seen, how the letters change it, its pictures, and which texts are laid on it undrawn."""

    box: Box
    scale: float
    seen: "Image"
    changed: "Image"
    pictures: tuple[Box, ...]
    undrawn: frozenset[int]

    def letter(self, box: Box, its_text: int) -> _Letter:
        """A letter in a box, and whether it is seen."""
        is_undrawn = its_text in self.undrawn
        return _Letter(box, is_undrawn, self._why(box, is_undrawn=is_undrawn))

    def _why(self, letter: Box, *, is_undrawn: bool) -> Unseen | None:
        if not _holds(self.box, letter):
            return Unseen.OUTSIDE
        if not is_undrawn and max(_lightest(self.changed, self._pixels(letter))) > SAME:
            return None
        if self._is_black(letter):
            return Unseen.COVERED
        return None if self._reads_a_picture(letter, is_undrawn=is_undrawn) else Unseen.UNDRAWN

    def why(self, word: Sequence[_Letter]) -> Unseen | None:
        """Why letters next to each other are not seen; of undrawn ones the strokes alone may be black."""
        first = word[0]
        if len(word) < SHORTEST or first.why is not Unseen.COVERED or not first.is_undrawn:
            return first.why if len(word) >= SHORTEST else None
        whole = _round(one.box for one in word)
        if self._is_black(whole):
            return Unseen.COVERED
        return None if self._reads_a_picture(whole, is_undrawn=True) else Unseen.UNDRAWN

    def _is_black(self, box: Box) -> bool:
        return max(_lightest(self.seen, self._pixels(box))) <= DARK

    def _reads_a_picture(self, letter: Box, *, is_undrawn: bool) -> bool:
        """Whether a letter says what stands in a picture: laid over it undrawn, or behind that of a whole page."""
        over = [one for one in self.pictures if _holds(one, letter)]
        return bool(over) if is_undrawn else any(_area(one) >= SCAN * _area(self.box) for one in over)

    def _pixels(self, letter: Box) -> tuple[int, int, int, int]:
        left, bottom, right, top = letter
        west, _, _, north = self.box
        return (
            floor((left - west) * self.scale),
            floor((north - top) * self.scale),
            ceil((right - west) * self.scale),
            ceil((north - bottom) * self.scale),
        )


def _whys(document: Any, place: int) -> list[Unseen]:
    """For which reasons words of a page are not seen."""
    _as_on_paper(document[place])
    page: Any = document[place]
    text = page.get_textpage()
    try:
        sheet = _sheet(page)
        letters = [_letter(text, number, sheet) for number in range(text.count_chars())]
        whys = {sheet.why(word) for word in _words(letters)}
    finally:
        text.close()
        page.close()
    return [why for why in Unseen if why in whys]


def _words(letters: Iterable[_Letter | None]) -> Iterator[list[_Letter]]:
    """Letters next to each other that are all unseen, for one reason and laid on the page in one way."""
    for _, group in groupby(letters, key=_alike):
        word = [one for one in group if one is not None and one.why is not None]
        if word:
            yield word


def _alike(letter: _Letter | None) -> tuple[bool, Unseen | None]:
    return (letter.is_undrawn, letter.why) if letter is not None else (False, None)


def _as_on_paper(page: Any) -> None:
    """Draw what was filled in and noted into the page, and set it upright; it is then to be opened anew."""
    from pypdfium2 import raw  # pyright: ignore[reportMissingTypeStubs]

    raw.FPDFPage_Flatten(page, raw.FLAT_PRINT)
    page.set_rotation(0)
    page.close()


def _sheet(page: Any) -> _Sheet:
    """A page drawn with its words and without them; it is without them then."""
    from PIL import ImageChops
    from pypdfium2 import raw  # pyright: ignore[reportMissingTypeStubs]

    texts = list(page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=DEPTH))
    hidden = raw.FPDF_TEXTRENDERMODE_INVISIBLE
    undrawn = frozenset(_key(one.raw) for one in texts if raw.FPDFTextObj_GetTextRenderMode(one) == hidden)
    box: Box = page.get_bbox()
    scale = min(SCALE, sqrt(MOST_PIXELS / _area(box)))
    seen = _drawn(page, scale)
    for one in texts:
        raw.FPDFTextObj_SetTextRenderMode(one, hidden)
    changed = ImageChops.difference(seen, _drawn(page, scale))
    return _Sheet(box, scale, seen, changed, tuple(_pictures(page)), undrawn)


def _drawn(page: Any, scale: float) -> "Image":
    return page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")


def _pictures(page: Any) -> Iterator[Box]:
    """Where pictures stand, or drawings that hold some."""
    from pypdfium2 import raw  # pyright: ignore[reportMissingTypeStubs]

    picture = [raw.FPDF_PAGEOBJ_IMAGE]
    for one in page.get_objects(filter=[*picture, raw.FPDF_PAGEOBJ_FORM], max_depth=1):
        is_form = one.type == raw.FPDF_PAGEOBJ_FORM
        if not is_form or any(page.get_objects(filter=picture, max_depth=DEPTH, form=one)):
            yield one.get_bounds()


def _letter(text: Any, number: int, sheet: _Sheet) -> _Letter | None:
    """A letter or figure of a page; None for whatever else stands between words."""
    from pypdfium2 import raw  # pyright: ignore[reportMissingTypeStubs]

    if not chr(raw.FPDFText_GetUnicode(text, number)).isalnum():
        return None
    box: Box = text.get_charbox(number)
    left, bottom, right, top = box
    if right - left < LEAST or top - bottom < LEAST:
        return None
    return sheet.letter(box, _key(raw.FPDFText_GetTextObject(text, number)))


def _key(pointer: Any) -> int:
    """By what an object of the library is known while its page is open."""
    return cast(pointer, c_void_p).value or 0


def _holds(box: Box, letter: Box) -> bool:
    """Whether the middle of a letter stands in a box."""
    left, bottom, right, top = box
    west, south, east, north = letter
    return left <= (west + east) / 2 <= right and bottom <= (south + north) / 2 <= top


def _round(boxes: Iterable[Box]) -> Box:
    """The box round several."""
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _area(box: Box) -> float:
    left, bottom, right, top = box
    return (right - left) * (top - bottom)


def _lightest(picture: "Image", place: tuple[int, int, int, int]) -> list[int]:
    """The lightest that each colour becomes in a place of a picture."""
    found: Any = picture.crop(place).getextrema()
    return [most for _, most in found]

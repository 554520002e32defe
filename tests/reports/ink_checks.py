"""The ink of a page: black and white alone, filled or drawn, and words that stand out from what is behind them.

A worn copier would lose the rest, such as words upon hatching.
"""

from collections.abc import Callable, Iterator
from ctypes import byref, c_float, c_int, c_uint
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from tests.reports.printed import DEEPEST, said

ALLOWED_INKS = {(20, 24, 28), (0, 0, 0), (255, 255, 255)}
WHITE, BLACK, HATCHED = (255, 255, 255), (0, 0, 0), ()
SLACK = 0.8
"""How far words may reach over the edge of what is hatched, in points."""
SMALLEST = 6
"""What is filled and less wide or high than this is a line or a dot, in points."""
STROKED_TEXT = (raw.FPDF_TEXTRENDERMODE_STROKE, raw.FPDF_TEXTRENDERMODE_FILL_STROKE)
Box = tuple[float, float, float, float]
Ink = tuple[int, ...]


def faults_of_ink(paper: bytes) -> Iterator[str]:
    """Other inks beside the one and white, and words that do not stand black on white or white on black."""
    document = pdfium.PdfDocument(paper)
    try:
        for number, page in enumerate(document, start=1):
            drawn = [one for one in page.get_objects(max_depth=DEEPEST) if _is_drawn(one)]
            other = sorted({ink for one in drawn for ink in _inks(one)} - ALLOWED_INKS)
            if other:
                yield f"page {number}: it has other inks than black and white: {other}"
            yield from (
                f"page {number}: “{words}” stands out from nothing behind it" for words in _upon(page, drawn)
            )
            page.close()
    finally:
        document.close()


def _is_drawn(one: pdfium.PdfObject) -> bool:
    return raw.FPDFPageObj_GetType(one) in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_TEXT)


def _inks(one: pdfium.PdfObject) -> Iterator[Ink]:
    """The ink with which a piece of text, a shape or a line is filled, and that with which it is drawn round."""
    filled, drawn = _painted(one)
    if filled:
        yield _ink(one, raw.FPDFPageObj_GetFillColor)
    if drawn:
        yield _ink(one, raw.FPDFPageObj_GetStrokeColor)


def _painted(one: pdfium.PdfObject) -> tuple[bool, bool]:
    """Whether it is filled, and whether a line is drawn round it."""
    if _is_text(one):
        return True, raw.FPDFTextObj_GetTextRenderMode(one) in STROKED_TEXT
    how, drawn = c_int(), c_int()
    raw.FPDFPath_GetDrawMode(one, byref(how), byref(drawn))
    return how.value != raw.FPDF_FILLMODE_NONE, bool(drawn.value)


def _is_text(one: pdfium.PdfObject) -> bool:
    return raw.FPDFPageObj_GetType(one) == raw.FPDF_PAGEOBJ_TEXT


def _ink(one: pdfium.PdfObject, given: Callable[..., int]) -> Ink:
    """Red, green and blue; with them how much is seen of it, where that is not all."""
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    given(one, byref(red), byref(green), byref(blue), byref(alpha))
    whole = alpha.value == WHITE[0]
    return (red.value, green.value, blue.value, *(() if whole else (alpha.value,)))


def _upon(page: pdfium.PdfPage, drawn: list[pdfium.PdfObject]) -> Iterator[str]:
    """Words that cannot be read for what lies behind them."""
    grounds = [ground for one in drawn if not _is_text(one) for ground in _grounds(one)]
    hidden: list[Box] = []
    for one in filter(_is_text, drawn):
        box, wanted = one.get_bounds(), BLACK if _ink(one, raw.FPDFPageObj_GetFillColor) == WHITE else WHITE
        behind = next((ground.is_of for ground in reversed(grounds) if _overlap(box, ground.box)), WHITE)
        if behind != wanted:
            hidden.append(box)
    if hidden:
        sheet = page.get_textpage()
        yield from (said(sheet.get_text_bounded(*box)) for box in hidden)
        sheet.close()


@dataclass(frozen=True, slots=True)
class _Ground:
    """What words may stand upon: black, white, or neither where it is hatched."""

    box: Box
    is_of: Ink


def _grounds(one: pdfium.PdfObject) -> Iterator[_Ground]:
    """What is hatched, which is drawn within a frame that cuts it off, or filled as a whole."""
    frames = list(_frames(one))
    if frames:
        yield from (_Ground(frame, HATCHED) for frame in frames)
        return
    left, bottom, right, top = one.get_bounds()
    if _painted(one)[0] and min(right - left, top - bottom) >= SMALLEST:
        white = _ink(one, raw.FPDFPageObj_GetFillColor) == WHITE
        yield _Ground((left, bottom, right, top), WHITE if white else BLACK)


def _frames(one: pdfium.PdfObject) -> Iterator[Box]:
    clip = raw.FPDFPageObj_GetClipPath(one)
    for path in range(max(0, raw.FPDFClipPath_CountPaths(clip)) if clip else 0):
        points = [
            _point(raw.FPDFClipPath_GetPathSegment(clip, path, place))
            for place in range(raw.FPDFClipPath_CountPathSegments(clip, path))
        ]
        across, up = zip(*points, strict=True)
        yield min(across), min(up), max(across), max(up)


def _point(segment: object) -> tuple[float, float]:
    x, y = c_float(), c_float()
    raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
    return x.value, y.value


def _overlap(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    up = min(one[3], other[3]) - max(one[1], other[1])
    return min(across, up) > SLACK

"""The pages of a PDF as pictures, as text and as headings. PDFium is loaded only when the first paper is opened.

A paper may be drawn beside the window meanwhile, so each question to the library is put by itself. Whoever asks a paper
that was let go gets nothing: its pages are drawn beside the window too, and the last of them may come late.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

from evenhand.pdfium import ONE_AT_A_TIME
from evenhand.screens.widgets.page_layout import whole_pixels
from evenhand.screens.widgets.photocopy import COPIER_PIXELS_PER_POINT, photocopied, resized

BEFORE, AFTER = 48, 64
TWO_WORDS = re.compile(r"(?:\S+\s+){0,2}\S*\Z")
"""The end of a text from its last two words on, and what stands close before a sought word that begins inside one."""


@dataclass(frozen=True, slots=True)
class Found:
    """A place where sought words stand: the page, rectangles there in points from the top left, the words around."""

    page: int
    boxes: tuple[QRectF, ...]
    around: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a paper: how deep it stands, from 0, its words, its page, and how far down in points."""

    depth: int
    title: str
    page: int
    top: float


class Pages:
    """An opened paper. Lengths are points; a picture is made for a scale in pixels per point."""

    def __init__(self, pdf: bytes) -> None:
        # 4 MB of library, wanted only once a paper is opened; it ships without types.
        import pypdfium2  # pyright: ignore[reportMissingTypeStubs]

        with ONE_AT_A_TIME:
            self._document: Any = pypdfium2.PdfDocument(pdf)
            self.sizes: Sequence[QSizeF] = [
                QSizeF(*self._document.get_page_size(number)) for number in range(len(self._document))
            ]

    def close(self) -> None:
        """Let the document go; nothing can be asked of it any more."""
        with ONE_AT_A_TIME:
            if self._document is not None:
                self._document.close()
            self._document = None

    def picture(self, page: int, scale: float, *, photocopy: bool = False) -> QImage:
        """One page drawn at a scale in pixels per point, or as a worn copier gives it."""
        if photocopy:
            copied = photocopied(self.picture(page, COPIER_PIXELS_PER_POINT))
            return resized(copied, whole_pixels(self.sizes[page], scale))
        with ONE_AT_A_TIME:
            if self._document is None:
                return QImage()
            bitmap = self._document[page].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        shape = QImage.Format.Format_RGBX8888 if bitmap.n_channels == 4 else QImage.Format.Format_RGB888
        return QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, shape).copy()

    def text(self, page: int) -> str:
        """The words of one page."""
        with ONE_AT_A_TIME:
            if self._document is None:
                return ""
            words = self._document[page].get_textpage()
            text: str = words.get_text_range()
            words.close()
        return text

    def find_on(self, page: int, sought: str) -> list[Found]:
        """Every place on one page where some words stand, in the order of reading."""
        with ONE_AT_A_TIME:
            if self._document is None:
                return []
            words = self._document[page].get_textpage()
            searcher = words.search(sought, match_case=False)
            found: list[Found] = []
            while (place := searcher.get_next()) is not None:
                found.append(self._found(words, page, *place))
            words.close()
        return found

    def headings(self) -> list[Heading]:
        """The headings that the paper has as bookmarks, in its order."""
        with ONE_AT_A_TIME:
            if self._document is None:
                return []
            marks = [(mark, mark.get_dest()) for mark in self._document.get_toc()]
            return [
                self._heading(mark.level, mark.get_title(), dest) for mark, dest in marks if dest is not None
            ]

    def _heading(self, depth: int, title: str, dest: Any) -> Heading:
        page, (_, place) = dest.get_index(), dest.get_view()
        top = place[1] if len(place) > 1 and place[1] else None
        return Heading(depth, title, page, max(0.0, self.sizes[page].height() - top) if top else 0.0)

    def _found(self, words: Any, page: int, start: int, count: int) -> Found:
        boxes = tuple(
            self._box(page, words.get_rect(rect)) for rect in range(words.count_rects(start, count))
        )
        first = max(0, start - BEFORE)
        last = min(words.count_chars(), start + count + AFTER)
        before, after = words.get_text_range(first, start - first), words.get_text_range(start, last - start)
        whole_words = before if not first else before.partition(" ")[2]
        near = TWO_WORDS.search(whole_words)
        return Found(page, boxes, " ".join(((near[0] if near else "") + after).split()))

    def _box(self, page: int, rect: tuple[float, float, float, float]) -> QRectF:
        left, bottom, right, top = rect
        return QRectF(left, self.sizes[page].height() - top, right - left, top - bottom)

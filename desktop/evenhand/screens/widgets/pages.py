"""The pages of a PDF as pictures and as text. PDFium is loaded only when the first paper is opened.

A paper may be drawn beside the window meanwhile, so each question to the library is put by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

from evenhand.pdfium import ONE_AT_A_TIME


@dataclass(frozen=True, slots=True)
class Found:
    """A place where sought words stand: the page and the rectangles there, in points from the top left."""

    page: int
    boxes: tuple[QRectF, ...]


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
        """Let the document go."""
        with ONE_AT_A_TIME:
            self._document.close()

    def picture(self, page: int, scale: float) -> QImage:
        """One page drawn at a scale in pixels per point."""
        with ONE_AT_A_TIME:
            bitmap = self._document[page].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        shape = QImage.Format.Format_RGBX8888 if bitmap.n_channels == 4 else QImage.Format.Format_RGB888
        return QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, shape).copy()

    def find(self, sought: str) -> list[Found]:
        """Every place where some words stand, in the order of reading."""
        found: list[Found] = []
        if sought.strip():
            for number in range(len(self.sizes)):
                with ONE_AT_A_TIME:
                    found += self._find_on(number, sought.strip())
        return found

    def text(self, page: int) -> str:
        """The words of one page, for reading aloud."""
        with ONE_AT_A_TIME:
            words = self._document[page].get_textpage()
            text = words.get_text_range()
            words.close()
        return text

    def _find_on(self, number: int, sought: str) -> list[Found]:
        words = self._document[number].get_textpage()
        searcher = words.search(sought, match_case=False)
        found: list[Found] = []
        while (place := searcher.get_next()) is not None:
            start, count = place
            boxes = tuple(
                self._box(number, words.get_rect(rect)) for rect in range(words.count_rects(start, count))
            )
            found.append(Found(number, boxes))
        words.close()
        return found

    def _box(self, number: int, rect: tuple[float, float, float, float]) -> QRectF:
        left, bottom, right, top = rect
        return QRectF(left, self.sizes[number].height() - top, right - left, top - bottom)

"""Where the pages of a paper stand under each other, for a zoom and the room there is. Lengths are pixels.

A page takes whole pixels at a scale in thousandths, as its picture does, so that the picture is never drawn in another
size than its own.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, floor

from PySide6.QtCore import QRectF, QSize, QSizeF

BETWEEN = 12
PIXELS_PER_POINT = 96 / 72
LEAST_SCALE, MOST_FITTED = 0.2, 3 * PIXELS_PER_POINT


class Fit(StrEnum):
    """A zoom that follows the room: the width of a page, a whole page, or two whole pages side by side."""

    WIDTH = "width"
    PAGE = "page"
    TWO = "two"


Zoom = Fit | float
"""A fit, or a number of which 1.0 is the size on paper."""


@dataclass(frozen=True, slots=True)
class PageLayout:
    """The place of each page from the top left of them all, the top and the bottom of its row, and the scale."""

    scale: float
    boxes: tuple[QRectF, ...]
    tops: tuple[float, ...]
    bottoms: tuple[float, ...]
    width: float
    height: float

    def between(self, top: float, bottom: float) -> range:
        """The pages of which something lies between two heights."""
        return range(bisect_right(self.bottoms, top), bisect_left(self.tops, bottom))

    def page_at(self, height: float) -> int:
        """The first page of the row that stands at a height, or of the last one above it."""
        row = max(0, bisect_right(self.tops, height) - 1)
        return bisect_left(self.tops, self.tops[row]) if self.tops else 0


def whole_pixels(size: QSizeF, scale: float) -> QSize:
    """The room that a page of a size in points takes at a scale."""
    return QSize(ceil(size.width() * scale), ceil(size.height() * scale))


def lay_out(sizes: Sequence[QSizeF], room: QSizeF, zoom: Zoom) -> PageLayout:
    """Set pages of some sizes in points into the room there is."""
    scale, across = _scale(sizes, room, zoom), 2 if zoom is Fit.TWO else 1
    wholes = [whole_pixels(size, scale) for size in sizes]
    rows = [wholes[first : first + across] for first in range(0, len(wholes), across)]
    wide = max((_row_width(row) for row in rows), default=0) + 2 * BETWEEN
    boxes: list[QRectF] = []
    tops: list[float] = []
    bottoms: list[float] = []
    top = BETWEEN
    for row in rows:
        bottom = top + max(size.height() for size in row)
        left = max(BETWEEN, (max(wide, int(room.width())) - _row_width(row)) // 2)
        for size in row:
            boxes.append(QRectF(left, top, size.width(), size.height()))
            left += size.width() + BETWEEN
        tops += [top] * len(row)
        bottoms += [bottom] * len(row)
        top = bottom + BETWEEN
    return PageLayout(scale, tuple(boxes), tuple(tops), tuple(bottoms), wide, top)


def _row_width(row: Sequence[QSize]) -> int:
    return sum(size.width() for size in row) + (len(row) - 1) * BETWEEN


def _scale(sizes: Sequence[QSizeF], room: QSizeF, zoom: Zoom) -> float:
    """The scale in pixels per point, to the thousandth; a fit takes the largest page."""
    if not isinstance(zoom, Fit):
        return round(zoom * PIXELS_PER_POINT, 3)
    widest = max((size.width() for size in sizes), default=1.0)
    highest = max((size.height() for size in sizes), default=1.0)
    across = 2 if zoom is Fit.TWO else 1
    fitted = (room.width() - (across + 1) * BETWEEN) // across / widest
    if zoom is not Fit.WIDTH:
        fitted = min(fitted, (room.height() - 2 * BETWEEN) / highest)
    return floor(max(LEAST_SCALE, min(fitted, MOST_FITTED)) * 1000) / 1000

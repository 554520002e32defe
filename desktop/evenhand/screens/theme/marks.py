"""The marks: small drawings that say how serious a thing is, by shape and weight, never by hue.

Each is drawn on a grid of 16 by 16 with a stroke of 1.5 and round caps, in the ink of its ground, so that
it follows palette and text size. A mark never stands alone: a word is beside it, or it is described.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPen, QPixmap

from evenhand.screens.theme import shapes
from evenhand.screens.theme.shapes import Brush

GRID = 16.0
STROKE = 1.5


class Mark(StrEnum):
    """Every mark by what it means."""

    GO_AHEAD = "go-ahead"
    CARE = "care"
    HOLD = "hold"
    NOT_MET = "not-met"
    ASK = "ask"
    KNOW = "know"
    LATE = "late"
    DUE = "due"
    PAST = "past"
    LOCK = "lock"
    DOOR = "door"
    INFORMING = "informing"
    PUBLICITY = "publicity"
    WORKING_TOGETHER = "working-together"
    PERSON = "person"
    PLUS = "plus"
    MINUS = "minus"
    BACK = "back"
    FORTH = "forth"
    UP = "up"
    DOWN = "down"
    UNDO = "undo"
    REDO = "redo"
    SEARCH = "search"
    TICK = "tick"


DRAWN: Mapping[Mark, Callable[[Brush], None]] = MappingProxyType(
    {
        Mark.GO_AHEAD: shapes.circle_tick,
        Mark.CARE: shapes.triangle,
        Mark.HOLD: shapes.octagon_bars,
        Mark.NOT_MET: shapes.octagon_cross,
        Mark.ASK: shapes.diamond,
        Mark.KNOW: shapes.circle_i,
        Mark.LATE: shapes.solid_clock,
        Mark.DUE: shapes.open_clock,
        Mark.PAST: shapes.dash,
        Mark.LOCK: shapes.lock,
        Mark.DOOR: shapes.door,
        Mark.INFORMING: shapes.bead_on_first,
        Mark.PUBLICITY: shapes.bead_on_second,
        Mark.WORKING_TOGETHER: shapes.bead_on_third,
        Mark.PERSON: shapes.person,
        Mark.PLUS: shapes.plus,
        Mark.MINUS: shapes.dash,
        Mark.BACK: shapes.chevron_left,
        Mark.FORTH: shapes.chevron_right,
        Mark.UP: shapes.chevron_up,
        Mark.DOWN: shapes.chevron_down,
        Mark.UNDO: shapes.arrow_back,
        Mark.REDO: shapes.arrow_forth,
        Mark.SEARCH: shapes.lens,
        Mark.TICK: shapes.tick,
    }
)


def paint_mark(painter: QPainter, mark: Mark, rect: QRect | QRectF, ink: QColor, ground: QColor) -> None:
    """Draw a mark centred in a rectangle, as large as fits, in `ink` with its inner lines in `ground`."""
    box = QRectF(rect)
    side = min(box.width(), box.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center() - QPointF(side / 2, side / 2))
    painter.scale(side / GRID, side / GRID)
    pen = QPen(ink, STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    DRAWN[mark](Brush(painter, pen, QBrush(ink), ground))
    painter.restore()


def mark_icon(mark: Mark, ink: QColor, ground: QColor, side: int = 16) -> QIcon:
    """A mark as an icon for a menu or tool bar; made anew when the theme changes."""
    icon = QIcon()
    for ratio in (1, 2):
        pixmap = QPixmap(QSize(side, side) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_mark(painter, mark, QRectF(0, 0, side, side), ink, ground)
        painter.end()
        icon.addPixmap(pixmap)
    return icon

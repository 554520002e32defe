"""A share followed over days: a heavy line in steps from nothing to all, and what it is held against as a thin one.

The two are told apart by weight and dashes, never by colour, and everything drawn stands in words beside it as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.sizes import GAP, LABEL_GAP

HIGH = 116
LEAST_HIGH = 84
LINE_PX = 3
HALVES = (0.0, 0.5, 1.0)
EDGES = (0.0, 1.0)
TICK = 6


@dataclass(frozen=True, slots=True)
class DrawnStep:
    """A share and its limit, both from 0 to 1 (None where there is nothing to draw), from `at` of the width on."""

    at: float
    share: float | None
    limit: float | None = None


class StepLine(QWidget):
    """The drawn line; its scale is always from 0 to 100 per cent."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._steps: tuple[DrawnStep, ...] = ()
        self._first = self._last = self._limit_says = ""
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(
        self, steps: Sequence[DrawnStep], *, first: str, last: str, limit_says: str = "", says: str = ""
    ) -> None:
        """Draw these steps between two days; `says` is what is read out in their place."""
        self._steps = tuple(steps)
        self._first, self._last, self._limit_says = first, last, limit_says
        self.setAccessibleName(f"{self._name}: {says}" if says else self._name)
        self.update()

    def sizeHint(self) -> QSize:
        """High enough for half a per cent to be a hair, and the days below."""
        theme = look()
        return QSize(theme.px(240), HIGH + 2 * theme.line(Role.CAPTION))

    def minimumSizeHint(self) -> QSize:
        """Lower where the page is low."""
        theme = look()
        return QSize(theme.px(160), LEAST_HIGH + 2 * theme.line(Role.CAPTION))

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground with its scale, what the share is held against, and the share above it."""
        painter, box = QPainter(self), self._box()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box)
        self._paint_limit(painter, box)
        self._paint_share(painter, box)
        self._paint_days(painter, box)

    def _box(self) -> QRectF:
        theme = look()
        scale = theme.metrics(Role.CAPTION).horizontalAdvance("100%") + GAP
        half, below = theme.line(Role.CAPTION) / 2, theme.line(Role.CAPTION) + LABEL_GAP
        return QRectF(self.rect()).adjusted(scale, half, -2, -below)

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        theme = look()
        painter.fillRect(box, theme.tokens.sunk)
        painter.setFont(theme.font(Role.CAPTION))
        high = theme.line(Role.CAPTION)
        for share in HALVES:
            y = _down(box, share)
            painter.setPen(QPen(theme.tokens.border, 1))
            right = box.right() if share in EDGES else box.left() + TICK
            painter.drawLine(QLineF(box.left(), y, right, y))
            painter.setPen(theme.tokens.ink2)
            place = QRectF(0, y - high / 2, box.left() - LABEL_GAP, high)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{share:.0%}"
            )

    def _paint_limit(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(look().tokens.ink, 1, Qt.PenStyle.DashLine))
        for line in self._lines(box, [step.limit for step in self._steps]):
            painter.drawPolyline(line)

    def _paint_share(self, painter: QPainter, box: QRectF) -> None:
        pen = QPen(look().tokens.ink, LINE_PX)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        for line in self._lines(box, [step.share for step in self._steps]):
            painter.drawPolyline(line)

    def _lines(self, box: QRectF, heights: Sequence[float | None]) -> list[QPolygonF]:
        """The steps as lines, a new one after each time without a height."""
        ends = [*(step.at for step in self._steps[1:]), 1.0]
        found: list[list[QPointF]] = []
        was: float | None = None
        for step, end, height in zip(self._steps, ends, heights, strict=True):
            if height is not None:
                if was is None:
                    found.append([])
                y = _down(box, height)
                found[-1] += [QPointF(_along(box, step.at), y), QPointF(_along(box, end), y)]
            was = height
        return [QPolygonF(points) for points in found]

    def _paint_days(self, painter: QPainter, box: QRectF) -> None:
        """The first and last day below; between them what the dashes are, where there is room."""
        theme = look()
        metrics, top = theme.metrics(Role.CAPTION), round(box.bottom()) + LABEL_GAP
        below = QRect(round(box.left()), top, round(box.width()), theme.line(Role.CAPTION))
        painter.setFont(theme.font(Role.CAPTION))
        painter.setPen(theme.tokens.ink2)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, self._first)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, self._last)
        words = f"– – {self._limit_says}" if self._limit_says else ""
        sides = max(metrics.horizontalAdvance(self._first), metrics.horizontalAdvance(self._last))
        if words and 2 * (sides + GAP) + metrics.horizontalAdvance(words) < below.width():
            painter.setFont(theme.font(Role.CAPTION, Weight.STRONG))
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, words)


def _down(box: QRectF, share: float) -> float:
    return box.bottom() - share * box.height()


def _along(box: QRectF, at: float) -> float:
    return box.left() + at * box.width()

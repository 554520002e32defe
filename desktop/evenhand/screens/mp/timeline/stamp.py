"""The same small drawing in many places: drawn once and stamped, so that a crowd costs little."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

FEW = 12
ROUND = 2


def stamp(painter: QPainter, boxes: Sequence[QRectF], draw: Callable[[QPainter, QRectF], None]) -> None:
    """Draw into each of the boxes, which are of one size; few are drawn afresh, many stamped from one pixmap."""
    if len(boxes) <= FEW:
        for box in boxes:
            draw(painter, box)
        return
    ratio = painter.device().devicePixelRatioF()
    size = QSizeF(boxes[0].width() + 2 * ROUND, boxes[0].height() + 2 * ROUND)
    made = QPixmap((size * ratio).toSize())
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    once = QPainter(made)
    once.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(once, QRectF(ROUND, ROUND, boxes[0].width(), boxes[0].height()))
    once.end()
    for box in boxes:
        painter.drawPixmap(QPointF(round(box.left()) - ROUND, round(box.top()) - ROUND), made)

"""How each mark is drawn, on a grid of 16 by 16.

A `Brush` carries the painter with its pen of 1.5 already set, the solid brush, and the ground for lines
inside a solid shape.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF


@dataclass(frozen=True, slots=True)
class Brush:
    """What a shape is drawn with."""

    painter: QPainter
    pen: QPen
    solid: QBrush
    ground: QColor

    def line(self, *points: tuple[float, float]) -> None:
        """An open line through points."""
        self.painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))

    def fill(self, path: QPainterPath) -> None:
        """A solid shape without an outline."""
        self.painter.fillPath(path, self.solid)

    def dot(self, x: float, y: float, radius: float) -> None:
        """A solid dot in the colour of the pen."""
        path = QPainterPath()
        path.addEllipse(QPointF(x, y), radius, radius)
        self.painter.fillPath(path, QBrush(self.painter.pen().color()))

    def ring(self, x: float, y: float, radius: float) -> None:
        """An open circle."""
        self.painter.drawEllipse(QPointF(x, y), radius, radius)

    def inside(self, width: float = 1.8) -> None:
        """From now on draw in the colour of the ground, for lines inside a solid shape."""
        pen = QPen(self.pen)
        pen.setColor(self.ground)
        pen.setWidthF(width)
        self.painter.setPen(pen)


def circle_tick(brush: Brush) -> None:
    """Go ahead, met, clear, done."""
    brush.ring(8, 8, 6.9)
    brush.line((4.9, 8.4), (7.1, 10.5), (11.2, 5.9))


def triangle(brush: Brush) -> None:
    """Take care, look at."""
    path = QPainterPath(QPointF(8, 1.6))
    path.lineTo(15, 14)
    path.lineTo(1, 14)
    path.closeSubpath()
    brush.painter.drawPath(path)
    brush.line((8, 6), (8, 9.4))
    brush.dot(8, 11.8, 1.0)


def octagon_bars(brush: Brush) -> None:
    """Hold, act now."""
    brush.fill(_octagon())
    brush.inside(2.0)
    brush.line((6.2, 5.4), (6.2, 10.6))
    brush.line((9.8, 5.4), (9.8, 10.6))


def octagon_cross(brush: Brush) -> None:
    """Not met, error, barred."""
    brush.fill(_octagon())
    brush.inside(2.0)
    brush.line((5.6, 5.6), (10.4, 10.4))
    brush.line((10.4, 5.6), (5.6, 10.4))


def diamond(brush: Brush) -> None:
    """Ask, possible, needs your answer."""
    path = QPainterPath(QPointF(8, 0.8))
    for x, y in ((15.2, 8), (8, 15.2), (0.8, 8)):
        path.lineTo(x, y)
    path.closeSubpath()
    brush.painter.drawPath(path)
    hook = QPainterPath(QPointF(6.1, 6.4))
    hook.cubicTo(6.1, 3.9, 9.9, 3.9, 9.9, 6.3)
    hook.cubicTo(9.9, 7.7, 8, 7.7, 8, 9.2)
    brush.painter.drawPath(hook)
    brush.dot(8, 11.4, 0.95)


def circle_i(brush: Brush) -> None:
    """To know."""
    brush.ring(8, 8, 6.9)
    brush.line((8, 7.5), (8, 11.3))
    brush.dot(8, 4.9, 1.0)


def solid_clock(brush: Brush) -> None:
    """Late."""
    brush.dot(8, 8, 7.4)
    brush.inside()
    brush.line((8, 4.2), (8, 8.3), (10.9, 9.8))


def open_clock(brush: Brush) -> None:
    """Due."""
    brush.ring(8, 8, 6.9)
    brush.line((8, 4.4), (8, 8.3), (10.7, 9.8))


def dash(brush: Brush) -> None:
    """Past, not applicable; smaller."""
    brush.line((3.4, 8), (12.6, 8))


def lock(brush: Brush) -> None:
    """Protected; closed by a condition."""
    body = QPainterPath()
    body.addRoundedRect(QRectF(2.4, 7, 11.2, 8), 1.6, 1.6)
    brush.fill(body)
    arch = QPainterPath(QPointF(4.9, 7.2))
    arch.lineTo(4.9, 4.7)
    arch.arcTo(QRectF(4.9, 1.6, 6.2, 6.2), 180, -180)
    arch.lineTo(11.1, 7.2)
    brush.painter.drawPath(arch)


def door(brush: Brush) -> None:
    """Left the room."""
    brush.line((9.6, 4.6), (9.6, 1.8), (2.2, 1.8), (2.2, 14.2), (9.6, 14.2), (9.6, 11.4))
    brush.line((6.4, 8), (14.4, 8))
    brush.line((11.8, 5.2), (14.6, 8), (11.8, 10.8))


def bead_on_first(brush: Brush) -> None:
    """Informing."""
    _beaded(brush, 3)


def bead_on_second(brush: Brush) -> None:
    """Publicity."""
    _beaded(brush, 8)


def bead_on_third(brush: Brush) -> None:
    """Working together."""
    _beaded(brush, 13)


def person(brush: Brush) -> None:
    """A person."""
    brush.ring(8, 4.9, 3.1)
    shoulders = QPainterPath(QPointF(2.2, 14.6))
    shoulders.cubicTo(2.2, 8.9, 13.8, 8.9, 13.8, 14.6)
    brush.painter.drawPath(shoulders)


def plus(brush: Brush) -> None:
    """Add, larger."""
    brush.line((8, 2.6), (8, 13.4))
    brush.line((2.6, 8), (13.4, 8))


def chevron_left(brush: Brush) -> None:
    """Back."""
    brush.line((9.8, 3.6), (5.4, 8), (9.8, 12.4))


def chevron_right(brush: Brush) -> None:
    """Forth, open."""
    brush.line((6.2, 3.6), (10.6, 8), (6.2, 12.4))


def chevron_up(brush: Brush) -> None:
    """Fold away, earlier."""
    brush.line((3.6, 10), (8, 5.6), (12.4, 10))


def chevron_down(brush: Brush) -> None:
    """Unfold, choose, later."""
    brush.line((3.6, 6), (8, 10.4), (12.4, 6))


def arrow_back(brush: Brush) -> None:
    """Undo."""
    path = QPainterPath(QPointF(2.6, 6.4))
    path.lineTo(9.6, 6.4)
    path.arcTo(QRectF(6, 6.4, 7.2, 7.2), 90, -180)
    path.lineTo(6.4, 13.6)
    brush.painter.drawPath(path)
    brush.line((5.8, 3.2), (2.4, 6.4), (5.8, 9.6))


def arrow_forth(brush: Brush) -> None:
    """Redo."""
    brush.painter.translate(16, 0)
    brush.painter.scale(-1, 1)
    arrow_back(brush)


def lens(brush: Brush) -> None:
    """Search."""
    brush.ring(6.6, 6.6, 4.5)
    brush.line((10, 10), (14.2, 14.2))


def tick(brush: Brush) -> None:
    """Ticked."""
    brush.line((3.4, 8.4), (6.6, 11.6), (12.6, 4.8))


def _octagon() -> QPainterPath:
    corner = 4.5
    points = [(corner, 0.6), (16 - corner, 0.6), (15.4, corner), (15.4, 16 - corner)]
    points += [(16 - corner, 15.4), (corner, 15.4), (0.6, 16 - corner), (0.6, corner)]
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _beaded(brush: Brush, bead: float) -> None:
    thin = QPen(brush.pen)
    thin.setWidthF(1.2)
    brush.painter.setPen(thin)
    for y in (3, 8, 13):
        brush.line((0.8, y), (15.2, y))
    brush.painter.setPen(Qt.PenStyle.NoPen)
    path = QPainterPath()
    path.addRoundedRect(QRectF(3.8, bead - 2.4, 8.4, 4.8), 2.4, 2.4)
    brush.fill(path)

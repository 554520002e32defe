"""What stays put while the time moves: the named days along the top, and the column of the names of the rows."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from evenhand.domain.mp.timeline import LEVELS
from evenhand.domain.mp.timeline_axis import context_of, ticks
from evenhand.domain.mp.timeline_layout import NOON, place_of
from evenhand.screens.mp.timeline.days import first_day, last_day
from evenhand.screens.mp.timeline.drawing import LANES, LEFT_PAD, Drawing
from evenhand.screens.theme import Role, Weight

LEFT_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
TRIANGLE = 5


def paint_axis(painter: QPainter, drawing: Drawing) -> None:
    """The named days along the top; a name that would touch the one before gives way to years."""
    theme, geometry = drawing.theme, drawing.geometry
    painter.fillRect(QRectF(geometry.left, 0, drawing.width, geometry.axis), theme.tokens.surface)
    found = [
        (round(drawing.x(one.day.toordinal())) + NOON, one)
        for one in ticks(first_day(drawing), last_day(drawing), drawing.zoom)
    ]
    taken: list[tuple[float, float]] = []
    for x, tick in sorted(found, key=lambda one: not one[1].strong):
        weight = Weight.STRONG if tick.strong else Weight.REGULAR
        wide = theme.metrics(Role.SMALL, weight).horizontalAdvance(tick.label)
        painter.setPen(QPen(theme.tokens.border if tick.strong else theme.tokens.line, 1))
        painter.drawLine(QLineF(x, 2 if tick.strong else geometry.axis - 4, x, geometry.terms_top))
        is_cut = x < geometry.left - 5 or x + wide + 6 > drawing.width
        if is_cut or any(x < right and left < x + wide + 8 for left, right in taken):
            continue
        taken.append((x, x + wide + 8))
        painter.setFont(theme.font(Role.SMALL, weight))
        painter.setPen(theme.tokens.ink if tick.strong else theme.tokens.ink2)
        painter.drawText(QRectF(x + 5, 0, wide + 2, geometry.axis - 2), LEFT_MIDDLE, tick.label)


def paint_rows(painter: QPainter, drawing: Drawing) -> None:
    """The column of the names of the rows, which stays put."""
    theme, geometry = drawing.theme, drawing.geometry
    painter.fillRect(QRectF(0, 0, geometry.left, geometry.frame), theme.tokens.surface)
    pad = theme.px(LEFT_PAD)
    painter.setPen(theme.tokens.ink)
    painter.setFont(theme.font(Role.SMALL, Weight.STRONG))
    if geometry.rows:
        box = QRectF(pad, geometry.terms_top, geometry.left - pad, geometry.rows * geometry.term_row)
        painter.drawText(box, LEFT_MIDDLE, "MP" if geometry.rows == 1 else "MPs")
    if geometry.levels:
        middle = QRectF(pad, geometry.levels[1] - 20, geometry.left - pad, 40)
        painter.drawText(middle, LEFT_MIDDLE, "Stance")
    for lane, kind in enumerate(LANES):
        box = QRectF(pad, geometry.lanes_top + lane * geometry.lane, geometry.left - pad, geometry.lane)
        painter.drawText(box, LEFT_MIDDLE, kind.label)
    painter.setPen(theme.tokens.ink2)
    context = context_of(first_day(drawing), last_day(drawing), drawing.zoom)
    painter.drawText(QRectF(pad, 0, geometry.left - pad, geometry.axis - 2), LEFT_MIDDLE, context)
    painter.setFont(theme.font(Role.CAPTION))
    for level, y in zip(LEVELS, geometry.levels, strict=False):
        painter.drawText(QRectF(0, y - 20, geometry.left - 8, 40), RIGHT_MIDDLE, level.label.lower())
    _paint_rules(painter, drawing)


def _paint_rules(painter: QPainter, drawing: Drawing) -> None:
    """The lines between the rows, and the edge of the column."""
    tokens, geometry = drawing.theme.tokens, drawing.geometry
    painter.setPen(QPen(tokens.line, 1))
    for lane in range(1, len(LANES)):
        y = geometry.lanes_top + lane * geometry.lane + NOON
        painter.drawLine(QLineF(0, y, geometry.left, y))
    painter.setPen(QPen(tokens.border, 1))
    painter.drawLine(QLineF(geometry.left + NOON, 0, geometry.left + NOON, geometry.lanes_bottom))
    for y in {geometry.lanes_top, geometry.stance_top}:
        painter.drawLine(QLineF(0, y - NOON, drawing.width, y - NOON))


def paint_triangle(painter: QPainter, drawing: Drawing) -> None:
    """The triangle below the day as at which the timeline is shown."""
    x, bottom = drawing.x(place_of(drawing.timeline.day)), drawing.geometry.frame
    if drawing.geometry.left <= x <= drawing.width:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(drawing.theme.tokens.ink)
        side = drawing.theme.px(TRIANGLE)
        corners = [QPointF(x, bottom - side - 1), QPointF(x + side, bottom), QPointF(x - side, bottom)]
        painter.drawPolygon(QPolygonF(corners))
        painter.setBrush(Qt.BrushStyle.NoBrush)

"""The entries themselves: chains as curves, discs and capsules, rings with their number, flags, selection, focus."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from evenhand.domain.mp.timeline import Entry
from evenhand.domain.mp.timeline_layout import Body, Link, Ring
from evenhand.domain.vocabulary import Planned
from evenhand.screens.mp.timeline.drawing import NODE, Drawing
from evenhand.screens.mp.timeline.stamp import stamp
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.marks import Mark, paint_mark

CHAIN_PX, HALO_PX, PLANNED_PX, RING_PX = 1.6, 4.0, 1.8, 1.8
DOT = 2.6
FLAG, FLAG_RIGHT, FLAG_UP = 13, 6, 13
OUTSIDE, HALO, CHOSEN_PX, FOCUS_PX = 5, 5, 2.2, 2.0
STEPS = 8
MOST_WITH_HALO = 40


def paint_links(painter: QPainter, drawing: Drawing) -> None:
    """The chains, over a halo that keeps them apart from what they cross; a crowd of them goes without."""
    first, last = drawing.first - drawing.beyond, drawing.last + drawing.beyond
    paths = [_path_of(drawing, link) for link in drawing.layout.links_within(first, last)]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pens = [QPen(drawing.theme.tokens.ink2, CHAIN_PX)]
    if len(paths) <= MOST_WITH_HALO:
        pens.insert(0, QPen(drawing.theme.tokens.surface, HALO_PX))
    for pen in pens:
        painter.setPen(pen)
        for path in paths:
            painter.drawPath(path)


def _path_of(drawing: Drawing, link: Link) -> QPainterPath:
    """A curve with its control points at mid-distance; of one much wider than the view the part that is seen."""
    left, right = drawing.x(link.starts), drawing.x(link.ends)
    top, bottom = drawing.geometry.lane_y(link.from_lane), drawing.geometry.lane_y(link.to_lane)
    edge, far = drawing.geometry.left - 20.0, drawing.width + 20.0
    path = QPainterPath()
    if top == bottom:
        path.moveTo(max(left, edge), top)
        path.lineTo(min(right, far), bottom)
    elif right - left <= 2 * drawing.width:
        middle = (left + right) / 2
        path.moveTo(left, top)
        path.cubicTo(middle, top, middle, bottom, right, bottom)
    else:
        places = [edge + (far - edge) * step / STEPS for step in range(STEPS + 1)]
        points = [QPointF(x, _curve_y((x - left) / (right - left), top, bottom)) for x in places]
        path.moveTo(points[0])
        for point in points[1:]:
            path.lineTo(point)
    return path


def _curve_y(part: float, top: float, bottom: float) -> float:
    """The height of the curve at a part of its width."""
    low, high = 0.0, 1.0
    part = min(1.0, max(0.0, part))
    for _ in range(14):
        t = (low + high) / 2
        x = 1.5 * t * (1 - t) + t**3
        low, high = (t, high) if x < part else (low, t)
    return top + (bottom - top) * (3 * low**2 - 2 * low**3)


def paint_bodies(painter: QPainter, drawing: Drawing, bodies: Sequence[Body]) -> None:
    """Discs and capsules: solid where held, dotted where planned, open with a dash where cancelled."""
    for body in bodies:
        _paint_tie(painter, drawing, body)
    for body in bodies:
        for box in drawing.boxes_of(body):
            _paint_body(painter, drawing, body, box)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_body(painter: QPainter, drawing: Drawing, body: Body, box: QRectF) -> None:
    tokens, radius = drawing.theme.tokens, drawing.geometry.node
    if body.entry.status is Planned.HELD:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.ink)
    elif body.entry.status is Planned.PLANNED:
        painter.setPen(QPen(tokens.ink, PLANNED_PX, Qt.PenStyle.DotLine))
        painter.setBrush(tokens.surface)
    else:
        painter.setPen(QPen(tokens.border, RING_PX))
        painter.setBrush(tokens.surface)
    painter.drawRoundedRect(box, radius, radius)
    if body.entry.status is Planned.CANCELLED:
        paint_mark(painter, Mark.PAST, _inside(box), tokens.ink2, tokens.surface)
    elif body.whole and len(body.lanes) > 1 and body.entry.is_held:
        painter.setBrush(tokens.surface)
        dot = radius * DOT / NODE
        for lane in body.lanes:
            painter.drawEllipse(QPointF(box.center().x(), drawing.geometry.lane_y(lane)), dot, dot)


def _paint_tie(painter: QPainter, drawing: Drawing, body: Body) -> None:
    """A thin line between the lanes of an entry that is no whole capsule."""
    if body.whole or len(body.lanes) == 1:
        return
    x = drawing.x(body.at)
    top, bottom = drawing.geometry.lane_y(body.lanes[0]), drawing.geometry.lane_y(body.lanes[-1])
    painter.setPen(QPen(drawing.theme.tokens.ink2, CHAIN_PX))
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def paint_rings(painter: QPainter, drawing: Drawing, rings: Sequence[Ring]) -> None:
    """Several entries of one lane as a ring with their number."""
    tokens = drawing.theme.tokens

    def draw(brush: QPainter, box: QRectF) -> None:
        brush.setPen(QPen(tokens.ink, RING_PX))
        brush.setBrush(tokens.surface)
        brush.drawEllipse(box)

    boxes = [drawing.ring_box(ring) for ring in rings]
    stamp(painter, boxes, draw)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(tokens.ink)
    for ring, box in zip(rings, boxes, strict=True):
        role = Role.SMALL if len(ring.ids) < 100 else Role.CAPTION
        painter.setFont(drawing.theme.font(role, Weight.STRONG, tabular=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(len(ring.ids)))


def paint_flags(painter: QPainter, drawing: Drawing, bodies: Sequence[Body], rings: Sequence[Ring]) -> None:
    """The clock at the upper right of whatever has a follow-up that is late."""
    boxes = [drawing.boxes_of(body)[0] for body in bodies if body.entry.is_late]
    late = drawing.timeline.late
    boxes += [drawing.ring_box(ring) for ring in rings if not late.isdisjoint(ring.ids)]
    tokens, px = drawing.theme.tokens, drawing.theme.px
    side, right, up = px(FLAG) + 2, px(FLAG_RIGHT), drawing.geometry.node - px(FLAG_UP)

    def draw(brush: QPainter, box: QRectF) -> None:
        brush.setPen(Qt.PenStyle.NoPen)
        brush.setBrush(tokens.surface)
        brush.drawEllipse(box)
        paint_mark(brush, Mark.LATE, box.adjusted(1, 1, -1, -1), tokens.ink, tokens.surface)

    places = [QPointF(box.center().x() + right, box.top() + up) for box in boxes]
    stamp(painter, [QRectF(at.x() - side / 2, at.y() - side / 2, side, side) for at in places], draw)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_chosen(painter: QPainter, drawing: Drawing) -> None:
    """The halo and ring round the entry chosen."""
    entry = drawing.timeline.by_id.get(drawing.chosen or 0)
    if entry is None:
        return
    for box in drawing.boxes_of_entry(entry):
        _ring_round(painter, box, QPen(drawing.theme.tokens.surface, HALO), HALO / 2)
        _ring_round(painter, box, QPen(drawing.theme.tokens.ink, CHOSEN_PX), OUTSIDE)


def paint_focus(painter: QPainter, drawing: Drawing) -> None:
    """The dotted ring of the focus round what is not chosen, such as a band or a move of the stance."""
    told = drawing.cursor
    if told is None or not drawing.is_active or (isinstance(told, Entry) and told.id == drawing.chosen):
        return
    pen = QPen(drawing.theme.tokens.ink, FOCUS_PX, Qt.PenStyle.DotLine)
    if isinstance(told, Entry):
        for box in drawing.boxes_of_entry(told):
            _ring_round(painter, box, pen, OUTSIDE)
        return
    _ring_round(painter, drawing.box_of(told), pen, 3, most=4)


def _ring_round(painter: QPainter, box: QRectF, pen: QPen, outside: float, most: float = 1e6) -> None:
    around = box.adjusted(-outside, -outside, outside, outside)
    radius = min(around.width() / 2, around.height() / 2, most)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(around, radius, radius)


def _inside(box: QRectF) -> QRectF:
    side = box.width() - 2
    centre = box.center()
    return QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)

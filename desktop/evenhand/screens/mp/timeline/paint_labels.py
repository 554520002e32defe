"""The words on the timeline: names of chains and entries, the label of the one chosen, captions, axis and rows."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from evenhand.domain.mp.timeline import Entry
from evenhand.domain.mp.timeline_layout import Body, Ring
from evenhand.screens.mp.timeline.drawing import LANES, Drawing
from evenhand.screens.theme import Role, Weight

CENTRE, LEFT_MIDDLE = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
STANCE_ROOM = 5
LABEL_PAD, LABEL_GAP, LABEL_RADIUS = 6, 10, 2
LONGEST_LABEL = 320
TRIANGLE = 5
CAPTION_GAP = 14
INSIDE = 56
LEAST_HEADING = 24
HATCH_GAP = 5


def paint_headings(painter: QPainter, drawing: Drawing, taken: list[QRectF]) -> None:
    """The name of each chain above its first entry, where the chain is wider than the name and nothing is there."""
    if not drawing.has_room_for_names:
        return
    theme, metrics = drawing.theme, drawing.theme.metrics(Role.CAPTION)
    high, above = theme.line(Role.CAPTION), drawing.geometry.ring - 1
    painter.setFont(theme.font(Role.CAPTION))
    painter.setPen(theme.tokens.ink)
    least = LEAST_HEADING / drawing.per_day
    for heading in drawing.layout.headings_within(drawing.first, drawing.last, least):
        ring = drawing.layout.ring_of.get((heading.first_id, heading.lane))
        x = drawing.ring_box(ring).left() if ring else drawing.x(heading.at) - drawing.geometry.node
        x = _clear_of_hatch(drawing, x)
        wide = metrics.horizontalAdvance(heading.title)
        if x < drawing.geometry.left or drawing.x(heading.ends) - x < wide:
            continue
        box = QRectF(x, drawing.geometry.lane_y(heading.lane) - above - high, wide + 2, high)
        if not any(box.intersects(one) for one in taken):
            taken.append(box)
            _write(painter, drawing, box, heading.title)


def _clear_of_hatch(drawing: Drawing, x: float) -> float:
    """Where a name begins that would touch the hatch at its left: a little further on."""
    for gap in drawing.timeline.vacancies:
        box = drawing.vacancy_box(gap)
        if gap.row is None and box.left() < x < box.right() + HATCH_GAP:
            return box.right() + HATCH_GAP
    return x


def paint_names(
    painter: QPainter,
    drawing: Drawing,
    bodies: Sequence[Body],
    rings: Sequence[Ring],
    taken: Sequence[QRectF],
) -> None:
    """From one year down the name of each entry below it, where it fits before the next in its lane."""
    if not (drawing.zoom.names_entries and drawing.has_room_for_names):
        return
    theme, metrics = drawing.theme, drawing.theme.metrics(Role.CAPTION)
    painter.setFont(theme.font(Role.CAPTION))
    painter.setPen(theme.tokens.ink)
    following: dict[int, float] = {}
    for one in sorted([*bodies, *rings], key=lambda one: one.at, reverse=True):
        x = drawing.x(one.at) - drawing.geometry.node
        if isinstance(one, Body) and one.entry.id != drawing.chosen:
            wide = metrics.horizontalAdvance(one.entry.title) + 2
            lane = one.lanes[-1] if one.whole else one.alone[-1]
            top = drawing.geometry.lane_y(lane) + drawing.geometry.node + 2
            box = QRectF(x, top, wide, theme.line(Role.CAPTION))
            fits = x + wide + LABEL_GAP <= following.get(lane, drawing.width)
            if fits and not any(box.intersects(there) for there in taken):
                _write(painter, drawing, box, one.entry.title)
        for lane in _lanes_across(one):
            following[lane] = x


def _write(painter: QPainter, drawing: Drawing, box: QRectF, says: str) -> None:
    """Write a name, on a patch where it would stand on hatch."""
    for gap in drawing.timeline.vacancies:
        if drawing.is_seen(gap.starts, gap.ends) and drawing.vacancy_box(gap).intersects(box):
            painter.fillRect(box, drawing.theme.tokens.surface)
    painter.drawText(box, LEFT_MIDDLE, says)


def _lanes_across(one: Body | Ring) -> Iterator[int]:
    if isinstance(one, Ring):
        yield one.lane
    else:
        yield from range(one.lanes[0], one.lanes[-1] + 1)


def chosen_label(drawing: Drawing) -> tuple[QRectF, str] | None:
    """Where the name of the entry chosen stands: at its right, in the nearest row where it covers no node."""
    entry = drawing.timeline.by_id.get(drawing.chosen or 0)
    boxes = drawing.boxes_of_entry(entry) if entry is not None else []
    if entry is None or not boxes or not _is_in_view(drawing, boxes):
        return None
    theme = drawing.theme
    metrics = theme.metrics(Role.SMALL, Weight.STRONG)
    says = metrics.elidedText(label_of(entry, drawing), Qt.TextElideMode.ElideRight, theme.px(LONGEST_LABEL))
    size = (metrics.horizontalAdvance(says) + 2 * LABEL_PAD, theme.line(Role.SMALL) + 4)
    nodes = [box for body in drawing.bodies_seen() for box in drawing.boxes_of(body)]
    nodes += [drawing.ring_box(one) for one in drawing.rings_seen()]
    return place_label(drawing, _around(boxes), size, [*nodes, *_stance_boxes(drawing)]), says


def _stance_boxes(drawing: Drawing) -> Iterator[QRectF]:
    """What the line of the stance takes, so that no label lies upon it."""
    for run in drawing.timeline.stance:
        if drawing.geometry.levels and drawing.is_seen(run.point.on, run.ends):
            left, right = drawing.span(run.point.on, run.ends)
            for level in run.point.levels:
                yield QRectF(
                    left - STANCE_ROOM,
                    drawing.geometry.levels[level] - STANCE_ROOM,
                    right - left,
                    2 * STANCE_ROOM,
                )


def paint_chosen_label(painter: QPainter, drawing: Drawing) -> None:
    """The name of the entry chosen, on a label of ink over the lines between the rows."""
    found = chosen_label(drawing)
    if found is None:
        return
    theme, (label, says) = drawing.theme, found
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tokens.hold)
    painter.drawRoundedRect(label, LABEL_RADIUS, LABEL_RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(theme.font(Role.SMALL, Weight.STRONG))
    painter.setPen(theme.tokens.on_hold)
    painter.drawText(label, CENTRE, says)


def _is_in_view(drawing: Drawing, boxes: Sequence[QRectF]) -> bool:
    return any(drawing.geometry.left <= box.center().x() <= drawing.width for box in boxes)


def label_of(entry: Entry, drawing: Drawing) -> str:
    """The name of an entry, with its place in a ring and as what somebody took part."""
    ids = drawing.ring_ids(entry)
    within = f"{ids.index(entry.id) + 1} of {len(ids)}" if len(ids) > 1 else ""
    return "  ·  ".join(part for part in (entry.title, entry.as_what, within) if part)


def place_label(drawing: Drawing, box: QRectF, size: tuple[int, int], nodes: Sequence[QRectF]) -> QRectF:
    """Where a label covers no node: beside what it names, else in the nearest row above or below."""
    wide, high = size
    geometry = drawing.geometry
    right = box.right() + LABEL_GAP + wide <= drawing.width - LABEL_GAP
    x = box.right() + LABEL_GAP if right else box.left() - LABEL_GAP - wide
    x = max(x, geometry.left + 2)
    half, middle = geometry.lane / 2, box.center().y()
    least = geometry.stance_top + high / 2
    for step in range(2 * len(LANES) + 2):
        for y in (middle - step * half, middle + step * half):
            label = QRectF(x, y - high / 2, wide, high)
            if least <= y <= geometry.lanes_bottom - high / 2 and not any(
                label.intersects(one) for one in nodes
            ):
                return label
    return QRectF(x, max(middle - high / 2, least - high / 2), wide, high)


def _around(boxes: Sequence[QRectF]) -> QRectF:
    found = QRectF(boxes[0])
    for box in boxes[1:]:
        found = found.united(box)
    return found

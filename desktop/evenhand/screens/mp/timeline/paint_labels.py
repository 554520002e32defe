"""The words on the timeline: names of chains and entries, the label of the one chosen, captions, axis and rows."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from evenhand.domain.mp.timeline import LEVELS, Entry, Vacancy, WindowBand
from evenhand.domain.mp.timeline_axis import context_of, ticks
from evenhand.domain.mp.timeline_layout import NOON, Body, Ring, place_of
from evenhand.screens.mp.timeline.days import first_day, last_day
from evenhand.screens.mp.timeline.drawing import LANES, LEFT_PAD, Drawing
from evenhand.screens.theme import Role, Weight

CENTRE, LEFT_MIDDLE = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
LABEL_PAD, LABEL_GAP, LABEL_RADIUS = 6, 10, 2
LONGEST_LABEL = 320
TRIANGLE = 5
CAPTION_GAP = 14
INSIDE = 56
LEAST_HEADING = 24


def has_room_for_names(drawing: Drawing) -> bool:
    """Whether a line of words fits between a node and the edge of its lane; large text leaves no room."""
    return drawing.geometry.node + drawing.theme.line(Role.CAPTION) <= drawing.geometry.lane / 2


def paint_headings(painter: QPainter, drawing: Drawing) -> None:
    """The name of each chain above its first entry, where the chain is wider than the name and nothing is there."""
    theme, metrics = drawing.theme, drawing.theme.metrics(Role.CAPTION)
    if not has_room_for_names(drawing):
        return
    painter.setFont(theme.font(Role.CAPTION))
    painter.setPen(theme.tokens.ink)
    taken: list[QRectF] = []
    least = LEAST_HEADING / drawing.per_day
    for heading in drawing.layout.headings_within(drawing.first, drawing.last, least):
        x, wide = drawing.x(heading.at) - drawing.geometry.node, metrics.horizontalAdvance(heading.title)
        if x < drawing.geometry.left or drawing.x(heading.ends) - x < wide:
            continue
        bottom = drawing.geometry.lane_y(heading.lane) - drawing.geometry.ring + 1
        box = QRectF(x, bottom - theme.line(Role.CAPTION), wide + 2, theme.line(Role.CAPTION))
        if not any(box.intersects(one) for one in taken):
            taken.append(box)
            painter.drawText(box, LEFT_MIDDLE, heading.title)


def paint_names(painter: QPainter, drawing: Drawing, bodies: Sequence[Body], rings: Sequence[Ring]) -> None:
    """From one year down the name of each entry below it, where it fits before the next in its lane."""
    if not (drawing.zoom.names_entries and has_room_for_names(drawing)):
        return
    theme, metrics = drawing.theme, drawing.theme.metrics(Role.CAPTION)
    painter.setFont(theme.font(Role.CAPTION))
    painter.setPen(theme.tokens.ink)
    following: dict[int, float] = {}
    stands = sorted([*bodies, *rings], key=lambda one: one.at, reverse=True)
    for one in stands:
        x = drawing.x(one.at) - drawing.geometry.node
        if isinstance(one, Body):
            wide = metrics.horizontalAdvance(one.entry.title)
            lane = one.lanes[-1] if one.whole else one.alone[-1]
            if x + wide + LABEL_GAP <= following.get(lane, drawing.width + wide):
                y = drawing.geometry.lane_y(lane) + drawing.geometry.node + 2
                painter.drawText(
                    QRectF(x, y, wide + 2, theme.line(Role.CAPTION)), LEFT_MIDDLE, one.entry.title
                )
        for lane in _lanes_across(one):
            following[lane] = x


def _lanes_across(one: Body | Ring) -> Iterator[int]:
    if isinstance(one, Ring):
        yield one.lane
    else:
        yield from range(one.lanes[0], one.lanes[-1] + 1)


def paint_chosen_label(
    painter: QPainter, drawing: Drawing, bodies: Sequence[Body], rings: Sequence[Ring]
) -> None:
    """The name of the entry chosen on a label of ink, at its right in the nearest row where it covers no node."""
    entry = drawing.timeline.by_id.get(drawing.chosen or 0)
    boxes = drawing.boxes_of_entry(entry) if entry is not None else []
    if entry is None or not boxes:
        return
    theme = drawing.theme
    metrics = theme.metrics(Role.SMALL, Weight.STRONG)
    says = metrics.elidedText(label_of(entry, drawing), Qt.TextElideMode.ElideRight, theme.px(LONGEST_LABEL))
    size = (metrics.horizontalAdvance(says) + 2 * LABEL_PAD, theme.line(Role.SMALL) + 4)
    nodes = [box for body in bodies for box in drawing.boxes_of(body)] + [
        drawing.ring_box(one) for one in rings
    ]
    label = place_label(drawing, _around(boxes), size, nodes)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tokens.hold)
    painter.drawRoundedRect(label, LABEL_RADIUS, LABEL_RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(theme.font(Role.SMALL, Weight.STRONG))
    painter.setPen(theme.tokens.on_hold)
    painter.drawText(label, CENTRE, says)


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


def paint_captions(painter: QPainter, drawing: Drawing) -> None:
    """The names of windows and of days without an MP: below them, or inside where the band is wide enough."""
    theme, geometry = drawing.theme, drawing.geometry
    metrics = theme.metrics(Role.CAPTION)
    painter.setFont(theme.font(Role.CAPTION))
    painter.setPen(theme.tokens.ink2)
    found = _captions(drawing)
    wides = [metrics.horizontalAdvance(says) for says, _, _ in found]
    middles = [(left + right) / 2 for _, left, right in found]
    for (says, _, _), wide, x in zip(found, wides, apart(middles, wides, drawing.width), strict=True):
        if 0 <= x <= drawing.width - wide:
            box = QRectF(x, geometry.frame + 4, wide + 2, geometry.captions)
            painter.drawText(box, LEFT_MIDDLE, says)


def apart(
    middles: Sequence[float], wides: Sequence[float], width: float, gap: float = CAPTION_GAP
) -> list[float]:
    """Where words begin that are centred as nearly as may be and do not touch, those that crowd sharing the shift."""
    groups: list[tuple[float, float, int]] = []
    for middle, wide in zip(middles, wides, strict=True):
        group = (middle, float(wide), 1)
        while groups and groups[-1][0] + groups[-1][1] / 2 + gap > group[0] - group[1] / 2:
            centre, broad, count = groups.pop()
            mean = (centre * count + group[0] * group[2]) / (count + group[2])
            group = (mean, broad + gap + group[1], count + group[2])
        groups.append(group)
    found: list[float] = []
    for centre, broad, count in groups:
        x = max(0.0, min(centre - broad / 2, width - broad - 2))
        for _ in range(count):
            found.append(x)
            x += wides[len(found) - 1] + gap
    return found


def caption_of(band: WindowBand | Vacancy, drawing: Drawing) -> str:
    """The name of a band, and that today is in it."""
    timeline = drawing.timeline
    covers = band.starts <= timeline.day <= band.ends and timeline.day == timeline.today
    return f"{band.label}, today" if covers else band.label


def inside_box(drawing: Drawing, band: WindowBand | Vacancy) -> QRectF:
    """Where the name of a band stands inside it, below the last lane's nodes; null where it does not fit."""
    theme, geometry = drawing.theme, drawing.geometry
    left, right = drawing.span(band.starts, band.ends)
    left, right = max(left, geometry.left), min(right, drawing.width)
    wide, high = (
        theme.metrics(Role.CAPTION).horizontalAdvance(caption_of(band, drawing)) + 8,
        theme.line(Role.CAPTION),
    )
    if right - left < max(INSIDE, wide) or not has_room_for_names(drawing):
        return QRectF()
    above = isinstance(band, Vacancy)
    y = geometry.stance_top + 2 if above else geometry.lanes_bottom - high - 1
    return QRectF((left + right - wide) / 2, y, wide, high)


def paint_inside(painter: QPainter, drawing: Drawing) -> None:
    """The names of bands inside those that are wide enough, on a patch."""
    tokens = drawing.theme.tokens
    painter.setFont(drawing.theme.font(Role.CAPTION))
    painter.setPen(tokens.ink2)
    for band in (*drawing.timeline.windows, *drawing.timeline.vacancies):
        box = inside_box(drawing, band) if drawing.is_seen(band.starts, band.ends) else QRectF()
        if not box.isNull():
            painter.fillRect(box, tokens.surface if isinstance(band, Vacancy) else tokens.care)
            painter.drawText(box, CENTRE, caption_of(band, drawing))


def _captions(drawing: Drawing) -> list[tuple[str, float, float]]:
    """What stands below the frame, in the order of time: the words, and the edges of what they are about."""
    day, today = drawing.timeline.day, "today" if drawing.timeline.day == drawing.timeline.today else "as at"
    found: list[tuple[str, float, float]] = []
    said = False
    for band in (*drawing.timeline.windows, *drawing.timeline.vacancies):
        if not drawing.is_seen(band.starts, band.ends):
            continue
        covers = band.starts <= day <= band.ends and today == "today"
        said = said or covers
        if inside_box(drawing, band).isNull():
            left, right = drawing.span(band.starts, band.ends)
            left, right = max(left, drawing.geometry.left), min(right, drawing.width)
            found.append((caption_of(band, drawing), left, right))
    x = drawing.x(place_of(day))
    if not said and drawing.geometry.left <= x <= drawing.width:
        found.append(("Today" if today == "today" else "As at this day", x, x))
    return sorted(found, key=lambda one: one[1] + one[2])


def paint_axis(painter: QPainter, drawing: Drawing) -> None:
    """The named days along the top; a name that would touch the one before gives way to years."""
    theme, geometry = drawing.theme, drawing.geometry
    painter.fillRect(QRectF(geometry.left, 0, drawing.width, geometry.axis), theme.tokens.surface)
    found = [
        (round(drawing.x(one.day.toordinal())) + NOON, one)
        for one in ticks(first_day(drawing), last_day(drawing), drawing.zoom)
    ]
    strong = [x for x, one in found if one.strong]
    for x, tick in found:
        weight = Weight.STRONG if tick.strong else Weight.REGULAR
        wide = theme.metrics(Role.SMALL, weight).horizontalAdvance(tick.label)
        painter.setPen(QPen(theme.tokens.border if tick.strong else theme.tokens.line, 1))
        painter.drawLine(QLineF(x, 2 if tick.strong else geometry.axis - 4, x, geometry.terms_top))
        if not tick.strong and any(0 < at - x < wide + 8 for at in strong):
            continue
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


def _around(boxes: Sequence[QRectF]) -> QRectF:
    found = QRectF(boxes[0])
    for box in boxes[1:]:
        found = found.united(box)
    return found

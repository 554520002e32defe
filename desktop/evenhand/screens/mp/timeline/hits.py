"""What of the timeline lies at a place: targets are never less than 24 by 24."""

from PySide6.QtCore import QPointF, QRectF

from evenhand.domain.mp.timeline import Told
from evenhand.screens.mp.timeline.drawing import Drawing
from evenhand.screens.theme.sizes import TARGET


def told_at(drawing: Drawing, place: QPointF) -> Told | None:
    """An entry first, then a judgement of the stance, then what lies behind; None for a free place."""
    geometry = drawing.geometry
    if not (geometry.left < place.x() < drawing.width and 0 <= place.y() < geometry.frame):
        return None
    return _entry_at(drawing, place) or _stance_at(drawing, place) or _band_at(drawing, place)


def target(box: QRectF) -> QRectF:
    """A box grown to the least size of a target."""
    across, down = max(0.0, TARGET - box.width()) / 2, max(0.0, TARGET - box.height()) / 2
    return box.adjusted(-across, -down, across, down)


def _entry_at(drawing: Drawing, place: QPointF) -> Told | None:
    found: list[tuple[float, Told]] = [
        (abs(drawing.x(body.at) - place.x()), body.entry)
        for body in drawing.bodies_seen()
        if any(target(box).contains(place) for box in drawing.boxes_of(body))
    ]
    for ring in drawing.rings_seen():
        if target(drawing.ring_box(ring)).contains(place):
            current = drawing.chosen if drawing.chosen in ring.ids else ring.ids[0]
            entry = drawing.timeline.by_id[current or 0]
            found.append((abs(drawing.x(ring.at) - place.x()), entry))
    return min(found, key=lambda one: one[0])[1] if found else None


def _stance_at(drawing: Drawing, place: QPointF) -> Told | None:
    points = (run.point for run in drawing.timeline.stance)
    return next((one for one in points if target(drawing.stance_box(one)).contains(place)), None)


def _band_at(drawing: Drawing, place: QPointF) -> Told | None:
    timeline = drawing.timeline
    bands = (*timeline.vacancies, *timeline.windows, *timeline.terms)
    seen = (one for one in bands if drawing.is_seen(one.starts, one.ends))
    return next((one for one in seen if drawing.box_of(one).contains(place)), None)

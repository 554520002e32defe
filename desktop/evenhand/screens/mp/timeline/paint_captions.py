"""The names of election windows and of the days without an MP: below the frame, or inside a band that is wide."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from evenhand.domain.mp.timeline import Vacancy, WindowBand
from evenhand.domain.mp.timeline_layout import place_of
from evenhand.domain.words import say_day
from evenhand.screens.mp.timeline.drawing import Drawing
from evenhand.screens.theme import Role

CENTRE, LEFT_MIDDLE = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
CAPTION_GAP, INSIDE, FARTHEST = 14, 56, 70


@dataclass(frozen=True, slots=True)
class Caption:
    """Words and the middle of what they are about; `matters` for today and for the days without an MP."""

    says: str
    middle: float
    matters: bool


def paint_captions(painter: QPainter, drawing: Drawing) -> None:
    """The names of windows and of days without an MP: below them, or inside where the band is wide enough."""
    theme, geometry = drawing.theme, drawing.geometry
    metrics = theme.metrics(Role.CAPTION)
    painter.setFont(theme.font(Role.CAPTION))
    painter.setPen(theme.tokens.ink2)
    for caption, x in arranged(_captions(drawing), drawing.width, metrics.horizontalAdvance):
        box = QRectF(x, geometry.frame + 4, metrics.horizontalAdvance(caption.says) + 2, geometry.captions)
        painter.drawText(box, LEFT_MIDDLE, caption.says)


def arranged(
    captions: Sequence[Caption], width: float, measure: Callable[[str], float]
) -> list[tuple[Caption, float]]:
    """Captions with where they begin; one that would stand far from its band is left out, the least telling first."""
    left = list(captions)
    while left:
        wides = [measure(one.says) for one in left]
        places = apart([one.middle for one in left], wides, width)
        shifts = [abs(x + wide / 2 - one.middle) for one, wide, x in zip(left, wides, places, strict=True)]
        if max(shifts) <= FARTHEST:
            return list(zip(left, places, strict=True))
        left.remove(min(left, key=partial(_telling, left)))
    return []


def _telling(captions: Sequence[Caption], one: Caption) -> tuple[bool, float]:
    """How much a caption tells: the least is what stands nearest to another one."""
    others = (abs(other.middle - one.middle) for other in captions if other is not one)
    return one.matters, min(others, default=0)


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
    if right - left < max(INSIDE, wide) or not drawing.has_room_for_names:
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


def _captions(drawing: Drawing) -> list[Caption]:
    """What stands below the frame, in the order of time."""
    timeline = drawing.timeline
    is_today = timeline.day == timeline.today
    found: list[Caption] = []
    told = False
    for band in (*timeline.windows, *timeline.vacancies):
        if not drawing.is_seen(band.starts, band.ends):
            continue
        covers = band.starts <= timeline.day <= band.ends and is_today
        told = told or covers
        if inside_box(drawing, band).isNull():
            left, right = drawing.span(band.starts, band.ends)
            middle = (max(left, drawing.geometry.left) + min(right, drawing.width)) / 2
            found.append(Caption(caption_of(band, drawing), middle, covers or isinstance(band, Vacancy)))
    x = drawing.x(place_of(timeline.day))
    if not told and drawing.geometry.left <= x <= drawing.width:
        found.append(Caption("Today" if is_today else f"As at {say_day(timeline.day)}", x, matters=True))
    return sorted(found, key=lambda one: one.middle)

"""Where everything of the timeline stands on the screen, and what is drawn with."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF

from evenhand.domain.mp.timeline import (
    LEVELS,
    Entry,
    StancePoint,
    TermBand,
    Timeline,
    Told,
    Vacancy,
    WindowBand,
)
from evenhand.domain.mp.timeline_axis import Zoom
from evenhand.domain.mp.timeline_layout import Body, Layout, Ring, place_of
from evenhand.domain.vocabulary import Kind
from evenhand.screens.theme import Role, Theme, Weight

LANES = tuple(Kind)
NODE, RING, NEAR, APART = 7, 11, 18, 24
LANE, LOW_LANE, GROWN_LANE = 58, 50, 62
TERM_ROW, STANCE_STEP = 28, 21
LEFT, LEFT_PAD, RIGHT_PAD = 132, 12, 10
TERMS_TOP = 30
EDGE = 4
STANCE_SQUARE = 8
BEYOND = 40


@dataclass(frozen=True, slots=True)
class Geometry:
    """The rows of the drawing from the top; all heights follow the text."""

    left: int
    axis: int
    terms_top: int
    term_row: int
    rows: int
    stance_top: int
    levels: tuple[int, ...]
    lanes_top: int
    lane: int
    captions: int
    node: int
    ring: int

    @property
    def terms_bottom(self) -> int:
        """The lower edge of the terms."""
        return self.terms_top + self.rows * self.term_row

    @property
    def lanes_bottom(self) -> int:
        """The lower edge of the last lane."""
        return self.lanes_top + len(LANES) * self.lane

    @property
    def frame(self) -> int:
        """The height of the frame."""
        return self.lanes_bottom + EDGE

    @property
    def height(self) -> int:
        """The height with the captions below the frame."""
        return self.frame + EDGE + self.captions

    def lane_y(self, lane: int) -> float:
        """The middle of a lane."""
        return self.lanes_top + (lane + 0.5) * self.lane

    def lane_at(self, y: float) -> int | None:
        """The lane at a height."""
        lane = int((y - self.lanes_top) // self.lane)
        return lane if 0 <= lane < len(LANES) else None


def geometry_of(theme: Theme, timeline: Timeline, *, low: bool = False) -> Geometry:
    """The rows for a timeline in a theme, closer where there is little height; without a seat no terms and stance."""
    small, caption = theme.line(Role.SMALL), theme.line(Role.CAPTION)
    axis = small + 8
    terms_top = max(TERMS_TOP, axis)
    term_row = max(TERM_ROW, small + 4)
    stance_top = terms_top + timeline.rows * term_row + (EDGE if timeline.has_seat else 0)
    step = max(STANCE_STEP, caption - 2)
    first = stance_top + caption // 2 + 6
    levels = tuple(first + place * step for place in range(len(LEVELS))) if timeline.has_seat else ()
    lanes_top = levels[-1] + caption // 2 + 4 if levels else stance_top
    lane = GROWN_LANE if theme.scale > 150 else LOW_LANE if low else LANE
    return Geometry(
        _label_width(theme),
        axis,
        terms_top,
        term_row,
        timeline.rows,
        stance_top,
        levels,
        lanes_top,
        lane,
        caption,
        theme.px(NODE),
        theme.px(RING),
    )


def _label_width(theme: Theme) -> int:
    """The column of the names: wide enough for the longest lane, and for the stance beside its levels."""
    strong, caption = theme.metrics(Role.SMALL, Weight.STRONG), theme.metrics(Role.CAPTION)
    lanes = max(strong.horizontalAdvance(kind.label) for kind in LANES)
    levels = max(caption.horizontalAdvance(level.label.lower()) for level in LEVELS)
    return max(LEFT, theme.px(LEFT_PAD) + max(lanes, strong.horizontalAdvance("Stance") + 8 + levels) + 8)


@dataclass(frozen=True, slots=True)
class Drawing:
    """One state of the timeline: `first` is the day at the left edge, `per_day` the pixels of a day."""

    theme: Theme
    geometry: Geometry
    timeline: Timeline
    layout: Layout
    zoom: Zoom
    first: float
    per_day: float
    width: int
    chosen: int | None = None
    cursor: Told | None = None
    is_active: bool = False

    @property
    def last(self) -> float:
        """The time at the right edge."""
        return self.time(self.width)

    @property
    def beyond(self) -> float:
        """How much time to draw on either side of what is seen, for nodes that are cut by an edge."""
        return self.theme.px(BEYOND) / self.per_day

    @property
    def has_room_for_names(self) -> bool:
        """Whether a line of words fits between a node and the edge of its lane; large text leaves no room."""
        return self.geometry.node + self.theme.line(Role.CAPTION) <= self.geometry.lane / 2

    def x(self, time: float) -> float:
        """Where a time stands."""
        return self.geometry.left + (time - self.first) * self.per_day

    def time(self, x: float) -> float:
        """The time at a place."""
        return self.first + (x - self.geometry.left) / self.per_day

    def span(self, starts: date, ends: date | None) -> tuple[float, float]:
        """From the morning of one day to the night of another, cut a little outside what is seen."""
        left = self.x(starts.toordinal())
        right = self.x(ends.toordinal() + 1) if ends is not None else self.width + BEYOND
        return max(left, self.geometry.left - BEYOND), min(right, self.width + BEYOND)

    def is_seen(self, starts: date, ends: date | None) -> bool:
        """Whether any of the days is in view."""
        ends_at = ends.toordinal() + 1 if ends is not None else float("inf")
        return starts.toordinal() <= self.last and ends_at >= self.first

    def rings_seen(self) -> tuple[Ring, ...]:
        """The rings in view."""
        return tuple(self.layout.rings_within(self.first - self.beyond, self.last + self.beyond))

    def bodies_seen(self) -> tuple[Body, ...]:
        """The entries in view that stand by themselves."""
        return tuple(self.layout.bodies_within(self.first - self.beyond, self.last + self.beyond))

    def ring_box(self, ring: Ring) -> QRectF:
        """The square round a ring."""
        x, y = self.x(ring.at), self.geometry.lane_y(ring.lane)
        radius = self.geometry.ring
        return QRectF(x - radius, y - radius, 2 * radius, 2 * radius)

    def boxes_of(self, body: Body) -> list[QRectF]:
        """The box of a capsule or disc; several where the entry is gathered or crossed in between."""
        lanes = [(body.lanes[0], body.lanes[-1])] if body.whole else [(lane, lane) for lane in body.alone]
        x, r = self.x(body.at), self.geometry.node
        found: list[QRectF] = []
        for first, last in lanes:
            top, bottom = self.geometry.lane_y(first) - r, self.geometry.lane_y(last) + r
            found.append(QRectF(x - r, top, 2 * r, bottom - top))
        return found

    def boxes_of_entry(self, entry: Entry) -> list[QRectF]:
        """All that shows an entry: its capsule or discs, and the rings it is gathered in."""
        if entry.id not in self.layout.ground.lanes:
            return []
        rings = [self.ring_box(ring) for ring in self.layout.rings_of(entry)]
        return [*self.boxes_of(self.layout.body(entry)), *rings]

    def ring_ids(self, entry: Entry) -> tuple[int, ...]:
        """The entries gathered in a ring with an entry; itself alone where it is in none."""
        return next((ring.ids for ring in self.layout.rings_of(entry)), (entry.id,))

    def box_of(self, told: Told) -> QRectF:
        """The box of anything on the timeline."""
        geometry = self.geometry
        match told:
            case Entry():
                boxes = self.boxes_of_entry(told)
                return boxes[0] if boxes else QRectF()
            case TermBand():
                left, right = self.span(told.starts, told.ends)
                top = geometry.terms_top + told.row * geometry.term_row
                return QRectF(left, top, right - left, geometry.term_row)
            case StancePoint():
                return self.stance_box(told)
            case WindowBand():
                left, right = self.span(told.starts, told.ends)
                return QRectF(
                    left, geometry.lanes_top, right - left, geometry.lanes_bottom - geometry.lanes_top
                )
            case Vacancy():
                return self.vacancy_box(told)

    def stance_box(self, point: StancePoint) -> QRectF:
        """The squares of a day of evidence; where nothing was known, the whole height of the levels."""
        levels, side = self.geometry.levels, self.theme.px(STANCE_SQUARE)
        if not levels:
            return QRectF()
        judged = point.levels or tuple(range(len(levels)))
        x, top, bottom = self.x(place_of(point.on)), levels[judged[0]], levels[judged[-1]]
        return QRectF(x - side / 2, top - side / 2, side, bottom - top + side)

    def vacancy_box(self, gap: Vacancy) -> QRectF:
        """From the terms to the last lane, or the one row of a seat."""
        left, right = self.span(gap.starts, gap.ends)
        geometry = self.geometry
        if gap.row is None:
            return QRectF(left, geometry.terms_top, right - left, geometry.lanes_bottom - geometry.terms_top)
        return QRectF(left, geometry.terms_top + gap.row * geometry.term_row, right - left, geometry.term_row)

"""The election period on a calendar of weeks, with what is planned as numbered circles below it.

Tier one: the period hatched, the days on which it may already have begun dotted. Tier two: weeks with Monday's date,
black marks on days that do not count. Leaders point from above, the earliest highest, so that none cross.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.figures import CalendarStrip, Hatch, Leader, PlannedCircle, last_of
from evenhand.domain.words import MONTHS
from evenhand.reports.charts.hatches import fill
from evenhand.reports.charts.nudging import nudged
from evenhand.reports.fonts import Face, width
from evenhand.reports.ink import ink, together, write
from evenhand.reports.look import Look

WEEKS_IN_LARGE_ROW, WEEKS_IN_ROW = 4, 10
DROP, APART = 1.2, 2.5
NUMBERS = Face.SEMIBOLD_TABULAR


@dataclass(frozen=True, slots=True)
class Row:
    """Some weeks of the strip that stand side by side."""

    monday: date
    weeks: int
    day_width: float

    @property
    def last_day(self) -> date:
        return last_of(self.monday, self.weeks)

    def x(self, day: date) -> float:
        """Where a day begins."""
        return (day - self.monday).days * self.day_width

    def middle(self, day: date) -> float:
        """The middle of a day."""
        return self.x(day) + self.day_width / 2

    def week(self, circle: PlannedCircle) -> int:
        """In which of the weeks something is planned."""
        return (circle.day - self.monday).days // 7

    def holds(self, day: date) -> bool:
        return self.monday <= day <= self.last_day


@dataclass(frozen=True, slots=True)
class Placed:
    """A leader with its line, the room of its words and its level, 0 being the highest."""

    leader: Leader
    words: str
    x: float
    start: float
    end: float
    level: int


@dataclass(frozen=True, slots=True)
class Sign:
    """A circle below the strip: the days that it leads to, the number or numbers in it, and its width."""

    days: tuple[float, ...]
    says: str
    wide: float


def height(strip: CalendarStrip, look: Look) -> float:
    """The height of the figure in points."""
    return sum(_row_height(strip, row, look) for row in _rows(strip, look))


def draw(canvas: Canvas, strip: CalendarStrip, look: Look) -> None:
    """Draw the rows of weeks from the top."""
    y = height(strip, look)
    for row in _rows(strip, look):
        y -= _row_height(strip, row, look)
        _draw_row(canvas, strip, row, look, y)


def _rows(strip: CalendarStrip, look: Look) -> list[Row]:
    most = WEEKS_IN_LARGE_ROW if look.large else WEEKS_IN_ROW
    rows = -(-strip.weeks // most)
    each = -(-strip.weeks // rows)
    starts = range(0, strip.weeks, each)
    counts = [min(each, strip.weeks - start) for start in starts]
    return [
        Row(strip.monday + timedelta(weeks=start), count, look.width / (7 * each))
        for start, count in zip(starts, counts, strict=True)
    ]


def _level(look: Look) -> float:
    return look.chart * 1.3


def _tier(look: Look) -> float:
    return look.chart * 1.4


def _circle(look: Look) -> float:
    return look.chart * 0.73


def _below(look: Look) -> float:
    """The room for circles and their lines below a row of weeks."""
    return (DROP + 2.4) * _circle(look)


def _row_height(strip: CalendarStrip, row: Row, look: Look) -> float:
    levels = max((placed.level + 1 for placed in _placed(strip, row, look)), default=0)
    circles = any(row.holds(circle.day) for circle in strip.circles)
    below = _below(look) if circles else look.step
    return levels * _level(look) + look.step + 2.1 * _tier(look) + below


def _placed(strip: CalendarStrip, row: Row, look: Look) -> list[Placed]:
    """The leaders of a row, each on the highest level where nothing crosses."""
    placed: list[Placed] = []
    for leader in sorted((one for one in strip.leaders if row.holds(one.day)), key=_day_of):
        x = row.x(leader.day) + row.day_width / 2
        placed.append(_place(leader, x, placed, look))
    return placed


def _day_of(leader: Leader) -> date:
    return leader.day


def _place(leader: Leader, x: float, placed: list[Placed], look: Look) -> Placed:
    """The leader with its words at the right or left of its line, in full or short, where they cross nothing."""
    tries = [
        Placed(leader, words, x, *room, level)
        for words in (leader.says, leader.short)
        for room in _rooms(words, x, look)
        for level in range(len(placed) + 1)
    ]
    free = (one for one in tries if not any(_crosses(one, other) or _crosses(other, one) for other in placed))
    return next(free, tries[-1])


def _rooms(words: str, x: float, look: Look) -> list[tuple[float, float]]:
    """Where the words may stand: right of the line, else left of it, but never off the page."""
    wide = width(together(words), Face.SEMIBOLD, look.chart) + 4
    rooms = [(x, x + wide), (x - wide, x)]
    return [room for room in rooms if room[0] >= 0 and room[1] <= look.width] or rooms[:1]


def _crosses(one: Placed, other: Placed) -> bool:
    """Whether the words of one overlap those of the other or are crossed by its line."""
    if one.level == other.level and one.start < other.end + 6 and other.start < one.end + 6:
        return True
    return other.level <= one.level and one.start - 2 < other.x < one.end + 2


def _draw_row(canvas: Canvas, strip: CalendarStrip, row: Row, look: Look, y: float) -> None:
    full, tier = row.weeks * 7 * row.day_width, _tier(look)
    circles = [circle for circle in strip.circles if row.holds(circle.day)]
    base = y + (_below(look) if circles else look.step)
    if strip.may_start:
        _band(canvas, row, (strip.may_start, strip.starts - timedelta(days=1)), Hatch.DOTS, base + tier, tier)
    _band(canvas, row, (strip.starts, strip.ends), Hatch.DIAGONAL, base + tier, tier)
    _draw_weeks(canvas, strip, row, look, base)
    ink(canvas, look.rules.axis)
    canvas.rect(0.4, base, full - 0.8, 2 * tier)
    canvas.line(0, base + tier, full, base + tier)
    _draw_circles(canvas, circles, row, look, base)
    _draw_leaders(canvas, _placed(strip, row, look), look, base + 2 * tier)


def _band(canvas: Canvas, row: Row, days: tuple[date, date], hatch: Hatch, y: float, tall: float) -> None:
    start, end = max(days[0], row.monday), min(days[1], row.last_day)
    if start <= end:
        fill(canvas, hatch, row.x(start), y, row.x(end) + row.day_width - row.x(start), tall, outline=0)


def _draw_weeks(canvas: Canvas, strip: CalendarStrip, row: Row, look: Look, base: float) -> None:
    tier, mark = _tier(look), look.chart * 0.32
    for week in range(row.weeks):
        monday = row.monday + timedelta(weeks=week)
        ink(canvas, look.rules.axis)
        canvas.line(row.x(monday), base, row.x(monday), base + tier)
        says = f"{monday.day} {MONTHS[monday.month - 1][:3]}"
        write(canvas, row.x(monday) + 3, base + tier * 0.2, says, Face.REGULAR_TABULAR, look.chart)
    for day in strip.uncounted:
        if row.holds(day):
            canvas.rect(row.x(day), base + tier - mark, row.day_width, mark, stroke=0, fill=1)


def _draw_circles(canvas: Canvas, circles: list[PlannedCircle], row: Row, look: Look, base: float) -> None:
    """Numbers in circles with a line to their days, nudged right where they would touch and back from the edge."""
    radius, signs = _circle(look), _signs(circles, row, look)
    y = base - radius * (DROP + 1)
    size = max((one.wide for one in signs), default=0)
    edge = row.weeks * 7 * row.day_width - size / 2
    places = nudged([max(one.days[0], size / 2) for one in signs], size + APART, edge)
    for one, centre in zip(signs, places, strict=True):
        ink(canvas, look.rules.axis)
        for x in one.days:
            canvas.circle(x, base, 1.3, stroke=0, fill=1)
            canvas.line(x, base, centre, y + radius)
        canvas.roundRect(centre - one.wide / 2, y - radius, one.wide, 2 * radius, radius, stroke=1, fill=0)
        text_size = look.chart if look.large else look.chart * 0.95
        write(canvas, centre, y - look.chart * 0.33, one.says, NUMBERS, text_size, align=0.5)


def _signs(circles: list[PlannedCircle], row: Row, look: Look) -> list[Sign]:
    """A circle for each planned thing; where a row has no room for so many, one for all of a week."""
    single = 2 * _circle(look)
    if len(circles) * (single + APART) <= row.weeks * 7 * row.day_width:
        return [Sign((row.middle(one.day),), str(one.number), single) for one in circles]
    signs: list[Sign] = []
    for _, group in groupby(circles, key=row.week):
        week = list(group)
        first, last = week[0].number, week[-1].number
        says = str(first) if first == last else f"{first}–{last}"
        wide = max(single, width(says, NUMBERS, look.chart) + _circle(look))
        signs.append(Sign(tuple(sorted({row.middle(one.day) for one in week})), says, wide))
    return signs


def _draw_leaders(canvas: Canvas, leaders: list[Placed], look: Look, base: float) -> None:
    levels = max((one.level + 1 for one in leaders), default=0)
    for one in leaders:
        top = base + look.step + (levels - one.level) * _level(look)
        ink(canvas, look.rules.reference)
        canvas.line(one.x, base, one.x, top)
        canvas.circle(one.x, base, 1.6, stroke=0, fill=1)
        align = 1 if one.end <= one.x else 0
        at = one.x - 4 if align else one.x + 4
        write(canvas, at, top - look.chart * 0.9, one.words, Face.SEMIBOLD, look.chart, align=align)

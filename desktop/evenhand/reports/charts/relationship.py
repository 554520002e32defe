"""The relationship with the Member of Parliament: stance over time above three lanes of engagements.

Filled dots are dated evidence of the stance, joined by a stepped line; open dots are engagements, joined where one is
in two lanes. Hatched: the days on which there was no Member.
"""

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest

from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.figures import Gap, Hatch, Relationship, StanceDot
from evenhand.domain.vocabulary import Kind, Stance
from evenhand.domain.words import MONTHS
from evenhand.reports.charts.hatches import fill
from evenhand.reports.fonts import Face, width
from evenhand.reports.ink import ink, write
from evenhand.reports.look import Look

LEVELS = (Stance.SUPPORTIVE, Stance.NEUTRAL, Stance.NEGATIVE)
LANES = (Kind.INFORMING, Kind.PUBLICITY, Kind.WORKING_TOGETHER)
LINE, EVIDENCE, DOT, APART = 1.8, 0.26, 0.28, 1.2


def height(figure: Relationship, look: Look) -> float:
    """The height of the figure in points."""
    rows = len(LANES) + (len(LEVELS) + 0.45 if figure.stances is not None else 0)
    return rows * _row(look) + look.chart * 2.2


def draw(canvas: Canvas, figure: Relationship, look: Look) -> None:
    """Draw gaps, axis, lanes and, where this copy may show it, the stance."""
    foot = look.chart * 2.2
    lanes = {kind: foot + (len(LANES) - 0.5 - place) * _row(look) for place, kind in enumerate(LANES)}
    for gap in figure.gaps:
        _draw_gap(canvas, figure, gap, look, foot)
    _draw_axis(canvas, figure, look, foot)
    for kind, y in lanes.items():
        _guide(canvas, look, kind.label, y)
    if figure.stances is not None:
        _draw_stances(canvas, figure, figure.stances, look)
    for x, engagement in zip(_dots(figure, look), figure.engagements, strict=True):
        ys = [lanes[kind] for kind in engagement.kinds]
        ink(canvas, look.rules.axis)
        canvas.line(x, min(ys), x, max(ys))
        for y in ys:
            canvas.setFillGray(1)
            canvas.circle(x, y, DOT * look.chart, stroke=1, fill=1)


def _row(look: Look) -> float:
    return look.chart * 1.75


def _left(look: Look) -> float:
    return width(Kind.WORKING_TOGETHER.label, Face.REGULAR_TABULAR, look.chart) + 8


def _x(figure: Relationship, day: date, look: Look) -> float:
    """Where a day stands on the axis, days outside it at its ends."""
    days = max(1, (figure.ends - figure.starts).days)
    part = min(1.0, max(0.0, (day - figure.starts).days / days))
    return _left(look) + 4 + part * (look.width - _left(look) - 8)


def _dots(figure: Relationship, look: Look) -> list[float]:
    """Where each engagement stands: on its day, or just right of a dot in the same lane that it would touch."""
    size, right = 2 * DOT * look.chart + APART, look.width - DOT * look.chart
    last: dict[Kind, float] = {}
    found: list[float] = []
    for engagement in figure.engagements:
        free = [last[kind] + size for kind in engagement.kinds if kind in last]
        x = min(max([_x(figure, engagement.day, look), *free]), right)
        last.update(dict.fromkeys(engagement.kinds, x))
        found.append(x)
    return found


def _guide(canvas: Canvas, look: Look, label: str, y: float) -> None:
    """The thin line of a level or lane, its label at the left."""
    write(canvas, _left(look) - 8, y - look.chart * 0.35, label, Face.REGULAR_TABULAR, look.chart, align=1)
    ink(canvas, look.rules.row)
    canvas.line(_left(look), y, look.width, y)


def _draw_gap(canvas: Canvas, figure: Relationship, gap: Gap, look: Look, foot: float) -> None:
    if gap.ends < figure.starts or gap.starts > figure.ends:
        return
    start, end = _x(figure, gap.starts, look), _x(figure, gap.ends, look)
    fill(canvas, Hatch.DIAGONAL, start, foot, max(3.0, end - start), height(figure, look) - foot)
    half = width("no MP", Face.SEMIBOLD, look.chart) / 2
    middle = min(max((start + end) / 2, half), look.width - half)
    write(canvas, middle, foot - look.chart * 1.15, "no MP", Face.SEMIBOLD, look.chart, align=0.5)


def _ticks(figure: Relationship) -> Iterator[tuple[date, str]]:
    """The days labelled on the axis: each new year, or each quarter where the span is short."""
    short = (figure.ends - figure.starts).days < 540
    for year in range(figure.starts.year, figure.ends.year + 1):
        for month in (1, 4, 7, 10) if short else (1,):
            day = date(year, month, 1)
            if figure.starts <= day <= figure.ends:
                yield day, f"{MONTHS[month - 1][:3]} {year}" if short else str(year)


def _draw_axis(canvas: Canvas, figure: Relationship, look: Look, foot: float) -> None:
    ink(canvas, look.rules.reference)
    canvas.line(_left(look), foot, look.width, foot)
    taken = [_taken(figure, gap, look) for gap in figure.gaps]
    for day, words in _ticks(figure):
        x = _x(figure, day, look)
        canvas.line(x, foot, x, foot - 4)
        end = x + 2 + width(words, Face.REGULAR_TABULAR, look.chart)
        if end <= look.width and all(end + 3 < start or x > stop + 3 for start, stop in taken):
            write(canvas, x + 2, foot - look.chart * 1.15, words, Face.REGULAR_TABULAR, look.chart)
            taken.append((x, end))


def _taken(figure: Relationship, gap: Gap, look: Look) -> tuple[float, float]:
    """The room that the words of a gap take below the axis."""
    middle = (_x(figure, gap.starts, look) + _x(figure, gap.ends, look)) / 2
    half = width("no MP", Face.SEMIBOLD, look.chart) / 2
    return middle - half, middle + half


def _draw_stances(canvas: Canvas, figure: Relationship, stances: tuple[StanceDot, ...], look: Look) -> None:
    top = height(figure, look)
    levels = {stance: top - (place + 0.5) * _row(look) for place, stance in enumerate(LEVELS)}
    for stance, y in levels.items():
        _guide(canvas, look, stance.label, y)
    for dot, following in zip_longest(stances, stances[1:]):
        if dot.stance in levels:
            _draw_step(canvas, figure, (dot, following), levels, look)
    for dot in stances:
        if dot.stance in levels:
            _draw_evidence(canvas, figure, dot, levels[dot.stance], look)


def _draw_step(
    canvas: Canvas,
    figure: Relationship,
    pair: tuple[StanceDot, StanceDot | None],
    levels: dict[Stance, float],
    look: Look,
) -> None:
    """The line from one judgement to the next; a gap without a Member ends it."""
    dot, following = pair
    y, x = levels[dot.stance], _x(figure, dot.day, look)
    until = following.day if following else figure.ends
    cut = next((gap.starts for gap in figure.gaps if dot.day < gap.starts <= until), None)
    ink(canvas, LINE)
    end = _x(figure, cut or until, look)
    canvas.line(x, y, end, y)
    if following and not cut and following.stance in levels:
        canvas.line(end, y, end, levels[following.stance])


def _draw_evidence(canvas: Canvas, figure: Relationship, dot: StanceDot, y: float, look: Look) -> None:
    x = _x(figure, dot.day, look)
    ink(canvas, look.rules.axis)
    canvas.circle(x, y, EVIDENCE * look.chart, stroke=0, fill=1)
    if not dot.says:
        return
    wide = width(dot.says, Face.REGULAR_TABULAR, look.chart)
    start = x - wide - 8 if x - wide - 12 > _left(look) else x + 8
    canvas.setFillGray(1)
    canvas.rect(start - 2, y - look.chart * 0.5, wide + 4, look.chart, stroke=0, fill=1)
    ink(canvas, look.rules.axis)
    write(canvas, start, y - look.chart * 0.35, dot.says, Face.REGULAR_TABULAR, look.chart)

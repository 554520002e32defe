"""The members beside the area: a bar for each category, the area's share, and the range that chance gives."""

from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.figures import Compared, ComparedBar, Hatch
from evenhand.domain.words import say_percent
from evenhand.reports.charts.hatches import dashed, fill
from evenhand.reports.fonts import Face, width
from evenhand.reports.ink import fitted, ink, write
from evenhand.reports.look import Look

BAR, RANGE, LABEL_SHARE = 0.46, 0.74, 0.34


def height(compared: Compared, look: Look) -> float:
    """The height of the figure in points."""
    return _top(look) + sum(_row(bar, look) for bar in compared.bars)


def draw(canvas: Canvas, compared: Compared, look: Look) -> None:
    """Draw each category with its count and shares, below the heads of the columns of values."""
    left, right = _edges(compared, look)
    scale = (right - left) / _full(compared)
    foot = y = height(compared, look) - _top(look)
    for head, at in (("members", _members_edge(look)), ("area", look.width)):
        write(canvas, at, foot + look.chart * 0.5, head, Face.REGULAR, look.chart, align=1)
    for bar in compared.bars:
        y -= _row(bar, look)
        _draw_bar(canvas, bar, look, (left, scale, y))
    ink(canvas, look.rules.axis)
    canvas.line(left, 0, left, foot)


def _top(look: Look) -> float:
    return look.chart * 1.6


def _row(bar: ComparedBar, look: Look) -> float:
    return look.chart * max(len(_label(bar, look)) * 1.25 + 0.6, 2.0)


def _label(bar: ComparedBar, look: Look) -> list[str]:
    """A label in two lines at most, cut short where its table has all of it."""
    lines = fitted(bar.label, Face.SEMIBOLD_TABULAR, look.chart, look.width * LABEL_SHARE)
    return lines if len(lines) <= 2 else [lines[0], f"{lines[1][:-1]}…"]


def _face(bar: ComparedBar) -> Face:
    return Face.REGULAR_TABULAR if bar.usual else Face.SEMIBOLD_TABULAR


def _members_edge(look: Look) -> float:
    """Where the members' counts end, so that the area's share has room after them."""
    return look.width - look.chart * 4


def _edges(compared: Compared, look: Look) -> tuple[float, float]:
    """Where the bars begin and where their scale ends."""
    lines = [line for bar in compared.bars for line in _label(bar, look)]
    labels = max(width(line, Face.SEMIBOLD_TABULAR, look.chart) for line in lines)
    counts = max(width(_says(bar), Face.SEMIBOLD_TABULAR, look.chart) for bar in compared.bars)
    return labels + 8, _members_edge(look) - counts - 14


def _says(bar: ComparedBar) -> str:
    return f"{bar.part} of {bar.whole}"


def _full(compared: Compared) -> float:
    """The share at which the scale ends: the next tenth above everything shown."""
    shown = [max(bar.part, bar.most) / bar.whole for bar in compared.bars]
    areas = [bar.people / bar.area for bar in compared.bars]
    return min(1.0, -(-max(*shown, *areas) * 10 // 1) / 10) or 1.0


def _draw_bar(canvas: Canvas, bar: ComparedBar, look: Look, place: tuple[float, float, float]) -> None:
    left, scale, y = place
    tall, middle = look.chart * 2, y + _row(bar, look) / 2
    unit, face = scale / bar.whole, _face(bar)
    lines = _label(bar, look)
    first = middle + (len(lines) - 1) * look.chart * 0.625 - look.chart * 0.35
    for number, words in enumerate(lines):
        write(canvas, left - 8, first - number * look.chart * 1.25, words, face, look.chart, align=1)
    if bar.part:
        hatch = Hatch.DIAGONAL if bar.usual else Hatch.SOLID
        fill(canvas, hatch, left, middle - tall * BAR / 2, bar.part * unit, tall * BAR)
    dashed(
        canvas,
        left + bar.least * unit,
        middle - tall * RANGE / 2,
        (bar.most - bar.least) * unit,
        tall * RANGE,
    )
    ink(canvas, look.rules.reference)
    at = left + scale * bar.people / bar.area
    canvas.line(at, middle - tall * RANGE / 2 - 1.5, at, middle + tall * RANGE / 2 + 1.5)
    base = middle - look.chart * 0.35
    write(canvas, _members_edge(look), base, _says(bar), face, look.chart, align=1)
    write(canvas, look.width, base, say_percent(bar.people, bar.area), face, look.chart, align=1)

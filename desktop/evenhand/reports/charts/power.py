"""How often each would decide the result: one small chart for each attendance, side by side or one below another."""

from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.figures import Hatch, PowerChart, PowerCharts
from evenhand.reports.charts.hatches import fill
from evenhand.reports.fonts import Face, width
from evenhand.reports.ink import fitted, ink, write
from evenhand.reports.look import Look

ROW, BAR, LABEL_SHARE, GAP = 2.0, 0.62, 0.45, 14
HATCHES = (Hatch.DIAGONAL, Hatch.DOTS, Hatch.WHITE)
SIDE_BY_SIDE = 3


def height(power: PowerCharts, look: Look) -> float:
    """The height of the figure in points."""
    each = [_height_of(power, chart, look) for chart in power.charts]
    return sum(each) + look.chart * (len(each) - 1) if look.large else max(each)


def draw(canvas: Canvas, power: PowerCharts, look: Look) -> None:
    """Draw the small charts; in large print each has its labels, else the first has them for all."""
    left, y = _labels_width(power, look), height(power, look)
    foot = 0.0
    for place, chart in enumerate(power.charts):
        if look.large:
            foot = y - _height_of(power, chart, look)
            y = foot - look.chart
        at = left + (0 if look.large else place * (_room(power, look) + GAP))
        if look.large or place == 0:
            _draw_labels(canvas, power, look, foot)
        _draw_chart(canvas, power, chart, look, (at, foot))


def _labels(power: PowerCharts, look: Look) -> list[list[str]]:
    room = look.width * LABEL_SHARE
    return [fitted(label, Face.REGULAR, look.chart, room) for label in power.labels]


def _labels_width(power: PowerCharts, look: Look) -> float:
    """Where the first axis stands: after the widest label."""
    return max(width(line, Face.REGULAR, look.chart) for lines in _labels(power, look) for line in lines) + 8


def _room(power: PowerCharts, look: Look) -> float:
    """The width of one small chart, its values included."""
    rest = look.width - _labels_width(power, look)
    return rest if look.large else (rest - GAP * (SIDE_BY_SIDE - 1)) / SIDE_BY_SIDE


def _row(power: PowerCharts, look: Look) -> float:
    lines = max(len(lines) for lines in _labels(power, look))
    return look.chart * max(lines * 1.25 + 0.6, ROW)


def _head(power: PowerCharts, chart: PowerChart, look: Look) -> list[tuple[str, Face]]:
    """The lines of a head, the first part of it in the heavier face; in large print over the full width."""
    first, *rest = chart.head
    room, rest = (look.width, [" ".join(rest)]) if look.large else (_room(power, look), rest)
    parts = [(first, Face.SEMIBOLD_TABULAR), *((words, Face.REGULAR_TABULAR) for words in rest)]
    return [(line, face) for words, face in parts for line in fitted(words, face, look.chart, room)]


def _height_of(power: PowerCharts, chart: PowerChart, look: Look) -> float:
    head = len(_head(power, chart, look)) * look.chart * 1.25 + look.chart * 0.6
    return head + len(power.labels) * _row(power, look)


def _middle(power: PowerCharts, look: Look, foot: float, place: int) -> float:
    """The height of the middle of a row, the first at the top."""
    return foot + (len(power.labels) - place - 0.5) * _row(power, look)


def _draw_labels(canvas: Canvas, power: PowerCharts, look: Look, foot: float) -> None:
    edge = _labels_width(power, look) - 8
    for place, lines in enumerate(_labels(power, look)):
        first = _middle(power, look, foot, place) + (len(lines) - 1) * look.chart * 0.625 - look.chart * 0.35
        for number, words in enumerate(lines):
            write(canvas, edge, first - number * look.chart * 1.25, words, Face.REGULAR, look.chart, align=1)


def _draw_chart(
    canvas: Canvas, power: PowerCharts, chart: PowerChart, look: Look, place: tuple[float, float]
) -> None:
    """One small chart: its head (in large print from the margin on), a bar with its value for each row, the axis."""
    left, foot = place
    top = foot + len(power.labels) * _row(power, look)
    head, start = _head(power, chart, look), 0 if look.large else left
    for number, (words, face) in enumerate(reversed(head)):
        write(canvas, start, top + look.chart * (0.6 + number * 1.25), words, face, look.chart)
    values = max(width(one.says, Face.SEMIBOLD_TABULAR, look.chart) for one in chart.shares)
    scale = (_room(power, look) - values - 6) / 1000
    tall = look.chart * ROW * BAR
    for number, (share, hatch) in enumerate(zip(chart.shares, HATCHES, strict=True)):
        middle, long = _middle(power, look, foot, number), (share.permille or 0) * scale
        if long:
            fill(canvas, hatch, left, middle - tall / 2, long, tall)
        end = left + long + 6
        write(canvas, end, middle - look.chart * 0.35, share.says, Face.SEMIBOLD_TABULAR, look.chart)
    ink(canvas, look.rules.reference)
    canvas.line(left, foot, left, top)

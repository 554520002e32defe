"""How many members each group has, from what is known to what is possible, with a line at half of the board."""

from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.figures import Hatch, RangeBar, Ranges
from evenhand.reports.charts.hatches import dashed, fill
from evenhand.reports.fonts import Face, width
from evenhand.reports.ink import fitted, ink, write
from evenhand.reports.look import Look

BAR, LABEL_SHARE = 0.62, 0.34


def height(ranges: Ranges, look: Look) -> float:
    """The height of the figure in points."""
    return look.chart * 2 + sum(_row(bar, look) for bar in ranges.bars)


def draw(canvas: Canvas, ranges: Ranges, look: Look) -> None:
    """Draw a bar for each group, then the line at half of the board with its words on top."""
    left, right = _edges(ranges, look)
    scale = (right - left) / ranges.whole
    y = height(ranges, look) - look.chart * 2
    top = y
    for bar in ranges.bars:
        y -= _row(bar, look)
        _draw_bar(canvas, bar, ranges, look, (left, scale, y))
    ink(canvas, look.rules.axis)
    canvas.line(left, 0, left, top)
    half = left + scale * ranges.whole / 2
    ink(canvas, look.rules.reference)
    canvas.line(half, top - 2 if look.large else 0, half, top + 4)
    write(
        canvas,
        half,
        top + look.chart * 0.75,
        "half of the board",
        Face.REGULAR_TABULAR,
        look.chart,
        align=0.5,
    )


def _says(bar: RangeBar, whole: int) -> str:
    return f"at least {bar.least}, at most {bar.most} of {whole}"


def _edges(ranges: Ranges, look: Look) -> tuple[float, float]:
    """Where the bars begin and where the whole board would end."""
    labels = max(
        max(width(line, Face.REGULAR, look.chart) for line in _label(bar, look)) for bar in ranges.bars
    )
    values = max(width(_says(bar, ranges.whole), Face.REGULAR_TABULAR, look.chart) for bar in ranges.bars)
    return labels + 8, look.width - (0 if look.large else values + 12)


def _label(bar: RangeBar, look: Look) -> list[str]:
    return fitted(bar.label, Face.REGULAR, look.chart, look.width * LABEL_SHARE)


def _row(bar: RangeBar, look: Look) -> float:
    lines = max(len(_label(bar, look)) * 1.25 + 0.6, 3.2 if look.large else 1.85)
    return look.chart * lines


def _draw_bar(
    canvas: Canvas, bar: RangeBar, ranges: Ranges, look: Look, place: tuple[float, float, float]
) -> None:
    """A bar with its label; in large print the values stand below the bar, where there is room."""
    left, scale, y = place
    tall = look.chart * 1.85 * BAR
    middle = y + (_row(bar, look) + (look.chart * 1.3 if look.large else 0)) / 2
    lines = _label(bar, look)
    first = middle + (len(lines) - 1) * look.chart * 0.625 - look.chart * 0.35
    for number, words in enumerate(lines):
        write(canvas, left - 8, first - number * look.chart * 1.25, words, Face.REGULAR, look.chart, align=1)
    if bar.most > bar.least:
        dashed(canvas, left + bar.least * scale, middle - tall / 2, (bar.most - bar.least) * scale, tall)
    if bar.least:
        fill(canvas, Hatch.DIAGONAL, left, middle - tall / 2, bar.least * scale, tall)
    if look.large:
        half = left + scale * ranges.whole / 2
        ink(canvas, look.rules.reference)
        canvas.line(half, middle - tall / 2 - 3, half, middle + tall / 2 + 3)
        write(
            canvas,
            left + 4,
            middle - tall / 2 - look.chart * 1.1,
            _says(bar, ranges.whole),
            Face.REGULAR_TABULAR,
            look.chart,
        )
    else:
        write(
            canvas,
            look.width,
            middle - look.chart * 0.35,
            _says(bar, ranges.whole),
            Face.REGULAR_TABULAR,
            look.chart,
            align=1,
        )

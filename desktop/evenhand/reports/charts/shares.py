"""The councillors' share of eight things, one bar each, beside their share of seats and the mark for a second look."""

from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.figures import Hatch, ShareBar, Shares
from evenhand.domain.papers import Mark
from evenhand.domain.words import say_percent
from evenhand.reports.charts.hatches import fill
from evenhand.reports.fonts import Face, width
from evenhand.reports.ink import ink, write
from evenhand.reports.look import Look
from evenhand.reports.marks import draw_mark

BAR = 0.62


def height(shares: Shares, look: Look) -> float:
    """The height of the figure in points."""
    return _top(look) + len(shares.bars) * _row(look)


def draw(canvas: Canvas, shares: Shares, look: Look) -> None:
    """Draw the bars with their counts and shares, then the two reference lines."""
    left, right = _edges(shares, look)
    scale = (right - left) / _full_permille(shares)
    for place, bar in enumerate(shares.bars):
        _draw_bar(canvas, bar, look, (left, scale), (len(shares.bars) - 1 - place) * _row(look))
    ink(canvas, look.rules.axis)
    foot = len(shares.bars) * _row(look)
    canvas.line(left, 0, left, foot)
    _draw_references(canvas, shares, look, (left, scale), foot)


def _row(look: Look) -> float:
    return look.chart * 1.85


def _top(look: Look) -> float:
    return look.chart * 2.5


def _face(bar: ShareBar) -> Face:
    return Face.SEMIBOLD_TABULAR if bar.over else Face.REGULAR_TABULAR


def _count_says(bar: ShareBar) -> str:
    return f"{bar.part} of {bar.whole}" if bar.whole else "none recorded"


def _edges(shares: Shares, look: Look) -> tuple[float, float]:
    """Where the bars begin and where their scale ends."""
    labels = max(width(bar.label, Face.SEMIBOLD_TABULAR, look.chart) for bar in shares.bars)
    return labels + 8, look.width - _numbers_width(shares, look)


def _numbers_width(shares: Shares, look: Look) -> float:
    counts = max(width(_count_says(bar), Face.SEMIBOLD_TABULAR, look.chart) for bar in shares.bars)
    return counts + look.chart * 7.3


def _permille(part: int, whole: int) -> float:
    return 1000 * part / whole if whole else 0.0


def _full_permille(shares: Shares) -> float:
    """The end of the scale: half, or the next tenth above the largest share."""
    largest = max([*(_permille(bar.part, bar.whole) for bar in shares.bars), shares.mark_permille or 0])
    return max(500.0, -(-largest // 100) * 100)


def _draw_bar(canvas: Canvas, bar: ShareBar, look: Look, scale: tuple[float, float], y: float) -> None:
    left, per_permille = scale
    tall, face = _row(look) * BAR, _face(bar)
    base = y + (_row(look) - tall) / 2
    line = y + _row(look) / 2 - look.chart * 0.35
    write(canvas, left - 8, line, bar.label, face, look.chart, align=1)
    if bar.part:
        hatch = Hatch.SOLID if bar.over else Hatch.DIAGONAL
        fill(canvas, hatch, left, base, _permille(bar.part, bar.whole) * per_permille, tall)
    write(canvas, look.width - look.chart * 6.6, line, _count_says(bar), face, look.chart, align=1)
    write(
        canvas,
        look.width - look.chart * 2.2,
        line,
        say_percent(bar.part, bar.whole),
        face,
        look.chart,
        align=1,
    )
    if bar.over:
        size = look.chart * 1.2
        draw_mark(canvas, Mark.CARE, look.width - size, y + (_row(look) - size) / 2, size)


def _draw_references(
    canvas: Canvas, shares: Shares, look: Look, scale: tuple[float, float], foot: float
) -> None:
    left, per_permille = scale
    part, whole = shares.seats
    at = left + _permille(part, whole) * per_permille
    ink(canvas, look.rules.reference)
    canvas.line(at, 0, at, foot + _top(look))
    for line, words in enumerate(("share of seats", say_percent(part, whole))):
        write(
            canvas,
            at - 4,
            foot + look.chart * (1.45 - line * 1.2),
            words,
            Face.REGULAR_TABULAR,
            look.chart,
            align=1,
        )
    if shares.mark_permille is None:
        return
    at = left + shares.mark_permille * per_permille
    canvas.saveState()
    canvas.setDash(3, 2)
    canvas.line(at, 0, at, foot + _top(look))
    canvas.restoreState()
    at_mark = "suggested mark" if shares.suggested else "second look"
    for line, words in enumerate((at_mark, f"above {shares.mark_permille / 10:.1f}%")):
        write(
            canvas, at + 4, foot + look.chart * (1.45 - line * 1.2), words, Face.REGULAR_TABULAR, look.chart
        )

"""The voting seats as squares, by the capacity in which each member sits.

Eleven seats stand in one row with a bracket and a count below each group. Many seats, or counts that would run into one
another, make one row for each group, its count at the left.
"""

from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.figures import SeatGroup, Seats
from evenhand.reports.charts.hatches import fill
from evenhand.reports.fonts import Face, width
from evenhand.reports.ink import fitted, ink, write
from evenhand.reports.look import Look

GAP, LARGEST, LEAST, LABEL_SHARE = 4, 39, 16, 0.36


def height(seats: Seats, look: Look) -> float:
    """The height of the figure in points."""
    if _in_one_row(seats, look):
        return _side(seats, look) + look.chart * 2.1
    return sum(_group_height(group, look) for group in seats.groups)


def draw(canvas: Canvas, seats: Seats, look: Look) -> None:
    """Draw the squares, filling the width of the page."""
    if _in_one_row(seats, look):
        _draw_row(canvas, seats, look)
    else:
        _draw_groups(canvas, seats, look)


def _side(seats: Seats, look: Look) -> float:
    count = max(1, sum(group.count for group in seats.groups))
    return min(LARGEST, (look.width + GAP) / count - GAP)


def _in_one_row(seats: Seats, look: Look) -> bool:
    """Whether squares are large enough and each count fits under its own group."""
    side = _side(seats, look)
    return side >= LEAST and all(
        width(group.says, Face.SEMIBOLD_TABULAR, look.chart) <= group.count * (side + GAP)
        for group in seats.groups
    )


def _draw_row(canvas: Canvas, seats: Seats, look: Look) -> None:
    side, x = _side(seats, look), 0.0
    base = look.chart * 2.1
    for group in seats.groups:
        for place in range(group.count):
            fill(canvas, group.hatch, x + place * (side + GAP) + 0.4, base, side - 0.8, side - 0.8)
        end = x + group.count * (side + GAP) - GAP
        ink(canvas, 1)
        canvas.lines(
            [(x, base - 2, x, base - 5), (x, base - 5, end, base - 5), (end, base - 5, end, base - 2)]
        )
        write(canvas, x, base - 5 - look.chart * 1.05, group.says, Face.SEMIBOLD_TABULAR, look.chart)
        x = end + GAP


def _small(look: Look) -> float:
    """The side of a square beside the counts."""
    return look.chart * 1.55


def _columns(look: Look) -> int:
    """How many small squares stand in one line beside the counts."""
    return int(look.width * (1 - LABEL_SHARE) // (_small(look) + GAP))


def _group_height(group: SeatGroup, look: Look) -> float:
    lines = -(-max(1, group.count) // _columns(look))
    words = len(_label(group, look)) * look.chart * 1.3
    return max(lines * (_small(look) + GAP), words) + GAP


def _label(group: SeatGroup, look: Look) -> list[str]:
    return fitted(group.says, Face.SEMIBOLD_TABULAR, look.chart, look.width * LABEL_SHARE - 10)


def _draw_groups(canvas: Canvas, seats: Seats, look: Look) -> None:
    left, y = look.width * LABEL_SHARE, height(seats, look)
    for group in seats.groups:
        for line, words in enumerate(_label(group, look)):
            at = y - look.chart - line * look.chart * 1.3
            write(canvas, left - 10, at, words, Face.SEMIBOLD_TABULAR, look.chart, align=1)
        for place in range(group.count):
            row, column = divmod(place, _columns(look))
            fill(
                canvas,
                group.hatch,
                left + column * (_small(look) + GAP),
                y - _small(look) - row * (_small(look) + GAP),
                _small(look),
                _small(look),
            )
        y -= _group_height(group, look)

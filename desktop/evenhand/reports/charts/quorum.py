"""The quorum as squares: one for each voting member, those that must be present solid, then a gap and the rest white.

A board too large for one row has its squares in several; the words then stand below all of them.
"""

from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.figures import Hatch, QuorumSquares
from evenhand.reports.charts.hatches import fill
from evenhand.reports.fonts import Face, width
from evenhand.reports.ink import fitted, ink, write
from evenhand.reports.look import Look

GAP, BETWEEN, LEAST, ABOVE_WORDS = 4, 14, 11, 2
LARGEST = 2.35
"""The side of the largest square, as so many times the size of the words below it."""
LEADING = 1.32
OUTLINE = 1.0
BESIDE_LEAST = 9
"""The least room for words at the right, as so many times their size."""


def height(quorum: QuorumSquares, look: Look) -> float:
    """The height of the figure in points."""
    words = len(_below(quorum, look)) * look.chart * LEADING
    beside = 0 if _has_room_beside(quorum, look) else len(_lines_beside(quorum, look)) * look.chart * LEADING
    return _squares_height(quorum, look) + ABOVE_WORDS + words + beside + GAP


def draw(canvas: Canvas, quorum: QuorumSquares, look: Look) -> None:
    """Draw the squares from the left, and the words below and beside them."""
    top = height(quorum, look)
    side = _side(quorum, look)
    ink(canvas, OUTLINE)
    for place in range(quorum.whole):
        row, x = _where(place, quorum, look)
        y = top - side - row * (side + GAP)
        solid = quorum.needed is not None and place < quorum.needed
        half = OUTLINE / 2
        hatch = Hatch.SOLID if solid else Hatch.WHITE
        fill(canvas, hatch, x + half, y + half, side - OUTLINE, side - OUTLINE, outline=OUTLINE)
    at = top - _squares_height(quorum, look) - ABOVE_WORDS
    for line in _below(quorum, look):
        at -= look.chart * LEADING
        for x, words, face in line:
            write(canvas, x, at + look.chart * 0.25, words, face, look.chart)
    _draw_beside(canvas, quorum, look, top, at)


def _draw_beside(canvas: Canvas, quorum: QuorumSquares, look: Look, top: float, below: float) -> None:
    """The words at the right of the squares, their middle on that of the squares; or under everything."""
    lines = _lines_beside(quorum, look)
    if _has_room_beside(quorum, look):
        x, tall = _right(quorum, look) + BETWEEN, len(lines) * look.chart * LEADING
        at = top - max(0.0, (_squares_height(quorum, look) - tall) / 2)
    else:
        x, at = 0.0, below
    for line in lines:
        at -= look.chart * LEADING
        write(canvas, x, at + look.chart * 0.25, line, Face.REGULAR, look.chart)


def _one_row(quorum: QuorumSquares, look: Look) -> float:
    """The side that squares in one row can have."""
    return min(look.chart * LARGEST, (look.width - BETWEEN + GAP) / max(1, quorum.whole) - GAP)


def _side(quorum: QuorumSquares, look: Look) -> float:
    side = _one_row(quorum, look)
    return side if side >= LEAST else look.chart * 1.4


def _wraps(quorum: QuorumSquares, look: Look) -> bool:
    return _one_row(quorum, look) < LEAST


def _in_a_row(quorum: QuorumSquares, look: Look) -> int:
    """How many squares stand in one row."""
    if not _wraps(quorum, look):
        return max(1, quorum.whole)
    return int((look.width + GAP) // (_side(quorum, look) + GAP))


def _squares_height(quorum: QuorumSquares, look: Look) -> float:
    rows = max(1, -(-quorum.whole // _in_a_row(quorum, look)))
    return rows * (_side(quorum, look) + GAP) - GAP


def _where(place: int, quorum: QuorumSquares, look: Look) -> tuple[int, float]:
    """The row of a square, and where its left edge stands; in one row a gap parts the needed ones from the rest."""
    row, column = divmod(place, _in_a_row(quorum, look))
    parted = not _wraps(quorum, look) and bool(quorum.needed) and place >= (quorum.needed or 0)
    return row, column * (_side(quorum, look) + GAP) + (BETWEEN - GAP if parted else 0)


def _right(quorum: QuorumSquares, look: Look) -> float:
    """Where the figure ends at the right, squares and the words below them."""
    if _wraps(quorum, look) or not quorum.whole:
        return look.width
    squares = _where(quorum.whole - 1, quorum, look)[1] + _side(quorum, look)
    words = [x + width(said, face, look.chart) for line in _below(quorum, look) for x, said, face in line]
    return max(squares, *words)


def _below(quorum: QuorumSquares, look: Look) -> list[list[tuple[float, str, Face]]]:
    """The words below the squares: each group under its own where they do not run into one another."""
    needed, rest = (quorum.says_needed, Face.SEMIBOLD), (quorum.says_whole, Face.REGULAR)
    if not quorum.needed or quorum.needed >= quorum.whole or _wraps(quorum, look):
        return [[(0.0, *needed)], [(0.0, *rest)]] if quorum.says_needed else [[(0.0, *rest)]]
    x = _where(quorum.needed, quorum, look)[1]
    if (
        width(quorum.says_needed, Face.SEMIBOLD, look.chart) + GAP
        <= x
        <= look.width - width(quorum.says_whole, Face.REGULAR, look.chart)
    ):
        return [[(0.0, *needed), (x, *rest)]]
    return [[(0.0, *needed)], [(0.0, *rest)]]


def _has_room_beside(quorum: QuorumSquares, look: Look) -> bool:
    room = look.width - _right(quorum, look) - BETWEEN
    return (
        room >= BESIDE_LEAST * look.chart and len(fitted(quorum.beside, Face.REGULAR, look.chart, room)) <= 3
    )


def _lines_beside(quorum: QuorumSquares, look: Look) -> list[str]:
    if not quorum.beside:
        return []
    room = look.width - _right(quorum, look) - BETWEEN if _has_room_beside(quorum, look) else look.width
    return fitted(quorum.beside, Face.REGULAR, look.chart, room)

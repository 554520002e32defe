"""The fillings of bars and squares: diagonal lines, dots, white and solid, each outlined."""

from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.figures import Hatch
from evenhand.reports.ink import ink

STEP, LINE, DOT, OUTLINE = 4.2, 0.9, 0.95, 0.8


def fill(
    canvas: Canvas, hatch: Hatch, x: float, y: float, width: float, height: float, *, outline: float = OUTLINE
) -> None:
    """Fill a rectangle with a hatch and outline it; an outline of 0 leaves it out."""
    canvas.saveState()
    ink(canvas, LINE)
    if hatch is Hatch.SOLID:
        canvas.rect(x, y, width, height, stroke=0, fill=1)
    elif hatch is not Hatch.WHITE:
        _clip(canvas, x, y, width, height)
        (_diagonal if hatch is Hatch.DIAGONAL else _dots)(canvas, x, y, width, height)
    canvas.restoreState()
    if outline:
        ink(canvas, outline)
        canvas.rect(x, y, width, height)


def dashed(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    """Outline what is only possible."""
    canvas.saveState()
    ink(canvas, OUTLINE)
    canvas.setDash(3, 2)
    canvas.rect(x, y, width, height)
    canvas.restoreState()


def _clip(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    path = canvas.beginPath()
    path.rect(x, y, width, height)
    canvas.clipPath(path, stroke=0, fill=0)


def _diagonal(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    step = STEP * 2**0.5
    for place in range(int((width + height) / step) + 1):
        start = x - height + (place + 0.5) * step
        canvas.line(start, y, start + height, y + height)


def _dots(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    for row in range(int(height / STEP) + 1):
        for place in range(int(width / STEP) + 2):
            centre = x + (place + (0.5 if row % 2 else 0)) * STEP
            canvas.circle(centre, y + (row + 0.5) * STEP, DOT, stroke=0, fill=1)

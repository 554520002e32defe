"""A figure without its paper: as a PDF of one page of its own size, or as SVG."""

from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.shared_tables import SharedFigure
from evenhand.reports.charts.drawn import Drawn, drawn_parts
from evenhand.reports.fonts import tidy
from evenhand.reports.look import Look
from evenhand.reports.svg import SvgCanvas
from evenhand.reports.tagging.sheets import ONE_AT_A_TIME

MARGIN = 12  # points round the figure


def as_svg(shared: SharedFigure, look: Look) -> bytes:
    """The figure as SVG: its title is the caption, its description the words that replace it."""
    parts, width, height = _laid_out(shared, look)
    canvas = SvgCanvas(width, height)
    with ONE_AT_A_TIME:
        _draw(parts, canvas, height)
    return canvas.document(tidy(f"{shared.name}. {shared.caption}"), tidy(shared.figure.alternative))


def as_pdf(shared: SharedFigure, look: Look) -> bytes:
    """The figure as a PDF of one page."""
    parts, width, height = _laid_out(shared, look)
    target = BytesIO()
    canvas = Canvas(target, pagesize=(width, height), invariant=1, lang="en-GB")
    canvas.setTitle(tidy(shared.caption))
    with ONE_AT_A_TIME:
        _draw(parts, canvas, height)
        canvas.showPage()
        canvas.save()
    return target.getvalue()


def _laid_out(shared: SharedFigure, look: Look) -> tuple[list[Drawn], float, float]:
    """The parts of the figure, and the size of the sheet that holds them one below the other."""
    parts = drawn_parts(shared.figure.drawing, look, shared.figure.alternative)
    tall = sum(part.wrap(look.width, look.height)[1] for part in parts)
    between = look.step * 2 * (len(parts) - 1)
    return parts, look.width + 2 * MARGIN, tall + between + 2 * MARGIN


def _draw(parts: list[Drawn], canvas: Any, height: float) -> None:
    """Draw the parts from the top down on a canvas of either kind."""
    y = height - MARGIN
    for part in parts:
        y -= part.height
        part.drawOn(canvas, MARGIN, y)
        y -= part.look.step * 2

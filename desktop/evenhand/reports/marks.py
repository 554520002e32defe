"""The signs that stand before a word, drawn as vectors so that no typeface need have them.

Solid octagon with bars: hold. Solid octagon with a cross: barred, not in place. Triangle: take care. Diamond: ask, not
known. Circle with a tick: good. Circle with an i: to know. They are the same shapes as on the screen.
"""

from math import cos, pi, sin

from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.papers import Mark
from evenhand.reports.ink import ink
from evenhand.reports.look import Role
from evenhand.reports.pieces import Piece
from evenhand.reports.tagging.canvas import drawn_for
from evenhand.reports.tagging.elements import Element, Tag

SCALE = 1.12


def draw_mark(canvas: Canvas, mark: Mark, x: float, y: float, size: float) -> None:
    """Draw a sign in the square of that size whose lower left corner is given."""
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size / 20, size / 20)
    ink(canvas, 1.7)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    _DRAWN[mark](canvas)
    canvas.restoreState()


class MarkSign(Piece):
    """A sign level with the first line of a text in the given role."""

    def __init__(self, mark: Mark, role: Role) -> None:
        super().__init__()
        self.mark, self.role = mark, role

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width, self.height = self.role.size * SCALE, self.role.leading
        return self.width, self.height

    def draw(self) -> None:
        size = self.role.size * SCALE
        draw_mark(self.canv, self.mark, 0, self.height - self.role.size * 0.61 - size / 2, size)


class TickBox(Piece):
    """An empty box to tick by hand, read as the words that it stands for."""

    def __init__(self, role: Role, says: str) -> None:
        super().__init__()
        self.role, self.element = role, Element(Tag.SPAN, actual=f"{says} ")

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width, self.height = self.role.size * 1.05, self.role.leading
        return self.width, self.height

    def draw(self) -> None:
        side = self.role.size * 1.05
        with drawn_for(self.canv, self):
            ink(self.canv, 1)
            self.canv.rect(0.5, self.height - self.role.size * 0.61 - side / 2, side - 1, side - 1)


def _polygon(canvas: Canvas, points: list[tuple[float, float]], *, fill: bool) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    canvas.drawPath(path, stroke=1, fill=int(fill))


def _octagon(canvas: Canvas) -> None:
    canvas.setLineWidth(0.6)
    turns = [pi / 8 + step * pi / 4 for step in range(8)]
    _polygon(canvas, [(10 + 9.6 * cos(turn), 10 + 9.6 * sin(turn)) for turn in turns], fill=True)


def _hold(canvas: Canvas) -> None:
    _octagon(canvas)
    canvas.setFillGray(1)
    canvas.rect(6.1, 5.4, 2.7, 9.2, stroke=0, fill=1)
    canvas.rect(11.2, 5.4, 2.7, 9.2, stroke=0, fill=1)


def _barred(canvas: Canvas) -> None:
    _octagon(canvas)
    canvas.setStrokeGray(1)
    canvas.setLineWidth(2.4)
    canvas.lines([(6.6, 6.6, 13.4, 13.4), (6.6, 13.4, 13.4, 6.6)])


def _care(canvas: Canvas) -> None:
    _polygon(canvas, [(10, 18.2), (19, 2.4), (1, 2.4)], fill=False)
    canvas.setLineWidth(2)
    canvas.line(10, 12.4, 10, 8.4)
    canvas.circle(10, 5.4, 1.15, stroke=0, fill=1)


def _ask(canvas: Canvas) -> None:
    _polygon(canvas, [(10, 19.6), (19.6, 10), (10, 0.4), (0.4, 10)], fill=False)
    canvas.setLineWidth(1.9)
    hook = canvas.beginPath()
    hook.moveTo(7.2, 12.1)
    hook.curveTo(7.2, 15.7, 12.9, 15.7, 12.8, 12.1)
    hook.curveTo(12.8, 10.2, 10, 10.2, 10, 8.1)
    canvas.drawPath(hook, stroke=1, fill=0)
    canvas.circle(10, 5.2, 1.15, stroke=0, fill=1)


def _circle(canvas: Canvas) -> None:
    canvas.circle(10, 10, 8.6, stroke=1, fill=0)


def _good(canvas: Canvas) -> None:
    _circle(canvas)
    canvas.setLineWidth(2.1)
    canvas.lines([(5.9, 10, 8.9, 6.9), (8.9, 6.9, 14.2, 13)])


def _know(canvas: Canvas) -> None:
    _circle(canvas)
    canvas.setLineWidth(2)
    canvas.line(10, 10.6, 10, 5.6)
    canvas.circle(10, 14, 1.2, stroke=0, fill=1)


_DRAWN = {
    Mark.HOLD: _hold,
    Mark.BARRED: _barred,
    Mark.CARE: _care,
    Mark.ASK: _ask,
    Mark.GOOD: _good,
    Mark.KNOW: _know,
}

"""A figure as one piece of the page, whatever it draws."""

from typing import assert_never

from evenhand.domain.figures import (
    CalendarStrip,
    Compared,
    Drawing,
    MonthColumns,
    PowerCharts,
    QuorumSquares,
    Ranges,
    Relationship,
    Seats,
    Shares,
)
from evenhand.reports.charts import (
    calendar,
    compared,
    months,
    power,
    quorum,
    ranges,
    relationship,
    seats,
    shares,
)
from evenhand.reports.look import Look
from evenhand.reports.pieces import Piece
from evenhand.reports.tagging.canvas import drawn_for
from evenhand.reports.tagging.elements import Element, Tag


class Drawn(Piece):
    """A drawing that takes the full width and is never split; several may be parts of one figure."""

    def __init__(self, drawing: Drawing, look: Look, figure: Element) -> None:
        super().__init__(0, look.step)
        self.drawing, self.look, self.element = drawing, look, figure

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width, self.height = self.look.width, _height(self.drawing, self.look)
        return self.width, self.height

    def draw(self) -> None:
        with drawn_for(self.canv, self, (0, 0, self.width, self.height)):
            self._draw()

    def _draw(self) -> None:
        match self.drawing:
            case Seats():
                seats.draw(self.canv, self.drawing, self.look)
            case QuorumSquares():
                quorum.draw(self.canv, self.drawing, self.look)
            case Shares():
                shares.draw(self.canv, self.drawing, self.look)
            case PowerCharts():
                power.draw(self.canv, self.drawing, self.look)
            case Ranges():
                ranges.draw(self.canv, self.drawing, self.look)
            case Compared():
                compared.draw(self.canv, self.drawing, self.look)
            case Relationship():
                relationship.draw(self.canv, self.drawing, self.look)
            case CalendarStrip():
                calendar.draw(self.canv, self.drawing, self.look)
            case MonthColumns():
                months.draw(self.canv, self.drawing, self.look)
            case _:
                assert_never(self.drawing)


def drawn_parts(drawing: Drawing, look: Look, alternative: str) -> list[Drawn]:
    """The drawing as pieces that stand one below the other: one, or several where a page holds no more.

    Together they are read as one figure, by the words that replace it.
    """
    parts = months.parts(drawing, look) if isinstance(drawing, MonthColumns) else [drawing]
    figure = Element(Tag.FIGURE, alternative=alternative)
    return [Drawn(part, look, figure) for part in parts]


def _height(drawing: Drawing, look: Look) -> float:
    match drawing:
        case Seats():
            tall = seats.height(drawing, look)
        case QuorumSquares():
            tall = quorum.height(drawing, look)
        case Shares():
            tall = shares.height(drawing, look)
        case PowerCharts():
            tall = power.height(drawing, look)
        case Ranges():
            tall = ranges.height(drawing, look)
        case Compared():
            tall = compared.height(drawing, look)
        case Relationship():
            tall = relationship.height(drawing, look)
        case CalendarStrip():
            tall = calendar.height(drawing, look)
        case MonthColumns():
            tall = months.height(look)
        case _:
            assert_never(drawing)
    return tall

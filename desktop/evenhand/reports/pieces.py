"""How blocks stand above, beside and inside one another on the page, and where they may break.

A `Stack` is a column of flowables that keeps together what belongs together: a glued child never ends a page, a whole
stack is not split while it fits one. A `Ruled` piece has rules above and below, a `Boxed` one a frame, a `Barred` one a
bar at its left, and `Beside` sets a narrow piece to the left of a wide one.
"""

from collections.abc import Sequence
from typing import TypeVar

from reportlab.platypus import Flowable

from evenhand.reports.ink import ink
from evenhand.reports.tagging.elements import Element, Told

FRAME = (
    100  # what stands round or over a whole piece at most: boxes, rules, its heading and caption; in points
)


def glued(flowable: Flowable) -> Flowable:
    """The flowable, marked so that it never ends a page but takes what follows with it."""
    flowable.glued = True  # pyright: ignore[reportAttributeAccessIssue]  # flowables are open to marks by design
    return flowable


def _is_glued(flowable: Flowable) -> bool:
    return bool(getattr(flowable, "glued", False))


def nearly_a_page(room: float, page_height: float) -> bool:
    """Whether so much room is left that waiting for a new page would gain little."""
    return room >= 0.8 * page_height


class Piece(Flowable):
    """A flowable whose space before and after is told when it is made.

    `element` is what it is read as; `read` is what stands in it in reading order, where that is not how it is laid out.
    """

    element: Element | None = None
    read: Sequence[Told] | None = None

    def __init__(self, before: float = 0, after: float = 0) -> None:
        super().__init__()
        self.before, self.after = before, after

    def getSpaceBefore(self) -> float:
        return self.before

    def getSpaceAfter(self) -> float:
        return self.after

    def inside(self) -> Sequence[Told]:
        """What stands in it, in reading order."""
        return self.holding() if self.read is None else self.read

    def holding(self) -> Sequence[Flowable]:
        """The pieces that it lays out, in order."""
        return ()


P = TypeVar("P", bound=Piece)


def read_as(piece: P, *parts: Told) -> P:
    """The piece, in which these parts are read, in this order."""
    piece.read = parts
    return piece


class Stack(Piece):
    """Flowables one below the other; the larger of two neighbouring spaces holds, as between paragraphs.

    What is left after a break keeps the heights that are known already, so that a long column is measured once.
    """

    def __init__(self, children: Sequence[Flowable], page_height: float, *, whole: bool = False) -> None:
        super().__init__(children[0].getSpaceBefore(), children[-1].getSpaceAfter())
        self.children, self.page_height, self.whole = list(children), page_height, whole
        self.glued = _is_glued(self.children[-1])
        self.known: tuple[float, list[float], list[float]] | None = None

    def holding(self) -> Sequence[Flowable]:
        return self.children

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        if self.known is None or self.known[0] != aW:
            heights = [child.wrap(aW, aH)[1] for child in self.children]
            self.known = aW, heights, [self._gap(place) for place in range(len(self.children))]
        self.width, self.heights, self.gaps = self.known
        self.height = sum(self.heights) + sum(self.gaps)
        return aW, self.height

    def _gap(self, place: int) -> float:
        """The space above a child: none above the first."""
        if place == 0:
            return 0
        return max(self.children[place - 1].getSpaceAfter(), self.children[place].getSpaceBefore())

    def split(self, aW: float, aH: float) -> list[Flowable]:
        self.wrap(aW, aH)
        fresh = nearly_a_page(aH, self.page_height)
        if self.whole and (not fresh or self.height <= self.page_height - FRAME):
            return []
        place, room = self._first_that_overflows(aH)
        if place is None:
            return [self]
        parts = self.children[place].split(aW, room) if room > 0 else []
        if len(parts) > 1:
            return [self._upto(place, parts[0]), self._after(place + 1, parts[1:])]
        cut = place
        while cut and _is_glued(self.children[cut - 1]):
            cut -= 1
        if not cut:
            cut = place if aH >= self.page_height - FRAME else 0
        return [self._upto(cut), self._after(cut)] if cut else []

    def _first_that_overflows(self, room: float) -> tuple[int | None, float]:
        """The first child that does not fit, and the room left for it."""
        for place, height in enumerate(self.heights):
            room -= self.gaps[place]
            if height > room + 0.01:
                return place, room
            room -= height
        return None, room

    def _upto(self, place: int, *last: Flowable) -> Flowable:
        """The children before one, and the first part of that."""
        children = [*self.children[:place], *last]
        return children[0] if len(children) == 1 else Stack(children, self.page_height)

    def _after(self, place: int, first: Sequence[Flowable] = ()) -> Flowable:
        """What is left of the child before one, then that and those after it."""
        children = [*first, *self.children[place:]]
        if len(children) == 1:
            return children[0]
        rest = Stack(children, self.page_height)
        heights = [part.wrap(self.width, self.page_height)[1] for part in first]
        gaps = [rest._gap(number) for number in range(min(len(first) + 1, len(children)))]
        rest.known = self.width, heights + self.heights[place:], gaps + self.gaps[place + 1 :]
        return rest

    def draw(self) -> None:
        y = self.height
        for place, child in enumerate(self.children):
            y -= self.gaps[place] + self.heights[place]
            child.drawOn(self.canv, 0, y)


class Ruled(Piece):
    """A piece with a rule above it, below it, or both, and room between rule and piece."""

    def __init__(
        self,
        child: Flowable,
        *,
        above: float = 0,
        below: float = 0,
        top: float = 0,
        bottom: float = 0,
        after: float = 0,
    ) -> None:
        super().__init__(child.getSpaceBefore(), after)
        self.child, self.above, self.below, self.top, self.bottom = child, above, below, top, bottom

    def holding(self) -> Sequence[Flowable]:
        return (self.child,)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width = aW
        self.height = self.child.wrap(aW, aH)[1] + self.top + self.bottom
        return aW, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:
        parts = self.child.split(aW, aH - self.top - self.bottom)
        if len(parts) < 2:
            return []
        first = Ruled(parts[0], above=self.above, top=self.top)
        rest = Stack(parts[1:], getattr(self.child, "page_height", aH)) if len(parts) > 2 else parts[1]
        return [first, Ruled(rest, below=self.below, bottom=self.bottom, after=self.after)]

    def draw(self) -> None:
        for weight, y in ((self.above, self.height), (self.below, 0.0)):
            if weight:
                ink(self.canv, weight)
                self.canv.line(0, y, self.width, y)
        self.child.drawOn(self.canv, 0, self.bottom)


class Boxed(Piece):
    """A piece in a frame."""

    def __init__(self, child: Flowable, *, line: float, sides: float, ends: float, after: float = 0) -> None:
        super().__init__(0, after)
        self.child, self.line, self.sides, self.ends = child, line, sides, ends

    def holding(self) -> Sequence[Flowable]:
        return (self.child,)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width = aW
        self.height = self.child.wrap(aW - 2 * self.sides, aH)[1] + 2 * self.ends
        return aW, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:
        parts = self.child.split(aW - 2 * self.sides, aH - 2 * self.ends)
        return [
            Boxed(part, line=self.line, sides=self.sides, ends=self.ends, after=self.after)
            for part in parts
            if len(parts) > 1
        ]

    def draw(self) -> None:
        ink(self.canv, self.line)
        half = self.line / 2
        self.canv.rect(half, half, self.width - self.line, self.height - self.line)
        self.child.drawOn(self.canv, self.sides, self.ends)


class Indented(Piece):
    """A piece that holds another, which begins further in."""

    def __init__(self, child: Flowable, *, indent: float, before: float = 0, after: float = 0) -> None:
        super().__init__(before, after)
        self.child, self.indent = child, indent

    def holding(self) -> Sequence[Flowable]:
        return (self.child,)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width = aW
        self.height = self.child.wrap(aW - self.indent, aH)[1]
        return aW, self.height


class Barred(Indented):
    """A piece with a bar at its left edge."""

    def __init__(self, child: Flowable, *, bar: float, indent: float, after: float = 0) -> None:
        super().__init__(child, indent=indent, after=after)
        self.bar = bar

    def split(self, aW: float, aH: float) -> list[Flowable]:
        parts = self.child.split(aW - self.indent, aH)
        return [
            Barred(part, bar=self.bar, indent=self.indent, after=self.after)
            for part in parts
            if len(parts) > 1
        ]

    def draw(self) -> None:
        ink(self.canv, self.bar)
        self.canv.line(self.bar / 2, 0, self.bar / 2, self.height)
        self.child.drawOn(self.canv, self.indent, 0)


class Beside(Piece):
    """A narrow piece at the left and a wide one at the right, their first lines level."""

    def __init__(
        self, left: Flowable, right: Flowable, *, indent: float, gap: float = 0, after: float = 0
    ) -> None:
        super().__init__(0, after)
        self.left, self.right, self.indent, self.gap = left, right, indent, gap

    def holding(self) -> Sequence[Flowable]:
        return (self.left, self.right)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width = aW
        self.left_height = self.left.wrap(self.indent - self.gap, aH)[1]
        self.right_height = self.right.wrap(aW - self.indent, aH)[1]
        self.height = max(self.left_height, self.right_height)
        return aW, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:
        parts = self.right.split(aW - self.indent, aH)
        if len(parts) < 2:
            return []
        first = Beside(self.left, parts[0], indent=self.indent, gap=self.gap)
        return [first, *(Inset(part, indent=self.indent) for part in parts[1:])]

    def draw(self) -> None:
        self.left.drawOn(self.canv, 0, self.height - self.left_height)
        self.right.drawOn(self.canv, self.indent, self.height - self.right_height)


class Inset(Indented):
    """A piece moved in from the left."""

    def __init__(self, child: Flowable, *, indent: float) -> None:
        super().__init__(child, indent=indent, before=child.getSpaceBefore(), after=child.getSpaceAfter())

    def split(self, aW: float, aH: float) -> list[Flowable]:
        parts = self.child.split(aW - self.indent, aH)
        return [Inset(part, indent=self.indent) for part in parts if len(parts) > 1]

    def draw(self) -> None:
        self.child.drawOn(self.canv, self.indent, 0)

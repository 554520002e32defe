"""What stands in a paper as a screen reader is told it: each piece of the page may carry an element.

The tree of elements is told once, before anything has its place: a piece that holds others says what is `inside` it in
reading order, so that the order is the order of the blocks, whatever is drawn first. Drawing a piece then only adds
where on the pages its element stands. The halves of a split piece share one element.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias, TypeVar

from reportlab.platypus import Flowable


class Tag(StrEnum):
    """What an element is, in the words of the file format."""

    DOCUMENT = "Document"
    PART = "Part"
    SECT = "Sect"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    P = "P"
    SPAN = "Span"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    CAPTION = "Caption"
    HEAD = "THead"
    ROWS = "TBody"
    ROW = "TR"
    HEADING = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    CONTENTS = "TOC"
    CONTENT = "TOCI"
    LINK = "Link"


class Scope(StrEnum):
    """What a heading of a table heads."""

    COLUMN = "Column"
    ROW = "Row"


class Numbering(StrEnum):
    """How the items of a list are marked."""

    NONE = "None"
    DECIMAL = "Decimal"
    LOWER_ALPHA = "LowerAlpha"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a page that belongs to an element: the page, in the order of drawing from 0, and its number."""

    page: int
    number: int


Box: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right and top of something on its page, in points."""


@dataclass(eq=False, slots=True)
class Element:
    """One element: what it is, what stands in it, and what is said in place of what is drawn.

    `alternative` replaces a figure in words, `actual` is what drawn text is read as. `boxes` are the edges of what is
    drawn of a figure, each with its page. Words lead to it by its `name`, which no other has in its paper; `stands` is
    the page on which it begins, and how high.
    """

    tag: Tag
    kids: list["Element | Mark | Jump"] = field(default_factory=list["Element | Mark | Jump"])
    alternative: str = ""
    actual: str = ""
    scope: Scope | None = None
    numbering: Numbering | None = None
    boxes: list[tuple[int, Box]] = field(default_factory=list[tuple[int, "Box"]])
    parent: "Element | None" = None
    name: str = ""
    stands: tuple[int, float] | None = None

    @property
    def box(self) -> "Box | None":
        """The edges of a figure that stands whole on one page."""
        if len({page for page, _ in self.boxes}) != 1:
            return None
        lefts, bottoms, rights, tops = zip(*(box for _, box in self.boxes), strict=True)
        return min(lefts), min(bottoms), max(rights), max(tops)

    def all_within(self) -> Iterator["Element"]:
        """Every element that stands in it, in reading order."""
        for one in self.kids:
            if isinstance(one, Element):
                yield one
                yield from one.all_within()

    def add(self, elements: Iterable["Element"]) -> "Element":
        """This element with further ones in it; one that already stands somewhere stays there."""
        for one in elements:
            if one.parent is None and one is not self:
                one.parent = self
                self.kids.append(one)
        return self


@dataclass(eq=False, slots=True)
class Jump:
    """What is pressed on a page to come to an element or an address: its page, its edges, the object of the file it is.

    `says` is where it leads in words, `link` the words which it lies on.
    """

    page: int
    box: Box
    goal: Element | str
    says: str
    pressed: Any
    link: Element | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Pieces that are read as one element though no piece of the page holds them together."""

    element: Element
    pieces: "Sequence[Told]"

    def inside(self) -> "Sequence[Told]":
        """What stands in it, in reading order."""
        return self.pieces


Told: TypeAlias = Flowable | Group | Element
F = TypeVar("F", bound=Flowable)


def tagged(
    flowable: F,
    tag: Tag,
    *,
    alternative: str = "",
    actual: str = "",
    scope: Scope | None = None,
    numbering: Numbering | None = None,
) -> F:
    """The flowable with the element that it is read as."""
    return carrying(flowable, Element(tag, [], alternative, actual, scope, numbering))


def named(flowable: F, name: str) -> F:
    """The flowable, to whose element words may lead by a name."""
    element = element_of(flowable)
    if element is not None:
        element.name = name
    return flowable


def carrying(flowable: F, element: Element | None) -> F:
    """The flowable with an element that it may share with others, or with none: then it is decoration."""
    flowable.element = element  # pyright: ignore[reportAttributeAccessIssue]  # flowables are open to marks by design
    return flowable


def element_of(piece: object) -> Element | None:
    """The element that a piece carries."""
    return piece if isinstance(piece, Element) else getattr(piece, "element", None)


def elements_of(pieces: Iterable[Told]) -> list[Element]:
    """The elements that pieces are read as, in reading order, each with what stands in it.

    To be asked once, before the pieces are laid out.
    """
    found: list[Element] = []
    for piece in pieces:
        inside: Callable[[], Sequence[Told]] | None = getattr(piece, "inside", None)
        within = elements_of(inside()) if inside else []
        own = element_of(piece)
        found += within if own is None else [own.add(within)]
    return found

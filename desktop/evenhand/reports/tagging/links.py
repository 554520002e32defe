"""Words that lead to another place of the document: who reads on a screen follows them, on paper they are words.

A text is set whole. What in it leads elsewhere stands in the tree as a link within its paragraph, with what is pressed
on the page, which says by itself where it leads. A place that the document does not hold makes no link.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportlab.pdfgen.textobject import PDFTextObject

from evenhand.reports.linking import MAIL
from evenhand.reports.tagging.canvas import SpacedText, TaggedCanvas
from evenhand.reports.tagging.elements import Element, Jump, Mark, Tag
from evenhand.reports.tagging.tree import Written

SHOWS = " Tj"


@dataclass(slots=True)
class Stretch:
    """Codes of a text, from one to before another, that lead somewhere; a link over two lines has two with one key."""

    key: tuple[int, str]
    starts: int
    ends: int = 0


class LinkedText(SpacedText):
    """Text that knows which of its codes lead elsewhere, as the library tells while it sets them."""

    def __init__(self, *named: Any, **options: Any) -> None:
        super().__init__(*named, **options)
        self.stretches: list[Stretch] = []

    def _linkRecord(self, link: tuple[int, str], what: str) -> None:
        """Take down that a link starts with the last code, or has ended."""
        codes: list[str] = self._code  # pyright: ignore[reportAttributeAccessIssue]
        if what == "start":
            self.stretches.append(Stretch(link, len(codes) - 1))
        else:
            self.stretches[-1].ends = len(codes)

    def ended(self) -> list[str]:
        """All codes of the text, from its beginning to its end."""
        return [*self._code, "ET"]  # pyright: ignore[reportAttributeAccessIssue]


class LinkingCanvas(TaggedCanvas):
    """A canvas on which words lead to places of the document that is drawn."""

    def __init__(self, *named: Any, **options: Any) -> None:
        super().__init__(*named, **options)
        self._pressed: list[Jump | None] = []
        self._places: dict[Element, dict[str, Element]] = {}

    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> PDFTextObject:
        """Text to be drawn, some of which may lead elsewhere."""
        return LinkedText(self, x, y, direction=direction)

    def linkRect(
        self, contents: str, destinationname: str, Rect: Any = None, *named: Any, **options: Any
    ) -> None:
        """Take down what is pressed to come to a place, where the document has that place."""
        within = self._within
        goal = self._goal(within, destinationname) if within is not None else None
        self._press(goal, said(destinationname), Rect)

    def linkURL(self, url: str, rect: Any, *named: Any, **options: Any) -> None:
        """Take down what is pressed to come to an address, where it stands in what is read."""
        self._press(url if self._within is not None else None, url.removeprefix(MAIL), rect)

    def _press(self, goal: Element | str | None, says: str, edges: Any) -> None:
        if goal is None:
            self._pressed.append(None)
            return
        left, bottom, right, top = self._absRect(edges, 1)  # pyright: ignore[reportAttributeAccessIssue]
        jump = Jump(self.place, (left, bottom, right, top), goal, says, Written())
        self._addAnnotation(jump.pressed)  # pyright: ignore[reportAttributeAccessIssue]
        self.jumps.append(jump)
        self._pressed.append(jump)

    def drawText(self, aTextObject: PDFTextObject) -> None:
        """Draw a text, what leads elsewhere as links in the element that is drawn."""
        pressed, self._pressed = self._pressed, []
        within = self._within
        if within is None or not any(pressed) or not isinstance(aTextObject, LinkedText):
            super().drawText(aTextObject)
            return
        self._close()
        self._codes.extend(self._linked(aTextObject, within, pressed))
        self._begin(within)

    def _linked(self, drawn: LinkedText, within: Element, pressed: list[Jump | None]) -> Iterator[str]:
        """The codes of a text, those of links apart from those around them."""
        codes, at = drawn.ended(), 1
        made: dict[tuple[int, str], Element] = {}
        yield codes[0]
        for stretch, jump in zip(drawn.stretches, pressed, strict=True):
            if jump is None:
                continue
            yield from self._stretch(within, codes[at : stretch.starts])
            link = made.get(stretch.key) or Element(Tag.LINK)
            if stretch.key not in made:
                made[stretch.key] = link
                within.add([link])
            yield from self._stretch(link, codes[stretch.starts : stretch.ends])
            jump.link = link
            link.kids.append(jump)
            at = stretch.ends
        yield from self._stretch(within, codes[at:-1])
        yield codes[-1]

    def _stretch(self, element: Element, codes: list[str]) -> Iterator[str]:
        """Codes that belong to an element; such as show nothing belong to none."""
        shows = any(code.endswith(SHOWS) or f"{SHOWS} " in code for code in codes)
        if shows:
            mark = Mark(self.place, len(self._owners))
            self._owners.append(element)
            element.kids.append(mark)
            yield f"/{element.tag} <</MCID {mark.number}>> BDC"
        yield from codes
        if shows:
            yield "EMC"

    @property
    def _within(self) -> Element | None:
        """The element that is drawn now."""
        return self._open[-1] if self._open and isinstance(self._open[-1], Element) else None

    def _goal(self, within: Element, name: str) -> Element | None:
        """The element that a name leads to: in the same paper, or for "paper-C" in any."""
        home = _home(within)
        found = [self._places_in(home).get(name)]
        if name.startswith("paper-"):
            papers = [kid for kid in self.root.kids if isinstance(kid, Element) and kid is not home]
            found += [one for one in papers if one.name == name]
        return next((one for one in found if one is not None and one is not within), None)

    def _places_in(self, home: Element) -> dict[str, Element]:
        """The places in a paper by name; asked once all of it is told."""
        if home not in self._places and home.kids:
            self._places[home] = {one.name: one for one in home.all_within() if one.name}
        return self._places.get(home, {})


def _home(element: Element) -> Element:
    """The paper in which an element stands: a part of the document, or all of it."""
    at = element
    while at.parent is not None and at.tag is not Tag.PART:
        at = at.parent
    return at


def said(name: str) -> str:
    """A place in words: "Table 3", "Recommendation (b)"."""
    kind, _, number = name.partition("-")
    return f"{kind.capitalize()} ({number})" if kind == "recommendation" else f"{kind.capitalize()} {number}"

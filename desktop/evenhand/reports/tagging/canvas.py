"""The canvas that keeps which stretches of a page belong to which element.

Whatever is drawn is decoration, an artifact in the words of the file format, unless it is drawn for an element. So a
rule, a box or a footer can never be read out by mistake.
"""

from collections.abc import Generator, Iterable
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from evenhand.reports.pace import reach_page
from evenhand.reports.tagging.elements import Box, Element, Jump, Mark, Tag, Told, element_of, elements_of
from evenhand.reports.tagging.metadata import metadata
from evenhand.reports.tagging.tree import Page, structure

DECORATION = "/Artifact BMC"
rl_config.useA85 = 0
"""What is written is packed in bytes at once, not in letters that are unpacked again when it is written small."""
FOOTER = "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"
END = "EMC"


class SpacedText(PDFTextObject):
    """Text whose lines end in a space, so that the last word of one and the first of the next are two words."""

    def _textOut(self, text: str, TStar: int = 0) -> None:
        super()._textOut(f"{text} " if TStar and text else text, TStar)  # pyright: ignore[reportAttributeAccessIssue]

    def textOut(self, text: str) -> None:
        """Write what hangs before a line: a number, with the space after it."""
        super().textOut(f"{text} ")


class TaggedCanvas(Canvas):
    """A canvas whose document tells what is drawn on its pages."""

    def __init__(self, *named: Any, **options: Any) -> None:
        super().__init__(*named, **options)
        self.root = Element(Tag.DOCUMENT)
        self._pages_drawn: list[Page] = []
        self._owners: list[Element] = []
        self.jumps: list[Jump] = []
        self._open: list[Element | str] = []
        self._begun_at = -1

    @property
    def place(self) -> int:
        """The place of the page that is drawn among all pages, in the order of drawing from 0."""
        return len(self._pages_drawn)

    def tell(self, pieces: Iterable[Told], into: Element | None = None) -> None:
        """Put what pieces are read as at the end of the document, or of an element in it."""
        (into or self.root).add(elements_of(pieces))

    @contextmanager
    def tagged(self, element: Element) -> Generator[None, None, None]:
        """What is drawn meanwhile belongs to the element; within decoration it is decoration still.

        An element that stands nowhere yet is put at the end of the document.
        """
        if getattr(self, "_formData", None) or any(isinstance(one, str) for one in self._open):
            yield
            return
        self.root.add([element])
        with self._opened(element):
            yield

    def decoration(self, kind: str = DECORATION) -> AbstractContextManager[None]:
        """What is drawn meanwhile is decoration, though its pieces carry elements."""
        return self._opened(kind)

    @contextmanager
    def _opened(self, one: Element | str) -> Generator[None, None, None]:
        self._close()
        self._open.append(one)
        self._begin(one)
        try:
            yield
        finally:
            self._close()
            self._open.pop()
            self._begin(self._open[-1] if self._open else DECORATION)

    def _begin(self, one: Element | str) -> None:
        """Begin a stretch of the page."""
        if isinstance(one, Element):
            mark = Mark(self.place, len(self._owners))
            self._owners.append(one)
            one.kids.append(mark)
            self._codes.append(f"/{one.tag} <</MCID {mark.number}>> BDC")
        else:
            self._codes.append(one)
        self._begun_at = len(self._codes)

    def _close(self) -> None:
        """End the stretch that is begun; one in which nothing was drawn is taken back."""
        if self._begun_at != len(self._codes):
            self._codes.append(END)
            return
        self._codes.pop()
        if self._open and isinstance(self._open[-1], Element):
            self._owners.pop()
            self._open[-1].kids.pop()

    @property
    def _codes(self) -> list[str]:
        """What is drawn on the page, as it will stand in the file."""
        return getattr(self, "_code")  # noqa: B009  the library has no other door to it

    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> PDFTextObject:
        """Text to be drawn, whose words are told apart."""
        return SpacedText(self, x, y, direction=direction)

    def showPage(self) -> None:
        """End the page, and keep which of its stretches belong to which element."""
        self._codes.insert(0, DECORATION)
        self._codes.append(END)
        super().showPage()
        pages: list[Any] = getattr(self, "_doc").Pages.pages  # noqa: B009
        self._pages_drawn.append(Page(pages[-1], tuple(self._owners)))
        self._owners, self._begun_at = [], -1
        reach_page()

    def save(self) -> None:
        """Write the document with its tree and with what it says of itself."""
        if self._codes:
            self.showPage()
        document: Any = getattr(self, "_doc")  # noqa: B009
        structure(document, self.root, self._pages_drawn, self.jumps)
        metadata(document)
        super().save()


def drawn_for(canvas: Canvas, piece: object, box: Box | None = None) -> AbstractContextManager[None]:
    """What is drawn meanwhile belongs to the element of a piece, where it carries one.

    `box` are the edges of what is drawn, as the canvas now measures.
    """
    element = element_of(piece)
    if element is None or not isinstance(canvas, TaggedCanvas):
        return nullcontext()
    if element.name and element.stands is None:
        element.stands = canvas.place, canvas.absolutePosition(0, getattr(piece, "height", 0))[1]
    if box is not None:
        left, bottom, right, top = box
        corners = (*canvas.absolutePosition(left, bottom), *canvas.absolutePosition(right, top))
        element.boxes.append((canvas.place, corners))
    return canvas.tagged(element)


def decoration(canvas: Canvas, kind: str = DECORATION) -> AbstractContextManager[None]:
    """What is drawn meanwhile is decoration."""
    return canvas.decoration(kind) if isinstance(canvas, TaggedCanvas) else nullcontext()

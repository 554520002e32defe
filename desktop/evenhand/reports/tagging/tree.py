"""The tree of elements as objects of the file, and the way back from each stretch of a page to its element."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFObject

from evenhand.reports.fonts import tidy
from evenhand.reports.look import A4_HEIGHT
from evenhand.reports.tagging.elements import Element, Jump, Mark, Tag

KEPT = "%/:=&?~#+!$,;'@()*[]"  # what an address is written with as it is
MAY_BE_EMPTY = (Tag.CELL, Tag.HEADING, Tag.DOCUMENT)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the file as the library keeps it, and the elements of its stretches by number."""

    drawn: Any
    owners: tuple[Element, ...]


class Written(PDFObject):
    """An object of the file whose words are made here."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.words = ""

    def format(self, document: Any) -> bytes:
        """The object as it stands in the file that is written."""
        del document
        return self.words.encode("ascii")


def text_string(words: str) -> str:
    """Words as the file format writes those that a person reads."""
    return f"<FEFF{tidy(words).encode('utf-16-be').hex().upper()}>"


def structure(document: Any, root: Element, pages: Sequence[Page], jumps: Sequence[Jump] = ()) -> None:
    """Write the tree into the document, mark its pages, and fill in what is pressed on them."""
    top, parents = Written(), Written()
    written = _Tree(document, [_reference(document, page.drawn) for page in pages])
    top_at = _reference(document, top)
    written.put(root, top_at)
    parents_at = _reference(document, parents)
    for place, page in enumerate(pages):
        page.drawn.StructParents, page.drawn.Tabs = place, PDFName("S")
        page.drawn.__NoDefault__ = [*page.drawn.__NoDefault__, "StructParents", "Tabs"]
    numbered = " ".join(f"{place} [{written.owners(page)}]" for place, page in enumerate(pages))
    pressed = "".join(
        f" {place} {written.press(jump, place)}" for place, jump in enumerate(jumps, len(pages))
    )
    parents.words = f"<</Nums [{numbered}{pressed}]>>"
    top.words = (
        f"<</Type /StructTreeRoot /K [{written.at[root]}] "
        f"/ParentTree {parents_at} /ParentTreeNextKey {len(pages) + len(jumps)}>>"
    )
    document.Catalog.StructTreeRoot = top
    document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})


def _reference(document: Any, thing: Any) -> str:
    """How the file points at an object."""
    return document.Reference(thing).format(document).decode("ascii")


class _Tree:
    """The elements that are written so far, and where each of them is."""

    def __init__(self, document: Any, pages: list[str]) -> None:
        self.document, self.pages = document, pages
        self.at: dict[Element, str] = {}

    def put(self, element: Element, parent: str) -> str:
        """Write an element and what stands in it; gives where it is."""
        written = Written()
        here = self.at[element] = _reference(self.document, written)
        page = next((one.page for one in element.kids if isinstance(one, Mark)), None)
        kids = " ".join(self._kids(element, here, page))
        where = f" /Pg {self.pages[page]}" if page is not None else ""
        held = f" /K [{kids}]" if kids else ""
        words = f"/Type /StructElem /S /{element.tag} /P {parent}{where}{held}{_said(element)}"
        written.words = f"<<{words}>>"
        return here

    def _kids(self, element: Element, here: str, page: int | None) -> Iterator[str]:
        for one in element.kids:
            if isinstance(one, Element):
                if is_read(one):
                    yield self.put(one, here)
            elif isinstance(one, Jump):
                pressed = _reference(self.document, one.pressed)
                yield f"<</Type /OBJR /Pg {self.pages[one.page]} /Obj {pressed}>>"
            elif one.page == page:
                yield str(one.number)
            else:
                yield f"<</Type /MCR /Pg {self.pages[one.page]} /MCID {one.number}>>"

    def press(self, jump: Jump, number: int) -> str:
        """Fill in what is pressed to come to an element, which has a number of its own; gives where its words are."""
        box = " ".join(f"{edge:.2f}" for edge in jump.box)
        jump.pressed.words = (
            f"<</Type /Annot /Subtype /Link /Rect [{box}] /Border [0 0 0] /F 4 /Contents {text_string(jump.says)} "
            f"{self._goal(jump.goal)} /StructParent {number}>>"
        )
        return self.at[jump.link] if jump.link else "null"

    def _goal(self, goal: Element | str) -> str:
        """Where what is pressed leads: to an address, or to the top of an element."""
        if isinstance(goal, str):
            return f"/A <</S /URI /URI <{quote(goal, safe=KEPT).encode().hex().upper()}>>>"
        page, top = goal.stands or (_first_page(goal), A4_HEIGHT)
        return f"/Dest [{self.pages[page]} /XYZ 0 {top:.2f} 0]"

    def owners(self, page: Page) -> str:
        """Where the elements of a page's stretches are, by number."""
        return " ".join(self.at[one] for one in page.owners)


def _first_page(element: Element) -> int:
    """The page on which an element begins, or what stands in it."""
    within = (element, *element.all_within())
    return next(one.page for owner in within for one in owner.kids if isinstance(one, Mark))


def is_read(element: Element) -> bool:
    """Whether there is anything in an element, or it is a cell, whose place counts."""
    if element.tag in MAY_BE_EMPTY:
        return True
    return any(isinstance(one, Mark) or (isinstance(one, Element) and is_read(one)) for one in element.kids)


def _said(element: Element) -> str:
    """What an element says of itself."""
    said = ""
    if element.alternative:
        said += f" /Alt {text_string(element.alternative)}"
    if element.actual:
        said += f" /ActualText {text_string(element.actual)}"
    if element.scope:
        said += f" /A <</O /Table /Scope /{element.scope}>>"
    if element.numbering:
        said += f" /A <</O /List /ListNumbering /{element.numbering}>>"
    if (edges := element.box) is not None:
        box = " ".join(f"{edge:.2f}" for edge in edges)
        said += f" /A <</O /Layout /Placement /Block /BBox [{box}]>>"
    return said

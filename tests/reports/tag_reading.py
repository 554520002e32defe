"""Reading a paper as assistive technology does: its structure tree, and the words that each element holds.

The words come from the marked content that the tree points at, in the order of the tree and nowhere else. Whatever is
neither marked nor an artifact is told, too.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf

from tests.reports.marked_content import Page, read_page


@dataclass
class Element:
    """One element of the tree: its role, the words in it and below it, and what stands in their place."""

    role: str
    kids: list["Element | str"] = field(default_factory=list)
    alternative: str = ""
    actual: str = ""
    scope: str = ""
    box: tuple[float, ...] = ()
    pages: list[int] = field(default_factory=list)
    annotations: list[Any] = field(default_factory=list)

    @property
    def elements(self) -> list["Element"]:
        """The elements right below it."""
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def words(self) -> str:
        """What is read aloud: the alternative or actual text where there is one, else the words in order."""
        return self.alternative or self.actual or spaced("".join(_said(kid) for kid in self.kids))

    def walk(self) -> Iterator["Element"]:
        """The element and all below it, in reading order."""
        yield self
        for one in self.elements:
            yield from one.walk()

    def all(self, role: str) -> list["Element"]:
        """All elements of a role, in reading order."""
        return [one for one in self.walk() if one.role == role]

    def outline(self, *, depth: int = 0) -> Iterator[str]:
        """The tree in lines, for a person who looks at it."""
        own = spaced("".join(kid for kid in self.kids if isinstance(kid, str)))
        yield f"{'  ' * depth}{self.role}{f'[{self.scope}]' if self.scope else ''} {self.alternative or own}"
        for one in self.elements:
            yield from one.outline(depth=depth + 1)


def _said(kid: "Element | str") -> str:
    return kid if isinstance(kid, str) else f" {kid.words} " if kid.role in BLOCKS else kid.words


BLOCKS = {
    "P",
    "H1",
    "H2",
    "H3",
    "TR",
    "TD",
    "TH",
    "LI",
    "L",
    "Lbl",
    "LBody",
    "Sect",
    "Table",
    "Caption",
    "TOCI",
    "Figure",
}


def spaced(words: str) -> str:
    """The words with single spaces."""
    return " ".join(words.replace("\u00a0", " ").split())


@dataclass
class Tagged:
    """A file as it is read: the tree, what each page passes over, and what is wrong in how it all hangs together."""

    document: Element
    artifacts: list[str]
    unmarked: list[str]
    faults: list[str]
    language: str
    title: str


def read_tags(pdf: bytes) -> Tagged:
    """The file as assistive technology reads it."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        pages = [read_page(page) for page in opened.pages]
        numbers = {page.objgen: place for place, page in enumerate(opened.pages)}
        faults = [f"page {place}: {fault}" for place, page in enumerate(pages, 1) for fault in page.faults]
        reader = _Reader(pages, numbers, faults, list(opened.pages))
        root = opened.Root.StructTreeRoot
        document = reader.element(_kids(root)[0], None)
        reader.finish(root)
        return Tagged(
            document,
            [spaced(" ".join(page.artifacts)) for page in pages],
            [word for page in pages for word in page.unmarked],
            faults,
            str(opened.Root.get("/Lang", "")),
            str(opened.docinfo.get("/Title", "")),
        )


def _kids(holder: Any) -> list[Any]:
    kids = holder.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


class _Reader:
    """Goes through the tree once and notes which marked content it came past."""

    def __init__(
        self, pages: list[Page], numbers: dict[Any, int], faults: list[str], sheets: list[Any]
    ) -> None:
        self.pages, self.numbers, self.faults, self.sheets = pages, numbers, faults, sheets
        self.seen: dict[tuple[int, int], Any] = {}
        self.linked: dict[Any, Any] = {}

    def element(self, node: Any, parent: Any) -> Element:
        """An element and everything below it."""
        attributes = _attributes(node)
        made = Element(
            str(node.S).lstrip("/"),
            alternative=str(node.get("/Alt", "")),
            actual=str(node.get("/ActualText", "")),
            scope=str(attributes.get("/Scope", "")).lstrip("/"),
            box=tuple(float(one) for one in attributes.get("/BBox", ())),
        )
        if parent is not None and node.P.objgen != parent.objgen:
            self.faults.append(f"{made.role}: its parent is not the one it stands in")
        for kid in _kids(node):
            self._kid(made, node, kid)
        return made

    def _kid(self, made: Element, node: Any, kid: Any) -> None:
        if isinstance(kid, int):
            self._content(made, node, node.Pg, kid)
        elif kid.get("/Type") == "/MCR":
            self._content(made, node, kid.get("/Pg", node.get("/Pg")), int(kid.MCID))
        elif kid.get("/Type") == "/OBJR":
            self.linked[kid.Obj.objgen] = node
            made.annotations.append(_annotation(kid.Obj))
        else:
            made.kids.append(self.element(kid, node))

    def _content(self, made: Element, node: Any, page: Any, mark: int) -> None:
        number = self.numbers[page.objgen]
        if (number, mark) in self.seen:
            self.faults.append(f"page {number + 1}: content {mark} stands in two elements")
        self.seen[number, mark] = node
        made.kids.append("".join(self.pages[number].marked.get(mark, [])))
        made.pages.append(number + 1)

    def finish(self, root: Any) -> None:
        """Hold what was seen against the pages, and against the tree that leads from them back."""
        parents = dict(_numbered(root.ParentTree))
        for number, page in enumerate(self.pages):
            listed = (
                list(parents[int(self.sheets[number].StructParents)])
                if "/StructParents" in self.sheets[number]
                else []
            )
            for mark in page.marked:
                if (number, mark) not in self.seen:
                    self.faults.append(f"page {number + 1}: content {mark} stands in no element")
                elif mark >= len(listed) or listed[mark].objgen != self.seen[number, mark].objgen:
                    self.faults.append(f"page {number + 1}: content {mark} leads back to another element")
            for annotation in self.sheets[number].get("/Annots", ()):
                self._back(annotation, parents, number)

    def _back(self, annotation: Any, parents: dict[int, Any], number: int) -> None:
        node = self.linked.get(annotation.objgen)
        if node is None or "/StructParent" not in annotation:
            self.faults.append(f"page {number + 1}: a link stands in no element")
        elif parents[int(annotation.StructParent)].objgen != node.objgen:
            self.faults.append(f"page {number + 1}: a link leads back to another element")


def _numbered(tree: Any) -> Iterator[tuple[int, Any]]:
    numbers = list(tree.get("/Nums", ()))
    for place in range(0, len(numbers), 2):
        yield int(numbers[place]), numbers[place + 1]
    for kid in tree.get("/Kids", ()):
        yield from _numbered(kid)


def _attributes(node: Any) -> dict[str, Any]:
    found = node.get("/A", pikepdf.Dictionary())
    listed = list(found) if isinstance(found, pikepdf.Array) else [found]
    return {key: value for one in listed for key, value in one.items()}


def _annotation(obj: Any) -> tuple[str, str]:
    """What an annotation says of itself, and where it leads."""
    where = obj.get("/Dest", obj.get("/A", pikepdf.Dictionary()).get("/D", ""))
    return str(obj.get("/Contents", "")), str(where)

"""Objects of another PDF taken into the one that is printed, as they are: forms, fonts, pictures.

An object is its bytes, cut where it points at others; those are taken in with it, each once.
"""

import re
from collections.abc import Mapping
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject
from reportlab.pdfgen.canvas import Canvas

STREAM = b"stream\r\n"
NOTHING = b"null"
REFERENCE = re.compile(rb"\((?:\\.|[^\\()])*\)|(?<![\w.])(\d+) 0 R\b", re.DOTALL)
"""A string, which is passed over, or a number of an object that is pointed at."""


class CopiedObject(PDFObject):
    """An object of another file: its bytes, with what it points at in this one."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.pieces: list[Any] = []

    def format(self, document: Any) -> bytes:
        """The object as it stands in the file that is written."""
        return b"".join(one if isinstance(one, bytes) else one.format(document) for one in self.pieces)


class CopiedFile:
    """The objects of a file by number, and what those became that were taken into a document."""

    def __init__(self, objects: Mapping[int, bytes], name: str) -> None:
        self.objects, self.name = objects, name
        self._taken: dict[int, Any] = {}

    def draw_form(self, canvas: Canvas, number: int) -> None:
        """Draw one of the forms of the file, which is taken in when it is first drawn."""
        document: Any = getattr(canvas, "_doc")  # noqa: B009  the library has no other door for objects
        name = f"{self.name}-{number}"
        if not document.hasForm(name):
            form = CopiedObject()
            document.addForm(name, form)
            self._take_in(document, form, number)
        canvas.doForm(name)

    def _take_in(self, document: Any, copied: CopiedObject, number: int) -> None:
        """Fill in an object and whatever it points at, directly or through others."""
        waiting = [(copied, number)]
        while waiting:
            filled, key = waiting.pop()
            filled.pieces = self._pieces(document, key, waiting)

    def _pieces(self, document: Any, key: int, waiting: list[tuple[CopiedObject, int]]) -> list[Any]:
        """An object cut where it points at others; what follows the head of a stream is not looked into."""
        head, marker, stream = self.objects[key].partition(STREAM)
        pieces: list[Any] = []
        at = 0
        for found in REFERENCE.finditer(head):
            if found[1] is not None:
                pieces += [head[at : found.start()], self._reference(document, int(found[1]), waiting)]
                at = found.end()
        return [*pieces, head[at:] + marker + stream]

    def _reference(self, document: Any, key: int, waiting: list[tuple[CopiedObject, int]]) -> Any:
        if key not in self.objects:
            return NOTHING
        if key not in self._taken:
            copied = CopiedObject()
            self._taken[key] = document.Reference(copied)
            waiting.append((copied, key))
        return self._taken[key]

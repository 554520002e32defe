"""Papers that are drawn by themselves, such as letters and certificates: opened, drawn, and given as a PDF."""

from collections.abc import Callable
from functools import wraps
from io import BytesIO
from threading import RLock
from typing import ParamSpec, TypeVar

from evenhand.reports.fonts import Face, font, tidy
from evenhand.reports.look import A4_HEIGHT, A4_WIDTH
from evenhand.reports.tagging.links import LinkingCanvas
from evenhand.reports.tagging.metadata import LANGUAGE
from evenhand.reports.tagging.small import small

PDF_VERSION = (1, 7)
"""What attached files are written in, too."""


ONE_AT_A_TIME = RLock()
"""All papers share the typefaces and what reads their text, which keep what they are doing: one is drawn at a time."""
P = ParamSpec("P")
R = TypeVar("R")


def one_at_a_time(draw: Callable[P, R]) -> Callable[P, R]:
    """A function that draws a paper by itself, which waits until no other paper is being drawn."""

    @wraps(draw)
    def drawn(*named: P.args, **options: P.kwargs) -> R:
        with ONE_AT_A_TIME:
            return draw(*named, **options)

    return drawn


class Sheets(LinkingCanvas):
    """Sheets of A4 to be drawn on, one after the other.

    Pieces of a story are told with `tell` before they are drawn; what is written straight onto the sheet stands in
    `with sheets.tagged(Element(Tag.P))`.
    """

    def __init__(self, *, title: str, author: str = "", subject: str = "") -> None:
        self._target = BytesIO()
        super().__init__(
            self._target,
            pagesize=(A4_WIDTH, A4_HEIGHT),
            invariant=1,
            lang=LANGUAGE,
            pdfVersion=PDF_VERSION,
            initialFontName=font(Face.REGULAR),
            pageCompression=1,
        )
        self.setTitle(tidy(title))
        self.setAuthor(tidy(author))
        self.setSubject(tidy(subject))
        self.setCreator("Evenhand")
        self.setViewerPreference("DisplayDocTitle", "true")

    def pdf(self) -> bytes:
        """The sheets as a PDF; nothing can be drawn after it."""
        self.save()
        return small(self._target.getvalue())

"""Pictures of pages, drawn beside the window: those that are wanted now, and nothing else.

Whoever shows pages says which it wants, the most wanted first, as often as that changes. One is drawn at a time. What
was wanted before and is not any more is never begun.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from evenhand.screens.widgets.job import Job, Progress
from evenhand.screens.widgets.pages import Pages


@dataclass(frozen=True, slots=True)
class Wanted:
    """One picture: the page, the scale in thousandths of a pixel per point, and whether as from a copier."""

    page: int
    scale: int
    photocopy: bool = False


class PagePictures(QObject):
    """The pictures of one paper at a time; `drawn` tells that one more is there."""

    drawn = Signal(int)

    def __init__(self, kept: int, parent: QObject) -> None:
        super().__init__(parent)
        self._kept = kept
        self._pages: Pages | None = None
        self._wanted: list[Wanted] = []
        self._pictures: OrderedDict[Wanted, QImage] = OrderedDict()
        self._job: Job | None = None

    def show_pages(self, pages: Pages | None) -> None:
        """Take another paper; no picture of the one before counts any more."""
        self._pages, self._wanted, self._job = pages, [], None
        self._pictures.clear()

    def want(self, wanted: Sequence[Wanted]) -> None:
        """Have some pictures drawn, the first of them first, in place of those wanted before."""
        self._wanted = list(wanted)
        self._begin()

    def get(self, wanted: Wanted) -> QImage | None:
        """A picture, if it is there."""
        if wanted in self._pictures:
            self._pictures.move_to_end(wanted)
        return self._pictures.get(wanted)

    def stand_in(self, wanted: Wanted) -> QImage | None:
        """The newest picture of the same page in another size, to be seen until the right one is there."""
        same = (
            image
            for have, image in reversed(self._pictures.items())
            if (have.page, have.photocopy) == (wanted.page, wanted.photocopy)
        )
        return next(same, None)

    def pages_there(self) -> set[int]:
        """The pages of which some picture is there."""
        return {wanted.page for wanted in self._pictures}

    def _begin(self) -> None:
        """Begin with the most wanted picture that is missing, unless one is being drawn."""
        missing = next((one for one in self._wanted if one not in self._pictures), None)
        if self._job is None and self._pages is not None and missing is not None:
            self._job = Job(partial(_drawn, self._pages, missing), self)
            self._job.finished.connect(self._take)
            self._job.start()

    def _take(self, result: tuple[Wanted, QImage]) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        wanted, image = result
        self._pictures[wanted] = image
        while len(self._pictures) > max(self._kept, len(self._wanted)):
            self._pictures.popitem(last=False)
        self.drawn.emit(wanted.page)
        self._begin()


def _drawn(pages: Pages, wanted: Wanted, _progress: Progress) -> tuple[Wanted, QImage]:
    return wanted, pages.picture(wanted.page, wanted.scale / 1000, photocopy=wanted.photocopy)

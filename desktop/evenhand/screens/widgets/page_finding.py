"""Finding words in a paper: every place there is, sought beside the window, and a line that says where one is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.words import quoted
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.button import mark_button
from evenhand.screens.widgets.job import Job, JobBar, Progress
from evenhand.screens.widgets.label import ElidedLabel
from evenhand.screens.widgets.pages import Found, Pages
from evenhand.screens.widgets.pane import row


class FindLine(QWidget):
    """Hidden until something was sought. `found` brings all places once they are known, `gone_to` the current one."""

    found = Signal(object)
    gone_to = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._pages: Pages | None = None
        self._sought, self._places, self._at = "", tuple[Found, ...](), -1
        self._again_at: int | None = None
        self._job: Job | None = None
        self.says = ElidedLabel()
        self._bar = JobBar()
        before, after = (
            mark_button(Mark.UP, "Previous place found", edged=True),
            mark_button(Mark.DOWN, "Next place found", edged=True),
        )
        before.clicked.connect(self.previous)
        after.clicked.connect(self.next)
        self._answer = QWidget()
        line = row(self.says, before, after)
        line.setContentsMargins(0, 0, 0, 0)
        line.setStretch(0, 1)
        self._answer.setLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._answer)
        column.addWidget(self._bar)
        self.hide()

    def show_pages(self, pages: Pages | None) -> None:
        """Take another paper, in which nothing was sought yet."""
        self._pages = pages
        self.forget()

    def forget(self) -> None:
        """Mark nothing any more; what is being sought is not wanted."""
        if self._job is not None:
            self._job.cancel()
        self._job, self._sought, self._places, self._at, self._again_at = None, "", (), -1, None
        self.hide()
        self.found.emit(())

    def find(self, sought: str, step: int) -> None:
        """Find some words; the same words once more lead to the next place, or with -1 to the previous."""
        if sought and sought == self._sought:
            self._step(step)
            return
        self.forget()
        if not sought or self._pages is None:
            return
        self._sought = sought
        self._job = Job(partial(_places, self._pages, sought), self)
        self._job.finished.connect(self._take)
        self._job.ended.connect(self._end)
        self._bar.follow(self._job, f"Finding {quoted(sought)}")
        self.says.set_text("")
        self.show()
        self._job.start()

    def find_again(self, sought: str, at: int) -> None:
        """Find some words in the paper drawn anew, with the place that was gone to; the pages stay where they are."""
        self.find(sought, 1)
        self._again_at = at

    def sought(self) -> tuple[str, int]:
        """The words that are sought, and which of their places was gone to, from 0."""
        return self._sought, max(0, self._at if self._again_at is None else self._again_at)

    def next(self) -> None:
        """Go to the next place, after the last to the first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the place before, from the first to the last."""
        self._step(-1)

    def go_to(self, at: int) -> None:
        """Go to one of the places."""
        self._at = at
        self._say()
        self.gone_to.emit(at)

    def places(self) -> tuple[Found, ...]:
        """Every place found."""
        return self._places

    def is_finding(self) -> bool:
        """Whether places are still being looked for."""
        return self._job is not None

    def _step(self, step: int) -> None:
        if self._places:
            self.go_to((self._at + step) % len(self._places))

    def _take(self, places: Sequence[Found]) -> None:
        if self.sender() is not self._job:
            return
        self._job, self._places = None, tuple(places)
        again_at, self._again_at = self._again_at, None
        self.found.emit(self._places)
        if self._places and again_at is not None:
            self._at = min(again_at, len(self._places) - 1)
            self._show_place()
        elif self._places:
            self.go_to(0)
        else:
            self._say()

    def _end(self) -> None:
        """Forget what was sought when the search was cancelled."""
        if self._job is not None and self.sender() is self._job:
            self.forget()

    def _say(self) -> None:
        self._show_place()
        announce(self, self.says.text())

    def _show_place(self) -> None:
        count = len(self._places)
        where = f": place {self._at + 1} of {count}" if count else " is not in this paper"
        self.says.set_text(f"{quoted(self._sought)}{where}")


def _places(pages: Pages, sought: str, progress: Progress) -> tuple[Found, ...]:
    found: list[Found] = []
    for page in range(len(pages.sizes)):
        progress.reach(page, len(pages.sizes))
        found += pages.find_on(page, sought)
    return tuple(found)

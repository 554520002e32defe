"""The paper in view: drawn beside the window as its choices ask for it, and what is done with it once it is there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from evenhand.domain.refusals import Refusal, Trouble
from evenhand.screens.desk import Desk
from evenhand.screens.reports.choices import PaperChoices, same_paper
from evenhand.screens.reports.paper_deeds import PaperDeeds
from evenhand.screens.reports.unprintable import TOLD, Unprintable
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.job import Job, JobBar, Progress
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.screens.widgets.page_preview import PagePreview
from evenhand.services.papers import KINDS, PaperOrder, draw
from evenhand.services.papers.second_look import SecondLook

DRAWING = "The paper is still being drawn. Choose again when it is there."
NOT_DRAWN = "The paper was not drawn."


class PaperInView(QWidget):
    """What a room of papers is made of: the paper that its choices ask for, or why there is none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._panels = QStackedWidget()
        self._job: Job | None = None
        self._refused: Refusal | Trouble | None = None
        self._notice, self._bar, self._saving_bar = NoticeLine(), JobBar(), JobBar()
        self._again = plain("Draw it again")
        self._stopped = NoticeLine(self._again)
        self._empty = EmptyState("No paper yet", "It is drawn here.")
        self._preview = PagePreview(self._empty)
        self._deeds = PaperDeeds(desk, self._preview, self._bar, self._saving_bar, self)
        self._letters_where = plain("Show where", says="Find each place in the paper")
        self._letters = NoticeLine(self._letters_where)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._deeds.looked.connect(self._show_look)
        self._deeds.unprintable.connect(self._warn_of_letters)
        self._deeds.refused.connect(self._notice.show_notice)
        self._letters_where.clicked.connect(self._find_letters)
        self._again.clicked.connect(self._draw)
        self._soon.timeout.connect(self._draw)

    def is_drawn(self) -> bool:
        """Whether the preview shows the paper as it was asked for."""
        return not self._is_drawing() and self._deeds.is_ready() and bool(self._preview.pdf())

    def save_pdf(self) -> None:
        """Save the paper that is seen, and keep it as issued."""
        self._do(self._deeds.save_pdf)

    def save_singly(self) -> None:
        """Save each part of the paper that is seen as a file of its own, and keep the paper as issued."""
        self._do(self._deeds.save_singly)

    def print_paper(self) -> None:
        """Print the paper that is seen, and keep it as issued."""
        self._do(self._deeds.print_paper)

    def offer_more(self, button: QWidget) -> None:
        """Offer what else the paper that is seen can be saved as."""
        self._do(partial(self._deeds.offer_more, button))

    def _let_go(self) -> None:
        """Want neither the paper that is seen any more nor the one that is being drawn."""
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
        self._job, self._refused = None, None
        self._stopped.show_notice("")
        self._deeds.let_go()

    def _draw(self) -> None:
        """Draw the paper beside the window; what was being drawn before does not count any more."""
        panel = self._panels.currentWidget()
        if not isinstance(panel, PaperChoices):
            return
        self._stale = False
        self._let_go()
        panel.clear_refusals()
        try:
            order = panel.order(self._desk.partnership.now())
        except Refusal as refusal:
            self._show_refused(refusal)
            return
        self._empty.set_title("No paper yet")
        self._empty.set_says("It is drawn here.")
        self._job = Job(partial(_drawn, self._desk, order), self)
        self._job.finished.connect(self._show_drawn)
        self._job.failed.connect(self._show_failed)
        self._job.ended.connect(self._note_ended)
        self._bar.follow(self._job, "Drawing the paper")
        self._job.start()

    def _show_drawn(self, drawn: tuple[PaperOrder, bytes]) -> None:
        if self.sender() is self._job:
            self._job = None
            self._notice.show_notice("")
            self._preview.show_pdf(drawn[1], of=same_paper(drawn[0]))
            self._deeds.take(drawn[0], KINDS[drawn[0].paper].title)

    def _show_look(self, look: SecondLook) -> None:
        panel = self._panels.currentWidget()
        if isinstance(panel, PaperChoices):
            panel.offer_known_on(look.takes_known_on)

    def _warn_of_letters(self, unprintable: Unprintable) -> None:
        self._letters.show_notice(unprintable.says())

    def _find_letters(self) -> None:
        self._preview.find(TOLD)

    def _show_failed(self, error: Exception) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        if isinstance(error, Refusal | Trouble):
            self._show_refused(error)

    def _show_refused(self, refusal: Refusal | Trouble) -> None:
        """Show no paper and why, beside the field that it is about unless that is being typed still."""
        self._refused = refusal
        self._bar.leave()
        self._show_no_paper(refusal.says)
        self._notice.show_notice("" if self._is_told_beside(refusal) else refusal.says)

    def _is_told_beside(self, refusal: Refusal | Trouble) -> bool:
        panel = self._panels.currentWidget()
        if isinstance(refusal, Trouble) or not isinstance(panel, PaperChoices):
            return False
        return panel.is_typed(refusal) or panel.show_refusal(refusal)

    def _note_ended(self) -> None:
        """A paper that neither came nor was refused was not wanted any more, or cannot be drawn through our fault."""
        if self._job is not None and self.sender() is self._job:
            focus = self.focusWidget()
            cancelled_here = focus is not None and self._bar.isAncestorOf(focus)
            self._job = None
            self._show_no_paper(NOT_DRAWN)
            self._notice.show_notice("")
            self._stopped.show_notice(NOT_DRAWN)
            if cancelled_here:
                self._again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_no_paper(self, why: str) -> None:
        self._empty.set_title("No paper")
        self._empty.set_says(why)
        self._preview.show_nothing()
        self._letters.show_notice("")

    def _is_drawing(self) -> bool:
        """Whether a paper is being drawn, or about to be."""
        return self._job is not None or self._soon.isActive()

    def _do(self, deed: Callable[[], None]) -> None:
        """Do something with the paper that is seen; where there is none, say why and go where that is mended."""
        if self._is_drawing():
            self._notice.show_notice(DRAWING)
        elif self._refused is not None:
            self._go_to_refused(self._refused)
        elif not self._preview.pdf():
            self._stopped.show_notice(NOT_DRAWN)
            self._again.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._notice.show_notice("")
            self._deeds.when_ready(deed)

    def _show_choices_again(self) -> None:
        """Bring the choices into sight, wherever the room has them."""
        raise NotImplementedError

    def _go_to_refused(self, refusal: Refusal | Trouble) -> None:
        self._notice.show_notice(refusal.says)
        panel = self._panels.currentWidget()
        if isinstance(refusal, Refusal) and isinstance(panel, PaperChoices) and panel.show_refusal(refusal):
            self._show_choices_again()
            panel.focus_refused()


def _drawn(desk: Desk, order: PaperOrder, progress: Progress) -> tuple[PaperOrder, bytes]:
    return order, draw(desk.partnership, order, progress.stop_if_cancelled)

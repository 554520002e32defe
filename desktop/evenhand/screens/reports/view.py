"""Reports: the list of papers, the choices for one, and the paper itself before it is saved or printed."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from evenhand.domain.blank_forms import TITLES as FORMS
from evenhand.domain.partnership.facts import IssuedPaper
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.screens.desk import Desk
from evenhand.screens.reports.catalogue import PAPERS, rows_of_papers
from evenhand.screens.reports.choices import PaperChoices, same_paper
from evenhand.screens.reports.issued import IssuedPanel
from evenhand.screens.reports.offered import offer_events, offer_people
from evenhand.screens.reports.paper_deeds import PaperDeeds
from evenhand.screens.reports.unprintable import TOLD, Unprintable
from evenhand.screens.theme import Breadth, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP, PANE_GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.job import Job, JobBar, Progress
from evenhand.screens.widgets.list_pane import ListPane
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.screens.widgets.page_preview import PagePreview
from evenhand.screens.widgets.two_pane import TwoPane
from evenhand.services.papers import PaperOrder, draw
from evenhand.services.papers.issued import issued_papers, issued_pdf, issued_records
from evenhand.services.papers.naming import issued_name
from evenhand.services.papers.second_look import SecondLook

if TYPE_CHECKING:
    from evenhand.records.changes import ChangeSet

ISSUED = "issued_paper"
LIST_PX, CHOICES_PX = 320, 288
AFTER_TYPING_MS, AFTER_TURNING_MS = 250, 150
DRAWING = "The paper is still being drawn. Choose again when it is there."
NOT_DRAWN = "The paper was not drawn."


class ReportsView(QWidget):
    """List, choices and preview side by side; the list gives way in a window of medium breadth.

    In a narrow window they come one after the other.
    """

    TABLES = frozenset({ISSUED})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._issued: dict[int, IssuedPaper] = {}
        self._job: Job | None = None
        self._refused: Refusal | Trouble | None = None
        self._stale = False
        self._list = ListPane("Papers", "Find a paper", nobody="No paper")
        self._panels = QStackedWidget()
        self._choices = {paper.name: PaperChoices(paper, desk.day) for paper in PAPERS}
        self._issued_panel = IssuedPanel(desk)
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
        self._lay_out()
        self._connect()

    def load(self) -> None:
        """List the papers and draw the first."""
        self._reload()
        self._list.choose(f"paper:{PAPERS[0].name}")
        self._show_chosen(f"paper:{PAPERS[0].name}")

    def show_record(self, ref: str) -> bool:
        """Show a paper by its name, or one that was issued; "paper:two-hats/12" is that of one person or election.

        "paper:mp-case-study/4,9" tells those entries, "paper:form/grant-return" is a form by its name.
        """
        paper, _, about = ref.partition("/")
        found = self._list.choose(paper)
        if found:
            keys = about.split(",")
            if all(one.isdecimal() for one in keys):
                self._choices[paper.partition(":")[2]].choose_subject([int(one) for one in keys])
            elif about in FORMS:
                self._choices[paper.partition(":")[2]].choose_subject([about])
            self._show_chosen(paper)
            self._panes.show_detail()
        return found

    def unsaved(self) -> bool:
        """Choices for a paper are no record; nothing here can be lost."""
        return False

    def save(self) -> bool:
        """There is nothing to save."""
        return True

    def discard(self) -> None:
        """There is nothing to discard."""

    def is_drawn(self) -> bool:
        """Whether the preview shows the paper as it was asked for."""
        return not self._is_drawing() and self._deeds.is_ready() and bool(self._preview.pdf())

    def focus_list(self) -> None:
        """Go to the list."""
        self._list.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_find(self) -> None:
        """Go to the find field: that of the paper while it is read, else that of the list."""
        focus = self.focusWidget()
        inside = focus is not None and self._preview.isAncestorOf(focus)
        (self._preview.seek if inside else self._list.seek).setFocus(Qt.FocusReason.ShortcutFocusReason)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads from the paper to its choices, and from there to the list."""
        focus = self.focusWidget()
        if event.key() != Qt.Key.Key_Escape or focus is None:
            super().keyPressEvent(event)
        elif self._preview.isAncestorOf(focus):
            self._show_choices()
        elif self._panels.isAncestorOf(focus):
            self.focus_list()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw anew what changed while another tab was looked at."""
        super().showEvent(event)
        if self._stale:
            self._reload()
            self._soon.start(AFTER_TYPING_MS)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the paper that is shown go, and the one that is drawn."""
        self._let_go()
        self._preview.show_nothing()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        for panel in (*self._choices.values(), self._issued_panel):
            self._panels.addWidget(panel)
        self._back = plain("The choices", Mark.BACK)
        paper = QWidget()
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self._notice, self._stopped, self._letters, self._bar, self._saving_bar):
            column.addWidget(part)
        column.addWidget(self._preview, 1)
        self._paper = paper
        self._sheet = QSplitter(Qt.Orientation.Horizontal)
        self._sheet.setHandleWidth(PANE_GAP)
        self._sheet.setChildrenCollapsible(False)
        self._sheet.addWidget(self._panels)
        self._sheet.addWidget(paper)
        self._sheet.setStretchFactor(1, 1)
        self._sheet.setSizes([CHOICES_PX, 1000])
        self._panes = TwoPane(self._list, self._sheet, "All papers", rows_px=LIST_PX, turns=Breadth.MEDIUM)
        self._panes.put_in_bar(self._back)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panes)
        self._arrange()

    def _connect(self) -> None:
        self._list.chosen.connect(self._turn_to)
        self._again.clicked.connect(self._draw)
        self._list.opened.connect(self._open_chosen)
        self._soon.timeout.connect(self._draw)
        self._back.clicked.connect(self._show_choices)
        self._panes.breadth_changed.connect(self._arrange)
        for panel in self._choices.values():
            panel.changed.connect(self._draw_soon)
            panel.singly_asked.connect(self.save_singly)
            panel.more_asked.connect(self.offer_more)
        for panel in (*self._choices.values(), self._issued_panel):
            panel.save_asked.connect(self.save_pdf)
            panel.print_asked.connect(self.print_paper)
            panel.preview_asked.connect(self._show_paper)
        self._deeds.looked.connect(self._show_look)
        self._deeds.unprintable.connect(self._warn_of_letters)
        self._deeds.refused.connect(self._notice.show_notice)
        self._letters_where.clicked.connect(self._find_letters)
        self._desk.changed.connect(self._note_change)
        self._desk.day_changed.connect(self._note_day)

    def _reload(self) -> None:
        partnership = self._desk.partnership
        issued = issued_papers(partnership)
        self._issued = {one.id: one for one in issued}
        self._list.set_rows(rows_of_papers(issued, issued_records(partnership), self._desk.today))
        offer_events(self._choices.values(), partnership)
        offer_people(self._choices.values(), partnership, self._desk.day)

    def _open_chosen(self, ref: str) -> None:
        self._show_chosen(ref)
        self._panes.show_detail()
        self._arrange()
        if self._panes.is_narrow():
            self._focus_choices()

    def _turn_to(self, ref: str) -> None:
        """Show what the list was turned to; a paper is drawn once the list rests."""
        self._show_chosen(ref, after_ms=AFTER_TURNING_MS)

    def _show_chosen(self, ref: str, after_ms: int = 0) -> None:
        kind, _, name = str(ref).partition(":")
        self._notice.show_notice("")
        self._let_go()
        if kind == ISSUED:
            self._show_issued(int(name))
            return
        self._panels.setCurrentWidget(self._choices[name])
        if after_ms:
            self._soon.start(after_ms)
        else:
            self._draw()

    def _let_go(self) -> None:
        """Want neither the paper that is seen any more nor the one that is being drawn."""
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
        self._job, self._refused = None, None
        self._stopped.show_notice("")
        self._deeds.let_go()

    def _show_issued(self, key: int) -> None:
        self._bar.leave()
        self._letters.show_notice("")
        self._issued_panel.show_paper(self._issued[key])
        self._panels.setCurrentWidget(self._issued_panel)
        self._preview.show_pdf(issued_pdf(self._desk.partnership, key), of=(ISSUED, key))
        issued = self._issued[key]
        self._deeds.take(None, issued.title, issued_name(self._desk.partnership, issued))

    def _draw_soon(self) -> None:
        if self.isVisible():
            self._soon.start(AFTER_TYPING_MS)
        else:
            self._stale = True

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
            self._deeds.take(drawn[0], self._shown_title())

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

    def _go_to_refused(self, refusal: Refusal | Trouble) -> None:
        self._notice.show_notice(refusal.says)
        panel = self._panels.currentWidget()
        if isinstance(refusal, Refusal) and isinstance(panel, PaperChoices) and panel.show_refusal(refusal):
            self._arrange()
            panel.focus_refused()

    def _shown_title(self) -> str:
        panel = self._panels.currentWidget()
        if isinstance(panel, PaperChoices):
            return panel.paper.title
        key = str(self._list.chosen_id()).partition(":")[2]
        return self._issued[int(key)].title

    def _show_paper(self) -> None:
        self._arrange(reading=True)
        self._preview.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_choices(self) -> None:
        self._arrange()
        self._focus_choices()

    def _focus_choices(self) -> None:
        panel = self._panels.currentWidget()
        if isinstance(panel, PaperChoices | IssuedPanel):
            panel.focus_first()

    def _arrange(self, *_: Any, reading: bool = False) -> None:
        """Stand side by side, or in a narrow window show choices or paper."""
        narrow = look().breadth(self.window().width()) is Breadth.NARROW
        self._back.setVisible(narrow and reading)
        self._panels.setVisible(not narrow or not reading)
        self._paper.setVisible(not narrow or reading)
        for panel in (*self._choices.values(), self._issued_panel):
            panel.arrange(narrow=narrow)

    def _note_change(self, change_set: "ChangeSet") -> None:
        if change_set.touches(ISSUED):
            self._reload()
        elif self.isVisible():
            self._reload()
            self._draw_soon()
        else:
            self._stale = True

    def _note_day(self) -> None:
        for panel in self._choices.values():
            panel.show_day(self._desk.day)
        offer_people(self._choices.values(), self._desk.partnership, self._desk.day)
        self._stale = not self.isVisible()
        if self.isVisible():
            self._draw_soon()


def _drawn(desk: Desk, order: PaperOrder, progress: Progress) -> tuple[PaperOrder, bytes]:
    return order, draw(desk.partnership, order, progress.stop_if_cancelled)

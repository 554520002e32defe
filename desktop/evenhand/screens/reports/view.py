"""Reports: the list of papers, the choices for one, and the paper itself before it is saved or printed."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from evenhand.domain.blank_forms import TITLES as FORMS
from evenhand.domain.partnership.facts import IssuedPaper
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.screens.desk import Desk
from evenhand.screens.reports.catalogue import PAPERS, rows_of_papers
from evenhand.screens.reports.choices import PaperChoices
from evenhand.screens.reports.issued import IssuedPanel
from evenhand.screens.reports.offered import offer_events, offer_people
from evenhand.screens.reports.paper_deeds import PaperDeeds
from evenhand.screens.reports.unprintable import TOLD, Unprintable
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
from evenhand.services.papers.second_look import SecondLook

if TYPE_CHECKING:
    from evenhand.records.changes import ChangeSet

ISSUED = "issued_paper"
LIST_PX, CHOICES_PX = 320, 288
AFTER_TYPING_MS = 250
DRAWING = "The paper is still being drawn. Choose again when it is there."
NOT_DRAWN = "The paper was not drawn. Change one of its choices, or choose it in the list again."


class ReportsView(QWidget):
    """List, choices and preview side by side; in a narrow window one after the other."""

    TABLES = frozenset({ISSUED})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._issued: dict[int, IssuedPaper] = {}
        self._job: Job | None = None
        self._stale = False
        self._list = ListPane("Papers", "Find a paper", nobody="No paper")
        self._panels = QStackedWidget()
        self._choices = {paper.name: PaperChoices(paper, desk.day) for paper in PAPERS}
        self._issued_panel = IssuedPanel(desk)
        self._notice, self._bar = NoticeLine(), JobBar()
        self._preview = PagePreview(EmptyState("No paper yet", "Choose one in the list; it is drawn here."))
        self._deeds = PaperDeeds(desk, self._preview, self._bar, self)
        self._letters_where = plain("Show where", says="Find each place in the paper")
        self._letters = NoticeLine(self._letters_where)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_TYPING_MS)
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
        settled = self._job is None and not self._soon.isActive() and self._deeds.is_ready()
        return settled and bool(self._preview.pdf())

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
        if not self._refuse_while_drawing():
            self._deeds.save_pdf()

    def save_singly(self) -> None:
        """Save each part of the paper that is seen as a file of its own, and keep the paper as issued."""
        if not self._refuse_while_drawing():
            self._deeds.save_singly()

    def print_paper(self) -> None:
        """Print the paper that is seen, and keep it as issued."""
        if not self._refuse_while_drawing():
            self._deeds.print_paper()

    def offer_more(self, button: QWidget) -> None:
        """Offer what else the paper that is seen can be saved as."""
        if not self._refuse_while_drawing():
            self._deeds.offer_more(button)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw anew what changed while another tab was looked at."""
        super().showEvent(event)
        if self._stale:
            self._reload()
            self._soon.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the paper that is shown go."""
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
        for part in (self._notice, self._letters, self._bar):
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
        self._panes = TwoPane(self._list, self._sheet, "All papers", rows_px=LIST_PX)
        self._panes.put_in_bar(self._back)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panes)
        self._arrange()

    def _connect(self) -> None:
        self._list.chosen.connect(self._show_chosen)
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
        self._show_choices()

    def _show_chosen(self, ref: str) -> None:
        kind, _, name = str(ref).partition(":")
        self._notice.show_notice("")
        if kind == ISSUED:
            self._show_issued(int(name))
        else:
            self._panels.setCurrentWidget(self._choices[name])
            self._draw()

    def _show_issued(self, key: int) -> None:
        self._soon.stop()
        self._job = None
        self._letters.show_notice("")
        self._issued_panel.show_paper(self._issued[key])
        self._panels.setCurrentWidget(self._issued_panel)
        self._preview.show_pdf(issued_pdf(self._desk.partnership, key))
        self._deeds.take(None, self._issued[key].title)

    def _draw_soon(self) -> None:
        if self.isVisible():
            self._soon.start()
        else:
            self._stale = True

    def _draw(self) -> None:
        """Draw the paper beside the window; what was being drawn before does not count any more."""
        panel = self._panels.currentWidget()
        if not isinstance(panel, PaperChoices):
            return
        self._stale = False
        panel.clear_refusals()
        try:
            order = panel.order(self._desk.partnership.now())
        except Refusal as refusal:
            panel.show_refusal(refusal)
            return
        self._deeds.let_go()
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
            self._preview.show_pdf(drawn[1])
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
        self._show_no_paper()
        panel = self._panels.currentWidget()
        if isinstance(error, Refusal) and isinstance(panel, PaperChoices) and panel.show_refusal(error):
            return
        if isinstance(error, Refusal | Trouble):
            self._notice.show_notice(error.says)

    def _note_ended(self) -> None:
        """A paper that neither came nor was refused was not wanted any more, or cannot be drawn through our fault."""
        if self._job is not None and self.sender() is self._job:
            self._job = None
            self._show_no_paper()
            self._notice.show_notice(NOT_DRAWN)

    def _show_no_paper(self) -> None:
        self._preview.show_nothing()
        self._letters.show_notice("")

    def _refuse_while_drawing(self) -> bool:
        if self.is_drawn():
            return False
        self._notice.show_notice(DRAWING)
        return True

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

    def _arrange(self, *_: Any, reading: bool = False) -> None:
        """Stand side by side, or in a narrow window show choices or paper."""
        narrow = self._panes.is_narrow()
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


def _drawn(desk: Desk, order: PaperOrder, _progress: Progress) -> tuple[PaperOrder, bytes]:
    return order, draw(desk.partnership, order)

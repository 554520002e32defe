"""Reports: the list of papers, the choices for one, and the paper itself before it is saved or printed."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from evenhand.domain.blank_forms import TITLES as FORMS
from evenhand.domain.partnership.facts import IssuedPaper
from evenhand.screens.desk import Desk
from evenhand.screens.reports.catalogue import PAPERS, rows_of_papers
from evenhand.screens.reports.choices import PaperChoices
from evenhand.screens.reports.issued import IssuedPanel
from evenhand.screens.reports.offered import offer_events, offer_people
from evenhand.screens.reports.paper_in_view import PaperInView
from evenhand.screens.theme import Breadth, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP, PANE_GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.list_pane import ListPane
from evenhand.screens.widgets.two_pane import TwoPane
from evenhand.services.papers.issued import issued_papers, issued_pdf, issued_records
from evenhand.services.papers.naming import issued_name

if TYPE_CHECKING:
    from evenhand.records.changes import ChangeSet

ISSUED = "issued_paper"
LIST_PX, CHOICES_PX = 320, 288
AFTER_TYPING_MS, AFTER_TURNING_MS = 250, 150


class ReportsView(PaperInView):
    """List, choices and preview side by side; the list gives way in a window of medium breadth.

    In a narrow window they come one after the other.
    """

    TABLES = frozenset({ISSUED})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._issued: dict[int, IssuedPaper] = {}
        self._stale = False
        self._list = ListPane("Papers", "Find a paper", nobody="No paper")
        self._choices = {paper.name: PaperChoices(paper, desk.day) for paper in PAPERS}
        self._issued_panel = IssuedPanel(desk)
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

    def focus_list(self) -> None:
        """Go to the list."""
        self._list.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_find(self) -> None:
        """Go to the find field: that of the paper while it is read, else that of the list."""
        focus = self.focusWidget()
        inside = focus is not None and self._preview.isAncestorOf(focus)
        (self._preview.seek if inside else self._list.seek).setFocus(Qt.FocusReason.ShortcutFocusReason)

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
        self._list.opened.connect(self._open_chosen)
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

    def _show_paper(self) -> None:
        self._arrange(reading=True)
        self._preview.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_choices_again(self) -> None:
        self._arrange()

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

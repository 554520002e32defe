"""Reports: the list of papers, the choices for one, and the paper itself before it is saved or printed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from evenhand.domain.blank_forms import TITLES as FORMS
from evenhand.domain.partnership.facts import IssuedPaper
from evenhand.screens.desk import Desk
from evenhand.screens.reports.catalogue import PAPERS, rows_of_papers
from evenhand.screens.reports.choices import PaperChoices
from evenhand.screens.reports.issued import IssuedPanel
from evenhand.screens.reports.panels import ChoicePanels
from evenhand.screens.reports.paper_in_view import PaperInView
from evenhand.screens.reports.sheet import Sheet
from evenhand.screens.theme import Breadth, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.list_pane import ListPane
from evenhand.screens.widgets.tab_order import put_in_order
from evenhand.screens.widgets.two_pane import TwoPane
from evenhand.services.papers.issued import issued_papers, issued_pdf, issued_records
from evenhand.services.papers.naming import issued_name

if TYPE_CHECKING:
    from evenhand.records.changes import ChangeSet
ISSUED = "issued_paper"
LIST_PX, LIST_BESIDE_BAR_PX = 320, 272
AFTER_TYPING_MS, AFTER_TURNING_MS = 250, 150


class ReportsView(PaperInView):
    """List, choices and preview side by side; in a window of medium breadth the choices are a bar above the preview.

    In a narrow window they come one after the other.
    """

    TABLES = frozenset({ISSUED})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._issued: dict[int, IssuedPaper] = {}
        self._stale = False
        self._list = ListPane("Papers", "Find a paper", nobody="No paper")
        self._choices = ChoicePanels(desk, self._panels, self._welcome)
        self._issued_panel = IssuedPanel(desk)
        self._list_stood = 0
        self._under_paper: PaperChoices | IssuedPanel | None = None
        self._lay_out()
        self._connect()

    def load(self) -> None:
        """List the papers and draw the first."""
        self._reload()
        self._list.choose(f"paper:{PAPERS[0].name}")
        self._show_chosen(f"paper:{PAPERS[0].name}")

    def show_record(self, ref: str) -> bool:
        """Show a paper by its name, or one that was issued; "paper:two-hats/12" is that of one person or election.

        "paper:mp-case-study/4,9" tells those entries, "paper:form/grant-return" is a form by its name, and
        "paper:form/sign-in/12" that of one meeting.
        """
        paper, _, about = ref.partition("/")
        found = self._list.choose(paper)
        if found:
            keys = about.split(",")
            if all(one.isdecimal() for one in keys):
                self._choices[paper.partition(":")[2]].choose_subject([int(one) for one in keys])
            elif (form := about.partition("/"))[0] in FORMS:
                of = [int(form[2])] if form[2].isdecimal() else []
                self._choices[paper.partition(":")[2]].choose_subject([form[0], *of])
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
        self._panels.addWidget(self._issued_panel)
        self._back = plain("The choices", Mark.BACK)
        told = (self._notice, self._stopped, self._letters, self._bar, self._saving_bar)
        self._sheet = Sheet(self._panels, told, self._preview)
        self._paper = self._sheet.paper
        self._panes = TwoPane(self._list, self._sheet, "All papers", rows_px=LIST_PX)
        self._panes.put_in_bar(self._back)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panes)
        self._arrange()

    def _connect(self) -> None:
        self._list.chosen.connect(self._turn_to)
        self._list.opened.connect(self._open_chosen)
        self._back.clicked.connect(self._show_choices)
        self._panes.breadth_changed.connect(self._take_breadth)
        self._panels.currentChanged.connect(self._arrange_panel)
        self._desk.changed.connect(self._note_change)
        self._desk.day_changed.connect(self._note_day)
        self._obey(self._issued_panel)

    def _welcome(self, panel: PaperChoices) -> None:
        """Do what a panel that was made just now asks for."""
        panel.changed.connect(self._draw_soon)
        panel.placed.connect(self._order_tabs)
        panel.singly_asked.connect(self.save_singly)
        panel.more_asked.connect(self.offer_more)
        self._obey(panel)

    def _obey(self, panel: PaperChoices | IssuedPanel) -> None:
        panel.save_asked.connect(self.save_pdf)
        panel.print_asked.connect(self.print_paper)
        panel.preview_asked.connect(self._show_paper)

    def _reload(self) -> None:
        partnership = self._desk.partnership
        issued = issued_papers(partnership)
        self._issued = {one.id: one for one in issued}
        self._list.set_rows(rows_of_papers(issued, issued_records(partnership), self._desk.today))
        self._choices.read_anew()

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
        self._panel().focus_first()

    def _take_breadth(self) -> None:
        """Stand in another breadth; whoever reads goes on reading."""
        focus = self.window().focusWidget()
        QTimer.singleShot(0, self, self._give_list_its_width)
        self._arrange(reading=focus is not None and self._preview.isAncestorOf(focus))

    def _give_list_its_width(self) -> None:
        """Have the list narrower beside a bar, so that the bar has room, and as before once there is more."""
        breadth, sizes, wanted = self._breadth(), self._panes.splitter.sizes(), 0
        if breadth is Breadth.MEDIUM:
            self._list_stood = self._list_stood or sizes[0]
            wanted = look().px(LIST_BESIDE_BAR_PX)
        elif breadth is Breadth.WIDE:
            wanted, self._list_stood = self._list_stood, 0
        if wanted:
            self._panes.splitter.setSizes([wanted, sum(sizes) - wanted])

    def _arrange(self, *, reading: bool = False) -> None:
        """Stand side by side, or in a narrow window show choices or paper."""
        breadth = self._breadth()
        narrow = breadth is Breadth.NARROW
        self._panels.setVisible(not narrow or not reading)
        self._paper.setVisible(not narrow or reading)
        self._back.setVisible(narrow and reading)
        self._sheet.set_bar(breadth is Breadth.MEDIUM)
        self._arrange_panel()
        self._sheet.stand_as_before()

    def _arrange_panel(self) -> None:
        """Have the panel that is seen stand as the breadth asks; what has the focus keeps it."""
        panel, held = self._panel(), self.window().focusWidget()
        if self._under_paper is not None and self._under_paper is not panel:
            self._under_paper.take_deeds()
        panel.arrange(self._breadth(), self)
        if self._sheet.has_bar():
            self._sheet.hold_deeds(panel.deeds)
        else:
            panel.take_deeds()
        self._under_paper = panel if self._sheet.has_bar() else None
        self._order_tabs()
        if held is None or not self.isAncestorOf(held) or held.hasFocus():
            return
        if held.isVisible():
            held.setFocus(Qt.FocusReason.OtherFocusReason)
        elif panel.isVisible():
            panel.focus_on(held)

    def _order_tabs(self) -> None:
        """Have Tab go as one reads: list, choices, paper and what is done with it, wherever they stand."""
        panel = self._panel()
        last = (self._paper, panel.deeds) if self._sheet.has_bar() else (panel.deeds, self._paper)
        put_in_order(self._list, *panel.in_order(), *last)

    def _panel(self) -> PaperChoices | IssuedPanel:
        panel = self._panels.currentWidget()
        return panel if isinstance(panel, PaperChoices) else self._issued_panel

    def _breadth(self) -> Breadth:
        return look().breadth(self.window().width())

    def _note_change(self, change_set: "ChangeSet") -> None:
        if change_set.touches(ISSUED):
            self._reload()
        elif self.isVisible():
            self._reload()
            self._draw_soon()
        else:
            self._stale = True

    def _note_day(self) -> None:
        self._choices.show_day()
        self._stale = not self.isVisible()
        if self.isVisible():
            self._draw_soon()

"""The dossier of one application: its award gate, the application itself, what came after, and its history."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from evenhand.domain.grants.facts import Application
from evenhand.domain.words import say_pence
from evenhand.screens.desk import Desk
from evenhand.screens.grants.after_page import AfterPage
from evenhand.screens.grants.application_page import ApplicationPage
from evenhand.screens.grants.gate_page import GatePage
from evenhand.screens.grants.history import history_of
from evenhand.screens.grants.once import Once
from evenhand.screens.shared.words import DOT
from evenhand.screens.theme import Breadth, Role, look
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.history import HistoryPanel
from evenhand.screens.widgets.label import ElidedLabel, Label
from evenhand.screens.widgets.pane import Pane
from evenhand.screens.widgets.tab_strip import TabStrip
from evenhand.services.award_gate import GrantBook

TITLES = ("Award gate", "Application", "After the award", "History")
GATE, APPLICATION, AFTER, HISTORY = range(4)


class Dossier(Pane):
    """Name and amount over four sub-tabs; each page is filled when it is looked at."""

    round_edit_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._book: GrantBook | None = None
        self._application: Application | None = None
        self._stale: set[int] = set()
        self._name = ElidedLabel("", Role.TITLE)
        self._asks = Label("", ink=2)
        self._amount = Label("", Role.TITLE)
        self.header.addWidget(self._name, 1)
        self.header.addWidget(self._asks, 0, Qt.AlignmentFlag.AlignVCenter)
        self.header.addWidget(self._amount)
        self.tabs = TabStrip("Dossier", TITLES)
        self.gate = GatePage(desk)
        self.application = Once(self._make_application)
        self.after = Once(self._make_after)
        self._history = Once(self._make_history)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.gate)
        self.add(self.tabs)
        self.add(self._stack, 1)
        self.tabs.chosen.connect(self._turn)
        self.gate.round_edit_asked.connect(self.round_edit_asked)
        self.gate.application_asked.connect(self._show_application_form)

    def show_application(self, book: GrantBook, application: Application) -> None:
        """Show an application, on the tab that is open; what is being typed for it stays."""
        self._book, self._application = book, application
        applicant = book.grants.applicants[application.applicant_id]
        award = book.grants.awards.get(application.id)
        self.setAccessibleName(f"Dossier of {applicant.name}")
        self._name.set_text(applicant.name)
        self._asks.setText(f"{application.reference}{DOT}{'awarded' if award else 'asks for'}")
        self._amount.setText(say_pence(award.awarded_pence if award else application.asked_pence))
        self._stale = {GATE, APPLICATION, AFTER, HISTORY}
        self._fill(self.tabs.current())

    def forms(self) -> list[DetailForm]:
        """The forms in which something may have been typed."""
        return [form for _, form in self._placed_forms()]

    def show_form(self, form: DetailForm) -> None:
        """Turn to the sub-tab in which a form stands."""
        for tab, one in self._placed_forms():
            if one is form:
                self.show_tab(tab)

    def show_tab(self, tab: int) -> None:
        """Turn to a sub-tab."""
        self.tabs.set_current(tab)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the reference to the line above where the pane is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _placed_forms(self) -> list[tuple[int, DetailForm]]:
        """The forms made so far, each with its sub-tab."""
        asked = self.gate.form()
        made = ((APPLICATION, self.application.made), (AFTER, self.after.made))
        placed = [(tab, page.form) for tab, page in made if page is not None]
        return [(GATE, asked), *placed] if asked else placed

    def _arrange(self) -> None:
        self._asks.setVisible(look().breadth(self.window().width()) is not Breadth.NARROW)

    def _turn(self, tab: int) -> None:
        page = (self._the_gate, self.application, self.after, self._history)[tab]()
        self._fill(tab)
        self._stack.setCurrentWidget(page)

    def _the_gate(self) -> GatePage:
        return self.gate

    def _make_application(self) -> ApplicationPage:
        page = ApplicationPage(self._desk)
        self._stack.addWidget(page)
        return page

    def _make_after(self) -> AfterPage:
        page = AfterPage(self._desk)
        self._stack.addWidget(page)
        return page

    def _make_history(self) -> HistoryPanel:
        panel = HistoryPanel()
        self._stack.addWidget(panel)
        return panel

    def _fill(self, tab: int) -> None:
        """Fill the page of a tab, unless it holds what is being typed."""
        if tab not in self._stale or self._book is None or self._application is None:
            return
        self._stale.discard(tab)
        book, application = self._book, self._application
        if tab == GATE:
            self.gate.show_application(book, application)
        elif tab == HISTORY:
            self._history().show_entries(history_of(self._desk.partnership, book, application))
        else:
            page = self.application() if tab == APPLICATION else self.after()
            if not page.form.is_dirty():
                page.show_application(book, application)

    def _show_application_form(self) -> None:
        self.show_tab(APPLICATION)
        self.application().form.field("asked_pence").focus()

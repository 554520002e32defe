"""The dossier of one application: name and amount over its pages, each made and filled when it is looked at."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from evenhand.domain.grants.facts import Application
from evenhand.domain.words import say_pence
from evenhand.screens.desk import Desk
from evenhand.screens.grants.dossier_pages import PAGES, DossierPage
from evenhand.screens.shared.words import DOT
from evenhand.screens.theme import Breadth, Role, look
from evenhand.screens.widgets.button import link
from evenhand.screens.widgets.label import ElidedLabel, Label
from evenhand.screens.widgets.pane import Pane
from evenhand.screens.widgets.tab_strip import TabStrip
from evenhand.services.award_gate import GrantBook

PAPER = "dossier"


class Dossier(Pane):
    """Name and amount over the sub-tabs."""

    round_edit_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._book: GrantBook | None = None
        self._application: Application | None = None
        self._made: dict[str, DossierPage] = {}
        self._stale: set[str] = set()
        self._name = ElidedLabel("", Role.TITLE)
        self._asks = Label("", ink=2)
        self._amount = Label("", Role.TITLE)
        self.header.addWidget(self._name, 1)
        self._paper = link("Dossier as a paper")
        self._paper.clicked.connect(self._ask_paper)
        self.header.addWidget(self._paper, 0, Qt.AlignmentFlag.AlignVCenter)
        self.header.addWidget(self._asks, 0, Qt.AlignmentFlag.AlignVCenter)
        self.header.addWidget(self._amount)
        self.tabs = TabStrip("Dossier", [page.title for page in PAGES])
        self._stack = QStackedWidget()
        self.add(self.tabs)
        self.add(self._stack, 1)
        self.tabs.chosen.connect(self._turn)

    def show_application(self, book: GrantBook, application: Application) -> None:
        """Show an application, on the tab that is open; what is being typed for it stays."""
        self._book, self._application = book, application
        applicant = book.grants.applicants[application.applicant_id]
        award = book.grants.awards.get(application.id)
        self.setAccessibleName(f"Dossier of {applicant.name}")
        self._name.set_text(applicant.name)
        self._asks.setText(f"{application.reference}{DOT}{'awarded' if award else 'asks for'}")
        self._amount.setText(say_pence(award.awarded_pence if award else application.asked_pence))
        self._stale = {page.key for page in PAGES}
        self._turn(self.tabs.current())

    def page(self, key: str) -> DossierPage:
        """The page of a sub-tab, made when it is first wanted."""
        if key not in self._made:
            page = self._made[key] = next(one for one in PAGES if one.key == key).make(self._desk)
            self._stack.addWidget(page)
            page.page_asked.connect(self.open_page)
            page.round_edit_asked.connect(self.round_edit_asked)
        return self._made[key]

    def typed(self) -> list[DossierPage]:
        """The pages in which something was typed that is not saved."""
        return [page for page in self._made.values() if page.unsaved()]

    def turn_to(self, page: DossierPage) -> None:
        """Turn to the sub-tab of a page."""
        for key, made in self._made.items():
            if made is page:
                self.show_tab(key)

    def tab(self) -> str:
        """The key of the sub-tab that is open."""
        return PAGES[self.tabs.current()].key

    def show_tab(self, key: str) -> None:
        """Turn to a sub-tab."""
        self.tabs.set_current(next(place for place, page in enumerate(PAGES) if page.key == key))

    def open_page(self, key: str) -> None:
        """Turn to a sub-tab and go to where its work begins."""
        self.show_tab(key)
        self.page(key).focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the reference to the line above where the pane is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _arrange(self) -> None:
        narrow = look().breadth(self.window().width()) is Breadth.NARROW
        for part in (self._asks, self._paper):
            part.setVisible(not narrow)

    def _ask_paper(self) -> None:
        """Preview everything about the application as a paper."""
        if self._application is not None:
            self._desk.paper_wanted.emit(f"{PAPER}/{self._application.id}")

    def _turn(self, place: int) -> None:
        """Show the page of a sub-tab as the application stands, unless it holds what is being typed for another."""
        key = PAGES[place].key
        page = self.page(key)
        if key in self._stale and self._book is not None and self._application is not None:
            self._stale.discard(key)
            page.show_application(self._book, self._application)
        self._stack.setCurrentWidget(page)

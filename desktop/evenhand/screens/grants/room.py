"""The applications: the round and its money on top, the applications at left, the dossier of one at right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.domain.grants.facts import Application
from evenhand.screens.desk import Desk
from evenhand.screens.grants.application_list import ApplicationList
from evenhand.screens.grants.application_page import ApplicationPage
from evenhand.screens.grants.dossier import Dossier
from evenhand.screens.grants.dossier_pages import DossierPage
from evenhand.screens.grants.once import Once
from evenhand.screens.grants.panes import GrantPanes
from evenhand.screens.grants.round_header import RoundHeader
from evenhand.screens.grants.round_page import RoundPage
from evenhand.screens.shared.words import DOT
from evenhand.screens.theme.sizes import PAGE_MARGIN, PANE_GAP
from evenhand.screens.widgets.button import primary
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.pane import Pane
from evenhand.services.award_gate import GrantBook, grant_book

SCHEDULE = "grants-schedule"


class GrantsRoom(QWidget):
    """The first part of the room; `narrowed` tells whether the dossier stands alone."""

    narrowed = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._book: GrantBook = grant_book(desk.partnership, desk.day)
        self.header = RoundHeader()
        self.applications = ApplicationList()
        self.dossier = Dossier(desk)
        self.new_application = Once(self._make_new_application)
        self.round_page = Once(self._make_round_page)
        self._nothing = self._make_nothing()
        self._detail = QStackedWidget()
        self._detail.addWidget(self._nothing)
        self._detail.addWidget(self.dossier)
        self.panes = GrantPanes(self.applications, self._detail, "All applications", rows_px=392)
        self._top = QWidget()
        self._shown_id = 0
        self._lay_out()
        self._connect()

    def show_book(self, book: GrantBook) -> None:
        """Show everything anew; the application that is open stays open, and what is being typed stays."""
        self._book = book
        self.applications.show_book(self._book)
        application = self._current()
        if self._detail.currentWidget() is self.dossier and application is None:
            self._detail.setCurrentWidget(self._nothing)
        if application is not None and self._detail.currentWidget() in (self.dossier, self._nothing):
            self._show(application)
        self._show_round()

    def open_first(self) -> None:
        """Open the first application, unless one is open."""
        if self._current() is None and not self.unsaved():
            self.applications.choose_first()

    def show_record(self, kind: str, key: int) -> bool:
        """Open a record by its kind and key; False when it is not here."""
        if kind == "grant_round" and key in self._book.grants.rounds:
            return self.applications.choose_round(key)
        application = next((one for one in self._book.grants.applications if self._is(one, kind, key)), None)
        if application is None or self._keeps_typing():
            return False
        self.applications.choose(application.id)
        self._show(application)
        self._show_round()
        self.panes.show_detail()
        return True

    def add_application(self) -> None:
        """Begin a new application; without a round, begin with that."""
        if not self._book.grants.rounds:
            self.new_round()
        elif not self._keeps_typing():
            page = self.new_application()
            page.begin(self._book, self._round_id(), self.desk.today)
            self._show_form(page)

    def import_applications(self) -> None:
        """Bring in a spreadsheet of applications."""
        from evenhand.screens.importing import run_import  # only when it is asked for

        run_import(self.desk, "applications", self)

    def new_round(self) -> None:
        """Begin a new round."""
        self._begin_round(None)

    def edit_round(self) -> None:
        """Correct the round that is shown."""
        self._begin_round(self._round_id())

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved."""
        return bool(self._typed())

    def save(self) -> bool:
        """Save what was typed; a page on which something is to be mended first is shown."""
        for page in self._typed():
            self._turn_to(page)
            page.save()
        return not self.unsaved()

    def discard(self) -> None:
        """Let go of what was typed."""
        for page in self._typed():
            page.discard()

    def focus_first(self) -> None:
        """Go to the applications."""
        self.focus_list()

    def focus_list(self) -> None:
        """Go to the applications."""
        if self.panes.is_narrow():
            self.panes.show_list()
        self.applications.focus_rows()

    def _lay_out(self) -> None:
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        top = QVBoxLayout(self._top)
        top.setContentsMargins(PAGE_MARGIN, PANE_GAP, PAGE_MARGIN, 0)
        top.addWidget(self.header)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self.panes, 1)

    def _connect(self) -> None:
        self.header.new_asked.connect(self.new_round)
        self.header.edit_asked.connect(self.edit_round)
        self.header.schedule_asked.connect(self._ask_schedule)
        self.applications.chosen.connect(self._choose)
        self.applications.opened.connect(self._open)
        self.applications.filter_changed.connect(self._show_round)
        self.applications.add_asked.connect(self.add_application)
        self.applications.import_asked.connect(self.import_applications)
        self.dossier.round_edit_asked.connect(self.edit_round)
        self.panes.turned.connect(self._arrange)
        self.panes.breadth_changed.connect(self._arrange)

    def _ask_schedule(self) -> None:
        """Preview the schedule for decision of the round that is shown."""
        self.desk.paper_wanted.emit(f"{SCHEDULE}/{self._round_id()}")

    def _make_nothing(self) -> QWidget:
        new_round = primary("New round…")
        new_round.clicked.connect(self.new_round)
        self._no_round = EmptyState(
            "No grant round yet",
            "A round has a budget, its days and its limits. Applications are received into it.",
            new_round,
        )
        none_chosen = EmptyState("No application chosen", "Choose one at left to see what it still needs.")
        pane = Pane()
        self._which = QStackedWidget()
        self._which.addWidget(self._no_round)
        self._which.addWidget(none_chosen)
        pane.add(self._which, 1)
        return pane

    def _current(self) -> Application | None:
        """The application that is chosen in the list, in view or not."""
        wanted = self.applications.kept_id()
        return next((one for one in self._book.grants.applications if one.id == wanted), None)

    def _round_id(self) -> int | None:
        """The round that is looked at: the one chosen, else that of the application, else the latest."""
        chosen = self.applications.round_id()
        if chosen is not None:
            return chosen
        application = self._current()
        rounds = self._book.grants.rounds
        return application.round_id if application else next(reversed(rounds), None)

    def _show_round(self) -> None:
        key = self._round_id()
        self._which.setCurrentIndex(1 if self._book.grants.rounds else 0)
        self._arrange()
        if key is None:
            return
        application = self._current()
        gate = self._book.gates.get(application.id) if application and application.round_id == key else None
        found = self._book.grants
        self.header.show_round(found.rounds[key], found.purse(key), gate.offers_pence if gate else 0)

    def _arrange(self, *_: object) -> None:
        alone = self.panes.has_detail_alone()
        self._top.setVisible(bool(self._book.grants.rounds) and not alone)
        self.narrowed.emit(alone)

    def _choose(self, key: int) -> None:
        application = self._application(key)
        if application is None:
            return
        if self._keeps_typing():
            self.applications.choose(self._shown_id)
            return
        self._show(application)
        self._show_round()

    def _open(self, key: int) -> None:
        self._choose(key)
        self.panes.show_detail()
        if not self.unsaved():
            self.dossier.tabs.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, application: Application) -> None:
        self._shown_id = application.id
        self.dossier.show_application(self._book, application)
        self._detail.setCurrentWidget(self.dossier)
        place, count = self.applications.place_of(application.id)
        self.panes.show_place(
            f"{application.reference}{DOT}{place} of {count}" if place else application.reference
        )

    def _make_new_application(self) -> ApplicationPage:
        page = ApplicationPage(self.desk, "New application")
        page.saved.connect(self._open_received)
        page.left.connect(self._leave_form)
        self._detail.addWidget(_paned(page))
        return page

    def _make_round_page(self) -> RoundPage:
        page = RoundPage(self.desk)
        page.saved.connect(self._open_round)
        page.left.connect(self._leave_form)
        self._detail.addWidget(_paned(page))
        return page

    def _show_form(self, page: ApplicationPage | RoundPage) -> None:
        """Let a form take the place of the dossier."""
        for place in range(self._detail.count()):
            pane = self._detail.widget(place)
            if pane is not None and pane.isAncestorOf(page):
                self._detail.setCurrentWidget(pane)
        self.panes.show_detail()
        page.form.focus_first()

    def _leave_form(self) -> None:
        """Go back to what was shown before the form."""
        application = self._current()
        if application is None:
            self._detail.setCurrentWidget(self._nothing)
        else:
            self._show(application)
        self._show_round()
        self.focus_list()

    def _begin_round(self, key: int | None) -> None:
        if self._keeps_typing():
            return
        grant_round = self._book.grants.rounds.get(key or 0)
        page = self.round_page()
        page.begin(self._book, grant_round)
        self._show_form(page)

    def _open_received(self, key: int) -> None:
        self.applications.choose_round(self._book_round(key))
        self.applications.choose(key)
        application = self._application(key)
        if application is not None:
            self._show(application)
            self._show_round()
            self.panes.show_detail()
            self.dossier.tabs.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_round(self, key: int) -> None:
        self.applications.choose_round(key)
        self._leave_form()

    def _book_round(self, key: int) -> int | None:
        application = self._application(key)
        chosen = self.applications.round_id()
        return application.round_id if application and chosen is not None else chosen

    def _application(self, key: int) -> Application | None:
        return next((one for one in self._book.grants.applications if one.id == key), None)

    def _is(self, application: Application, kind: str, key: int) -> bool:
        award = self._book.grants.awards.get(application.id)
        keys = {
            "application": application.id,
            "applicant": application.applicant_id,
            "award": award.id if award else 0,
        }
        return keys.get(kind) == key

    def _typed(self) -> list[DossierPage]:
        """The pages in view or behind it in which something was typed that is not saved."""
        shown = self._detail.currentWidget()
        for page in (self.new_application.made, self.round_page.made):
            if page is not None and shown is not None and shown.isAncestorOf(page):
                return [page] if page.unsaved() else []
        return self.dossier.typed() if shown is self.dossier else []

    def _keeps_typing(self) -> bool:
        """Whether something typed is not saved; then its page is shown, and says so."""
        typed = self._typed()
        if typed:
            self._turn_to(typed[0])
            typed[0].remind()
        return bool(typed)

    def _turn_to(self, page: DossierPage) -> None:
        self.panes.show_detail()
        self.dossier.turn_to(page)


def _paned(form: QWidget) -> Pane:
    pane = Pane()
    pane.add(form, 1)
    return pane

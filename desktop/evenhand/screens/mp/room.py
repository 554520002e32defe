"""Everything about one MP: engagements, terms, stance and the person, each under its tab, with what is typed there."""

from typing import cast

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.screens.desk import Desk
from evenhand.screens.mp.about_page import AboutPage
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.asides import TermsAside, about_aside, dissolution_aside, stance_aside
from evenhand.screens.mp.beside import Aside, Beside
from evenhand.screens.mp.dissolution import DissolutionPage
from evenhand.screens.mp.header import ABOUT, STANCE, TERMS, RoomHeader
from evenhand.screens.mp.history import history_of_mp
from evenhand.screens.mp.stance_page import StancePage
from evenhand.screens.mp.terms_page import TermsPage
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.theme.sizes import PAGE_MARGIN, PANE_GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.history import HistoryPanel
from evenhand.screens.widgets.pane import Pane, row

DISSOLUTION, HISTORY = 4, 5
Page = TermsPage | StancePage | AboutPage | DissolutionPage
MADE_WHEN_WANTED = {TERMS: TermsPage, STANCE: StancePage, ABOUT: AboutPage, DISSOLUTION: DissolutionPage}
NAMES = {
    TERMS: "Terms in Parliament",
    STANCE: "Stance",
    ABOUT: "About the MP",
    DISSOLUTION: "Parliament is dissolved",
}


class MpRoom(QWidget):
    """The header over the parts; `engagements` is the page of the first of them, made by the view."""

    def __init__(self, desk: Desk, engagements: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._as_at: AsAt | None = None
        self._mp_id = 0
        self.header = RoomHeader()
        self._made: dict[int, Page] = {}
        self._history = HistoryPanel()
        self.pages = QStackedWidget()
        self._places: dict[int, QVBoxLayout] = {}
        self.pages.addWidget(engagements)
        for part in (*MADE_WHEN_WANTED, HISTORY):
            holder = QWidget()
            self._places[part] = column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            self.pages.addWidget(holder)
        self._make_history()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)
        self._connect()

    @property
    def terms(self) -> TermsPage:
        """The terms in Parliament."""
        return cast(TermsPage, self._page(TERMS))

    @property
    def stance(self) -> StancePage:
        """The judgements of the stance."""
        return cast(StancePage, self._page(STANCE))

    @property
    def about(self) -> AboutPage:
        """What is held about the person."""
        return cast(AboutPage, self._page(ABOUT))

    @property
    def dissolution(self) -> DissolutionPage:
        """The form that ends every running term."""
        return cast(DissolutionPage, self._page(DISSOLUTION))

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Show somebody as at the day, round whatever is being typed."""
        self._mp_id, self._as_at = mp_id, as_at
        self.header.show_mp(mp_id, as_at)
        for page in self._made.values():
            page.show_mp(mp_id, as_at)
        if self.pages.currentIndex() == HISTORY:
            self.show_history()

    def show_part(self, part: int) -> None:
        """Show one part."""
        if part >= 0:
            self._page(part)
            self.pages.setCurrentIndex(part)

    def open_part(self, part: int) -> None:
        """Choose one part."""
        self.header.strip.set_current(part)
        self.show_part(part)

    def edit(self) -> None:
        """Go to what is held about the person."""
        self.open_part(ABOUT)
        self.about.form.focus_first()

    def begin_dissolving(self) -> None:
        """Begin to end every running term."""
        if not self.terms.form.is_dirty():
            self.show_part(DISSOLUTION)
            self.dissolution.begin()
        else:
            self.terms.form.show_refusal(FINISH_FIRST)

    def show_history(self) -> None:
        """Show what was changed about the MP, the terms and the stance, by whom and when."""
        if self._as_at is not None:
            self._history.show_entries(history_of_mp(self._desk.partnership, self._as_at, self._mp_id))
            self.pages.setCurrentIndex(HISTORY)

    def unsaved(self) -> bool:
        """Whether anything but an engagement was typed and not saved."""
        return any(form.is_dirty() for _, form in self._forms())

    def save(self) -> bool:
        """Save every part; where one cannot be saved, show it with its first error."""
        for part, form in self._forms():
            if form.is_dirty():
                self._show_form(part)
                form.save()
                if form.is_dirty():
                    return False
        return True

    def discard(self) -> None:
        """Show again what was saved."""
        for _, form in self._forms():
            if form.is_dirty():
                form.discard()

    def may_leave(self) -> bool:
        """Whether nothing waits to be saved; what does is shown, and says so."""
        for part, form in self._forms():
            if form.is_dirty():
                self._show_form(part)
                form.show_refusal(FINISH_FIRST)
                return False
        return True

    def _forms(self) -> list[tuple[int, DetailForm]]:
        return [(part, page.form) for part, page in sorted(self._made.items())]

    def _page(self, part: int) -> Page | None:
        """The page of a part, made when it is first wanted; None for parts that are there from the start."""
        if part not in self._made and part in MADE_WHEN_WANTED:
            made = self._make(part)
            self._made[part] = made
            if self._as_at is not None:
                made.show_mp(self._mp_id, self._as_at)
        return self._made.get(part)

    def _make(self, part: int) -> Page:
        page: Page = MADE_WHEN_WANTED[part](self._desk)
        if isinstance(page, DissolutionPage):
            page.left.connect(self._show_terms)
            page.dissolved.connect(self._ask_standing)
        beside = Beside(NAMES[part], page, page.form, self._aside(part))
        self._places[part].addWidget(beside)
        return page

    def _aside(self, part: int) -> Aside:
        """What is good to know about a part."""
        if part == TERMS:
            aside = TermsAside()
            aside.dissolution_asked.connect(self.begin_dissolving)
            return aside
        return {STANCE: stance_aside, ABOUT: about_aside, DISSOLUTION: dissolution_aside}[part]()

    def _show_form(self, part: int) -> None:
        self.header.strip.set_current(TERMS if part == DISSOLUTION else part)
        self.show_part(part)

    def _connect(self) -> None:
        self.header.strip.chosen.connect(self.show_part)
        self.header.strip.tabs.tabBarClicked.connect(self.show_part)
        self.header.edit_asked.connect(self.edit)
        self.header.history_asked.connect(self.show_history)

    def _show_terms(self) -> None:
        self.open_part(TERMS)

    def _ask_standing(self) -> None:
        """After a dissolution, ask whether the former MP stands again."""
        self.open_part(TERMS)
        standing = self.terms.form.field("standing_again")
        (standing if standing.isVisible() else self.terms.form.field("ends")).focus()

    def _go_back(self) -> None:
        self.show_part(self.header.strip.current())

    def _make_history(self) -> None:
        pane, back = Pane("History"), plain("Back")
        back.clicked.connect(self._go_back)
        pane.add(self._history, 1)
        pane.set_footer(row(None, back))
        self._places[HISTORY].setContentsMargins(PAGE_MARGIN, PANE_GAP, PAGE_MARGIN, PANE_GAP)
        self._places[HISTORY].addWidget(pane)

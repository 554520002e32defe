"""The middle of the Elections tab: one election at a look, its forms, an expected one, or what belongs to all of them.

One of these is seen at a time. What is typed in any of them waits there until it is saved or discarded.
"""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from evenhand.screens.desk import Desk
from evenhand.screens.elections.aside import Aside
from evenhand.screens.elections.book import ElectionBook
from evenhand.screens.elections.cycles_view import cycles_aside
from evenhand.screens.elections.edit_page import EditPage
from evenhand.screens.elections.expected_page import ExpectedPage
from evenhand.screens.elections.holidays_part import holidays_aside
from evenhand.screens.elections.overview import Overview
from evenhand.screens.plain_room.record_pane import RecordPane
from evenhand.services.cycles import ExpectedPoll

CYCLES, HOLIDAYS = "cycles", "holidays"
ASIDES: dict[str, Callable[[Desk], Aside]] = {CYCLES: cycles_aside, HOLIDAYS: holidays_aside}


class Middle(QStackedWidget):
    """The pages; `left` where an aside was looked at enough."""

    left = Signal()

    def __init__(self, desk: Desk, pane: RecordPane) -> None:
        super().__init__()
        self._desk = desk
        self._book: ElectionBook | None = None
        self.pane = pane
        self.overview, self.forms, self.expected = Overview(), EditPage(pane), ExpectedPage()
        self._asides: dict[str, Aside] = {}
        for page in (self.overview, self.forms, self.expected):
            self.addWidget(page)

    def show_book(self, book: ElectionBook) -> None:
        """Take what was read anew, round whatever is being typed."""
        self._book = book
        self.pane.show_book(book)
        if self.pane.key in book.elections:
            self.overview.show_election(book, self.pane.key)
        for aside in self._asides.values():
            aside.show_book(book)

    def shows_overview(self) -> bool:
        """Whether an election is looked at."""
        return self.currentWidget() is self.overview

    def shows_forms(self) -> bool:
        """Whether the forms are shown."""
        return self.currentWidget() is self.forms

    def show_overview(self) -> None:
        """Look at the election."""
        self.setCurrentWidget(self.overview)

    def show_forms(self, *, new: bool) -> None:
        """Show the forms of the election, or that of a new one."""
        self.forms.say_back(new=new)
        self.setCurrentWidget(self.forms)

    def shows_expected(self) -> bool:
        """Whether an expected election is shown."""
        return self.currentWidget() is self.expected

    def show_expected(self, expected: ExpectedPoll) -> None:
        """Show an expected election."""
        self.expected.show_expected(expected)
        self.setCurrentWidget(self.expected)

    def show_aside(self, name: str) -> Aside:
        """Show what belongs to all elections, made when it is first wanted."""
        if name not in self._asides:
            made = self._asides[name] = ASIDES[name](self._desk)
            made.back_asked.connect(self._leave_aside)
            self.addWidget(made)
            if self._book is not None:
                made.show_book(self._book)
        self.setCurrentWidget(self._asides[name])
        self._asides[name].focus_first()
        return self._asides[name]

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved."""
        return self.pane.unsaved() or any(aside.unsaved() for aside in self._asides.values())

    def may_leave(self) -> bool:
        """Whether nothing waits to be saved; what does is shown, and says so."""
        if self.pane.unsaved():
            self.show_forms(new=self.pane.is_adding())
            return self.pane.may_leave()
        for aside in self._asides.values():
            if aside.unsaved():
                self.setCurrentWidget(aside)
                return aside.may_leave()
        return True

    def save(self) -> bool:
        """Save whatever was typed; where something is to be mended, show it."""
        for aside in self._asides.values():
            if aside.unsaved():
                self.setCurrentWidget(aside)
                if not aside.save():
                    return False
        if self.pane.unsaved():
            self.show_forms(new=self.pane.is_adding())
        return self.pane.save()

    def discard(self) -> None:
        """Let go of whatever was typed."""
        self.pane.discard()
        for aside in self._asides.values():
            aside.discard()

    def focus_first(self) -> None:
        """Put the focus into the page that is shown."""
        page = self.currentWidget()
        if page is self.forms:
            self.pane.open_part(self.pane.strip.current())
        elif isinstance(page, Overview | ExpectedPage | Aside):
            page.focus_first()

    def _leave_aside(self) -> None:
        aside = self.currentWidget()
        if isinstance(aside, Aside) and aside.may_leave():
            self.show_overview()
            self.left.emit()

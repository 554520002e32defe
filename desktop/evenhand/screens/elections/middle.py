"""The middle of the Elections tab: one election at a look, its forms, an expected one, or what belongs to all of them.

One of these is seen at a time. What is typed in any of them waits there until it is saved or discarded.
"""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.screens.desk import Desk
from evenhand.screens.elections.aside import Aside
from evenhand.screens.elections.book import ElectionBook
from evenhand.screens.elections.cycles_view import cycles_aside
from evenhand.screens.elections.expected_page import ExpectedPage
from evenhand.screens.elections.holidays_part import holidays_aside
from evenhand.screens.elections.overview import Overview
from evenhand.screens.plain_room.record_pane import RecordPane
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.pane import row
from evenhand.services.cycles import ExpectedPoll

CYCLES, HOLIDAYS = "cycles", "holidays"
BACK, BACK_TO_ALL = "Back to the election", "Back to the elections"
ASIDES: dict[str, Callable[[Desk], Aside]] = {CYCLES: cycles_aside, HOLIDAYS: holidays_aside}


class Middle(QWidget):
    """The pages, and over them the button that leads back; `back_asked` from the forms, `left` when an aside was."""

    back_asked = Signal()
    left = Signal()

    def __init__(self, desk: Desk, pane: RecordPane) -> None:
        super().__init__()
        self._desk = desk
        self._book: ElectionBook | None = None
        self.pane = pane
        self.overview, self.expected = Overview(), ExpectedPage()
        self._asides: dict[str, Aside] = {}
        self.is_new = False
        self.back = plain(BACK, Mark.BACK)
        self.back.clicked.connect(self._go_back)
        self._pages = QStackedWidget()
        for page in (self.overview, pane, self.expected):
            self._pages.addWidget(page)
        self._pages.currentChanged.connect(self._say_back)
        self._bar = row(self.back, None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self._bar)
        column.addWidget(self._pages, 1)
        self._say_back()

    def take_back(self) -> None:
        """Have the button that leads back over the pages."""
        self._bar.insertWidget(0, self.back)

    def current(self) -> QWidget | None:
        """The page that is shown."""
        return self._pages.currentWidget()

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
        return self.current() is self.overview

    def shows_forms(self) -> bool:
        """Whether the forms are shown."""
        return self.current() is self.pane

    def show_overview(self) -> None:
        """Look at the election."""
        self._pages.setCurrentWidget(self.overview)

    def show_forms(self, *, new: bool) -> None:
        """Show the forms of the election, or that of a new one."""
        self.is_new = new
        self._pages.setCurrentWidget(self.pane)
        self._say_back()

    def shows_expected(self) -> bool:
        """Whether an expected election is shown."""
        return self.current() is self.expected

    def show_expected(self, expected: ExpectedPoll) -> None:
        """Show an expected election."""
        self.expected.show_expected(expected)
        self._pages.setCurrentWidget(self.expected)

    def show_aside(self, name: str) -> Aside:
        """Show what belongs to all elections, made when it is first wanted."""
        if name not in self._asides:
            made = self._asides[name] = ASIDES[name](self._desk)
            self._pages.addWidget(made)
            if self._book is not None:
                made.show_book(self._book)
        self._pages.setCurrentWidget(self._asides[name])
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
                self._pages.setCurrentWidget(aside)
                return aside.may_leave()
        return True

    def save(self) -> bool:
        """Save whatever was typed; where something is to be mended, show it."""
        for aside in self._asides.values():
            if aside.unsaved():
                self._pages.setCurrentWidget(aside)
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
        page = self.current()
        if page is self.pane:
            self.pane.open_part(self.pane.strip.current())
        elif isinstance(page, Overview | ExpectedPage | Aside):
            page.focus_first()

    def _say_back(self) -> None:
        """Say where the way back leads; an election that is looked at has none."""
        page = self.current()
        of_one = page is self.pane and not self.is_new
        self.back.setText(BACK if of_one else BACK_TO_ALL)
        self.back.updateGeometry()
        self.back.setVisible(page is self.pane or isinstance(page, Aside))

    def _go_back(self) -> None:
        page = self.current()
        if page is self.pane:
            self.back_asked.emit()
        elif isinstance(page, Aside) and page.may_leave():
            self.show_overview()
            self.left.emit()

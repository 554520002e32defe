"""Conflicts of interest in an application: the paths suggested, drawn and said, and what a person answered (PP2)."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.domain.grants.conflict_paths import ConflictPath
from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.record_facts import GrantConflict
from evenhand.screens.desk import Desk
from evenhand.screens.grants.conflict_block import ConflictBlock
from evenhand.screens.grants.conflict_form import ConflictForm
from evenhand.screens.grants.conflict_words import NO_OFFICERS, say_counts, say_nothing, say_rule
from evenhand.screens.grants.dossier_pages import DossierPage
from evenhand.screens.grants.once import Once
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.sizes import GAP, LABEL_GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.emptying import empty
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.pane import row, scrolling
from evenhand.services.award_gate import GrantBook
from evenhand.services.grants.conflict_book import ConflictBook, conflict_book

TELLS = "A path is a question and accuses nobody. Whoever knows the people answers it."


class ConflictsPage(DossierPage):
    """The paths that wait for an answer first, then what stands, then what was set aside."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._application: Application | None = None
        self._book: ConflictBook | None = None
        self.blocks: list[ConflictBlock] = []
        self._heading = Label("Who may have an interest in it", Role.LEAD)
        self._counts = Label(weight=Weight.STRONG)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._rule, self._officers, self._nothing = (Label(ink=2, wrap=True) for _ in range(3))
        self._form = Once(self._make_form)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_list())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_application(self, book: GrantBook, application: Application) -> None:
        """Show the conflicts of an application, round whatever is being typed for the same one."""
        same = self._application is not None and self._application.id == application.id
        self._application = application
        self._book = conflict_book(
            self._desk.partnership, book.grants, book.beside, application, self._desk.day
        )
        self._fill(self._book)
        if not (same and self.unsaved()):
            self._show_list()

    def forms(self) -> Sequence[DetailForm]:
        """The form, while it is open."""
        made = self._form.made
        return [made.form] if made is not None and self._stack.currentWidget() is made else []

    def focus_first(self) -> None:
        """Go to the first path that waits for an answer, else to adding one."""
        first = self.blocks[0].button if self.blocks else self.add_button
        first.setFocus()

    def _make_list(self) -> QWidget:
        body = QVBoxLayout()
        body.setSpacing(GAP)
        body.setContentsMargins(0, 0, GAP, 0)
        body.addWidget(self._nothing)
        body.addLayout(self._list)
        for label in (Label(TELLS, ink=2, wrap=True), self._rule, self._officers):
            body.addWidget(label)
        self.add_button = plain("Add a conflict…")
        self.add_button.clicked.connect(self._ask_own)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row(self._heading, None, self._counts))
        column.addWidget(rule())
        column.addWidget(scrolling(body), 1)
        column.addWidget(rule())
        footer = row(self.add_button, None)
        footer.setContentsMargins(LABEL_GAP, LABEL_GAP, 0, LABEL_GAP)
        column.addLayout(footer)
        return page

    def _fill(self, book: ConflictBook) -> None:
        empty(self._list)
        self.blocks = list(_blocks(book))
        for block in self.blocks:
            block.asked.connect(self._ask)
            self._list.addWidget(block)
        self._counts.setText(say_counts(book))
        self._nothing.setText(say_nothing(book))
        self._nothing.setVisible(not self.blocks)
        self._rule.setText(say_rule(book.asked))
        self._officers.setText(NO_OFFICERS)
        self._officers.setVisible(not book.officers)

    def _make_form(self) -> ConflictForm:
        form = ConflictForm(self._desk)
        form.left.connect(self._show_list)
        self._stack.addWidget(form)
        return form

    def _ask(self, path: ConflictPath | None, conflict: GrantConflict | None) -> None:
        if self._application is not None and self._book is not None:
            form = self._form()
            self._stack.setCurrentWidget(form)
            form.begin(self._application, self._book, path, conflict)

    def _ask_own(self) -> None:
        self._ask(None, None)

    def _show_list(self) -> None:
        was_form = self._stack.currentIndex() != 0
        self._stack.setCurrentIndex(0)
        if was_form and self.isVisible():
            self.focus_first()


def _blocks(book: ConflictBook) -> Iterator[ConflictBlock]:
    """What waits for an answer first, then what stands, then what was set aside."""
    conflicts = book.conflicts
    for path in conflicts.unanswered:
        yield ConflictBlock(path)
    paths = {(path.person.id, path.in_full): path for path in conflicts.suggested}
    for one in (*conflicts.found_late, *conflicts.confirmed, *conflicts.set_aside):
        path = paths.get((one.person_id, one.path_in_full))
        yield ConflictBlock(path, one, book.written.get(one.id, ()), is_open=book.is_open)

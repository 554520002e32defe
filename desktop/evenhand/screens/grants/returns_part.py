"""Returns and breaches of all rounds: what is late or open at left, and what is done about it at right."""

from collections.abc import Hashable
from typing import Any

from PySide6.QtWidgets import QStackedWidget

from evenhand.domain.grants.money_facts import Breach
from evenhand.screens.desk import Desk
from evenhand.screens.grants.breaches_pane import BreachPane
from evenhand.screens.grants.return_pane import ReturnPane
from evenhand.screens.grants.returns_rows import (
    BREACH,
    RETURN,
    Key,
    application_of,
    return_rows,
    round_filters,
)
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.list_pane import ListPane
from evenhand.screens.widgets.pane import Pane
from evenhand.screens.widgets.two_pane import TwoPane
from evenhand.services.award_gate import GrantBook

NOTHING = "No returns are asked for yet"
PLANNED = "A return is planned when an offer is accepted, where its round says after how many months."
CHOOSE = "Choose one to receive it, to ask for it again or to excuse it."
ROWS_WIDTH = 420


class ReturnsPart(TwoPane):
    """The list at left and the one chosen at right, of whichever round it is."""

    def __init__(self, desk: Desk) -> None:
        self.list = ListPane(
            "Returns and breaches",
            "Find a return",
            filters=[Option(None, "All rounds")],
            empty=EmptyState(NOTHING, PLANNED),
            nobody="No return",
        )
        self._dossier = self.list.add_button(plain("Open the dossier"))
        self.one, self.breach = ReturnPane(desk), BreachPane(desk)
        self._nothing = EmptyState("Nothing is chosen", CHOOSE)
        self._stack = QStackedWidget()
        for page in (self._nothing, self.one, self.breach):
            self._stack.addWidget(page)
        pane = Pane()
        pane.setAccessibleName("The return or breach")
        pane.add(self._stack, 1)
        super().__init__(self.list, pane, "All returns", rows_px=ROWS_WIDTH)
        self._desk = desk
        self._book: GrantBook | None = None
        self._shown: Key | None = None
        self._names: dict[Hashable, str] = {}
        self.list.chosen.connect(self._open)
        self.list.opened.connect(self._go_into)
        self.one.left.connect(self._open_chosen)
        self._dossier.clicked.connect(self._open_dossier)

    def show_book(self, book: GrantBook) -> None:
        """Show the returns and breaches as at the day of the book, round a return that is being typed."""
        self._book = book
        rows = return_rows(book)
        self._names = {one.id: one.title for one in rows}
        self.list.set_filters(round_filters(book))
        self.list.set_rows(rows)
        if not self.unsaved():
            self._open_chosen()

    def show_record(self, kind: str, key: int) -> bool:
        """Open a return or a breach; False when it is not here, or while something waits to be saved."""
        row_id = (BREACH if kind == BREACH else RETURN, key)
        if not self._may_leave():
            return False
        self.list.clear_filter()
        if not self.list.choose(row_id):
            return False
        self._show(row_id)
        self.show_detail()
        return True

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved."""
        return self.one.form.is_dirty()

    def save(self) -> bool:
        """Save what was typed; False where something must be mended first."""
        if self.unsaved():
            self.one.form.save()
        return not self.unsaved()

    def discard(self) -> None:
        """Let go of what was typed."""
        if self.unsaved():
            self.one.form.discard()

    def focus_first(self) -> None:
        """Go to the rows."""
        self.list.focus_rows()

    def _may_leave(self) -> bool:
        if self.unsaved():
            self._stack.setCurrentWidget(self.one)
            self.one.form.show_refusal(FINISH_FIRST)
        return not self.unsaved()

    def _open_chosen(self) -> None:
        chosen: Any = self.list.chosen_id()
        if chosen is None:
            self.list.choose_first()
            chosen = self.list.chosen_id()
        self._show(chosen)

    def _open(self, key: Any) -> None:
        """Open the row chosen, or go back to the one whose typing waits to be saved."""
        if self._may_leave():
            self._show(key)
        else:
            self.list.choose(self._shown)
            self.show_detail()

    def _go_into(self, key: Any) -> None:
        self._open(key)
        self.show_detail()
        if self._stack.currentWidget() is self.one:
            self.one.form.focus_first()
        elif self._stack.currentWidget() is self.breach:
            self.breach.focus_first()

    def _show(self, key: Key | None) -> None:
        self._shown = key
        book = self._book
        self._dossier.setVisible(book is not None and key is not None and bool(application_of(book, key)))
        if book is not None and key is not None and key[0] == RETURN and self.one.show_return(book, key[1]):
            self._stack.setCurrentWidget(self.one)
        elif key is not None and key[0] == BREACH and self._show_breach(key[1]):
            self._stack.setCurrentWidget(self.breach)
        else:
            self._stack.setCurrentWidget(self._nothing)

    def _show_breach(self, key: int) -> bool:
        breach = next((one for one in self._breaches() if one.id == key), None)
        if breach is not None:
            self.breach.show_breach(breach, self._names.get((BREACH, key), ""))
        return breach is not None

    def _breaches(self) -> tuple[Breach, ...]:
        return self._book.beside.breaches if self._book is not None else ()

    def _open_dossier(self) -> None:
        if self._book is not None and self._shown is not None:
            application = application_of(self._book, self._shown)
            if application is not None:
                self._desk.record_wanted.emit(f"application:{application.id}")

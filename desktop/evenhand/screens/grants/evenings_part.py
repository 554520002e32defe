"""Award evenings: the list of them at left, and at right the one chosen with its awards, guests and calendar (MP9)."""

from typing import Any

from PySide6.QtWidgets import QStackedWidget

from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_cell_day
from evenhand.screens.desk import Desk
from evenhand.screens.grants.evenings_pane import EveningPane
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.list_pane import ListPane
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.pane import Pane
from evenhand.screens.widgets.two_pane import TwoPane
from evenhand.services.award_evenings import Evening, award_evenings
from evenhand.services.award_gate import GrantBook

NOTHING = "No award evening yet"
FIRST = "An evening lists the awards presented at it, to the penny, with its guests in their capacity."
MARKS = {Planned.PLANNED: Mark.DUE, Planned.HELD: Mark.GO_AHEAD, Planned.CANCELLED: Mark.PAST}
ROWS_WIDTH = 392


class EveningsPart(TwoPane):
    """The evenings, the latest first."""

    def __init__(self, desk: Desk) -> None:
        self.list = ListPane(
            "Award evenings", "Find an evening", empty=EmptyState(NOTHING, FIRST), nobody="No evening"
        )
        self._new = self.list.add_button(plain("New evening", Mark.PLUS))
        self.one = EveningPane(desk)
        self._nothing = EmptyState("Nothing is chosen", "Choose an evening, or add one.")
        self._stack = QStackedWidget()
        for page in (self._nothing, self.one):
            self._stack.addWidget(page)
        pane = Pane()
        pane.setAccessibleName("The award evening")
        pane.add(self._stack, 1)
        super().__init__(self.list, pane, "All evenings", rows_px=ROWS_WIDTH)
        self._desk = desk
        self._evenings: dict[int, Evening] = {}
        self._shown: int | None = None
        self.list.chosen.connect(self._open)
        self.list.opened.connect(self._go_into)
        self.one.kept.connect(self._note_kept)
        self.one.form.discarded.connect(self._open_chosen)
        self._new.clicked.connect(self.begin)

    def show_book(self, book: GrantBook) -> None:
        """Show the evenings as at the day of the book, round one that is being typed."""
        found = award_evenings(self._desk.partnership, book.day)
        self._evenings = {one.event.id: one for one in found}
        self.list.set_rows([_row(one) for one in found])
        if self._shown is not None:
            self.list.choose(self._shown)
        if not self.unsaved():
            self._open_chosen()

    def show_record(self, kind: str, key: int) -> bool:
        """Open an evening; False when it is not here, or while something waits to be saved."""
        if not self._may_leave() or not self.list.choose(key):
            return False
        self._show(key)
        self.show_detail()
        return True

    def begin(self) -> None:
        """Show an empty form for a new evening."""
        if self._may_leave():
            self._shown = None
            self.one.show_evening(None)
            self._stack.setCurrentWidget(self.one)
            self.show_detail()
            self.one.form.focus_first()

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
            self.one.form.show_refusal(FINISH_FIRST)
        return not self.unsaved()

    def _note_kept(self, key: int) -> None:
        """Show what was saved as it is now kept."""
        self.list.choose(key)
        self._show(key)

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
        self.one.form.focus_first()

    def _show(self, key: int | None) -> None:
        self._shown = key
        evening = self._evenings.get(key or 0)
        if evening is None:
            self._stack.setCurrentWidget(self._nothing)
            return
        self.one.show_evening(evening)
        self._stack.setCurrentWidget(self.one)


def _row(one: Evening) -> ListRow:
    event = one.event
    return ListRow(
        event.id,
        event.title,
        one.says,
        say_cell_day(event.on),
        mark=MARKS[event.status],
        mark_says=event.status.label,
    )

"""The engagements with one MP: by year at left, one of them at right."""

from typing import Any

from PySide6.QtCore import QEvent, Signal

from evenhand.domain.vocabulary import Kind
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.engagement_pane import EngagementPane
from evenhand.screens.mp.rows import engagement_rows, most_pressing
from evenhand.screens.theme import look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.list_pane import ListPane
from evenhand.screens.widgets.two_pane import TwoPane

ROWS_WIDTH, LEAST_WIDTH = 344, 260
NONE_YET = "No engagements with this MP yet"
BEGIN = "Most areas begin with a letter."


class Engagements(TwoPane):
    """List and detail; `add_asked` by a button, `mp_wanted` where a chain leads to an engagement with another MP."""

    add_asked = Signal()
    mp_wanted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        add, add_first = plain("Add engagement", Mark.PLUS), primary("Add an engagement")
        rows = ListPane(
            "Engagements",
            "Find in engagements",
            filters=[Option(None, "All kinds"), *options_of(Kind)],
            empty=EmptyState(NONE_YET, BEGIN, add_first),
            nobody="No engagement",
        )
        rows.add_button(add)
        rows.setMinimumWidth(look().px(LEAST_WIDTH))
        pane = EngagementPane(desk)
        super().__init__(rows, pane, "All engagements", rows_px=ROWS_WIDTH)
        self.list, self.pane = rows, pane
        self._mp_id = 0
        self._as_at: AsAt | None = None
        add.clicked.connect(self.add_asked)
        add_first.clicked.connect(self.add_asked)
        rows.chosen.connect(self._open)
        rows.opened.connect(self._go_into)
        pane.shown.connect(self._follow)
        pane.came_back.connect(self.show_list)

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Show the engagements with somebody as at the day; what waits is opened first."""
        self._mp_id, self._as_at = mp_id, as_at
        self.pane.show_as_at(mp_id, as_at)
        rows = engagement_rows(as_at, mp_id)
        self.list.set_rows(rows)
        if not self.pane.is_idle():
            return
        first = most_pressing(rows)
        if first is not None and self.list.chosen_id() is None:
            self.list.choose(first.id)
        chosen: Any = self.list.chosen_id()
        if chosen is not None:
            self.pane.open_engagement(chosen)

    def changeEvent(self, event: QEvent) -> None:
        """Keep day and reason readable in the rows for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self.list.setMinimumWidth(look().px(LEAST_WIDTH))
        super().changeEvent(event)

    def begin_adding(self) -> None:
        """Begin a new engagement."""
        self.show_detail()
        self.pane.begin_adding()

    def open_engagement(self, key: int) -> bool:
        """Open an engagement; False while something typed waits to be saved."""
        if not self.pane.open_engagement(key):
            return False
        self._follow(key)
        self.show_detail()
        return True

    def _open(self, key: Any) -> None:
        """Open the engagement chosen, or go back to the one whose typing waits to be saved."""
        if not self.pane.open_engagement(key):
            self.list.choose(self.pane.editor.engagement_id() or None)
            self.show_detail()

    def _go_into(self, key: Any) -> None:
        self.show_detail()
        if self.pane.open_engagement(key):
            self.pane.page.focus_first()

    def _follow(self, key: int) -> None:
        """Choose in the list what the pane led to, also where it is another MP's or was filtered away."""
        found = self._as_at.engagement(key) if self._as_at is not None else None
        if found is None:
            return
        if found.mp_id != self._mp_id:
            self.mp_wanted.emit(found.mp_id)
        if not self.list.choose(key):
            self.list.clear_filter()
            self.list.choose(key)

"""What waits, across all relationships: follow-ups, letters without an answer, and regular engagements (MP7, MP8)."""

from typing import Any

from PySide6.QtWidgets import QStackedWidget

from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.follow_up_forms import FollowUpForm, LetterForm, SeriesForm, WaitingForm
from evenhand.screens.mp.follow_up_rows import THEIRS, Key, Waits, waiting_rows
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.list_pane import ListPane
from evenhand.screens.widgets.pane import Pane
from evenhand.screens.widgets.two_pane import TwoPane
from evenhand.services.follow_ups import open_in

NOTHING = "Nothing waits"
DONE = "Follow-ups are added with an engagement; letters that want an answer stand here until they have one."
CHOOSE = "Choose one to close it, or to note an answer."
ROWS_WIDTH = 420


class FollowUpsPart(TwoPane):
    """The list at left and what is done about the one chosen at right, of whichever relationship it is."""

    def __init__(self, desk: Desk) -> None:
        filters = [
            Option(None, "Everybody"),
            Option(THEIRS, "With whom is shown"),
            *(Option(one, one.value) for one in Waits),
        ]
        self.list = ListPane(
            "What waits",
            "Find a follow-up",
            filters=filters,
            empty=EmptyState(NOTHING, DONE),
            nobody="Nothing",
        )
        add = self.list.add_button(plain("Add a regular engagement…", Mark.PLUS))
        self.follow_up, self.letter, self.series = FollowUpForm(desk), LetterForm(desk), SeriesForm(desk)
        self._stack = QStackedWidget()
        self._nothing = EmptyState("Nothing is chosen", CHOOSE)
        for page in (self._nothing, *self._forms()):
            self._stack.addWidget(page)
        pane = Pane()
        pane.setAccessibleName("What is done about it")
        pane.add(self._stack, 1)
        super().__init__(self.list, pane, "All that waits", rows_px=ROWS_WIDTH)
        self._as_at: AsAt | None = None
        self._mp_id = 0
        self._shown: Key | None = None
        add.clicked.connect(self.begin_series)
        self.list.chosen.connect(self._open)
        self.list.opened.connect(self._go_into)
        self.series.form.discarded.connect(self._open_chosen)
        for page in self._forms():
            page.kept.connect(self._go_on)

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Show what waits on the day, round whatever is being typed."""
        other = mp_id != self._mp_id
        self._mp_id, self._as_at = mp_id, as_at
        self.series.offer(as_at)
        rows = waiting_rows(as_at, mp_id)
        self.list.set_rows(rows)
        if other:
            self.list.choice.set_value(THEIRS if any(THEIRS in one.kinds for one in rows) else None)
        if not self.unsaved():
            self._open_chosen()

    def begin_series(self) -> None:
        """Begin a regular engagement, with whom is shown."""
        if self.may_leave():
            self.list.choose(None)
            self._shown = None
            self.series.begin(self._mp_id)
            self._turn_to(self.series)
            self.show_detail()

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved."""
        return any(page.form.is_dirty() for page in self._forms())

    def save(self) -> bool:
        """Save whatever was typed; False where something must be mended first."""
        for page in self._forms():
            if page.form.is_dirty():
                page.form.save()
        return not self.unsaved()

    def discard(self) -> None:
        """Let go of whatever was typed."""
        for page in self._forms():
            if page.form.is_dirty():
                page.form.discard()

    def may_leave(self) -> bool:
        """Whether nothing waits to be saved; what does is shown, and says so."""
        for page in self._forms():
            if page.form.is_dirty():
                self._turn_to(page)
                page.form.show_refusal(FINISH_FIRST)
                return False
        return True

    def focus_first(self) -> None:
        """Go to the rows."""
        self.list.focus_rows()

    def _forms(self) -> tuple[WaitingForm, ...]:
        return self.follow_up, self.letter, self.series

    def _turn_to(self, page: WaitingForm) -> None:
        self._stack.setCurrentWidget(page)

    def _go_on(self, series_id: int) -> None:
        """Go on with the regular engagement as it was saved, or with what waits next."""
        if series_id:
            self.list.choose((Waits.SERIES, series_id))
        self._open_chosen()

    def _open_chosen(self) -> None:
        chosen: Any = self.list.chosen_id()
        if chosen is None:
            self.list.choose_first()
            chosen = self.list.chosen_id()
        self._show(chosen)

    def _open(self, key: Any) -> None:
        """Open the row chosen, or go back to the one whose typing waits to be saved."""
        if self.may_leave():
            self._show(key)
        else:
            self.list.choose(self._shown)
            self.show_detail()

    def _go_into(self, key: Any) -> None:
        self._open(key)
        self.show_detail()
        page = self._stack.currentWidget()
        if isinstance(page, WaitingForm):
            page.form.focus_first()

    def _show(self, key: Key | None) -> None:
        self._shown = key
        page = self._filled(key)
        if page is None:
            self._stack.setCurrentWidget(self._nothing)
        else:
            self._turn_to(page)

    def _filled(self, key: Key | None) -> WaitingForm | None:
        """The form of what a row is of, with that in it."""
        as_at = self._as_at
        if key is None or as_at is None:
            return None
        waits, number = key
        if waits is Waits.LETTER and number in as_at.unanswered:
            self.letter.show_one(as_at.unanswered[number], as_at)
            return self.letter
        if waits is Waits.SERIES and number in as_at.kept.beside.series:
            self.series.show_one(as_at.kept.beside.series[number])
            return self.series
        one = next((one for one in open_in(as_at.kept, as_at.day) if one.follow_up.id == number), None)
        if one is None or waits in (Waits.LETTER, Waits.SERIES):
            return None
        self.follow_up.show_one(one)
        return self.follow_up

"""The letter book of a relationship: what was sent, what is being written, and beside it the letter chosen (MP15)."""

from typing import Any

from PySide6.QtCore import QEvent

from evenhand.domain.mp.vocabulary import LetterState
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.letters_files import LetterFiles, Opener, open_in_mail_program
from evenhand.screens.mp.letters_pane import LettersPane
from evenhand.screens.mp.letters_rows import letter_rows
from evenhand.screens.theme import look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.list_pane import ListPane
from evenhand.screens.widgets.two_pane import TwoPane

ROWS_WIDTH, LEAST_WIDTH = 344, 260
NONE_YET = "No letters yet"
BEGIN = (
    "Most relationships begin with a letter. It is kept here as it went, and stands among the engagements."
)


class LettersPart(TwoPane):
    """List and letter."""

    def __init__(self, desk: Desk, opener: Opener = open_in_mail_program) -> None:
        write, write_first = plain("Write a letter…", Mark.PLUS), primary("Write a letter…")
        rows = ListPane(
            "Letters",
            "Find in letters",
            filters=[Option(None, "All letters"), *options_of(LetterState)],
            empty=EmptyState(NONE_YET, BEGIN, write_first),
            nobody="No letter",
        )
        rows.add_button(write)
        rows.setMinimumWidth(look().px(LEAST_WIDTH))
        self._desk, self.files = desk, LetterFiles(desk, opener)
        pane = LettersPane(desk, self.files)
        super().__init__(rows, pane, "All letters", rows_px=ROWS_WIDTH)
        self.list, self.pane = rows, pane
        self._mp_id = 0
        self._as_at: AsAt | None = None
        write.clicked.connect(self.begin_any)
        write_first.clicked.connect(self.begin_any)
        rows.chosen.connect(self._open)
        rows.opened.connect(self._go_into)
        pane.shown.connect(self._follow)
        pane.left.connect(self.show_list)
        pane.sent.engagement_wanted.connect(self._show_engagement)

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Show the letters to somebody as at the day, round whatever is being written."""
        other = mp_id != self._mp_id
        self._mp_id, self._as_at = mp_id, as_at
        rows = letter_rows(as_at, mp_id)
        self.list.set_rows(rows)
        self.pane.show_as_at(as_at)
        if not self.pane.unsaved() and (other or self.pane.is_idle()):
            key: Any = self.list.chosen_id() or (rows[0].id if rows else 0)
            self.list.choose(key)
            self.pane.open_letter(key)

    def begin(self, template: str = "", mp_id: int = 0, about_id: int = 0) -> bool:
        """Begin a letter from a template, or ask from which; False while something typed waits to be saved.

        Letters are written today: what another day would ask for, while that one is looked at, is not begun.
        """
        if self._as_at is None:
            return False
        if not self._desk.shows_today and not about_id:
            template = ""
        self.show_detail()
        begun = self.pane.begin(mp_id or self._mp_id, self._as_at, template, about_id)
        if begun:
            self.list.choose(None)
        return begun

    def begin_any(self) -> None:
        """Begin a letter, asking what it is for."""
        self.begin()

    def open_letter(self, key: int) -> bool:
        """Open a letter; False while something typed waits to be saved."""
        if not self.pane.open_letter(key):
            return False
        self._follow(key)
        self.show_detail()
        return True

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved."""
        return self.pane.unsaved()

    def save(self) -> bool:
        """Save whatever was typed; False where something must be mended first."""
        return self.pane.save()

    def discard(self) -> None:
        """Let go of whatever was typed."""
        self.pane.discard()

    def may_leave(self) -> bool:
        """Whether nothing waits to be saved; what does is shown, and says so."""
        if self.pane.unsaved():
            self.show_detail()
        return self.pane.may_leave()

    def focus_first(self) -> None:
        """Put the focus into the list, or on what can be done where it is empty."""
        self.list.focus_rows()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the rows readable for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self.list.setMinimumWidth(look().px(LEAST_WIDTH))
        super().changeEvent(event)

    def _open(self, key: Any) -> None:
        """Open the letter chosen, or go back to the one whose typing waits to be saved."""
        if not self.pane.open_letter(key):
            self.list.choose(self.pane.key() or None)
            self.pane.may_leave()
            self.show_detail()

    def _go_into(self, key: Any) -> None:
        self.show_detail()
        if self.pane.open_letter(key):
            self.pane.focus_first()

    def _follow(self, key: int) -> None:
        """Choose in the list what is shown, also where it was filtered away."""
        if not self.list.choose(key):
            self.list.clear_filter()
            self.list.choose(key)

    def _show_engagement(self, key: int) -> None:
        self._desk.record_wanted.emit(f"engagement:{key}")

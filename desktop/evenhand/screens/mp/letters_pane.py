"""The right pane of the letter book: a letter as it went, a draft being written, or the beginning of a new one."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.mp.vocabulary import LetterState
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.letters_begin import BeginPage
from evenhand.screens.mp.letters_files import LetterFiles
from evenhand.screens.mp.letters_sent import SentPage
from evenhand.screens.mp.letters_write import WritePage
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.pane import Pane


class LettersPane(Pane):
    """Shows one page at a time; `shown` carries the key of the letter it leads to, `left` that a page was left."""

    shown = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk, files: LetterFiles) -> None:
        super().__init__()
        self.setAccessibleName("Letter")
        self._desk, self._files = desk, files
        self._as_at: AsAt | None = None
        self._key = 0
        self._can_write = self._can_begin = False
        self.sent = SentPage(desk, files)
        self._nothing = EmptyState("Nothing is chosen", "Choose a letter in the list, or write one.")
        self._stack = QStackedWidget()
        for page in (self._nothing, self.sent):
            self._stack.addWidget(page)
        self.add(self._stack, 1)

    @cached_property
    def write(self) -> WritePage:
        """The page of a draft, made when something is first written."""
        made = WritePage(self._desk, self._files)
        made.kept.connect(self._take)
        made.went.connect(self._take)
        made.left.connect(self._leave)
        self._stack.addWidget(made)
        self._can_write = True
        return made

    @cached_property
    def beginning(self) -> BeginPage:
        """The page on which a letter is begun."""
        made = BeginPage(self._desk)
        made.begun.connect(self._write_begun)
        made.left.connect(self._leave)
        self._stack.addWidget(made)
        self._can_begin = True
        return made

    def show_as_at(self, as_at: AsAt) -> None:
        """Take what was read anew, round whatever is being typed or begun."""
        self._as_at = as_at
        if not self._is_new():
            self.open_letter(self._key)

    def begin(self, mp_id: int, as_at: AsAt, template: str = "", about_id: int = 0) -> bool:
        """Begin a letter; False while something typed waits to be saved."""
        if not self.may_leave():
            return False
        self._key = 0
        self._stack.setCurrentWidget(self.beginning)
        self.beginning.begin(mp_id, as_at, template, about_id)
        return True

    def open_letter(self, key: int) -> bool:
        """Show a letter; False while another one that is typed waits to be saved."""
        found = self._letter(key)
        if self.unsaved() and self.write.letter_id() != key:
            return False
        self._key = key if found is not None else 0
        if found is None or self._as_at is None:
            self._stack.setCurrentWidget(self._nothing)
        elif found.state is LetterState.SENT:
            self.sent.show_letter(found, self._as_at)
            self._stack.setCurrentWidget(self.sent)
        else:
            self.write.open_letter(found)
            self._stack.setCurrentWidget(self.write)
        return True

    def key(self) -> int:
        """The key of the letter shown; 0 for none, and for one that is not kept yet."""
        return self._key

    def is_idle(self) -> bool:
        """Whether no letter is shown and none is being begun."""
        return self._stack.currentWidget() is self._nothing

    def focus_first(self) -> None:
        """Put the focus where the work on the letter shown begins."""
        page = self._stack.currentWidget()
        if page is self.sent:
            self.sent.focus_first()
        elif self._can_write and page is self.write:
            self.write.form.focus_first()

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved."""
        return self._can_write and self.write.form.is_dirty()

    def save(self) -> bool:
        """Save what was typed; False where something must be mended first."""
        if self.unsaved():
            self._stack.setCurrentWidget(self.write)
            self.write.form.save()
        return not self.unsaved()

    def discard(self) -> None:
        """Let go of what was typed."""
        if self.unsaved():
            self.write.form.discard()

    def may_leave(self) -> bool:
        """Whether nothing waits to be saved; what does is shown, and says so."""
        if not self.unsaved():
            return True
        self._stack.setCurrentWidget(self.write)
        self.write.form.show_refusal(FINISH_FIRST)
        return False

    def _letter(self, key: int) -> Letter | None:
        kept = self._as_at.kept.beside.letters if self._as_at is not None else ()
        return next((one for one in kept if one.id == key), None)

    def _is_new(self) -> bool:
        """Whether a letter is being begun, or written and not kept yet."""
        page = self._stack.currentWidget()
        if self._can_begin and page is self.beginning:
            return True
        return self._can_write and page is self.write and not self.write.letter_id()

    def _write_begun(self, letter: Letter) -> None:
        self._stack.setCurrentWidget(self.write)
        self.write.begin(letter)

    def _take(self, key: int) -> None:
        self._key = key
        self.shown.emit(key)

    def _leave(self) -> None:
        self._key = 0
        self._stack.setCurrentWidget(self._nothing)
        self.left.emit()

"""The field of the note for the minutes under an item."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSizePolicy

from evenhand.screens.widgets.field_history import leave_idle_undo
from evenhand.screens.widgets.fields import STAYS
from evenhand.screens.widgets.label import repolish
from evenhand.screens.widgets.written_fields import NotesEdit

NOTE = "Note for the minutes"
NOTHING = "Nothing was noted."


class NoteEdit(NotesEdit):
    """The note. `left` tells that the cursor went somewhere else, but not that it went to another window."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__(2)
        self.setAccessibleName(NOTE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        leave_idle_undo(self)

    def words(self) -> str:
        """The note as it is kept."""
        return self.toPlainText().strip()

    def show_note(self, note: str) -> None:
        """Show a note that nobody is typing."""
        blocked = self.blockSignals(True)
        self.setPlainText(note)
        self.blockSignals(blocked)

    def let_type(self, may: bool) -> None:
        """Let it be typed in, or only be read."""
        if self.isReadOnly() is may:
            self.setReadOnly(not may)
            self.setPlaceholderText("" if may else NOTHING)
            repolish(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the note is left."""
        super().focusOutEvent(event)
        if event.reason() not in STAYS:
            self.left.emit()

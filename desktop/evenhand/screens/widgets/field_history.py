"""Undo and redo in a field: its own while it has any, the window's otherwise.

A line takes the keys of undo and redo for itself, also when nothing was typed in it since the record was saved. Then
the last change of the file is what is meant, so the keys are left to the window.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

Written = QLineEdit | QPlainTextEdit | QTextEdit


class _FieldHistory(QObject):
    """Lets the keys pass that its line could do nothing with."""

    def __init__(self, line: Written) -> None:
        super().__init__(line)
        self._line = line
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the window where the line has nothing to undo or redo."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._idle(event)
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _idle(self, event: QKeyEvent) -> bool:
        history = self._line if isinstance(self._line, QLineEdit) else self._line.document()
        if event.matches(QKeySequence.StandardKey.Undo):
            return not history.isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not history.isRedoAvailable()


def leave_idle_undo(line: Written) -> None:
    """Leave undo and redo to the window while a line has none of its own."""
    _FieldHistory(line)

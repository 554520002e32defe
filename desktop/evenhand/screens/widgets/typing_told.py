"""Telling a window that something typed and not saved came to be in it, or is no more; wherever its form stands."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

TYPING_CHANGED = QEvent.Type(QEvent.registerEventType())


def tell_typing(form: QWidget) -> None:
    """Send TYPING_CHANGED to the window in which a form stands."""
    QCoreApplication.sendEvent(form.window(), QEvent(TYPING_CHANGED))

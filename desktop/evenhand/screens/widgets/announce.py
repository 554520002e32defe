"""Saying something to assistive technology at the moment it happens: an error that appears, a count that changes."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, says: str) -> None:
    """Have a sentence read out, politely, after whatever is being read."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, says))

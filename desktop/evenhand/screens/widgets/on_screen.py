"""How much room the screen has on which a widget stands.

The widget itself is not asked for its screen: a screen given so would go with the widget when that is let go of.
"""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def room_round(widget: QWidget) -> QRect:
    """The part of the screen that windows may take, at the widget or the window it belongs to."""
    stands = widget if widget.isVisible() else widget.parentWidget() or widget
    screen = QGuiApplication.screenAt(stands.mapToGlobal(stands.rect().center()))
    return (screen or QGuiApplication.primaryScreen()).availableGeometry()

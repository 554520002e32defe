"""The menu behind "More": what can be done beside the buttons in view."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

Deed = tuple[str, Callable[[], None]]


def open_menu(button: QWidget, deeds: Sequence[Deed]) -> QMenu:
    """Open a menu of deeds below a button."""
    menu = QMenu(button)
    for words, deed in deeds:
        menu.addAction(words).triggered.connect(deed)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    return menu

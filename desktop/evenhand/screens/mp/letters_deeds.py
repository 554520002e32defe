"""Buttons side by side, and in a next row where they do not fit."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import Button


class LetterDeeds(QWidget):
    """What can be done with a letter; hidden buttons take no room."""

    def __init__(self, *buttons: Button) -> None:
        super().__init__()
        self._buttons = buttons
        for button in buttons:
            button.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as its rows are now."""
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many on a row as fit."""
        super().resizeEvent(event)
        self.place()

    def changeEvent(self, event: QEvent) -> None:
        """Place them anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self.place()
        super().changeEvent(event)

    def place(self) -> None:
        """Lay the buttons out that are there now."""
        left = top = row_height = 0
        for button in self._buttons:
            if button.isHidden():
                continue
            size = button.sizeHint()
            if left and left + size.width() > self.width():
                left, top = 0, top + row_height + GAP
            button.setGeometry(left, top, size.width(), size.height())
            left, row_height = left + size.width() + GAP, size.height()
        self.setFixedHeight(top + row_height)

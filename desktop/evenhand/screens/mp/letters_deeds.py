"""Buttons side by side where they fit, else under one another."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import Button


class LetterDeeds(QWidget):
    """What can be done with a letter; hidden buttons take no room."""

    def __init__(self, *buttons: Button) -> None:
        super().__init__()
        self._buttons = buttons
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(GAP)
        for button in buttons:
            self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._line.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put them on one line where they fit."""
        super().resizeEvent(event)
        self.place()

    def changeEvent(self, event: QEvent) -> None:
        """Place them anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self.place()
        super().changeEvent(event)

    def place(self) -> None:
        """Lay the buttons out that are there now."""
        wide = sum(one.sizeHint().width() + GAP for one in self._buttons if not one.isHidden())
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(sideways if wide <= self.width() else down)

"""The field that searches everything, with its lens and its shortcut."""

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from evenhand.screens.theme import look
from evenhand.screens.theme.marks import Mark, paint_mark

WIDTH = 232


class SearchField(QLineEdit):
    """A line with a lens at its left; `keys` names the shortcut that leads to it."""

    def __init__(self, prompt: str = "Search everything", keys: str = "Ctrl+K") -> None:
        super().__init__()
        self.setPlaceholderText(f"{prompt}   {keys}" if keys else prompt)
        self.setAccessibleName(prompt)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and its lens."""
        super().paintEvent(event)
        theme = look()
        side = theme.px(16)
        box = QRect(8, (self.height() - side) // 2, side, side)
        paint_mark(QPainter(self), Mark.SEARCH, box, theme.tokens.ink2, theme.tokens.surface)

    def _measure(self) -> None:
        theme = look()
        self.setTextMargins(theme.px(16) + 8, 0, 0, 0)
        self.setFixedWidth(theme.px(WIDTH))

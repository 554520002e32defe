"""What stands where there is nothing yet: what the place is for, and what to do first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evenhand.screens.theme import Role
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import Button
from evenhand.screens.widgets.label import Label


class EmptyState(QWidget):
    """A title, one or two lines, and one or two ways in, centred."""

    def __init__(self, title: str, says: str, *buttons: Button) -> None:
        super().__init__()
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(GAP)
        column.addStretch(1)
        self._title = Label(title, Role.TITLE, wrap=True)
        self._says = Label(says, ink=2, wrap=True)
        for label in (self._title, self._says):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addStretch(1)
        for button in buttons:
            line.addWidget(button)
        line.addStretch(1)
        column.addLayout(line)
        column.addStretch(1)

    def set_title(self, title: str) -> None:
        """Say something else of what is not there."""
        self.setAccessibleName(title)
        self._title.setText(title)

    def set_says(self, says: str) -> None:
        """Say something else of why there is nothing, or what to do first."""
        self._says.setText(says)

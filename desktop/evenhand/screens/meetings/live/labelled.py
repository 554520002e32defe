"""A label beside what it names; where there is little width it stands above."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from evenhand.screens.theme import Role, look
from evenhand.screens.theme.sizes import GAP, LABEL_GAP, PANE_DOWN
from evenhand.screens.widgets.label import Label

COLUMN = 84


class Labelled(QWidget):
    """One line of the form: a label right-aligned in its column, and its part."""

    def __init__(self, label: str, part: QWidget, *, control: QWidget | None = None) -> None:
        super().__init__()
        self._part, self._control = part, control or part
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._label = Label(label, ink=2)
        self._label.setBuddy(self._control)
        self._line.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(part, 1)
        self.stack(False)

    def stack(self, above: bool) -> None:
        """Put the label above the part, or beside it."""
        theme = look()
        if above:
            self._line.setDirection(QBoxLayout.Direction.TopToBottom)
            self._line.setSpacing(LABEL_GAP)
            self._label.setAlignment(Qt.AlignmentFlag.AlignLeft)
            self._label.setContentsMargins(0, 0, 0, 0)
            self._label.setMinimumWidth(0)
            self._label.setMaximumWidth(16777215)
            return
        down = max(0, (min(theme.control(), self._control.sizeHint().height()) - theme.line(Role.BODY)) // 2)
        self._line.setDirection(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(PANE_DOWN)
        self._label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._label.setContentsMargins(0, down, 0, 0)
        self._label.setFixedWidth(theme.px(COLUMN))


class SideBySide(QWidget):
    """Parts in one row; where they do not fit they stand below one another."""

    def __init__(self, *parts: QWidget, stretches: tuple[int, ...] = ()) -> None:
        super().__init__()
        self._parts = parts
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(GAP)
        for place, part in enumerate(parts):
            self._line.addWidget(part, stretches[place] if stretches else 0)

    def fold(self, folded: bool) -> None:
        """Put the parts below one another, or side by side."""
        direction = QBoxLayout.Direction.TopToBottom if folded else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(direction)

"""The Said box: the result of a vote in words, built from what was counted and never typed."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evenhand.screens.theme import Role, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP, PANE_ACROSS, SELECTED_BAR
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.chips import ClauseChip
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import MarkLabel, Status


class SaidBox(QWidget):
    """A sentence with its mark, what it rests on, and `chip`, the clause that asks for it."""

    def __init__(self, clause: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(PANE_ACROSS, GAP, 12, GAP)
        column.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        self._mark = MarkLabel(Mark.PAST, says="Nothing counted yet")
        self._says = Label("", Role.LEAD, wrap=True)
        self.chip = ClauseChip(clause)
        line.addWidget(self._mark)
        line.addWidget(self._says, 1)
        line.addWidget(self.chip)
        column.addLayout(line)
        self._detail = Label("", wrap=True)
        column.addWidget(self._detail)

    def show_result(self, status: Status, says: str, detail: str = "", *, aloud: bool = False) -> None:
        """Show a result; `aloud` reads it out where it became another."""
        changed = says != self._says.text()
        self._mark.show_mark(status.mark, says=status.word)
        self._says.setText(says)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(" ".join(filter(None, (f"{says}." if detail else says, detail))))
        if aloud and changed:
            announce(self, says)

    def says(self) -> str:
        """The sentence shown."""
        return self._says.text()

    def detail(self) -> str:
        """What the sentence rests on."""
        return self._detail.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the bar at its left."""
        tokens = look().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.sunk)
        painter.fillRect(QRect(0, 0, SELECTED_BAR, self.height()), tokens.accent)

"""Notices that stay where they stand: a mark, a sentence, and what can be done about it. Nothing pops up and goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from evenhand.screens.theme import Weight
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.button import Button
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import WORD_GAP, MarkLabel, Status


class NoticeLine(QFrame):
    """One notice on stone; hidden while it says nothing."""

    def __init__(self, *buttons: Button) -> None:
        super().__init__()
        self.setProperty("ground", "care")
        self._mark = MarkLabel(Mark.CARE, says="Look at")
        self._says = Label(weight=Weight.STRONG, wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 6, GAP, 6)
        line.setSpacing(WORD_GAP)
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._says, 1)
        for button in buttons:
            line.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.hide()

    def says(self) -> str:
        """The sentence shown."""
        return self._says.text()

    def show_notice(self, says: str, status: Status | None = None) -> None:
        """Show a sentence and have it read out; an empty one hides the notice."""
        self._says.setText(says)
        if status is not None:
            self._mark.show_status(status, "")
        self.setVisible(bool(says))
        if says:
            announce(self, says)

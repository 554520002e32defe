"""Where an election is edited: its forms behind sub-tabs, and over them the way back to the election."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.screens.plain_room.record_pane import RecordPane
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.pane import row

BACK = "Back to the election"
BACK_FROM_NEW = "Back to the elections"


class EditPage(QWidget):
    """The forms of one election; `back_asked` where it was looked at enough."""

    back_asked = Signal()

    def __init__(self, pane: RecordPane) -> None:
        super().__init__()
        self.pane, self.is_new = pane, False
        self.back = plain(BACK, Mark.BACK)
        self.back.clicked.connect(self.back_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(row(self.back, None))
        column.addWidget(pane, 1)

    def say_back(self, *, new: bool) -> None:
        """Say where the way back leads."""
        self.is_new = new
        self.back.setText(BACK_FROM_NEW if new else BACK)
        self.back.updateGeometry()

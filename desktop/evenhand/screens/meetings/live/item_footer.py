"""The foot of an item: when the draft was kept, and the ways to record what was decided."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from evenhand.domain.meetings.room import Room
from evenhand.screens.shared.typing_keeper import TypingKeeper
from evenhand.screens.theme import look
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.button import ButtonKind, plain, primary
from evenhand.screens.widgets.pane import row

BESIDE_PX = 520


class ItemFooter(QWidget):
    """The row of buttons. `record_asked` says whether it is to be minuted as a view."""

    record_asked = Signal(bool)
    refused = Signal(str)

    def __init__(self, keeper: TypingKeeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._why_not = ""
        self.record = primary("Record decision")
        self.view = plain("Minute as a view")
        self.defer = plain("Defer it")
        self.leave = plain("Leave as it is")
        self.unfold = plain("Add a decision")
        self.record.clicked.connect(self._record)
        self.view.clicked.connect(self._minute)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(GAP)
        self._line.addWidget(keeper, 1)
        buttons = QVBoxLayout()
        buttons.addLayout(row(None, self.unfold, self.leave, self.defer, self.view, self.record))
        self._line.addLayout(buttons)

    def show_way(self, room: Room, *, corrects: bool) -> None:
        """Offer what the room allows: without a quorum a view is the way, and recording says why it is not."""
        view_only = room.quorate is False
        self._why_not = ""
        if view_only:
            self._why_not = (
                f"{room.counting} {'counts' if room.counting == 1 else 'count'} towards a quorum of {room.quorum}, "
                "so this cannot be a decision. Minute it as a view."
            )
        self.record.setText("Save decision" if corrects else "Record decision")
        self.record.set_kind(ButtonKind.GATED if view_only else ButtonKind.PRIMARY, self._why_not)
        self.view.set_kind(ButtonKind.PRIMARY if view_only else ButtonKind.PLAIN)
        self.leave.setVisible(corrects)
        self.defer.setVisible(not corrects)
        self.fit()

    def show_buttons(self, shown: bool) -> None:
        """Show or hide the ways to record."""
        for button in (self.record, self.view):
            button.setVisible(shown)
        if not shown:
            self.defer.hide()
            self.leave.hide()

    def fit(self) -> None:
        """Put the draft's line above the buttons where there is little width, or where it asks something."""
        narrow = self.width() < look().px(BESIDE_PX) or bool(self._keeper.offered())
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(down if narrow else across)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit to another width."""
        super().resizeEvent(event)
        self.fit()

    def _record(self) -> None:
        if self._why_not:
            announce(self.record, self._why_not)
            self.refused.emit(self._why_not)
            self.view.setFocus()
            return
        self.record_asked.emit(False)

    def _minute(self) -> None:
        self.record_asked.emit(True)

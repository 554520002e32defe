"""The room beside the item: who is there, who left, who has an interest; each by one key at the time it happens."""

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evenhand.domain.meetings.room import Room
from evenhand.domain.refusals import Refusal
from evenhand.screens.meetings.live.room_list import RoomList
from evenhand.screens.meetings.live.room_words import rows_of, say_who_came
from evenhand.screens.theme import Role, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.fields import ErrorLine
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.time_field import TimeField
from evenhand.services.meeting_reading import Sitting

KEYS_SAY = "Space: in or out now. I: interest. C: chairs."
BEFORE_SAY = "Space: here or not. A: apologies."
LOW_PX = 480
NEXT_KEYS = "The time that the next keys take."


class TypedTime(QWidget):
    """The minute that the next keys take, where a meeting is entered afterwards. `changed` tells another one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = TimeField("time", "Time")
        self.field.control().setAccessibleDescription(NEXT_KEYS)
        self.field.left.connect(self._check)
        label = Label("Time", ink=2)
        label.setBuddy(self.field.control())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(label)
        line.addWidget(self.field, 1)

    def minute(self) -> time | None:
        """The time typed; None where it cannot be read, which is said beside it."""
        refusal = self.field.check()
        self.field.show_error(refusal.says if refusal else "")
        return None if refusal else self.field.value()

    def set_minute(self, at: time | None) -> None:
        """Show a time."""
        self.field.near = at
        self.field.set_value(at)
        self.field.show_error("")

    def _check(self) -> None:
        if self.minute() is not None:
            self.changed.emit()


class RoomPane(QWidget):
    """The column. `asked` carries what is to happen, and to whom; 0 stands for nobody in particular."""

    asked = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("In the room")
        self._may = True
        self._came = Label("", ink=2)
        self.typed = TypedTime()
        self.list = RoomList()
        self.keys = Label(KEYS_SAY, Role.SMALL, ink=2, wrap=True)
        self.error = ErrorLine()
        self.declare = plain("Declare interest…")
        self.chair = plain("Chair changes…")
        self.times = plain("Mend times…")
        self.back = plain("Back to the item", Mark.BACK, says="Esc or F7")
        self.back.hide()
        self.list.asked.connect(self.asked)
        self.declare.clicked.connect(self._declare)
        self.chair.clicked.connect(self._change_chair)
        self.times.clicked.connect(self._mend)
        self._lay_out()

    def show_room(self, sitting: Sitting, room: Room, *, may: bool, typed: bool) -> None:
        """Show who is there; `typed` asks for the time of each keystroke."""
        self._came.setText(say_who_came(room))
        self.typed.setVisible(typed and may)
        self.list.set_rows(rows_of(sitting, room), may=may)
        opened = sitting.opened_at is not None
        for button in (self.declare, self.chair, self.times):
            button.setVisible(may and opened)
        self.keys.setText(KEYS_SAY if opened else BEFORE_SAY)
        self._may = may
        self.fit()

    def fit(self) -> None:
        """Leave out what the keys do where there is little height."""
        self.keys.setVisible(self._may and self.height() >= look().px(LOW_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit to another height."""
        super().resizeEvent(event)
        self.fit()

    def show_refusal(self, refusal: Refusal | None) -> None:
        """Say what could not be; None clears it."""
        self.error.show_sentence(refusal.says if refusal else "")

    def focus_rows(self) -> None:
        """Go to the people."""
        self.list.focus_rows()

    def _declare(self) -> None:
        self.asked.emit("interest", self.list.person())

    def _change_chair(self) -> None:
        self.asked.emit("chair-changes", self.list.person())

    def _mend(self) -> None:
        self.asked.emit("times", 0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(row(Label("In the room", Role.LEAD), None, self._came))
        column.addWidget(self.typed)
        column.addWidget(self.list, 1)
        column.addWidget(self.keys)
        column.addWidget(self.error)
        column.addLayout(row(self.declare, self.chair, None))
        column.addLayout(row(self.times, None))
        column.addLayout(row(self.back, None))

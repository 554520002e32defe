"""The bar above the item where the agenda has no column of its own: the items in a drop-down, and what may be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from evenhand.screens.meetings.live.agenda_rows import agenda_rows
from evenhand.screens.theme import Weight
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import Choice, Option
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import row
from evenhand.services.meeting_reading import Sitting

MORE = "Add an item, adjourn or close the meeting"


class TopBar(QWidget):
    """The bar. `chosen` tells the item that is looked at."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Agenda")
        self.leave = plain("Leave", Mark.BACK, says="Leave the meeting")
        self.items = Choice(name="Agenda")
        self._time = Label("", weight=Weight.STRONG)
        self.more = plain("More", Mark.DOWN, says=MORE)
        self.room = plain("In the room", says="Who is in the room (F7)")
        self.items.activated.connect(self._tell)
        line = row(self.leave, self.items, self._time, self.more, self.room)
        line.setStretch(1, 1)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)

    def show_sitting(self, sitting: Sitting, item_id: int) -> None:
        """Offer the items, each with how it stands."""
        rows = agenda_rows(sitting)
        self.items.set_options(
            [
                Option(one.id, ", ".join(filter(None, (f"{one.value}. {one.title}", one.mark_says))))
                for one in rows
            ]
        )
        self.items.set_value(item_id)
        self.items.setVisible(bool(rows))

    def show_time(self, says: str) -> None:
        """Show the time that a keystroke takes."""
        self._time.setText(says)
        self._time.setVisible(bool(says))

    def _tell(self) -> None:
        value = self.items.value()
        if isinstance(value, int):
            self.chosen.emit(value)

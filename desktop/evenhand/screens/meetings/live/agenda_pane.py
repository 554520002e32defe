"""The agenda beside the item: Enter takes an item; below it what may be done with agenda and meeting."""

from collections.abc import Hashable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.screens.meetings.live.agenda_rows import AgendaDelegate, agenda_rows
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_pane import RowsView
from evenhand.screens.widgets.list_rows import ROW_ROLE, ListRow, RowsModel
from evenhand.screens.widgets.pane import row
from evenhand.services.meeting_reading import Sitting

HOW = "Enter takes the item that is chosen."


class AgendaPane(QWidget):
    """The column. `chosen` tells the item that is looked at, `taken` the one that Enter takes up."""

    chosen = Signal(int)
    taken = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Agenda")
        self._setting = False
        self._time = Label("", weight=Weight.STRONG)
        self.view = RowsView("Agenda")
        self.view.setAccessibleDescription(HOW)
        self.view.setItemDelegate(AgendaDelegate(self.view))
        self._rows = RowsModel()
        self._rows.setParent(self)
        self.view.setModel(self._rows)
        self.view.opened.connect(self._tell_taken)
        self.view.doubleClicked.connect(self._tell_taken)
        self.view.selectionModel().currentChanged.connect(self._tell_chosen)
        self.add_item = plain("Add item", says="Put an item on the agenda")
        self.adjourn = plain("Adjourn…")
        self.leave = plain("Leave the meeting", Mark.BACK)
        self.close_meeting = plain("Close the meeting")
        self._lay_out()

    def show_sitting(self, sitting: Sitting, item_id: int, *, resumes: bool, may: bool) -> None:
        """Show the agenda with one item chosen; `resumes` where the meeting is adjourned."""
        self._setting = True
        self._rows.set_rows(agenda_rows(sitting))
        place = self._rows.place_of(item_id)
        self.view.setCurrentIndex(self._rows.index(max(place, 0)))
        self._setting = False
        self.adjourn.setText("Resume" if resumes else "Adjourn…")
        opened = sitting.opened_at is not None and sitting.closed_at is None
        self.add_item.setVisible(may)
        for button in (self.adjourn, self.close_meeting):
            button.setVisible(may and opened)

    def show_time(self, says: str) -> None:
        """Show the time that a keystroke takes."""
        self._time.setText(says)
        self._time.setAccessibleName(f"It is {says}" if says else "")

    def rows(self) -> list[ListRow]:
        """The items as they stand."""
        model = self.view.model()
        found = [model.index(place, 0).data(ROW_ROLE) for place in range(model.rowCount())]
        return [one for one in found if isinstance(one, ListRow)]

    def focus_rows(self) -> None:
        """Go to the agenda."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_chosen(self) -> None:
        key = self._key()
        if isinstance(key, int) and not self._setting:
            self.chosen.emit(key)

    def _tell_taken(self) -> None:
        key = self._key()
        if isinstance(key, int):
            self.taken.emit(key)

    def _key(self) -> Hashable | None:
        found = self._rows.row_at(self.view.currentIndex().row())
        return found.id if found else None

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(row(Label("Agenda", Role.LEAD), None, self._time))
        column.addWidget(self.view, 1)
        for buttons in ((self.add_item, self.adjourn), (self.close_meeting,), (self.leave,)):
            column.addLayout(row(*buttons, None))

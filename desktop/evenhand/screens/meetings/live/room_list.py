"""The list of the room and its keys: Space in or out now, I interest, C chairs, A apologies, T times."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from evenhand.screens.meetings.live.room_delegate import RoomDelegate, tick_box, words_left
from evenhand.screens.meetings.live.room_rows import RoomModel, RoomRow
from evenhand.screens.theme import look
from evenhand.screens.widgets.button import Button, plain
from evenhand.screens.widgets.list_delegate import paint_view_focus

KEYS: Mapping[int, str] = {
    Qt.Key.Key_Space: "toggle",
    Qt.Key.Key_I: "interest",
    Qt.Key.Key_C: "chair",
    Qt.Key.Key_A: "apologies",
    Qt.Key.Key_T: "times",
}
HOW = "Space: in or out now. I: interest. C: takes the chair. A: apologies. T: mend the times."
LEFT_AIR = 4


class RoomList(QListView):
    """Everybody who sits that day. `asked` carries what a key asks for, and of whom."""

    asked = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: list[Button] = []
        self._may = True
        self.setAccessibleName("In the room")
        self.setAccessibleDescription(HOW)
        self._rows = RoomModel()
        self._rows.setParent(self)
        self.setModel(self._rows)
        self.setItemDelegate(RoomDelegate(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._place_buttons)
        self.verticalScrollBar().valueChanged.connect(self._place_buttons)

    def set_rows(self, rows: Sequence[RoomRow], *, may: bool = True) -> None:
        """Show who is there; the person chosen stays chosen. `may` is false where nothing can be changed."""
        chosen = self.person()
        self._may = may
        self._rows.set_rows(rows)
        if chosen and self.person() != chosen:
            self.choose(chosen)
        self._place_buttons()

    def rows(self) -> list[RoomRow]:
        """Everybody in the list."""
        return self._rows.people()

    def person(self) -> int:
        """The key of the person chosen, or 0."""
        row = self._rows.row_at(self.currentIndex().row())
        return row.person_id if row else 0

    def choose(self, person_id: int) -> None:
        """Choose somebody."""
        place = self._rows.place_of(person_id)
        self.setCurrentIndex(self._rows.index(place) if place >= 0 else QModelIndex())

    def focus_rows(self) -> None:
        """Go to the list, on somebody."""
        if not self.person() and self.rows():
            self.choose(self.rows()[0].person_id)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Room for two people."""
        return QSize(look().px(180), look().px(96))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key stands for to the person chosen; all else as lists do."""
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if event.key() in KEYS and not held and self.person():
            self._ask(KEYS[event.key()], self.person())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press on the tick is in or out now."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._rows.row_at(index.row()) if index.isValid() else None
        rect = self.visualRect(index)
        if row is not None and tick_box(rect, look()).left() <= event.position().x() < words_left(
            rect, look()
        ):
            self._ask("toggle", row.person_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and where none is current the ring of the focus round them all."""
        super().paintEvent(event)
        paint_view_focus(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons in their rows."""
        super().resizeEvent(event)
        self._place_buttons()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the rows out anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self.doItemsLayout()
            self._place_buttons()
        super().changeEvent(event)

    def _ask(self, what: str, person_id: int) -> None:
        if self._may:
            self.asked.emit(what, person_id)

    def _place_buttons(self) -> None:
        """Put a button into the row that is chosen and into those of whoever is out for this item."""
        wanted = [row for row in self.rows() if self._has_button(row)]
        while len(self._buttons) < len(wanted):
            self._buttons.append(self._new_button())
        for button, row in zip(self._buttons, wanted, strict=False):
            self._put(button, row)
        for button in self._buttons[len(wanted) :]:
            button.hide()

    def _has_button(self, row: RoomRow) -> bool:
        return self._may and bool(row.verb) and (row.person_id == self.person() or (row.cares and row.is_out))

    def _put(self, button: Button, row: RoomRow) -> None:
        rect = self.visualRect(self._rows.index(self._rows.place_of(row.person_id)))
        button.setText(row.verb)
        button.setAccessibleName(f"{row.name}: {row.verb}")
        button.setProperty("person", row.person_id)
        hint = button.sizeHint()
        button.resize(hint)
        button.move(rect.right() - hint.width() - LEFT_AIR, rect.center().y() - hint.height() // 2 + 1)
        button.show()

    def _new_button(self) -> Button:
        button = plain("")
        button.setParent(self.viewport())
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self._press)
        return button

    def _press(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self._ask("toggle", int(button.property("person")))

"""Search everything: one field over a list of actions and records; what is chosen is carried out or opened."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_pane import RowsView
from evenhand.screens.widgets.list_rows import ListRow, RowsModel

MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that can be found: an action by its id, or a record by its reference."""

    key: str
    title: str
    second: str = ""
    value: str = ""
    group: str = ""


class SearchPanel(HouseDialog):
    """Type, walk with Up and Down, Enter; `chosen` is the key of what was chosen."""

    def __init__(self, everything: Sequence[Found], typed: str = "", parent: QWidget | None = None) -> None:
        super().__init__("Search everything", parent, width_px=560)
        self.heading.hide()
        self.chosen = ""
        self.field = QLineEdit(typed)
        self.field.setPlaceholderText("An action, a person, an application, a meeting…")
        self.field.setAccessibleName("Search everything")
        self.field.installEventFilter(self)
        self._model = RowsModel()
        self._model.setParent(self)
        self._model.set_rows([_row(found) for found in everything])
        self.rows = RowsView("What was found")
        self.rows.setModel(self._model)
        self.rows.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._nothing = Label("Nothing is called that. Try part of a name.", ink=2, wrap=True)
        self.body.addWidget(self.field)
        self.body.addWidget(self.rows, 1)
        self.body.addWidget(self._nothing)
        self.field.textChanged.connect(self._seek)
        self.rows.opened.connect(self.take)
        self.rows.clicked.connect(self.take)
        self.add_primary("Go there").clicked.connect(self.take)
        self.add_leave("Go back")
        self._seek(typed)
        self.field.setFocus()
        self.field.end(False)

    def sizeHint(self) -> QSize:
        """Room for a dozen rows."""
        return self.tall_hint(520)

    def take(self) -> None:
        """Choose the row that stands out, if there is one."""
        row = self._model.row_at(self.rows.currentIndex().row())
        if row is not None:
            self.chosen = str(row.id)
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys walk through the rows while the field is being typed in."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = MOVES.get(Qt.Key(event.key()))
            if step is not None:
                self._walk(step)
                return True
        return super().eventFilter(watched, event)

    def _seek(self, typed: str) -> None:
        self._model.filter(typed, None)
        shown = self._model.shown() > 0
        self.rows.setVisible(shown)
        self._nothing.setVisible(not shown)
        self._walk(1)

    def _walk(self, step: int) -> None:
        """Go on by some rows, stepping over headings and stopping at either end."""
        direction = 1 if step > 0 else -1
        place, left, last = self.rows.currentIndex().row(), abs(step), self._model.rowCount()
        landed = place
        while left and 0 <= place + direction < last:
            place += direction
            if self._model.row_at(place) is not None:
                landed, left = place, left - 1
        if landed >= 0:
            self.rows.setCurrentIndex(self._model.index(landed))


def _row(found: Found) -> ListRow:
    return ListRow(found.key, found.title, found.second, found.value, group=found.group)

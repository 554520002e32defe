"""A table in an order that people gave it: Alt with the arrows moves a row, Ins adds one, Del takes it away."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from evenhand.screens.widgets.table import TableModel
from evenhand.screens.widgets.table_view import SortableTable


class OrderedTable(SortableTable):
    """`moved` tells whether the current row is to go up; its headings do not sort."""

    moved = Signal(bool)
    added = Signal()
    removed = Signal()

    def __init__(self, name: str, model: TableModel[Any]) -> None:
        super().__init__(name, model)
        self.horizontalHeader().setSectionsClickable(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, add and take away; all else as tables do."""
        up, down = Qt.Key.Key_Up, Qt.Key.Key_Down
        if event.key() in (up, down) and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(event.key() == up)
        elif event.key() == Qt.Key.Key_Insert:
            self.added.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

"""A table down which one goes with letters: each answers for the current row, such as P for present or F for a vote."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from evenhand.screens.widgets.table import TableModel
from evenhand.screens.widgets.table_view import SortableTable


class KeyedTable(SortableTable):
    """The rows; `answered` carries what the key pressed stands for, None where it takes an answer away."""

    answered = Signal(object)

    def __init__(self, name: str, model: TableModel[Any], keys: Mapping[int, Any], says: str) -> None:
        super().__init__(name, model)
        self._keys = keys
        self.setAccessibleDescription(says)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with the letters; all else as tables do."""
        if event.key() in self._keys and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.answered.emit(self._keys[event.key()])
            return
        super().keyPressEvent(event)

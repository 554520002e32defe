"""Tables: one model for all of them, made of columns that know their heading, text, sort key and how they are read out.

Rows are frozen; sorting is done here and the table is filled anew, the same record staying chosen. Click a
heading or press Alt+Down in its column to sort; once more to turn the order round.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import fold

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
MARK_ROLE = Qt.ItemDataRole.UserRole + 1
STRONG_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column. Without a sort key it sorts by its text; `accessible` says the cell where text alone would not do."""

    heading: str
    text: Callable[[Row], str]
    sort_key: Callable[[Row], Any] | None = None
    alignment: Qt.AlignmentFlag = LEFT
    tooltip: Callable[[Row], str] | None = None
    accessible: Callable[[Row], str] | None = None
    mark: Callable[[Row], Mark | None] | None = None
    strong: Callable[[Row], bool] | None = None
    stretch: bool = False

    def key(self, row: Row) -> tuple[bool, Any]:
        """What the column is sorted by; nothing comes last."""
        value = self.sort_key(row) if self.sort_key else fold(self.text(row))
        return (value is None, 0 if value is None else value)


class TableModel(QAbstractTableModel, Generic[Row]):
    """Rows in columns, sorted in Python."""

    def __init__(self, columns: Sequence[Column[Row]], row_id: Callable[[Row], Hashable]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.sorted_by: tuple[int, bool] | None = None
        self._row_id = row_id
        self._rows: list[Row] = []
        self._places: dict[Hashable, int] = {}

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Take other rows, in the order chosen before."""
        self.beginResetModel()
        self._rows = list(rows)
        self._order()
        self.endResetModel()

    def sort_by(self, column: int, *, descending: bool) -> None:
        """Sort by one column; rows that are equal keep their order."""
        self.beginResetModel()
        self.sorted_by = (column, descending)
        self._order()
        self.endResetModel()

    def row_at(self, place: int) -> Row | None:
        """The row at a place."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def id_at(self, place: int) -> Hashable | None:
        """The id of the row at a place."""
        row = self.row_at(place)
        return None if row is None else self._row_id(row)

    def place_of(self, row_id: Hashable) -> int:
        """Where a row stands, or -1."""
        return self._places.get(row_id, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What Qt asks of a cell."""
        row, column = self._rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (column.accessible or column.text)(row)
        answers = {
            MARK_ROLE: column.mark,
            STRONG_ROLE: column.strong,
            Qt.ItemDataRole.ToolTipRole: column.tooltip,
        }
        answer = answers.get(role)
        return answer(row) if answer is not None else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].alignment | Qt.AlignmentFlag.AlignVCenter
        return None

    def _order(self) -> None:
        if self.sorted_by is not None:
            column, descending = self.sorted_by
            self._rows.sort(key=self.columns[column].key, reverse=descending)
        self._places = {self._row_id(row): place for place, row in enumerate(self._rows)}

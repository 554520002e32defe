"""The rows of the room: everybody who sits that day, whether they are there, and what is to be known of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from evenhand.screens.widgets.list_rows import ROW_ROLE, GroupHeader

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RoomRow:
    """One person: name and a line about them; `verb` is what the button of the row does."""

    person_id: int
    name: str
    second: str = ""
    here: bool = False
    came: bool = False
    cares: bool = False
    verb: str = ""
    group: str = ""

    @property
    def is_out(self) -> bool:
        """Whether the person came and is out of the room now."""
        return self.came and not self.here

    def says(self) -> str:
        """The row as it is read out."""
        return ", ".join(filter(None, (self.name, "here" if self.here else "", self.second)))


class RoomModel(QAbstractListModel):
    """The rows, those of a group under its heading."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[RoomRow | GroupHeader] = []

    def set_rows(self, rows: Sequence[RoomRow]) -> None:
        """Take other rows; where the same people stand in the same order, only what is said of them changes."""
        items = _with_headings(rows)
        same = [_key(one) for one in items] == [_key(one) for one in self._items]
        if not same:
            self.beginResetModel()
        self._items = items
        if not same:
            self.endResetModel()
        elif items:
            self.dataChanged.emit(self.index(0), self.index(len(items) - 1))

    def row_at(self, place: int) -> RoomRow | None:
        """The person at a place, unless a heading stands there."""
        item = self._items[place] if 0 <= place < len(self._items) else None
        return item if isinstance(item, RoomRow) else None

    def place_of(self, person_id: int) -> int:
        """Where a person stands, or -1."""
        keys = [_key(one) for one in self._items]
        return keys.index(person_id) if person_id in keys else -1

    def people(self) -> list[RoomRow]:
        """Everybody in the list."""
        return [one for one in self._items if isinstance(one, RoomRow)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """People and headings."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What Qt asks of a row."""
        item = self._items[index.row()]
        if role == ROW_ROLE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name if isinstance(item, RoomRow) else item.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return item.says()
        if role == Qt.ItemDataRole.CheckStateRole and isinstance(item, RoomRow):
            return Qt.CheckState.Checked if item.here else Qt.CheckState.Unchecked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be neither chosen nor reached."""
        if isinstance(self._items[index.row()], GroupHeader):
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemNeverHasChildren
        )


def _with_headings(rows: Sequence[RoomRow]) -> list[RoomRow | GroupHeader]:
    items: list[RoomRow | GroupHeader] = []
    group = ""
    for one in rows:
        if one.group != group:
            group = one.group
            items.append(GroupHeader(group, sum(other.group == group for other in rows)))
        items.append(one)
    return items


def _key(item: RoomRow | GroupHeader) -> int | str:
    return item.person_id if isinstance(item, RoomRow) else item.title

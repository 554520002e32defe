"""The rows of a list as it is shown: frozen, with groups in between, found by typing and by one filter."""

import unicodedata
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt

from evenhand.screens.theme import Role, look
from evenhand.screens.theme.marks import Mark

ROW_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row: at left mark, title and second line; at right one value and, if something is wrong, the reason.

    A `wrapped` second line takes two lines. A row that is not `indented` has no mark and no room for one.

    `kinds` are the keys of the filter under which the row is found; `finds` are further words to find it by;
    `mark_says` is the mark in words. A `whole_title` is never cut: the value gives way to it. Beside a `whole_second`
    line the reason is left out where there is no room for both.
    """

    id: Hashable
    title: str
    second: str = ""
    value: str = ""
    reason: str = ""
    mark: Mark | None = None
    mark_says: str = ""
    group: str = ""
    kinds: frozenset[Hashable] = frozenset()
    finds: str = ""
    strong_value: bool = False
    strong_reason: bool = True
    whole_title: bool = False
    whole_second: bool = False
    wrapped: bool = False
    indented: bool = True

    def says(self) -> str:
        """The row as it is read out."""
        parts = (self.title, self.value, self.mark_says, self.second, self.reason)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class GroupHeader:
    """The heading over some rows, with their count."""

    title: str
    count: int

    def says(self) -> str:
        """The heading as it is read out."""
        return f"{self.title}, {self.count}"


def fold(text: str) -> str:
    """Text without case and accents, so that "Lukasz" finds "Łukasz"."""
    plain = unicodedata.normalize("NFKD", text.replace("Ł", "L").replace("ł", "l"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


class RowsModel(QAbstractListModel):
    """Rows under their headings; filtering makes the list anew."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[ListRow, ...] = ()
        self._folded: list[str] = []
        self._shown: list[ListRow | GroupHeader] = []
        self._places: dict[Hashable, int] = {}
        self._sought, self._kind = "", None

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Take other rows, in the order in which they are to stand, those of one group together."""
        self._all = tuple(rows)
        self._folded = []
        self._refill()

    def filter(self, sought: str, kind: Hashable | None) -> None:
        """Show only rows that have every word sought and belong to the kind."""
        words = fold(sought).strip()
        if (words, kind) != (self._sought, self._kind):
            self._sought, self._kind = words, kind
            self._refill()

    def total(self) -> int:
        """How many rows there are before any filter."""
        return len(self._all)

    def shown(self) -> int:
        """How many rows are shown."""
        return len(self._places)

    def shown_ids(self) -> frozenset[Hashable]:
        """The rows that are shown."""
        return frozenset(self._places)

    def place_of(self, row_id: Hashable) -> int:
        """Where a row stands, or -1."""
        return self._places.get(row_id, -1)

    def row_at(self, place: int) -> ListRow | None:
        """The row at a place, unless a heading stands there."""
        item = self._shown[place] if 0 <= place < len(self._shown) else None
        return item if isinstance(item, ListRow) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Rows and headings."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What Qt asks of a row or heading."""
        item = self._shown[index.row()]
        if role == ROW_ROLE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.says()
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(100, row_height(item))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be neither chosen nor reached."""
        if isinstance(self._shown[index.row()], GroupHeader):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _refill(self) -> None:
        self.beginResetModel()
        self._shown = []
        for title, rows in groupby(self._matching(), key=attrgetter("group")):
            members = list(rows)
            if title:
                self._shown.append(GroupHeader(title, len(members)))
            self._shown += members
        self._places = {item.id: place for place, item in enumerate(self._shown) if isinstance(item, ListRow)}
        self.endResetModel()

    def _matching(self) -> list[ListRow]:
        rows = self._all
        if self._sought:
            words = self._sought.split()
            found = zip(rows, self._searchable(), strict=True)
            rows = tuple(row for row, text in found if all(word in text for word in words))
        if self._kind is not None:
            return [row for row in rows if self._kind in row.kinds]
        return list(rows)

    def _searchable(self) -> list[str]:
        if not self._folded:
            self._folded = [
                fold(f"{row.title} {row.second} {row.value} {row.reason} {row.finds}") for row in self._all
            ]
        return self._folded


def lines_below(item: ListRow) -> int:
    """How many lines there are below the title."""
    if item.wrapped:
        return 2
    return 1 if item.second or item.reason else 0


def row_height(item: ListRow | GroupHeader) -> int:
    """Headings 32, one line 36, two lines 48, three 66, all growing with the text."""
    theme = look()
    if isinstance(item, GroupHeader):
        return theme.line(Role.SMALL) + 14
    if item.second or item.reason:
        return theme.line(Role.BODY) + lines_below(item) * theme.line(Role.SMALL) + 10
    return theme.line(Role.BODY) + 16

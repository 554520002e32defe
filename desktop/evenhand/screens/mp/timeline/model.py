"""The timeline as a list in the order of time, as assistive technology reads it."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from evenhand.domain.mp.timeline import Entry, Timeline, Told
from evenhand.domain.mp.timeline_words import say_told

TOLD_ROLE = Qt.ItemDataRole.UserRole
WORDS = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)
NOWHERE = QModelIndex()


class TimelineModel(QAbstractListModel):
    """Engagements, terms, judgements of stance, election windows and the days without an MP, one row each."""

    def __init__(self) -> None:
        super().__init__()
        self._timeline: Timeline | None = None
        self._told: tuple[Told, ...] = ()
        self._places: dict[int, int] = {}

    def show_timeline(self, timeline: Timeline) -> None:
        """Take another timeline."""
        self.beginResetModel()
        self._timeline, self._told = timeline, timeline.told()
        self._places = {one.id: place for place, one in enumerate(self._told) if isinstance(one, Entry)}
        self.endResetModel()

    def told(self, index: QModelIndex | QPersistentModelIndex) -> Told | None:
        """What stands at a row."""
        return self._told[index.row()] if index.isValid() else None

    def all_told(self) -> tuple[Told, ...]:
        """Everything in the order of time."""
        return self._told

    def index_of(self, told: Told | None) -> QModelIndex:
        """The row of something, or none."""
        if told is None:
            return QModelIndex()
        place = self._places.get(told.id) if isinstance(told, Entry) else self._place(told)
        return self.index(place) if place is not None else QModelIndex()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        """How many rows there are; rows have none below them."""
        return 0 if parent.isValid() else len(self._told)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = WORDS[0]) -> Any:
        """What stands at a row, in words or as a fact."""
        if not index.isValid() or self._timeline is None:
            return None
        told = self._told[index.row()]
        if role == TOLD_ROLE:
            return told
        return say_told(told, self._timeline) if role in WORDS else None

    def _place(self, told: Told) -> int | None:
        return next((place for place, one in enumerate(self._told) if one == told), None)

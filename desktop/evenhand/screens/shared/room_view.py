"""A room as the window knows it: empty and cheap until it is looked at, then read anew when what it shows was changed.

What is being typed is kept: another record is only opened once it is saved or discarded.
"""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.records.changes import ChangeSet
from evenhand.screens.desk import Desk

if TYPE_CHECKING:
    from evenhand.screens.widgets.list_pane import ListPane
    from evenhand.screens.widgets.two_pane import TwoPane


class RoomView(QWidget):
    """The base of the rooms with a list; each makes its panes at the first look and says what tables it shows."""

    TABLES: ClassVar[frozenset[str]] = frozenset()
    NAME: ClassVar[str] = ""
    list: "ListPane"
    panes: "TwoPane"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.NAME)
        self.desk = desk
        self._is_built = self._is_stale = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        desk.changed.connect(self._note_change)
        desk.day_changed.connect(self._note_day)

    def build(self) -> None:
        """Make list and panes; modules are imported only now, so that the window is painted first."""
        raise NotImplementedError

    def reload(self) -> None:
        """Read everything anew, round whatever is being typed."""
        raise NotImplementedError

    def open_first(self) -> None:
        """Open a record where none is open yet."""

    def has_typing(self) -> bool:
        """Whether anything was typed and not saved, once the room is built."""
        raise NotImplementedError

    def load(self) -> None:
        """Build the room at the first call, and fill it."""
        if not self._is_built:
            self.build()
            self._is_built = True
        self._read()
        self.open_first()

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved."""
        return self._is_built and self.has_typing()

    def focus_list(self) -> None:
        """Go to the rows."""
        self.ensure_loaded()
        self.turn_to_list()
        self.list.focus_rows()

    def focus_find(self) -> None:
        """Go to the field that finds a row."""
        self.ensure_loaded()
        self.turn_to_list()
        self.list.seek.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def turn_to_list(self) -> None:
        """Bring the list into view."""
        self.panes.show_list()

    def ensure_loaded(self) -> None:
        """Build and fill the room if it was never looked at, or read it anew if it changed while out of sight."""
        if not self._is_built:
            self.load()
        elif self._is_stale:
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read anew what changed while the room was out of sight."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def is_built(self) -> bool:
        """Whether the panes are made."""
        return self._is_built

    def _note_change(self, change_set: ChangeSet) -> None:
        if change_set.touches(*self.TABLES):
            self._note_day()

    def _note_day(self) -> None:
        if self._is_built and self.isVisible():
            self._read()
        else:
            self._is_stale = self._is_built

    def _read(self) -> None:
        self._is_stale = False
        self.reload()

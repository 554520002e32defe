"""A plain room: the list of its records at left, the one chosen at right, as at the desk's day.

It is read anew when anything it shows was changed. What is being typed is kept: another record is only opened once it
is saved or discarded.
"""

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.records.changes import ChangeSet
from evenhand.screens.desk import Desk
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain, primary

if TYPE_CHECKING:
    from evenhand.screens.widgets.empty import EmptyState


class PlainRoom(QWidget):
    """The base of the plain rooms; each says what it shows and makes its panes at the first look."""

    TABLES: ClassVar[frozenset[str]] = frozenset()
    NAME: ClassVar[str] = ""
    KIND: ClassVar[str] = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.NAME)
        self.desk = desk
        self._built = False
        self.book: Any = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        desk.changed.connect(self._note_change)
        desk.day_changed.connect(self._note_day)

    def make_room(self) -> Any:
        """The room's words and questions."""
        raise NotImplementedError

    def make_pane(self, room: Any) -> Any:
        """The pane of one record."""
        raise NotImplementedError

    def load(self) -> None:
        """Build the panes at the first call, and fill them."""
        if not self._built:
            self._build()
            self._built = True
        self._reload()
        if not self.pane.key and not self.pane.unsaved():
            self.list.choose_first()

    def show_record(self, ref: str) -> bool:
        """Open a record such as "meeting:3"; False for another kind, or while something else waits to be saved."""
        kind, _, key = ref.partition(":")
        self._ensure_loaded()
        if kind != self.KIND or not key.isdecimal() or not self.room.has(self.book, int(key)):
            return False
        if not self.pane.open_record(int(key)):
            return False
        self._follow(int(key))
        self._panes.show_detail()
        return True

    def add(self) -> None:
        """Begin a new record."""
        self._ensure_loaded()
        self._panes.show_detail()
        if self.pane.begin():
            self.list.choose(None)

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved."""
        return self._built and self.pane.unsaved()

    def save(self) -> bool:
        """Save whatever was typed; False where something must be mended first."""
        return not self._built or self.pane.save()

    def discard(self) -> None:
        """Let go of whatever was typed."""
        if self._built:
            self.pane.discard()

    def focus_list(self) -> None:
        """Go to the rows."""
        self._ensure_loaded()
        self._panes.show_list()
        self.list.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_find(self) -> None:
        """Go to the field that finds a record."""
        self._ensure_loaded()
        self._panes.show_list()
        self.list.seek.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ensure_loaded(self) -> None:
        if not self._built:
            self.load()

    def _build(self) -> None:
        """Make the panes; their modules are imported only now, so that the window is painted first."""
        from evenhand.screens.widgets.list_pane import ListPane
        from evenhand.screens.widgets.two_pane import TwoPane

        self.room = room = self.make_room()
        words = room.words
        self.list = ListPane(
            words.name,
            f"Find {words.a}",
            filters=room.filters,
            empty=self._make_empty(),
            nobody=f"No {words.one}",
        )
        self.list.add_button(plain(f"Add {words.one}", Mark.PLUS)).clicked.connect(self.add)
        self.list.setMinimumWidth(220)
        self.pane = self.make_pane(room)
        self._panes = TwoPane(self.list, self.pane, f"All {words.many}", rows_px=room.rows_px)
        self._column.addWidget(self._panes)
        self.list.chosen.connect(self._open)
        self.list.opened.connect(self._go_into)
        self.list.view.clicked.connect(self._show_clicked)
        self.pane.shown.connect(self._follow)
        self.pane.left.connect(self._go_back)

    def _make_empty(self) -> "EmptyState":
        from evenhand.screens.widgets.empty import EmptyState

        words = self.room.words
        add = primary(f"Add {words.one}")
        add.clicked.connect(self.add)
        return EmptyState(words.empty_title, words.empty_says, add)

    def _reload(self) -> None:
        self.book = self.room.read()
        self.list.set_rows(self.room.rows(self.book))
        self.pane.show_book(self.book)

    def _open(self, key: Any) -> None:
        """Open the record chosen, or go back to the one whose typing waits to be saved."""
        if not self.pane.open_record(key):
            self.list.choose(self.pane.key or None)
            self._panes.show_detail()

    def _go_into(self, key: Any) -> None:
        self._panes.show_detail()
        if self.pane.open_record(key):
            self.pane.open_part(self.pane.strip.current())

    def _show_clicked(self) -> None:
        if self._panes.is_narrow():
            self._panes.show_detail()

    def _follow(self, key: int) -> None:
        if not self.list.choose(key):
            self.list.clear_filter()
            self.list.choose(key)

    def _go_back(self) -> None:
        self.list.choose(self.pane.key or None)
        self._panes.show_list()

    def _note_change(self, change_set: ChangeSet) -> None:
        if self._built and change_set.touches(*self.TABLES):
            self._reload()

    def _note_day(self) -> None:
        if self._built:
            self._reload()

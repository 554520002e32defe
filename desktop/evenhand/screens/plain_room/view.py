"""A plain room: the list of its records at left, the one chosen at right, as at the desk's day."""

from typing import TYPE_CHECKING, Any, ClassVar

from evenhand.screens.shared.room_view import RoomView
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain, primary

if TYPE_CHECKING:
    from evenhand.screens.plain_room.record_pane import RecordPane
    from evenhand.screens.plain_room.room import Room
    from evenhand.screens.widgets.empty import EmptyState
    from evenhand.screens.widgets.two_pane import TwoPane


class PlainRoom(RoomView):
    """The base of the plain rooms; each says what it shows and makes its panes at the first look."""

    KIND: ClassVar[str] = ""
    room: "Room"
    pane: "RecordPane"
    book: Any = None

    def make_room(self) -> Any:
        """The room's words and questions."""
        raise NotImplementedError

    def make_pane(self, room: Any) -> Any:
        """The pane of one record."""
        raise NotImplementedError

    def make_panes(self, room: "Room") -> "TwoPane":
        """List and record beside one another."""
        from evenhand.screens.widgets.two_pane import TwoPane

        return TwoPane(self.list, self.pane, f"All {room.words.many}", rows_px=room.rows_px)

    def show_record(self, ref: str) -> bool:
        """Open a record such as "meeting:3"; False for another kind, or while something else waits to be saved."""
        kind, _, key = ref.partition(":")
        self.ensure_loaded()
        if kind != self.KIND or not key.isdecimal() or not self.room.has(self.book, int(key)):
            return False
        if not self.pane.open_record(int(key)):
            return False
        self._follow(int(key))
        self.panes.show_detail()
        return True

    def open_first(self) -> None:
        """Open the first record, unless one is open or being typed."""
        if not self.pane.key and not self.pane.unsaved():
            self.list.choose_first()

    def has_typing(self) -> bool:
        """Whether anything was typed and not saved."""
        return self.pane.unsaved()

    def add(self) -> None:
        """Begin a new record."""
        self.ensure_loaded()
        self.panes.show_detail()
        if self.pane.begin():
            self.list.choose(None)

    def save(self) -> bool:
        """Save whatever was typed; False where something must be mended first."""
        return not self.is_built() or self.pane.save()

    def discard(self) -> None:
        """Let go of whatever was typed."""
        if self.is_built():
            self.pane.discard()

    def build(self) -> None:
        """Make the panes; their modules are imported only now, so that the window is painted first."""
        from evenhand.screens.widgets.list_pane import ListPane

        self.room = room = self.make_room()
        words = room.words
        self.list = ListPane(
            words.name,
            f"Find {words.a}",
            filters=room.filters,
            empty=self._make_empty(),
            nobody=f"No {words.one}",
        )
        self.list.add_button(plain(words.begins, Mark.PLUS)).clicked.connect(self.add)
        self.list.setMinimumWidth(220)
        self.pane = self.make_pane(room)
        self.panes = self.make_panes(room)
        self.column.addWidget(self.panes)
        self.list.chosen.connect(self._open)
        self.list.opened.connect(self._go_into)
        self.pane.shown.connect(self._follow)
        self.pane.left.connect(self._go_back)

    def _make_empty(self) -> "EmptyState":
        from evenhand.screens.widgets.empty import EmptyState

        words = self.room.words
        add = primary(words.begins)
        add.clicked.connect(self.add)
        return EmptyState(words.empty_title, words.empty_says, add)

    def reload(self) -> None:
        """Read everything as at the desk's day."""
        self.book = self.room.read()
        self.list.set_rows(self.room.rows(self.book))
        self.pane.show_book(self.book)

    def _open(self, key: Any) -> None:
        """Open the record chosen, or go back to the one whose typing waits to be saved."""
        if not self.pane.open_record(key):
            self.list.choose(self.pane.key or None)
            self.panes.show_detail()

    def _go_into(self, key: Any) -> None:
        self.panes.show_detail()
        if self.pane.open_record(key):
            self.pane.open_part(self.pane.strip.current())

    def _follow(self, key: int) -> None:
        if not self.list.choose(key):
            self.list.clear_filter()
            self.list.choose(key)

    def _go_back(self) -> None:
        self.list.choose(self.pane.key or None)
        self.panes.show_list()

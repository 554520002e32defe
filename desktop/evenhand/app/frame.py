"""What stands round every page: the publish line, the tabs with undo, redo and search, and the status line.

Before a partnership is open only the page is shown. The frame knows no partnership; the window tells it what to say.
"""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from evenhand.app.action_book import ActionBook
from evenhand.app.rooms import TABS, Room
from evenhand.screens.theme import Breadth, Role
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import Button, link, mark_button
from evenhand.screens.widgets.label import ElidedLabel
from evenhand.screens.widgets.publish_line import PublishLine
from evenhand.screens.widgets.search_field import SearchField
from evenhand.screens.widgets.status_line import StatusLine
from evenhand.screens.widgets.tab_strip import TabRow


class SearchDoor(SearchField):
    """The search field of the frame: a press, Enter or the first letter opens the search with what was typed."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.textEdited.connect(self._open)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the search."""
        self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the search too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        typed = self.text()
        self.clear()
        self.opened.emit(typed)


class Frame(QWidget):
    """Publish line, tab row, pages and status line, from the top."""

    painted = Signal()
    room_chosen = Signal(str)
    list_closed = Signal(str)
    search_asked = Signal(str)
    second_place_asked = Signal()

    def __init__(self, book: ActionBook) -> None:
        super().__init__()
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._book = book
        self._is_painted = False
        self.line = PublishLine()
        self.tabs = TabRow([room.title for room in TABS])
        self.pages = QStackedWidget()
        self.status = StatusLine()
        self._rooms = list(TABS)
        self._lay_out()
        self._furnish_tabs()
        self._furnish_status()
        self.show_furniture(False)

    def show_furniture(self, shown: bool) -> None:
        """Show or hide everything round the page; the publish line keeps its place until it has an answer."""
        policy = self.line.sizePolicy()
        policy.setRetainSizeWhenHidden(shown)
        self.line.setSizePolicy(policy)
        self.line.hide()
        self.tabs.setVisible(shown)
        self.status.setVisible(shown)

    def minimumSizeHint(self) -> QSize:
        """A page that asks for more is made to scroll; the window may always be as small as the smallest screen."""
        return QSize(0, 0)

    def current_room(self) -> Room:
        """The room whose tab is chosen."""
        return self._rooms[self.tabs.strip.current()]

    def has_tab(self, room: Room) -> bool:
        """Whether the room has a tab now."""
        return room in self._rooms

    def choose_tab(self, room: Room) -> None:
        """Choose a room's tab; a list that has none gets one at the end."""
        if room not in self._rooms:
            self._rooms.append(room)
            self.tabs.strip.tabs.addTab(room.title)
        self.tabs.strip.set_current(self._rooms.index(room))

    def remove_tab(self, room: Room) -> None:
        """Take the tab of a list away."""
        place = self._rooms.index(room)
        self._rooms.pop(place)
        self.tabs.strip.tabs.removeTab(place)
        self.tabs.strip.set_title(0, self._rooms[0].title)

    def forget_lists(self) -> None:
        """Leave only the tabs that are always there."""
        for room in [room for room in self._rooms if not room.has_tab]:
            self.remove_tab(room)

    def say_undo(self, undo: str, redo: str) -> None:
        """Give the buttons of undo and redo the words of their actions; empty ones switch them off."""
        for button, words, nothing in (
            (self._undo, undo, "Nothing to undo yet"),
            (self._redo, redo, "Nothing to redo"),
        ):
            button.setEnabled(bool(words))
            button.setAccessibleName(words or nothing)
            button.setToolTip(words or nothing)

    def notice(self, says: str) -> None:
        """Say a sentence in the status line."""
        self._noticed.set_text(says)

    def warn_of_backups(self, short: str, says: str) -> None:
        """Let the sentence about the copy off this laptop stand, or take it away."""
        self._warning.setText(short)
        self._warning.setAccessibleDescription(says)
        self._warning.setToolTip(says)
        self._warning.setVisible(bool(short))
        self._warning.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window has been painted."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self.tabs)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)

    def _furnish_tabs(self) -> None:
        self._undo, self._redo = mark_button(Mark.UNDO, "Undo"), mark_button(Mark.REDO, "Redo")
        self._search, self._lens = SearchDoor(), mark_button(Mark.SEARCH, "Search everything")
        self._undo.clicked.connect(self._book["undo"].trigger)
        self._redo.clicked.connect(self._book["redo"].trigger)
        self._search.opened.connect(self.search_asked)
        self._lens.clicked.connect(self._book["search"].trigger)
        for part in (self._undo, self._redo, self._search):
            self.tabs.add_right(part, when=Breadth.WIDE)
        self.tabs.add_right(self._lens, when=Breadth.NARROW)
        self.tabs.strip.chosen.connect(self._tell_room)
        self.tabs.strip.tabs.installEventFilter(self)
        self.say_undo("", "")

    def _furnish_status(self) -> None:
        self._noticed = ElidedLabel("", Role.SMALL, ink=2)
        self._warning: Button = link("")
        self._warning.clicked.connect(self.second_place_asked)
        self._warning.hide()
        line = self.status.layout()
        if isinstance(line, QHBoxLayout):
            line.insertWidget(3, self._noticed, 2)
            line.insertWidget(line.count() - 1, self._warning)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:
        """The menu key or the right button on the tab of a list offers to close it."""
        if event.type() == QEvent.Type.ContextMenu and not self.current_room().has_tab:
            self._offer_to_close()
            return True
        return super().eventFilter(watched, event)

    def _offer_to_close(self) -> None:
        room = self.current_room()
        menu = QMenu(self)
        close = QAction(f"Close {room.title}", menu)
        close.setData(room.id)
        close.triggered.connect(self._tell_closed)
        menu.addAction(close)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.tabs.strip.tabs.mapToGlobal(QPoint(8, self.tabs.height())))

    def _tell_closed(self) -> None:
        self.list_closed.emit(self.current_room().id)

    def _tell_room(self, place: int) -> None:
        if 0 <= place < len(self._rooms):
            self.room_chosen.emit(self._rooms[place].id)

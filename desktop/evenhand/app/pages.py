"""The pages of the rooms: each view is made when its tab is first shown, told to load, and kept.

A view that holds something typed and not saved keeps it while other tabs are looked at; before anything that would lose
it, the secretary is asked.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from evenhand.app.actions import ACTIONS
from evenhand.app.rooms import BY_ID, Room
from evenhand.app.settings import Settings
from evenhand.screens.widgets.two_pane import TwoPane

if TYPE_CHECKING:
    from evenhand.screens.desk import Desk


class RoomPages(QObject):
    """The views of one open partnership."""

    loaded = Signal(str)

    def __init__(self, stack: QStackedWidget, desk: "Desk", settings: Settings) -> None:
        super().__init__(stack)
        self._stack, self._desk, self._settings = stack, desk, settings
        self._views: dict[str, Any] = {}

    def show_room(self, room: Room) -> Any:
        """Show a room's page, made and loaded if it is the first time."""
        view = self._views.get(room.id)
        if view is None:
            view = self._views[room.id] = room.make(self._desk)
            self._stack.addWidget(view)
            self._stack.setCurrentWidget(view)
            view.load()
            self._restore_panes(room, view)
            _leave_keys_to_window(view)
            self.loaded.emit(room.id)
        self._stack.setCurrentWidget(view)
        focus = self._stack.window().focusWidget()
        lost = focus is not None and view.isAncestorOf(focus) and not focus.isVisible()
        if focus is view or lost:
            view.focus_list()
        return view

    def view(self, room_id: str) -> Any:
        """The view of a room, or None while it was never shown."""
        return self._views.get(room_id)

    def current(self) -> Any:
        """The view that is shown, or None."""
        shown = self._stack.currentWidget()
        return shown if shown in self._views.values() else None

    def close_room(self, room: Room) -> bool:
        """Take a room's page away; False where something typed in it is to be kept."""
        view = self._views.get(room.id)
        if view is None or not self._settle(room, view):
            return view is None
        self._keep_panes(room.id, view)
        self._drop(room.id)
        return True

    def unsaved(self) -> list[Room]:
        """The rooms in which something was typed and not saved."""
        return [BY_ID[room_id] for room_id, view in self._views.items() if view.unsaved()]

    def settle_typing(self) -> bool:
        """Ask about everything typed and not saved; False when it is to stay as it is."""
        return all(self._settle(room, self._views[room.id]) for room in self.unsaved())

    def close(self) -> None:
        """Take all pages away, remembering where their splitters stood."""
        for room_id, view in list(self._views.items()):
            self._keep_panes(room_id, view)
            self._drop(room_id)

    def step_pane(self, step: int) -> None:
        """Go to the next or the previous pane of the page, round and round."""
        panes = _panes(self.current())
        if not panes:
            return
        focus = self._stack.window().focusWidget()
        inside = [place for place, pane in enumerate(panes) if focus is not None and _holds(pane, focus)]
        place = (inside[0] + step) % len(panes) if inside else 0
        for further in range(len(panes)):
            if _focus_first(panes[(place + further * step) % len(panes)]):
                return

    def _settle(self, room: Room, view: Any) -> bool:
        if not view.unsaved():
            return True
        from evenhand.screens.frame import notices

        says = f"Something was typed in {room.title} and is not saved yet."
        answer = notices.ask(
            "Save what was typed?", says, ["Save it", "Throw it away"], self._stack.window(), leave="Go back"
        )
        if answer == 0:
            return bool(view.save())
        if answer == 1:
            view.discard()
        return answer == 1

    def _drop(self, room_id: str) -> None:
        view = self._views.pop(room_id)
        self._stack.removeWidget(view)
        view.close()
        view.setParent(None)
        view.deleteLater()

    def _restore_panes(self, room: Room, view: QWidget) -> None:
        state = self._settings.panes(room.id)
        panes = view.findChild(TwoPane)
        if state and panes is not None:
            panes.restore(state)

    def _keep_panes(self, room_id: str, view: QWidget) -> None:
        panes = view.findChild(TwoPane)
        if panes is not None:
            self._settings.set_panes(room_id, panes.state())


def _leave_keys_to_window(view: QWidget) -> None:
    """Switch off a view's own shortcuts for keys that are the window's; two for one key would do nothing at all."""
    taken = {QKeySequence(keys) for action in ACTIONS for keys in action.keys}
    for shortcut in view.findChildren(QShortcut):
        if shortcut.key() in taken:
            shortcut.setEnabled(False)


def _panes(view: QWidget | None) -> list[QWidget]:
    """The panes of a page from left to right, split no further; the page itself where it has none."""
    if view is None:
        return []
    splitters = view.findChildren(QSplitter)
    parts = [one.widget(place) for one in splitters for place in range(one.count())]
    seen = [
        part
        for part in parts
        if part is not None
        and part.isVisible()
        and part.findChild(QSplitter) is None
        and part not in splitters
    ]
    return sorted(seen, key=_place) or [view]


def _place(pane: QWidget) -> tuple[int, int]:
    corner = pane.mapToGlobal(QPoint(0, 0))
    return corner.x(), corner.y()


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _focus_first(pane: QWidget) -> bool:
    """Put the focus on the first control of a pane that takes it; lists come before their find field."""
    wanted = [one for one in pane.findChildren(QWidget) if _takes_focus(one)]
    lists = [one for one in wanted if one.inherits("QAbstractItemView")]
    target = next(iter(lists or wanted), None)
    if target is not None:
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return target is not None


def _takes_focus(widget: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
    )

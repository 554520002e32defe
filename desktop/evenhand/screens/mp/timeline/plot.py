"""The timeline as it is walked through with keys and mouse."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from evenhand.domain.mp.timeline import Entry, StancePoint, Told, began
from evenhand.domain.mp.timeline_words import say_told
from evenhand.domain.vocabulary import Kind
from evenhand.screens.mp.timeline import walking
from evenhand.screens.mp.timeline.canvas import OPENS_AT, Canvas
from evenhand.screens.mp.timeline.days import day_at
from evenhand.screens.mp.timeline.drawing import LANES
from evenhand.screens.mp.timeline.hits import told_at

DRAG_PX = 4
NOTCH = 120
MOST_IN_TOOLTIP = 12
KEYS = "Left and Right go through time, Up and Down from lane to lane, Control with Left and Right along a chain."
OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
ACROSS: Mapping[Qt.Key, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
DOWN: Mapping[Qt.Key, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Plot(Canvas):
    """The drawing with its keys.

    Signals: `engagement_chosen` and `engagement_opened` carry a key; `ring_opened` the entry whose ring is to be
    listed, `explained` a band or a move of the stance; `menu_asked` a place on the screen; `add_asked` a day and a
    kind, None where no lane was meant.
    """

    engagement_chosen = Signal(int)
    engagement_opened = Signal(int)
    ring_opened = Signal(object)
    explained = Signal(object)
    add_asked = Signal(object, object)
    menu_asked = Signal(object)
    date_wanted = Signal()
    list_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleDescription(KEYS)
        self._pressed: QPoint | None = None
        self._dragged = False
        self._turned = 0
        self._deeds: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_T: self.go_to_today,
            Qt.Key.Key_G: self.date_wanted.emit,
            Qt.Key.Key_L: self.list_wanted.emit,
            Qt.Key.Key_Insert: self.add_here,
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_PageUp: self.page_back,
            Qt.Key.Key_PageDown: self.page_on,
        } | dict.fromkeys(OPENS, self.open_current)

    def go_to_today(self) -> None:
        """Go to the day as at which the timeline is shown."""
        self.go_to(self.timeline().day, OPENS_AT)

    def zoom_in(self) -> None:
        """Show less of time, closer."""
        self.set_zoom(self.zoom.closer(1))

    def zoom_out(self) -> None:
        """Show more of time."""
        self.set_zoom(self.zoom.closer(-1))

    def page_back(self) -> None:
        """Go one width back."""
        self.pan(-self.zoom.days)

    def page_on(self) -> None:
        """Go one width on."""
        self.pan(self.zoom.days)

    def add_here(self) -> None:
        """Ask for a new engagement on the day of the cursor."""
        told = self.current()
        kind = told.kinds[0] if isinstance(told, Entry) and told.kinds else None
        self.add_asked.emit(self.day_of_cursor(), kind)

    def day_of_cursor(self) -> date:
        """The day at which something new would be added."""
        told = self.current()
        return began(told) if told is not None else self.timeline().day

    def open_current(self) -> None:
        """Open the entry under the cursor; list a ring, explain what is no engagement."""
        told = self.current()
        if not isinstance(told, Entry):
            if told is not None:
                self.explained.emit(told)
        elif len(self.drawing().ring_ids(told)) > 1:
            self.ring_opened.emit(told)
        else:
            self.engagement_opened.emit(told.id)

    def put_cursor(self, told: Told | None) -> None:
        """Go to something; an engagement is chosen by that."""
        if told is None:
            return
        self.setCurrentIndex(self.model_of_time().index_of(told))
        self.bring_into_view(told)
        if isinstance(told, Entry) and told.id != self.chosen:
            self.chosen = told.id
            self.engagement_chosen.emit(told.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, move, zoom, open or add."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key is Qt.Key.Key_Plus:
            held &= ~Qt.KeyboardModifier.ShiftModifier
        if held == Qt.KeyboardModifier.ControlModifier and key in ACROSS:
            self.put_cursor(walking.along_chain(self.timeline(), self.current(), ACROSS[key]))
        elif held:
            event.ignore()
        elif key in self._deeds:
            self._deeds[key]()
        elif not self._walk(key):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is there, or take hold of the time."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the time along."""
        if self._pressed is None:
            return
        place = event.position().toPoint()
        moved = place.x() - self._pressed.x()
        if self._dragged or abs(moved) >= DRAG_PX:
            self._dragged, self._pressed = True, place
            self.pan(-moved / self.drawing().per_day)

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """Choose what was pressed on, unless the time was dragged."""
        if self._pressed is not None and not self._dragged:
            self._click(told_at(self.drawing(), e.position()))
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open an entry; where there is none, add one on that day in that lane."""
        drawing, place = self.drawing(), event.position()
        told = told_at(drawing, place)
        if isinstance(told, Entry):
            self.engagement_opened.emit(told.id)
        elif place.x() > drawing.geometry.left and not isinstance(told, StancePoint):
            lane = drawing.geometry.lane_at(place.y())
            kind: Kind | None = LANES[lane] if lane is not None else None
            self.add_asked.emit(day_at(drawing.time(place.x())), kind)

    def wheelEvent(self, e: QWheelEvent) -> None:
        """Zoom with Ctrl; move along with Shift or a wheel that turns sideways."""
        turn, held = e.angleDelta(), e.modifiers()
        if held & Qt.KeyboardModifier.ControlModifier:
            self._turned += turn.y()
            steps = int(self._turned / NOTCH)
            self._turned -= steps * NOTCH
            self.set_zoom(self.zoom.closer(steps), self.drawing().time(e.position().x()))
            e.accept()
        elif turn.x() or held & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-(turn.x() or turn.y()) / NOTCH * self.zoom.days / 12)
            e.accept()
        else:
            e.ignore()

    def contextMenuEvent(self, a0: QContextMenuEvent) -> None:
        """Ask for the menu, by mouse or keyboard."""
        if a0.reason() is QContextMenuEvent.Reason.Mouse:
            self.put_cursor(told_at(self.drawing(), a0.pos().toPointF()))
            self.menu_asked.emit(a0.globalPos())
        else:
            self.menu_asked.emit(self.place_of_cursor())

    def place_of_cursor(self) -> QPoint:
        """Where on the screen something about the entry under the cursor may be put."""
        told = self.current()
        place = self.rect().center() if told is None else self.drawing().box_of(told).center().toPoint()
        return self.viewport().mapToGlobal(place)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in the tooltip what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            says = self._say(told_at(self.drawing(), event.pos().toPointF()))
            QToolTip.showText(event.globalPos(), says, self.viewport())
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Put the cursor on the entry chosen, or the last one by the day."""
        super().focusInEvent(event)
        if self.current() is None:
            timeline, model = self.timeline(), self.model_of_time()
            last = walking.in_time(model.all_told(), None, -1, timeline.day.toordinal() + 1)
            self.setCurrentIndex(model.index_of(timeline.by_id.get(self.chosen or 0) or last))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring of the focus away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _walk(self, key: Qt.Key) -> bool:
        """Go to another entry; False for a key that goes nowhere."""
        told = self.model_of_time().all_told()
        ends = {Qt.Key.Key_Home: told[:1], Qt.Key.Key_End: told[-1:]}
        if key in ACROSS:
            self.put_cursor(
                walking.in_time(told, self.current(), ACROSS[key], self.timeline().day.toordinal())
            )
        elif key in DOWN:
            self.put_cursor(walking.to_row(told, self.current(), DOWN[key]))
        elif key in ends:
            self.put_cursor(next(iter(ends[key]), None))
        else:
            return False
        return True

    def _click(self, told: Told | None) -> None:
        self.put_cursor(told)
        if isinstance(told, StancePoint):
            self.explained.emit(told)
        elif isinstance(told, Entry) and len(self.drawing().ring_ids(told)) > 1:
            self.ring_opened.emit(told)

    def _say(self, told: Told | None) -> str:
        if told is None:
            return ""
        timeline = self.timeline()
        keys = self.drawing().ring_ids(told) if isinstance(told, Entry) else ()
        if len(keys) < 2:
            return say_told(told, timeline)
        lines = [say_told(timeline.by_id[key], timeline) for key in keys[:MOST_IN_TOOLTIP]]
        more = len(keys) - len(lines)
        return "\n".join([*lines, *([f"and {more} more"] if more else [])])

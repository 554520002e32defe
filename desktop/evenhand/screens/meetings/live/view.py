"""The live view of a meeting: agenda, item and room side by side, made for typing while people talk.

Where the window is narrower the agenda becomes a drop-down above the item, and then the room a sheet on F7.
"""

from datetime import time

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.meetings.room import Room
from evenhand.domain.refusals import Refusal
from evenhand.records.changes import ChangeSet
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.live.acts import say_minute
from evenhand.screens.meetings.live.agenda_pane import AgendaPane
from evenhand.screens.meetings.live.hands import LiveHands
from evenhand.screens.meetings.live.middle import Middle
from evenhand.screens.meetings.live.room_pane import RoomPane
from evenhand.screens.meetings.live.room_words import say_change
from evenhand.screens.meetings.live.sight import Sight, see
from evenhand.screens.meetings.live.top_bar import TopBar
from evenhand.screens.meetings.live.wording_field import Screener
from evenhand.screens.theme import Breadth, look
from evenhand.screens.theme.sizes import PAGE_MARGIN, PANE_GAP
from evenhand.screens.widgets.announce import announce
from evenhand.services.saving import found
from evenhand.services.screening import screener

AGENDA_PX, ROOM_PX, LEAST_PX = 280, 288, 440
TICK_MS = 5_000
TABLES = frozenset(
    (
        "meeting", "meeting_plan", "agenda_item", "meeting_paper", "reply", "moment", "declared_interest",
        "decision", "decision_record", "vote", "attendance", "meeting_action", "action", "minutes_seal",
        "person", "membership", "public_office", "office", "interest", "rule_override",
    )
)  # fmt: skip


class LiveView(QWidget):
    """One meeting while it is held, or as it is entered afterwards. `left` tells that it was left for the list."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName("The meeting")
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self._meeting_id = 0
        self._sight: Sight | None = None
        self._item_id = 0
        self._was: Room | None = None
        self._breadth = Breadth.WIDE
        self._sheet = False
        self._came_from: QWidget | None = None
        self.agenda, self.bar, self.room = AgendaPane(), TopBar(), RoomPane()
        self.middle = Middle(desk, self._screener)
        self.item = self.middle.item
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._show_time)
        self._lay_out()
        self._connect()

    def open_meeting(self, meeting_id: int) -> None:
        """Show a meeting, at the item being taken or the first one.

        Raises:
            Refusal: there is no such meeting.
        """
        self.item.forget()
        self._meeting_id, self._item_id, self._was, self._sheet = meeting_id, 0, None, False
        self._sight = see(self.desk, meeting_id)
        self.room.typed.set_minute(self._sight.first_minute())
        self.room.show_refusal(None)
        current = self._sight.current(None)
        items = self._sight.sitting.items
        self._item_id = current.id if current else items[0].id if items else 0
        self._show()
        self._clock.start()

    @property
    def item_id(self) -> int:
        """The item that is shown, or 0."""
        return self._item_id

    def sight(self) -> Sight:
        """The meeting as it is seen.

        Raises:
            Refusal: none is open.
        """
        if self._sight is None:
            raise Refusal("No meeting is open here.")
        return self._sight

    def minute(self) -> time | None:
        """The time that a keystroke takes: now, or the time that was typed."""
        if self._sight is None or not self._sight.typed:
            return self.desk.partnership.now().time().replace(second=0, microsecond=0, tzinfo=None)
        return self.room.typed.minute()

    def focus_first(self) -> None:
        """Go to where typing begins; before the meeting is open to those who are ticked, where they are in view."""
        if self.middle.waits_for_people() and self.room.isVisible():
            self.room.focus_rows()
        elif self._sight is not None and not self._sight.may and self.agenda.isVisible():
            self.agenda.focus_rows()
        else:
            self.middle.focus_first()

    def leave(self) -> None:
        """Keep what is typed and go back to the list."""
        self.item.leave_item()
        self._clock.stop()
        self.left.emit()

    def has_typing(self) -> bool:
        """Whether a note or a motion is typed under any item and not recorded."""
        return bool(self.item.typed())

    def save(self) -> bool:
        """Record what is typed, item by item; False at the first that cannot be, which is then shown."""
        for item_id in self.item.typed():
            if self._turn_to(item_id) and not self.hands.save_shown():
                self._clock.start()
                return False
        return True

    def discard(self) -> None:
        """Let go of what is typed under every item, and show the one that was shown."""
        shown = (self._meeting_id, self._item_id)
        for item_id in self.item.typed():
            if self._turn_to(item_id):
                self.item.discard()
        if shown[0] and shown != (self._meeting_id, self._item_id):
            self._turn_to(shown[1])

    def _turn_to(self, item_id: int) -> bool:
        """Show an item, of whichever meeting it is; False where it is no longer there."""
        try:
            item = found(self.desk.partnership, AgendaItem, item_id)
        except Refusal:
            self.item.forget_draft(item_id)
            return False
        if item.meeting_id != self._meeting_id:
            self.open_meeting(item.meeting_id)
        self.look_at(item_id)
        return True

    def toggle_room(self) -> None:
        """Go to the room and back; in a narrow window it takes the place of the item meanwhile."""
        focus = QApplication.focusWidget()
        inside = focus is not None and self.room.isAncestorOf(focus)
        if inside:
            self._sheet = False
            self._arrange()
            back = self._came_from
            if back is not None and back.isVisible():
                back.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.middle.focus_first()
            return
        self._came_from, self._sheet = focus, True
        self._arrange()
        self.room.focus_rows()

    def minimumSizeHint(self) -> QSize:
        """Small enough that the window may become narrow, whatever stands side by side before it does."""
        return QSize(look().px(LEAST_PX), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for another size."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when something else is looked at."""
        self.item.keep_typing()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _screener(self) -> Screener:
        with self.desk.partnership.reading() as session:
            return screener(session, self.sight().sitting.day)

    def _note_change(self, change_set: ChangeSet) -> None:
        if self._sight is not None and change_set.touches(*TABLES):
            self._reload()

    def _note_day(self) -> None:
        if self._sight is not None:
            self._reload()

    def _reload(self) -> None:
        """Read the meeting anew; one that is gone is left."""
        try:
            self._sight = see(self.desk, self._meeting_id)
        except Refusal:
            self._sight = None
            self.leave()
            return
        self._show()

    def _show(self) -> None:
        sight = self.sight()
        sitting, minute = sight.sitting, self.minute()
        if sitting.item(self._item_id) is None:
            self._item_id = sitting.items[0].id if sitting.items else 0
        now = sight.room_now(minute)
        self._tell_change(now)
        self.agenda.show_sitting(sitting, self._item_id, resumes=sight.adjourned, may=sight.may)
        self.bar.show_sitting(sitting, self._item_id)
        self.bar.more.setVisible(sight.may)
        self.room.show_room(sitting, now, may=sight.may, typed=sight.typed)
        self.middle.show_sight(sight, self._item_id, minute)
        self._show_time()

    def _tell_change(self, now: Room) -> None:
        """Have read out who came, left or stands back, and what that makes of the quorum."""
        changed = say_change(self._was, now, self.sight().called) if self._was is not None else ""
        self._was = now
        if changed:
            announce(self, changed)

    def _show_time(self) -> None:
        if self._sight is not None:
            says = say_minute(self.minute()) if self._sight.may else ""
            self.agenda.show_time(says)
            self.bar.show_time(says)

    def look_at(self, item_id: int) -> None:
        """Show another item."""
        self._item_id = item_id
        self._show()

    def _retime(self) -> None:
        """Show the room at another typed time."""
        self._was = None
        self._show()

    def _arrange(self) -> None:
        """Show what there is room for."""
        self._breadth = look().breadth(self.window().width())
        wide, narrow = self._breadth is Breadth.WIDE, self._breadth is Breadth.NARROW
        sheet = narrow and self._sheet
        self.agenda.setVisible(wide)
        self.bar.setVisible(not wide)
        self.bar.room.setVisible(narrow)
        self.room.setVisible(not narrow or sheet)
        self._centre.setVisible(not sheet)
        self._escape.setEnabled(sheet)
        self.room.back.setVisible(sheet)
        self.agenda.setFixedWidth(look().px(AGENDA_PX)) if wide else None
        self.room.setMinimumWidth(0 if sheet else look().px(ROOM_PX))
        self.room.setMaximumWidth(16777215 if sheet else look().px(ROOM_PX))
        self.middle.set_low(look().is_low(self.height()))

    def _lay_out(self) -> None:
        self._centre = QWidget()
        column = QVBoxLayout(self._centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(PANE_GAP)
        column.addWidget(self.middle, 1)
        column.insertWidget(0, self.bar)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(PANE_GAP)
        self._splitter.setChildrenCollapsible(False)
        for part in (self.agenda, self._centre, self.room):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(1, 1)
        line = QVBoxLayout(self)
        line.setContentsMargins(PAGE_MARGIN, PANE_GAP, PAGE_MARGIN, PANE_GAP)
        line.addWidget(self._splitter)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.room)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.activated.connect(self.toggle_room)
        self._f7 = QShortcut(QKeySequence(Qt.Key.Key_F7), self)
        self._f7.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._f7.activated.connect(self.toggle_room)

    def _connect(self) -> None:
        self.desk.changed.connect(self._note_change)
        self.desk.day_changed.connect(self._note_day)
        self.room.typed.changed.connect(self._retime)
        for button in (self.bar.room, self.room.back):
            button.clicked.connect(self.toggle_room)
        for button in (self.agenda.leave, self.bar.leave):
            button.clicked.connect(self.leave)
        self.agenda.chosen.connect(self.look_at)
        self.bar.chosen.connect(self.look_at)
        self.hands = LiveHands(self)

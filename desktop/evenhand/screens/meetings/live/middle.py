"""The middle of the live view: the item; before that how the meeting is begun, or how it gets an agenda."""

from collections.abc import Callable
from datetime import time

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.domain.meetings.clock import say_time
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.live.begin_page import BeginPage
from evenhand.screens.meetings.live.expecting import asked_in
from evenhand.screens.meetings.live.item_pane import ItemPane
from evenhand.screens.meetings.live.sight import Sight
from evenhand.screens.meetings.live.wording_field import Screener
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.mark_label import NOT_MET, TO_KNOW
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.screens.widgets.pane import Pane

NO_AGENDA = "This meeting has no agenda yet"
ADJOURNED = "The meeting is adjourned. Resume it to go on."
NO_CHAIR = "Nobody is in the chair. In the room, C gives it to whoever is chosen."
WHAT_FOR = "Votes, notes and actions stand under its items. The template of its kind has the standing ones."


class Middle(QWidget):
    """The pages of the middle under one line for what is to be known or stands in the way."""

    def __init__(self, desk: Desk, screener: Callable[[], Screener]) -> None:
        super().__init__()
        self._begun_for = 0
        self._desk = desk
        self.notice = NoticeLine()
        self.begin = BeginPage()
        self.item = ItemPane(desk, screener)
        self.fill = primary("Take the template")
        self.add_first = plain("Add the first item")
        self._empty = Pane(scrolls=True)
        self._empty.add(EmptyState(NO_AGENDA, WHAT_FOR, self.fill, self.add_first))
        self._pages = QStackedWidget()
        for page in (self.item, self.begin, self._empty):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.notice)
        column.addWidget(self._pages, 1)

    def show_sight(self, sight: Sight, item_id: int, minute: time | None) -> None:
        """Show the page that belongs to the state of the meeting."""
        sitting = sight.sitting
        item = sitting.item(item_id)
        self._say(sight, minute)
        if item is None:
            self.fill.setVisible(sight.may)
            self.add_first.setVisible(sight.may)
            self._pages.setCurrentWidget(self._empty)
            return
        if sitting.opened_at is None and sight.may:
            fresh = self._begun_for != sitting.meeting.id
            self._begun_for = sitting.meeting.id
            at = minute if not sight.typed else sight.first_minute()
            self.begin.show_sitting(sitting, sight.room_now(minute), sight.people(), at, fresh=fresh)
            self._pages.setCurrentWidget(self.begin)
            return
        self._begun_for = 0
        current = sight.current(minute)
        room = sight.room_of(item, minute)
        is_current = current is not None and current.id == item.id and sight.goes_on
        self.item.show_item(sitting, room, item, may=sight.may, current=is_current)
        asks = is_current and sight.may
        self.item.expected.show_asked(asked_in(self._desk.partnership, sight, room) if asks else ())
        self._pages.setCurrentWidget(self.item)

    def show_refusal(self, refusal: Refusal) -> None:
        """Say what stands in the way, above the item."""
        self.notice.show_notice(refusal.says, NOT_MET)

    def focus_first(self) -> None:
        """Go to where typing begins on the page in view."""
        page = self._pages.currentWidget()
        if page is self.item:
            self.item.focus_first()
        elif page is self.begin:
            self.begin.focus_first()
        else:
            self.fill.setFocus()

    def waits_for_people(self) -> bool:
        """Whether the meeting is being begun, and those who are here are ticked first."""
        return self._pages.currentWidget() is self.begin

    def set_low(self, low: bool) -> None:
        """Let what is for comfort go where the window is low."""
        self.item.set_low(low)
        self.begin.set_low(low)

    def _say(self, sight: Sight, minute: time | None) -> None:
        """Say why the meeting stands as it is, that it is adjourned, or that nobody is in the chair."""
        says = sight.locked
        if not says and sight.adjourned:
            says = ADJOURNED
        elif not says and sight.sitting.closed_at is not None:
            says = f"The meeting was closed at {say_time(sight.sitting.closed_at)}."
        elif not says and sight.goes_on and sight.room_now(minute).chaired_by_id is None:
            says = NO_CHAIR
        if says != self.notice.says():
            self.notice.show_notice(says, TO_KNOW)

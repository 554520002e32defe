"""One election at a look: answer and calendar over the activity table, beside them the timetable over the plans.

Where there is less room all stands in one column that scrolls; where it is narrow or low what may be done today comes
before the calendar.
"""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from evenhand.screens.elections.activity_part import ROWS_BESIDE, ActivityPart
from evenhand.screens.elections.book import ElectionBook, heading_of
from evenhand.screens.elections.calendar_part import CalendarPart
from evenhand.screens.elections.head_part import HeadPart
from evenhand.screens.elections.shown import answer_lines, answers_on, days_of, say_off_day, table_day
from evenhand.screens.elections.side_parts import ROWS_BESIDE as STEPS_BESIDE
from evenhand.screens.elections.side_parts import PlannedBeside, TimetableBeside
from evenhand.screens.theme import Breadth, look
from evenhand.screens.theme.sizes import PANE_GAP
from evenhand.screens.widgets.pane import BodyScroll, Pane, ScrolledBody

SIDE_PX, MIDDLE_PX = 402, 664
LEAST_SIDE_PX, LEAST_PX = 300, 440


class Stand(Enum):
    """How the parts stand: side by side, or in one column with the calendar high up or at its end."""

    BESIDE = "beside"
    BESIDE_LOW = "beside-low"
    COLUMN = "column"
    NARROW = "narrow"


class Overview(QWidget):
    """All that is shown of one election; `opened` carries a record that is to be opened."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._book: ElectionBook | None = None
        self.key = 0
        self._day: date | None = None
        self._stand: Stand | None = None
        self.head, self.calendar = HeadPart(), CalendarPart()
        self.activities, self.timetable, self.planned = ActivityPart(), TimetableBeside(), PlannedBeside()
        self._first, self._last = Pane(), Pane()
        self._first.setAccessibleName("The election")
        self._last.setAccessibleName("Calendar")
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self.calendar.day_opened.connect(self.show_answers_of)
        self.activities.back_asked.connect(self._back)
        self.planned.opened.connect(self.opened)

    def show_election(self, book: ElectionBook, key: int) -> None:
        """Show an election, from what was read."""
        other = key != self.key
        self._book, self.key = book, key
        if other:
            self._day = None
        self.head.show_answers(heading_of(book, key).title, answer_lines(book, key))
        days, day = days_of(book, key), table_day(book, key)
        self.calendar.show_days(days, days.within(day) if other else None)
        self.timetable.show_election(book, key)
        self.planned.show_election(book, key)
        self._share_side(self._stand)
        self._show_answers()

    def show_answers_of(self, day: date) -> None:
        """Show what may be done on another day."""
        self._day = day
        self._show_answers()

    def focus_first(self) -> None:
        """Go to the calendar."""
        self.calendar.strip.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Room for one column: in a window that is made smaller the parts come under each other."""
        wide = min(self._scroll.minimumSizeHint().width(), look().px(LEAST_PX))
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for another size."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _back(self) -> None:
        self._day = None if self._book is None else self._book.day
        self._show_answers()
        self.activities.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_answers(self) -> None:
        if self._book is None:
            return
        day = self._day or table_day(self._book, self.key)
        off = say_off_day(self._book, self.key, day)
        self.activities.show_answers(answers_on(self._book, day), says=off, may_go_back=day != self._book.day)

    def _lay_out(self) -> None:
        self._first.add(self.head)
        content = ScrolledBody()
        outer = QVBoxLayout(content)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._left)
        self._left.setSpacing(PANE_GAP)
        self._scroll = BodyScroll(content)
        self._side = QWidget()
        self._right = QVBoxLayout(self._side)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(PANE_GAP)
        self._side.setMinimumWidth(LEAST_SIDE_PX)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(PANE_GAP)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._scroll)
        self.splitter.addWidget(self._side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([MIDDLE_PX, SIDE_PX])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)

    def _stands(self) -> Stand:
        breadth = look().breadth(self.window().width())
        low = look().is_low(self.height() + 2 * PANE_GAP)
        if breadth is Breadth.WIDE:
            return Stand.BESIDE_LOW if low else Stand.BESIDE
        return Stand.NARROW if low or breadth is Breadth.NARROW else Stand.COLUMN

    def _arrange(self) -> None:
        stand = self._stands()
        if stand is self._stand:
            return
        self._stand = stand
        beside = stand in (Stand.BESIDE, Stand.BESIDE_LOW)
        high = stand in (Stand.BESIDE, Stand.COLUMN)
        for part in (self._first, self._last, self.activities, self.timetable, self.planned):
            self._left.removeWidget(part)
            self._right.removeWidget(part)
        (self._first if high else self._last).add(self.calendar)
        self._left.addWidget(self._first)
        for part, stretch in self._order(stand):
            self._left.addWidget(part, stretch)
        if beside:
            self._right.addWidget(self.timetable)
            self._right.addWidget(self.planned, 1)
        self._last.setVisible(not high)
        self._side.setVisible(beside)
        self.activities.table.want_rows(ROWS_BESIDE if stand is Stand.BESIDE else None)
        self._share_side(stand)
        self.planned.want_all(not beside)
        self._order_tabs(stand)

    def _share_side(self, stand: Stand | None) -> None:
        """Let the timetable leave room for the plans beside it, where there are any."""
        beside = stand in (Stand.BESIDE, Stand.BESIDE_LOW)
        self.timetable.table.want_rows(STEPS_BESIDE if beside and not self.planned.is_empty() else None)

    def _order(self, stand: Stand) -> Sequence[tuple[QWidget, int]]:
        """What stands under the head, each with how far it grows."""
        return {
            Stand.BESIDE: [(self.activities, 1)],
            Stand.BESIDE_LOW: [(self.activities, 0), (self._last, 0)],
            Stand.COLUMN: [(self.timetable, 0), (self.planned, 0), (self.activities, 1)],
            Stand.NARROW: [(self.activities, 0), (self.timetable, 0), (self.planned, 0), (self._last, 1)],
        }[stand]

    def _order_tabs(self, stand: Stand) -> None:
        """Let Tab go through the parts as they stand."""
        strip, table = self.calendar.strip, self.activities.table
        beside = (
            self.timetable.table,
            self.timetable.why,
            self.timetable.give,
            self.planned.rows,
            self.planned.open,
        )
        head = (self.head.report, self.head.edit, self.head.chip)
        parts = {
            Stand.BESIDE: (*head, strip, table, *beside),
            Stand.BESIDE_LOW: (*head, table, strip, *beside),
            Stand.COLUMN: (*head, strip, *beside, table),
            Stand.NARROW: (*head, table, *beside, strip),
        }[stand]
        for one, after in pairwise(parts):
            QWidget.setTabOrder(one, after)

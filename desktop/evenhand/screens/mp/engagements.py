"""The engagements with somebody: by year at left, at right the timeline and under it the one that is chosen.

Medium, the one chosen stands over the list; narrow, there is the list, the timeline or the one chosen.
"""

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.domain.vocabulary import Kind
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.engagement_pane import EngagementPane
from evenhand.screens.mp.rows import engagement_rows, most_pressing
from evenhand.screens.mp.timeline.view import TimelineView
from evenhand.screens.mp.who_button import WRITE, WRITE_TO_MP
from evenhand.screens.theme import Breadth, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP, PAGE_MARGIN, PANE_GAP
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.list_pane import ListPane
from evenhand.screens.widgets.two_pane import TwoPane

ROWS_WIDTH, LEAST_WIDTH, FULL_HEIGHT = 344, 260, 360
NONE_YET = "No engagements with this MP yet"
NONE_WITH = "No engagements yet"
BEGIN = "Most areas begin with a letter."


class Engagements(TwoPane):
    """List, timeline and detail.

    `add_asked` by a button, `write_asked` for a letter, `mp_wanted` where a chain leads to an engagement with somebody
    else, `alone_changed` when list and timeline take turns or cease to.
    """

    add_asked = Signal()
    write_asked = Signal()
    mp_wanted = Signal(int)
    alone_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        self.list, self._empty = self._make_list()
        self.pane, self.timeline = EngagementPane(desk), TimelineView(desk)
        self._left, self._right = QStackedWidget(), QWidget()
        self._left.addWidget(self.list)
        self._column = QVBoxLayout(self._right)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(PANE_GAP)
        self._column.addWidget(self.timeline)
        self._column.addWidget(self.pane, 1)
        super().__init__(self._left, self._right, "List", rows_px=ROWS_WIDTH)
        self._mp_id, self._is_low = 0, False
        self._as_at: AsAt | None = None
        self._connect()
        self._place_pane()

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Show the engagements with somebody as at the day; what waits is opened first."""
        self._mp_id, self._as_at = mp_id, as_at
        self._empty.set_title(NONE_YET if as_at.is_mp(mp_id) else NONE_WITH)
        self._writing.setText(WRITE_TO_MP if as_at.is_mp(mp_id) else WRITE)
        self.pane.show_as_at(mp_id, as_at)
        rows = engagement_rows(as_at, mp_id)
        self.list.set_rows(rows)
        self.timeline.show(as_at.timeline(mp_id))
        self.timeline.toolbar.set_title(as_at.titled(mp_id))
        if self.pane.is_idle():
            first = most_pressing(rows)
            if first is not None and self.list.chosen_id() is None:
                self.list.choose(first.id)
            chosen: Any = self.list.chosen_id()
            if chosen is not None:
                self.pane.open_engagement(chosen)
        self.timeline.choose(self.pane.engagement_id or None)

    def set_low(self, low: bool) -> None:
        """Keep the detail to one line where the page has little height."""
        self._is_low = low
        self.pane.brief.set_low(low)
        gap = GAP if low else PANE_GAP
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(PAGE_MARGIN, gap, PAGE_MARGIN, gap)
        self._place_pane()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the detail where there is room for it."""
        super().resizeEvent(event)
        self._place_pane()

    def changeEvent(self, event: QEvent) -> None:
        """Keep day and reason readable in the rows for another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.list.setMinimumWidth(look().px(LEAST_WIDTH))
            self.list.view.scrollTo(self.list.view.currentIndex())
            self._place_pane()

    def put_tools_back(self) -> None:
        """Put the tools of the timeline over it, where they are not in the header."""
        layout = self.timeline.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, self.timeline.toolbar)
            self.timeline.toolbar.show()

    def begin_adding(self, on: date | None = None, kind: Kind | None = None) -> None:
        """Begin a new engagement."""
        self.show_detail()
        self.pane.begin_adding(on, kind)
        if self.pane.parentWidget() is self._left:
            self._left.setCurrentWidget(self.pane)

    def open_engagement(self, key: int) -> bool:
        """Open an engagement; False while something typed waits to be saved."""
        if not self.pane.open_engagement(key):
            return False
        self._follow(key)
        self.show_detail()
        return True

    def show_list(self) -> None:
        """Go back to the list, and to the row one came from."""
        if not self.pane.unsaved():
            self.pane.show_in_short()
        self._left.setCurrentWidget(self.list)
        super().show_list()
        self._fit_room()
        self.alone_changed.emit()

    def show_detail(self) -> None:
        """Go to the detail; in a narrow window it takes the place of the list."""
        super().show_detail()
        self._fit_room()
        self.alone_changed.emit()

    def show_timeline(self) -> None:
        """In a narrow window, go from the list to the timeline."""
        self.pane.show_in_short()
        self.show_detail()
        self.timeline.plot.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_timeline_alone(self) -> bool:
        """Whether the timeline has taken the place of everything else."""
        return self.has_detail_alone() and not self.timeline.isHidden()

    def _make_list(self) -> tuple[ListPane, EmptyState]:
        add, add_first = plain("Add engagement", Mark.PLUS), plain("Add an engagement")
        write = primary(WRITE_TO_MP)
        empty = EmptyState(NONE_YET, BEGIN, write, add_first)
        self._to_timeline = plain("Timeline")
        rows = ListPane(
            "Engagements",
            "Find in engagements",
            filters=[Option(None, "All kinds"), *options_of(Kind)],
            empty=empty,
            nobody="No engagement",
        )
        rows.add_button(add)
        rows.add_button(self._to_timeline)
        rows.setMinimumWidth(look().px(LEAST_WIDTH))
        self._adding, self._writing = (add, add_first), write
        return rows, empty

    def _connect(self) -> None:
        for add in self._adding:
            add.clicked.connect(self.add_asked)
        self._writing.clicked.connect(self.write_asked)
        self._to_timeline.clicked.connect(self.show_timeline)
        self.list.chosen.connect(self._open)
        self.list.opened.connect(self._go_into)
        self.list.view.clicked.connect(self._click)
        self.list.filter_changed.connect(self._filter)
        self.pane.shown.connect(self._follow)
        self.pane.came_back.connect(self._come_back)
        self.pane.room_wanted.connect(self._fit_room)
        self.timeline.chosen.connect(self._choose_on_timeline)
        self.timeline.opened.connect(self._go_into)
        self.timeline.add_asked.connect(self.begin_adding)
        self.timeline.list_wanted.connect(self.show_list)

    def _place_pane(self) -> None:
        """Put the detail under the timeline where it is wide, over the list where it is medium."""
        breadth = look().breadth(self.window().width())
        over_list = breadth is Breadth.MEDIUM
        narrow = breadth is Breadth.NARROW
        self.timeline.plot.set_low(over_list and self._is_low)
        home = self._left if over_list else self._right
        if self.pane.parentWidget() is not home:
            (self._left.addWidget if over_list else self._column.addWidget)(self.pane)
            if not over_list:
                self._column.setStretchFactor(self.pane, 1)
                self.pane.show()
            self._left.setCurrentWidget(self.list)
        self._to_timeline.setVisible(narrow)
        back = "" if narrow else "List" if over_list else "Timeline"
        self.pane.fit(slim=over_list, tall=breadth is Breadth.WIDE and self._is_tall(), back=back)
        self._fit_room()

    def _is_tall(self) -> bool:
        """Whether under the timeline there is the height for a record in full."""
        return self.height() - self.timeline.sizeHint().height() - 3 * PANE_GAP >= look().px(FULL_HEIGHT)

    def _fit_room(self) -> None:
        """Give the detail the room of the timeline where it is wanted, and else the timeline its own."""
        breadth, wanted = look().breadth(self.window().width()), self.pane.wants_room()
        if breadth is Breadth.MEDIUM:
            self.timeline.show()
            self._detail.setVisible(not self.pane.is_editing())
            return
        alone = breadth is Breadth.NARROW
        if not alone:
            self._detail.show()
        self.timeline.setVisible(not wanted)
        self.pane.setVisible(wanted or not alone)
        self._bar.setVisible(alone and wanted)
        self.alone_changed.emit()

    def _open(self, key: Any) -> None:
        """Open the engagement chosen, or go back to the one whose typing waits to be saved."""
        if not self.pane.open_engagement(key):
            self.list.choose(self.pane.editor.engagement_id() or None)
            self.show_detail()
            return
        self.timeline.choose(key)

    def _click(self) -> None:
        """In a narrow window a row that is clicked opens in the place of the list."""
        if self.is_narrow() and self.list.chosen_id() is not None:
            self.pane.show_in_full()
            self.show_detail()

    def _go_into(self, key: Any) -> None:
        if self.pane.open_engagement(int(key), in_full=True):
            self.show_detail()
            self._follow(int(key))
            if self.pane.parentWidget() is self._left:
                self._left.setCurrentWidget(self.pane)
            self.pane.focus_first()

    def _choose_on_timeline(self, key: int) -> None:
        if self.pane.open_engagement(key):
            self._follow(key)

    def _come_back(self) -> None:
        """After a form or the record in full was left: back to the list where that gave way to it."""
        if self.is_narrow() or self.pane.parentWidget() is self._left:
            self.show_list()

    def _filter(self) -> None:
        """Show on the timeline what the list shows."""
        filtered = bool(self.list.seek.text().strip()) or self.list.choice.value() is not None
        shown = frozenset(int(str(key)) for key in self.list.shown_ids())
        self.timeline.filter(shown if filtered else None)

    def _follow(self, key: int) -> None:
        """Choose in the list what was led to, also where it is somebody else's or was filtered away."""
        found = self._as_at.engagement(key) if self._as_at is not None else None
        if found is None:
            return
        if found.mp_id != self._mp_id:
            self.mp_wanted.emit(found.mp_id)
        if not self.list.choose(key):
            self.list.clear_filter()
            self.list.choose(key)
        self.timeline.choose(key)

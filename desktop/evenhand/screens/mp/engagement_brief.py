"""One engagement in short, under the timeline: title and day, kinds, what was said of it, its chain, what it brought.

Where there is little height, one line.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from evenhand.domain.mp.facts import Engagement
from evenhand.domain.words import say_day, say_long_day
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.engagement_marks import ClauseMarks, KindMarks
from evenhand.screens.mp.words import late_follow_up, say_brought, say_in_short, waiting_for
from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import ElidedLabel, Label
from evenhand.screens.widgets.mark_label import MarkLabel
from evenhand.screens.widgets.pane import row, scrolling


class EngagementBrief(QWidget):
    """The record in short.

    `edit_asked` carries the field to begin at; `deed_asked` is for what waits, `more_asked` for all else.
    """

    edit_asked = Signal(str)
    history_asked = Signal()
    case_study_asked = Signal()
    follow_up_asked = Signal()
    more_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Engagement in short")
        self._is_low = False
        self._title = ElidedLabel("", Role.LEAD)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._short_day, self._day = Label(ink=2), Label(ink=2)
        self.kinds, self._clauses = KindMarks(), ClauseMarks()
        self._says = Label(wrap=True)
        self._brought = ElidedLabel(ink=2)
        self._late = MarkLabel(Mark.LATE, says="Late")
        self._waits = ElidedLabel(weight=Weight.STRONG)
        self._followed = plain("Followed up…")
        self._case, self._history = plain("Use in a case study"), plain("History")
        self.more, self.edit = plain("More", Mark.DOWN), plain("Edit…")
        self._lay_out()
        self._connect()

    def show_engagement(self, engagement: Engagement, as_at: AsAt) -> None:
        """Show an engagement as at the day."""
        self._title.set_text(engagement.title)
        self._short_day.setText(say_day(engagement.on))
        self._day.setText(say_long_day(engagement.on))
        self.kinds.show_engagement(engagement, as_at)
        self._clauses.show_engagement(engagement, as_at)
        self._says.setText(say_in_short(engagement, as_at))
        self._waits.set_text(waiting_for(engagement, as_at))
        self._brought.set_text(say_brought(engagement, as_at))
        self._has_late = late_follow_up(as_at, engagement) is not None
        self._arrange()

    def set_low(self, low: bool) -> None:
        """Keep to one line where there is little height."""
        if low != self._is_low:
            self._is_low = low
            self._arrange()

    def focus_first(self) -> None:
        """Put the focus where the record can be changed."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._has_late = False
        self._head = QHBoxLayout()
        self._head.setSpacing(GAP)
        for part in (self._title, self._short_day):
            self._head.addWidget(part)
        self._head.addStretch(1)
        self._head.addWidget(self._day)
        self._marks = row(self.kinds, None, self._clauses)
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, GAP, 0)
        body.addWidget(self._says)
        self._body = scrolling(body)
        self._foot = row(
            self._late,
            self._waits,
            self._brought,
            self._followed,
            self._case,
            self._history,
            self.edit,
            self.more,
        )
        for place in (1, 2):
            self._foot.setStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head)
        column.addLayout(self._marks)
        column.addWidget(self._body, 1)
        column.addLayout(self._foot)

    def _arrange(self) -> None:
        """Put kinds and buttons into the one line, or back under it."""
        self._body.setMinimumHeight(look().line(Role.BODY))
        low, waits = self._is_low, bool(self._waits.text())
        for part in (self._day, self._clauses, self._body, self._case, self._history):
            part.setVisible(not low)
        for part in (self._late, self._waits):
            part.setVisible(waits and not low)
        self._short_day.setVisible(low)
        self._brought.setVisible(not waits and not low)
        self._followed.setVisible(self._has_late and not low)
        if low:
            for part in (self.kinds, self.edit, self.more):
                self._head.addWidget(part)
            return
        self._marks.insertWidget(0, self.kinds)
        for part in (self.edit, self.more):
            self._foot.addWidget(part)

    def _connect(self) -> None:
        self.edit.clicked.connect(self._ask_edit)
        self.more.clicked.connect(self.more_asked)
        self._history.clicked.connect(self.history_asked)
        self._case.clicked.connect(self.case_study_asked)
        self._followed.clicked.connect(self.follow_up_asked)

    def _ask_edit(self) -> None:
        self.edit_asked.emit("")

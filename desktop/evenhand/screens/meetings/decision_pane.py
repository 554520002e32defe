"""One decision of the log in full, with the ways to its meeting and to rescinding it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.domain.meetings.facts import Decision
from evenhand.domain.vocabulary import Outcome
from evenhand.domain.words import say_long_day
from evenhand.screens.meetings.book import DOT, say_kind
from evenhand.screens.meetings.decision_card import DecisionCard
from evenhand.screens.meetings.decision_log_book import LogBook
from evenhand.screens.theme import Role
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.label import ElidedLabel, Label
from evenhand.screens.widgets.pane import Pane, row, scrolling
from evenhand.services.meeting_reading import Sitting

LEAST_HEIGHT = 160


class DecisionPane(Pane):
    """One decision; `decision_id` is 0 where none is shown."""

    meeting_asked = Signal()
    rescind_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Decision")
        self.decision_id = 0
        self._title, self._line = ElidedLabel("", Role.TITLE), Label(ink=2, wrap=True)
        self.card = DecisionCard()
        self.meeting, self.rescind = plain("Open the meeting"), plain("Rescind…")
        self.meeting.clicked.connect(self.meeting_asked)
        self.rescind.clicked.connect(self.rescind_asked)
        self._whole = QWidget()
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._title)
        column.addWidget(self._line)
        full = QVBoxLayout()
        full.addWidget(self.card)
        column.addWidget(scrolling(full), 1)
        column.addLayout(row(self.meeting, self.rescind, None))
        self._nothing = EmptyState("No decision is chosen", "Choose one in the list.")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._whole)
        self._stack.setMinimumHeight(LEAST_HEIGHT)
        self.add(self._stack, 1)

    def show_decision(self, book: LogBook, sitting: Sitting, decision: Decision) -> None:
        """Show a decision with what follows from the room it was made in."""
        self.decision_id = decision.id
        meeting = book.meeting_of(decision)
        self._title.set_text(f"Decision {book.called(decision)}")
        item = sitting.item(sitting.records[decision.id].item_id) if decision.id in sitting.records else None
        parts = (
            f"{say_kind(meeting.kind)}, {say_long_day(meeting.held_on)}",
            f"item {item.position}: {item.title}" if item else "",
        )
        self._line.setText(DOT.join(filter(None, parts)))
        self.card.show_decision(sitting, decision)
        self.rescind.setVisible(decision.rescinded_on is None and decision.outcome is Outcome.CARRIED)
        self._stack.setCurrentWidget(self._whole)

    def show_nothing(self) -> None:
        """Show that no decision is chosen."""
        self.decision_id = 0
        self._stack.setCurrentWidget(self._nothing)

    def focus_first(self) -> None:
        """Go to the way to the meeting."""
        self.meeting.setFocus(Qt.FocusReason.OtherFocusReason)

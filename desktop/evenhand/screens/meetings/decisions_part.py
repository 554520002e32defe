"""The decisions of a meeting in words: what was decided, how it went, and what became of it since.

They are recorded in the meeting itself, where outcome and room are worked out. A minuted decision is rescinded here by
a later one, and never undone.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from evenhand.domain.meetings.facts import Decision
from evenhand.domain.vocabulary import Outcome
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.book import MeetingBook
from evenhand.screens.meetings.decision_card import DecisionCard
from evenhand.screens.meetings.decision_words import decision_row
from evenhand.screens.meetings.rescind_dialog import RescindDialog
from evenhand.screens.plain_room.deeds_part import DeedsPart
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.fitted_rows import FittedRows
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import row
from evenhand.services.meeting_reading import Sitting, read_sitting

NOTHING = (
    "No decision is recorded for this meeting. Go into the meeting to record one, with the times it took."
)


class DecisionsPart(DeedsPart):
    """The decisions of one meeting, and one of them in full."""

    go_in_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._sitting: Sitting | None = None
        self.rows = FittedRows("Decisions", most=5)
        self._none = Label(NOTHING, ink=2, wrap=True)
        self.card = DecisionCard()
        self._lay_out()

    def fill(self, book: MeetingBook, key: int) -> None:
        """Show the decisions, keeping the one that is chosen."""
        with self.desk.partnership.reading() as session:
            self._sitting = sitting = read_sitting(session, key)
        self.rows.set_rows([decision_row(sitting, one) for one in sitting.decisions])
        there = bool(sitting.decisions)
        self.card.setVisible(there)
        self._none.setVisible(not there)
        self._go_in.setVisible(not there)
        self._show_chosen()

    def choose(self, decision_id: int) -> None:
        """Show a decision in full, or the first one."""
        self.rows.choose(decision_id)

    def first_control(self) -> QWidget:
        """The decisions, or the button that leads into the meeting."""
        return self.rows if self.rows.total() else self._go_in

    def rescind(self) -> None:
        """Rescind the decision that is shown by a later one."""
        decision = self._chosen()
        if decision is not None:
            RescindDialog(self.desk, decision, self.window()).exec()

    def _chosen(self) -> Decision | None:
        chosen = self.rows.chosen_id()
        return (
            self._sitting.decision(chosen) if self._sitting is not None and isinstance(chosen, int) else None
        )

    def _show_chosen(self) -> None:
        decision = self._chosen()
        if self._sitting is not None and decision is not None:
            self.card.show_decision(self._sitting, decision)
        stands = decision is not None and decision.rescinded_on is None
        self._rescind.setVisible(stands and decision is not None and decision.outcome is Outcome.CARRIED)

    def _lay_out(self) -> None:
        self._rescind, self._go_in = plain("Rescind…"), plain("Go into the meeting")
        self._rescind.clicked.connect(self.rescind)
        self._go_in.clicked.connect(self.go_in_asked)
        self.rows.turned.connect(self._show_chosen)
        for part in (self.rows, self.card, self._none):
            self.column.addWidget(part)
        self.column.addLayout(row(self._go_in, self._rescind, None))
        self.column.addStretch(1)

"""One decision in full: its words, its result in words, who moved it, and whether it was rescinded."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.meetings.facts import Decision
from evenhand.domain.vocabulary import Outcome
from evenhand.domain.words import say_day
from evenhand.screens.meetings.decision_words import say_moved
from evenhand.screens.shared.explaining import explain_clause
from evenhand.screens.theme import Role
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import DONE, LOOK_AT, PAST
from evenhand.screens.widgets.said_box import SaidBox
from evenhand.services.meeting_reading import Sitting

STATUSES = {Outcome.CARRIED: DONE, Outcome.VIEW: LOOK_AT}


class DecisionCard(QWidget):
    """Built from what was recorded; nothing of it is typed here."""

    def __init__(self) -> None:
        super().__init__()
        self._wording, self._moved = Label("", Role.LEAD, wrap=True), Label(ink=2, wrap=True)
        self._rescinded = Label(wrap=True)
        self.said = SaidBox("PP2")
        self.said.chip.clicked.connect(self._explain)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self._wording, self.said, self._moved, self._rescinded):
            column.addWidget(part)

    def show_decision(self, sitting: Sitting, decision: Decision) -> None:
        """Show a decision with what follows from the room it was made in."""
        result = sitting.result_of(decision)
        self._wording.setText(f"{decision.number}. {decision.wording}")
        status = STATUSES.get(decision.outcome, PAST)
        self.said.show_result(
            status,
            result.says if result is not None and result.says else decision.outcome.label,
            result.detail if result is not None else "",
        )
        moved = say_moved(decision, sitting.directory, sitting.day)
        self._moved.setText(moved)
        self._moved.setVisible(bool(moved))
        on = decision.rescinded_on
        self._rescinded.setText(f"Rescinded on {say_day(on)}: {decision.rescinded_because}" if on else "")
        self._rescinded.setVisible(on is not None)

    def _explain(self) -> None:
        self._panel = explain_clause(self.said.chip, self.said.chip.clause)

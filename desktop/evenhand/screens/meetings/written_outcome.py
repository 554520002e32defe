"""What became of a decision between meetings: counted from the answers, reported to a meeting, and ratified by it."""

from functools import partial

from PySide6.QtWidgets import QWidget

from evenhand.domain.vocabulary import Outcome
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.written_book import WrittenBook
from evenhand.screens.plain_room.deeds_part import DeedsPart
from evenhand.screens.shared.explaining import explain_clause
from evenhand.screens.theme import Weight
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import Choice, Option
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.mark_label import DONE, DUE, LOOK_AT, PAST
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.said_box import SaidBox
from evenhand.services import written_decisions

STATUSES = {Outcome.CARRIED: DONE, Outcome.VIEW: LOOK_AT}
NOT_ALLOWED = "The rule book of that day does not let the board decide in writing"
REPORTED = "It is reported to the next meeting, and ratified there by a decision of its own."
NO_LATER = "No meeting after it is entered yet. Call the next one under Meetings."
NO_DECISION = (
    "No decision was carried at a later meeting yet. Record the one that ratifies it at its meeting."
)


class OutcomePart(DeedsPart):
    """The result so far or as counted, and the steps that follow."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.said = SaidBox("PP2")
        self.said.chip.clicked.connect(self._explain)
        self._counted = Label(ink=2, wrap=True)
        self.count = plain("Count the answers")
        self.meeting, self.decision = (
            Choice(name="Meeting it is reported to"),
            Choice(name="Ratifying decision"),
        )
        self.report, self.ratify = plain("Report it"), plain("Ratified by it")
        self._to_report, self._to_ratify = Label(wrap=True), Label(wrap=True)
        self._lay_out()

    def fill(self, book: WrittenBook, key: int) -> None:
        """Show the result, and offer the meetings and decisions that come next."""
        one = book.written[key]
        written, result = one.written, one.result
        counted = written.concluded_on is not None
        outcome = written.outcome if counted else None
        self.said.show_result(
            STATUSES.get(outcome, PAST) if outcome else DUE,
            (result.says if counted else f"So far: {result.says}") if result else NOT_ALLOWED,
            result.detail if result else "",
        )
        self._counted.setText(f"Counted on {say_day(written.concluded_on)}." if written.concluded_on else "")
        self._counted.setVisible(counted)
        self.count.setVisible(not counted)
        self._offer_meeting(book, counted=counted)
        self._offer_decision(book, carried=outcome is Outcome.CARRIED)

    def first_control(self) -> QWidget:
        """The next thing to do, or the clause where all is done."""
        ways = (self.count, self.report, self.ratify)
        return next((one for one in ways if not one.isHidden()), self.said.chip)

    def count_answers(self) -> None:
        """Count the answers, once all are there or the time for them is over."""
        today = self.desk.today
        self.do(partial(written_decisions.conclude, self.desk.partnership, self.key, on=today, today=today))

    def report_it(self) -> None:
        """Say to which meeting it is reported."""
        chosen = self.meeting.value()
        if chosen is not None:
            self.do(partial(written_decisions.report_to, self.desk.partnership, self.key, chosen))

    def ratify_it(self) -> None:
        """Tie it to the decision by which a meeting ratified it."""
        chosen = self.decision.value()
        if chosen is not None:
            self.do(partial(written_decisions.ratify, self.desk.partnership, self.key, chosen))

    def _offer_meeting(self, book: WrittenBook, *, counted: bool) -> None:
        written = book.written[self.key].written
        options = book.meetings_after(self.key)
        self.meeting.set_options(options)
        self.meeting.set_value(written.reported_at_id)
        open_still = counted and written.ratified_by_id is None
        self._show_step(self._to_report, (self.meeting, self.report), open_still, options, REPORTED, NO_LATER)

    def _offer_decision(self, book: WrittenBook, *, carried: bool) -> None:
        written = book.written[self.key].written
        options = book.decisions_after(self.key)
        self.decision.set_options(options)
        done = written.ratified_by_id is not None
        says = "Which decision ratified it?"
        self._show_step(
            self._to_ratify, (self.decision, self.ratify), carried and not done, options, says, NO_DECISION
        )
        if done and written.ratified_by_id is not None:
            by = book.decisions[written.ratified_by_id]
            self._to_ratify.setText(f"Ratified: {book.say_decision(by)}")
            self._to_ratify.show()

    def _show_step(
        self,
        label: Label,
        controls: tuple[QWidget, ...],
        wanted: bool,
        options: tuple[Option, ...],
        says: str,
        none: str,
    ) -> None:
        """Show one step with what can be chosen for it, or say why nothing can be chosen yet."""
        label.setText(says if options else none)
        label.setVisible(wanted)
        for control in controls:
            control.setVisible(wanted and bool(options))

    def _explain(self) -> None:
        self._panel = explain_clause(self.said.chip, self.said.chip.clause)

    def _lay_out(self) -> None:
        for button, deed in (
            (self.count, self.count_answers),
            (self.report, self.report_it),
            (self.ratify, self.ratify_it),
        ):
            button.clicked.connect(deed)
        self.column.addWidget(self.said)
        self.column.addWidget(self._counted)
        self.column.addLayout(row(self.count, None))
        self.column.addWidget(rule())
        self.column.addWidget(Label("At the next meeting", weight=Weight.STRONG))
        self.column.addWidget(self._to_report)
        self.column.addLayout(row(self.meeting, self.report, None))
        self.column.addWidget(self._to_ratify)
        self.column.addLayout(row(self.decision, self.ratify, None))
        self.column.addStretch(1)

"""Making the award, in place: how much, on which day, at which meeting, and on what condition."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.grants.awarding import check_amount, check_decision_day
from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.gate import meetings_for
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_pence
from evenhand.screens.desk import Desk
from evenhand.screens.grants.words import meeting_options
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import DayField, MoneyField, NotesField
from evenhand.services import grants
from evenhand.services.award_gate import GrantBook


class AwardPage(QWidget):
    """The award of one application; `made` when it is awarded, `left` when it is not."""

    made = Signal()
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._application: Application | None = None
        self._book: GrantBook | None = None
        self._title = Label("", Role.LEAD, wrap=True)
        self.form = DetailForm("Award", save="Award")
        self.form.add(
            MoneyField("awarded_pence", "Awarded", needed="Give the amount awarded, such as 187.00.")
        )
        self._meeting = ChoiceField("meeting_id", "Decided at", (), none="No meeting recorded")
        self.form.add(self._meeting)
        self.form.add(DayField("on", "Decided on", needed="Give the day of the decision."))
        self.form.add(NotesField("reason", "Reason", hint="Why in part, or on what condition.", lines=2))
        self._meeting.changed.connect(self._take_day_of_meeting)
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._award)
        self.form.discarded.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.form, 1)

    def begin(self, book: GrantBook, application: Application) -> None:
        """Ask for the award of an application whose gate is met."""
        self._book, self._application = book, application
        applicant = book.grants.applicants[application.applicant_id]
        self._title.setText(f"Award to {applicant.name}")
        meetings = meetings_for(application, book.meetings, self._desk.day)
        self._meeting.set_options(meeting_options(meetings))
        latest = meetings[0] if meetings else None
        self.form.field("awarded_pence").set_hint(f"{say_pence(application.asked_pence)} is asked for.")
        self.form.show_values(
            {
                "awarded_pence": book.gates[application.id].offers_pence,
                "meeting_id": latest.id if latest else None,
                "on": latest.held_on if latest else self._desk.day,
            }
        )
        self.form.field("awarded_pence").focus()

    def _take_day_of_meeting(self) -> None:
        days = {one.id: one.held_on for one in self._book.meetings} if self._book else {}
        if self._meeting.value() in days:
            self.form.field("on").set_value(days[self._meeting.value()])

    def _check(self, values: Values) -> None:
        if self._book is None or self._application is None or None in (values["awarded_pence"], values["on"]):
            return
        found, application = self._book.grants, self._application
        check_amount(self._amounts, values["awarded_pence"])
        check_decision_day(values["on"], received_on=application.received_on, today=self._desk.today)

    def _award(self, values: Values) -> None:
        if self._application is None:
            return
        try:
            grants.approve(self._desk.partnership, self._application.id, **values)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.made.emit()

"""Deciding otherwise, in place: refusing, deferring, or noting that the applicant withdrew, with the reason."""

from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.grants.awarding import check_decision_day
from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.gate import meetings_for
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicationStatus
from evenhand.screens.desk import Desk
from evenhand.screens.grants.words import meeting_options
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import DayField, NotesField
from evenhand.services import grants
from evenhand.services.award_gate import GrantBook


@dataclass(frozen=True, slots=True)
class _Words:
    """How one kind of decision is asked for."""

    title: str
    save: str
    day: str
    reason: str


WORDS = MappingProxyType(
    {
        ApplicationStatus.REFUSED: _Words(
            "Refuse the application of {name}",
            "Refuse",
            "Refused on",
            "Give the reason; the applicant may ask for it.",
        ),
        ApplicationStatus.DEFERRED: _Words(
            "Defer the application of {name}", "Defer", "Deferred on", "Say what it waits for."
        ),
        ApplicationStatus.WITHDRAWN: _Words(
            "{name} has withdrawn", "Note the withdrawal", "Withdrawn on", ""
        ),
    }
)


class DecisionPage(QWidget):
    """One kind of decision about an application; `made` when it is kept, `left` when it is not."""

    made = Signal()
    left = Signal()

    def __init__(self, desk: Desk, status: ApplicationStatus) -> None:
        super().__init__()
        self._desk, self._status, self._words = desk, status, WORDS[status]
        self._application: Application | None = None
        self._title = Label("", Role.LEAD, wrap=True)
        self.form = DetailForm(self._words.save, save=self._words.save)
        self.form.add(NotesField("reason", "Reason", needed=self._words.reason, lines=3))
        self._meeting = ChoiceField("meeting_id", "Decided at", (), none="No meeting recorded")
        self.form.add(self._meeting)
        self.form.add(DayField("on", self._words.day, needed="Give the day."))
        self.form.show_field("meeting_id", status is not ApplicationStatus.WITHDRAWN)
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._decide)
        self.form.discarded.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.form, 1)

    def begin(self, book: GrantBook, application: Application) -> None:
        """Ask for the decision about an application."""
        self._application = application
        applicant = book.grants.applicants[application.applicant_id]
        self._title.setText(self._words.title.format(name=applicant.name))
        meetings = meetings_for(application, book.meetings, self._desk.day)
        self._meeting.set_options(meeting_options(meetings))
        at_meeting = meetings and self._status is not ApplicationStatus.WITHDRAWN
        self.form.show_values(
            {
                "on": meetings[0].held_on if at_meeting else self._desk.day,
                "meeting_id": meetings[0].id if at_meeting else None,
            }
        )
        self.form.field("reason").focus()

    def _check(self, values: Values) -> None:
        if self._application is not None and values["on"] is not None:
            received_on = self._application.received_on
            check_decision_day(values["on"], received_on=received_on, today=self._desk.today)

    def _decide(self, values: Values) -> None:
        if self._application is None:
            return
        try:
            grants.decide_otherwise(self._desk.partnership, self._application.id, self._status, **values)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.made.emit()

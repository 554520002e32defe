"""Deciding otherwise, in place: refusing, deferring, a withdrawal, or taking an award back, with the reason."""

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.grants.awarding import check_decision_day
from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.facts import Application
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicationStatus
from evenhand.screens.desk import Desk
from evenhand.screens.grants.powers import PowerFields, power_of
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import DayField, NotesField
from evenhand.services import grants
from evenhand.services.award_gate import Ready


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
        ApplicationStatus.RESCINDED: _Words(
            "Rescind the award to {name}", "Rescind", "Rescinded on", "Say why. The applicant may ask for it."
        ),
        ApplicationStatus.CLAWED_BACK: _Words(
            "Claw back the award to {name}",
            "Claw back",
            "Decided on",
            "Say why. The applicant may ask for it.",
        ),
    }
)

ENDS = (ApplicationStatus.RESCINDED, ApplicationStatus.CLAWED_BACK)


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
        ends = status in ENDS
        self._power = PowerFields(
            self.form,
            in_favour=ends,
            needed="Choose the decision that takes the award back." if ends else "",
            none="" if ends else "No decision recorded",
        )
        self.form.add(DayField("on", self._words.day, needed="Give the day."))
        self.form.show_field("by", status is not ApplicationStatus.WITHDRAWN)
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._decide)
        self.form.discarded.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.form, 1)

    def begin(self, name: str, application: Application, ready: Ready) -> None:
        """Ask for the decision about an application."""
        self._application = application
        self._title.setText(self._words.title.format(name=name))
        key = self._power.offer(ready)
        if self._status is ApplicationStatus.WITHDRAWN:
            key = None
        self.form.show_values({"by": key, "on": self._power.day_of(key) or self._desk.day})
        self._power.refresh()
        self.form.field("reason").focus()

    def _check(self, values: Values) -> None:
        if self._application is not None and values["on"] is not None:
            received_on = self._application.received_on
            check_decision_day(values["on"], received_on=received_on, today=self._desk.today)

    def _decide(self, values: Values) -> None:
        if self._application is None:
            return
        by = power_of(values)
        try:
            self._keep(self._application.id, values["on"], values["reason"], by)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.made.emit()

    def _keep(self, key: int, on: date, reason: str, by: DecidedBy | None) -> None:
        partnership, today = self._desk.partnership, self._desk.today
        if by is not None and self._status is ApplicationStatus.RESCINDED:
            grants.rescind(partnership, key, on=on, because=reason, by=by, today=today)
        elif by is not None and self._status is ApplicationStatus.CLAWED_BACK:
            grants.claw_back(partnership, key, on=on, because=reason, by=by, today=today)
        elif self._status not in ENDS:
            grants.decide_otherwise(partnership, key, self._status, on=on, reason=reason, by=by, today=today)

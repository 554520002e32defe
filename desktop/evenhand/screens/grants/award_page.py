"""Making the award, in place: how much, by what decision or power, on which day, and on what condition."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.grants.awarding import check_amount, check_decision_day
from evenhand.domain.grants.facts import Application
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_pence
from evenhand.screens.desk import Desk
from evenhand.screens.grants.powers import PowerFields, power_of
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import DayField, MoneyField, NotesField
from evenhand.services import grants
from evenhand.services.award_gate import Ready


class AwardPage(QWidget):
    """The award of one application; `made` when it is awarded, `left` when it is not."""

    made = Signal()
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._application: Application | None = None
        self._ready: Ready | None = None
        self._title = Label("", Role.LEAD, wrap=True)
        self.form = DetailForm("Award", save="Award")
        self.form.add(
            MoneyField("awarded_pence", "Awarded", needed="Give the amount awarded, such as 187.00.")
        )
        self._power = PowerFields(self.form, in_favour=True, needed="Say by what decision it was awarded.")
        self.form.add(DayField("on", "Decided on", needed="Give the day of the decision."))
        self.form.add(NotesField("reason", "Reason", hint="Why in part, or on what condition.", lines=2))
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._award)
        self.form.discarded.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.form, 1)

    def begin(self, name: str, application: Application, ready: Ready, offers_pence: int) -> None:
        """Ask for the award of an application whose gate is met."""
        self._application, self._ready = application, ready
        self._title.setText(f"Award to {name}")
        key = self._power.offer(ready)
        self.form.field("awarded_pence").set_hint(f"{say_pence(application.asked_pence)} is asked for.")
        self.form.show_values(
            {"awarded_pence": offers_pence, "by": key, "on": self._power.day_of(key) or self._desk.day}
        )
        self._power.refresh()
        self.form.field("awarded_pence").focus()

    def _check(self, values: Values) -> None:
        if self._application is None or None in (values["awarded_pence"], values["on"]):
            return
        if self._ready is not None and self._ready.amounts is not None:
            check_amount(self._ready.amounts, values["awarded_pence"])
        received_on = self._application.received_on
        check_decision_day(values["on"], received_on=received_on, today=self._desk.today)

    def _award(self, values: Values) -> None:
        by = power_of(values)
        if self._application is None or by is None:
            return
        try:
            grants.approve(
                self._desk.partnership,
                self._application.id,
                awarded_pence=values["awarded_pence"],
                on=values["on"],
                by=by,
                reason=values["reason"],
                today=self._desk.today,
            )
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.made.emit()

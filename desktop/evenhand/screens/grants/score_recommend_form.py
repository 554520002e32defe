"""What the assessors recommend to the board, with the reason, written once for all of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.record_facts import Recommendation
from evenhand.domain.grants.scoring_checks import WITH_MONEY
from evenhand.domain.grants.vocabulary import Recommends
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import DayField, MoneyField, NotesField, TextField
from evenhand.services.grants import assessing


class RecommendForm(QWidget):
    """The recommendation on one application; `left` when it is kept or let go."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._application: Application | None = None
        self._title = Label("What is recommended to the board?", Role.LEAD, wrap=True)
        self.form = DetailForm("Recommendation", save="Keep the recommendation")
        self._add_fields()
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._keep)
        self.form.discarded.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.form, 1)

    def begin(self, application: Application, before: Recommendation | None) -> None:
        """Ask what is recommended, beginning with what was."""
        self._application = application
        self.form.show_values(
            {
                "recommends": before.recommends if before is not None else None,
                "pence": before.pence if before is not None else application.asked_pence,
                "reasons": before.reasons if before is not None else "",
                "recommended_by": before.recommended_by if before is not None else "",
                "recommended_on": before.recommended_on if before is not None else self._desk.today,
            }
        )
        self._suit()
        self.form.focus_first()

    def _add_fields(self) -> None:
        choice = RadioField(
            "recommends",
            "Recommend",
            options_of(Recommends),
            needed="Choose what is recommended.",
            stacked=True,
        )
        choice.changed.connect(self._suit)
        self.form.add(choice)
        self.form.add(MoneyField("pence", "Amount"))
        self.form.add(
            NotesField(
                "reasons", "Reasons", needed="Say why, in a sentence that the board can read.", lines=3
            )
        )
        self.form.add(TextField("recommended_by", "Recommended by", needed="Say who recommends it."))
        self.form.add(DayField("recommended_on", "On", needed="Give the day."))

    def _suit(self) -> None:
        """Ask for an amount only where something is to be awarded."""
        self.form.show_field("pence", self.form.field("recommends").value() in WITH_MONEY)

    def _check(self, values: Values) -> None:
        day = values["recommended_on"]
        if day is not None and day > self._desk.today:
            raise Refusal("This day is still to come.", field="recommended_on")

    def _keep(self, values: Values) -> None:
        if self._application is None:
            return
        said = Recommendation(
            application_id=self._application.id,
            recommends=values["recommends"],
            pence=values.get("pence"),
            reasons=values["reasons"],
            recommended_by=values["recommended_by"],
            recommended_on=values["recommended_on"],
        )
        try:
            assessing.recommend(self._desk.partnership, said)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.left.emit()

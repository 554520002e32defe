"""The form of a round: its name, its days, its budget and the limits of each award."""

from collections.abc import Sequence
from dataclasses import fields

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from evenhand.domain.grants.awarding import check_round
from evenhand.domain.grants.facts import Round
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.grants.dossier_pages import DossierPage
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import DayField, MoneyField, NotesField, TextField
from evenhand.services import grants

NEEDED = ("opens", "closes", "budget_pence")


class RoundPage(DossierPage):
    """A round that is new or corrected; `saved` carries its key, `left` that nothing was changed."""

    saved = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._round_id = 0
        self._awarded_pence = 0
        self._title = Label("", Role.TITLE, wrap=True)
        self.form = _round_form()
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._save)
        self.form.discarded.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.form, 1)

    def forms(self) -> Sequence[DetailForm]:
        """The one form."""
        return (self.form,)

    def begin(self, grant_round: Round | None, awarded_pence: int = 0) -> None:
        """Begin a new round, or correct one that has awarded so much."""
        self._round_id = grant_round.id if grant_round else 0
        self._awarded_pence = awarded_pence
        self._title.setText(f"Edit {grant_round.name}" if grant_round else "New round")
        names = [field.name for field in fields(Round)]
        self.form.show_values({name: getattr(grant_round, name) for name in names} if grant_round else {})
        self.form.field("name").focus()

    def _check(self, values: Values) -> None:
        if all(values[name] is not None for name in NEEDED):
            check_round(Round(id=self._round_id, **values), self._awarded_pence)

    def _save(self, values: Values) -> None:
        try:
            key = grants.save_round(self._desk.partnership, Round(id=self._round_id, **values))
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.saved.emit(key)


def _round_form() -> DetailForm:
    form = DetailForm("Round", save="Save round")
    form.add(TextField("name", "Name", needed="Name the round, such as Spring 2026 small grants."))
    form.add(DayField("opens", "Opens", needed="Give the first day on which applications are taken."))
    form.add(DayField("closes", "Closes", needed="Give the last day on which applications are taken."))
    form.add(DayField("decides_on", "Decides on", hint="The meeting that decides, when it is known."))
    form.add(DayField("announces_on", "Announces on", hint="Checked against election windows (PP5)."))
    form.add(
        MoneyField(
            "budget_pence", "Budget", needed="Give what the round can award in all, such as 12,000.00."
        )
    )
    form.add(MoneyField("least_pence", "Least each"))
    form.add(MoneyField("most_pence", "Most each", hint="Left empty, an award has no limit of its own."))
    form.add(NotesField("note", "Note", lines=2))
    return form

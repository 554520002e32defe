"""Residence: how a resident member was shown to live in the area, each check with its day (PP10)."""

from dataclasses import replace
from datetime import date

from evenhand.domain.members.facts import ResidenceCheck
from evenhand.domain.members.residence import BY_NEEDED, CHECKED_NEEDED, check_residence
from evenhand.domain.members.vocabulary import ResidenceProof
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.members.as_at import AsAt
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.spells_page import Spells, SpellsPage
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services import residence

FIELDS = ("proof", "checked_on", "checked_by", "note")


class ResidencePage(SpellsPage):
    """The checks that showed one person to live in the area."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        form = DetailForm("Residence")
        form.add(ChoiceField("proof", "Shown by", options_of(ResidenceProof)))
        form.add(DayField("checked_on", "Checked on", needed=CHECKED_NEEDED))
        form.add(TextField("checked_by", "Checked by", needed=BY_NEEDED))
        form.add(TextField("note", "Note", hint="What was seen; the paper itself is not kept here."))
        spells = Spells(
            name="Checks that this person lives in the area",
            none="It has not been checked that this person lives in the area. Only resident members need it.",
            add="Record a check",
            row=_row,
            values=_values,
            fresh={"proof": ResidenceProof.ADDRESS, "checked_on": desk.today},
            save=self._keep,
        )
        super().__init__(spells, form)
        form.set_rule(self._check)

    def show_person(self, person_id: int, as_at: AsAt) -> None:
        """Show the checks of a person, the newest in the form."""
        with self._desk.partnership.reading() as session:
            checks = residence.read_residence(session, person_id)
        self.show_spells(person_id, checks)

    def _check(self, values: Values) -> None:
        if values["checked_on"] is not None:
            check_residence(self._stated(self._person_id, values, self.current()), self._desk.today)

    def _stated(self, person_id: int, values: Values, old: ResidenceCheck | None) -> ResidenceCheck:
        blank = ResidenceCheck(person_id=person_id, proof=ResidenceProof.ADDRESS, checked_on=date.min)
        return replace(old or blank, **values)

    def _keep(self, person_id: int, values: Values, old: ResidenceCheck | None) -> int:
        stated = self._stated(person_id, values, old)
        return residence.save_residence(self._desk.partnership, stated, today=self._desk.today)


def _row(check: ResidenceCheck) -> ListRow:
    return ListRow(check.id, check.proof.label, f"By {check.checked_by}", value=say_day(check.checked_on))


def _values(check: ResidenceCheck) -> Values:
    return {name: getattr(check, name) for name in FIELDS}

"""Consents: what a person's contact details may be used for, each use by itself."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from evenhand.domain.members.contact_consents import (
    GIVEN_NEEDED,
    HOW_NEEDED,
    check_contact_consent,
    say_state,
)
from evenhand.domain.members.facts import ContactConsent
from evenhand.domain.members.vocabulary import ContactUse
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
from evenhand.services import consents

FIELDS = ("use", "given_on", "how", "until", "withdrawn_on")


class ConsentsPage(SpellsPage):
    """The consents of one person to the uses of their contact details."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._day = desk.day
        self._given: Sequence[ContactConsent] = ()
        form = DetailForm("Consent")
        form.add(ChoiceField("use", "May be", options_of(ContactUse)))
        form.add(DayField("given_on", "Given on", needed=GIVEN_NEEDED))
        form.add(TextField("how", "How", hint="Such as the form for new members.", needed=HOW_NEEDED))
        form.add(DayField("until", "Until", hint="Empty where no last day was agreed."))
        form.add(DayField("withdrawn_on", "Withdrawn on", hint="Empty as long as it holds."))
        spells = Spells(
            name="Consents to use contact details",
            none="No consent to use contact details is recorded. Each use is asked for by itself.",
            add="Record a consent",
            row=self._row,
            values=_values,
            fresh={"use": ContactUse.EMAIL, "given_on": desk.today},
            save=self._keep,
        )
        super().__init__(spells, form)
        form.set_rule(self._check)

    def show_person(self, person_id: int, as_at: AsAt) -> None:
        """Show the consents of a person."""
        self._day = as_at.day
        with self._desk.partnership.reading() as session:
            self._given = consents.read_contact_consents(session, person_id)
        self.show_spells(person_id, self._given)

    def _check(self, values: Values) -> None:
        if values["given_on"] is not None:
            stated = self._stated(self._person_id, values, self.current())
            check_contact_consent(stated, self._given, self._desk.today)

    def _stated(self, person_id: int, values: Values, old: ContactConsent | None) -> ContactConsent:
        blank = ContactConsent(person_id=person_id, use=ContactUse.EMAIL, given_on=date.min)
        return replace(old or blank, **values)

    def _keep(self, person_id: int, values: Values, old: ContactConsent | None) -> int:
        stated = self._stated(person_id, values, old)
        return consents.save_contact_consent(self._desk.partnership, stated, today=self._desk.today)

    def _row(self, consent: ContactConsent) -> ListRow:
        given = f"Given on {say_day(consent.given_on)}: {consent.how}"
        return ListRow(consent.id, consent.use.label, given, value=say_state(consent, self._day))


def _values(consent: ContactConsent) -> Values:
    return {name: getattr(consent, name) for name in FIELDS}

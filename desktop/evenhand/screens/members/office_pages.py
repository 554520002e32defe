"""Offices: those of the partnership itself, and the public ones with the party as publicly declared (PP1, PP6)."""

from dataclasses import replace
from datetime import date

from evenhand.domain.members import checks
from evenhand.domain.members.facts import OfficeHeld, PublicOfficeHeld
from evenhand.domain.vocabulary import Office, PublicOffice
from evenhand.screens.desk import Desk
from evenhand.screens.members.as_at import AsAt
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.spells_page import Spells, SpellsPage
from evenhand.screens.shared.words import say_office, say_public_office, say_spell
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services import members

FROM_WHEN = "Give the first day in office."
NO_COUNCIL = "Councils are added under Record, Partnership."


class OfficesPage(SpellsPage):
    """The offices of the partnership that one person has held."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        form = DetailForm("Office")
        self._office = form.add(ChoiceField("office", "Office", options_of(Office)))
        form.add(TextField("title", "Called", hint="What this office is called."))
        form.add(DayField("starts", "From", needed=FROM_WHEN))
        form.add(DayField("ends", "Last day", hint="Empty as long as it is held."))
        spells = Spells(
            name="Offices of the partnership",
            none="Holds no office of the partnership.",
            add="Appoint to an office",
            row=_office_row,
            values=_office_values,
            fresh={"office": Office.CHAIR},
            save=self._keep,
        )
        super().__init__(spells, form)
        form.set_rule(self._check)
        self._office.changed.connect(self._fit)
        form.shown.connect(self._fit)

    def show_person(self, person_id: int, as_at: AsAt) -> None:
        """Show the offices of a person."""
        own = [one for one in as_at.directory.offices if one.person_id == person_id]
        self.show_spells(person_id, own)

    def _fit(self) -> None:
        self.form.show_field("title", self._office.value() is Office.OTHER)

    def _check(self, values: Values) -> None:
        if values["starts"] is not None:
            checks.check_spell(self._stated(values, self.current()), self._desk.today, thing="office")

    def _stated(self, values: Values, old: OfficeHeld | None) -> OfficeHeld:
        blank = OfficeHeld(person_id=self._person_id, office=Office.CHAIR, starts=date.min)
        title = values.get("title", "") if values["office"] is Office.OTHER else ""
        return replace(old or blank, **{**values, "title": title})

    def _keep(self, person_id: int, values: Values, old: OfficeHeld | None) -> int:
        stated = self._stated(values, old)
        return members.save_office(self._desk.partnership, stated, today=self._desk.today)


class PublicOfficesPage(SpellsPage):
    """The public offices that one person has held; only here is a party asked for, with its source."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._councils: dict[int, str] = {}
        form = DetailForm("Public office")
        self._kind = form.add(ChoiceField("kind", "Public office", options_of(PublicOffice)))
        self._council = ChoiceField("council_id", "Council", (), none="None chosen")
        form.add(self._council)
        form.add(TextField("ward", "Ward"))
        form.add(TextField("role", "Role", hint="An executive role, such as cabinet member for housing."))
        form.add(
            TextField("party", "Party, public", hint="As publicly declared; leave it empty where none was.")
        )
        form.add(TextField("source", "Source", hint="Where it was read, such as the council's register."))
        form.add(DayField("starts", "From", needed=FROM_WHEN))
        form.add(DayField("ends", "Last day", hint="Empty as long as it is held."))
        spells = Spells(
            name="Public offices",
            none="Holds no public office. A party is asked for only with one.",
            add="Add a public office",
            row=self._row,
            values=_public_values,
            fresh={"kind": PublicOffice.COUNCILLOR},
            save=self._keep,
        )
        super().__init__(spells, form)
        form.set_rule(self._check)
        self._kind.changed.connect(self._fit)
        form.shown.connect(self._fit)

    def show_person(self, person_id: int, as_at: AsAt) -> None:
        """Show the public offices of a person."""
        councils = dict(as_at.directory.councils)
        if councils != self._councils:
            self._councils = councils
            by_name = sorted(councils.items(), key=_name)
            self._council.set_options([Option(key, name) for key, name in by_name])
        self._council.set_hint("" if councils else NO_COUNCIL)
        own = [one for one in as_at.directory.public_offices if one.person_id == person_id]
        self.show_spells(person_id, own)

    def _fit(self) -> None:
        kind = self._kind.value()
        self.form.show_field("council_id", kind in (PublicOffice.COUNCILLOR, PublicOffice.MAYOR))
        self.form.show_field("ward", kind is PublicOffice.COUNCILLOR)
        self.form.show_field("role", kind is not PublicOffice.COMMISSIONER)

    def _check(self, values: Values) -> None:
        if values["starts"] is not None:
            checks.check_public_office(self._stated(values, self.current()), self._desk.today)

    def _stated(self, values: Values, old: PublicOfficeHeld | None) -> PublicOfficeHeld:
        blank = PublicOfficeHeld(person_id=self._person_id, kind=PublicOffice.COUNCILLOR, starts=date.min)
        hidden: Values = {"council_id": None, "ward": "", "role": ""}
        return replace(old or blank, **{**hidden, **values})

    def _keep(self, person_id: int, values: Values, old: PublicOfficeHeld | None) -> int:
        stated = self._stated(values, old)
        return members.save_public_office(self._desk.partnership, stated, today=self._desk.today)

    def _row(self, office: PublicOfficeHeld) -> ListRow:
        says = say_public_office(office, self._councils)
        return ListRow(office.id, says, office.party or "No party held", value=say_spell(office))


def _name(pair: tuple[int, str]) -> str:
    return pair[1].casefold()


def _office_row(office: OfficeHeld) -> ListRow:
    return ListRow(office.id, say_office(office), value=say_spell(office))


def _office_values(office: OfficeHeld) -> Values:
    return {name: getattr(office, name) for name in ("office", "title", "starts", "ends")}


def _public_values(office: PublicOfficeHeld) -> Values:
    names = ("kind", "council_id", "ward", "role", "party", "source", "starts", "ends")
    return {name: getattr(office, name) for name in names}

"""Membership: in which capacity somebody sits, with a vote or without, from when to when; every spell is kept (PP3)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from evenhand.domain.members import checks
from evenhand.domain.members.facts import Departure, Membership
from evenhand.domain.vocabulary import Capacity
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.members.as_at import AsAt
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.spells_page import Spells, SpellsPage
from evenhand.screens.shared.words import last_spell, say_office, say_spell
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField, yes_no
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services import members
from evenhand.services.departures import read_departures

WITH_VOTE = frozenset({Capacity.RESIDENT, Capacity.COUNCILLOR, Capacity.ORGANISATION, Capacity.CO_OPTED})
NOT_ASKED = "Members without a public office are not asked."
REPRESENTED = "The organisation that this member represents."
NOMINATING = "The organisation that nominated this member, where one did."
LEFT_HINT = "End membership also keeps how it was learnt, and hands on open actions."
FRESH: Values = {"capacity": Capacity.RESIDENT, "votes": True}


def add_membership_fields(form: DetailForm) -> None:
    """Put the fields of a membership into a form; whoever sits for an organisation must name it, others may."""
    capacity = form.add(ChoiceField("capacity", "Capacity", options_of(Capacity)))
    form.add(TextField("organisation", "Organisation"))
    form.add(yes_no("votes", "Has a vote", needed="Say whether this member has a vote."))
    form.add(DayField("starts", "Joined", needed="Give the day on which the membership began."))
    form.add(
        DayField("term_ends", "Term ends", hint="The planned last day; leave it empty where no term was set.")
    )
    CapacityFollower(form, capacity)


class CapacityFollower(QWidget):
    """Says what the organisation is to a capacity, and proposes a vote where the capacity commonly has it."""

    def __init__(self, form: DetailForm, capacity: Any) -> None:
        super().__init__(form)
        self.hide()
        self._form, self._capacity = form, capacity
        capacity.changed.connect(self.follow)
        form.shown.connect(self.show_fitting)
        self.show_fitting()

    def follow(self) -> None:
        """Fit the form to a capacity that was just chosen."""
        self._form.field("votes").set_value(self._capacity.value() in WITH_VOTE)
        self.show_fitting()

    def show_fitting(self) -> None:
        """Say what the organisation is to a member of this capacity."""
        represents = self._capacity.value() is Capacity.ORGANISATION
        self._form.field("organisation").set_hint(REPRESENTED if represents else NOMINATING)


def membership_of(person_id: int, values: Values, old: Membership | None) -> Membership:
    """The membership that the fields state."""
    blank = Membership(person_id=person_id, capacity=Capacity.RESIDENT, votes=True, starts=date.min)
    stated = {key: value for key, value in values.items() if key in Membership.__slots__}
    return replace(old or blank, **stated)


class MembershipPage(SpellsPage):
    """The spells of membership of one person."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        form = DetailForm("Membership")
        add_membership_fields(form)
        self._left = form.add(DayField("ends", "Left", hint=LEFT_HINT))
        form.add(TextField("how_ended", "How it ended"))
        self._told = form.add(FactField("told", "Learnt by"))
        self._office = form.add(FactField("office", "Office"))
        self._party = form.add(FactField("party", "Party, public"))
        spells = Spells(
            name="Spells of membership",
            none="Not a member so far. Add a membership when somebody joins.",
            add="Add an earlier or later membership",
            row=_row,
            values=_values,
            fresh=FRESH,
            save=self._keep,
            least_rows=2,
            add_last=True,
        )
        super().__init__(spells, form)
        form.set_rule(self._check)
        self._left.changed.connect(self._fit)
        form.shown.connect(self._fit)
        self._as_at: AsAt | None = None
        self._departures: Mapping[int, Departure] = {}

    def show_person(self, person_id: int, as_at: AsAt) -> None:
        """Show the memberships of a person, the one of the day first in the form."""
        self._as_at = as_at
        with self._desk.partnership.reading() as session:
            self._departures = read_departures(session, person_id)
        spell = last_spell(as_at.directory, person_id, as_at.day)
        own = as_at.directory.memberships_of(person_id)
        self.show_spells(person_id, own, spell.id if spell else None)
        self._say_offices(person_id, as_at)

    def _fit(self) -> None:
        spell, left = self.current(), bool(self._left.raw())
        self._left.set_hint("" if left else LEFT_HINT)
        self.form.show_field("how_ended", left)
        departure = self._departures.get(spell.id) if spell else None
        self.form.show_field("told", left and departure is not None)
        self._told.set_value(_say_departure(departure) if departure else "")
        if self._as_at is not None:
            self._say_offices(self._person_id, self._as_at)

    def _say_offices(self, person_id: int, as_at: AsAt) -> None:
        self._office.set_value(_say_offices(person_id, as_at))
        held = as_at.directory.public_offices_of(person_id, as_at.day)
        declared = next((one for one in held if one.party), None)
        self.form.show_field("party", bool(held))
        self._party.set_value(declared.party if declared else "Not held")
        self._party.set_hint(f"From {declared.source}. {NOT_ASKED}" if declared else NOT_ASKED)

    def _check(self, values: Values) -> None:
        if values["starts"] is None:
            return
        stated = membership_of(self._person_id, values, self.current())
        others = self._as_at.directory.memberships if self._as_at is not None else ()
        checks.check_membership(stated, others, self._desk.today)

    def _keep(self, person_id: int, values: Values, old: Membership | None) -> int:
        stated = membership_of(person_id, values, old)
        return members.save_membership(self._desk.partnership, stated, today=self._desk.today)


def _say_offices(person_id: int, as_at: AsAt) -> str:
    held = as_at.directory.offices_of(person_id, as_at.day)
    return "; ".join(f"{say_office(one)}, {say_spell(one)}" for one in held) or "None"


def _say_departure(departure: Departure) -> str:
    words = f" “{departure.words}”" if departure.words else ""
    return f"{departure.source.label}, told on {say_day(departure.told_on)}.{words}"


def _row(spell: Membership) -> ListRow:
    vote = "with a vote" if spell.votes else "without a vote"
    what = f"{spell.capacity.label}, {spell.organisation}" if spell.organisation else spell.capacity.label
    return ListRow(spell.id, what, value=f"{say_spell(spell)}, {vote}")


def _values(spell: Membership) -> Values:
    return {name: getattr(spell, name) for name in Membership.__slots__}

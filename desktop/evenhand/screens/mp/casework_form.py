"""The form of one resident's problem: the way it takes, consent, the days, what became of it, until when it is kept.

To show the resident how to write is offered first; then there is nothing more to type than what it is about and when.
"""

from typing import Any

from evenhand.domain.mp.casework import state_of
from evenhand.domain.mp.record_facts import Referral
from evenhand.domain.mp.vocabulary import CaseCategory, CaseOutcome, CaseRoute
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.mp.casework_words import say_state
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField, RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField

REFERRED = ("resident", "matter", "consent_on", "consent_how", "consent_for", "sent_on", "answered_on")
ENDING = ("closed_on", "outcome", "outcome_note", "erase_by")
TYPED = ("route", "category", "opened_on", *REFERRED, *ENDING)
LEFT = "Erased on {day}. The days and what it was about stay for counting; nothing about the resident does."
FIRST = "Offer first that the resident writes: they stay in charge, and nothing about them is kept here."


class CaseworkForm(DetailForm):
    """Shows what the way it takes asks for, and of an erased referral what is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Casework")
        self._desk = desk
        self._is_erased = False
        self.add(FactField("state", "Where it stands"))
        self._route = self.add(
            RadioField(
                "route",
                "Way to the MP",
                options_of(CaseRoute),
                needed="Say who writes to the MP.",
                hint=FIRST,
            )
        )
        about = "Say what it is about, in the widest words."
        self.add(ChoiceField("category", "About", options_of(CaseCategory), none="Choose", needed=about))
        self.add(DayField("opened_on", "Begun on", needed="Give the day on which the resident asked."))
        self._add_resident()
        self._add_steps()
        self._route.changed.connect(self._fit)
        for key in ("consent_on", "closed_on"):
            self.field(key).changed.connect(self._fit)
        self.shown.connect(self._fit)

    def fresh(self) -> Values:
        """What a new one starts with: the resident writes."""
        return {
            "state": "Not saved yet",
            "route": CaseRoute.SIGNPOSTED,
            "opened_on": self._desk.today,
        }

    def values_of(self, referral: Referral) -> Values:
        """A referral as the values of the fields."""
        values: dict[str, Any] = {name: getattr(referral, name) for name in TYPED}
        if referral.erased_on is not None:
            says = LEFT.format(day=say_day(referral.erased_on))
        else:
            says = say_state(state_of(referral, self._desk.today))
        return {**values, "state": f"{referral.reference}: {says}"}

    def note_erased(self, is_erased: bool) -> None:
        """Show only what is left of one that was erased."""
        self._is_erased = is_erased
        self._fit()

    def _add_resident(self) -> None:
        self.add(TextField("resident", "Resident", hint="A name or initials, so that you know who is meant."))
        self.add(NotesField("matter", "Asked of the MP", lines=2, hint="No more than the MP's office needs."))
        self.add(DayField("consent_on", "Consent given", hint="Nothing is sent before this day."))
        self.add(TextField("consent_how", "How", hint="Such as a signed form, and where it is."))
        self.add(NotesField("consent_for", "To what", lines=2, hint="What may be told, to whom, and why."))

    def _add_steps(self) -> None:
        self.add(
            DayField("sent_on", "Sent to the MP", hint="A letter about it, under Letters, marks it sent.")
        )
        self.add(DayField("answered_on", "Answered"))
        self.add(DayField("closed_on", "Closed"))
        self.add(ChoiceField("outcome", "What became of it", options_of(CaseOutcome), none="Choose"))
        self.add(NotesField("outcome_note", "In a few words", lines=2))
        self.add(DayField("erase_by", "Erase by", hint="Empty: a year after the last step."))

    def _fit(self) -> None:
        """Ask for what the way it takes needs, and for no more."""
        referred = self._route.value() is CaseRoute.REFERRED
        alive = not self._is_erased
        consented = bool(self.field("consent_on").raw())
        closed = bool(self.field("closed_on").raw())
        for key in ("route", "category", "opened_on"):
            self.show_field(key, alive)
        for key in (*REFERRED, *ENDING):
            self.show_field(key, alive and referred)
        for key in ("consent_how", "consent_for"):
            self.show_field(key, alive and referred and consented)
        for key in ("outcome", "outcome_note"):
            self.show_field(key, alive and referred and closed)

"""The history of an application in the secretary's words, with that of its applicant, its answers and its award."""

from collections.abc import Mapping
from datetime import date

from evenhand.domain.grants.facts import Applicant, Application, Award, PartyAnswer
from evenhand.domain.vocabulary import ApplicantKind, ApplicationStatus, PartyStanding, PartyVerdict
from evenhand.domain.words import say_day, say_pence
from evenhand.records.reading.facts import table_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.journal_told import told
from evenhand.screens.widgets.history import HistoryEntry
from evenhand.services.award_gate import GrantBook
from evenhand.services.saving import listed

WORDS: Mapping[str, str] = {
    "name": "Name",
    "reference": "Reference",
    "kind": "Kind",
    "contact": "Contact",
    "email": "Email",
    "telephone": "Telephone",
    "address": "Address",
    "purpose": "Purpose",
    "asked_pence": "Asked for",
    "received_on": "Received",
    "status": "Status",
    "decided_on": "Decided",
    "awarded_pence": "Awarded",
    "paid_pence": "Paid so far",
    "announced_on": "Announced",
    "party_verdict": "The list of parties says",
    "party_like": "Like the party",
    "party_standing": "Party question",
    "is_party": "Is the party",
    "answered_by": "Answered by",
    "second_person": "Second person",
    "reason": "Reason",
    "note": "Note",
}
CODED = {
    "kind": ApplicantKind,
    "status": ApplicationStatus,
    "party_verdict": PartyVerdict,
    "party_standing": PartyStanding,
}


def history_of(partnership: Partnership, book: GrantBook, application: Application) -> list[HistoryEntry]:
    """Every entry of the journal that touches an application, its applicant, its answers or its award, newest first."""
    award = book.grants.awards.get(application.id)
    answers = (
        one.id for one in listed(partnership, PartyAnswer) if one.applicant_id == application.applicant_id
    )
    keys = [
        (table_of(Application), application.id),
        (table_of(Applicant), application.applicant_id),
        *((table_of(PartyAnswer), key) for key in answers),
        *(((table_of(Award), award.id),) if award else ()),
    ]
    return told(partnership, keys, WORDS, _said)


def _said(name: str, value: object) -> str:
    """A stored value as a person reads it; nothing where there is none."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return say_pence(value)
    if not isinstance(value, str) or not value:
        return ""
    if name in CODED:
        return CODED[name](value).label
    return say_day(date.fromisoformat(value)) if name.endswith("_on") else value

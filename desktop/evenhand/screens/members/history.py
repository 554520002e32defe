"""The history of a person in the secretary's words: the person, spells, offices, and what they signed and declared.

Of role statements, interests and a party held with consent it is told that they were recorded or changed, and no word
of what is in them: a party held with consent is not spread any further than its own part (PP6).
"""

from collections.abc import Iterable, Mapping
from typing import Any

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import (
    ContactConsent,
    Departure,
    Membership,
    OfficeHeld,
    PartyConsent,
    Person,
    PublicOfficeHeld,
    ResidenceCheck,
    RoleStatement,
)
from evenhand.domain.members.interest_facts import Interest, InterestsDeclaration
from evenhand.domain.members.vocabulary import ContactUse, DepartureSource, ResidenceProof
from evenhand.domain.vocabulary import Capacity, Office, PublicOffice
from evenhand.records.reading.facts import all_of, table_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.shared.journal_told import Say, saying, told
from evenhand.screens.widgets.history import HistoryEntry
from evenhand.services.departures import read_departures

WORDS: Mapping[str, str] = {
    "name": "Name",
    "called": "Called",
    "email": "Email",
    "telephone": "Telephone",
    "address": "Address",
    "neighbourhood": "Neighbourhood",
    "name_may_be_printed": "Name may be printed",
    "note": "Note",
    "capacity": "Capacity",
    "votes": "Has a vote",
    "organisation": "Organisation",
    "starts": "From",
    "ends": "Last day",
    "term_ends": "Term ends",
    "how_ended": "How it ended",
    "office": "Office",
    "title": "Called",
    "kind": "Public office",
    "council_id": "Council",
    "ward": "Ward",
    "role": "Role",
    "party": "Party, public",
    "source": "Source",
    "told_on": "Told on",
    "words": "In their words",
    "proof": "Shown to live here by",
    "checked_on": "Checked on",
    "checked_by": "Checked by",
    "use": "Consent",
    "given_on": "Given on",
    "how": "How it was given",
    "until": "Good until",
    "withdrawn_on": "Withdrawn on",
}
SIGNED = (RoleStatement, InterestsDeclaration, Interest, PartyConsent)
TOLD = (ResidenceCheck, ContactConsent)
CODED = {
    "capacity": Capacity,
    "office": Office,
    "kind": PublicOffice,
    "proof": ResidenceProof,
    "use": ContactUse,
}


def history_of(partnership: Partnership, directory: Directory, person_id: int) -> list[HistoryEntry]:
    """Every entry of the journal that touches a person or one of their spells, newest first."""
    keys = [(table_of(Person), person_id)]
    for kind, spells in (
        (Membership, directory.memberships),
        (OfficeHeld, directory.offices),
        (PublicOfficeHeld, directory.public_offices),
    ):
        keys += [(table_of(kind), spell.id) for spell in spells if spell.person_id == person_id]

    def council(key: int) -> str:
        return directory.councils.get(key, "")

    keys += _departures(partnership, person_id) + _own(partnership, TOLD, person_id)
    return told(
        partnership,
        keys,
        WORDS,
        _saying_sources(saying(CODED, {"council_id": council})),
        titles_only=_own(partnership, SIGNED, person_id),
    )


def _departures(partnership: Partnership, person_id: int) -> list[tuple[str, int]]:
    """How the person's memberships ended."""
    with partnership.reading() as session:
        return [(table_of(Departure), one.id) for one in read_departures(session, person_id).values()]


def _saying_sources(say: Say) -> Say:
    """Say how a departure was learnt by its label; the source of a public office is in words already."""
    learnt = {source.value: source.label for source in DepartureSource}

    def say_with_sources(name: str, value: object) -> str:
        return learnt.get(str(value), str(value)) if name == "source" and value else say(name, value)

    return say_with_sources


def _own(partnership: Partnership, kinds: Iterable[type[Any]], person_id: int) -> list[tuple[str, int]]:
    """The records of these kinds that are about one person."""
    with partnership.reading() as session:
        return [
            (table_of(kind), one.id)
            for kind in kinds
            for one in all_of(session, kind)
            if one.person_id == person_id
        ]

"""The history of a person in the secretary's words: the person, spells, offices, and what they signed and declared.

Of role statements, interests and consents it is told that they were recorded or changed, and no word of what is in
them: a party held with consent is not spread any further than its own part (PP6).
"""

from collections.abc import Mapping

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import (
    Membership,
    OfficeHeld,
    PartyConsent,
    Person,
    PublicOfficeHeld,
    RoleStatement,
)
from evenhand.domain.members.interest_facts import Interest, InterestsDeclaration
from evenhand.domain.vocabulary import Capacity, Office, PublicOffice
from evenhand.records.reading.facts import all_of, table_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.shared.journal_told import saying, told
from evenhand.screens.widgets.history import HistoryEntry

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
}
SIGNED = (RoleStatement, InterestsDeclaration, Interest, PartyConsent)
CODED = {"capacity": Capacity, "office": Office, "kind": PublicOffice}


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

    say = saying(CODED, {"council_id": council})
    return told(partnership, keys, WORDS, say, titles_only=_signed(partnership, person_id))


def _signed(partnership: Partnership, person_id: int) -> list[tuple[str, int]]:
    """What the person signed, declared or consented to."""
    with partnership.reading() as session:
        return [
            (table_of(kind), one.id)
            for kind in SIGNED
            for one in all_of(session, kind)
            if one.person_id == person_id
        ]

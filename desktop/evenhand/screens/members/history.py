"""The history of a person in the secretary's words: the person, every spell of membership, and every office."""

from collections.abc import Mapping

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.vocabulary import Capacity, Office, PublicOffice
from evenhand.records.reading.facts import table_of
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

    return told(partnership, keys, WORDS, saying(CODED, {"council_id": council}))

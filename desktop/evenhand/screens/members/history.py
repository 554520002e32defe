"""The history of a person in the secretary's words: the person, every spell of membership, and every office."""

from collections.abc import Mapping, Sequence
from datetime import date

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.vocabulary import Capacity, Office, PublicOffice
from evenhand.domain.words import say_day
from evenhand.records.changes import Change
from evenhand.records.journal import Entry
from evenhand.records.reading.facts import table_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.widgets.history import Alteration, HistoryEntry

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
    "ward": "Ward",
    "role": "Role",
    "party": "Party, public",
    "source": "Source",
    "area": "Area",
    "secretary": "Secretary",
    "lto_name": "LTO",
    "lto_is_council": "LTO is a council",
    "data_controller": "Data controller",
    "rule_book": "Rule book",
    "value": "Value",
    "reason": "Reason",
}
CODED = {"capacity": Capacity, "office": Office, "kind": PublicOffice}
VERBS = {"undo": "Undone: ", "redo": "Done again: "}


def history_of(partnership: Partnership, directory: Directory, person_id: int) -> list[HistoryEntry]:
    """Every entry of the journal that touches a person or one of their spells, newest first."""
    keys = [(table_of(Person), person_id)]
    for kind, spells in (
        (Membership, directory.memberships),
        (OfficeHeld, directory.offices),
        (PublicOfficeHeld, directory.public_offices),
    ):
        keys += [(table_of(kind), spell.id) for spell in spells if spell.person_id == person_id]
    return entries_of(partnership, keys)


def entries_of(partnership: Partnership, keys: Sequence[tuple[str, int]]) -> list[HistoryEntry]:
    """Every entry of the journal that touches one of some records, each its table and key, newest first."""
    found = {entry.id: entry for key in keys for entry in partnership.history(*key)}
    return [_entry(found[number], set(keys)) for number in sorted(found, reverse=True)]


def _entry(entry: Entry, keys: set[tuple[str, int]]) -> HistoryEntry:
    own = [change for change in entry.changes if (change.table, change.key) in keys]
    altered = tuple(line for change in own for line in _alterations(change))
    when = f"{say_day(entry.at.date())}, {entry.at:%H:%M}"
    return HistoryEntry(VERBS.get(entry.kind, "") + entry.title, entry.who, when, altered)


def _alterations(change: Change) -> list[Alteration]:
    before, after = change.before or {}, change.after or {}
    pairs = [(name, _said(name, before.get(name)), _said(name, after.get(name))) for name in WORDS]
    return [Alteration(WORDS[name], was, now) for name, was, now in pairs if was != now]


def _said(name: str, value: object) -> str:
    """A stored value as a person reads it; nothing where there is none."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not isinstance(value, str) or not value:
        return ""
    if name in CODED:
        return CODED[name](value).label
    if name in ("starts", "ends", "term_ends"):
        return say_day(date.fromisoformat(value))
    return value

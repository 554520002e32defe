"""What was changed about a public item: its words and plan, the people in it, what was decided, where it went out."""

from collections.abc import Mapping, Sequence
from datetime import date

from evenhand.domain.publicity.facts import PublicityItem, PublicityName
from evenhand.domain.publicity.record_facts import Picture, Posting, SignOff
from evenhand.domain.publicity.vocabulary import SignOffDecision, SignOffHow
from evenhand.domain.vocabulary import PublicityKind, PublicityStatus
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import table_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.publicity.item_book import ItemBook
from evenhand.screens.shared.journal_told import Key, saying, told
from evenhand.screens.widgets.history import HistoryEntry
from evenhand.services.pictures import pictures_of

WORDS = {
    "title": "Title",
    "kind": "Kind",
    "channel": "Channel",
    "text": "Text",
    "planned_on": "Planned for",
    "status": "Status",
    "published_on": "Published on",
    "event_id": "Event",
    "round_id": "Round",
    "decision": "Decision",
    "decided_on": "Decided on",
    "hold_until": "Hold until",
    "reason": "Reason",
    "how": "How",
    "on_day": "Out on",
    "place": "Where",
    "address": "Address",
    "taken_down_on": "Taken down on",
}
OF_SIGN_OFF = {"decision": SignOffDecision, "how": SignOffHow}


def item_history(partnership: Partnership, book: ItemBook, key: int) -> Sequence[HistoryEntry]:
    """The entries about an item and what belongs to it, newest first; of its pictures that they were changed."""

    def event(event_id: int) -> str:
        return book.events[event_id].title if event_id in book.events else ""

    def round_(round_id: int) -> str:
        return book.rounds.get(round_id, "")

    coded = {"kind": PublicityKind, "status": PublicityStatus}
    plainly = saying(coded, {"event_id": event, "round_id": round_})

    def say(name: str, value: object) -> str:
        kind = OF_SIGN_OFF.get(name)
        if kind is not None and value in tuple(kind):
            return kind(str(value)).label
        if name == "hold_until" and value:
            return say_day(date.fromisoformat(str(value)))
        return plainly(name, value)

    whose = _whose(book, key)
    with partnership.reading() as session:
        pictures = [(table_of(Picture), one.picture.id) for one in pictures_of(session, key)]
    return told(partnership, ((table_of(PublicityItem), key), *whose), WORDS, say, whose, pictures)


def _whose(book: ItemBook, key: int) -> Mapping[Key, str]:
    """The records that belong to an item, each with the name that stands before its lines."""
    kept = book.states.publicity
    names = {(table_of(PublicityName), one.id): _name(book, one.person_id) for one in book.names_in(key)}
    decided = {
        (table_of(SignOff), one.id): _name(book, one.person_id)
        for one in kept.sign_offs
        if one.item_id == key
    }
    posted = {(table_of(Posting), one.id): one.where for one in kept.postings if one.item_id == key}
    return {**names, **decided, **posted}


def _name(book: ItemBook, person_id: int) -> str:
    return book.directory.people[person_id].name if person_id in book.directory.people else ""

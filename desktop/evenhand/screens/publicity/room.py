"""The words of the Events and Publicity rooms, and the history of an event or item with the people in it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from evenhand.domain.publicity.facts import Event, EventGuest, PublicityItem, PublicityName
from evenhand.domain.vocabulary import Coded, EventKind, Planned, PublicityKind, PublicityStatus
from evenhand.records.reading.facts import table_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.room import Caution, Room, Words, nothing_to_say
from evenhand.screens.publicity.book import PublicBook, caution_about, read_book
from evenhand.screens.publicity.item_book import ItemBook, read_item_book
from evenhand.screens.publicity.item_rows import item_heading, item_rows
from evenhand.screens.publicity.rows import event_heading, event_rows
from evenhand.screens.shared.journal_told import saying, told
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.history import HistoryEntry

WORDS = {
    "title": "Title",
    "kind": "Kind",
    "channel": "Channel",
    "text": "Text",
    "on_day": "Date",
    "at": "Time",
    "place": "Place",
    "planned_on": "Planned for",
    "status": "Status",
    "published_on": "Published on",
    "part": "Part",
    "how": "Is",
    "event_id": "Event",
    "round_id": "Round",
    "decision": "Decision",
    "note": "Note",
}
EVENT_WORDS = {name: words for name, words in WORDS.items() if name != "event_id"}


def events_room(desk: Desk) -> Room:
    """The Events room over the desk's file."""
    return Room(
        words=Words(
            "Events",
            "event",
            "an event",
            "events",
            "No events yet",
            "Add the next one you plan. The election calendar says whether its day is free.",
        ),
        read=_reading(desk),
        has=_has_event,
        rows=event_rows,
        heading=event_heading,
        history=partial(_event_history, desk.partnership),
        caution=_event_caution,
        filters=(Option(None, "All events"), *options_of(Planned)),
    )


def publicity_room(desk: Desk) -> Room:
    """The Publicity room over the desk's file."""
    return Room(
        words=Words(
            "Publicity",
            "item",
            "an item",
            "items",
            "No publicity yet",
            "Add what is to go out. Its words are looked at as you type, and the election calendar speaks for its day.",
        ),
        read=partial(_read_items, desk),
        has=_has_item,
        rows=item_rows,
        heading=item_heading,
        history=partial(_item_history, desk.partnership),
        caution=nothing_to_say,
        rows_px=280,
    )


def _reading(desk: Desk) -> Callable[[], PublicBook]:
    def read() -> PublicBook:
        return read_book(desk.partnership, desk.day)

    return read


def _read_items(desk: Desk) -> ItemBook:
    return read_item_book(desk.partnership, desk.day)


def _has_event(book: PublicBook, key: int) -> bool:
    return key in book.events


def _has_item(book: PublicBook, key: int) -> bool:
    return key in book.items


def _event_caution(book: PublicBook, key: int) -> Caution | None:
    return caution_about(book, f"event:{key}")


def _event_history(partnership: Partnership, book: PublicBook, key: int) -> Sequence[HistoryEntry]:
    whose = {(table_of(EventGuest), one.id): _name(book, one.person_id) for one in book.guests_of(key)}
    coded = {"kind": EventKind, "status": Planned}
    return _told(partnership, (table_of(Event), key), whose, EVENT_WORDS, coded, book)


def _item_history(partnership: Partnership, book: PublicBook, key: int) -> Sequence[HistoryEntry]:
    whose = {(table_of(PublicityName), one.id): _name(book, one.person_id) for one in book.names_in(key)}
    coded = {"kind": PublicityKind, "status": PublicityStatus}
    return _told(partnership, (table_of(PublicityItem), key), whose, WORDS, coded, book)


def _told(
    partnership: Partnership,
    own: tuple[str, int],
    whose: Mapping[tuple[str, int], str],
    words: Mapping[str, str],
    coded: Mapping[str, type[Coded]],
    book: PublicBook,
) -> Sequence[HistoryEntry]:
    def event(key: int) -> str:
        return book.events[key].title if key in book.events else ""

    def round_(key: int) -> str:
        return book.rounds.get(key, "")

    named = {"event_id": event, "round_id": round_}
    return told(partnership, (own, *whose), words, saying(coded, named), whose)


def _name(book: PublicBook, person_id: int) -> str:
    return book.directory.people[person_id].name if person_id in book.directory.people else ""

"""The words of the Events and Publicity rooms, and the history of an event or item with the people in it."""

from collections.abc import Callable, Sequence
from functools import partial

from evenhand.domain.publicity.facts import Event, EventGuest
from evenhand.domain.vocabulary import EventKind, Planned
from evenhand.records.reading.facts import table_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.room import Caution, Room, Words, nothing_to_say
from evenhand.screens.publicity.book import PublicBook, caution_about, read_book
from evenhand.screens.publicity.item_book import ItemBook, read_item_book
from evenhand.screens.publicity.item_history import item_history
from evenhand.screens.publicity.item_rows import item_heading, item_rows
from evenhand.screens.publicity.rows import event_heading, event_rows
from evenhand.screens.shared.journal_told import saying, told
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.history import HistoryEntry

WORDS = {
    "title": "Title",
    "kind": "Kind",
    "on_day": "Date",
    "at": "Time",
    "place": "Place",
    "status": "Status",
    "part": "Part",
    "note": "Note",
}


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
        history=partial(item_history, desk.partnership),
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
    say = saying({"kind": EventKind, "status": Planned})
    return told(partnership, ((table_of(Event), key), *whose), WORDS, say, whose)


def _name(book: PublicBook, person_id: int) -> str:
    return book.directory.people[person_id].name if person_id in book.directory.people else ""

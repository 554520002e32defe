"""Events as rows, and the heading of each."""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.publicity.facts import Event
from evenhand.domain.vocabulary import Answer, Planned
from evenhand.domain.words import say_count, say_day, say_long_day
from evenhand.screens.plain_room.answers import MARKS
from evenhand.screens.plain_room.room import Heading
from evenhand.screens.publicity.book import DOT, PublicBook
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import ListRow

AHEAD, PAST = "Ahead", "Past"
EVENT_MARKS = {Planned.PLANNED: Mark.DUE, Planned.HELD: Mark.GO_AHEAD, Planned.CANCELLED: Mark.PAST}
CAREFUL = (Answer.TAKE_CARE, Answer.HOLD)


def event_rows(book: PublicBook) -> Sequence[ListRow]:
    """Events ahead, the nearest first, then those past, the last one first."""
    events = list(book.events.values())
    ahead = [one for one in events if one.on >= book.day]
    past = [one for one in reversed(events) if one.on < book.day]
    return [_event_row(book, one) for one in (*ahead, *past)]


def event_status(event: Event, day: date) -> Planned:
    """How an event stands on a day: one held later is still planned then."""
    return Planned.PLANNED if event.status is Planned.HELD and event.on > day else event.status


def event_heading(book: PublicBook, key: int) -> Heading:
    """The event's title; under it kind, day, place, status and how many are asked."""
    event = book.events[key]
    guests = len(book.guests_of(key))
    parts = (
        event.kind.label,
        say_long_day(event.on),
        ", ".join(filter(None, (event.at, event.place))),
        event_status(event, book.day).label,
        say_count(guests, "guest") if guests else "",
    )
    return Heading(event.title, DOT.join(filter(None, parts)))


def _event_row(book: PublicBook, event: Event) -> ListRow:
    status, answer = event_status(event, book.day), book.answer_on(f"event:{event.id}")
    mark = MARKS[answer] if answer else EVENT_MARKS[status]
    return ListRow(
        event.id,
        event.title,
        DOT.join(filter(None, (say_day(event.on), event.place))),
        value=answer.label if answer else status.label,
        strong_value=answer in CAREFUL,
        mark=mark,
        mark_says=(answer or status).label,
        group=AHEAD if event.on >= book.day else PAST,
        kinds=frozenset({status}),
        finds=f"{say_long_day(event.on)} {event.kind.label}",
    )

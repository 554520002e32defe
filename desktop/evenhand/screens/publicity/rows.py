"""Events and public items as rows, and the heading of each."""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.publicity.facts import Event, PublicityItem
from evenhand.domain.vocabulary import Answer, Planned, PublicityStatus
from evenhand.domain.words import say_count, say_day, say_long_day
from evenhand.screens.plain_room.answers import MARKS
from evenhand.screens.plain_room.room import Heading
from evenhand.screens.publicity.book import DOT, PublicBook
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import ListRow

AHEAD, PAST = "Ahead", "Past"
EVENT_MARKS = {Planned.PLANNED: Mark.DUE, Planned.HELD: Mark.GO_AHEAD, Planned.CANCELLED: Mark.PAST}
ITEM_MARKS = {
    PublicityStatus.DRAFT: Mark.DUE,
    PublicityStatus.PLANNED: Mark.DUE,
    PublicityStatus.HELD_BACK: Mark.DUE,
    PublicityStatus.PUBLISHED: Mark.GO_AHEAD,
    PublicityStatus.DROPPED: Mark.PAST,
}
GROUPS = (
    PublicityStatus.HELD_BACK,
    PublicityStatus.PLANNED,
    PublicityStatus.DRAFT,
    PublicityStatus.PUBLISHED,
    PublicityStatus.DROPPED,
)
CAREFUL = (Answer.TAKE_CARE, Answer.HOLD)


def event_rows(book: PublicBook) -> Sequence[ListRow]:
    """Events ahead, the nearest first, then those past, the last one first."""
    events = list(book.events.values())
    ahead = [one for one in events if one.on >= book.day]
    past = [one for one in reversed(events) if one.on < book.day]
    return [_event_row(book, one) for one in (*ahead, *past)]


def item_rows(book: PublicBook) -> Sequence[ListRow]:
    """Public items by status; what is ahead by date, what is out the last one first."""
    return [
        _item_row(book, item)
        for status in GROUPS
        for item in sorted(
            (one for one in book.items.values() if item_status(one, book.day) is status),
            key=_item_day,
            reverse=status in (PublicityStatus.PUBLISHED, PublicityStatus.DROPPED),
        )
    ]


def event_status(event: Event, day: date) -> Planned:
    """How an event stands on a day: one held later is still planned then."""
    return Planned.PLANNED if event.status is Planned.HELD and event.on > day else event.status


def item_status(item: PublicityItem, day: date) -> PublicityStatus:
    """How an item stands on a day: one published later is still planned then."""
    if item.status is PublicityStatus.PUBLISHED and item.published_on and item.published_on > day:
        return PublicityStatus.PLANNED
    return item.status


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


def item_heading(book: PublicBook, key: int) -> Heading:
    """The item's title; under it kind, channel, status and its day."""
    item = book.items[key]
    status = item_status(item, book.day)
    day = item.published_on if status is PublicityStatus.PUBLISHED else item.planned_on
    when = f"{status.label} {say_long_day(day)}" if day else status.label
    return Heading(item.title, DOT.join(filter(None, (item.kind.label, item.channel, when))))


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


def _item_row(book: PublicBook, item: PublicityItem) -> ListRow:
    status, answer = item_status(item, book.day), book.answer_on(f"publicity_item:{item.id}")
    day = item.published_on if status is PublicityStatus.PUBLISHED else item.planned_on
    return ListRow(
        item.id,
        item.title,
        DOT.join(filter(None, (item.kind.label, say_day(day) if day else "no day yet"))),
        value=answer.label if answer else "",
        strong_value=answer in CAREFUL,
        mark=MARKS[answer] if answer else ITEM_MARKS[status],
        mark_says=(answer or status).label,
        group=status.label,
        kinds=frozenset({status}),
        finds=item.channel,
    )


def _item_day(item: PublicityItem) -> tuple[date, int]:
    return item.published_on or item.planned_on or date.max, item.id

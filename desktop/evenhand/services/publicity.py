"""What a secretary keeps of events and of what the partnership publishes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.publicity.facts import Event, EventGuest, PublicityItem
from evenhand.domain.publicity.record_facts import Posting
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Planned, PublicityStatus
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of, one_of
from evenhand.records.rows.publicity import EventGuestRow
from evenhand.records.rows.publicity_record import PostingRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.people_in_items import put_names
from evenhand.services.postings import put_posting, refuse_unless_ready
from evenhand.services.publicity_reading import Publicity, publicity, read_publicity
from evenhand.services.quotes import refuse_unpermitted
from evenhand.services.saving import kept, put, required

__all__ = [
    "Publicity",
    "publicity",
    "put_event",
    "put_item",
    "read_publicity",
    "save_event",
    "save_item",
]


def save_event(partnership: Partnership, event: Event, guests: Mapping[int, str], *, today: date) -> int:
    """Add or correct an event with the people asked to it, each with their part there."""
    with partnership.change(f"Event: {event.title.strip()}") as unit:
        return put_event(unit.session, event, guests, today=today)


def put_event(session: Session, event: Event, guests: Mapping[int, str], *, today: date) -> int:
    """Add or correct an event within a larger change."""
    required(event.title, field="title", says="Name the event.")
    if event.status is Planned.HELD and event.on > today:
        raise Refusal(f"{say_day(event.on)} is still to come, so it is planned, not held.", field="status")
    event_id = put(session, event)
    earlier = {g.person_id: g for g in all_of(session, EventGuest, EventGuestRow.event_id == event_id)}
    for person_id in earlier.keys() - guests.keys():
        session.delete(session.get_one(EventGuestRow, earlier[person_id].id))
    for person_id, part in guests.items():
        fact = EventGuest(event_id=event_id, person_id=person_id, part=part)
        put(session, replace(fact, id=earlier[person_id].id if person_id in earlier else 0))
    return event_id


def save_item(partnership: Partnership, item: PublicityItem, names: Mapping[int, str], *, today: date) -> int:
    """Add or correct a public item with the people it names, quotes or pictures."""
    with partnership.change(f"Publicity: {item.title.strip()}") as unit:
        return put_item(unit.session, item, names, today=today)


def put_item(session: Session, item: PublicityItem, names: Mapping[int, str], *, today: date) -> int:
    """Add or correct a public item within a larger change.

    What is said to go out today needs its decisions first, as in publishing. What went out earlier is history: it is
    recorded, and a finding says where a decision is missing (PP4). A quote needs its permission by that day (MP10).

    Raises:
        Refusal: it is said to be out without a day, on a day still to come, today without its decisions, or with a
            quote to which nobody had agreed.
    """
    required(item.title, field="title", says="Give the item a title.")
    if item.status is PublicityStatus.PUBLISHED and item.published_on is None:
        raise Refusal("Give the day on which it went out.", field="published_on")
    if item.published_on is not None and item.published_on > today:
        raise Refusal(f"{say_day(item.published_on)} is still to come.", field="published_on")
    earlier = one_of(session, PublicityItem, item.id) if item.id else None
    item_id = put(session, item)
    put_names(session, item_id, names, today=today)
    _keep_postings(session, kept(session, PublicityItem, item_id), earlier, today)
    return item_id


def _keep_postings(session: Session, item: PublicityItem, earlier: PublicityItem | None, today: date) -> None:
    """Keep what went out in step with the item's own words and day."""
    postings = all_of(session, Posting, PostingRow.item_id == item.id)
    out = item.status is PublicityStatus.PUBLISHED and item.published_on is not None
    if not out and postings:
        raise Refusal(
            f"It went out on {say_day(postings[0].on)}: {postings[0].where or 'place not recorded'}. Take it down, or "
            "remove the posting if it was entered by mistake.",
            field="status",
        )
    if out and not postings and item.published_on is not None:
        if item.published_on == today:
            refuse_unless_ready(session, item, today)
        else:
            refuse_unpermitted(session, item, item.published_on)
        put_posting(
            session, item, Posting(item_id=item.id, version_id=0, on=item.published_on, where=item.channel)
        )
    elif out and earlier is not None and item.published_on is not None:
        moved = [one for one in postings if one.on == earlier.published_on != item.published_on]
        for posting in moved:
            _refuse_after_it_was_down(posting, item.published_on)
            put(session, replace(posting, on=item.published_on))
        first = min(one.on for one in all_of(session, Posting, PostingRow.item_id == item.id))
        put(session, replace(item, published_on=first))


def _refuse_after_it_was_down(posting: Posting, on: date) -> None:
    if posting.taken_down_on is not None and posting.taken_down_on < on:
        raise Refusal(
            f"It was taken down on {say_day(posting.taken_down_on)}. Give that day or an earlier one.",
            field="published_on",
        )

"""What a secretary keeps of events and of what the partnership publishes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.publicity.facts import Event, EventGuest, PublicityItem, PublicityName
from evenhand.domain.publicity.record_facts import ItemVersion, Posting, SignOff
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Planned, PublicityStatus
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.publicity import EventGuestRow, PublicityNameRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import put, required


@dataclass(frozen=True, slots=True)
class Publicity:
    """All events and public items, with the people who take part or are named, and who decided what went out."""

    events: tuple[Event, ...]
    guests: tuple[EventGuest, ...]
    items: tuple[PublicityItem, ...]
    names: tuple[PublicityName, ...]
    versions: tuple[ItemVersion, ...]
    sign_offs: tuple[SignOff, ...]
    postings: tuple[Posting, ...]


def publicity(partnership: Partnership) -> Publicity:
    """All events and public items."""
    with partnership.reading() as session:
        return read_publicity(session)


def read_publicity(session: Session) -> Publicity:
    """The same, read in an open session."""
    return Publicity(
        tuple(all_of(session, Event, order="on")),
        tuple(all_of(session, EventGuest)),
        tuple(all_of(session, PublicityItem)),
        tuple(all_of(session, PublicityName)),
        tuple(all_of(session, ItemVersion, order="number")),
        tuple(all_of(session, SignOff, order="decided_on")),
        tuple(all_of(session, Posting, order="on")),
    )


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

    Raises:
        Refusal: it is said to be out without a day, or on a day still to come.
    """
    required(item.title, field="title", says="Give the item a title.")
    if item.status is PublicityStatus.PUBLISHED and item.published_on is None:
        raise Refusal("Give the day on which it went out.", field="published_on")
    if item.published_on is not None and item.published_on > today:
        raise Refusal(f"{say_day(item.published_on)} is still to come.", field="published_on")
    item_id = put(session, item)
    earlier = {n.person_id: n for n in all_of(session, PublicityName, PublicityNameRow.item_id == item_id)}
    for person_id in earlier.keys() - names.keys():
        session.delete(session.get_one(PublicityNameRow, earlier[person_id].id))
    for person_id, how in names.items():
        fact = PublicityName(item_id=item_id, person_id=person_id, how=how)
        put(session, replace(fact, id=earlier[person_id].id if person_id in earlier else 0))
    return item_id

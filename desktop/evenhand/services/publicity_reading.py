"""Reading what is kept of events and public items."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from evenhand.domain.publicity.facts import Event, EventGuest, PublicityItem, PublicityName
from evenhand.domain.publicity.record_facts import ItemVersion, Posting, SignOff
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership


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

"""Events and public items as facts, with the people who take part or are named."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.vocabulary import EventKind, Planned, PublicityKind, PublicityStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    id: int = 0
    title: str
    kind: EventKind = EventKind.COMMUNITY
    on: date
    at: str = ""
    place: str = ""
    status: Planned = Planned.PLANNED
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventGuest:
    """A person asked to an event, and their part there ("presents the awards")."""

    id: int = 0
    event_id: int
    person_id: int
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicityItem:
    """A public item, planned or out. Who may let it out stands in its sign-offs (PP4).

    `decision` says in words why it is held back or was dropped.
    """

    id: int = 0
    title: str
    kind: PublicityKind
    channel: str = ""
    text: str = ""
    planned_on: date | None = None
    published_on: date | None = None
    status: PublicityStatus = PublicityStatus.DRAFT
    event_id: int | None = None
    round_id: int | None = None
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicityName:
    """A person whom a public item names, quotes or pictures."""

    id: int = 0
    item_id: int
    person_id: int
    how: str = "named"

"""People, memberships and offices as facts, each true from a first to a last day."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.vocabulary import Capacity, Office, PublicOffice


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person, whatever they do; `called` is how the room calls them."""

    id: int = 0
    name: str
    called: str = ""
    email: str = ""
    telephone: str = ""
    address: str = ""
    neighbourhood: str = ""
    name_may_be_printed: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """One spell of membership in one capacity (PP3); `term_ends` is the planned last day of the term."""

    id: int = 0
    person_id: int
    capacity: Capacity
    votes: bool
    organisation: str = ""
    starts: date
    ends: date | None = None
    term_ends: date | None = None
    how_ended: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHeld:
    """An office of the partnership held by a person."""

    id: int = 0
    person_id: int
    office: Office
    title: str = ""
    starts: date
    ends: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicOfficeHeld:
    """A public office held by a person; `party` as publicly declared, `source` where that was read."""

    id: int = 0
    person_id: int
    kind: PublicOffice
    council_id: int | None = None
    ward: str = ""
    role: str = ""
    party: str = ""
    source: str = ""
    starts: date
    ends: date | None = None

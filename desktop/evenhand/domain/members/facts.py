"""People, memberships and offices as facts, each true from a first to a last day."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.members.vocabulary import ContactUse, DepartureSource, GroupKind, ResidenceProof
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """How the partnership learnt that a spell of membership ends: by what, on which day, and in what words."""

    id: int = 0
    membership_id: int
    source: DepartureSource
    told_on: date
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResidenceCheck:
    """That a resident member was shown to live in the area, by what and on which day."""

    id: int = 0
    person_id: int
    proof: ResidenceProof
    checked_on: date
    checked_by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactConsent:
    """Consent to one use of contact details; it holds until its last day, or until it is withdrawn."""

    id: int = 0
    person_id: int
    use: ContactUse
    given_on: date
    how: str = ""
    until: date | None = None
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyConsent:
    """A party affiliation held with the person's explicit consent; once withdrawn, the party is empty (PP6)."""

    id: int = 0
    person_id: int
    party: str
    given_on: date
    how: str
    told: str
    until: date
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleStatement:
    """A signed statement of the hats a person wears and when each is worn (PP3); `good_until` is its last day."""

    id: int = 0
    person_id: int
    hats: str
    words: str
    signed_on: date
    good_until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberGroup:
    """A household, or a set that the secretary names, whose share of the seats is looked at (PP8)."""

    id: int = 0
    kind: GroupKind
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMember:
    """A person's time in a group."""

    id: int = 0
    group_id: int
    person_id: int
    starts: date
    ends: date | None = None

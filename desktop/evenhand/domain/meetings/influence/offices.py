"""The public offices of those who sit on the partnership, as publicly declared (PP2, PP6)."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.members.directory import Directory, Seat
from evenhand.domain.members.facts import PublicOfficeHeld
from evenhand.domain.vocabulary import Capacity, PublicOffice


@dataclass(frozen=True, slots=True)
class PublicOfficeLine:
    """A public office of somebody who sits on the partnership, or an office in a party that they have declared.

    `party` is as publicly declared, empty where it is not held; `role` an executive role; `office` what the
    person holds in the partnership. An office in a party alone makes nobody's name public: `may_be_named`.
    """

    name: str
    sits_as: Capacity
    office: str
    public_office: str
    council: str
    ward: str
    role: str
    party: str
    since: date
    source: str
    may_be_named: bool = True


def public_offices(directory: Directory, day: date) -> tuple[PublicOfficeLine, ...]:
    """Every public office held by somebody who sits that day, in the order of the seats."""
    return tuple(
        _office(directory, seat, one) for seat in directory.seats_on(day) for one in seat.public_offices
    )


def _office(directory: Directory, seat: Seat, held: PublicOfficeHeld) -> PublicOfficeLine:
    return PublicOfficeLine(
        name=seat.called,
        sits_as=seat.membership.capacity,
        office=seat.office_words,
        public_office=held.kind.label,
        council=directory.councils.get(held.council_id or 0, ""),
        ward=held.ward,
        role=held.role,
        party=held.party,
        since=held.starts,
        source=held.source,
        may_be_named=held.kind is not PublicOffice.PARTY_OFFICER or seat.person.name_may_be_printed,
    )

"""The directory: everybody the record knows, and in which capacity each stood on any day.

A councillor's capacity is always visible (PP3): whoever holds a council seat on the day is called Cllr, and the seat
says in which capacity it is filled. So it is with a member who is the MP.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.mp.seat import with_mp
from evenhand.domain.spells import Spell, holds_on, those_on
from evenhand.domain.vocabulary import Capacity, Office, PublicOffice

CAPACITIES = tuple(Capacity)
OFFICES = tuple(Office)
S = TypeVar("S", Membership, OfficeHeld, PublicOfficeHeld)


@dataclass(frozen=True, slots=True)
class Seat:
    """One person's place on the partnership on a day: the membership, offices and public offices then held."""

    person: Person
    membership: Membership
    offices: tuple[OfficeHeld, ...]
    public_offices: tuple[PublicOfficeHeld, ...]
    called: str

    @property
    def is_councillor(self) -> bool:
        """Whether a councillor fills the place, by a seat on a council or by the capacity."""
        by_office = any(one.kind is PublicOffice.COUNCILLOR for one in self.public_offices)
        return by_office or self.membership.capacity is Capacity.COUNCILLOR

    @property
    def sorts_as(self) -> tuple[int, str, str]:
        """People stand by capacity, then by surname."""
        surname = self.person.name.split()[-1].casefold() if self.person.name.split() else ""
        return CAPACITIES.index(self.membership.capacity), surname, self.person.name.casefold()

    @property
    def office_words(self) -> str:
        """The offices held, as printed: "Chair"; empty where there is none."""
        return ", ".join(office.title or office.office.label for office in self.offices)


@dataclass(frozen=True)
class Directory:
    """Everybody, with all spells; each question names its day."""

    people: Mapping[int, Person]
    memberships: tuple[Membership, ...] = ()
    offices: tuple[OfficeHeld, ...] = ()
    public_offices: tuple[PublicOfficeHeld, ...] = ()
    councils: Mapping[int, str] = field(default_factory=dict[int, str])
    in_parliament: Mapping[int, tuple[Spell, ...]] = field(default_factory=dict[int, tuple[Spell, ...]])
    as_at: date | None = None

    @cached_property
    def _public_by_person(self) -> Mapping[int, list[PublicOfficeHeld]]:
        return _by_person(self.public_offices)

    @cached_property
    def _offices_by_person(self) -> Mapping[int, list[OfficeHeld]]:
        return _by_person(self.offices)

    @cached_property
    def _memberships_by_person(self) -> Mapping[int, list[Membership]]:
        return _by_person(self.memberships)

    def memberships_of(self, person_id: int) -> list[Membership]:
        """Every spell of membership of a person, the first one first."""
        return self._memberships_by_person.get(person_id, [])

    def offices_of(self, person_id: int, day: date) -> list[OfficeHeld]:
        """The offices of the partnership that a person holds on that day, the chair first."""
        return sorted(those_on(self._offices_by_person.get(person_id, []), day), key=_office_order)

    def offices_in_public(self, person_id: int) -> list[PublicOfficeHeld]:
        """Every public office a person holds or held, the first one first."""
        return self._public_by_person.get(person_id, [])

    def public_offices_of(self, person_id: int, day: date) -> list[PublicOfficeHeld]:
        """The public offices a person holds on that day."""
        return those_on(self.offices_in_public(person_id), day)

    def is_councillor(self, person_id: int, day: date) -> bool:
        """Whether a person holds a council seat on that day."""
        return any(o.kind is PublicOffice.COUNCILLOR for o in self.public_offices_of(person_id, day))

    def is_mp(self, person_id: int, day: date) -> bool:
        """Whether a person is a Member of Parliament on that day; nobody is from a dissolution to the declaration."""
        return any(holds_on(one, day) for one in self.in_parliament.get(person_id, ()))

    def counts_as_councillor(self, person_id: int, day: date) -> bool:
        """Whether a person is a councillor that day, by a seat on a council or by the capacity in which they sit."""
        own = those_on(self.memberships_of(person_id), day)
        return self.is_councillor(person_id, day) or any(one.capacity is Capacity.COUNCILLOR for one in own)

    def is_politician(self, person_id: int, day: date) -> bool:
        """Whether a person sits as councillor or MP that day, or is MP, councillor, mayor or commissioner."""
        seats = those_on(self.memberships_of(person_id), day)
        sits_as = any(seat.capacity in (Capacity.COUNCILLOR, Capacity.MP) for seat in seats)
        offices = self.public_offices_of(person_id, day)
        in_office = any(one.kind is not PublicOffice.PARTY_OFFICER for one in offices)
        return sits_as or in_office or self.is_mp(person_id, day)

    @keeps("PP1", "MP1")
    def called(self, person_id: int, day: date) -> str:
        """The full name as it is to stand on that day, with Cllr for whoever holds a council seat (PP1, PP3).

        A member who is the MP is shown as both. Once Parliament is dissolved nobody is called MP any more, where the
        directory is read as at such a day not for what they were before either (MP1).
        """
        sits = all(self.is_mp(person_id, one) for one in (day, self.as_at or day))
        name = with_mp(self.people[person_id].name, sits=sits)
        return f"Cllr {name}" if self.is_councillor(person_id, day) else name

    def seats_on(self, day: date) -> list[Seat]:
        """Everybody who sits on the partnership that day, by capacity, then surname."""
        seats = [self._seat(membership, day) for membership in those_on(self.memberships, day)]
        return sorted(seats, key=_sorts_as)

    def voting_on(self, day: date) -> list[Seat]:
        """Those of the seats that carry a vote."""
        return [seat for seat in self.seats_on(day) if seat.membership.votes]

    def holders(self, office: Office, day: date) -> list[Person]:
        """Who holds an office of the partnership on that day."""
        return [self.people[o.person_id] for o in self.offices if o.office is office and holds_on(o, day)]

    def _seat(self, membership: Membership, day: date) -> Seat:
        person_id = membership.person_id
        return Seat(
            self.people[person_id],
            membership,
            tuple(self.offices_of(person_id, day)),
            tuple(self.public_offices_of(person_id, day)),
            self.called(person_id, day),
        )


def _sorts_as(seat: Seat) -> tuple[int, str, str]:
    return seat.sorts_as


def _office_order(office: OfficeHeld) -> int:
    return OFFICES.index(office.office)


def _by_person(spells: Iterable[S]) -> dict[int, list[S]]:
    grouped: dict[int, list[S]] = {}
    for spell in spells:
        grouped.setdefault(spell.person_id, []).append(spell)
    return grouped

"""Who sits on the partnership on a day, in which capacity, and how often each was there (PP1, PP3, PP10)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.facts import Attendance, Meeting
from evenhand.domain.members.balance import residents_needed
from evenhand.domain.members.directory import Directory, Seat
from evenhand.domain.members.facts import Person
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.spells import holds_on
from evenhand.domain.vocabulary import BOARD_MEETINGS, Capacity, Planned, Presence, PublicOffice

NAMED_FOR = (Capacity.COUNCILLOR, Capacity.ORGANISATION, Capacity.MP)
"""The capacities in which it is public for whom somebody sits; where a resident lives is not."""


@dataclass(frozen=True, slots=True)
class SeatCount:
    """How many sit in one capacity."""

    capacity: Capacity
    count: int


@dataclass(frozen=True, slots=True)
class MemberLine:
    """One member as printed. `name` carries Cllr; `stands_for` is from where or for whom the member sits.

    For the board: `office`, `present` of `possible` meetings. A line whose `may_be_named` is false does not stand in
    a public copy.
    """

    name: str
    capacity: Capacity
    votes: bool
    stands_for: str
    office: str
    present: int | None
    possible: int | None
    may_be_named: bool


@dataclass(frozen=True, slots=True)
class Sitting:
    """The membership on the day of the report.

    `seats` counts the voting seats by capacity, `without_vote` those who attend without one; `needed` is how
    many residents the rule asks for (None where it is not set), `rule` its words; `needed_after_one` how many it
    would ask for with one seat fewer. `unnamed` counts the
    members whom this copy may not name.
    """

    seats: tuple[SeatCount, ...]
    without_vote: int
    needed: int | None
    rule: str
    rule_source: str
    meetings: int
    members: tuple[MemberLine, ...]
    needed_after_one: int | None = None
    unnamed: tuple[SeatCount, ...] = ()

    @property
    def voting(self) -> int:
        """How many seats carry a vote."""
        return sum(seat.count for seat in self.seats)

    @property
    def residents(self) -> int:
        """How many voting members sit as residents."""
        return sum(seat.count for seat in self.seats if seat.capacity is Capacity.RESIDENT)


@keeps("PP1", "PP3")
def sitting(
    directory: Directory,
    starts: date,
    day: date,
    book: RuleBook,
    meetings: Iterable[Meeting],
    attendances: Iterable[Attendance],
) -> Sitting:
    """Who sits on a day, with attendance at the meetings of the board held from `starts` to that day."""
    seats = directory.seats_on(day)
    held = [one for one in held_between(meetings, starts, day) if one.kind in BOARD_MEETINGS]
    present = {(one.meeting_id, one.person_id) for one in attendances if one.presence is Presence.PRESENT}
    voting = [seat for seat in seats if seat.membership.votes]
    return Sitting(
        seats=count_seats(seat.membership.capacity for seat in voting),
        without_vote=len(seats) - len(voting),
        needed=residents_needed(len(voting), book) if voting else None,
        rule=f"{book['residents_share_is'].says} {book['residents_share'].says}",
        rule_source=book["residents_share"].source,
        meetings=len(held),
        members=tuple(_line(directory, seat, held, present) for seat in seats),
        needed_after_one=residents_needed(len(voting) - 1, book) if len(voting) > 1 else None,
    )


def held_between(meetings: Iterable[Meeting], starts: date, day: date) -> list[Meeting]:
    """The meetings held from one day to another, in order."""
    held = (one for one in meetings if one.status is Planned.HELD and starts <= one.held_on <= day)
    return sorted(held, key=_held_on)


def count_seats(capacities: Iterable[Capacity]) -> tuple[SeatCount, ...]:
    """Capacities counted, in the order in which capacities are always printed."""
    found = list(capacities)
    counts = (SeatCount(capacity, found.count(capacity)) for capacity in Capacity)
    return tuple(count for count in counts if count.count)


def _held_on(meeting: Meeting) -> date:
    return meeting.held_on


def _line(
    directory: Directory, seat: Seat, held: Sequence[Meeting], present: set[tuple[int, int]]
) -> MemberLine:
    person = seat.person
    spells = [one for one in directory.memberships if one.person_id == person.id]
    possible = [one for one in held if any(holds_on(spell, one.held_on) for spell in spells)]
    return MemberLine(
        name=seat.called,
        capacity=seat.membership.capacity,
        votes=seat.membership.votes,
        stands_for=stands_for(seat),
        office=seat.office_words,
        present=sum((one.id, person.id) in present for one in possible),
        possible=len(possible),
        may_be_named=may_be_named(seat),
    )


def may_be_named(seat: Seat) -> bool:
    """Whether a public copy may name who sits there: councillors always, others where they agreed."""
    councillor = any(office.kind is PublicOffice.COUNCILLOR for office in seat.public_offices)
    return seat.person.name_may_be_printed or councillor or seat.membership.capacity is Capacity.COUNCILLOR


def contact_of(person: Person) -> str:
    """Where a person can be reached, as the confidential copy prints it."""
    return "; ".join(filter(None, (person.email, person.telephone, person.address)))


def stands_for(seat: Seat) -> str:
    """From where or for whom a member sits: the organisation, the ward and declared party, or the neighbourhood.

    Whoever sits in a capacity in which this is public does not sit for where they live.
    """
    if seat.membership.organisation:
        return seat.membership.organisation
    wards = [filter(None, (office.ward, office.party)) for office in seat.public_offices]
    home = "" if seat.membership.capacity in NAMED_FOR else seat.person.neighbourhood
    return "; ".join("; ".join(words) for words in wards) or home

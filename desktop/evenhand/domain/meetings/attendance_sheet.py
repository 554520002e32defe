"""Who came to which board meetings over a period: meeting by meeting, by capacity, and for the board by name.

A public copy counts; how often somebody came is for the board.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.members.directory import Seat
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Capacity, Level, MeetingKind


class Came(StrEnum):
    """Whether a member came to a meeting."""

    PRESENT = "present"
    LATE = "came late"
    LEFT_EARLY = "left early"
    LATE_AND_LEFT = "came late and left early"
    APOLOGIES = "apologies"
    ABSENT = "not there"
    NOT_RECORDED = "not recorded"
    NO_MEMBER = "not a member then"

    @property
    def was_there(self) -> bool:
        """Whether they were there for some of the meeting."""
        return self in (Came.PRESENT, Came.LATE, Came.LEFT_EARLY, Came.LATE_AND_LEFT)


@dataclass(frozen=True, slots=True)
class MeetingAttended:
    """A meeting that was held: who sat on its day, who of them came, and how many with a vote had to be there."""

    meeting: Meeting
    seats: tuple[Seat, ...]
    came: Mapping[int, Came]
    needed: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLine:
    """A meeting by its number in this paper; those with a vote are counted. `needed` is the quorum, None if not set."""

    number: int
    held_on: date
    kind: MeetingKind
    voting: int
    present: int
    late: int
    left_early: int
    apologies: int
    absent: int
    not_recorded: int
    needed: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CapacityLine:
    """How often those with a vote came who sat in one capacity, of how often they could have."""

    capacity: Capacity
    members: int
    present: int
    possible: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AttenderLine:
    """One member: whether they came to each meeting in order, counted where that was recorded."""

    name: str
    capacity: Capacity
    votes: bool
    office: str
    came: tuple[Came, ...]

    @property
    def present(self) -> int:
        """To how many meetings they came."""
        return sum(one.was_there for one in self.came)

    @property
    def possible(self) -> int:
        """How many meetings they could have come to, of those whose attendance was recorded."""
        return sum(one not in (Came.NO_MEMBER, Came.NOT_RECORDED) for one in self.came)

    def times(self, *ways: Came) -> int:
        """At how many meetings it was so."""
        return sum(one in ways for one in self.came)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceSheet:
    """The attendance of a period for one level; `members` is empty in a public copy."""

    occasion: Occasion
    level: Level
    starts: date
    ends: date
    meetings: tuple[MeetingLine, ...]
    capacities: tuple[CapacityLine, ...]
    members: tuple[AttenderLine, ...]


def attendance_sheet(
    attended: Sequence[MeetingAttended], occasion: Occasion, starts: date, level: Level
) -> AttendanceSheet:
    """The attendance at some meetings in order, as a copy of a level may hold it."""
    public = level is Level.PUBLIC
    return AttendanceSheet(
        occasion=occasion.for_public() if public else occasion,
        level=level,
        starts=starts,
        ends=occasion.as_at,
        meetings=tuple(_meeting(number, one) for number, one in enumerate(attended, start=1)),
        capacities=tuple(_capacities(attended)),
        members=() if public else tuple(_members(attended)),
    )


def _meeting(number: int, one: MeetingAttended) -> MeetingLine:
    came = [one.came[seat.person.id] for seat in one.seats if seat.membership.votes]
    return MeetingLine(
        number=number,
        held_on=one.meeting.held_on,
        kind=one.meeting.kind,
        voting=len(came),
        present=sum(way.was_there for way in came),
        late=sum(way in (Came.LATE, Came.LATE_AND_LEFT) for way in came),
        left_early=sum(way in (Came.LEFT_EARLY, Came.LATE_AND_LEFT) for way in came),
        apologies=came.count(Came.APOLOGIES),
        absent=came.count(Came.ABSENT),
        not_recorded=came.count(Came.NOT_RECORDED),
        needed=one.needed,
    )


def _capacities(attended: Sequence[MeetingAttended]) -> Iterable[CapacityLine]:
    """By the capacity in which each sat on the day of each meeting."""
    seats = [
        (seat, one.came[seat.person.id]) for one in attended for seat in one.seats if seat.membership.votes
    ]
    recorded = [(seat, came) for seat, came in seats if came is not Came.NOT_RECORDED]
    for capacity in Capacity:
        own = [(seat, came) for seat, came in recorded if seat.membership.capacity is capacity]
        if own:
            yield CapacityLine(
                capacity=capacity,
                members=len({seat.person.id for seat, _ in own}),
                present=sum(came.was_there for _, came in own),
                possible=len(own),
            )


def _members(attended: Sequence[MeetingAttended]) -> Iterable[AttenderLine]:
    """Everybody who sat at one of the meetings, by the seat held last, by capacity, then surname."""
    last = {seat.person.id: seat for one in attended for seat in one.seats}
    for seat in sorted(last.values(), key=_sorts_as):
        key = seat.person.id
        yield AttenderLine(
            name=seat.called,
            capacity=seat.membership.capacity,
            votes=seat.membership.votes,
            office=seat.office_words,
            came=tuple(one.came.get(key, Came.NO_MEMBER) for one in attended),
        )


def _sorts_as(seat: Seat) -> tuple[int, str, str]:
    return seat.sorts_as

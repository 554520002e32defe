"""The room for one item at one moment: who is there, who stands back, who counts and who may vote (PP2).

A person is in the room from the start, or from when they arrived, until they leave. Whoever leaves for an item came to
the meeting all the same; whoever goes home is there no longer. Whoever must leave for an item counts towards nothing
in it, even while they still sit there.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import time

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.conflicts import standing_back
from evenhand.domain.meetings.record_facts import DeclaredInterest, Moment
from evenhand.domain.meetings.room_rules import ALL_MEMBERS, CHAIR, DEPUTY, RoomRules
from evenhand.domain.meetings.vocabulary import ConflictHandling, MomentKind
from evenhand.domain.vocabulary import Presence
from evenhand.domain.words import SMALL_NUMBERS

COMING = (MomentKind.ARRIVED, MomentKind.BACK, MomentKind.CHAIRS)


@dataclass(frozen=True, slots=True)
class SeatAt:
    """A seat on the day of a meeting: whose it is, whether it carries a vote, and whether its holder is deputy."""

    person_id: int
    votes: bool
    deputy: bool = False


@dataclass(frozen=True, slots=True)
class InRoom:
    """One person and the room.

    `here` says that they are in it now; `interest` how far they stand back from this item; `left_for_item` that they
    went out for an item, not home. `counts` is towards the quorum.
    """

    person_id: int
    here: bool
    has_vote: bool
    interest: ConflictHandling | None
    left_for_item: bool
    left_at: time | None
    arrived_at: time | None
    counts: bool
    may_vote: bool

    @property
    def is_present(self) -> bool:
        """Whether a member with a vote came and has not gone home."""
        return self.has_vote and (self.here or self.left_for_item)

    @property
    def must_leave(self) -> bool:
        """Whether they may not be in the room for this item."""
        return self.interest is ConflictHandling.LEFT_THE_ROOM

    @property
    def stands_back(self) -> bool:
        """Whether an interest keeps them from voting on this item."""
        return self.interest not in (None, ConflictHandling.DECLARED)

    @property
    def may_decide(self) -> bool:
        """Whether they have a vote on this item as far as their interests go, wherever they are."""
        return self.has_vote and not self.stands_back


@dataclass(frozen=True, slots=True)
class Room:
    """The room for an item at a moment; `at` None is the end.

    `chaired_by_id` is who is in the chair, None where nobody is. `casters` are the people who may give the casting
    vote. `chair_apart_id` is who is in the chair and must leave for this item, so that somebody else has to take it.
    `recorded` is false where it was never written down who came: then nothing is known of the room. `among_all`
    says that the majority is counted among all voting members, in the room or not.
    """

    item_id: int | None
    at: time | None
    people: tuple[InRoom, ...]
    quorum: int | None
    chaired_by_id: int | None
    casters: frozenset[int] = frozenset()
    recorded: bool = True
    among_all: bool = False
    chair_apart_id: int | None = None

    @property
    def present(self) -> int:
        """How many with a vote came and have not gone home."""
        return sum(one.is_present for one in self.people)

    @property
    def interested(self) -> int:
        """How many of those present have an interest in this item."""
        return sum(one.is_present and one.interest is not None for one in self.people)

    @property
    def left_the_room(self) -> int:
        """How many of those present are out of the room for an item."""
        return sum(one.is_present and one.left_for_item for one in self.people)

    @property
    def voting(self) -> int:
        """How many may vote on this item."""
        return sum(one.may_vote for one in self.people)

    @property
    def counting(self) -> int:
        """How many count towards the quorum of this item."""
        return sum(one.counts for one in self.people)

    @property
    def deciding(self) -> int:
        """How many voting members of the whole board may decide this item, in the room or not."""
        return sum(one.may_decide for one in self.people)

    @property
    def among(self) -> int | None:
        """Among how many the majority is counted, in the room or not; None where it is counted in the room."""
        return self.deciding if self.among_all else None

    @property
    def quorate(self) -> bool | None:
        """Whether enough are there to decide; None where no quorum is set or it is not known who came."""
        return self.counting >= self.quorum if self.quorum is not None and self.recorded else None

    @property
    def may_leave(self) -> int | None:
        """How many more may leave before the quorum is lost; None where none is set."""
        return max(0, self.counting - self.quorum) if self.quorum is not None else None

    @property
    def voters(self) -> frozenset[int]:
        """Who may vote on this item."""
        return frozenset(one.person_id for one in self.people if one.may_vote)

    @property
    def says(self) -> str:
        """The quorum in words: 8 count towards 5. Three more may leave."""
        if not self.recorded:
            return "Nobody is written down as present."
        if self.quorum is None:
            return f"{self.counting} are here. The rule book sets no quorum."
        count = f"{self.counting} {'counts' if self.counting == 1 else 'count'} towards {self.quorum}."
        if not self.quorate:
            return f"Not quorate. {count} Minute this as a view."
        return f"{count} {_may_leave(self.may_leave or 0)}"

    def bears_out(self, taking_part: Iterable[int | None], voters: Iterable[int], counted: int) -> bool:
        """Whether these people could move, these could vote, and so many votes could be counted for a decision."""
        here = {one.person_id for one in self.people if one.here and not one.must_leave}
        return (
            all(one is None or one in here for one in taking_part)
            and self.voters >= set(voters)
            and counted <= self.voting
            and self.quorate is not False
        )

    def person(self, person_id: int | None) -> InRoom | None:
        """One person and the room; None for somebody who is not known there."""
        return next((one for one in self.people if one.person_id == person_id), None)


@dataclass(slots=True)
class _Trace:
    """How one person came and went up to a moment."""

    here: bool
    came: bool
    out_for: int | None = None
    left_at: time | None = None
    arrived_at: time | None = None

    def follow(self, moment: Moment) -> None:
        """Let one coming or going happen."""
        if moment.kind in COMING:
            if moment.kind is MomentKind.ARRIVED and not self.came:
                self.arrived_at = moment.at
            self.here, self.came, self.out_for, self.left_at = True, True, None, None
        elif moment.kind is MomentKind.LEFT:
            self.here, self.out_for, self.left_at = False, moment.item_id, moment.at


@keeps("PP2")
def room_at(
    seats: Sequence[SeatAt],
    attendance: Mapping[int, Presence],
    moments: Sequence[Moment],
    declared: Sequence[DeclaredInterest],
    rules: RoomRules,
    *,
    item_id: int | None,
    at: time | None,
    first_chair_id: int | None,
) -> Room:
    """The room for an item at a moment, from who came, what happened up to then, and the rules of the day (PP2)."""
    recorded = bool(attendance) or any(one.person_id is not None for one in moments)
    known = dict(attendance)
    if recorded and first_chair_id is not None:
        known.setdefault(first_chair_id, Presence.PRESENT)
    traces = _traces(seats, known, moments, at)
    back = standing_back(declared, item_id, rules)
    votes = {seat.person_id for seat in seats if seat.votes}
    people = tuple(
        _in_room(person_id, trace, person_id in votes, back.get(person_id), rules)
        for person_id, trace in traces.items()
    )
    chair = _chair(moments, at, first_chair_id)
    apart = chair if any(one.person_id == chair and one.must_leave for one in people) else None
    barred = {one.person_id for one in people if one.stands_back or (recorded and not one.here)}
    return Room(
        item_id,
        at,
        people,
        rules.quorum,
        chair if not recorded or chair in {one.person_id for one in people if one.here} else None,
        _casters(seats, rules, chair) - barred,
        recorded,
        rules.majority == ALL_MEMBERS,
        apart,
    )


def leaves_at(moment: Moment, item_id: int | None, at: time | None) -> bool:
    """Whether somebody leaves in that very minute, for home or for another item."""
    elsewhere = moment.item_id is None or moment.item_id != item_id
    return moment.kind is MomentKind.LEFT and moment.at == at and elsewhere


def _traces(
    seats: Sequence[SeatAt], known: Mapping[int, Presence], moments: Sequence[Moment], at: time | None
) -> dict[int, _Trace]:
    """How everybody came and went, those with a seat first; whoever arrived was not there before."""
    ordered = in_order(moments)
    arriving = {
        one.person_id for one in ordered if one.kind is MomentKind.ARRIVED and _comes_first(one, ordered)
    }
    traces: dict[int, _Trace] = {}
    for person_id in (*(seat.person_id for seat in seats), *known, *(m.person_id for m in ordered)):
        if person_id is not None and person_id not in traces:
            there = known.get(person_id) is Presence.PRESENT and person_id not in arriving
            traces[person_id] = _Trace(here=there, came=there)
    for moment in ordered:
        if moment.person_id is not None and (at is None or moment.at <= at):
            traces[moment.person_id].follow(moment)
    return traces


def _comes_first(arrival: Moment, ordered: Iterable[Moment]) -> bool:
    """Whether an arrival is the first thing that is known of a person's coming and going."""
    return next(one for one in ordered if one.person_id == arrival.person_id) is arrival


def _in_room(
    person_id: int, trace: _Trace, has_vote: bool, interest: ConflictHandling | None, rules: RoomRules
) -> InRoom:
    """One person in the room, with what the rules make of an interest."""
    may_vote = trace.here and has_vote and interest in (None, ConflictHandling.DECLARED)
    return InRoom(
        person_id=person_id,
        here=trace.here,
        has_vote=has_vote,
        interest=interest,
        left_for_item=not trace.here and trace.came and trace.out_for is not None,
        left_at=trace.left_at,
        arrived_at=trace.arrived_at,
        counts=trace.here and has_vote and _counts(interest, may_vote, rules),
        may_vote=may_vote,
    )


def _counts(interest: ConflictHandling | None, may_vote: bool, rules: RoomRules) -> bool:
    """Whether somebody in the room with a seat that votes counts towards the quorum of an item."""
    if interest is None:
        return True
    if interest is ConflictHandling.LEFT_THE_ROOM:
        return False
    return may_vote if rules.conflicted_count is None else rules.conflicted_count


def _chair(moments: Sequence[Moment], at: time | None, first_chair_id: int | None) -> int | None:
    """Who took the chair last."""
    took = [
        one.person_id
        for one in in_order(moments)
        if one.kind is MomentKind.CHAIRS and (at is None or one.at <= at)
    ]
    return took[-1] if took else first_chair_id


def _casters(seats: Sequence[SeatAt], rules: RoomRules, chair: int | None) -> frozenset[int]:
    """Who has the casting vote by the rule book."""
    if rules.casting == DEPUTY:
        return frozenset(seat.person_id for seat in seats if seat.deputy)
    return frozenset({chair} if rules.casting == CHAIR and chair is not None else ())


def in_order(moments: Iterable[Moment]) -> list[Moment]:
    """What happened, in order; of two at the same minute the one entered first came first."""
    return sorted(moments, key=_when)


def _when(moment: Moment) -> tuple[time, int]:
    return moment.at, moment.id


def _may_leave(number: int) -> str:
    if not number:
        return "Nobody may leave."
    word = SMALL_NUMBERS[number] if number < len(SMALL_NUMBERS) else str(number)
    return f"{word[0].upper()}{word[1:]} more may leave."

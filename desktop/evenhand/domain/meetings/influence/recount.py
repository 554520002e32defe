"""Recorded votes counted again without the votes of the councillors, or of a group (PP2).

The same rules decide as did in the room, with those voters taken out and everybody else left as they were. Only votes
recorded by name can be counted again, and what is counted is votes: why anybody voted so, or how others would have
voted had they known, no count can tell. It concerns neighbours by name and is confidential.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.facts import Decision
from evenhand.domain.meetings.influence.minutes import Minutes
from evenhand.domain.meetings.influence.whom import Whom
from evenhand.domain.meetings.outcome import Result, Tally, result_of
from evenhand.domain.meetings.record_facts import DecisionRecord
from evenhand.domain.meetings.room import Room
from evenhand.domain.meetings.room_rules import RoomRules
from evenhand.domain.meetings.vocabulary import Cast, VoteMethod
from evenhand.domain.vocabulary import Coded, Outcome

LIMIT = (
    "This counts votes. It does not say why anybody voted so, nor how the others would have voted had it "
    "been otherwise."
)


class Turn(Coded):
    """What becomes of a recorded vote without their votes."""

    OTHER = "other", "other way"
    OPEN = "open", "a tie, for another’s casting vote"
    SAME = "same", "same way"
    VIEW = "view", "a view"
    NOT_COUNTED = "not-counted", "cannot be counted again"


@dataclass(frozen=True, slots=True)
class Voted:
    """The room in which a decision was made, and the rules of its day."""

    room: Room
    rules: RoomRules


@dataclass(frozen=True, slots=True)
class Recount:
    """One recorded vote, as it was and without them, each in words.

    `theirs` is how many of them voted for or against; `united` that two or more did, and all alike. `needed_them`
    says that without them there would have been no quorum.
    """

    held_on: date
    number: int
    wording: str
    as_it_was: str
    without: str
    turn: Turn
    theirs: int
    united: bool
    needed_them: bool = False

    @property
    def turned(self) -> bool:
        """Whether it would have gone the other way, or been left to somebody else's casting vote."""
        return self.turn in (Turn.OTHER, Turn.OPEN)


@dataclass(frozen=True, slots=True)
class Recounts:
    """Every vote recorded by name in a period, and how many motions were decided without names."""

    lines: tuple[Recount, ...]
    without_names: int

    def of(self, turn: Turn) -> tuple[Recount, ...]:
        """The votes of which this became."""
        return tuple(one for one in self.lines if one.turn is turn)


@keeps("PP2", "PP8")
def recounts(whom: Whom, held: Minutes, voted: Mapping[int, Voted]) -> Recounts:
    """The recorded votes of these meetings without theirs; `voted` holds room and rules by the key of the decision."""
    casts: dict[int, dict[int, Cast]] = {}
    for one in held.votes:
        casts.setdefault(one.decision_id, {})[one.person_id] = one.cast
    records, days = {one.decision_id: one for one in held.records}, held.days_of_decisions
    named = [one for one in held.decisions if one.id in casts and one.id in voted]
    lines = tuple(
        _recount(one, days[one.id], whom, casts[one.id], records.get(one.id), voted[one.id]) for one in named
    )
    return Recounts(lines, len(held.decisions) - len(named))


def _recount(
    decision: Decision,
    day: date,
    whom: Whom,
    casts: Mapping[int, Cast],
    record: DecisionRecord | None,
    voted: Voted,
) -> Recount:
    theirs = whom.among(casts, day)
    tally = _tally(casts.values(), record.casting if record is not None else None)
    was = result_of(VoteMethod.RECORDED_VOTE, tally, voted.room, voted.rules)
    room = _without(voted.room, whom, day)
    rest = _tally([cast for person, cast in casts.items() if person not in theirs], None)
    rest = replace(rest, casting=_casting(tally, rest, voted.room, whom, day))
    without = result_of(VoteMethod.RECORDED_VOTE, rest, room, voted.rules)
    sides = [casts[one] for one in theirs if casts[one] is not Cast.ABSTAINED]
    turn = _turn(decision, was, without, rest, room)
    return Recount(
        day,
        decision.number,
        decision.wording,
        was.says or was.fault,
        without.says or without.fault,
        turn,
        len(sides),
        united=len(sides) > 1 and len(set(sides)) == 1,
        needed_them=_needed_them(voted.room, whom, day),
    )


def _turn(decision: Decision, was: Result, without: Result, rest: Tally, room: Room) -> Turn:
    if decision.outcome is Outcome.VIEW:
        return Turn.VIEW
    if was.fault or without.fault or was.outcome is not decision.outcome:
        return Turn.NOT_COUNTED
    if rest.is_tied and rest.casting is None and room.casters:
        return Turn.OPEN
    return Turn.SAME if without.outcome is was.outcome else Turn.OTHER


def _tally(casts: Iterable[Cast], casting: Cast | None) -> Tally:
    given = list(casts)
    return Tally(given.count(Cast.FOR), given.count(Cast.AGAINST), given.count(Cast.ABSTAINED), casting)


def _casting(was: Tally, rest: Tally, room: Room, whom: Whom, day: date) -> Cast | None:
    """The casting vote that was given, where there still is a tie and it was not one of them who gave it."""
    given_by_them = bool(whom.among(room.casters, day))
    return was.casting if rest.is_tied and not given_by_them else None


def _without(room: Room, whom: Whom, day: date) -> Room:
    """The room with their votes taken out; who counts towards the quorum stays, since they were there."""
    people = tuple(
        replace(one, has_vote=False, may_vote=False) if whom.belongs(one.person_id, day) else one
        for one in room.people
    )
    return replace(room, people=people, casters=room.casters - whom.among(room.casters, day))


def _needed_them(room: Room, whom: Whom, day: date) -> bool:
    """Whether the quorum was there only with them."""
    if room.quorum is None or not room.quorate:
        return False
    return sum(one.counts and not whom.belongs(one.person_id, day) for one in room.people) < room.quorum

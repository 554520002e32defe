"""What about a decision cannot stand beside the record of its meeting: quorum, interests, votes (PP2)."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.facts import Decision
from evenhand.domain.meetings.room import Room
from evenhand.domain.meetings.vocabulary import Cast, VoteMethod
from evenhand.domain.vocabulary import Outcome
from evenhand.domain.words import say_day
from evenhand.services.meeting_reading import Sitting

DECIDED = (Outcome.CARRIED, Outcome.LOST)


class FaultKind(Enum):
    """What sort of thing does not fit."""

    QUORUM = auto()
    INTEREST = auto()
    VOTES = auto()


@dataclass(frozen=True, slots=True)
class DecisionFault:
    """One thing that does not fit, as the end of a sentence: "4 counted towards a quorum of 5"."""

    kind: FaultKind
    says: str


@keeps("PP2")
def faults_of(sitting: Sitting, decision: Decision) -> list[DecisionFault]:
    """Everything about a decision that its meeting's record does not bear out (PP2)."""
    room = sitting.room_of(decision)
    return [
        *(DecisionFault(FaultKind.QUORUM, says) for says in _quorum(sitting, decision, room)),
        *(DecisionFault(FaultKind.INTEREST, says) for says in _interests(sitting, decision, room)),
        *(DecisionFault(FaultKind.VOTES, says) for says in _votes(sitting, decision, room)),
    ]


def called(sitting: Sitting, decision: Decision) -> str:
    """A decision by its number and day."""
    return f"decision {decision.number} of {say_day(sitting.day)}"


def _quorum(sitting: Sitting, decision: Decision, room: Room) -> Iterator[str]:
    """Carried without enough there, or, of a decision recorded with its vote, without its being known who was there."""
    if decision.outcome is not Outcome.CARRIED or room.quorum is None:
        return
    if not room.recorded and decision.id in sitting.records:
        yield f"who was there is not written down, for a quorum of {room.quorum}"
    elif room.quorate is False:
        yield f"{room.counting} counted towards a quorum of {room.quorum}"


def _interests(sitting: Sitting, decision: Decision, room: Room) -> Iterator[str]:
    """Whoever had to leave moved, seconded or voted; whoever stayed without a vote voted."""
    deeds = ((decision.moved_by_id, "moved it"), (decision.seconded_by_id, "seconded it"))
    for person_id, deed in deeds:
        person = room.person(person_id)
        if person is not None and person.must_leave:
            yield f"{_named(sitting, person.person_id)} had to leave and {deed}"
    for person_id in sitting.votes.get(decision.id, {}):
        person = room.person(person_id)
        if person is not None and person.stands_back:
            yield f"{_named(sitting, person_id)} had an interest and voted"


def _votes(sitting: Sitting, decision: Decision, room: Room) -> Iterator[str]:
    votes, tally = sitting.votes.get(decision.id, {}), sitting.tally_of(decision)
    record = sitting.records.get(decision.id)
    for person_id in votes:
        person = room.person(person_id)
        outside = person is None or not (person.may_vote if room.recorded else person.has_vote)
        if outside and not (person is not None and person.stands_back):
            yield f"{_named(sitting, person_id)} voted without being in the room with a vote"
    if record is not None and (record.method is VoteMethod.RECORDED_VOTE) != bool(votes):
        yield "how each voted is kept for a recorded vote, and only for one"
    if votes and _counted(votes.values()) != (
        decision.votes_for,
        decision.votes_against,
        decision.abstentions,
    ):
        yield "the counts are not those of the recorded votes"
    elif tally is not None and room.recorded and tally.counted > room.voting:
        yield f"{tally.counted} votes were counted where {room.voting} could vote"
    elif record is not None and decision.outcome in DECIDED and (says := _otherwise(sitting, decision)):
        yield says


def _otherwise(sitting: Sitting, decision: Decision) -> str:
    """What follows from the votes instead of the outcome that is kept; empty where it is that."""
    result = sitting.result_of(decision)
    if result is None or result.outcome in (decision.outcome, Outcome.VIEW):
        return ""
    return result.fault or f"it is kept as {decision.outcome.label.lower()} and the votes say “{result.says}”"


def _counted(casts: Iterable[Cast]) -> tuple[int, int, int]:
    counted = Counter(casts)
    return counted[Cast.FOR], counted[Cast.AGAINST], counted[Cast.ABSTAINED]


def _named(sitting: Sitting, person_id: int) -> str:
    return sitting.directory.called(person_id, sitting.day)

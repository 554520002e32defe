"""A decision as it is about to be recorded, and whether the room and the rule book allow it; nothing is saved."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.course import refuse_outside
from evenhand.domain.meetings.facts import Decision
from evenhand.domain.meetings.motions import check_movers, check_wording
from evenhand.domain.meetings.outcome import Result, Tally, result_of
from evenhand.domain.meetings.room import Room
from evenhand.domain.meetings.vocabulary import Cast, VoteMethod
from evenhand.domain.publicity.screening.findings import Screened
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Planned
from evenhand.services.meeting_reading import Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionOrder:
    """What is typed of a decision; its outcome is not, for it follows from the votes, the room and the rule book.

    `votes` says how each voted in a recorded vote, and then the counts may be left out. `id` is 0 for a new one.
    """

    id: int = 0
    meeting_id: int
    item_id: int | None = None
    wording: str
    moved_by_id: int | None = None
    seconded_by_id: int | None = None
    method: VoteMethod = VoteMethod.SHOW_OF_HANDS
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    votes: Mapping[int, Cast] = field(default_factory=dict[int, Cast])
    casting: Cast | None = None
    decided_at: time | None = None
    worded_because: str = ""


def order_of(sitting: Sitting, decision: Decision) -> DecisionOrder:
    """A decision that stands in the file, as it would be recorded anew."""
    record = sitting.records.get(decision.id)
    votes = sitting.votes.get(decision.id, {})
    counted = decision.votes_for is not None
    found = VoteMethod.SHOW_OF_HANDS if counted else VoteMethod.CONSENSUS
    return DecisionOrder(
        id=decision.id,
        meeting_id=decision.meeting_id,
        item_id=record.item_id if record else None,
        wording=decision.wording,
        moved_by_id=decision.moved_by_id,
        seconded_by_id=decision.seconded_by_id,
        method=record.method if record else found,
        votes_for=decision.votes_for,
        votes_against=decision.votes_against,
        abstentions=decision.abstentions,
        votes=votes,
        casting=record.casting if record else None,
        decided_at=record.decided_at if record else None,
        worded_because=record.worded_because if record else "",
    )


@keeps("PP2")
def check_order(sitting: Sitting, order: DecisionOrder, screened: Screened | None) -> Result:
    """What becomes of a decision if it is recorded so (PP2); `screened` None leaves the words as they were found.

    Raises:
        Refusal: the words, the mover or seconder, the time or the votes cannot be; `field` names it.
    """
    if sitting.meeting.status is not Planned.HELD:
        raise Refusal("This meeting is not recorded as held. Open it first.", field="meeting_id")
    if order.item_id is not None and sitting.item(order.item_id) is None:
        raise Refusal("This item is on the agenda of another meeting.", field="item_id")
    if screened is not None:
        check_wording(order.wording, screened, order.worded_because)
    if order.decided_at is not None:
        refuse_outside(sitting.moments, order.decided_at, field="decided_at")
    room = room_for(sitting, order)
    check_movers(order.moved_by_id, order.seconded_by_id, room, sitting.rules)
    tally = tally_of(order, room)
    result = result_of(order.method, tally, room, sitting.rules, caster=sitting.caster_of(room))
    if result.fault:
        raise Refusal(result.fault, field="casting" if order.casting is not None else "votes_for")
    return result


@keeps("PP2")
def refuse_undecidable(sitting: Sitting, room: Room) -> None:
    """Refuse a decision of a room of which the quorum is not known, or whose chair must leave for the item (PP2).

    Raises:
        Refusal: it is not written down who was there, or somebody else has to take the chair first.
    """
    if room.quorum is not None and not room.recorded:
        raise Refusal(
            f"The quorum is {room.quorum}. Write down first who was there, or minute this as a view.",
            clause="PP2",
            field="as_view",
        )
    if room.recorded and room.chair_apart_id is not None:
        raise Refusal(
            f"{sitting.directory.called(room.chair_apart_id, sitting.day)} is in the chair and must leave the room for "
            "this item. Let somebody else take the chair first.",
            clause="PP2",
        )


def room_for(sitting: Sitting, order: DecisionOrder) -> Room:
    """The room in which an order is decided: of a new one the room as it is, of one that stands the room it fits."""
    if not order.id:
        return sitting.room(order.item_id, order.decided_at)
    counts = (order.votes_for, order.votes_against, order.abstentions)
    return sitting.room_fitting(
        order.item_id,
        order.decided_at,
        (order.moved_by_id, order.seconded_by_id),
        order.votes,
        len(order.votes) or sum(one or 0 for one in counts),
    )


def tally_of(order: DecisionOrder, room: Room) -> Tally | None:
    """The votes of an order, counted from how each voted where that was recorded.

    Raises:
        Refusal: a vote is missing, was given by somebody who may not vote, or the counts are not those of the votes.
    """
    if order.method is VoteMethod.RECORDED_VOTE:
        return _recorded(order, room)
    if order.votes:
        raise Refusal(
            "Who voted how is kept for a recorded vote alone. Choose that, or leave it out.", field="method"
        )
    if order.method is VoteMethod.CONSENSUS:
        _refuse_counts_of_consensus(order)
        return None
    if order.votes_for is None or order.votes_against is None:
        missing = "votes_for" if order.votes_for is None else "votes_against"
        raise Refusal("Give how many voted for and how many against, or choose consensus.", field=missing)
    return Tally(order.votes_for, order.votes_against, order.abstentions or 0, order.casting)


def _refuse_counts_of_consensus(order: DecisionOrder) -> None:
    counts = (order.votes_for, order.votes_against, order.abstentions, order.casting)
    if any(one is not None for one in counts):
        raise Refusal(
            "A consensus has no votes. Choose how they were taken, or leave them empty.", field="method"
        )


def _recorded(order: DecisionOrder, room: Room) -> Tally:
    if not order.votes:
        raise Refusal("Say how each of them voted.", field="votes")
    barred = set(order.votes) - (room.voters if room.recorded else _with_vote(room))
    if barred:
        raise Refusal(
            "Somebody is given a vote who may not vote on this item. Take that vote out, or mend who is in the room.",
            clause="PP2",
            field="votes",
        )
    counted = Counter(order.votes.values())
    typed = (order.votes_for, order.votes_against, order.abstentions)
    found = (counted[Cast.FOR], counted[Cast.AGAINST], counted[Cast.ABSTAINED])
    if any(one is not None and one != other for one, other in zip(typed, found, strict=True)):
        raise Refusal("The counts are not those of the recorded votes. Leave them empty.", field="votes_for")
    return Tally(*found, order.casting)


def _with_vote(room: Room) -> frozenset[int]:
    return frozenset(one.person_id for one in room.people if one.may_decide)

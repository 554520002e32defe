"""What happened in the room, each thing as a paragraph with its minute: who came and went, chaired, and the quorum.

A thing stands where it happened: under the item it is tied to, else under the one that had been taken last by then.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import time

from evenhand.domain.meetings.clock import say_time
from evenhand.domain.meetings.conflicts import stricter
from evenhand.domain.meetings.minutes_facts import MinutesFacts, QuorumTurn
from evenhand.domain.meetings.minutes_people import arrived_at
from evenhand.domain.meetings.minutes_words import joined, noted, sentence, within
from evenhand.domain.meetings.record_facts import AgendaItem, DeclaredInterest, Moment, WrittenInterest
from evenhand.domain.meetings.room_rules import RoomRules
from evenhand.domain.meetings.vocabulary import ConflictHandling, ConflictNature, MomentKind

BEGINNING = time.min
END = time.max
VERBS = {
    MomentKind.ARRIVED: "arrived",
    MomentKind.LEFT: "left",
    MomentKind.BACK: "came back",
    MomentKind.CHAIRS: "took the chair",
}
COMING_AND_GOING = (MomentKind.ARRIVED, MomentKind.LEFT, MomentKind.BACK)
WHOLE = {MomentKind.ADJOURNED: "The meeting was adjourned", MomentKind.RESUMED: "The meeting went on"}
INTERESTS = {
    ConflictNature.DIRECT_FINANCIAL: "a direct financial interest",
    ConflictNature.INDIRECT_FINANCIAL: "an indirect financial interest",
}
ROLES = frozenset(
    (
        *(
            "adviser",
            "chair",
            "councillor",
            "director",
            "employee",
            "founder",
            "governor",
            "landlord",
            "member",
        ),
        *(
            "officer",
            "owner",
            "parent",
            "partner",
            "patron",
            "secretary",
            "shareholder",
            "supplier",
            "tenant",
        ),
        *("treasurer", "trustee", "vice-chair", "volunteer"),
    )
)
INTEREST, MOVE, QUORUM, NOTE, DECIDED, TO_DO = range(6)
HANDLED = (ConflictHandling.DECLARED, ConflictHandling.DID_NOT_VOTE, ConflictHandling.LEFT_THE_ROOM)


@dataclass(frozen=True, slots=True)
class Happened:
    """A paragraph with the minute and the rank by which it stands among the others of its item."""

    at: time
    rank: int
    says: str


def in_time(happened: Iterable[Happened]) -> list[str]:
    """The paragraphs in the order in which things happened; of one minute as they were entered."""
    return [one.says for one in sorted(happened, key=_when)]


def place_of(facts: MinutesFacts, item_id: int | None, at: time | None) -> int | None:
    """The item under which something stands: its own, or the one taken last by then; None before the first."""
    if any(one.id == item_id for one in facts.items):
        return item_id
    taken = [one for one in facts.items if one.taken_at is not None and at is not None and one.taken_at <= at]
    return max(taken, key=_taken).id if taken else None


def moves(facts: MinutesFacts, item_id: int | None) -> Iterator[Happened]:
    """The comings, goings, adjournments and changes of chair and quorum that stand under an item, or before any."""
    told = _told_with_interests(facts)
    for moment in facts.moments:
        if moment.id not in told and place_of(facts, moment.item_id, moment.at) == item_id:
            says = _moment(facts, moment)
            if says:
                yield Happened(moment.at, MOVE, says)
    for place, turn in enumerate(facts.quorum[1:], start=1):
        if place_of(facts, turn.item_id, turn.at) == item_id:
            again = any(one.quorate for one in facts.quorum[:place])
            yield Happened(turn.at or END, QUORUM, quorum_says(turn, again=again))


def interests(facts: MinutesFacts, item: AgendaItem) -> Iterator[Happened]:
    """The interests declared in an item: one paragraph for each person."""
    own = [one for one in facts.declared if one.item_id == item.id]
    for person_id in dict.fromkeys(one.person_id for one in own):
        theirs = [one for one in own if one.person_id == person_id]
        left = _left_for(facts, item.id, person_id)
        yield Happened(item.taken_at or BEGINNING, INTEREST, _declared(facts, theirs, left))


def quorum_says(turn: QuorumTurn, *, again: bool = True) -> str:
    """A change of the quorum in a sentence; `again` where the meeting had been quorate before."""
    if turn.for_item and not turn.quorate:
        count = f"{turn.counting} {'counts' if turn.counting == 1 else 'count'} towards the quorum of {turn.quorum}"
        return f"Without those who had an interest, the meeting was not quorate for this item: {count}."
    when = f"At {say_time(turn.at)} the" if turn.at is not None else "The"
    lost = "was no longer quorate" if again else "was not quorate"
    stands = ("was quorate again" if again else "became quorate") if turn.quorate else lost
    return f"{when} meeting {stands}: {turn.counting} counted towards the quorum of {turn.quorum}."


def _moment(facts: MinutesFacts, moment: Moment) -> str:
    """One thing that happened, in a sentence; nothing for what the head of the minutes says."""
    if moment.kind in WHOLE:
        return noted(f"{WHOLE[moment.kind]} at {say_time(moment.at)}", moment.note)
    if moment.person_id is None or moment.kind not in VERBS or _is_from_the_start(facts, moment):
        return ""
    where = _where(facts, moment) if moment.kind is MomentKind.LEFT else ""
    says = f"{facts.called(moment.person_id)} {VERBS[moment.kind]}{where} at {say_time(moment.at)}"
    return noted(says, moment.note)


def _where(facts: MinutesFacts, left: Moment) -> str:
    """What somebody left: the room for an item, or the meeting from outside the room."""
    if left.item_id is not None:
        return " the room"
    before = _before(facts, left)
    out = before is not None and before.kind is MomentKind.LEFT
    return " the meeting without coming back" if out else ""


def _is_from_the_start(facts: MinutesFacts, moment: Moment) -> bool:
    """Whether an arrival or a taking of the chair is how the meeting began."""
    if moment.kind is MomentKind.ARRIVED:
        own = [one for one in facts.moments if one.person_id == moment.person_id]
        return own[0] is moment and arrived_at(facts, moment.person_id or 0) is None
    return (
        moment.kind is MomentKind.CHAIRS
        and moment.person_id == first_chair(facts)
        and _is_first(facts, moment)
    )


def _is_first(facts: MinutesFacts, moment: Moment) -> bool:
    return next(one for one in facts.moments if one.kind is MomentKind.CHAIRS) is moment


def first_chair(facts: MinutesFacts) -> int | None:
    """Who was in the chair when the meeting began: as recorded, else whoever took it by the time it was opened."""
    if facts.meeting.chaired_by_id is not None:
        return facts.meeting.chaired_by_id
    opened = next((one.at for one in facts.moments if one.kind is MomentKind.OPENED), BEGINNING)
    took = [one for one in facts.moments if one.kind is MomentKind.CHAIRS and one.at <= opened]
    return took[-1].person_id if took else None


def _told_with_interests(facts: MinutesFacts) -> set[int]:
    """The moments at which somebody left for an interest, which the sentence about the interest tells."""
    keys = {(one.item_id, one.person_id) for one in facts.declared}
    left = [one for item_id, person_id in keys if (one := _left_for(facts, item_id, person_id)) is not None]
    stayed_out = [before.id for one in left if (before := _stays_out(facts, one)) is not None]
    return {*(one.id for one in left), *stayed_out}


def _stays_out(facts: MinutesFacts, left: Moment) -> Moment | None:
    """The coming back of somebody who was out for the item before as well; None where they were in the room between."""
    before = _before(facts, left)
    stays = before is not None and before.kind is MomentKind.BACK and before.at == left.at
    return before if stays else None


def _before(facts: MinutesFacts, moment: Moment) -> Moment | None:
    """What the same person did last before."""
    own = [one for one in facts.moments if one.person_id == moment.person_id and one.kind in COMING_AND_GOING]
    place = own.index(moment)
    return own[place - 1] if place else None


def _left_for(facts: MinutesFacts, item_id: int, person_id: int) -> Moment | None:
    return next(
        (
            one
            for one in facts.moments
            if one.kind is MomentKind.LEFT and (one.item_id, one.person_id) == (item_id, person_id)
        ),
        None,
    )


def _declared(facts: MinutesFacts, theirs: list[DeclaredInterest], left: Moment | None) -> str:
    """One person's interests in an item, and how they were handled."""
    kind = INTERESTS.get(theirs[0].nature, "an interest")
    handling = max((one.handling for one in theirs), key=HANDLED.index)
    because = " ".join(dict.fromkeys(sentence(one.because) for one in theirs if one.because))
    handled = _handled(handling, facts.rules) if left is None else f", {_left(facts, left)} and took no part"
    said = f"{facts.called(theirs[0].person_id)} declared {kind}{as_what(theirs)}{handled}."
    return joined(said, f"It was handled otherwise than the rule book says. {because}" if because else "")


def as_what(theirs: Sequence[DeclaredInterest | WrittenInterest]) -> str:
    """One person's interests in their own words: as what they had them, or what they were."""
    says = list(dict.fromkeys(within(one.says) for one in theirs if one.says.strip()))
    if not says:
        return ""
    if all(ROLES & {word.casefold() for word in one.split()[:2]} for one in says):
        return " as " + " and as ".join(one[0].lower() + one[1:] for one in says)
    return " (" + "; ".join(says) + ")"


def _left(facts: MinutesFacts, left: Moment) -> str:
    """That somebody left for an item, or was out for the item before and stayed out."""
    return "stayed out of the room" if _stays_out(facts, left) else f"left at {say_time(left.at)}"


def _handled(handling: ConflictHandling, rules: RoomRules) -> str:
    """What somebody who did not leave did, as the room has it: the rule book may take the vote of who took part."""
    if handling is ConflictHandling.DECLARED and stricter(handling, rules.handling) is not handling:
        return ", stayed in the room and had no vote"
    return {
        ConflictHandling.LEFT_THE_ROOM: ", left the room and took no part",
        ConflictHandling.DID_NOT_VOTE: ", stayed and did not vote",
        ConflictHandling.DECLARED: " and took part",
    }[handling]


def _taken(item: AgendaItem) -> tuple[time, int]:
    return item.taken_at or BEGINNING, item.position


def _when(one: Happened) -> tuple[time, int]:
    return one.at, one.rank

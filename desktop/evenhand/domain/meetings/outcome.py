"""What became of a motion: never typed, always worked out from the votes, the room and the rule book (PP2).

The base is those who voted for or against, all who may vote in the room, or all voting members who may decide the
item. More than half of the base carries; a consensus is a vote for it of all who may vote in the room. On equal votes
a casting vote counts as one vote more. Without a quorum it is a view of those who were there, and no decision.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.room import Room
from evenhand.domain.meetings.room_rules import ALL_MEMBERS, CHAIR, DEPUTY, NOBODY, THOSE_VOTING, RoomRules
from evenhand.domain.meetings.vocabulary import Cast, VoteMethod
from evenhand.domain.vocabulary import Outcome


@dataclass(frozen=True, slots=True)
class Tally:
    """The votes as counted, and the casting vote where one was given."""

    votes_for: int
    votes_against: int
    abstained: int = 0
    casting: Cast | None = None

    @property
    def counted(self) -> int:
        """How many gave a vote or abstained."""
        return self.votes_for + self.votes_against + self.abstained

    @property
    def is_tied(self) -> bool:
        """Whether as many voted for as against."""
        return self.votes_for == self.votes_against


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a motion, in a sentence (`says`) and with its denominator (`detail`).

    `needed` is how many votes were enough, 0 where it is not known how many could vote. `by_casting` says that the
    casting vote settled it. `fault` says what does not add up; with a fault the outcome means nothing.
    """

    outcome: Outcome
    by_casting: bool
    needed: int
    says: str
    detail: str
    fault: str = ""


@keeps("PP2")
def result_of(
    method: VoteMethod, tally: Tally | None, room: Room, rules: RoomRules, *, caster: str = ""
) -> Result:
    """What became of a motion in a room under the rules of its day (PP2); `caster` names who has the casting vote."""
    if method is VoteMethod.CONSENSUS:
        return _by_consensus(tally, room, rules)
    if tally is None:
        return _faulty("Give the votes for, against and abstained, or choose consensus.")
    fault = _fault_of(tally, room, rules)
    if fault:
        return _faulty(fault)
    base = _base(tally, room, rules)
    needed = base // 2 + 1
    votes = tally.votes_for + (tally.is_tied and tally.casting is Cast.FOR)
    carried = votes >= needed
    return _said(tally, room, rules, carried=carried, needed=needed, caster=caster)


def _base(tally: Tally, room: Room, rules: RoomRules) -> int:
    """Among how many the majority is counted."""
    if room.among is not None:
        return room.among
    return tally.votes_for + tally.votes_against if rules.majority == THOSE_VOTING else room.voting


def _by_consensus(tally: Tally | None, room: Room, rules: RoomRules) -> Result:
    """A consensus is the vote of everybody in the room who may vote, and counts among the same base as votes do."""
    if tally is not None:
        return _faulty("A consensus has no votes. Choose how they were taken, or leave them empty.")
    if room.quorate is False:
        return Result(Outcome.VIEW, False, 0, "View, not a decision, shared by all", _no_quorum(room))
    fault = _consensus_fault(room)
    if fault:
        return _faulty(fault)
    everybody = Tally(room.voting, 0)
    needed = _base(everybody, room, rules) // 2 + 1 if room.recorded else 0
    if room.voting >= needed:
        return Result(Outcome.CARRIED, False, needed, "Carried by consensus", _sentences([_entitled(room)]))
    basis = _basis(room, rules, carried=False, needed=needed)
    agreed = f"all {room.voting} agreed" if room.voting > 1 else "the one who may vote agreed"
    return Result(Outcome.LOST, False, needed, f"Lost, though {agreed}", _sentences([_entitled(room), basis]))


def _consensus_fault(room: Room) -> str:
    """Why there can be no consensus, or it is not known among how many; empty where there can."""
    if not room.recorded:
        return (
            "The majority is counted among all members. Write down first who was there."
            if room.among_all
            else ""
        )
    return "" if room.voting else "Nobody in the room may vote on this item, so there is no consensus."


def _fault_of(tally: Tally, room: Room, rules: RoomRules) -> str:
    """What does not add up, empty where all does."""
    if min(tally.votes_for, tally.votes_against, tally.abstained) < 0:
        return "A number of votes cannot be below nothing."
    if not tally.counted:
        return "No vote was counted. Give the votes, or choose consensus."
    if not room.recorded and rules.majority not in (THOSE_VOTING, ALL_MEMBERS):
        return "The majority is counted among those present. Write down first who was there."
    entitled = room.voting if room.recorded else tally.counted
    if tally.counted > entitled:
        return (
            f"{tally.counted} were counted and {entitled} may vote. Count again, or mend who is in the room."
        )
    return _casting_fault(tally, room, rules)


def _casting_fault(tally: Tally, room: Room, rules: RoomRules) -> str:
    """Why the casting vote cannot be used as it was; empty where it can or none was."""
    if tally.casting is None:
        return ""
    if rules.casting is None:
        return "The rule book does not say who has a casting vote, so a tie falls. Set that rule first."
    faults = {
        "The rule book gives nobody a casting vote, so a tie falls.": rules.casting == NOBODY,
        "A casting vote is for or against. Leave it empty where none was given.": tally.casting
        is Cast.ABSTAINED,
        "A casting vote is given where as many vote for as against. Leave it empty.": not tally.is_tied,
        f"The {_holder(rules)} has the casting vote, and is not there or stands back from this item.": not room.casters,
    }
    return next((says for says, stands in faults.items() if stands), "")


def _said(tally: Tally, room: Room, rules: RoomRules, *, carried: bool, needed: int, caster: str) -> Result:
    """The result in words, with who could vote and what was enough."""
    count = f"{tally.votes_for} to {tally.votes_against}"
    if tally.abstained:
        count += f" with {tally.abstained} {'abstention' if tally.abstained == 1 else 'abstentions'}"
    if room.quorate is False:
        says = f"View, not a decision: {count}"
        return Result(Outcome.VIEW, False, needed, says, _no_quorum(room))
    by_casting = tally.casting is not None and carried == (tally.casting is Cast.FOR)
    parts = [_entitled(room, tally), _basis(room, rules, carried=carried, needed=needed)]
    if by_casting:
        count += f", by the casting vote of {caster or f'the {_holder(rules)}'}"
        parts.append("The casting vote was one more" if carried else "")
    elif tally.is_tied and tally.counted and not carried:
        parts.append(_tie(tally, rules))
    outcome = Outcome.CARRIED if carried else Outcome.LOST
    return Result(outcome, by_casting, needed, f"{outcome.label} {count}", _sentences(parts))


def _entitled(room: Room, tally: Tally | None = None) -> str:
    """How many could vote, and how many of them did not."""
    if not room.recorded:
        return "Nobody is written down as present, so it is not known how many could vote"
    silent = 0 if tally is None else room.voting - tally.counted
    return f"{room.voting} entitled to vote" + (f", {silent} did not vote" if silent else "")


def _basis(room: Room, rules: RoomRules, *, carried: bool, needed: int) -> str:
    """The base in words; where silence weighs like a vote against, that is said."""
    enough = "was enough" if needed == 1 else "were enough"
    ends = f"so {needed} {enough if carried else enough.replace('enough', 'needed')}"
    if rules.majority == THOSE_VOTING:
        read = "" if rules.majority_set else ", as the rule book sets no other"
        return f"Majority of those voting{read}, {ends}"
    among = "those present" if rules.majority != ALL_MEMBERS else f"all {room.deciding} voting members"
    said = f"Majority of {among}"
    if rules.majority == ALL_MEMBERS and (out := _stands_back(room)):
        said = f"Majority of the {room.deciding} voting members without an interest ({out} had one)"
    return f"{said}, {ends}{_weighs(rules)}"


def _stands_back(room: Room) -> int:
    return sum(one.has_vote and not one.may_decide for one in room.people)


def _weighs(rules: RoomRules) -> str:
    """That whoever did not vote for it weighs like a vote against, where the base makes it so."""
    who = "an abstention weighs" if rules.majority != ALL_MEMBERS else "an abstention or an absence weighs"
    return f": {who} like a vote against"


def _tie(tally: Tally, rules: RoomRules) -> str:
    if tally.casting is not None:
        return "The casting vote did not make the majority"
    if rules.casting in (CHAIR, DEPUTY):
        return "A tie, and no casting vote was given"
    says = "gives nobody a casting vote" if rules.casting == NOBODY else "sets no casting vote"
    return f"A tie, and the rule book {says}"


def _no_quorum(room: Room) -> str:
    count = f"{room.counting} {'counts' if room.counting == 1 else 'count'}"
    return f"{count} towards a quorum of {room.quorum}, so this is no decision."


def _holder(rules: RoomRules) -> str:
    return "deputy" if rules.casting == DEPUTY else "chair"


def _sentences(parts: Sequence[str]) -> str:
    return " ".join(f"{one}." for one in parts if one)


def _faulty(fault: str) -> Result:
    return Result(Outcome.DEFERRED, False, 0, "", "", fault)

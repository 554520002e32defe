"""What the rule book asks of a room in which the board decides: quorum, majority, casting vote, interests.

A rule that is not set is not judged by; where something must be read all the same, it is said how it was read.
"""

from dataclasses import dataclass

from evenhand.domain.meetings.vocabulary import ConflictHandling
from evenhand.domain.partnership.rulebook import RuleBook

THOSE_VOTING, THOSE_PRESENT, ALL_MEMBERS = "those voting", "those present", "all voting members"
CHAIR, DEPUTY, NOBODY = "chair", "deputy", "none"
HANDLING = {
    "declares it": ConflictHandling.DECLARED,
    "speaks but does not vote": ConflictHandling.DID_NOT_VOTE,
    "leaves the room": ConflictHandling.LEFT_THE_ROOM,
}

ROOM_RULES = frozenset(
    {
        "quorum",
        "quorum_percent",
        "majority",
        "casting_vote",
        "conflict_action",
        "conflicted_counts_in_quorum",
        "proposer_and_seconder",
    }
)
"""The rules by which a decision of the past may come out otherwise."""


@dataclass(frozen=True, slots=True)
class RoomRules:
    """The rules of a room on its day.

    `majority` is read as "those voting" where it is not set (`majority_set`). `casting` is "chair", "deputy", "none",
    or None where it is not set. `handling` is what somebody with an interest does, None where it is not set.
    `conflicted_count` says whether they count towards the quorum; None where it is not set, and then they count as
    long as they may vote. `movers` says that a motion needs a proposer and a seconder.
    """

    quorum: int | None = None
    majority: str = THOSE_VOTING
    majority_set: bool = False
    casting: str | None = None
    handling: ConflictHandling | None = None
    conflicted_count: bool | None = None
    movers: bool = False


def rules_for(book: RuleBook, voting_seats: int) -> RoomRules:
    """The rules of a room under the rule book of its day, with so many voting seats on the whole board."""
    counts = book["conflicted_counts_in_quorum"].value
    return RoomRules(
        quorum=book.quorum_of(voting_seats),
        majority=book.words("majority") or THOSE_VOTING,
        majority_set=bool(book.words("majority")),
        casting=book.words("casting_vote") or None,
        handling=HANDLING.get(book.words("conflict_action")),
        conflicted_count=counts if isinstance(counts, bool) else None,
        movers=book.holds("proposer_and_seconder"),
    )

"""The rooms in which the board voted, one for each decision, as the measure of voting power takes them (PP2)."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.room import Room
from evenhand.domain.members.voting_rooms import VotingRoom


@keeps("PP2")
def voting_room(room: Room, day: date) -> VotingRoom:
    """A room at its decision: who could vote, whether there was a quorum, and who would decide a tie.

    Whoever counted towards the quorum without a vote made it all the same, so a room that was quorate stays so.
    """
    quorum = room.quorum
    if quorum is not None and room.quorate:
        quorum = min(quorum, room.voting)
    return VotingRoom(room.voters, quorum, room.casters, day, room.among)


def voting_rooms(rooms: Iterable[tuple[Room, date]]) -> list[VotingRoom]:
    """The different rooms of the decisions, each once, in the order in which they were."""
    found = (voting_room(room, day) for room, day in rooms if room.recorded and room.voting)
    return list(dict.fromkeys(found))

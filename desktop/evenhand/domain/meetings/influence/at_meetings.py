"""Voting power at each meeting as those were there who decided: the greatest of its decisions' rooms (PP2).

It is a measure of the rules and of who came, concerns neighbours by name and is confidential.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from evenhand.domain.figures import PowerShare
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.influence.whom import Whom
from evenhand.domain.members.capture import capture_distance
from evenhand.domain.members.power import power_of_bloc
from evenhand.domain.members.power_words import to_a_tenth
from evenhand.domain.members.voting_rooms import VotingRoom


@dataclass(frozen=True, slots=True)
class MeetingPower:
    """One meeting: so many votes there, `size` of them theirs, and of 1000 ways to vote those that they would settle.

    `to_carry` is how many of the `others` would have had to stay away before they carried a vote alone, None where the
    quorum kept that from being so.
    """

    held_on: date
    voting: int
    size: int
    share: PowerShare
    others: int
    to_carry: int | None


@keeps("PP2", "PP8")
def power_at_meetings(whom: Whom, rooms: Sequence[VotingRoom]) -> tuple[MeetingPower, ...]:
    """The meetings in order, each by the room in which those who belonged that day would have had most to say."""
    days: dict[date, list[VotingRoom]] = {}
    for room in rooms:
        if room.held_on is not None:
            days.setdefault(room.held_on, []).append(room)
    return tuple(max((_power(day, whom, room) for room in days[day]), key=_permille) for day in sorted(days))


def _power(day: date, whom: Whom, room: VotingRoom) -> MeetingPower:
    people = whom.among(room.voters | room.casting, day)
    size, game = room.size(people), room.game(people)
    banzhaf = power_of_bloc(size, game).banzhaf if size else Fraction(0)
    capture = capture_distance(size, game)
    share = PowerShare(round(1000 * banzhaf), to_a_tenth(banzhaf))
    return MeetingPower(day, game.voters, size, share, capture.others, capture.to_carry if size else None)


def _permille(one: MeetingPower) -> int:
    return one.share.permille or 0

"""The room of an item before the meeting: who would count towards the quorum if some members stood back (PP2)."""

from collections.abc import Collection, Sequence

from evenhand.domain.meetings.record_facts import DeclaredInterest
from evenhand.domain.meetings.room import Room, SeatAt, room_at
from evenhand.domain.meetings.room_rules import RoomRules
from evenhand.domain.meetings.vocabulary import ConflictHandling, ConflictNature
from evenhand.domain.vocabulary import Presence


def room_ahead(
    seats: Sequence[SeatAt], coming: Collection[int], interested: Collection[int], rules: RoomRules
) -> Room:
    """The room in which those come who are named and some of them have an interest in the item.

    They stand back as far as the rule book says; where it says nothing they declare it and take part.
    """
    handling = rules.handling or ConflictHandling.DECLARED
    declared = [
        DeclaredInterest(
            meeting_id=0,
            item_id=1,
            person_id=one,
            nature=ConflictNature.OTHER,
            says="",
            handling=handling,
        )
        for one in interested
    ]
    attendance = {seat.person_id: Presence.PRESENT for seat in seats if seat.person_id in coming}
    return room_at(seats, attendance, (), declared, rules, item_id=1, at=None, first_chair_id=None)

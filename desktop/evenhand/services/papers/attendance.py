"""Compiling who came to which board meetings from what the file holds."""

from sqlalchemy.orm import Session

from evenhand.domain.meetings.attendance_sheet import (
    AttendanceSheet,
    Came,
    MeetingAttended,
    attendance_sheet,
)
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.room import InRoom
from evenhand.domain.members.voting_rooms import BOARD_MEETINGS
from evenhand.domain.partnership.sitting import held_between
from evenhand.domain.vocabulary import Presence
from evenhand.records.reading.facts import all_of
from evenhand.services.meeting_reading import Sitting, read_sittings
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder

AWAY = {
    Presence.APOLOGIES: Came.APOLOGIES,
    Presence.ABSENT: Came.ABSENT,
    Presence.PRESENT: Came.PRESENT,
    None: Came.NOT_RECORDED,
}


def compile_report(session: Session, order: PaperOrder) -> AttendanceSheet:
    """The attendance at the board's meetings of a period, as a copy of the level asked for may hold it."""
    held = held_between(all_of(session, Meeting), order.first_day, order.day)
    meetings = [one for one in held if one.kind in BOARD_MEETINGS]
    attended = [_attended(one) for one in read_sittings(session, meetings, order.day)]
    return attendance_sheet(attended, occasion(session, order), order.first_day, order.level)


def _attended(sitting: Sitting) -> MeetingAttended:
    seats = tuple(sitting.directory.seats_on(sitting.day))
    end = sitting.room(None)
    came = {seat.person.id: _came(sitting, seat.person.id, end.person(seat.person.id)) for seat in seats}
    return MeetingAttended(sitting.meeting, seats, came, sitting.rules.quorum)


def _came(sitting: Sitting, person_id: int, at_end: InRoom | None) -> Came:
    """How one person came and went, from the attendance and what happened in the room."""
    arrived = at_end.arrived_at if at_end is not None else None
    was_there = at_end is not None and (at_end.here or at_end.left_at is not None)
    if at_end is None or not was_there:
        return AWAY[sitting.attendance.get(person_id)]
    late = arrived is not None and (sitting.opened_at is None or arrived > sitting.opened_at)
    left = not at_end.here and not at_end.left_for_item
    if late:
        return Came.LATE_AND_LEFT if left else Came.LATE
    return Came.LEFT_EARLY if left else Came.PRESENT

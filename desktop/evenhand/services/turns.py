"""The room as one item follows another: what happens by itself when an item is taken is recorded with it."""

from datetime import time

from sqlalchemy.orm import Session

from evenhand.domain.meetings.record_facts import AgendaItem, DeclaredInterest, Moment
from evenhand.domain.meetings.room import in_order
from evenhand.domain.meetings.turns import due_at, due_then
from evenhand.domain.meetings.vocabulary import MomentKind
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.sittings import DeclaredInterestRow, MomentRow
from evenhand.services.meeting_reading import Sitting, read_sitting
from evenhand.services.saving import put


def let_turn(session: Session, item: AgendaItem) -> None:
    """Let who has an interest in an item go out when it is taken, and come back when the next one is."""
    session.flush()
    if item.taken_at is None or not _concerned(session, item.meeting_id):
        return
    sitting = read_sitting(session, item.meeting_id)
    later = [one for one in sitting.taken if one.taken_at is not None and one.taken_at > item.taken_at]
    _put_due(session, sitting, item)
    if later:
        _put_due(session, read_sitting(session, item.meeting_id), later[0])


def move_turn(session: Session, item: AgendaItem, at: time) -> None:
    """Let what happened because an item was taken have happened at another time, at which it was taken in truth."""
    if item.taken_at is None or item.taken_at == at:
        return
    moments = all_of(session, Moment, MomentRow.meeting_id == item.meeting_id)
    for moment in due_then(item.id, item.taken_at, moments):
        session.get_one(MomentRow, moment.id).at = at
    session.flush()


def take_back_turn(session: Session, item: AgendaItem, person_id: int | None = None) -> None:
    """Take away that people left for an item and came back from it: one person, or everybody who did."""
    session.flush()
    own = [
        one
        for one in in_order(all_of(session, Moment, MomentRow.meeting_id == item.meeting_id))
        if one.kind is not MomentKind.CHAIRS and one.person_id is not None
    ]
    for key in {one.person_id for one in own if person_id in (None, one.person_id)}:
        went_out = False
        for moment in (one for one in own if one.person_id == key):
            leaves = moment.kind is MomentKind.LEFT and moment.item_id == item.id
            if leaves or (went_out and moment.kind is MomentKind.BACK):
                session.delete(session.get_one(MomentRow, moment.id))
            went_out = leaves
    session.flush()


def _concerned(session: Session, meeting_id: int) -> bool:
    """Whether anybody declared an interest at the meeting, or did anything for one item alone."""
    return bool(
        all_of(session, DeclaredInterest, DeclaredInterestRow.meeting_id == meeting_id)
        or all_of(session, Moment, MomentRow.meeting_id == meeting_id, MomentRow.item_id.is_not(None))
    )


def _put_due(session: Session, sitting: Sitting, item: AgendaItem) -> None:
    at = item.taken_at
    if at is None:
        return
    room, chair = sitting.room(item.id, at), sitting.meeting.chaired_by_id
    for moment in due_at(item, at, sitting.moments, sitting.declared, room, chair):
        put(session, moment)
    session.flush()

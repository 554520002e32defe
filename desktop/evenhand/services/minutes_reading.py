"""Reading all that the minutes of a meeting are written from, with the quorum followed from minute to minute."""

from collections.abc import Iterator
from datetime import time

from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.minutes_facts import (
    ApprovedHere,
    MinutedDecision,
    MinutesFacts,
    QuorumTurn,
    ReportedDecision,
    Rescinded,
)
from evenhand.domain.meetings.minutes_text import MinuteSection
from evenhand.domain.meetings.minutes_writing import compose
from evenhand.domain.meetings.record_facts import (
    AgendaItem,
    MinutesSeal,
    Rescission,
    WrittenDecision,
)
from evenhand.domain.meetings.room import Room
from evenhand.domain.meetings.seal import read_record
from evenhand.domain.vocabulary import MeetingKind, Planned
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.services.meeting_reading import Sitting, read_sitting
from evenhand.services.partnership import read_identity
from evenhand.services.saving import kept
from evenhand.services.written_reading import answers_in, apart_in, interests_in


def written_anew(session: Session, meeting_id: int) -> tuple[MinuteSection, ...]:
    """The minutes of a meeting as the record writes them today."""
    return compose(minutes_facts(session, meeting_id))


def minutes_facts(session: Session, meeting_id: int) -> MinutesFacts:
    """All that the minutes of a meeting are written from.

    Raises:
        Refusal: there is no such meeting.
    """
    sitting = read_sitting(session, meeting_id)
    return MinutesFacts(
        partnership=read_identity(session).name,
        meeting=sitting.meeting,
        plan=sitting.plan,
        directory=sitting.directory,
        items=sitting.items,
        attendance=sitting.attendance,
        moments=sitting.moments,
        declared=sitting.declared,
        decisions=tuple(_decision(session, sitting, one) for one in sitting.decisions),
        actions=sitting.actions,
        papers=sitting.papers,
        reported=tuple(_reported(session, sitting)),
        approved=tuple(_approved(session, sitting.meeting)),
        quorum=tuple(quorum_turns(sitting)),
        next_one=_next_one(session, sitting.meeting),
        rules=sitting.rules,
    )


def quorum_turns(sitting: Sitting) -> Iterator[QuorumTurn]:
    """How the quorum stood at the beginning, and every minute at which it was lost or regained."""
    begins, closed = sitting.opened_at or time.min, sitting.closed_at or time.max
    first = sitting.room(None, begins)
    if first.quorate is None:
        return
    yield _turn(first, None)
    before = first.quorate
    taken = {one.taken_at for one in sitting.items if one.taken_at is not None}
    moved = {one.at for one in sitting.moments if one.person_id is not None}
    for at in sorted(one for one in taken | moved if begins <= one < closed):
        item = _item_at(sitting, at)
        room = sitting.room(item.id if item is not None else None, at)
        if room.quorate is not None and room.quorate is not before:
            before = room.quorate
            yield _turn(room, item)


def _turn(room: Room, item: AgendaItem | None) -> QuorumTurn:
    """The quorum as a room has it; lost for the item alone where enough had come and not gone home."""
    quorum = room.quorum or 0
    for_item = item is not None and not room.quorate and room.present >= quorum
    return QuorumTurn(
        room.at, item.id if item is not None else None, room.quorate is True, room.counting, quorum, for_item
    )


def _item_at(sitting: Sitting, at: time) -> AgendaItem | None:
    """The item that was being taken at a minute."""
    taken = [one for one in sitting.items if one.taken_at is not None and one.taken_at <= at]
    return max(taken, key=_taken) if taken else None


def _taken(item: AgendaItem) -> tuple[time, int]:
    return item.taken_at or time.min, item.position


def _decision(session: Session, sitting: Sitting, decision: Decision) -> MinutedDecision:
    ties = all_of(session, Rescission, ROWS[Rescission].by_decision_id == decision.id, order="decision_id")
    return MinutedDecision(
        decision,
        sitting.records.get(decision.id),
        sitting.result_of(decision),
        sitting.votes.get(decision.id),
        tuple(_rescinded(session, one) for one in ties),
    )


def _rescinded(session: Session, tie: Rescission) -> Rescinded:
    gone = kept(session, Decision, tie.decision_id)
    held_on = kept(session, Meeting, gone.meeting_id).held_on
    return Rescinded(held_on, gone.number, gone.wording, gone.rescinded_because)


def _reported(session: Session, sitting: Sitting) -> Iterator[ReportedDecision]:
    """The decisions between meetings that were reported to a meeting or ratified by it, with their answers."""
    row, own = ROWS[WrittenDecision], [one.id for one in sitting.decisions]
    here = (row.reported_at_id == sitting.meeting.id) | row.ratified_by_id.in_(own)
    for one in all_of(session, WrittenDecision, here, order="sent_on"):
        apart = apart_in(session, one)
        answers = [given for key, given in answers_in(session, one.id).items() if key not in apart]
        yield ReportedDecision(one, tuple(answers), tuple(interests_in(session, one.id)), apart)


def _approved(session: Session, meeting: Meeting) -> Iterator[ApprovedHere]:
    """The minutes that were approved at a meeting."""
    for seal in all_of(session, MinutesSeal, ROWS[MinutesSeal].approved_at_id == meeting.id):
        held_on = kept(session, Meeting, seal.meeting_id).held_on
        amended = str(read_record(seal.record).get("amended", ""))
        yield ApprovedHere(held_on, seal.decision_id, seal.signed_by_id, amended)


def _next_one(session: Session, meeting: Meeting) -> Meeting | None:
    """The meeting that follows, where one is in the record; sub-groups meet by themselves."""
    if meeting.kind is MeetingKind.SUB_GROUP:
        return None
    later = all_of(session, Meeting, ROWS[Meeting].held_on > meeting.held_on, order="held_on")
    return next(
        (
            one
            for one in later
            if one.kind is not MeetingKind.SUB_GROUP and one.status is not Planned.CANCELLED
        ),
        None,
    )

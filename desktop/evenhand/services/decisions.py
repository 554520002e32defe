"""What a secretary does with decisions: record what follows from the votes, defer, rescind; no outcome is typed."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import date, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.outcome import Result
from evenhand.domain.meetings.record_facts import DecisionRecord, MeetingAction, Rescission, Vote
from evenhand.domain.meetings.vocabulary import VoteMethod
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome, Planned
from evenhand.domain.words import quoted, say_day
from evenhand.records.reading.facts import all_of, those_of
from evenhand.records.rows.meetings import DecisionRow
from evenhand.records.rows.sittings import DecisionRecordRow, VoteRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.kept_power import keeping_power
from evenhand.services.meeting_reading import Sitting, read_sitting
from evenhand.services.order_checks import (
    DecisionOrder,
    check_order,
    order_of,
    refuse_undecidable,
    room_for,
    tally_of,
)
from evenhand.services.resting import (
    refuse_approved_by,
    refuse_awarded_by,
    refuse_decided_by,
    refuse_rested_upon,
)
from evenhand.services.same_body import refuse_other_body, speaks_for
from evenhand.services.saving import found, kept, put, required
from evenhand.services.screening import screen_for
from evenhand.services.sealed import refuse_sealed, refuse_tie, sealed_meetings

__all__ = ["DecisionOrder", "check_order", "order_of"]


def record_decision(
    partnership: Partnership, order: DecisionOrder, *, today: date, as_view: bool = False
) -> int:
    """Record a decision, or correct one; its outcome follows from the rule book. Give its key.

    Raises:
        Refusal: the words take a side or want a reason, the votes do not add up, somebody took part who had to leave,
            the minutes are approved, or there is no quorum and it is not to be minuted as a view.
    """
    with partnership.change(f"{_verb(order)} {quoted(order.wording)}") as unit:
        return put_decision(unit.session, order, today=today, as_view=as_view)


def put_decision(session: Session, order: DecisionOrder, *, today: date, as_view: bool = False) -> int:
    """Record a decision within a larger change, under the same conditions."""
    _refuse_closed(session, order)
    sitting = read_sitting(session, order.meeting_id)
    _refuse_ahead(sitting.meeting, today)
    result = check_order(sitting, order, screen_for(session, order.wording, sitting.day))
    outcome = _outcome(sitting, order, result, as_view=as_view)
    return _put(session, sitting, order, outcome)


def defer(partnership: Partnership, order: DecisionOrder, *, today: date) -> int:
    """Write down that a motion was put off; it has no votes. Give its key.

    Raises:
        Refusal: it has votes, its words take a side, or the minutes are approved.
    """
    with partnership.change(f"Defer {quoted(order.wording)}") as unit:
        return put_deferred(unit.session, order, today=today)


def put_deferred(session: Session, order: DecisionOrder, *, today: date) -> int:
    """Write down within a larger change that a motion was put off."""
    _refuse_closed(session, order)
    if order.votes or any(one is not None for one in (order.votes_for, order.votes_against, order.casting)):
        raise Refusal("What was voted on was decided. Leave the votes empty to defer it.", field="votes_for")
    sitting = read_sitting(session, order.meeting_id)
    _refuse_ahead(sitting.meeting, today)
    plain = replace(order, method=VoteMethod.CONSENSUS, abstentions=None)
    unmoved = replace(sitting, rules=replace(sitting.rules, movers=False))
    check_order(unmoved, plain, screen_for(session, order.wording, sitting.day))
    return _put(session, sitting, plain, Outcome.DEFERRED)


def move_decision(partnership: Partnership, decision_id: int, at: time, *, today: date) -> None:
    """Mend the time at which something was decided; its outcome follows from the room at that time.

    Raises:
        Refusal: the meeting did not go on at that time, the votes do not add up then, or the minutes are approved.
    """
    decision = found(partnership, Decision, decision_id)
    with partnership.change(f"Mend the time of {quoted(decision.wording)}") as unit:
        session = unit.session
        sitting = read_sitting(session, decision.meeting_id)
        order = replace(order_of(sitting, decision), decided_at=at)
        _refuse_closed(session, order)
        _refuse_ahead(sitting.meeting, today)
        deferred = decision.outcome is Outcome.DEFERRED
        rules = replace(sitting.rules, movers=sitting.rules.movers and not deferred)
        result = check_order(replace(sitting, rules=rules), order, None)
        as_view = decision.outcome is Outcome.VIEW
        outcome = decision.outcome if deferred else _outcome(sitting, order, result, as_view=as_view)
        _put(session, sitting, order, outcome)


def drop_decision(partnership: Partnership, decision_id: int) -> None:
    """Take away a decision that was entered by mistake; those after it move up, an action agreed by it stays.

    Raises:
        Refusal: the minutes are approved, it was rescinded, or something rests on it.
    """
    decision = found(partnership, Decision, decision_id)
    with partnership.change(f"Take away {quoted(decision.wording)}, entered by mistake") as unit:
        put_dropped(unit.session, decision)


def put_dropped(session: Session, decision: Decision) -> None:
    """Take a decision away within a larger change."""
    refuse_sealed(session, decision.meeting_id)
    if decision.rescinded_on is not None:
        raise Refusal("This decision was rescinded by a later one, so it stays on record.")
    refuse_rested_upon(session, replace(decision, outcome=Outcome.DEFERRED))
    refuse_decided_by(session, decision.id)
    for tie in those_of(session, MeetingAction, "decision_id", decision.id):
        put(session, replace(tie, decision_id=None))
    for row, own in ((VoteRow, VoteRow.decision_id), (DecisionRecordRow, DecisionRecordRow.decision_id)):
        for one in session.scalars(select(row).where(own == decision.id)):
            session.delete(one)
    session.flush()
    session.delete(session.get_one(DecisionRow, decision.id))
    session.flush()
    later = DecisionRow.meeting_id == decision.meeting_id, DecisionRow.number > decision.number
    for one in all_of(session, Decision, *later, order="number"):
        put(session, replace(one, number=one.number - 1))


@keeps("PP2")
def _outcome(sitting: Sitting, order: DecisionOrder, result: Result, *, as_view: bool) -> Outcome:
    """The outcome to keep: without a quorum nothing is kept but a view, with one nothing is turned into one (PP2)."""
    room = room_for(sitting, order)
    if as_view:
        if room.quorate:
            says = (
                f"{room.counting} count towards a quorum of {room.quorum}, so this is a decision and no view."
            )
            raise Refusal(f"{says} {result.says}.", clause="PP2", field="as_view")
        return Outcome.VIEW
    refuse_undecidable(sitting, room)
    if result.outcome is Outcome.VIEW:
        raise Refusal(
            f"{room.counting} count towards a quorum of {room.quorum}, so this cannot be a decision. Minute it as a "
            "view.",
            clause="PP2",
            field="as_view",
        )
    return result.outcome


def _put(session: Session, sitting: Sitting, order: DecisionOrder, outcome: Outcome) -> int:
    room = room_for(sitting, order)
    tally = None if outcome is Outcome.DEFERRED else tally_of(order, room)
    before = sitting.decision(order.id)
    decision = Decision(
        id=order.id,
        meeting_id=order.meeting_id,
        number=before.number if before else max((one.number for one in sitting.decisions), default=0) + 1,
        wording=order.wording,
        moved_by_id=order.moved_by_id,
        seconded_by_id=order.seconded_by_id,
        outcome=outcome,
        votes_for=tally.votes_for if tally else None,
        votes_against=tally.votes_against if tally else None,
        abstentions=tally.abstained if tally else None,
        rescinded_on=before.rescinded_on if before else None,
        rescinded_because=before.rescinded_because if before else "",
    )
    refuse_rested_upon(session, decision)
    with keeping_power(session, order.meeting_id, "wording") if order.id else nullcontext():
        decision_id = put(session, decision)
        _put_record(session, decision_id, order, room.chaired_by_id)
        _put_votes(session, decision_id, order)
    return decision_id


def _put_record(session: Session, decision_id: int, order: DecisionOrder, chair: int | None) -> None:
    before = those_of(session, DecisionRecord, "decision_id", decision_id)
    put(
        session,
        DecisionRecord(
            id=before[0].id if before else 0,
            decision_id=decision_id,
            item_id=order.item_id,
            decided_at=order.decided_at,
            method=order.method,
            chaired_by_id=chair,
            casting=order.casting,
            worded_because=order.worded_because,
        ),
    )


def _put_votes(session: Session, decision_id: int, order: DecisionOrder) -> None:
    before = {one.person_id: one for one in those_of(session, Vote, "decision_id", decision_id)}
    for person_id, vote in before.items():
        if person_id not in order.votes:
            session.delete(session.get_one(VoteRow, vote.id))
    for person_id, cast in order.votes.items():
        key = before[person_id].id if person_id in before else 0
        put(session, Vote(id=key, decision_id=decision_id, person_id=person_id, cast=cast))


def _refuse_closed(session: Session, order: DecisionOrder) -> None:
    """Keep a decision in approved minutes as it was minuted, and in the meeting at which it was made."""
    if order.id:
        stored = kept(session, Decision, order.id)
        if kept(session, Meeting, stored.meeting_id).minutes_approved_on is not None:
            raise Refusal("This decision stands in approved minutes. Rescind it by a later decision instead.")
        if stored.meeting_id != order.meeting_id:
            raise Refusal("A decision stays with the meeting that made it.", field="meeting_id")
    refuse_sealed(session, order.meeting_id)


def _refuse_ahead(meeting: Meeting, today: date) -> None:
    if meeting.held_on > today:
        raise Refusal(f"{say_day(meeting.held_on)} is still to come.", field="meeting_id")


def rescind(partnership: Partnership, decision_id: int, *, by_decision_id: int, because: str) -> None:
    """Rescind a decision by a later one that was carried; the decision itself stays as it was minuted.

    Raises:
        Refusal: no reason is given, it was rescinded before or never carried, or the later decision cannot rescind it.
    """
    decision = found(partnership, Decision, decision_id)
    with partnership.change(f"Rescind {quoted(decision.wording)}") as unit:
        put_rescission(unit.session, decision_id, by_decision_id=by_decision_id, because=because)


def put_rescission(session: Session, decision_id: int, *, by_decision_id: int, because: str) -> None:
    """Rescind a decision within a larger change."""
    required(because, field="rescinded_because", says="Say why it was rescinded.")
    decision, later = kept(session, Decision, decision_id), kept(session, Decision, by_decision_id)
    made_at, rescinded_at = (
        kept(session, Meeting, decision.meeting_id),
        kept(session, Meeting, later.meeting_id),
    )
    if decision.rescinded_on is not None:
        raise Refusal(f"This decision was rescinded on {say_day(decision.rescinded_on)} already.")
    if decision.outcome is not Outcome.CARRIED:
        raise Refusal("Only what was carried can be rescinded.")
    refuse_awarded_by(session, decision_id)
    if (rescinded_at.held_on, rescinded_at.id, later.number) <= (
        made_at.held_on,
        made_at.id,
        decision.number,
    ):
        says = f"It was decided on {say_day(made_at.held_on)}. Choose a later decision."
        raise Refusal(says, field="by_decision_id")
    if rescinded_at.status is not Planned.HELD or later.outcome is not Outcome.CARRIED:
        raise Refusal("This motion was not carried. Choose a decision that was.", field="by_decision_id")
    if later.rescinded_on is not None:
        raise Refusal("That decision was rescinded itself. Choose one that stands.", field="by_decision_id")
    refuse_other_body(session, rescinded_at, made_at, field="by_decision_id")
    refuse_tie(session, rescinded_at, field="by_decision_id")
    refuse_approved_by(session, decision, field="by_decision_id")
    put(session, replace(decision, rescinded_on=rescinded_at.held_on, rescinded_because=because))
    put(session, Rescission(decision_id=decision_id, by_decision_id=by_decision_id))


def may_rescind(session: Session, decision_id: int) -> list[Decision]:
    """The later decisions of meetings not minuted yet by which a decision may be rescinded, the latest first."""
    decision = kept(session, Decision, decision_id)
    made_at = kept(session, Meeting, decision.meeting_id)
    sealed = sealed_meetings(session)
    meetings = {
        one.id: one
        for one in all_of(session, Meeting)
        if one.status is Planned.HELD and one.id not in sealed and speaks_for(session, one, made_at)
    }
    carried = [
        one
        for one in all_of(session, Decision, DecisionRow.rescinded_on.is_(None))
        if one.outcome is Outcome.CARRIED
        and one.meeting_id in meetings
        and _place(meetings[one.meeting_id], one) > _place(made_at, decision)
    ]
    return sorted(carried, key=lambda one: _place(meetings[one.meeting_id], one), reverse=True)


def rescinded_by(session: Session, decision_id: int) -> Decision | None:
    """The decision by which another was rescinded; None where that was never recorded."""
    rows = those_of(session, Rescission, "decision_id", decision_id)
    return kept(session, Decision, rows[0].by_decision_id) if rows else None


def _place(meeting: Meeting, decision: Decision) -> tuple[date, int, int]:
    return meeting.held_on, meeting.id, decision.number


def _verb(order: DecisionOrder) -> str:
    return "Correct decision" if order.id else "Record decision"

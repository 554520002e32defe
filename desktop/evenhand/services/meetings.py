"""What a secretary keeps of a meeting, in short: when and where, who was there, what was decided."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.partnership.facts import RuleAdoption
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome, Planned, Presence
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of, one_of
from evenhand.records.rows.meetings import AttendanceRow, DecisionRow
from evenhand.records.rows.partnership import RuleAdoptionRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import found, kept, put, required


def save_meeting(partnership: Partnership, meeting: Meeting, *, today: date) -> int:
    """Add or correct a meeting.

    Raises:
        Refusal: it was held on a day still to come, or its minutes were approved before it, ahead, or of none held.
    """
    with partnership.change(f"{meeting.kind.label}, {say_day(meeting.held_on)}") as unit:
        return put_meeting(unit.session, meeting, today=today)


def put_meeting(session: Session, meeting: Meeting, *, today: date) -> int:
    """Add or correct a meeting within a larger change."""
    if meeting.status is Planned.HELD and meeting.held_on > today:
        raise Refusal(
            f"{say_day(meeting.held_on)} is still to come, so the meeting is planned, not held.",
            field="status",
        )
    before = one_of(session, Meeting, meeting.id) if meeting.id else None
    if before is not None and before.minutes_approved_on is not None and meeting.minutes_approved_on is None:
        raise Refusal(
            "Approved minutes stay approved. Rescind a decision instead.", field="minutes_approved_on"
        )
    _check_approval(meeting, today)
    return put(session, meeting)


def _check_approval(meeting: Meeting, today: date) -> None:
    """Minutes are approved of a meeting that was held, at a later one that has been."""
    approved = meeting.minutes_approved_on
    if approved is None:
        return
    if meeting.status is not Planned.HELD:
        raise Refusal("Minutes were approved of this meeting, so it was held.", field="status")
    if approved <= meeting.held_on:
        raise Refusal(
            f"Minutes are approved at a later meeting. Give a date after {say_day(meeting.held_on)}.",
            field="minutes_approved_on",
        )
    if approved > today:
        raise Refusal(
            f"{say_day(approved)} is still to come. Leave this empty until they are approved.",
            field="minutes_approved_on",
        )


def record_attendance(partnership: Partnership, meeting_id: int, presences: Mapping[int, Presence]) -> None:
    """Write down who was present, sent apologies or was absent; people left out have no entry."""
    meeting = found(partnership, Meeting, meeting_id)
    with partnership.change(f"Attendance, {say_day(meeting.held_on)}") as unit:
        put_attendance(unit.session, meeting_id, presences)


def put_attendance(session: Session, meeting_id: int, presences: Mapping[int, Presence]) -> None:
    """Write down attendance within a larger change."""
    earlier = {a.person_id: a for a in all_of(session, Attendance, AttendanceRow.meeting_id == meeting_id)}
    for person_id, attendance in earlier.items():
        if person_id not in presences:
            session.delete(session.get_one(AttendanceRow, attendance.id))
    for person_id, presence in presences.items():
        key = earlier[person_id].id if person_id in earlier else 0
        put(session, Attendance(id=key, meeting_id=meeting_id, person_id=person_id, presence=presence))


def save_decision(partnership: Partnership, decision: Decision) -> int:
    """Add or correct a decision; number 0 gives it the next number of its meeting.

    Raises:
        Refusal: the minutes are approved, so that it may only be rescinded; or its votes do not fit its outcome.
    """
    meeting = found(partnership, Meeting, decision.meeting_id)
    with partnership.change(f"Decision, {say_day(meeting.held_on)}") as unit:
        return put_decision(unit.session, decision)


def put_decision(session: Session, decision: Decision) -> int:
    """Add or correct a decision within a larger change."""
    required(decision.wording, field="wording", says="Write down what was moved.")
    for field in ("votes_for", "votes_against", "abstentions"):
        votes = getattr(decision, field)
        if votes is not None and votes < 0:
            raise Refusal("A number of votes cannot be below nothing.", field=field)
    if (decision.votes_for or 0) < (decision.votes_against or 0) and decision.outcome is Outcome.CARRIED:
        raise Refusal("More voted against than for, so it was not carried.", field="outcome")
    if decision.id:
        _refuse_minuted(session, kept(session, Decision, decision.id))
        _refuse_rested_upon(session, decision)
    if not decision.number:
        numbers = [d.number for d in all_of(session, Decision, DecisionRow.meeting_id == decision.meeting_id)]
        decision = replace(decision, number=max(numbers, default=0) + 1)
    return put(session, decision)


def _refuse_minuted(session: Session, stored: Decision) -> None:
    """Keep a decision in approved minutes as it was minuted, whatever meeting it is said to be of now."""
    if kept(session, Meeting, stored.meeting_id).minutes_approved_on is not None:
        raise Refusal("This decision stands in approved minutes. Rescind it with a reason instead.")


def _refuse_rested_upon(session: Session, decision: Decision) -> None:
    """Keep a decision carried while a rule of the partnership's own rests on it."""
    rests = all_of(session, RuleAdoption, RuleAdoptionRow.decision_id == decision.id)
    if rests and decision.outcome is not Outcome.CARRIED:
        raise Refusal(
            "A rule of the rule book was adopted by this decision, so it was carried. Rescind it instead.",
            field="outcome",
        )


def rescind_decision(partnership: Partnership, decision_id: int, *, on: date, because: str) -> None:
    """Rescind a minuted decision, with the day and the reason; the decision itself stays as it was minuted."""
    required(because, field="rescinded_because", says="Say why, and which meeting rescinded it.")
    with partnership.change("Rescind a decision") as unit:
        decision = kept(unit.session, Decision, decision_id)
        if decision.rescinded_on is not None:
            raise Refusal(f"This decision was rescinded on {say_day(decision.rescinded_on)} already.")
        made_on = kept(unit.session, Meeting, decision.meeting_id).held_on
        if on < made_on:
            raise Refusal(f"It was decided on {say_day(made_on)}. Give a later day.", field="rescinded_on")
        put(unit.session, replace(decision, rescinded_on=on, rescinded_because=because))

"""What a secretary keeps of a meeting, in short: when and where, and who was there."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.meetings.doubtful_day import refuse_no_year_of_ours
from evenhand.domain.meetings.facts import Attendance, Meeting
from evenhand.domain.meetings.record_facts import MinutesVersion
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Planned, Presence
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of, one_of
from evenhand.records.rows.meetings import AttendanceRow
from evenhand.records.rows.sittings import MinutesVersionRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.resting import refuse_moved
from evenhand.services.saving import found, put
from evenhand.services.sealed import refuse_sealed
from evenhand.services.settling import settle_anew

OF_THE_ROOM = ("held_on", "kind", "status", "chaired_by_id")


def save_meeting(partnership: Partnership, meeting: Meeting, *, today: date) -> int:
    """Add or correct a meeting.

    Raises:
        Refusal: it was held on a day still to come or in no year of ours, its minutes were approved before it, ahead,
            or of none held, or are kept here and approved as such, or something rests on its having been held that day.
    """
    with partnership.change(f"{meeting.kind.label}, {say_day(meeting.held_on)}") as unit:
        return put_meeting(unit.session, meeting, today=today)


def put_meeting(session: Session, meeting: Meeting, *, today: date) -> int:
    """Add or correct a meeting within a larger change."""
    refuse_no_year_of_ours(meeting.held_on)
    if meeting.status is Planned.HELD and meeting.held_on > today:
        raise Refusal(
            f"{say_day(meeting.held_on)} is still to come, so the meeting is planned, not held.",
            field="status",
        )
    before = one_of(session, Meeting, meeting.id) if meeting.id else None
    if before is not None and before.minutes_approved_on is not None:
        _refuse_other_than_note(before, meeting)
    elif before is not None:
        _refuse_over_kept_minutes(session, meeting)
    _check_approval(meeting, today)
    if before is not None:
        refuse_moved(session, before, meeting)
    key = put(session, meeting)
    if before is not None and any(getattr(before, one) != getattr(meeting, one) for one in OF_THE_ROOM):
        settle_anew(session, key)
    return key


def _refuse_other_than_note(before: Meeting, meeting: Meeting) -> None:
    """Keep a meeting whose minutes are approved as it was minuted; a note beside it may change."""
    if meeting.minutes_approved_on is None:
        raise Refusal(
            "Approved minutes stay approved. Rescind a decision instead.", field="minutes_approved_on"
        )
    changed = [one.name for one in fields(Meeting) if getattr(before, one.name) != getattr(meeting, one.name)]
    for name in changed:
        if name != "note":
            says = "The minutes of this meeting are approved. Add a dated correction to them instead."
            raise Refusal(says, field=name)


def _refuse_over_kept_minutes(session: Session, meeting: Meeting) -> None:
    """Refuse a day of approval typed over minutes that are kept here: those are approved and sealed as such."""
    if meeting.minutes_approved_on is None:
        return
    if all_of(session, MinutesVersion, MinutesVersionRow.meeting_id == meeting.id):
        raise Refusal("These minutes are kept here. Approve them under Minutes.", field="minutes_approved_on")


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
        refuse_sealed(unit.session, meeting_id)
        put_attendance(unit.session, meeting_id, presences)
        settle_anew(unit.session, meeting_id)


def put_attendance(session: Session, meeting_id: int, presences: Mapping[int, Presence]) -> None:
    """Write down attendance within a larger change."""
    earlier = {a.person_id: a for a in all_of(session, Attendance, AttendanceRow.meeting_id == meeting_id)}
    for person_id, attendance in earlier.items():
        if person_id not in presences:
            session.delete(session.get_one(AttendanceRow, attendance.id))
    for person_id, presence in presences.items():
        key = earlier[person_id].id if person_id in earlier else 0
        put(session, Attendance(id=key, meeting_id=meeting_id, person_id=person_id, presence=presence))

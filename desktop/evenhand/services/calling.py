"""Calling a meeting: its day, time and place with an agenda at once, and the notice that the rule book asks for."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.meetings.clock import read_start, read_time, starts_of
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.notice import NoticeFacts, NoticeLine, first_to_see_to, notice_lines
from evenhand.domain.meetings.record_facts import Circulation, MeetingPlan
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import MeetingKind
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.agendas import CirculationRow, MeetingPlanRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services import rules
from evenhand.services.agenda_around import put_named_anew
from evenhand.services.agendas import agenda, put_from_template, put_shifted
from evenhand.services.meetings import put_meeting
from evenhand.services.members import read_directory
from evenhand.services.saving import kept, put
from evenhand.services.sealed import refuse_sealed


def call_meeting(partnership: Partnership, meeting: Meeting, plan: MeetingPlan, *, today: date) -> int:
    """Call a meeting, with the agenda of its template at once; give its key. The plan's own meeting is not looked at.

    Raises:
        Refusal: a field does not fit; `field` names it.
    """
    with partnership.change(f"Call {meeting.kind.label.lower()}, {say_day(meeting.held_on)}") as unit:
        _check(meeting, plan)
        meeting_id = put_meeting(unit.session, replace(meeting, id=0), today=today)
        put(unit.session, replace(plan, id=0, meeting_id=meeting_id))
        called = kept(unit.session, Meeting, meeting_id)
        put_from_template(unit.session, called)
        put_named_anew(unit.session, None, called)
        return meeting_id


def correct_meeting(partnership: Partnership, meeting: Meeting, plan: MeetingPlan, *, today: date) -> None:
    """Correct a meeting and how it is held; the times of its agenda move along with its own.

    Raises:
        Refusal: a field does not fit, or the minutes are approved; `field` names it.
    """
    with partnership.change(f"Correct {meeting.kind.label.lower()}, {say_day(meeting.held_on)}") as unit:
        before = refuse_sealed(unit.session, meeting.id)
        _check(meeting, plan)
        put_meeting(unit.session, meeting, today=today)
        _put_plan(unit.session, replace(plan, meeting_id=meeting.id))
        put_shifted(unit.session, meeting.id, starts_of(before), starts_of(meeting))
        put_named_anew(unit.session, before, meeting)


def save_plan(partnership: Partnership, plan: MeetingPlan) -> int:
    """Say how a meeting is held; a second plan of a meeting corrects the first. Give its key.

    Raises:
        Refusal: a field does not fit, or the minutes are approved; `field` names it.
    """
    with partnership.change("How a meeting is held") as unit:
        meeting = refuse_sealed(unit.session, plan.meeting_id)
        _check(meeting, plan)
        return _put_plan(unit.session, plan)


def plan_of(session: Session, meeting_id: int) -> MeetingPlan:
    """How a meeting is held; one that was entered without it is in person, as far as is known."""
    plans = all_of(session, MeetingPlan, MeetingPlanRow.meeting_id == meeting_id)
    return plans[0] if plans else MeetingPlan(meeting_id=meeting_id)


def notice(session: Session, meeting_id: int, day: date) -> NoticeLine:
    """Where the notice of a meeting stands on a day: of the rules that apply, the one to see to first."""
    return first_to_see_to(notices(session, meeting_id, day))


def notices(session: Session, meeting_id: int, day: date) -> tuple[NoticeLine, ...]:
    """Every rule of notice that applies to a meeting, and where each stands on a day."""
    meeting = kept(session, Meeting, meeting_id)
    directory = read_directory(session)
    facts = NoticeFacts(
        meeting,
        agenda(session, meeting_id),
        tuple(all_of(session, Circulation, CirculationRow.meeting_id == meeting_id, order="sent_on")),
        {seat.person.id: seat.called for seat in directory.voting_on(meeting.held_on)},
    )
    return notice_lines(facts, rules.rule_book(session, meeting.held_on), day)


def _put_plan(session: Session, plan: MeetingPlan) -> int:
    stored = all_of(session, MeetingPlan, MeetingPlanRow.meeting_id == plan.meeting_id)
    return put(session, replace(plan, id=stored[0].id if stored else 0))


def _check(meeting: Meeting, plan: MeetingPlan) -> None:
    """Refuse times that cannot be read, an end before the beginning, and a sub-group without its name.

    The minutes of sub-groups are kept apart by their names.
    """
    starts = read_start(meeting.at, field="at") if meeting.at.strip() else None
    ends = read_time(plan.ends_at, field="ends_at", near=starts) if plan.ends_at.strip() else None
    if starts is not None and ends is not None and ends <= starts:
        raise Refusal("It would end before it begins. Give a later time.", field="ends_at")
    if meeting.kind is MeetingKind.SUB_GROUP and not plan.body.strip():
        raise Refusal("Name the sub-group that meets.", field="body")

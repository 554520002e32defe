"""What an agenda goes on from: minutes that wait for approval, decisions between meetings, and the next meeting."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.meetings.agenda import NEXT_TITLE, Around, next_title, retitled
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, MeetingPlan, WrittenDecision
from evenhand.domain.meetings.vocabulary import AgendaKind
from evenhand.domain.vocabulary import MeetingKind, Outcome, Planned
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.agendas import AgendaItemRow
from evenhand.records.rows.sittings import WrittenDecisionRow
from evenhand.services.saving import kept, put
from evenhand.services.sealed import is_approved

BOARD_MEETINGS = (MeetingKind.BOARD, MeetingKind.EXTRAORDINARY)


def around(session: Session, meeting: Meeting) -> Around:
    """What the agenda of a meeting refers to, among the meetings of its own kind."""
    later = [one for one in _own_kind(session, meeting) if one.held_on > meeting.held_on]
    return Around(
        max(minutes_waiting(session, meeting), key=_when, default=None),
        min(later, key=_when, default=None),
        has_decided_between=bool(decided_between(session)),
    )


def minutes_waiting(session: Session, meeting: Meeting) -> list[Meeting]:
    """The earlier meetings of the same kind whose minutes this one could approve, the first held first."""
    earlier = [one for one in _own_kind(session, meeting) if one.held_on < meeting.held_on]
    return [one for one in earlier if not is_approved(session, one)]


def decided_between(session: Session) -> list[WrittenDecision]:
    """The decisions between meetings that were carried and that no meeting has ratified yet."""
    waits = (WrittenDecisionRow.concluded_on.is_not(None), WrittenDecisionRow.ratified_by_id.is_(None))
    concluded = all_of(session, WrittenDecision, *waits, order="concluded_on")
    return [one for one in concluded if one.outcome is Outcome.CARRIED]


def put_named_anew(session: Session, before: Meeting | None, meeting: Meeting) -> None:
    """Let the agendas that name a meeting by its day name the day it has now, within a larger change.

    A meeting that was just called becomes the next one of the agenda before it, where that named none yet. Titles that
    somebody worded otherwise, and approved minutes, stay.
    """
    about = f"meeting:{meeting.id}"
    if before is not None:
        for item in all_of(session, AgendaItem, AgendaItemRow.about == about):
            title = retitled(item, before, meeting)
            if title != item.title and not is_approved(session, kept(session, Meeting, item.meeting_id)):
                put(session, replace(item, title=title))
        return
    earlier = [one for one in _own_kind(session, meeting) if one.held_on < meeting.held_on]
    last = max(earlier, key=_when, default=None)
    if last is None or last.status is not Planned.PLANNED or around(session, last).next != meeting:
        return
    for item in all_of(session, AgendaItem, AgendaItemRow.meeting_id == last.id):
        if item.kind is AgendaKind.NEXT_MEETING and not item.about and item.title == NEXT_TITLE:
            put(session, replace(item, title=next_title(meeting), about=about))


def _own_kind(session: Session, meeting: Meeting) -> list[Meeting]:
    """The other meetings that go on from one another: the board's, the annual, the open, those of one sub-group."""
    kinds = BOARD_MEETINGS if meeting.kind in BOARD_MEETINGS else (meeting.kind,)
    others = [
        one
        for one in all_of(session, Meeting, order="held_on")
        if one.kind in kinds and one.id != meeting.id and one.status is not Planned.CANCELLED
    ]
    if meeting.kind is not MeetingKind.SUB_GROUP:
        return others
    bodies = {plan.meeting_id: plan.body.strip().casefold() for plan in all_of(session, MeetingPlan)}
    return [one for one in others if bodies.get(one.id, "") == bodies.get(meeting.id, "")]


def _when(meeting: Meeting) -> tuple[date, int]:
    return meeting.held_on, meeting.id

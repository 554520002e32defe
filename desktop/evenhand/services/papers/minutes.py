"""Compiling the minutes of a meeting from what the file holds: as they were kept, or else written from the record."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.minutes_paper import (
    MinutesPaper,
    Withheld,
    corrections_of,
    parts_of,
    without_unnamed,
)
from evenhand.domain.meetings.public_items import printed_as
from evenhand.domain.meetings.record_facts import AgendaItem, DecisionRecord, WrittenDecision
from evenhand.domain.meetings.seal import check_digits, last_digest
from evenhand.domain.meetings.vocabulary import MinutesState
from evenhand.domain.members.printed_names import PrintedNames
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level, Planned
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.services.grants_told import read_grants_told
from evenhand.services.interests_told import read_interests_told
from evenhand.services.meeting_reading import Sitting, read_sitting
from evenhand.services.minutes import Minutes, minutes_of, written_anew
from evenhand.services.papers.meeting_chosen import last_meeting
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder


def compile_report(session: Session, order: PaperOrder) -> MinutesPaper:
    """The minutes of the meeting asked for, or of the last one held, as a copy of the level may hold them.

    Raises:
        Refusal: there is no such meeting, or it was not held.
    """
    meeting = last_meeting(session, order)
    if meeting.status is not Planned.HELD:
        raise Refusal(
            f"The meeting of {say_day(meeting.held_on)} was not held, so it has no minutes. Choose another.",
            field="meeting_id",
        )
    return minutes_paper(session, read_sitting(session, meeting.id), order)


def minutes_paper(session: Session, sitting: Sitting, order: PaperOrder) -> MinutesPaper:
    """The minutes of a meeting that was read."""
    meeting, day = sitting.meeting, order.day
    names = PrintedNames(sitting.directory, order.level, meeting.held_on, frozenset(sitting.attendance))
    withheld = _withheld(session, sitting, day)
    minutes = minutes_of(session, meeting.id)
    sections = minutes.sections if minutes else written_anew(session, meeting.id)
    parts, unnamed = without_unnamed(parts_of(sections, withheld, names))
    of = occasion(session, order)
    seal = minutes.seal if minutes and minutes.seal and minutes.seal.approved_on <= day else None
    made = [one for one in minutes.corrections if one.made_on <= day] if minutes else []
    held = {one.id: one.held_on for one in all_of(session, Meeting)}
    return MinutesPaper(
        occasion=of if order.level is not Level.PUBLIC else of.for_public(),
        level=order.level,
        meeting_id=meeting.id,
        held_on=meeting.held_on,
        kind=meeting.kind,
        body=sitting.plan.body,
        place=meeting.place,
        chair=names.name(meeting.chaired_by_id) if meeting.chaired_by_id is not None else "",
        state=MinutesState.APPROVED if seal else MinutesState.DRAFT,
        version=minutes.version.number if minutes else 0,
        parts=parts,
        unnamed=unnamed,
        approved_on=seal.approved_on if seal else None,
        approved_elsewhere=_approved_elsewhere(meeting, minutes, day),
        signed_by=names.name(seal.signed_by_id) if seal and seal.signed_by_id is not None else "",
        check_digits=check_digits(last_digest(seal.digest, made)) if seal else "",
        corrections=corrections_of(made, held, sections, withheld, names) if seal else (),
    )


def _approved_elsewhere(meeting: Meeting, minutes: Minutes | None, day: date) -> date | None:
    """The day on which minutes were approved that were never sealed here, where it had come."""
    approved = meeting.minutes_approved_on
    sealed = minutes is not None and minutes.seal is not None
    return approved if approved is not None and approved <= day and not sealed else None


def _withheld(session: Session, sitting: Sitting, day: date) -> Withheld:
    """What a public copy of the minutes must not tell: of any meeting, what was decided on items that it withholds."""
    grants = read_grants_told(session, day)
    items = {one.id: one for one in all_of(session, AgendaItem)}
    under = {one.decision_id: items.get(one.item_id or 0) for one in all_of(session, DecisionRecord)}
    said = [
        (one.wording, printed_as(under.get(one.id), grants, words=one.wording))
        for one in all_of(session, Decision)
    ]
    said += [
        (one.wording, printed_as(None, grants, about=one.about, words=one.wording))
        for one in all_of(session, WrittenDecision)
    ]
    return Withheld(
        items=sitting.items,
        grants=grants,
        decided=tuple((wording, instead) for wording, instead in said if instead),
        declared=sitting.declared,
        interests=read_interests_told(session),
    )

"""Compiling the agenda of a meeting from what the file holds."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.meetings.agenda import declared_under
from evenhand.domain.meetings.agenda_sheet import (
    AgendaLine,
    AgendaSheet,
    InterestsExpected,
    PaperLine,
    Quorum,
    SentOut,
    for_level,
)
from evenhand.domain.meetings.circulating import AGENDA_LETTER, LetteredPaper, lettered
from evenhand.domain.meetings.clock import ends_of, starts_of
from evenhand.domain.meetings.expected_sheet import items_expected
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.public_items import GrantsTold, printed_as
from evenhand.domain.meetings.record_facts import AgendaItem, Circulation
from evenhand.domain.meetings.vocabulary import Circulated
from evenhand.domain.members.contact_consents import is_good
from evenhand.domain.members.printed_names import A_MEMBER, PrintedNames
from evenhand.domain.members.vocabulary import ContactUse
from evenhand.domain.vocabulary import Level, MeetingKind, Office, Planned
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.agendas import CirculationRow
from evenhand.services.calling import notice
from evenhand.services.consents import read_contact_consents
from evenhand.services.expected_declarations import expected
from evenhand.services.grants_told import read_grants_told
from evenhand.services.meeting_reading import Sitting, read_sitting
from evenhand.services.papers.meeting_chosen import next_meeting
from evenhand.services.papers.occasion import at_meeting, occasion
from evenhand.services.papers.order import PaperOrder

AGENDAS = (Circulated.AGENDA, Circulated.PACK)


def compile_report(session: Session, order: PaperOrder) -> AgendaSheet:
    """The agenda as a copy of the level asked for may hold it.

    Raises:
        Refusal: there is no such meeting, or none ahead.
    """
    return agenda_sheet(session, read_sitting(session, next_meeting(session, order).id), order)


def agenda_sheet(session: Session, sitting: Sitting, order: PaperOrder) -> AgendaSheet:
    """The agenda of a meeting that was read."""
    meeting, plan = sitting.meeting, sitting.plan
    grants = read_grants_told(session, order.day)
    papers = paper_lines(sitting, grants)
    names = PrintedNames(sitting.directory, order.level, order.day)
    sent = _sent(session, sitting, order.day)
    chair = _chair(sitting)
    whole = AgendaSheet(
        occasion=replace(
            at_meeting(occasion(session, order), meeting, plan, letter=AGENDA_LETTER),
            version=last_sent(session, meeting),
        ),
        level=Level.CONFIDENTIAL,
        meeting_id=meeting.id,
        kind=meeting.kind,
        body=plan.body if meeting.kind is MeetingKind.SUB_GROUP else "",
        held_on=meeting.held_on,
        starts_at=starts_of(meeting),
        ends_at=ends_of(sitting.plan, starts_of(sitting.meeting)),
        format=plan.format,
        place=meeting.place,
        joining=plan.joining,
        chair=_named(chair, names),
        called_by=plan.called_by,
        sent=sent,
        quorum=Quorum(needed=sitting.rules.quorum, voting=sum(seat.votes for seat in sitting.seats)),
        declared_under=declared_under(sitting.items),
        expected=_expected(session, sitting),
        lines=tuple(_line(one, papers, grants) for one in sitting.items),
        papers=papers,
        contact=_contact(session, sitting, order, names),
        cancelled=meeting.status is Planned.CANCELLED,
    )
    return for_level(whole, order.level, names)


def paper_lines(sitting: Sitting, grants: GrantsTold) -> tuple[PaperLine, ...]:
    """The papers of a meeting with their letters, in the order of its pack."""
    private = {item.position for item in sitting.items if item.in_private}
    return tuple(
        _paper_line(one, withheld=one.number in private or _tells_too_much(one, grants))
        for one in lettered(sitting.papers, sitting.items)
    )


def _tells_too_much(one: LetteredPaper, grants: GrantsTold) -> bool:
    """Whether a paper is about an application without a grant, or its title tells of one."""
    return bool(printed_as(None, grants, about=one.paper.about, words=one.paper.title))


def _paper_line(one: LetteredPaper, *, withheld: bool) -> PaperLine:
    paper = one.paper
    return PaperLine(
        letter=one.letter,
        title=paper.title,
        item=one.number,
        has_public_edition=paper.level is Level.PUBLIC and not withheld,
        timing=paper.timing,
        late_because=paper.late_because,
        chair_agreed_on=paper.chair_agreed_on,
    )


def _line(item: AgendaItem, papers: Sequence[PaperLine], grants: GrantsTold) -> AgendaLine:
    return AgendaLine(
        number=item.position,
        title=item.title,
        purpose=item.purpose,
        led_by=item.led_by,
        starts_at=item.starts_at,
        in_private=item.in_private,
        printed_as=printed_as(item, grants),
        papers=tuple(one for one in papers if one.item == item.position),
    )


def _chair(sitting: Sitting) -> int | None:
    """Who is to be in the chair: as it was settled, or who holds the office on the day."""
    holders = sitting.directory.holders(Office.CHAIR, sitting.day)
    return sitting.meeting.chaired_by_id or (holders[0].id if holders else None)


def _expected(session: Session, sitting: Sitting) -> tuple[InterestsExpected, ...]:
    """The interests of which it is sure enough that they will be declared, item by item."""
    declarations = expected(session, sitting.meeting.id)
    found = items_expected(sitting.items, declarations, sitting.seats, None, sitting.rules)
    return tuple(
        InterestsExpected(
            item=one.number,
            interests=one.interests,
            members=one.members,
            counting=one.counting,
            in_private=one.in_private,
        )
        for one in found
        if one.interests
    )


def _named(person_id: int | None, names: PrintedNames) -> str:
    """Somebody by name; nobody where that is not known or this copy may not say it."""
    said = names.name(person_id) if person_id is not None else ""
    return "" if said == A_MEMBER else said


def _sent(session: Session, sitting: Sitting, day: date) -> SentOut:
    line = notice(session, sitting.meeting.id, day)
    before = (sitting.day - line.sent_on).days if line.sent_on else None
    return SentOut(sent_on=line.sent_on, days_before=before, send_by=line.last_day)


def last_sent(session: Session, meeting: Meeting) -> int:
    """The edition of the agenda or pack that was sent last."""
    sent = all_of(session, Circulation, CirculationRow.meeting_id == meeting.id)
    return max((one.edition for one in sent if one.what in AGENDAS), default=1)


def _contact(session: Session, sitting: Sitting, order: PaperOrder, names: PrintedNames) -> str:
    """Whom to ask for another edition; how to reach them is for members, with whom they agreed to share it."""
    holders = sitting.directory.holders(Office.SECRETARY, order.day)
    if not holders:
        return "the secretary"
    person = holders[0]
    if person in names.withheld:
        return "the secretary"
    shared = any(
        one.use is ContactUse.SHARED_WITH_MEMBERS and is_good(one, order.day)
        for one in read_contact_consents(session, person.id)
    )
    reach = person.telephone or person.email
    told = shared and order.level is not Level.PUBLIC and reach
    return f"the secretary, {person.name}, {reach}" if told else f"the secretary, {person.name}"

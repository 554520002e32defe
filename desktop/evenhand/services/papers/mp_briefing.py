"""Compiling the briefing before a meeting with an MP from what the file holds."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.mp import advice as advised
from evenhand.domain.mp import misconceptions as mistaken
from evenhand.domain.mp.addressing import addressed
from evenhand.domain.mp.briefing import LATEST, Meeting, MpBriefing, for_level
from evenhand.domain.mp.mp_report import MistakenSaid
from evenhand.domain.mp.relations import Relations
from evenhand.domain.mp.seat import standing_after
from evenhand.domain.mp.told import open_after, told
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.services.papers.mp_members import members_on
from evenhand.services.papers.mp_relations import chosen, read_relations
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.papers.waiting_letters import waiting_letters
from evenhand.services.sweep import read_windows_today

NO_CONTACT = "The briefing is about an MP. For anybody else there is the visit pack."


def compile_report(session: Session, order: PaperOrder) -> MpBriefing:
    """The briefing as a copy of the level asked for may hold it.

    Raises:
        Refusal: there is no MP, or the one chosen is a contact.
    """
    day = order.day
    known = read_relations(session, day)
    mp_id = chosen(known, order)
    if known.is_contact(mp_id):
        raise Refusal(NO_CONTACT, field="mp_id")
    held = [told(known, one, day) for one in known.held_with((mp_id,), day)]
    shown = [one for one in held if one.public or order.level is not Level.PUBLIC][-LATEST:]
    meeting = next_meeting(known, mp_id, day)
    own = [one for one in known.engagements if one.mp_id == mp_id]
    person = known.directory.people[known.mps[mp_id].person_id]
    meets_on = meeting.on if meeting is not None else day
    whole = MpBriefing(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        member=members_on(session, known, order.first_day, day).said(mp_id),
        greeting=addressed(person.name, known.profiles.get(mp_id), known.terms, mp_id, day).salutation,
        prefers=known.mps[mp_id].prefers,
        meeting=meeting,
        latest=tuple(reversed(shown)),
        earlier=len(held) - len(shown),
        follow_ups=open_after(known, own, day),
        waiting=waiting_letters(session, known, (mp_id,), day),
        advice_open=tuple(_unanswered_advice(known, mp_id, day)),
        mistaken=tuple(_unsettled(known, mp_id, day)),
        in_window=bool(read_windows_today(session, meets_on).windows),
        between=standing_after(known.terms, mp_id, day) is not None,
    )
    return for_level(whole, order.level)


def next_meeting(known: Relations, mp_id: int, day: date) -> Meeting | None:
    """What comes next in the diary with somebody, where anything does."""
    for one in known.ahead_with((mp_id,), day):
        detail = known.details.get(one.id)
        at, place = (detail.at, detail.place) if detail is not None else (None, "")
        return Meeting(on=one.on, at=at, place=place, engagement=told(known, one, day))
    return None


def _unanswered_advice(known: Relations, mp_id: int, day: date) -> Iterator[str]:
    """The topics about which advice was asked and not given yet."""
    for topic in advised.by_topic((one for one in known.advice if one.mp_id == mp_id), day):
        if any(advised.state_on(one, day) is advised.AdviceState.ASKED for one in topic.advice):
            yield topic.name


def _unsettled(known: Relations, mp_id: int, day: date) -> Iterator[MistakenSaid]:
    for one in mistaken.heard_by(known.misconceptions, mp_id, day):
        if mistaken.state_on(one, day) is not mistaken.MisconceptionState.SETTLED:
            state = mistaken.say_state(one, day)
            yield MistakenSaid(heard_on=one.heard_on, where=one.heard_where, said=one.said, state=state)

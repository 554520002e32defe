"""Compiling the visit pack for a visit by or to anybody the partnership keeps in touch with."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.mp.relations import Relations
from evenhand.domain.mp.said_position import say_position
from evenhand.domain.mp.seat import position
from evenhand.domain.mp.told import open_after, told
from evenhand.domain.mp.visit_pack import VisitPack, for_level, tasks_of
from evenhand.domain.vocabulary import Level
from evenhand.services.papers.mp_briefing import next_meeting
from evenhand.services.papers.mp_relations import chosen, read_relations
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.papers.waiting_letters import waiting_letters
from evenhand.services.sweep import read_windows_today


def compile_report(session: Session, order: PaperOrder) -> VisitPack:
    """The pack as a copy of the level asked for may hold it.

    Raises:
        Refusal: nobody is recorded, or there is nobody of that number.
    """
    starts, day = order.first_day, order.day
    known = read_relations(session, day)
    mp_id = chosen(known, order)
    visit = next_meeting(known, mp_id, day)
    own = [one for one in known.engagements if one.mp_id == mp_id]
    contact = known.is_contact(mp_id)
    visited_on = visit.on if visit is not None else day
    in_window = bool(read_windows_today(session, visited_on).windows)
    whole = VisitPack(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        name=known.name(mp_id, day),
        who=_who(known, mp_id, day),
        is_contact=contact,
        prefers=known.mps[mp_id].prefers,
        visit=visit,
        starts=starts,
        held=tuple(told(known, one, day) for one in known.held_with((mp_id,), day, starts)),
        follow_ups=open_after(known, own, day),
        waiting=waiting_letters(session, known, (mp_id,), day),
        window_on=visited_on if in_window else None,
        tasks=tasks_of(visit, is_contact=contact, in_window=in_window),
    )
    return for_level(whole, order.level)


def _who(known: Relations, mp_id: int, day: date) -> str:
    """What somebody is, in a sentence: a contact's role and organisation, or where an MP sits."""
    contact, name = known.contacts.get(mp_id), known.name(mp_id, day)
    if contact is not None:
        role = contact.role or contact.kind.label
        return f"{name}: {role}, {contact.organisation}." if contact.organisation else f"{name}: {role}."
    begun = [one for one in known.terms if one.mp_id == mp_id and one.starts <= day]
    place = known.constituencies.get(begun[-1].constituency_id, "") if begun else ""
    return say_position(name, position(known.terms, mp_id, day), place)

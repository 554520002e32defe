"""Compiling the handover brief for a newly elected MP from what the file holds."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.mp import advice as advised
from evenhand.domain.mp.casework_counts import say
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.handover import HandoverBrief, Partnership, Predecessor, for_level
from evenhand.domain.mp.record_facts import Referral
from evenhand.domain.mp.relations import Relations
from evenhand.domain.mp.seat import is_mp
from evenhand.domain.mp.skills import skills_prompt
from evenhand.domain.mp.told import ToldEngagement, told
from evenhand.domain.partnership.facts import PlanTheme
from evenhand.domain.partnership.sitting import count_seats
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import holds_on, those_on
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.services.papers.grants_in_period import grants_in_period
from evenhand.services.papers.mp_relations import chosen, read_relations
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.partnership import read_identity

PURPOSE = "For a new MP"


def compile_report(session: Session, order: PaperOrder) -> HandoverBrief:
    """The brief as a copy of the level asked for may hold it.

    Raises:
        Refusal: there is no MP, or the one chosen is none on that day.
    """
    day = order.day
    known = read_relations(session, day)
    mp_id = chosen(known, order)
    term = _term(known, mp_id, day)
    earlier = [
        one for one in known.terms if one.constituency_id == term.constituency_id and one.starts < term.starts
    ]
    before = tuple(dict.fromkeys(one.mp_id for one in earlier if one.mp_id != mp_id))
    both = (*before, mp_id)
    name = known.name(mp_id, day)
    whole = HandoverBrief(
        occasion=replace(occasion(session, order), purpose=PURPOSE),
        level=Level.CONFIDENTIAL,
        name=name,
        constituency=known.constituencies.get(term.constituency_id, ""),
        elected_on=term.starts,
        partnership=_partnership(session, known, day),
        predecessors=tuple(_predecessor(known, one, day) for one in earlier if one.mp_id != mp_id),
        before=tuple(_before(known, both, term, day)),
        since=tuple(told(known, one, day) for one in known.held_with((mp_id,), day, term.starts)),
        agreed=tuple(_agreed(known, mp_id, day)),
        open_advice=tuple(_open_advice(known, both, day)),
        casework_open=say(sum(_is_open(one, both, day) for one in known.referrals)),
        skills_prompt=skills_prompt(name, known.mps[mp_id].skills, is_mp=True),
    )
    return for_level(whole, order.level)


def _term(known: Relations, mp_id: int, day: date) -> MpTerm:
    """The term that somebody serves on a day."""
    own = [one for one in known.terms if one.mp_id == mp_id and holds_on(one, day)]
    if not own:
        says = f"The brief is for an MP, and {known.name(mp_id, day)} is none on {say_day(day)}."
        raise Refusal(says, field="mp_id")
    return own[-1]


def _partnership(session: Session, known: Relations, day: date) -> Partnership:
    identity = read_identity(session)
    grants = grants_in_period(session, date.min, day)
    voting = known.directory.voting_on(day)
    return Partnership(
        name=identity.name,
        area=identity.area,
        accountable=identity.lto_name,
        themes=tuple(one.name for one in those_on(all_of(session, PlanTheme, order="name"), day)),
        seats=count_seats(seat.membership.capacity for seat in voting),
        awards=grants.total,
        smallest_pence=grants.smallest_award_pence,
    )


def _predecessor(known: Relations, term: MpTerm, day: date) -> Predecessor:
    return Predecessor(name=known.name(term.mp_id, day), starts=term.starts, ends=term.ends)


def _before(known: Relations, mp_ids: tuple[int, ...], term: MpTerm, day: date) -> Iterator[ToldEngagement]:
    """What was done before this term with whoever was the MP then; what passed with candidates is left out."""
    for one in known.held_with(mp_ids, day):
        if one.on < term.starts and is_mp(known.terms, one.mp_id, one.on):
            yield told(known, one, day)


def _agreed(known: Relations, mp_id: int, day: date) -> Iterator[ToldEngagement]:
    """What is planned with the MP and was confirmed; what we only have in mind is none of it."""
    for one in known.ahead_with((mp_id,), day):
        detail = known.details.get(one.id)
        if detail is not None and detail.confirmed_on is not None and detail.confirmed_on <= day:
            yield told(known, one, day)


def _is_open(referral: Referral, mp_ids: tuple[int, ...], day: date) -> bool:
    """Whether a resident's matter was with these people on a day and not closed."""
    sent = referral.sent_on is not None and referral.sent_on <= day
    closed = referral.closed_on is not None and referral.closed_on <= day
    return referral.mp_id in mp_ids and sent and not closed


def _open_advice(known: Relations, mp_ids: tuple[int, ...], day: date) -> list[str]:
    """The topics about which advice was asked and not given by the day."""
    return [
        topic.name
        for topic in advised.by_topic((one for one in known.advice if one.mp_id in mp_ids), day)
        if any(advised.state_on(one, day) is advised.AdviceState.ASKED for one in topic.advice)
    ]

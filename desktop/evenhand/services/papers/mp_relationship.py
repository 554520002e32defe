"""Compiling the MP relationship report from what the file holds."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.findings import Finding, told_at
from evenhand.domain.mp import advice as advised
from evenhand.domain.mp import misconceptions as mistaken
from evenhand.domain.mp.casework_told import casework_told
from evenhand.domain.mp.chasing import days_to_reply
from evenhand.domain.mp.connections import connections
from evenhand.domain.mp.facts import Engagement, is_casework
from evenhand.domain.mp.mp_report import (
    AdviceSaid,
    ConnectionSaid,
    MistakenSaid,
    MpReport,
    QuotesSaid,
    for_level,
)
from evenhand.domain.mp.relations import Relations
from evenhand.domain.mp.told import open_after, told
from evenhand.domain.publicity.vocabulary import Permission
from evenhand.domain.vocabulary import Level
from evenhand.services.findings import read_findings
from evenhand.services.papers.governance import mp_in_period
from evenhand.services.papers.mp_members import members_on
from evenhand.services.papers.mp_relations import read_relations
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.papers.waiting_letters import waiting_letters
from evenhand.services.quotes import quote_bank

PERMISSION = "MP10"


def compile_report(session: Session, order: PaperOrder) -> MpReport:
    """The report as a copy of the level asked for may hold it."""
    starts, day = order.first_day, order.day
    known = read_relations(session, day)
    asked = members_on(session, known, starts, day)
    mps = [key for key in known.mps if not known.is_contact(key)]
    with_mps = [one for one in known.engagements if one.mp_id in mps]
    members = tuple(asked.said(one) for one in _shown(known, starts, day))
    both = [one.give_and_take for one in members if one.give_and_take is not None]
    whole = MpReport(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        starts=starts,
        findings=tuple(_findings(session, known, day, order.level)),
        members=members,
        in_short=mp_in_period(session, starts, day),
        given=sum(count for one in both for _, count in one.given),
        came_back=sum(count for one in both for _, count, _ in one.brought),
        engagements=tuple(told(known, one, day) for one in known.held_with(mps, day, starts)),
        ahead=tuple(told(known, one, day) for one in known.ahead_with(mps, day)),
        follow_ups=open_after(known, with_mps, day),
        waiting=waiting_letters(session, known, mps, day),
        days_to_reply=days_to_reply(with_mps, known.details, starts, day).middle,
        connections=tuple(_connections(known, with_mps, starts, day)),
        casework=casework_told((one for one in known.referrals if one.mp_id in mps), starts, day),
        advice=tuple(_advice(known, mps, starts, day)),
        mistaken=tuple(_mistaken(known, mps, starts, day)),
        quotes=_quotes(session, known, mps, starts, day),
    )
    return for_level(whole, order.level)


def _findings(session: Session, known: Relations, day: date, level: Level) -> list[Finding]:
    """What the board should notice about the relationship; a picture or quote of a councillor is not about it."""
    names = [known.directory.people[one.person_id].name for one in known.mps.values()]
    return [
        one
        for one in told_at(read_findings(session, day), level)
        if one.clause.startswith("MP")
        and (one.clause != PERMISSION or any(name in one.says for name in names))
    ]


def _shown(known: Relations, starts: date, day: date) -> list[int]:
    """The MPs of the day, then those who were MPs in the period; between elections the last one alone."""
    in_period = [
        term.mp_id
        for term in reversed(known.terms)
        if term.starts <= day and (term.ends is None or term.ends >= starts)
    ]
    last = known.last_mp(day)
    return list(dict.fromkeys([*known.sitting_on(day), *([last] if last is not None else []), *in_period]))


def _connections(
    known: Relations, engagements: Iterable[Engagement], starts: date, day: date
) -> Iterable[ConnectionSaid]:
    """The introductions of the period, but of a resident's referral."""
    told_of = [one for one in engagements if not is_casework(one)]
    for one in connections(told_of, known.brought, starts, day):
        yield ConnectionSaid(
            on=one.engagement.on,
            called=one.engagement.title,
            note=one.brought.note,
            led_to=tuple(later.title for later in one.led_to),
        )


def _advice(known: Relations, mps: Iterable[int], starts: date, day: date) -> Iterable[AdviceSaid]:
    """Advice asked of an MP or given in the period, by topic."""
    wanted = frozenset(mps)
    for topic in advised.by_topic((one for one in known.advice if one.mp_id in wanted), day):
        for one in topic.advice:
            if max(one.asked_on, one.given_on or one.asked_on) >= starts:
                answered = advised.state_on(one, day) is not advised.AdviceState.ASKED
                outcome = one.outcome if answered else ""
                yield AdviceSaid(
                    topic=topic.name,
                    asked_on=one.asked_on,
                    state=advised.say_state(one, day),
                    outcome=outcome,
                )


def _mistaken(known: Relations, mps: Iterable[int], starts: date, day: date) -> Iterable[MistakenSaid]:
    """What was heard in the period, or was not settled when it began."""
    for mp_id in (None, *mps):
        for one in mistaken.heard_by(known.misconceptions, mp_id, day):
            if one.settled_on is None or one.settled_on >= starts:
                yield MistakenSaid(
                    heard_on=one.heard_on,
                    where=one.heard_where,
                    said=one.said,
                    state=mistaken.say_state(one, day),
                )


def _quotes(session: Session, known: Relations, mps: Iterable[int], starts: date, day: date) -> QuotesSaid:
    """The quotes of MPs, and their uses in items that went out in the period."""
    people = {known.mps[one].person_id for one in mps}
    bank = [
        one
        for one in quote_bank(session)
        if one.quote.person_id in people and (one.quote.said_on is None or one.quote.said_on <= day)
    ]
    used = sum(
        item.published_on is not None and starts <= item.published_on <= day
        for one in bank
        for item in one.used_in
    )
    permitted = sum(_is_permitted(one.quote.permission, one.quote.permission_on, day) for one in bank)
    return QuotesSaid(kept=len(bank), permitted=permitted, used=used)


def _is_permitted(permission: Permission, on: date | None, day: date) -> bool:
    return permission is Permission.GIVEN and on is not None and on <= day

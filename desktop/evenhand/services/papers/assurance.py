"""Compiling the assurance statement from what the file holds."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants import party_bar
from evenhand.domain.grants.assurance import WITHIN, receipts_seen
from evenhand.domain.grants.assurance_report import AssuranceStatement, AssuredLine, ScreenCounts, for_level
from evenhand.domain.grants.breaches import is_open
from evenhand.domain.grants.money_facts import LtoAssurance, Payment
from evenhand.domain.grants.spend import year_name, year_of
from evenhand.domain.grants.vocabulary import AssuranceCovers
from evenhand.domain.vocabulary import Level, PartyStanding, PartyVerdict
from evenhand.services.grants.beside import GrantsBeside, read_grants_beside
from evenhand.services.grants.payment_screens import payment_states
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder


def compile_report(session: Session, order: PaperOrder) -> AssuranceStatement:
    """The statement over the period as a copy of the level asked for may hold it."""
    day, starts = order.day, order.first_day
    beside = read_grants_beside(session)
    made = [one for one in beside.payments if one.paid_on <= day]
    within = [one for one in made if one.paid_on >= starts]
    told = [one for one in beside.assurances if one.confirmed_on <= day]
    batches = sorted(beside.batches.values(), key=lambda one: (one.paid_on, one.id))
    spans = sorted({year_of(one.paid_on) for one in made})
    outside = [one for one in within if one.batch_id is None]
    whole = AssuranceStatement(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        starts=starts,
        batches=tuple(
            _line(
                batch.name,
                batch.paid_on,
                [one for one in made if one.batch_id == batch.id],
                [one for one in told if one.batch_id == batch.id],
                beside,
                day,
            )
            for batch in batches
            if starts <= batch.paid_on <= day
        ),
        years=tuple(
            _line(
                year_name(span[0]),
                span[1],
                [one for one in made if year_of(one.paid_on) == span],
                [one for one in told if _covers(one, span)],
                beside,
                day,
            )
            for span in spans
            if starts <= span[1] < day
        ),
        outside_count=len(outside),
        outside_pence=sum(one.pence for one in outside),
        paid_pence=sum(one.pence for one in within),
        screens=_screens(session, within, beside, day),
    )
    return for_level(whole, order.level)


def _line(
    name: str,
    on: date,
    payments: list[Payment],
    said: Iterable[LtoAssurance],
    beside: GrantsBeside,
    day: date,
) -> AssuredLine:
    """A batch or a year with the latest word about it."""
    latest = max(said, key=lambda one: one.confirmed_on, default=None)
    return AssuredLine(
        name=name,
        on=on,
        payments=len(payments),
        pence=sum(one.pence for one in payments),
        receipts_seen=sum(receipts_seen(one, beside.returns, beside.return_lines, day) for one in payments),
        confirmed_on=latest.confirmed_on if latest else None,
        confirmed_by=latest.confirmed_by if latest else "",
        how=latest.how.label if latest else "",
        says=latest.says if latest else "",
        is_late=latest is None and day > on + WITHIN,
    )


def _covers(said: LtoAssurance, span: tuple[date, date]) -> bool:
    if said.covers is not AssuranceCovers.YEAR or said.starts is None or said.ends is None:
        return False
    return said.starts <= span[0] and said.ends >= span[1]


def _screens(session: Session, payments: list[Payment], beside: GrantsBeside, day: date) -> ScreenCounts:
    states = payment_states(session, payments, beside.payment_answers, day)
    keys = {one.id for one in payments if one.award_id is None}
    about = [one for one in beside.breaches if one.payment_id in keys and one.found_on <= day]
    return ScreenCounts(
        payments=len(payments),
        payees_asked=sum(one.party_verdict is not PartyVerdict.NO_MATCH for one in payments),
        payees_answered=sum(one.party_standing is PartyStanding.NOT_A_PARTY for one in payments),
        purposes_asked=len(states),
        purposes_open=sum(bool(state.unanswered) for state in states.values()),
        breaches_open=sum(is_open(one, day) for one in about),
        to_parties=sum(one.clause == party_bar.CLAUSE for one in about),
    )

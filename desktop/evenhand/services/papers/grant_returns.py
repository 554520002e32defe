"""Compiling the report on returns and spending of awards from what the file holds."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.breaches import of_award
from evenhand.domain.grants.facts import Application, Award
from evenhand.domain.grants.money_facts import Breach
from evenhand.domain.grants.returns import ReturnStanding
from evenhand.domain.grants.returns_report import (
    AwardMoney,
    BreachTold,
    ReturnsReport,
    ReturnTold,
    for_level,
    sums,
)
from evenhand.domain.vocabulary import Level
from evenhand.services.grants.beside import GrantsBeside, read_grants_beside
from evenhand.services.grants.reading import Grants, read_grants
from evenhand.services.grants.returns import DueReturn, due_returns, owed_of
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.papers.round_chosen import named_round


def compile_report(session: Session, order: PaperOrder) -> ReturnsReport:
    """The report as a copy of the level asked for may hold it: of one round, or of all.

    Raises:
        Refusal: there is no such round.
    """
    found, beside, day = read_grants(session), read_grants_beside(session), order.day
    name = named_round(found.rounds, order.round_id).name if order.round_id is not None else ""
    mine = [one for one in found.applications if order.round_id in (None, one.round_id)]
    keys = {one.id for one in mine}
    due = [one for one in due_returns(found, beside, day) if one.application.id in keys]
    awards = tuple(_awards(found, beside, mine, day))
    breaches = tuple(_breaches(found, beside, keys, day))
    standings = [one.standing for one in due]
    whole = ReturnsReport(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        round_name=name,
        standings=tuple((one, standings.count(one)) for one in ReturnStanding if one in standings),
        returns=tuple(return_told(beside, one, day) for one in due),
        awards=awards,
        money=sums(awards),
        accepted=len(awards),
        breaches=breaches,
        breaches_open=sum(one.settled_on is None for one in breaches),
    )
    return for_level(whole, order.level)


def return_told(beside: GrantsBeside, one: DueReturn, day: date) -> ReturnTold:
    """One return as it stands on a day."""
    kept = one.return_
    received = kept.received_on if kept.received_on and kept.received_on <= day else None
    lines = beside.return_lines.get(kept.id, ()) if received else ()
    return ReturnTold(
        application_id=one.application.id,
        reference=one.application.reference,
        applicant=one.applicant.name,
        due_on=kept.due_on,
        standing=one.standing,
        days_late=one.days_late,
        chased_on=tuple(each.chased_on for each in one.chases),
        received_on=received,
        declared_on=kept.no_politics_on if kept.no_politics_on and kept.no_politics_on <= day else None,
        declared_by=kept.declared_by if received else "",
        excused_because=kept.excused_because if one.standing is ReturnStanding.EXCUSED else "",
        spent_pence=sum(line.spent_pence for line in lines) if lines else None,
        receipts_seen=sum(line.receipts_seen for line in lines),
        receipts_asked=len(lines),
        says=kept.says if received else "",
    )


def _awards(found: Grants, beside: GrantsBeside, mine: Sequence[Application], day: date) -> list[AwardMoney]:
    """The money of every award that was accepted by the day."""
    accepted: list[AwardMoney] = []
    for one in mine:
        award = found.awards.get(one.id)
        course = beside.courses.get(award.id) if award else None
        if award is None or course is None or course.accepted_on is None or course.accepted_on > day:
            continue
        accepted.append(award_money(found, beside, one, award, day))
    return accepted


def award_money(found: Grants, beside: GrantsBeside, one: Application, award: Award, day: date) -> AwardMoney:
    """The money of one award as it stands on a day."""
    owes = owed_of(beside, award, day)
    told = any(one.received_on and one.received_on <= day for one in beside.returns.get(award.id, ()))
    return AwardMoney(
        application_id=one.id,
        reference=one.reference,
        applicant=found.applicants[one.applicant_id].name,
        awarded_pence=award.awarded_pence,
        paid_pence=owes.paid_pence,
        spent_pence=owes.spent_pence if told else None,
        back_pence=owes.back_pence,
        due_back_pence=owes.due_back_pence if told or _ended(beside, award, day) else None,
    )


def _ended(beside: GrantsBeside, award: Award, day: date) -> bool:
    course = beside.courses.get(award.id)
    return course is not None and course.ended_on is not None and course.ended_on <= day


def _breaches(found: Grants, beside: GrantsBeside, keys: set[int], day: date) -> list[BreachTold]:
    """The breaches of these awards that were found by the day."""
    told = [
        breach_told(breach, one.reference, day)
        for one in found.applications
        if one.id in keys and one.id in found.awards
        for breach in of_award(beside.breaches, found.awards[one.id].id, beside.payments)
        if breach.found_on <= day
    ]
    return sorted(told, key=_first_found)


def _first_found(one: BreachTold) -> tuple[date, str]:
    return one.found_on, one.reference


def breach_told(one: Breach, reference: str, day: date) -> BreachTold:
    """A breach as it stands on a day, with the reference of the application."""
    settled = one.settled_on if one.settled_on and one.settled_on <= day else None
    return BreachTold(
        reference=reference,
        found_on=one.found_on,
        what=one.what,
        clause=one.clause,
        done=one.done,
        settled_on=settled,
    )

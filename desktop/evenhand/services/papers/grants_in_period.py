"""What the file shows of grants and spending in a period: what was decided, and what became of the money."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.assurance import unconfirmed
from evenhand.domain.grants.facts import Application, Award, is_held_back
from evenhand.domain.grants.money_facts import Payment
from evenhand.domain.grants.returns import OVERDUE, ReturnStanding
from evenhand.domain.partnership.grants_decided import GrantsDecided, Spent, grants_decided
from evenhand.domain.partnership.money_in_period import MoneyInPeriod, NotAParty
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding
from evenhand.services.grants.beside import GrantsBeside, read_grants_beside
from evenhand.services.grants.payment_screens import payment_states
from evenhand.services.grants.reading import Grants, read_grants
from evenhand.services.grants.returns import DueReturn, due_returns

ENDED = (ApplicationStatus.RESCINDED, ApplicationStatus.CLAWED_BACK)
IN = (ReturnStanding.RECEIVED, ReturnStanding.UNDECLARED)


def grants_in_period(session: Session, starts: date, day: date) -> GrantsDecided:
    """The grants decided in a period, as a confidential copy tells them."""
    found, beside = read_grants(session), read_grants_beside(session)
    return grants_decided(
        [_as_at(found, beside, one, day) for one in found.applications],
        found.applicants,
        found.awards.values(),
        {key: one.name for key, one in found.themes.items()},
        starts,
        day,
        _spent(found, beside, day),
        _held_back(found, day),
    )


def money_in_period(session: Session, starts: date, day: date) -> MoneyInPeriod:
    """What became of the money, as a confidential copy tells it."""
    found, beside = read_grants(session), read_grants_beside(session)
    going_on = [one for one in found.awards.values() if one.awarded_on <= day and _goes_on(beside, one, day)]
    due = due_returns(found, beside, day)
    paid = [one for one in beside.payments if starts <= one.paid_on <= day]
    chased = [one for one in due if one.standing is ReturnStanding.CHASED]
    breaches = [one for one in beside.breaches if one.found_on <= day]
    open_ones = [one for one in breaches if one.settled_on is None or one.settled_on > day]
    waiting = unconfirmed(beside.batches.values(), beside.payments, beside.assurances, day)
    return MoneyInPeriod(
        awards=len(going_on),
        conditioned=len(going_on),
        unaccepted_pence=sum(one.awarded_pence for one in going_on if not _accepted(beside, one, day)),
        asked=len(due),
        received=sum(one.standing in IN for one in due),
        declared=sum(one.standing is ReturnStanding.RECEIVED for one in due),
        overdue=sum(one.standing in OVERDUE for one in due),
        chased=len(chased),
        chased_on=tuple(sorted(_last_chased(one, day) for one in chased)),
        breaches_open=len(open_ones),
        breaches_settled=len(breaches) - len(open_ones),
        payments=len(paid),
        paid_pence=sum(one.pence for one in paid),
        unanswered=_unanswered(session, beside, paid, day),
        confirmed=sum(one.confirmed_on <= day for one in beside.assurances),
        to_confirm=len(waiting),
        answers=tuple(sorted(_answers(found, beside, starts, day), key=_answered)),
    )


def _last_chased(one: DueReturn, day: date) -> date:
    """The last day on which a return was asked for again, as known on a day."""
    return max(each.chased_on for each in one.chases if each.chased_on <= day)


def _as_at(found: Grants, beside: GrantsBeside, one: Application, day: date) -> Application:
    """The application as it stood: an award that ended later went on then."""
    award = found.awards.get(one.id)
    if one.status in ENDED and award is not None and _goes_on(beside, award, day):
        return replace(one, status=ApplicationStatus.APPROVED)
    return one


def _held_back(found: Grants, day: date) -> frozenset[int]:
    """The applications whose award may not be told in public yet."""
    announced = {key: one.announced_on for key, one in found.awards.items()}
    return frozenset(
        one.id
        for one in found.applications
        if one.id in announced
        and is_held_back(announced[one.id], found.rounds[one.round_id].announces_on, day)
    )


def _goes_on(beside: GrantsBeside, award: Award, day: date) -> bool:
    course = beside.courses.get(award.id)
    return course is None or course.ended_on is None or course.ended_on > day


def _accepted(beside: GrantsBeside, award: Award, day: date) -> bool:
    course = beside.courses.get(award.id)
    return course is not None and course.accepted_on is not None and course.accepted_on <= day


def _spent(found: Grants, beside: GrantsBeside, day: date) -> dict[int, Spent]:
    """By application, what was paid of its award by the day, and its returns that are due by then or in."""
    returns: dict[int, list[DueReturn]] = {}
    for one in due_returns(found, beside, day):
        returns.setdefault(one.application.id, []).append(one)
    paid: dict[int, int] = {}
    for one in beside.payments:
        if one.award_id is not None and one.paid_on <= day:
            paid[one.award_id] = paid.get(one.award_id, 0) + one.pence
    return {
        key: Spent(
            paid_pence=paid.get(award.id, 0),
            asked=len(returns.get(key, ())),
            returned=sum(one.standing in IN for one in returns.get(key, ())),
        )
        for key, award in found.awards.items()
    }


def _unanswered(session: Session, beside: GrantsBeside, paid: list[Payment], day: date) -> int:
    """How many payments of the period have a question open, about the payee or about what they were for."""
    asked = {
        key
        for key, state in payment_states(session, paid, beside.payment_answers, day).items()
        if state.unanswered
    }
    return len(asked | {one.id for one in paid if one.party_standing is PartyStanding.OPEN})


def _answers(found: Grants, beside: GrantsBeside, starts: date, day: date) -> Iterator[NotAParty]:
    """The answers of the period that somebody is not the party, about applicants and about payees."""
    for one in found.answers.values():
        if one.is_party or not starts <= one.answered_on <= day:
            continue
        evidence = beside.evidence.get(one.id)
        yield NotAParty(
            name=found.applicants[one.applicant_id].name,
            like=found.applicants[one.applicant_id].party_like,
            answered_by=one.answered_by,
            second_person=one.second_person,
            answered_on=one.answered_on,
            reason=one.reason,
            evidence=evidence.evidence if evidence else "",
            how=evidence.how.label.lower() if evidence else "",
            second_how=evidence.second_how.label.lower() if evidence and evidence.second_how else "",
        )
    for one in beside.payments:
        on = one.answered_on
        if one.party_standing is PartyStanding.NOT_A_PARTY and on is not None and starts <= on <= day:
            yield NotAParty(
                name=one.payee,
                like=one.party_like,
                answered_by=one.answered_by,
                second_person=one.second_person,
                answered_on=on,
                reason=one.party_reason,
            )


def _answered(one: NotAParty) -> tuple[date, str]:
    return one.answered_on, one.name

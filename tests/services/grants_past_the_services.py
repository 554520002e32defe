"""What never may be, written straight into the file past every service: the file itself has to refuse it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Applicant, Application, Award, Round
from evenhand.domain.grants.money_facts import AwardCourse, Payment
from evenhand.domain.grants.record_facts import GrantConflict
from evenhand.domain.grants.vocabulary import ConflictState
from evenhand.domain.meetings.record_facts import AgendaItem, DecisionRecord, Vote
from evenhand.domain.meetings.vocabulary import Cast, ConflictHandling
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding
from evenhand.records.reading.facts import all_of
from evenhand.services.saving import kept
from tests.services.board import TODAY
from tests.services.grants_in_any_order import Now

Facts = Iterator[Any]


def _more_than_awarded(session: Session, now: Sequence[Now]) -> Facts:
    for one in now:
        if one.accepted and not one.ended:
            more = one.pence - one.paid + 1
            yield Payment(award_id=one.award, paid_on=TODAY, payee="Them", what_for="Mats", pence=more)


def _paid_unaccepted(session: Session, now: Sequence[Now]) -> Facts:
    for one in now:
        if one.goes_on and not one.accepted:
            yield Payment(award_id=one.award, paid_on=TODAY, payee="Them", what_for="Mats", pence=1)


def _unaccepted_after_payment(session: Session, now: Sequence[Now]) -> Facts:
    paid = {one.award for one in now if one.paid}
    return (replace(one, accepted_on=None) for one in all_of(session, AwardCourse) if one.award_id in paid)


def _awarded_by_nobody(session: Session, now: Sequence[Now]) -> Facts:
    for one in now:
        if one.waits:
            application = kept(session, Application, one.key)
            yield Award(application_id=one.key, awarded_pence=1, awarded_on=TODAY)
            yield replace(application, status=ApplicationStatus.APPROVED)


def _less_money(session: Session, now: Sequence[Now]) -> Facts:
    return (replace(one, budget_pence=1) for one in all_of(session, Round))


def _barred_no_more(session: Session, now: Sequence[Now]) -> Facts:
    parties = (one for one in all_of(session, Applicant) if one.party_standing is PartyStanding.PARTY)
    return (replace(one, party_standing=PartyStanding.CLEAR) for one in parties)


def _party_with_its_award(session: Session, now: Sequence[Now]) -> Facts:
    approved = {one.applicant for one in now if one.status == "approved"}
    others = (one for one in all_of(session, Applicant) if one.id in approved)
    return (replace(one, party_standing=PartyStanding.PARTY) for one in others)


def _offer_to_a_party(session: Session, now: Sequence[Now]) -> Facts:
    parties = {one.award for one in now if one.standing == "party"}
    courses = (one for one in all_of(session, AwardCourse) if one.award_id in parties and not one.offered_on)
    return (replace(one, offered_on=TODAY) for one in courses)


def _vote_in_conflict(session: Session, now: Sequence[Now]) -> Facts:
    items = {one.id: one.about for one in all_of(session, AgendaItem)}
    made = {items[one.item_id]: one.decision_id for one in all_of(session, DecisionRecord) if one.item_id}
    for one in all_of(session, GrantConflict):
        decision = made.get(f"application:{one.application_id}")
        out = one.state is ConflictState.CONFIRMED and one.handling is not ConflictHandling.DECLARED
        if out and decision is not None:
            yield Vote(decision_id=decision, person_id=one.person_id, cast=Cast.FOR)


FORBIDDEN: tuple[Callable[[Session, Sequence[Now]], Facts], ...] = (
    _more_than_awarded,
    _paid_unaccepted,
    _unaccepted_after_payment,
    _awarded_by_nobody,
    _less_money,
    _barred_no_more,
    _party_with_its_award,
    _offer_to_a_party,
    _vote_in_conflict,
)

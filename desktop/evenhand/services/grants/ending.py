"""An award that ends before its course: rescinded by a later decision or by the bar on parties, or clawed back."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.awarding import check_decision_day
from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.facts import Application, Award
from evenhand.domain.grants.money_facts import Breach
from evenhand.domain.grants.record_facts import ApplicationDecision
from evenhand.domain.grants.vocabulary import DecidedAs, DecidedHow
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicationStatus
from evenhand.domain.words import say_day, say_pence
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.award_course import course_of
from evenhand.services.grants.powers import check_power
from evenhand.services.grants.reading import applicant_of
from evenhand.services.grants.stages import moving
from evenhand.services.saving import kept, put, required

PARTY = "The applicant was answered to be a political party."


def rescind(
    partnership: Partnership, application_id: int, *, on: date, because: str, by: DecidedBy, today: date
) -> None:
    """Take an award back by a later decision of the board: nothing more of it is paid.

    Raises:
        Refusal: no award goes on, no reason is given, the day is still to come, or the decision is none that can
            rescind it.
    """
    _end(partnership, application_id, DecidedAs.RESCINDED, on=on, because=because, by=by, today=today)


def claw_back(
    partnership: Partnership, application_id: int, *, on: date, because: str, by: DecidedBy, today: date
) -> None:
    """Ask back what was paid of an award, by a later decision of the board.

    Raises:
        Refusal: nothing was paid of it, no reason is given, the day is still to come, or the decision is none that
            can claw it back.
    """
    _end(partnership, application_id, DecidedAs.CLAWED_BACK, on=on, because=because, by=by, today=today)


def _end(
    partnership: Partnership,
    application_id: int,
    outcome: DecidedAs,
    *,
    on: date,
    because: str,
    by: DecidedBy,
    today: date,
) -> None:
    verb = "Rescind" if outcome is DecidedAs.RESCINDED else "Claw back"
    with partnership.change(f"{verb} the award to {applicant_of(partnership, application_id)}") as unit:
        session = unit.session
        required(because, field="because", says="Say why. The applicant may ask for it.")
        check_decision_day(
            on, received_on=kept(session, Application, application_id).received_on, today=today
        )
        _refuse_other_power(session, application_id, by, on)
        put_ended(session, application_id, outcome, on=on, because=because, by=by)


def _refuse_other_power(session: Session, application_id: int, by: DecidedBy, on: date) -> None:
    """A meeting takes back what was awarded, or a decision between meetings; never the decision that awarded it."""
    if by.how not in (DecidedHow.MEETING, DecidedHow.IN_WRITING):
        raise Refusal("An award is taken back by a decision of the board. Choose it.", field="by")
    made = _decisions(session, application_id)
    if any(
        (one.decision_id, one.written_id) == (by.decision_id, by.written_id)
        for one in made
        if one.outcome in (DecidedAs.APPROVED, DecidedAs.APPROVED_IN_PART)
    ):
        raise Refusal("That decision made the award. Choose the one that takes it back.", field="by")
    check_power(session, kept(session, Application, application_id), by, on, ends=True)


def put_ended(
    session: Session, application_id: int, outcome: DecidedAs, *, on: date, because: str, by: DecidedBy
) -> None:
    """End an award within a larger change; the decision that made it stays, and what was paid of it.

    Raises:
        Refusal: there is no award that could end so, or it would end before it was made.
    """
    award = _award_of(session, application_id)
    if on < award.awarded_on:
        raise Refusal(f"It was awarded on {say_day(award.awarded_on)}. Give a later day.", field="on")
    with moving(session, application_id):
        put(
            session,
            ApplicationDecision(
                application_id=application_id,
                outcome=outcome,
                decided_on=on,
                how=by.how,
                decision_id=by.decision_id,
                written_id=by.written_id,
                by_whom=by.by_whom,
                reason=because,
            ),
        )
        put(session, replace(course_of(session, award.id), ended_on=on, ended_because=because))
        application = kept(session, Application, application_id)
        put(session, replace(application, status=ApplicationStatus(outcome.value)))


@keeps("PP14")
def end_by_bar(session: Session, applicant_id: int, *, on: date) -> None:
    """End every award of somebody who is a party; where something was paid already, a breach is open (PP14)."""
    of_applicant = ROWS[Application].applicant_id == applicant_id
    for application in all_of(session, Application, of_applicant):
        if application.status is not ApplicationStatus.APPROVED:
            continue
        award = _award_of(session, application.id)
        ended = max(on, award.awarded_on)
        by = DecidedBy(DecidedHow.PARTY_BAR)
        put_ended(session, application.id, DecidedAs.RESCINDED, on=ended, because=PARTY, by=by)
        if award.paid_pence:
            says = f"{say_pence(award.paid_pence)} of {application.reference} was paid to a political party."
            put(session, Breach(award_id=award.id, found_on=ended, what=says, clause="PP14"))


def _award_of(session: Session, application_id: int) -> Award:
    awards = all_of(session, Award, ROWS[Award].application_id == application_id)
    if not awards:
        reference = kept(session, Application, application_id).reference
        raise Refusal(f"Application {reference} has no award.")
    return awards[0]


def _decisions(session: Session, application_id: int) -> list[ApplicationDecision]:
    return all_of(session, ApplicationDecision, ROWS[ApplicationDecision].application_id == application_id)

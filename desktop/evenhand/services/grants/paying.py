"""What became of an award: paid, announced, presented. Nothing of it goes to a party (PP14)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants import party_bar
from evenhand.domain.grants.facts import Applicant, Application, Award
from evenhand.domain.grants.money_facts import Payment
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_count, say_day, say_pence
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.money import PaymentRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.applicants import latest_answer, question_of
from evenhand.services.saving import kept, put


def pay(partnership: Partnership, payment: Payment) -> int:
    """Enter a payment in the register, or correct one; give its key."""
    with partnership.change(f"Payment of {say_pence(payment.pence)} to {payment.payee.strip()}") as unit:
        return put_payment(unit.session, payment)


@keeps("PP14")
def put_payment(session: Session, payment: Payment) -> int:
    """Keep a payment within a larger change; what was paid of its award in all follows from it.

    Raises:
        Refusal: the applicant is a party (PP14), or more is paid than was awarded.
    """
    if payment.award_id is None:
        return put(session, payment)
    award = kept(session, Award, payment.award_id)
    _refuse_award_to_party(session, award)
    others = [one for one in payments_of(session, award.id) if one.id != payment.id]
    paid_pence = sum(one.pence for one in others) + payment.pence
    if paid_pence > award.awarded_pence:
        says = f"At most {say_pence(award.awarded_pence)} was awarded. Give an amount up to that."
        raise Refusal(says, field="pence")
    key = put(session, payment)
    put(session, replace(award, paid_pence=paid_pence))
    return key


def payments_of(session: Session, award_id: int) -> list[Payment]:
    """The payments of an award, the first first."""
    return all_of(session, Payment, PaymentRow.award_id == award_id, order="paid_on")


def announce(
    partnership: Partnership, awards: Sequence[Award], *, on: date, event_id: int | None = None
) -> None:
    """Write down when awards were announced, and at which event they were presented."""
    with partnership.change(f"Announce {say_count(len(awards), 'award')}") as unit:
        for award in awards:
            kept_award = kept(unit.session, Award, award.id)
            put_award(unit.session, replace(kept_award, announced_on=on, event_id=event_id))


@keeps("PP14")
def put_award(session: Session, award: Award) -> None:
    """Keep when an award was announced and where it was presented; nothing else of it changes here.

    Raises:
        Refusal: the applicant is a party (PP14), or it is announced before it was made.
    """
    made = kept(session, Award, award.id)
    if award.announced_on is not None and award.announced_on < made.awarded_on:
        says = f"It was awarded on {say_day(made.awarded_on)}. Give that day or a later one."
        raise Refusal(says, field="announced_on")
    _refuse_award_to_party(session, made)
    put(session, replace(made, announced_on=award.announced_on, event_id=award.event_id))


def _refuse_award_to_party(session: Session, award: Award) -> None:
    application = kept(session, Application, award.application_id)
    applicant = kept(session, Applicant, application.applicant_id)
    party_bar.refuse_if_barred(question_of(applicant, latest_answer(session, applicant.id)))

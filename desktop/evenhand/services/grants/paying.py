"""Payments: of an award, or of anything else that the LTO pays for the partnership; never to a party (PP11, PP14)."""

from dataclasses import fields, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants import party_bar
from evenhand.domain.grants.facts import Applicant, Application, Award
from evenhand.domain.grants.money_facts import AwardCourse, Breach, LtoAssurance, MoneyBack, Payment
from evenhand.domain.grants.payments import (
    check_payment,
    check_stays_paid,
    check_turn,
    check_unconfirmed,
    covers,
)
from evenhand.domain.grants.record_facts import PurposeAnswer, RoundDetail
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.importing.names import same_body_key
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PartyStanding
from evenhand.domain.words import say_pence
from evenhand.records.reading.facts import all_of, one_of
from evenhand.records.rows.grant_record import PurposeAnswerRow, RoundDetailRow
from evenhand.records.rows.money import AwardCourseRow, BreachRow, MoneyBackRow, PaymentRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.applicants import latest_answer, question_of
from evenhand.services.grants.stages import moving
from evenhand.services.party_list_in_use import register_in_use
from evenhand.services.payees import refuse_party_payee, screened_payment
from evenhand.services.saving import found, kept, put
from evenhand.services.stored_files import keep_file

ANSWERED = ("answered_by", "second_person", "party_reason", "answered_on")
ASKED = ("payee", "award_id", *ANSWERED)
FOUND = ("party_standing", "party_verdict", "party_like", "party_why", "party_list_date")


def pay(
    partnership: Partnership, payment: Payment, *, today: date | None = None, receipt: bytes | None = None
) -> int:
    """Enter a payment in the register with the file of its receipt, or correct one; give its key."""
    with partnership.change(f"Payment of {say_pence(payment.pence)} to {payment.payee.strip()}") as unit:
        if receipt is not None:
            payment = replace(payment, digest=keep_file(unit.session, receipt))
        return put_payment(unit.session, payment, today=today)


@keeps("PP11", "PP14")
def put_payment(session: Session, payment: Payment, *, today: date | None = None) -> int:
    """Keep a payment within a larger change; what was paid of its award in all follows from it.

    Raises:
        Refusal: the payee is a party (PP14), or the payment is out of turn or more than was awarded.
    """
    check_payment(payment, today)
    earlier = one_of(session, Payment, payment.id) if payment.id else None
    _check_confirmed(session, payment, earlier)
    if earlier is not None and earlier.award_id not in (None, payment.award_id):
        raise Refusal("A payment stays with its award. Take it away and enter it anew.", field="award_id")
    if payment.award_id is None:
        return put(session, _screened(session, payment, earlier))
    if earlier is not None and _same(payment, earlier, (*ASKED, "paid_on", "pence")):
        return put(session, replace(payment, **{name: getattr(earlier, name) for name in FOUND}))
    return _put_of_award(session, payment, earlier, kept(session, Award, payment.award_id))


def _same(payment: Payment, earlier: Payment, names: tuple[str, ...]) -> bool:
    """Whether what the rules judge is as it was kept; a receipt or a batch alone asks for nothing anew."""
    return all(getattr(earlier, name) == getattr(payment, name) for name in names)


def _screened(session: Session, payment: Payment, earlier: Payment | None) -> Payment:
    """The payment as the party screen finds its payee, asked once for each name and each answer (PP14)."""
    if earlier is not None and _same(payment, earlier, ASKED):
        return replace(payment, **{name: getattr(earlier, name) for name in FOUND})
    refuse_party_payee(session, payment)
    if earlier is not None and _is_of_another(payment, earlier):
        payment = replace(payment, answered_by="", second_person="", party_reason="", answered_on=None)
    if not payment.answered_by.strip() and (answered := _answered_before(session, payment)):
        payment = replace(payment, **{name: getattr(answered, name) for name in ANSWERED})
    return screened_payment(payment, register_in_use(session))


def _is_of_another(payment: Payment, earlier: Payment) -> bool:
    """Whether the answer that a payment holds was given for the payee that it had before."""
    is_other = same_body_key(payment.payee) != same_body_key(earlier.payee)
    return is_other and _same(payment, earlier, ANSWERED)


def _screened_for_another(session: Session, payment: Payment, earlier: Payment | None) -> Payment:
    """A payment of an award to somebody other than the applicant, whose name is screened like any payee's (PP14)."""
    by_itself = replace(earlier, award_id=None) if earlier is not None else None
    return replace(_screened(session, replace(payment, award_id=None), by_itself), award_id=payment.award_id)


def _answered_before(session: Session, payment: Payment) -> Payment | None:
    """The latest payment to a payee of the same name of whom a person answered that it is no party."""
    wanted = same_body_key(payment.payee)
    settled = all_of(session, Payment, PaymentRow.party_standing == PartyStanding.NOT_A_PARTY)
    return next((one for one in reversed(settled) if same_body_key(one.payee) == wanted), None)


def _put_of_award(session: Session, payment: Payment, earlier: Payment | None, award: Award) -> int:
    application = kept(session, Application, award.application_id)
    refuse_party(session, application)
    applicant = kept(session, Applicant, application.applicant_id)
    if same_body_key(payment.payee) != same_body_key(applicant.name):
        payment = _screened_for_another(session, payment, earlier)
    others = sum(one.pence for one in payments_of(session, award.id) if one.id != payment.id)
    details = all_of(session, RoundDetail, RoundDetailRow.round_id == application.round_id)
    courses = all_of(session, AwardCourse, AwardCourseRow.award_id == award.id)
    check_turn(payment, award, next(iter(courses), None), next(iter(details), None), others)
    with moving(session, application.id):
        themed = replace(payment, theme_id=payment.theme_id or application.theme_id)
        key = put(session, themed)
        _keep_paid(session, award, others + payment.pence)
    return key


def unpay(partnership: Partnership, payment_id: int) -> None:
    """Take a payment that was entered by mistake out of the register; Undo brings it back."""
    payment = found(partnership, Payment, payment_id)
    with partnership.change(
        f"Take back the payment of {say_pence(payment.pence)} to {payment.payee}"
    ) as unit:
        take_payment(unit.session, payment)


def take_payment(session: Session, payment: Payment) -> None:
    """Take a payment out within a larger change, with the answers about it.

    Raises:
        Refusal: the LTO has confirmed its batch or its year, or a breach is about it.
    """
    _check_confirmed(session, None, payment)
    if all_of(session, Breach, BreachRow.payment_id == payment.id):
        raise Refusal("A breach is written down about this payment, so it stays in the register.")
    for answer in all_of(session, PurposeAnswer, PurposeAnswerRow.payment_id == payment.id):
        session.delete(session.get_one(PurposeAnswerRow, answer.id))
    session.flush()
    if payment.award_id is None:
        session.delete(session.get_one(PaymentRow, payment.id))
        return
    award = kept(session, Award, payment.award_id)
    with moving(session, award.application_id):
        session.delete(session.get_one(PaymentRow, payment.id))
        session.flush()
        _keep_paid(session, award, sum(one.pence for one in payments_of(session, award.id)))


def _keep_paid(session: Session, award: Award, paid_pence: int) -> None:
    """Keep what was paid of an award in all, which covers what came back and stays once the award was closed."""
    courses = all_of(session, AwardCourse, AwardCourseRow.award_id == award.id)
    back_pence = sum(one.pence for one in all_of(session, MoneyBack, MoneyBackRow.award_id == award.id))
    check_stays_paid(next(iter(courses), None), award.paid_pence, paid_pence, back_pence)
    put(session, replace(award, paid_pence=paid_pence))


def payments_of(session: Session, award_id: int) -> list[Payment]:
    """The payments of an award, the first first."""
    return all_of(session, Payment, PaymentRow.award_id == award_id, order="paid_on")


def _check_confirmed(session: Session, payment: Payment | None, earlier: Payment | None) -> None:
    """Refuse to change what the LTO confirmed, to take it out, or to put anything into it; None is no payment."""
    names = [
        field.name
        for field in fields(Payment)
        if payment is None or earlier is None or getattr(earlier, field.name) != getattr(payment, field.name)
    ]
    sides = [one for one in (payment, earlier) if one is not None]
    for said in all_of(session, LtoAssurance, order="confirmed_on"):
        if any(covers(said, one) for one in sides):
            check_unconfirmed(names, said)


def refuse_party(session: Session, application: Application) -> None:
    """Let something be done for an application's award only where a person has settled that it is no party's (PP14)."""
    applicant = kept(session, Applicant, application.applicant_id)
    party_bar.refuse_if_barred(question_of(applicant, latest_answer(session, applicant.id)))

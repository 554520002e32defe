"""After the decision: an award is offered, and accepted, before anything of it is paid; never to a party (PP14)."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants import offers
from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.facts import Application, Award
from evenhand.domain.grants.vocabulary import DecidedAs, DecidedHow
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.award_course import course_of, round_detail_of, who_has
from evenhand.services.grants.ending import put_ended
from evenhand.services.grants.paying import payments_of, refuse_party
from evenhand.services.grants.returns import plan_returns
from evenhand.services.grants.stages import moving
from evenhand.services.saving import found, kept, put

DECLINED = "Declined by the applicant"


def offer(partnership: Partnership, award_id: int, *, on: date, today: date) -> None:
    """Write down that an award was offered by a letter of that day."""
    with partnership.change(f"Offer to {who_has(partnership, award_id)}") as unit:
        put_offer(unit.session, award_id, on=on, today=today)


@keeps("PP14")
def put_offer(session: Session, award_id: int, *, on: date, today: date) -> None:
    """Offer an award within a larger change.

    Raises:
        Refusal: the applicant is a party or may be one (PP14), or the offer is dated before the award or after
            today.
    """
    award = kept(session, Award, award_id)
    refuse_party(session, kept(session, Application, award.application_id))
    course = course_of(session, award_id)
    offers.check_come(on, today, "offered_on")
    offers.check_offer(award, course, on)
    with moving(session, award.application_id):
        put(session, replace(course, offered_on=on))


def accept(partnership: Partnership, award_id: int, *, on: date, by: str, today: date) -> None:
    """Write down that an offer was accepted, with its conditions, and by whom; its returns are planned with that."""
    with partnership.change(f"Offer accepted by {who_has(partnership, award_id)}") as unit:
        put_acceptance(unit.session, award_id, on=on, by=by, today=today)


@keeps("PP14")
def put_acceptance(session: Session, award_id: int, *, on: date, by: str, today: date) -> None:
    """Accept an offer within a larger change, and plan the returns that its round asks for.

    Raises:
        Refusal: the applicant is a party or may be one (PP14), nothing was offered, or it is dated before the offer or
            after today.
    """
    award = kept(session, Award, award_id)
    refuse_party(session, kept(session, Application, award.application_id))
    course = course_of(session, award_id)
    offers.check_come(on, today, "accepted_on")
    offers.check_acceptance(course, on, by, payments_of(session, award_id))
    with moving(session, award.application_id):
        put(session, replace(course, accepted_on=on, accepted_by=by))
    plan_returns(session, award_id)


def decline(partnership: Partnership, award_id: int, *, on: date, because: str = "", today: date) -> None:
    """Write down that the applicant declined an award, or gave it up, before anything was paid.

    Raises:
        Refusal: something was paid, or it is dated before what went before or after today.
    """
    award = found(partnership, Award, award_id)
    with partnership.change(f"Award declined by {who_has(partnership, award_id)}") as unit:
        session, course = unit.session, course_of(unit.session, award_id)
        offers.check_come(on, today, "on")
        offers.check_decline(award, course, on)
        put_ended(
            session,
            award.application_id,
            DecidedAs.WITHDRAWN,
            on=on,
            because=because.strip() or DECLINED,
            by=DecidedBy(DecidedHow.APPLICANT),
        )


def confirm_by_lto(partnership: Partnership, award_id: int, *, on: date, by: str) -> None:
    """Write down that the LTO confirmed an award before it is paid, and who did (PP12).

    Raises:
        Refusal: it was not accepted by that day, nobody is named, or something of it was paid before.
    """
    with partnership.change(f"LTO confirms the award to {who_has(partnership, award_id)}") as unit:
        course = course_of(unit.session, award_id)
        offers.check_lto_word(course, on, by)
        _refuse_after_payment(unit.session, award_id, on)
        put(unit.session, replace(course, lto_confirmed_on=on, lto_confirmed_by=by))


def _refuse_after_payment(session: Session, award_id: int, on: date) -> None:
    """Where the round asks for the LTO's word before payment, it is not dated after the first payment."""
    detail = round_detail_of(session, kept(session, Award, award_id))
    payments = payments_of(session, award_id)
    if detail is None or not detail.lto_confirms or not payments:
        return
    first = min(one.paid_on for one in payments)
    if on > first:
        says = f"The first payment was made on {say_day(first)}. Give that day or an earlier one."
        raise Refusal(says, field="lto_confirmed_on", clause="PP12")

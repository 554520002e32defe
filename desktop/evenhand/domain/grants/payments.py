"""What a payment must have before it stands in the register: whom, what for, when; and of an award, when and how much.

The window asks these rules before a payment is saved, the services ask them again.
"""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.grants.facts import Award
from evenhand.domain.grants.money_facts import AwardCourse, LtoAssurance, Payment
from evenhand.domain.grants.record_facts import RoundDetail
from evenhand.domain.grants.vocabulary import AssuranceCovers
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day, say_pence

CHECKED = ("pence", "payee", "paid_on", "batch_id", "award_id")


def check_payment(payment: Payment, today: date | None = None) -> None:
    """Let a payment be kept that says whom it went to, what for, how much, and when.

    Raises Refusal with the field that is missing.
    """
    if not payment.payee.strip():
        raise Refusal("Give the name of who was paid.", field="payee")
    if not payment.what_for.strip():
        raise Refusal("Say in a few words what was paid for.", field="what_for")
    if payment.pence <= 0:
        raise Refusal("Give the amount paid, such as 187.00.", field="pence")
    if today is not None and payment.paid_on > today:
        says = f"This day is still to come. Give the day of the payment, up to {say_day(today)}."
        raise Refusal(says, field="paid_on")
    if payment.receipt_seen_on is not None and not payment.receipt.strip() and not payment.digest:
        raise Refusal("Say which receipt was seen, or attach a copy.", field="receipt")


@keeps("PP12")
def check_turn(
    payment: Payment, award: Award, course: AwardCourse | None, detail: RoundDetail | None, others_pence: int
) -> None:
    """Let a payment of an award be made once it was accepted, confirmed where that is asked, and within it (PP12).

    `others_pence` is what the award's other payments come to. Raises Refusal with the field that does not fit.
    """
    if course is None or course.accepted_on is None:
        raise Refusal("An award is paid once its offer was accepted. Write that down first.", field="paid_on")
    if payment.paid_on < course.accepted_on:
        says = f"The offer was accepted on {say_day(course.accepted_on)}. Give that day or a later one."
        raise Refusal(says, field="paid_on")
    if course.ended_on is not None or course.closed_on is not None:
        raise Refusal("This award is closed, or has ended. Nothing more is paid of it.", field="award_id")
    confirmed = course.lto_confirmed_on
    if detail is not None and detail.lto_confirms and (confirmed is None or confirmed > payment.paid_on):
        says = "In this round the LTO confirms an award before it is paid. Write that down first (PP12)."
        raise Refusal(says, clause="PP12", field="paid_on")
    if others_pence + payment.pence > award.awarded_pence:
        left = award.awarded_pence - others_pence
        says = f"{say_pence(award.awarded_pence)} was awarded, and {say_pence(left)} of it is not paid yet."
        raise Refusal(says, field="pence")


def check_stays_paid(
    course: AwardCourse | None, before_pence: int, after_pence: int, back_pence: int
) -> None:
    """Let less be paid of an award only while it is not closed, and no less than came back of it.

    Raises Refusal.
    """
    if after_pence >= before_pence:
        return
    if course is not None and course.closed_on is not None:
        raise Refusal(f"This award was closed on {say_day(course.closed_on)} with what was paid of it.")
    if after_pence < back_pence:
        raise Refusal(
            f"{say_pence(back_pence)} of it came back. What was paid is at least that.", field="pence"
        )


@keeps("PP12")
def check_unconfirmed(changed: Iterable[str], said: LtoAssurance) -> None:
    """Let what the LTO has confirmed stand: amount, payee, day and award change no more, nor what is in a batch (PP12).

    Raises Refusal where one of them would.
    """
    of_batch = said.covers is AssuranceCovers.BATCH
    names = CHECKED if of_batch else tuple(name for name in CHECKED if name != "batch_id")
    fields = [name for name in names if name in set(changed)]
    if fields:
        covered = "this batch" if of_batch else "this year"
        raise Refusal(
            f"The LTO confirmed {covered} on {say_day(said.confirmed_on)}. Take the confirmation back first, under "
            "Assurance (PP12).",
            clause="PP12",
            field=fields[0],
        )


def covers(said: LtoAssurance, payment: Payment) -> bool:
    """Whether the LTO's word covers a payment: its batch, or its day."""
    if said.covers is AssuranceCovers.BATCH:
        return said.batch_id is not None and said.batch_id == payment.batch_id
    if said.starts is None or said.ends is None:
        return False
    return said.starts <= payment.paid_on <= said.ends

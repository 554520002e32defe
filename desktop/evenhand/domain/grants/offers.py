"""An offer and its course: what every award is offered on, and what must come before what. Money is in whole pence.

The condition on party politics is among those of every award; nobody adds it and nobody can leave it out (PP11, PP13).
An offer follows the award, acceptance the offer, the LTO's word acceptance where the round asks for it, and payment
all of these.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.grants.facts import Award
from evenhand.domain.grants.money_facts import AwardCondition, AwardCourse, Payment
from evenhand.domain.grants.record_facts import RoundDetail
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day, say_pence

NO_POLITICS = (
    "None of this money, and nothing it pays for, goes to a political party, a candidate, or a campaign for or "
    "against one."
)
DECLARED = "Each return declares that none of the money went to party politics."
SHOWN_FIRST = "Publicity that the money pays for is shown to the partnership before it goes out."
COMES_BACK = "Send back what is not spent."
MAY_BE_ASKED_BACK = "Money that was not spent as agreed may be asked back."


@dataclass(frozen=True, slots=True)
class OfferCondition:
    """One condition of an offer: `own` is the one kept for this award alone, None where it is of every award."""

    says: str
    clause: str = ""
    own: AwardCondition | None = None


@keeps("PP11", "PP13")
def conditions_of(
    detail: RoundDetail | None, purpose: str, own: Sequence[AwardCondition] = (), due_on: Sequence[date] = ()
) -> tuple[OfferCondition, ...]:
    """What an award is offered on: the condition on party politics first, always, and its own conditions last.

    `due_on` are the days of its returns; where none is planned yet, the months of the round tell.
    """
    shared = [
        OfferCondition(NO_POLITICS, "PP13"),
        OfferCondition(f"The money is spent on what was applied for: {_as_words(purpose)}."),
    ]
    if spent := _say_spent(detail):
        shared.append(OfferCondition(spent))
    if sent := _say_returns(detail, due_on):
        shared += [OfferCondition(sent), OfferCondition(DECLARED, "PP13")]
    shared += [
        OfferCondition(COMES_BACK),
        OfferCondition(SHOWN_FIRST, "PP4"),
        OfferCondition(MAY_BE_ASKED_BACK),
    ]
    if detail is not None and detail.lto_confirms:
        shared.append(
            OfferCondition("It is paid once the locally trusted organisation has confirmed it.", "PP12")
        )
    return (*shared, *(OfferCondition(one.says, own=one) for one in own))


def _as_words(purpose: str) -> str:
    return purpose.strip().rstrip(".") or "its purpose"


def _say_spent(detail: RoundDetail | None) -> str:
    """The days on which the money is to be spent, "" where the round names none."""
    since, until = (detail.spend_from, detail.spend_until) if detail is not None else (None, None)
    if since is not None and until is not None:
        return f"It is spent from {say_day(since)} to {say_day(until)}."
    if until is not None:
        return f"It is spent by {say_day(until)}."
    return f"It is not spent before {say_day(since)}." if since is not None else ""


def _say_returns(detail: RoundDetail | None, due_on: Sequence[date]) -> str:
    """When returns are due, "" where none is asked for."""
    if due_on:
        days = " and ".join(say_day(day) for day in sorted(due_on))
        return f"Tell us how it was spent, with receipts, by {days}."
    if detail is None or detail.return_months is None:
        return ""
    after = f"{say_day(detail.spend_until)}" if detail.spend_until is not None else "it is accepted"
    months = "month" if detail.return_months == 1 else "months"
    return f"Tell us how it was spent, with receipts, no later than {detail.return_months} {months} after {after}."


def check_goes_on(course: AwardCourse) -> None:
    """Let nothing more happen to an award that was closed or that ended.

    Raises Refusal.
    """
    if course.ended_on is not None:
        why = f": {course.ended_because}" if course.ended_because else ""
        raise Refusal(f"This award ended on {say_day(course.ended_on)}{why.rstrip('.')}.")
    if course.closed_on is not None:
        raise Refusal(f"This award was closed on {say_day(course.closed_on)}.")


def check_come(on: date, today: date, field: str) -> None:
    """Let what happened to an award be dated no later than today.

    Raises Refusal with the field.
    """
    if on > today:
        says = f"This day is still to come. Give the day on which it was, up to {say_day(today)}."
        raise Refusal(says, field=field)


def check_offer(award: Award, course: AwardCourse, on: date) -> None:
    """Let an award be offered from the day it was made, and no later than it was accepted.

    Raises Refusal with the field `offered_on`.
    """
    check_goes_on(course)
    if on < award.awarded_on:
        says = f"It was awarded on {say_day(award.awarded_on)}. Give that day or a later one."
        raise Refusal(says, field="offered_on")
    if course.accepted_on is not None and on > course.accepted_on:
        says = f"It was accepted on {say_day(course.accepted_on)}. Give that day or an earlier one."
        raise Refusal(says, field="offered_on")


def check_acceptance(course: AwardCourse, on: date, by: str, payments: Sequence[Payment] = ()) -> None:
    """Let an offer be accepted by somebody once it was made, before anything of it is paid.

    Raises Refusal with the field that does not fit.
    """
    check_goes_on(course)
    if course.offered_on is None:
        raise Refusal("Write down first when it was offered.", field="accepted_on")
    if on < course.offered_on:
        says = f"It was offered on {say_day(course.offered_on)}. Give that day or a later one."
        raise Refusal(says, field="accepted_on")
    if not by.strip():
        raise Refusal("Name who accepted it, with its conditions.", field="accepted_by")
    if payments and on > (first := min(one.paid_on for one in payments)):
        says = f"The first payment was made on {say_day(first)}. Give that day or an earlier one."
        raise Refusal(says, field="accepted_on")


@keeps("PP12")
def check_lto_word(course: AwardCourse, on: date, by: str) -> None:
    """Let the LTO confirm an award by a named person once it was accepted (PP12).

    Raises Refusal with the field that does not fit.
    """
    check_goes_on(course)
    if course.accepted_on is None or on < course.accepted_on:
        says = "Give the day it was accepted first."
        if course.accepted_on is not None:
            says = f"It was accepted on {say_day(course.accepted_on)}. Give that day or a later one."
        raise Refusal(says, field="lto_confirmed_on", clause="PP12")
    if not by.strip():
        raise Refusal("Name who confirmed it for the LTO.", field="lto_confirmed_by", clause="PP12")


def check_decline(award: Award, course: AwardCourse, on: date) -> None:
    """Let an applicant decline an award, or give it up, as long as nothing of it was paid.

    Raises Refusal with the field that does not fit.
    """
    check_goes_on(course)
    if award.paid_pence:
        says = f"{say_pence(award.paid_pence)} of it was paid. Claw it back, or close it once it came back."
        raise Refusal(says)
    since = course.accepted_on or course.offered_on or award.awarded_on
    if on < since:
        raise Refusal(f"Give {say_day(since)} or a later day.", field="on")

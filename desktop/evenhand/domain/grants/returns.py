"""Returns: how the money of an award was spent, told on a schedule, with the word that none went to party politics.

A return is due, late once its day has passed, chased once it was asked for again after that day; it is complete when
it came in with the declaration that none of the money went to party politics (PP13), or was excused with a reason.
What was paid and not spent is due back. Money is in whole pence.
"""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.grants.facts import Award
from evenhand.domain.grants.money_facts import (
    AwardCourse,
    MoneyBack,
    MonitoringReturn,
    Payment,
    ReturnChase,
    ReturnLine,
)
from evenhand.domain.grants.offers import check_goes_on
from evenhand.domain.grants.owing import Owed
from evenhand.domain.grants.record_facts import RoundDetail
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import months_after
from evenhand.domain.vocabulary import Coded
from evenhand.domain.words import say_day, say_pence

CLAUSE = "PP13"


class ReturnStanding(Coded):
    """How a return stands on a day."""

    DUE = "due"
    LATE = "late"
    CHASED = "chased", "late and chased"
    UNDECLARED = "undeclared", "received without its declaration"
    RECEIVED = "received"
    EXCUSED = "excused"


OPEN = (ReturnStanding.DUE, ReturnStanding.LATE, ReturnStanding.CHASED, ReturnStanding.UNDECLARED)
OVERDUE = (ReturnStanding.LATE, ReturnStanding.CHASED)


@keeps(CLAUSE)
def standing_of(
    one: MonitoringReturn, chases: Sequence[ReturnChase] = (), day: date = date.max
) -> ReturnStanding:
    """How a return stood on a day; received without its declaration, it is not complete (PP13)."""
    if _by(one.received_on, day):
        return ReturnStanding.RECEIVED if _by(one.no_politics_on, day) else ReturnStanding.UNDECLARED
    if _by(one.excused_on, day):
        return ReturnStanding.EXCUSED
    if day <= one.due_on:
        return ReturnStanding.DUE
    chased = any(one.due_on < chase.chased_on <= day for chase in chases)
    return ReturnStanding.CHASED if chased else ReturnStanding.LATE


def _by(happened: date | None, day: date) -> bool:
    return happened is not None and happened <= day


def first_due(detail: RoundDetail | None, accepted_on: date) -> date | None:
    """The day on which the return of an award is due: so many months after the last day of spending, or acceptance."""
    if detail is None or detail.return_months is None:
        return None
    since = max(detail.spend_until, accepted_on) if detail.spend_until is not None else accepted_on
    return months_after(since, detail.return_months)


def check_due(one: MonitoringReturn, course: AwardCourse) -> None:
    """Let a return be asked for of an award that was accepted, for a day after that.

    Raises Refusal with the field `due_on`.
    """
    if course.accepted_on is None:
        raise Refusal("A return is asked for once the award was accepted.", field="due_on")
    if one.due_on < course.accepted_on:
        says = f"It was accepted on {say_day(course.accepted_on)}. Give a later day."
        raise Refusal(says, field="due_on")


@keeps(CLAUSE)
def check_return(
    one: MonitoringReturn, lines: Sequence[ReturnLine], award: Award, course: AwardCourse
) -> None:
    """Let a return be received that names its day, and by whom it is declared, and does not leave more than was paid.

    The declaration itself may follow later: until then the return is not complete (PP13). Raises Refusal with the
    field that does not fit.
    """
    if one.received_on is None:
        raise Refusal("Give the day on which the return came in.", field="received_on")
    if course.accepted_on is not None and one.received_on < course.accepted_on:
        says = f"It was accepted on {say_day(course.accepted_on)}. Give a later day."
        raise Refusal(says, field="received_on")
    if one.no_politics_on is not None and not one.declared_by.strip():
        says = "Name who declares that none of the money went to party politics."
        raise Refusal(says, field="declared_by", clause=CLAUSE)
    if any(not line.what.strip() for line in lines):
        raise Refusal("Say of each line what the money was spent on.", field="lines")
    if any(line.spent_pence < 0 for line in lines):
        raise Refusal("What was spent is nothing or more.", field="lines")
    if one.people is not None and one.people < 0:
        raise Refusal("Give a number of people, or leave it empty.", field="people")
    if one.unspent_pence is not None and not 0 <= one.unspent_pence <= award.paid_pence:
        says = f"{say_pence(award.paid_pence)} was paid. At most that can be unspent."
        raise Refusal(says, field="unspent_pence")


def check_told(owes: Owed) -> None:
    """Let a return that tells both what was spent and what is unspent tell it of all that was paid by its day.

    Raises Refusal with the field `unspent_pence`.
    """
    if owes.untold_pence:
        says = f"Of what was paid, {say_pence(owes.untold_pence)} is neither spent nor unspent nor came back."
        raise Refusal(f"{says} Say what became of it.", field="unspent_pence")


def check_chase(one: MonitoringReturn, on: date) -> None:
    """Let a return be asked for again that has neither come in nor been excused.

    Raises Refusal with the field `chased_on`.
    """
    check_awaited(one)
    if one.received_on is not None and one.no_politics_on is None and on < one.received_on:
        raise Refusal(f"It came in on {say_day(one.received_on)}.", field="chased_on")


def check_awaited(one: MonitoringReturn) -> None:
    """Let something be asked of a return that is still open.

    Raises Refusal.
    """
    if one.excused_on is not None:
        raise Refusal(f"This return was excused on {say_day(one.excused_on)}.")
    if one.received_on is not None and one.no_politics_on is not None:
        raise Refusal(f"This return came in on {say_day(one.received_on)}.")


def check_excuse(one: MonitoringReturn, because: str) -> None:
    """Let a return be excused that has not come in, with a reason.

    Raises Refusal with the field that does not fit.
    """
    if one.received_on is not None:
        raise Refusal(f"This return came in on {say_day(one.received_on)}.", field="excused_on")
    if not because.strip():
        raise Refusal("Say why it need not come.", field="excused_because")


def check_same_award(award_id: int, earlier: MonitoringReturn | MoneyBack | None) -> None:
    """Let a return, or money that came back, stay with its award.

    Raises Refusal with the field `award_id`.
    """
    if earlier is not None and earlier.award_id != award_id:
        raise Refusal("This stays with its award. Enter another for another award.", field="award_id")


def check_money_back(
    back: MoneyBack, award: Award, others: Sequence[MoneyBack], payments: Sequence[Payment]
) -> None:
    """Let money come back that was paid, no more of it than was, and not before.

    Raises Refusal with the field that does not fit.
    """
    if back.pence <= 0:
        raise Refusal("Give the amount that came back, such as 20.00.", field="pence")
    came = sum(one.pence for one in others if one.id != back.id)
    if came + back.pence > award.paid_pence:
        says = (
            f"{say_pence(award.paid_pence)} was paid and {say_pence(came)} came back. Give at most the rest."
        )
        raise Refusal(says, field="pence")
    if payments and back.back_on < (first := min(one.paid_on for one in payments)):
        says = f"The first payment was made on {say_day(first)}. Give that day or a later one."
        raise Refusal(says, field="back_on")


def check_closing(
    course: AwardCourse,
    owes: Owed,
    standings: Sequence[ReturnStanding],
    open_breaches: int,
    on: date,
    latest: date | None = None,
) -> None:
    """Let an award be closed that was paid, whose returns are all in or excused, and of which nothing is due back.

    `latest` is the last day on which anything of it happened. Raises Refusal that says what is open.
    """
    check_goes_on(course)
    if says := why_not_closed(owes, standings, open_breaches):
        raise Refusal(says)
    if course.accepted_on is not None and on < course.accepted_on:
        raise Refusal(
            f"It was accepted on {say_day(course.accepted_on)}. Give a later day.", field="closed_on"
        )
    if latest is not None and on < latest:
        says = (
            f"The last payment, return or money back is of {say_day(latest)}. Give that day or a later one."
        )
        raise Refusal(says, field="closed_on")


def why_not_closed(owes: Owed, standings: Sequence[ReturnStanding], open_breaches: int) -> str:
    """What stands in the way of closing an award, "" where nothing does."""
    if not owes.paid_pence:
        return "Nothing of it was paid yet. Where it is given up, write down that it was declined."
    if any(one in OPEN for one in standings):
        undeclared = all(one is ReturnStanding.UNDECLARED for one in standings if one in OPEN)
        without = "A return lacks its declaration on party politics (PP13)."
        return without if undeclared else "A return is still to come. Receive it, or excuse it with a reason."
    if owes.untold_pence:
        return f"Its last return does not say what became of {say_pence(owes.untold_pence)}."
    if owes.due_back_pence:
        return f"{say_pence(owes.due_back_pence)} is due back."
    return "A breach is open. Settle it first." if open_breaches else ""

"""What a round can award: its limits, its money, and the day of a decision. Money is in whole pence.

The window asks these rules before it offers an award, and the services ask them again before anything is saved.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.grants.facts import Award, Round
from evenhand.domain.grants.money_facts import AwardCourse
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day, say_pence


@dataclass(frozen=True, slots=True)
class Counted:
    """What counts of one award against the budget of its round, and what was paid of it and did not come back."""

    counted_pence: int
    paid_pence: int
    back_pence: int = 0


@dataclass(frozen=True, slots=True)
class Purse:
    """The money of a round: what it had, what counts as awarded of it, and what of that is paid and not come back."""

    budget_pence: int
    awarded_pence: int
    paid_pence: int
    back_pence: int = 0

    @property
    def committed_pence(self) -> int:
        """Awarded and not yet paid."""
        return self.awarded_pence - self.paid_pence

    @property
    def left_pence(self) -> int:
        """What can still be awarded; never below nothing."""
        return max(self.budget_pence - self.awarded_pence, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """What an award is held against: what was asked, what is left in the round, and of what one applicant may have.

    `applicant_left_pence` is None where the round sets no limit for an applicant's year.
    """

    grant_round: Round
    asked_pence: int
    left_pence: int
    applicant_left_pence: int | None = None


def counted_of(award: Award, went: AwardCourse | None, back_pence: int = 0) -> Counted:
    """What of an award counts against its round: all while it goes on, once it is over what was paid of it.

    What came back counts no more.
    """
    over = went is not None and (went.closed_on is not None or went.ended_on is not None)
    counted = award.paid_pence if over else award.awarded_pence
    return Counted(counted - back_pence, award.paid_pence - back_pence, back_pence)


def purse_of(grant_round: Round, counted: Iterable[Counted]) -> Purse:
    """The money of a round with what counts of each award made in it."""
    made = tuple(counted)
    return Purse(
        grant_round.budget_pence,
        sum(one.counted_pence for one in made),
        sum(one.paid_pence for one in made),
        sum(one.back_pence for one in made),
    )


def most_awardable(amounts: Amounts) -> int:
    """The most that an application can be awarded: what was asked, within the limits and the money of the round."""
    limits = (amounts.grant_round.most_pence, amounts.applicant_left_pence)
    return min(amounts.asked_pence, amounts.left_pence, *(one for one in limits if one is not None))


def check_round(grant_round: Round, awarded_pence: int = 0) -> None:
    """Let a round be kept whose days, limits and money fit together and cover what it has awarded already.

    Raises Refusal with the field that does not fit.
    """
    opens, closes = grant_round.opens, grant_round.closes
    if closes < opens:
        raise Refusal(
            f"The round closes before it opens. Give a date after {say_day(opens)}.", field="closes"
        )
    for field, day in (("decides_on", grant_round.decides_on), ("announces_on", grant_round.announces_on)):
        if day is not None and day < opens:
            raise Refusal(f"This is before the round opens. Give a date after {say_day(opens)}.", field=field)
    decides, announces = grant_round.decides_on, grant_round.announces_on
    if decides and announces and announces < decides:
        says = f"The awards are announced before they are decided. Give {say_day(decides)} or a later day."
        raise Refusal(says, field="announces_on")
    least, most = grant_round.least_pence, grant_round.most_pence
    if least is not None and most is not None and most < least:
        raise Refusal(f"The most is below the least. Give {say_pence(least)} or more.", field="most_pence")
    if grant_round.budget_pence < awarded_pence:
        says = f"{say_pence(awarded_pence)} is awarded in this round already. Give at least that."
        raise Refusal(says, field="budget_pence")


def check_amount(amounts: Amounts, awarded_pence: int) -> None:
    """Let an amount be awarded that is asked for, within the round's limits, and covered by its money.

    Raises Refusal with the field `awarded_pence`.
    """
    says = _unfit(amounts, awarded_pence)
    if says:
        raise Refusal(says, field="awarded_pence")


def check_decision_day(on: date, *, received_on: date, today: date) -> None:
    """Let a decision be dated from the day the application came in to today.

    Raises Refusal with the field `on`.
    """
    if on < received_on:
        says = f"The decision is dated before the application came in on {say_day(received_on)}."
        raise Refusal(says, field="on")
    if on > today:
        says = f"This day is still to come. Give the day of the decision, up to {say_day(today)}."
        raise Refusal(says, field="on")


def _unfit(amounts: Amounts, awarded_pence: int) -> str:
    """Why an amount cannot be awarded, "" where it can."""
    grant_round, of_year = amounts.grant_round, amounts.applicant_left_pence
    least, most = grant_round.least_pence, grant_round.most_pence
    limits = (
        (amounts.asked_pence, "{} was asked for. An award is at most that."),
        (most, "This round awards at most {}."),
        (of_year, "{} is left of what one applicant may have in a year."),
        (amounts.left_pence, "{} is left in " + grant_round.name + "."),
    )
    if awarded_pence <= 0:
        return "Give the amount awarded, such as 187.00."
    if least is not None and awarded_pence < least:
        return f"This round awards at least {say_pence(least)}."
    over = (says.format(say_pence(at)) for at, says in limits if at is not None and awarded_pence > at)
    return next(over, "")

"""What a round can award: its limits, its money, and the day of a decision. Money is in whole pence.

The window asks these rules before it offers an award, and the services ask them again before anything is saved.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.grants.facts import Award, Round
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day, say_pence


@dataclass(frozen=True, slots=True)
class Purse:
    """The money of a round: what it had, what was awarded of it, and what of that has been paid."""

    budget_pence: int
    awarded_pence: int
    paid_pence: int

    @property
    def committed_pence(self) -> int:
        """Awarded and not yet paid."""
        return self.awarded_pence - self.paid_pence

    @property
    def left_pence(self) -> int:
        """What can still be awarded; never below nothing."""
        return max(self.budget_pence - self.awarded_pence, 0)


def purse_of(grant_round: Round, awards: Iterable[Award]) -> Purse:
    """The money of a round with the awards made in it."""
    made = tuple(awards)
    return Purse(
        grant_round.budget_pence,
        sum(award.awarded_pence for award in made),
        sum(award.paid_pence for award in made),
    )


def most_awardable(grant_round: Round, asked_pence: int, left_pence: int) -> int:
    """The most that an application can be awarded: what was asked, within the round's limit and its money."""
    return min(asked_pence, left_pence, grant_round.most_pence or asked_pence)


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


def check_amount(grant_round: Round, *, asked_pence: int, left_pence: int, awarded_pence: int) -> None:
    """Let an amount be awarded that is asked for, within the round's limits, and covered by its money.

    Raises Refusal with the field `awarded_pence`.
    """
    says = _unfit(grant_round, asked_pence, left_pence, awarded_pence)
    if says:
        raise Refusal(says, field="awarded_pence")


def check_decision_day(on: date, *, received_on: date, today: date | None = None) -> None:
    """Let a decision be dated from the day the application came in to today, where today is told.

    Raises Refusal with the field `on`.
    """
    if on < received_on:
        says = f"The decision is dated before the application came in on {say_day(received_on)}."
        raise Refusal(says, field="on")
    if today is not None and on > today:
        says = f"This day is still to come. Give the day of the decision, up to {say_day(today)}."
        raise Refusal(says, field="on")


def _unfit(grant_round: Round, asked_pence: int, left_pence: int, awarded_pence: int) -> str:
    """Why an amount cannot be awarded, "" where it can."""
    least, most = grant_round.least_pence, grant_round.most_pence
    if awarded_pence <= 0:
        return "Give the amount awarded, such as 187.00."
    if awarded_pence > asked_pence:
        return f"{say_pence(asked_pence)} was asked for. An award is at most that."
    if most is not None and awarded_pence > most:
        return f"This round awards at most {say_pence(most)}."
    if least is not None and awarded_pence < least:
        return f"This round awards at least {say_pence(least)}."
    if awarded_pence > left_pence:
        return f"{say_pence(left_pence)} is left in {grant_round.name}."
    return ""

"""The conditions of the gate about money and days: the amount, the limits, when it came in, when it is spent."""

from datetime import date

from evenhand.domain.grants.awarding import most_awardable
from evenhand.domain.grants.facts import Round
from evenhand.domain.grants.gate_facts import Asks, Condition, GateFacts, Stands
from evenhand.domain.words import say_day, say_pence

LIMITS = "Within the limits and the money"


def amount(facts: GateFacts) -> Condition | None:
    """That an amount is asked for."""
    if facts.application.asked_pence > 0:
        return None
    detail = "The application names no amount."
    return Condition(
        Asks.AMOUNT, Stands.NOT_MET, "An amount is asked for", detail, "", "Give the amount…", "no amount"
    )


def late(facts: GateFacts) -> Condition | None:
    """That it came in before the round closed."""
    came, closes = facts.application.received_on, facts.grant_round.closes
    if came <= closes:
        return None
    detail = f"It came in on {say_day(came)}. The round closed on {say_day(closes)}."
    title = "It came in while the round was open"
    return Condition(Asks.LATE, Stands.NOT_MET, title, detail, "", "Edit round…", "came in late")


def retrospective(facts: GateFacts) -> Condition | None:
    """That nothing is spent before the decision, where the round does not allow it, and within the round's days."""
    detail, rule = facts.detail, facts.round_detail
    if detail is None or detail.starts is None:
        return None
    first = facts.decided[0].meeting.held_on if facts.decided else facts.day
    if detail.starts < first and not (rule is not None and rule.retrospective):
        says = f"It begins on {say_day(detail.starts)}. This round pays for nothing that was spent before."
        title = "Nothing is spent before the decision"
        return Condition(Asks.RETROSPECTIVE, Stands.NOT_MET, title, says, "", "Edit…", "spent before")
    if rule is None or not _outside(facts):
        return None
    says = f"This round is spent {say_spell(rule.spend_from, rule.spend_until)}. Agree the days in the offer."
    return Condition(Asks.RETROSPECTIVE, Stands.MET_WITH_CARE, "Within the days of spending", says)


def _outside(facts: GateFacts) -> bool:
    """Whether what is applied for begins before the days of spending, or ends after them."""
    detail, rule = facts.detail, facts.round_detail
    if detail is None or rule is None:
        return False
    early = rule.spend_from is not None and detail.starts is not None and detail.starts < rule.spend_from
    ends = detail.ends or detail.starts
    return early or (rule.spend_until is not None and ends is not None and ends > rule.spend_until)


def say_spell(starts: date | None, ends: date | None) -> str:
    """The days between which a round is spent, in words."""
    first = f"from {say_day(starts)}" if starts is not None else ""
    last = f"{'to' if first else 'by'} {say_day(ends)}" if ends is not None else ""
    return " ".join(filter(None, (first, last)))


def money(facts: GateFacts) -> Condition:
    """That what is asked for fits the limits of the round, of the applicant's year, and the money that is left."""
    amounts, grant_round = facts.amounts, facts.grant_round
    left, asked, least = amounts.left_pence, amounts.asked_pence, grant_round.least_pence or 0
    if left <= 0:
        return _not_enough(f"Nothing is left of {say_pence(grant_round.budget_pence)}.", "nothing left")
    if amounts.applicant_left_pence is not None and amounts.applicant_left_pence < max(least, 1):
        says = f"{say_pence(facts.had_pence)} was awarded to the applicant within a year. That is the limit."
        return _not_enough(says, "limit of the year")
    if 0 < asked < least:
        says = f"{say_pence(asked)} is asked for. This round awards at least {say_pence(least)}."
        return _not_enough(says, "under the least")
    if least > left:
        says = f"{say_pence(left)} is left. This round awards at least {say_pence(least)}."
        return _not_enough(says, "too little left")
    most = most_awardable(amounts)
    if asked > most:
        says = f"{say_pence(asked)} is asked for. {_limit_that_binds(facts, most)} It can be awarded in part."
        return Condition(Asks.MONEY, Stands.MET_WITH_CARE, LIMITS, says)
    said = f"{say_limits(grant_round)}{say_pence(left)} left in the round"
    return Condition(Asks.MONEY, Stands.MET, LIMITS, said)


def _not_enough(detail: str, short: str) -> Condition:
    return Condition(Asks.MONEY, Stands.NOT_MET, LIMITS, detail, "", "Edit round…", short)


def _limit_that_binds(facts: GateFacts, most: int) -> str:
    if most == facts.purse.left_pence:
        return f"{say_pence(most)} is left in the round."
    if most == facts.amounts.applicant_left_pence:
        return f"{say_pence(most)} is left of what one applicant may have in a year."
    return f"This round awards at most {say_pence(facts.grant_round.most_pence or most)}."


def say_limits(grant_round: Round) -> str:
    """The limits of each award in a round, to be followed by more: "£100.00 to £2,000.00; "."""
    least, most = grant_round.least_pence, grant_round.most_pence
    if least is not None and most is not None:
        return f"{say_pence(least)} to {say_pence(most)}; "
    if most is not None:
        return f"at most {say_pence(most)}; "
    return f"at least {say_pence(least)}; " if least is not None else ""

"""Breaches: money that was not spent as agreed, and what was done about it (PP13).

A breach stays open until somebody writes down what was done; while it is open, the same body is awarded nothing more.
"""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.grants.money_facts import Breach, Payment
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day

CLAUSE = "PP13"


@keeps(CLAUSE)
def check_breach(breach: Breach) -> None:
    """Let a breach be written down that says of what, and in what it lies (PP13).

    Raises Refusal with the field that does not fit.
    """
    if (breach.award_id is None) == (breach.payment_id is None):
        raise Refusal("A breach is of one award, or of one payment.", clause=CLAUSE)
    if not breach.what.strip():
        raise Refusal("Say in what the breach lies.", field="what", clause=CLAUSE)


@keeps(CLAUSE)
def check_settled(breach: Breach) -> None:
    """Let a breach be settled from the day it was found, by a named person who says what was done (PP13).

    Raises Refusal with the field that does not fit.
    """
    if breach.settled_on is None:
        raise Refusal("Give the day on which it was settled.", field="settled_on", clause=CLAUSE)
    if breach.settled_on < breach.found_on:
        says = f"It was found on {say_day(breach.found_on)}. Give that day or a later one."
        raise Refusal(says, field="settled_on", clause=CLAUSE)
    if not breach.done.strip():
        raise Refusal("Say what was done about it.", field="done", clause=CLAUSE)
    if not breach.settled_by.strip():
        raise Refusal("Name who settled it.", field="settled_by", clause=CLAUSE)


def is_open(breach: Breach, day: date = date.max) -> bool:
    """Whether a breach was found by a day and not settled by then."""
    settled = breach.settled_on is not None and breach.settled_on <= day
    return breach.found_on <= day and not settled


def open_ones(breaches: Iterable[Breach], day: date = date.max) -> tuple[Breach, ...]:
    """Those that are open on a day, in the order given."""
    return tuple(one for one in breaches if is_open(one, day))


def of_award(breaches: Iterable[Breach], award_id: int, payments: Iterable[Payment]) -> tuple[Breach, ...]:
    """Those of an award: written down about itself, or about one of its payments among those given."""
    own = {one.id for one in payments if one.award_id == award_id}
    return tuple(one for one in breaches if one.award_id == award_id or one.payment_id in own)

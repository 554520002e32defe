"""Something mistaken that was heard about the work: answered with facts, and settled or not (MP5)."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import Misconception
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Coded
from evenhand.domain.words import say_day


class MisconceptionState(Coded):
    """How far something mistaken was put right."""

    OPEN = "open", "not answered yet"
    ANSWERED = "answered", "facts sent, not settled yet"
    SETTLED = "settled"


@keeps("MP5")
def state_on(one: Misconception, day: date) -> MisconceptionState:
    """How far it was put right by a day (MP5)."""
    if one.settled_on is not None and one.settled_on <= day:
        return MisconceptionState.SETTLED
    sent = one.sent_on is not None and one.sent_on <= day
    return MisconceptionState.ANSWERED if sent else MisconceptionState.OPEN


def say_state(one: Misconception, day: date) -> str:
    """The same with its day: "settled on 3 May 2025", "facts sent on 12 March 2025, not settled yet"."""
    state = state_on(one, day)
    if state is MisconceptionState.SETTLED and one.settled_on is not None:
        return f"settled on {say_day(one.settled_on)}"
    if state is MisconceptionState.ANSWERED and one.sent_on is not None:
        return f"facts sent on {say_day(one.sent_on)}, not settled yet"
    return "not answered yet"


def heard_by(
    misconceptions: Iterable[Misconception], mp_id: int | None, day: date
) -> tuple[Misconception, ...]:
    """What had been heard of somebody by a day, newest first; None asks for what nobody on record said."""
    own = (one for one in misconceptions if one.mp_id == mp_id and one.heard_on <= day)
    return tuple(sorted(own, key=_heard, reverse=True))


def unanswered(
    misconceptions: Iterable[Misconception], day: date, most_days: int
) -> tuple[Misconception, ...]:
    """Those that were heard longer ago than that many days before a day, and not answered with facts by it."""
    open_ones = (
        one for one in misconceptions if one.heard_on <= day and state_on(one, day) is MisconceptionState.OPEN
    )
    return tuple(one for one in open_ones if (day - one.heard_on).days > most_days)


def check_misconception(one: Misconception, answer: Engagement | None, today: date) -> None:
    """It says what was heard; the facts are written before they are sent, and its days follow each other.

    Raises:
        Refusal: a word is missing, or a day does not fit.
    """
    if not one.said.strip():
        raise Refusal("Write down what was said, as it was said.", field="said")
    if one.sent_on is not None and not one.facts.strip():
        raise Refusal("Write down the facts that were sent.", field="facts")
    for field, day in (("heard_on", one.heard_on), ("sent_on", one.sent_on), ("settled_on", one.settled_on)):
        if day is not None and day > today:
            raise Refusal(f"{say_day(day)} is still to come.", field=field)
        if day is not None and day < one.heard_on:
            raise Refusal(f"That is before it was heard, on {say_day(one.heard_on)}.", field=field)
    if answer is not None and answer.on < one.heard_on:
        says = f"“{answer.title}” was before it was heard, on {say_day(one.heard_on)}."
        raise Refusal(says, field="answer_id")


def _heard(one: Misconception) -> tuple[date, int]:
    return one.heard_on, one.id

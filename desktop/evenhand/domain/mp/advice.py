"""Advice asked of an MP or another contact, kept by topic with what came of it (MP11)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.record_facts import Advice
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Coded
from evenhand.domain.words import say_day


class AdviceState(Coded):
    """How far a question was answered."""

    ASKED = "asked", "asked, no answer yet"
    GIVEN = "given", "answered"
    USED = "used", "answered, with an outcome"


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic, and the advice asked about it, oldest first."""

    name: str
    advice: tuple[Advice, ...]


@keeps("MP11")
def by_topic(advice: Iterable[Advice], day: date) -> tuple[Topic, ...]:
    """The advice asked by a day under its topics, in the order of the alphabet (MP11)."""
    asked = sorted((one for one in advice if one.asked_on <= day), key=_place)
    return tuple(_topic(tuple(found)) for _, found in groupby(asked, _folded))


def state_on(one: Advice, day: date) -> AdviceState:
    """How far a question was answered by a day."""
    if one.given_on is None or one.given_on > day:
        return AdviceState.ASKED
    return AdviceState.USED if one.outcome.strip() else AdviceState.GIVEN


def say_state(one: Advice, day: date) -> str:
    """The same with its day: "asked, no answer yet", "answered on 4 July 2025"."""
    state = state_on(one, day)
    if state is AdviceState.ASKED or one.given_on is None:
        return "asked, no answer yet"
    return f"answered on {say_day(one.given_on)}"


def topics(advice: Iterable[Advice]) -> tuple[str, ...]:
    """The topics in use, each once, as it was first written."""
    found: dict[str, str] = {}
    for one in advice:
        found.setdefault(_folded(one), one.topic)
    return tuple(found[key] for key in sorted(found))


def check_advice(advice: Advice, today: date) -> None:
    """Advice has a topic; an answer has its day, which follows that of the question.

    Raises:
        Refusal: a word is missing, or a day does not fit.
    """
    if not advice.topic.strip():
        raise Refusal("Name the topic in a few words, such as Towpath repairs.", field="topic")
    for field, day in (("asked_on", advice.asked_on), ("given_on", advice.given_on)):
        if day is not None and day > today:
            raise Refusal(f"{say_day(day)} is still to come.", field=field)
    if advice.given_on is not None and advice.given_on < advice.asked_on:
        says = f"That is before it was asked, on {say_day(advice.asked_on)}."
        raise Refusal(says, field="given_on")
    if advice.given.strip() and advice.given_on is None:
        raise Refusal("Give the day on which they answered.", field="given_on")
    if advice.given_on is not None and not advice.given.strip():
        raise Refusal("Say in a few words what they advised.", field="given")


def _topic(found: tuple[Advice, ...]) -> Topic:
    return Topic(found[0].topic, found)


def _folded(one: Advice) -> str:
    return one.topic.strip().casefold()


def _place(one: Advice) -> tuple[str, date, int]:
    return _folded(one), one.asked_on, one.id

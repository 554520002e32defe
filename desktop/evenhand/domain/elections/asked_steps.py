"""Steps that a returning officer fixes: between which days the law leaves them, and how they are asked for.

A parliamentary by-election's writ, notice and nominations cannot be counted back from the poll. As soon as one of them
is known, the others lie closer.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from evenhand.domain.elections.holidays import Holidays, disregarded
from evenhand.domain.elections.law import Asked, Bound, EventRule, KindLaw
from evenhand.domain.elections.working_days import (
    count_back,
    count_forward,
    is_working,
    working_days_between,
)
from evenhand.domain.words import WEEKDAYS, say_count, say_day, say_long_day


@dataclass(frozen=True, slots=True)
class AskedStep:
    """A step without a date yet: the days between which it must lie, the hour, the question and the statute."""

    event: str
    label: str
    time: dt.time | None
    earliest: dt.date
    latest: dt.date
    says: str
    statute: str


def asked_steps(
    kind_law: KindLaw, poll: dt.date, days: Mapping[str, dt.date], holidays: Holidays
) -> tuple[AskedStep, ...]:
    """The steps that must be asked for, by what is known of the others."""
    rules = [rule for rule in kind_law.rules_for(poll) if rule.asked and rule.event not in days]
    return tuple(_asked(rule, rule.asked, kind_law, poll, days, holidays) for rule in rules if rule.asked)


def doubts(
    kind_law: KindLaw, poll: dt.date, days: Mapping[str, dt.date], holidays: Holidays
) -> Iterator[str]:
    """What is asked about days that were entered for such steps, where the law does not leave them."""
    for rule in kind_law.rules_for(poll):
        if rule.asked and rule.event in days:
            yield from _doubts_of_one(rule, rule.asked, poll, days, holidays)
    labels = {rule.event: rule.label for rule in kind_law.rules}
    for bound in kind_law.bounds:
        if bound.event in days and bound.after in days:
            yield from _doubt_between(bound, labels, days, kind_law, holidays)


def _asked(
    rule: EventRule,
    asked: Asked,
    kind_law: KindLaw,
    poll: dt.date,
    days: Mapping[str, dt.date],
    holidays: Holidays,
) -> AskedStep:
    first, last = _by_the_poll(rule, asked, poll, holidays)
    known = list(_by_the_others(rule, kind_law.bounds, days, holidays))
    earliest = max([first, *(low for low, _ in known if low)])
    latest = min([last, *(high for _, high in known if high)])
    if latest < earliest:
        earliest, latest = first, last
    says = asked.says.format(earliest=say_day(earliest), latest=say_day(latest))
    return AskedStep(rule.event, rule.label, rule.time, earliest, latest, says, rule.statute)


def _by_the_poll(rule: EventRule, asked: Asked, poll: dt.date, holidays: Holidays) -> tuple[dt.date, dt.date]:
    """The first and the last day that the poll leaves."""
    earliest, latest = (
        count_back(poll, days, rule.scope, holidays).day for days in (asked.earliest, asked.latest)
    )
    return earliest, latest


def _by_the_others(
    rule: EventRule, bounds: Sequence[Bound], days: Mapping[str, dt.date], holidays: Holidays
) -> Iterator[tuple[dt.date | None, dt.date | None]]:
    """The first and the last day that each known step leaves."""
    for bound in bounds:
        if bound.event == rule.event and bound.after in days:
            yield (
                _forward(days[bound.after], bound.at_least, rule, holidays),
                _forward(days[bound.after], bound.at_most, rule, holidays),
            )
        elif bound.after == rule.event and bound.event in days:
            yield (
                _back(days[bound.event], bound.at_most, rule, holidays),
                _back(days[bound.event], bound.at_least, rule, holidays),
            )


def _forward(day: dt.date, working_days: int | None, rule: EventRule, holidays: Holidays) -> dt.date | None:
    return None if working_days is None else count_forward(day, working_days, rule.scope, holidays)


def _back(day: dt.date, working_days: int | None, rule: EventRule, holidays: Holidays) -> dt.date | None:
    return None if working_days is None else count_back(day, working_days, rule.scope, holidays).day


def _doubts_of_one(
    rule: EventRule, asked: Asked, poll: dt.date, days: Mapping[str, dt.date], holidays: Holidays
) -> Iterator[str]:
    day = days[rule.event]
    first, last = _by_the_poll(rule, asked, poll, holidays)
    if not is_working(day, rule.scope, holidays):
        holiday = disregarded(day, rule.scope, holidays)
        what = holiday.name if holiday else f"a {WEEKDAYS[day.weekday()]}"
        yield f"{rule.label}: {say_day(day)} is {what}, which does not count. Is the entered date right?"
    elif not first <= day <= last:
        yield (
            f"{rule.label}: {say_day(day)} was entered, but for a poll on {say_day(poll)} the law allows "
            f"{say_long_day(first)} to {say_long_day(last)}, {asked.earliest} to {asked.latest} working days before "
            "the poll. Is the entered date right?"
        )


def _doubt_between(
    bound: Bound,
    labels: Mapping[str, str],
    days: Mapping[str, dt.date],
    kind_law: KindLaw,
    holidays: Holidays,
) -> Iterator[str]:
    lies = working_days_between(days[bound.after], days[bound.event], kind_law.scope, holidays)
    too_few = bound.at_least is not None and lies < bound.at_least
    too_many = bound.at_most is not None and lies > bound.at_most
    if too_few or too_many:
        word, limit = ("least", bound.at_least) if too_few else ("most", bound.at_most)
        yield (
            f"{labels[bound.event]}: {say_day(days[bound.event])} lies {say_count(lies, 'working day')} after "
            f"“{labels[bound.after]}”, {say_day(days[bound.after])}, but the law sets {limit} at {word}. "
            "Are both dates right?"
        )

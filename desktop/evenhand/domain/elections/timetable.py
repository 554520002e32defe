"""The statutory timetable of an election: the last date the law allows for each step, with its sum.

Worked out from the kind and the day of poll. A date that the council has published is entered beside the computed one
with its source: both are kept, and the entered one is in force. What only a returning officer fixes is asked for, and
what hangs on it is computed once it is entered.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from evenhand.domain.elections.asked_steps import AskedStep, asked_steps, doubts
from evenhand.domain.elections.holidays import Holidays, disregarded
from evenhand.domain.elections.law import EventRule, KindLaw, TimetableLaw
from evenhand.domain.elections.working_days import (
    Counted,
    WorkingDaySum,
    count_back,
    count_forward,
    counted_between,
)
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ElectionKind
from evenhand.domain.words import WEEKDAYS, say_day, say_list, say_long_day


class Basis(StrEnum):
    """Where a date comes from: the law, a person, or the law with holidays not yet published."""

    STATUTE = "statute"
    ENTERED = "entered"
    GENERAL_RULE = "general-rule"


@dataclass(frozen=True, slots=True)
class Entered:
    """A date that a person entered in place of the computed one, and where it is published."""

    date: dt.date
    source: str


@dataclass(frozen=True, slots=True)
class TimetableEvent:
    """One step. `date` is the date in force; `latest` the last date the law allows, which `sum` explains."""

    event: str
    label: str
    date: dt.date
    time: dt.time | None
    basis: Basis
    source: str
    latest: dt.date
    statute: str
    sum: WorkingDaySum


@dataclass(frozen=True, slots=True)
class Timetable:
    """The steps in order of date, what must be asked, and what a reader should know.

    `asked` are the steps that have no date before somebody enters it; `questions` ask for them as well.
    """

    kind: ElectionKind
    poll: dt.date
    events: tuple[TimetableEvent, ...]
    questions: tuple[str, ...]
    notes: tuple[str, ...]
    days_source: str
    asked: tuple[AskedStep, ...] = ()

    def event(self, name: str) -> TimetableEvent | None:
        """The step of that name, where the timetable has it."""
        return next((event for event in self.events if event.event == name), None)


@keeps("PP5")
def timetable(
    kind: ElectionKind,
    poll: dt.date,
    law: TimetableLaw,
    holidays: Holidays,
    entered: Mapping[str, Entered] | None = None,
) -> Timetable:
    """The timetable of an election of that kind with its poll on that day.

    Raises:
        Refusal: the poll lies before the present rules, or an entered step is none of this kind's.
    """
    kind_law = _law_of(kind, poll, law)
    known = entered or {}
    rules = kind_law.rules_for(poll)
    _refuse_strangers(known, rules, kind_law.name)
    events = sorted(_events(rules, poll, holidays, known), key=_day_of)
    days = {event.event: event.date for event in events}
    asked = asked_steps(kind_law, poll, days, holidays)
    return Timetable(
        kind,
        poll,
        tuple(events),
        (
            *_questions(poll, rules, holidays, events),
            *(step.says for step in asked),
            *doubts(kind_law, poll, days, holidays),
        ),
        (*_notes(poll, law, holidays, events, _fixed(rules)), *_kind_notes(kind_law, poll, holidays)),
        kind_law.days_source,
        asked,
    )


def _day_of(event: TimetableEvent) -> dt.date:
    return event.date


def _law_of(kind: ElectionKind, poll: dt.date, law: TimetableLaw) -> KindLaw:
    kind_law = law.kinds[kind]
    if poll < kind_law.first_poll:
        raise Refusal(kind_law.refusal, field="poll")
    return kind_law


def _refuse_strangers(entered: Mapping[str, Entered], rules: list[EventRule], name: str) -> None:
    strangers = sorted(set(entered) - {rule.event for rule in rules})
    if strangers:
        raise Refusal(f"The timetable of this {name} has no step “{strangers[0]}”.", field=strangers[0])


def _events(
    rules: list[EventRule], poll: dt.date, holidays: Holidays, known: Mapping[str, Entered]
) -> list[TimetableEvent]:
    """Every step that has a date: counted back, after another one, or entered."""
    found: dict[str, TimetableEvent] = {}
    for rule in rules:
        latest = _latest(rule, poll, holidays, found)
        entered = known.get(rule.event)
        if latest is None and entered and rule.asked:
            latest = count_back(poll, rule.asked.latest, rule.scope, holidays)
        if latest is not None:
            found[rule.event] = _event(rule, latest, entered)
        elif entered:
            counted = counted_between(entered.date, poll, rule.scope, holidays)
            found[rule.event] = _event(rule, counted, entered)
    return list(found.values())


def _latest(
    rule: EventRule, poll: dt.date, holidays: Holidays, found: Mapping[str, TimetableEvent]
) -> Counted | None:
    """The last day that the law allows, where it can be computed from the poll or from a step before."""
    if rule.working_days_before is not None:
        return count_back(poll, rule.working_days_before, rule.scope, holidays)
    base = found.get(rule.after.event) if rule.after else None
    if rule.after is None or base is None:
        return None
    day = count_forward(base.date, rule.after.working_days, rule.scope, holidays)
    return counted_between(day, poll, rule.scope, holidays)


def _event(rule: EventRule, counted: Counted, entered: Entered | None) -> TimetableEvent:
    if entered:
        day, basis, source = entered.date, Basis.ENTERED, entered.source
    else:
        day, source = counted.day, rule.statute
        basis = Basis.STATUTE if counted.known else Basis.GENERAL_RULE
    return TimetableEvent(
        rule.event, rule.label, day, rule.time, basis, source, counted.day, rule.statute, counted.sum
    )


def _questions(
    poll: dt.date, rules: list[EventRule], holidays: Holidays, events: list[TimetableEvent]
) -> list[str]:
    """What a person must confirm: an unusual day of poll, and entered dates later than the law allows."""
    asked: list[str] = []
    poll_scope = next(rule.scope for rule in rules if rule.event == "poll")
    holiday = disregarded(poll, poll_scope, holidays)
    if poll.weekday() >= 5:
        asked.append(
            f"{say_day(poll)} is a {WEEKDAYS[poll.weekday()]}, on which no poll is held. Is the date right?"
        )
    elif holiday:
        asked.append(f"{say_long_day(poll)} is {holiday.name}, on which no poll is held. Is the date right?")
    elif poll.weekday() != 3:
        asked.append(
            f"{say_day(poll)} is a {WEEKDAYS[poll.weekday()]}. Polls are mostly on a Thursday. Is the date right?"
        )
    fixed = _fixed(rules)
    late = [event for event in events if event.date > event.latest and event.event not in fixed]
    return asked + [_at_odds(event) for event in events if event in late or _other_poll(event)]


def _fixed(rules: list[EventRule]) -> frozenset[str]:
    """The steps whose day somebody fixes, so that a date entered for them stands in place of none."""
    return frozenset(rule.event for rule in rules if rule.asked)


def _other_poll(event: TimetableEvent) -> bool:
    """Whether another polling day was entered than the one that all is counted back from."""
    return event.event == "poll" and event.date != event.latest


def _at_odds(event: TimetableEvent) -> str:
    if _other_poll(event):
        return (
            f"Polling day was entered as {say_day(event.date)}, but all is counted back from {say_day(event.latest)}. "
            "Which is right?"
        )
    return (
        f"{event.label}: {say_day(event.date)} was entered, but the law allows {say_day(event.latest)} at the latest. "
        "Is the entered date right?"
    )


def _notes(
    poll: dt.date,
    law: TimetableLaw,
    holidays: Holidays,
    events: list[TimetableEvent],
    fixed: frozenset[str],
) -> list[str]:
    """What a reader should know: law not checked that far, holidays not published, steps changed by hand."""
    notes: list[str] = []
    if poll > law.checked_until:
        notes.append(
            f"The law may have changed: the rules were last checked on {say_day(law.checked_until)}, before this poll."
        )
    if any(not holidays.knows(event.latest) for event in events):
        notes.append(
            f"Bank holidays after {say_day(holidays.known_until)} are worked out by the general rule; "
            "a day may be moved or added."
        )
    by_hand = [one.label for one in events if one.basis is Basis.ENTERED and one.event not in fixed]
    if by_hand:
        notes.append(f"Entered by hand in place of the computed date: {say_list(by_hand)}.")
    return notes


def _kind_notes(kind_law: KindLaw, poll: dt.date, holidays: Holidays) -> list[str]:
    """What the law of this kind lets a reader know for a poll on that day."""
    return [
        note.says.format(
            day=say_day(count_back(poll, note.working_days_before, kind_law.scope, holidays).day)
        )
        for note in kind_law.notes
        if note.is_for(poll)
    ]

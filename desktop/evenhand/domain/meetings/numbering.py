"""What a decision is called, once and for all: "2026-03-17/2", or in a sentence "decision 2 of 17 March 2026".

The day of the meeting and the number in its minutes make the name. Where two meetings were held on one day the second
bears a letter, "2026-03-17b/2". What was decided in writing is called after the day it was sent out, "2026-04-02/W1".
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import WrittenDecision
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_day

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def meeting_marks(meetings: Iterable[Meeting]) -> Mapping[int, str]:
    """What each meeting's decisions are called after, by its key: 2026-03-17, and 2026-03-17b for a second one."""
    on_day: defaultdict[date, list[int]] = defaultdict(list)
    for one in meetings:
        if one.status is not Planned.CANCELLED:
            on_day[one.held_on].append(one.id)
    return {
        key: f"{day.isoformat()}{LETTERS[place] if place else ''}"
        for day, keys in on_day.items()
        for place, key in enumerate(sorted(keys))
    }


def decision_number(mark: str, number: int) -> str:
    """A decision by the mark of its meeting and its number there: 2026-03-17/2."""
    return f"{mark}/{number}"


def say_decision(held_on: date, number: int) -> str:
    """A decision in a sentence: decision 2 of 17 March 2026."""
    return f"decision {number} of {say_day(held_on)}"


def written_numbers(written: Iterable[WrittenDecision]) -> Mapping[int, str]:
    """What the decisions between meetings are called, by their keys: 2026-04-02/W1."""
    on_day: defaultdict[date, list[int]] = defaultdict(list)
    for one in written:
        on_day[one.sent_on].append(one.id)
    return {
        key: f"{day.isoformat()}/W{place}"
        for day, keys in on_day.items()
        for place, key in enumerate(sorted(keys), start=1)
    }

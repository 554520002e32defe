"""The clock on the wall of a meeting: reading the times a secretary types while people talk, and saying them."""

import re
from datetime import time

from evenhand.domain.elections.hours import say_hour
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import MeetingPlan
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import quoted

PATTERN = re.compile(r"(\d{1,2})(?:[.:h]?(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?")
USUAL = time(15, 30)
NOON = {"noon": time(12), "12 noon": time(12), "midday": time(12)}


def read_time(text: str, *, field: str | None = None, near: time | None = None) -> time:
    """Read a time such as 7 pm, 7.42pm, 19:42 or 1942.

    A time without am or pm is one of the 24 hours; where `near` is given, the one of morning and evening that is
    closer to it, so that 7.42 at an evening meeting is 7.42 pm.

    Raises:
        Refusal: the text is no time of the day.
    """
    bare = " ".join(text.casefold().split())
    if bare in NOON:
        return NOON[bare]
    match = PATTERN.fullmatch(bare)
    found = None if match is None else _time(int(match[1]), int(match[2] or 0), (match[3] or "")[:1])
    if found is None:
        raise Refusal(f"{quoted(text)} is not a time. Give a time like 7.30 pm or 19:30.", field=field)
    plain = match is not None and not match[3] and not match[1].startswith("0")
    return _nearer(found, near) if plain and near is not None and 0 < found.hour <= 12 else found


def read_start(text: str, *, field: str | None = None) -> time:
    """Read when a meeting begins: a bare 7 is 7 pm and a bare 10 is 10 am, near the usual hours of meetings.

    Raises:
        Refusal: the text is no time of the day.
    """
    return read_time(text, field=field, near=USUAL)


def say_time(at: time) -> str:
    """A time as said: 7 pm, 7.42 pm, noon."""
    return say_hour(at)


def starts_of(meeting: Meeting) -> time | None:
    """When a meeting begins, read from what was typed; None where that is no time."""
    try:
        return read_start(meeting.at)
    except Refusal:
        return None


def ends_of(plan: MeetingPlan, starts: time | None) -> time | None:
    """When a meeting ends, read from what was typed; None where that is no time, or not after its beginning."""
    try:
        ends = read_time(plan.ends_at, near=starts)
    except Refusal:
        return None
    return ends if starts is None or ends > starts else None


def _time(hour: int, minute: int, half: str) -> time | None:
    """The time of these figures; `half` is a for morning, p for afternoon, empty for one of 24 hours."""
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _nearer(found: time, near: time) -> time:
    """The time itself, or the one twelve hours from it, whichever is closer to another; the later of two as close."""
    choices = (found.replace(hour=found.hour % 12), found.replace(hour=found.hour % 12 + 12))
    distances = [abs(_minutes(one) - _minutes(near)) for one in choices]
    return choices[0] if distances[0] < distances[1] else choices[1]


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute

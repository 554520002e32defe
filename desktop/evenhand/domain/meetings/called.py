"""What a meeting is called on paper: by its kind, a sub-group by its name, with its day and its hours."""

from datetime import time

from evenhand.domain.meetings.clock import say_time
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import MeetingPlan
from evenhand.domain.vocabulary import MeetingKind
from evenhand.domain.words import say_long_day


def say_kind(kind: MeetingKind, body: str) -> str:
    """The kind of a meeting, a sub-group with its name: Board meeting; Sub-group: Grants panel."""
    return f"{kind.label}: {body}" if kind is MeetingKind.SUB_GROUP and body else kind.label


def say_occasion(meeting: Meeting, plan: MeetingPlan, item: int | None) -> str:
    """The line under the body's name: Board meeting, Tuesday 24 March 2026, agenda item 5."""
    called = f"{say_kind(meeting.kind, plan.body)}, {say_long_day(meeting.held_on)}"
    return f"{called}, agenda item {item}" if item is not None else called


def say_hours(starts: time | None, ends: time | None) -> str:
    """When a meeting begins and ends: 7 pm to 9 pm; empty where nobody has said."""
    if starts is None:
        return f"until {say_time(ends)}" if ends is not None else ""
    return f"{say_time(starts)} to {say_time(ends)}" if ends is not None else say_time(starts)

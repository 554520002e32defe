"""What a meeting needs next, in words: its notice, somebody's answer, its minutes written or approved."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.vocabulary import MinutesState
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_day


class Step(Enum):
    """The next natural step with a meeting; the value is what its button says."""

    AGENDA = "Write the agenda"
    NOTICE = "Record as sent…"
    CHASE = "Copy a line to chase"
    HELD_OR_NOT = "Say how it went"
    WRITE = "Write the minutes"
    CIRCULATE = "Circulate the minutes"
    APPROVE = "Approve the minutes"


@dataclass(frozen=True, slots=True)
class Need:
    """What is needed, the step that sees to it, and whether it is late already."""

    says: str
    step: Step
    late: bool = False


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is known of a meeting ahead: its items, what is to be sent by when, and who was not sent it or is unheard.

    `what` is "Notice" or "Agenda", as the rule book asks for either; `went_out` says that somebody was sent it.
    """

    items: int
    what: str
    last_day: date | None
    went_out: bool
    missing: int
    unheard: int


def need_ahead(ahead: Ahead, day: date) -> Need | None:
    """What a meeting that is to come needs first."""
    if not ahead.items:
        return Need("Agenda to write", Step.AGENDA)
    if ahead.missing:
        return Need(
            _say_sending(ahead, day), Step.NOTICE, late=ahead.last_day is not None and ahead.last_day < day
        )
    if ahead.unheard:
        return Need(f"{ahead.unheard} {'has' if ahead.unheard == 1 else 'have'} not answered", Step.CHASE)
    return None


def _say_sending(ahead: Ahead, day: date) -> str:
    if ahead.went_out:
        return f"{ahead.missing} not sent the {ahead.what.lower()}"
    if ahead.last_day is None:
        return f"{ahead.what} to send"
    late = ahead.last_day < day
    return f"{ahead.what} is late" if late else f"{ahead.what} due {say_close_day(ahead.last_day, day)}"


def need_after(meeting: Meeting, minutes: MinutesState | None, day: date) -> Need | None:
    """What a meeting that lies behind needs first."""
    if meeting.status is Planned.CANCELLED:
        return None
    if meeting.status is Planned.PLANNED:
        return Need("Held or not?", Step.HELD_OR_NOT)
    if meeting.minutes_approved_on is not None and meeting.minutes_approved_on <= day:
        return None
    if minutes is MinutesState.CIRCULATED:
        return Need("Minutes to approve", Step.APPROVE)
    if minutes is MinutesState.DRAFT:
        return Need("Minutes to circulate", Step.CIRCULATE)
    return Need("Minutes to write", Step.WRITE)


def say_how_far(day: date, today: date) -> str:
    """How far off a day is: "today", "tomorrow", "in 6 days", "in 5 weeks"."""
    days = (day - today).days
    if days < 2:
        return "tomorrow" if days else "today"
    return f"in {days} days" if days < 21 else f"in {days // 7} weeks"


def say_close_day(day: date, today: date) -> str:
    """A day near at hand: "3 March", with its year where that is another one."""
    said = say_day(day)
    return said.rsplit(" ", 1)[0] if day.year == today.year else said

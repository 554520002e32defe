"""When the next meeting is likely to be: partnerships meet on "the third Tuesday, every other month".

The rhythm is read from the meetings of one kind that went before; the weekday and its place in the month are those of
the last one.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.vocabulary import MeetingKind, Planned

MONTH_DAYS = 30.44
A_WEEK = timedelta(days=7)
LOOKED_AT = 6


def next_likely(meetings: Iterable[Meeting], kind: MeetingKind, today: date) -> Meeting:
    """A new meeting as it would most likely be called: the day after the rhythm so far, time and place as last time."""
    own = sorted(
        (one for one in meetings if one.kind is kind and one.status is not Planned.CANCELLED), key=_day_of
    )
    if not own:
        return Meeting(held_on=today + 2 * A_WEEK, kind=kind)
    last = own[-1]
    day, months = last.held_on, _months_between([one.held_on for one in own[-LOOKED_AT:]])
    while day <= max(last.held_on, today):
        day = _same_weekday(last.held_on, _months_on(day, months))
    return Meeting(held_on=day, kind=kind, at=last.at, place=last.place)


def _months_between(days: list[date]) -> int:
    """How many months usually lie between two meetings; one where nothing can be told."""
    gaps = [(after - before).days for before, after in pairwise(days)]
    return max(1, round(median(gaps) / MONTH_DAYS)) if gaps else 1


def _months_on(day: date, months: int) -> date:
    """The first day of the month that lies so many months later."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


def _same_weekday(pattern: date, month: date) -> date:
    """The day of a month that is the same weekday, in the same place of the month; a fifth one falls to the last."""
    first = month + timedelta(days=(pattern.weekday() - month.weekday()) % 7)
    day = first + ((pattern.day - 1) // 7) * A_WEEK
    return day if day.month == month.month else day - A_WEEK


def _day_of(meeting: Meeting) -> date:
    return meeting.held_on

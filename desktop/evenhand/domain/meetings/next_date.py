"""When the next meeting is likely to be: partnerships meet on "the third Tuesday, every other month".

The rhythm is read from the meetings of one kind that went before; the weekday and its place in the month are those of
the last one.
"""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from statistics import median

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.spells import A_WEEK, weekday_months_after
from evenhand.domain.vocabulary import MeetingKind, Planned

MONTH_DAYS = 30.44
LOOKED_AT = 6


def next_likely(meetings: Iterable[Meeting], kind: MeetingKind, today: date) -> Meeting:
    """A new meeting as it would most likely be called: the day after the rhythm so far, time and place as last time."""
    own = sorted(
        (one for one in meetings if one.kind is kind and one.status is not Planned.CANCELLED), key=_day_of
    )
    if not own:
        return Meeting(held_on=today + 2 * A_WEEK, kind=kind)
    last = own[-1]
    rhythm = _months_between([one.held_on for one in own[-LOOKED_AT:]])
    months, day = rhythm, weekday_months_after(last.held_on, rhythm)
    while day <= today:
        months += rhythm
        day = weekday_months_after(last.held_on, months)
    return Meeting(held_on=day, kind=kind, at=last.at, place=last.place)


def _months_between(days: list[date]) -> int:
    """How many months usually lie between two meetings; one where nothing can be told."""
    gaps = [(after - before).days for before, after in pairwise(days)]
    return max(1, round(median(gaps) / MONTH_DAYS)) if gaps else 1


def _day_of(meeting: Meeting) -> date:
    return meeting.held_on

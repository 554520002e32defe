"""A day on which a meeting is not likely to be: one that has another of its kind, or one that is years away."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import months_after
from evenhand.domain.vocabulary import MeetingKind, Planned
from evenhand.domain.words import say_count, say_day

FIRST_YEAR, LAST_YEAR = 1990, 2100
FAR_MONTHS = 60


def refuse_no_year_of_ours(held_on: date) -> None:
    """Refuse a day in a year in which no partnership meets.

    Raises:
        Refusal: the year is before 1990 or after 2100.
    """
    if not FIRST_YEAR <= held_on.year <= LAST_YEAR:
        raise Refusal(
            f"{say_day(held_on)} cannot be right. Give a year from {FIRST_YEAR} to {LAST_YEAR}.",
            field="held_on",
        )


def doubt_of(held_on: date, kind: MeetingKind, others: Iterable[Meeting], today: date) -> str:
    """What to ask about the day of a meeting, empty where nothing is odd; `others` are those of the same body."""
    same = [one for one in others if (one.kind, one.held_on) == (kind, held_on)]
    standing = [one for one in same if one.status is not Planned.CANCELLED]
    if standing:
        at = f", {standing[0].at}" if standing[0].at else ""
        return f"There is a {kind.label.lower()} on {say_day(held_on)} already{at}. Is this another one?"
    if months_after(today, FAR_MONTHS) < held_on:
        return f"That is {_years(today, held_on)} ahead. Is the year right?"
    if months_after(held_on, FAR_MONTHS) < today:
        return f"That is {_years(held_on, today)} ago. Is the year right?"
    return ""


def _years(first: date, last: date) -> str:
    whole = last.year - first.year - ((last.month, last.day) < (first.month, first.day))
    return say_count(whole, "year")

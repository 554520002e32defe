"""What is to be done after engagements, as it stood on a day: open until it is closed, late once its day is past."""

from collections.abc import Iterable, Mapping
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.facts import Engagement, is_casework
from evenhand.domain.mp.record_facts import FollowUp
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_day

FOLLOW_REFERRAL = "Follow the referral up"


@keeps("MP7")
def open_on(
    engagements: Iterable[Engagement], follow_ups: Mapping[int, Iterable[FollowUp]], day: date
) -> list[tuple[Engagement, FollowUp]]:
    """What was still to be done on a day, first what is due first; what has no day of its own comes last (MP7)."""
    found = [
        (engagement, one)
        for engagement in engagements
        if _counts(engagement, day)
        for one in follow_ups.get(engagement.id, ())
        if is_open(one, day)
    ]
    return sorted(found, key=_due)


def is_open(follow_up: FollowUp, day: date) -> bool:
    """Whether it was still to be done on a day."""
    return follow_up.done_on is None or follow_up.done_on > day


def days_late(follow_up: FollowUp, day: date) -> int:
    """By how many days it was late on a day; 0 while it is not."""
    due = follow_up.due_on
    return max((day - due).days, 0) if due is not None and is_open(follow_up, day) else 0


@keeps("MP12")
def to_be_done(engagement: Engagement, follow_up: FollowUp) -> str:
    """What is to be done, as a paper or a finding may say it: of a resident's referral no more than that (MP12)."""
    return FOLLOW_REFERRAL if is_casework(engagement) else follow_up.what


def check_closed(follow_up: FollowUp, done_on: date, engagement: Engagement, today: date) -> None:
    """A follow-up is closed once, on a day that has come and is not before what it follows.

    Raises:
        Refusal: beside the day.
    """
    if follow_up.done_on is not None:
        raise Refusal(f"It was closed on {say_day(follow_up.done_on)} already.", field="done_on")
    if done_on > today:
        raise Refusal(f"{say_day(done_on)} is still to come.", field="done_on")
    if done_on < engagement.on:
        raise Refusal(f"Give a day from {say_day(engagement.on)} on.", field="done_on")


def _counts(engagement: Engagement, day: date) -> bool:
    """Whether an engagement was there on a day: it had been, or was planned and still is."""
    if engagement.status is Planned.CANCELLED:
        return False
    return engagement.on <= day or engagement.status is Planned.PLANNED


def _due(found: tuple[Engagement, FollowUp]) -> tuple[date, int]:
    follow_up = found[1]
    return follow_up.due_on or date.max, follow_up.id

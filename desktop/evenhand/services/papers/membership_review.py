"""Compiling the paper of a membership review from what the file holds."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.members.review.comparing import DimensionLine, Profile, compare
from evenhand.domain.members.review.following import actions_of
from evenhand.domain.members.review.read_model import MembershipReviewReport, for_level
from evenhand.domain.members.review_facts import (
    Action,
    AreaCount,
    AreaProfile,
    MembershipReview,
    ReviewCount,
)
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.services.members import read_directory
from evenhand.services.papers.governance import occasion
from evenhand.services.papers.order import PaperOrder

NAME = "membership-review"


def compile_report(session: Session, order: PaperOrder) -> MembershipReviewReport:
    """The latest review held, or else planned, by the day asked for, as a copy of the level asked for may hold it.

    Raises:
        Refusal: there is no review by that day.
    """
    day = order.day
    reviews = all_of(session, MembershipReview, order="planned_for")
    review = reviewed_by(reviews, day)
    held_on = review.held_on if _held(review, day) else None
    dimensions, newcomers = _compared(session, review, held_on)
    directory = read_directory(session)
    whole = MembershipReviewReport(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        planned_for=review.planned_for,
        held_on=held_on,
        overdue_since=_overdue_since(reviews, day),
        voting=len(directory.voting_on(held_on or day)),
        dimensions=dimensions,
        newcomers=newcomers,
        note=review.note,
        actions=actions_of(review, all_of(session, Action), directory.people, day),
        findings=(),
    )
    return for_level(whole, order.level)


def reviewed_by(reviews: Sequence[MembershipReview], day: date) -> MembershipReview:
    """The latest review held by a day; where none was, the latest that was planned for it or earlier.

    Raises:
        Refusal: there is neither.
    """
    held = [one for one in reviews if _held(one, day)]
    if held:
        return max(held, key=_held_on)
    planned = [one for one in reviews if one.planned_for <= day]
    if not planned:
        raise Refusal(
            f"No membership review was held or planned by {say_day(day)}. Plan one, or choose a later day."
        )
    return planned[-1]


def _held(review: MembershipReview, day: date) -> bool:
    return review.held_on is not None and review.held_on <= day


def _held_on(review: MembershipReview) -> tuple[date, int]:
    return review.held_on or review.planned_for, review.id


def _overdue_since(reviews: Sequence[MembershipReview], day: date) -> date | None:
    """The day for which a review was planned that has not been held since, the earliest of them."""
    last = max((one.held_on for one in reviews if one.held_on and one.held_on <= day), default=date.min)
    late = [one.planned_for for one in reviews if last < one.planned_for < day and not _held(one, day)]
    return min(late, default=None)


def _compared(
    session: Session, review: MembershipReview, held_on: date | None
) -> tuple[tuple[DimensionLine, ...], int | None]:
    """What the form counted beside the area's profiles of the day of the review; nothing before it is held."""
    if held_on is None:
        return (), None
    counts = all_of(session, AreaCount)
    profiles = [
        Profile(one, tuple(count for count in counts if count.profile_id == one.id))
        for one in all_of(session, AreaProfile)
    ]
    given = [one for one in all_of(session, ReviewCount) if one.review_id == review.id]
    return compare(profiles, given, held_on)

"""The sample's profile of the area, its two membership reviews, and the actions that followed."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.members.review_facts import (
    Action,
    AreaCount,
    AreaProfile,
    MembershipReview,
    ReviewCount,
)
from evenhand.records.unit_of_work import Partnership
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import put


def write_reviews(partnership: Partnership, people: Mapping[str, int], meetings: Mapping[date, int]) -> None:
    """Enter who lives in the area, the reviews with their totals, and the actions."""
    told = table("reviews")
    with partnership.change("Who lives in the area") as unit:
        for one in told["profile"]:
            profile_id = put(unit.session, fact(AreaProfile, one))
            for category, number in one["counts"].items():
                put(unit.session, AreaCount(profile_id=profile_id, category=category, people=number))
    with partnership.change("Membership reviews and what followed") as unit:
        reviews = {one["held_on"]: _review(unit.session, one, meetings) for one in told["review"]}
        for one in told["action"]:
            owner, review = one.get("owner"), one.get("review")
            action = fact(
                Action,
                one,
                owner_id=people[owner] if owner else None,
                review_id=reviews[review] if review else None,
            )
            put(unit.session, action)


def _review(session: Session, told: Mapping[str, Any], meetings: Mapping[date, int]) -> int:
    """Enter a review that a meeting held, with its totals."""
    review_id = put(session, fact(MembershipReview, told, meeting_id=meetings[told["held_on"]]))
    for dimension, counts in told["counts"].items():
        for category, number in counts.items():
            put(
                session,
                ReviewCount(review_id=review_id, dimension=dimension, category=category, members=number),
            )
    return review_id

"""The sample's profile of the area, its two membership reviews, and the actions that followed."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from evenhand.domain.members.review_facts import (
    Action,
    AreaProfile,
    MembershipReview,
)
from evenhand.records.unit_of_work import Partnership
from evenhand.services.actions import save_action
from evenhand.services.reviews import save_counts, save_profile, save_review
from evenhand.services.sample.tables import fact, table


def write_reviews(
    partnership: Partnership, people: Mapping[str, int], meetings: Mapping[date, int], *, today: date
) -> None:
    """Enter who lives in the area, the reviews with their totals, and the actions."""
    told = table("reviews")
    with partnership.change("Who lives in the area"):
        for one in told["profile"]:
            save_profile(partnership, fact(AreaProfile, one), one["counts"], today=today)
    with partnership.change("Membership reviews and what followed"):
        reviews = {one["held_on"]: _review(partnership, one, meetings, today=today) for one in told["review"]}
        for one in told["action"]:
            owner, review = one.get("owner"), one.get("review")
            action = fact(
                Action,
                one,
                owner_id=people[owner] if owner else None,
                review_id=reviews[review] if review else None,
            )
            save_action(partnership, action, today=today)


def _review(
    partnership: Partnership, told: Mapping[str, Any], meetings: Mapping[date, int], *, today: date
) -> int:
    """Enter a review that a meeting held, with its totals."""
    review = fact(MembershipReview, told, meeting_id=meetings[told["held_on"]])
    review_id = save_review(partnership, review, today=today)
    for dimension, counts in told["counts"].items():
        save_counts(partnership, review_id, dimension, counts, today=today)
    return review_id

"""The sample's profile of the area, its two membership reviews, and the actions that followed."""

from datetime import date
from functools import partial

from evenhand.domain.members.review_facts import (
    Action,
    AreaProfile,
    MembershipReview,
)
from evenhand.services.actions import save_action
from evenhand.services.reviews import save_counts, save_profile, save_review
from evenhand.services.sample.diary import A_DAY, Diary, Told
from evenhand.services.sample.story import Story
from evenhand.services.sample.tables import fact, table

CLOSED = ("closed_on", "outcome", "evidence")


def note_reviews(diary: Diary, story: Story) -> None:
    """Who lives in the area, the reviews with their totals, and the actions."""
    told = table("reviews")
    keys: dict[date, int] = {}
    for one in told["profile"]:
        diary.note(one["entered"], "Who lives in the area", partial(_save_profile, story, one))
    for one in told["review"]:
        diary.note(one["entered"], "", partial(_plan, story, one, keys))
        title = "A membership review"
        diary.note(one["held_on"] + A_DAY, title, partial(_hold, story, one, keys))
    for one in told["action"]:
        open_yet = {name: value for name, value in one.items() if name not in CLOSED}
        then = [one | {"entered": one["closed_on"] + A_DAY}] if "closed_on" in one else []
        save = partial(_save_action, story, keys)
        diary.note_stages(open_yet | {"then": then}, one["opened_on"] + A_DAY, "", save)


def _save_profile(story: Story, told: Told, on: date) -> None:
    save_profile(story.partnership, fact(AreaProfile, told), told["counts"], today=on)


def _plan(story: Story, told: Told, keys: dict[date, int], on: date) -> None:
    planned = MembershipReview(planned_for=told["planned_for"])
    keys[told["held_on"]] = save_review(story.partnership, planned, today=on)


def _hold(story: Story, told: Told, keys: dict[date, int], on: date) -> None:
    """Enter a review that a meeting held, with its totals."""
    key = keys[told["held_on"]]
    review = fact(MembershipReview, told, id=key, meeting_id=story.meetings[told["held_on"]])
    save_review(story.partnership, review, today=on)
    for dimension, counts in told["counts"].items():
        save_counts(story.partnership, key, dimension, counts, today=on)


def _save_action(story: Story, reviews: dict[date, int], told: Told, key: int, on: date) -> int:
    owner, review = told.get("owner"), told.get("review")
    action = fact(
        Action,
        told,
        id=key,
        owner_id=story.people[owner] if owner else None,
        review_id=reviews[review] if review else None,
    )
    return save_action(story.partnership, action, today=on)

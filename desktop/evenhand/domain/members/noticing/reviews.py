"""Is the membership compared with the people of the area as often as the rule book says (PP10)?"""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.facts import Membership
from evenhand.domain.members.noticing.verdicts import part_of, weighed
from evenhand.domain.members.review_facts import MembershipReview
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.spells import months_after
from evenhand.domain.words import say_day


@keeps("PP10")
def review_overdue(
    reviews: Sequence[MembershipReview], memberships: Sequence[Membership], book: RuleBook, day: date
) -> list[Finding]:
    """That the last review, or the first membership where there was none, is longer ago than the rule says."""
    months, rule = book.number("review_months"), book["review_months"]
    held = [one.held_on for one in reviews if one.held_on is not None and one.held_on <= day]
    founded = min((one.starts for one in memberships if one.starts <= day), default=None)
    since = max(held) if held else founded
    if months is None or since is None or months_after(since, months) >= day:
        return []
    due = f"The rule is every {rule.says}: it was due by {say_day(months_after(since, months))}."
    never = f"The first membership began on {say_day(since)}. {due}"
    return [
        Finding(
            "PP10",
            weighed(rule, Severity.LOOK_AT),
            f"The membership was last reviewed on {say_day(since)}."
            if held
            else "The membership was never reviewed.",
            due if held else never,
            "Review the membership against the area",
            parts=(part_of(rule),),
            public=True,
            kind="review-overdue",
            opens=f"membership_review:{_planned(reviews, day)}",
        )
    ]


def _planned(reviews: Sequence[MembershipReview], day: date) -> int:
    """The review that is to be held next; 0 where none is planned."""
    ahead = [one for one in reviews if one.held_on is None or one.held_on > day]
    return min(((one.planned_for, one.id) for one in ahead), default=(day, 0))[1]

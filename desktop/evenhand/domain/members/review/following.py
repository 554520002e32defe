"""The recruitment actions that follow a review, and what came of them (PP9)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.facts import Person
from evenhand.domain.members.review_facts import Action, MembershipReview
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome

A_MEMBER = "A member"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """One recruitment action as it stood on the day of the figures.

    `says`, `channel` and `evidence` are the secretary's own words and may tell a count; they are None where withheld.
    """

    says: str | None
    channel: str | None
    owner: str
    owner_may_be_named: bool
    opened_on: date
    due_on: date
    closed_on: date | None
    outcome: ActionOutcome | None
    evidence: str | None

    def late(self, day: date) -> bool:
        """Whether it was due before that day and is still open."""
        return self.closed_on is None and self.due_on < day

    def for_public(self) -> "ActionLine":
        """The line without anybody's own words, and with a name only where its bearer agreed."""
        owner = self.owner if self.owner_may_be_named or not self.owner else A_MEMBER
        return replace(self, says=None, channel=None, evidence=None, owner=owner)


@keeps("PP9")
def actions_of(
    review: MembershipReview, actions: Iterable[Action], people: Mapping[int, Person], day: date
) -> tuple[ActionLine, ...]:
    """The recruitment actions of a review as they stood on a day, by the day on which they are due.

    Recruitment that belongs to no review counts where it was still going on when the review was held or planned.
    """
    since = review.held_on or review.planned_for
    kept = [one for one in actions if one.opened_on <= day and _follows(one, review.id, since)]
    return tuple(_line(one, people, day) for one in sorted(kept, key=_due))


def _follows(action: Action, review_id: int, since: date) -> bool:
    if action.kind is not ActionKind.RECRUITMENT:
        return False
    if action.review_id is not None:
        return action.review_id == review_id
    return action.closed_on is None or action.closed_on >= since


def _due(action: Action) -> tuple[date, int]:
    return action.due_on, action.id


def _line(action: Action, people: Mapping[int, Person], day: date) -> ActionLine:
    owner = people.get(action.owner_id or 0)
    closed = action.closed_on is not None and action.closed_on <= day
    return ActionLine(
        says=action.says,
        channel=action.channel,
        owner=owner.name if owner else "",
        owner_may_be_named=owner is not None and owner.name_may_be_printed,
        opened_on=action.opened_on,
        due_on=action.due_on,
        closed_on=action.closed_on if closed else None,
        outcome=action.outcome if closed else None,
        evidence=action.evidence if closed else "",
    )

"""The membership review as facts: the area's profile, the reviews held, totals of members, and what was to be done."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaProfile:
    """The people of the area by one dimension, such as age band, with source and the day the counts are of."""

    id: int = 0
    dimension: str
    source: str
    as_of: date


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaCount:
    """How many people of the area fall into one category of a dimension."""

    id: int = 0
    profile_id: int
    category: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipReview:
    """A review of whether the membership broadly reflects the area, planned for a day and held on one (PP10)."""

    id: int = 0
    planned_for: date
    held_on: date | None = None
    meeting_id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewCount:
    """How many members put themselves into a category on the anonymous form: a total, never a person's answer.

    Members who did not say are the row whose category is empty.
    """

    id: int = 0
    review_id: int
    dimension: str
    category: str
    members: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something to be done, by whom and by when, and what came of it; `opened_from` is the finding behind it (PP9)."""

    id: int = 0
    kind: ActionKind
    says: str
    owner_id: int | None = None
    opened_on: date
    due_on: date
    channel: str = ""
    clause: str = ""
    opened_from: str = ""
    review_id: int | None = None
    closed_on: date | None = None
    outcome: ActionOutcome | None = None
    evidence: str = ""

"""Membership reviews: the area's profile, totals of members, and the actions that follow."""

from datetime import date

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome
from evenhand.records.rows.base import Base, Row, coded, to


class AreaProfileRow(Row, Base):
    """The people of the area by one dimension, as counted on a day."""

    __tablename__ = "area_profile"
    __table_args__ = (UniqueConstraint("dimension", "as_of"), {"sqlite_autoincrement": True})

    dimension: Mapped[str]
    source: Mapped[str]
    as_of: Mapped[date]


class AreaCountRow(Row, Base):
    """How many people fall into one category."""

    __tablename__ = "area_count"
    __table_args__ = (
        UniqueConstraint("profile_id", "category"),
        CheckConstraint("people >= 0", name="people"),
        {"sqlite_autoincrement": True},
    )

    profile_id: Mapped[int] = to("area_profile")
    category: Mapped[str]
    people: Mapped[int]


class MembershipReviewRow(Row, Base):
    """A review of the membership, planned or held."""

    __tablename__ = "membership_review"

    planned_for: Mapped[date]
    held_on: Mapped[date | None]
    meeting_id: Mapped[int | None] = to("meeting", nullable=True)
    note: Mapped[str] = mapped_column(default="")


class ReviewCountRow(Row, Base):
    """A total from the anonymous form."""

    __tablename__ = "review_count"
    __table_args__ = (
        UniqueConstraint("review_id", "dimension", "category"),
        CheckConstraint("members >= 0", name="members"),
        {"sqlite_autoincrement": True},
    )

    review_id: Mapped[int] = to("membership_review")
    dimension: Mapped[str]
    category: Mapped[str]
    members: Mapped[int]


class ActionRow(Row, Base):
    """Something to be done, and what came of it."""

    __tablename__ = "action"

    kind: Mapped[ActionKind] = mapped_column(coded(ActionKind))
    says: Mapped[str]
    owner_id: Mapped[int | None] = to("person", nullable=True)
    opened_on: Mapped[date]
    due_on: Mapped[date]
    channel: Mapped[str] = mapped_column(default="")
    clause: Mapped[str] = mapped_column(default="")
    opened_from: Mapped[str] = mapped_column(default="")
    review_id: Mapped[int | None] = to("membership_review", nullable=True)
    closed_on: Mapped[date | None]
    outcome: Mapped[ActionOutcome | None] = mapped_column(coded(ActionOutcome))
    evidence: Mapped[str] = mapped_column(default="")

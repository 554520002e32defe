"""What is kept of a meeting while it sits and after: the room, interests declared, votes, actions and minutes."""

from datetime import date, time

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from evenhand.domain.meetings.vocabulary import (
    Cast,
    ConflictHandling,
    ConflictNature,
    MinutesState,
    MomentKind,
    SentHow,
    VoteMethod,
)
from evenhand.domain.vocabulary import Outcome
from evenhand.records.rows.base import Base, Row, coded, to


class MomentRow(Row, Base):
    """Something that happened in the room."""

    __tablename__ = "moment"

    meeting_id: Mapped[int] = to("meeting")
    at: Mapped[time]
    kind: Mapped[MomentKind] = mapped_column(coded(MomentKind))
    person_id: Mapped[int | None] = to("person", nullable=True)
    item_id: Mapped[int | None] = to("agenda_item", nullable=True)
    note: Mapped[str] = mapped_column(default="")


class DeclaredInterestRow(Row, Base):
    """An interest declared in an item, and how it was handled."""

    __tablename__ = "declared_interest"

    meeting_id: Mapped[int] = to("meeting")
    item_id: Mapped[int] = to("agenda_item")
    person_id: Mapped[int] = to("person")
    interest_id: Mapped[int | None] = to("interest", nullable=True)
    nature: Mapped[ConflictNature] = mapped_column(coded(ConflictNature))
    says: Mapped[str]
    declared_at: Mapped[time | None]
    handling: Mapped[ConflictHandling] = mapped_column(coded(ConflictHandling))
    because: Mapped[str] = mapped_column(default="")


class DecisionRecordRow(Row, Base):
    """How a decision was made."""

    __tablename__ = "decision_record"
    __table_args__ = (UniqueConstraint("decision_id"), {"sqlite_autoincrement": True})

    decision_id: Mapped[int] = to("decision")
    item_id: Mapped[int | None] = to("agenda_item", nullable=True)
    decided_at: Mapped[time | None]
    method: Mapped[VoteMethod] = mapped_column(coded(VoteMethod))
    chaired_by_id: Mapped[int | None] = to("person", nullable=True)
    casting: Mapped[Cast | None] = mapped_column(coded(Cast))
    worded_because: Mapped[str] = mapped_column(default="")


class VoteRow(Row, Base):
    """How one person voted."""

    __tablename__ = "vote"
    __table_args__ = (UniqueConstraint("decision_id", "person_id"), {"sqlite_autoincrement": True})

    decision_id: Mapped[int] = to("decision")
    person_id: Mapped[int] = to("person")
    cast: Mapped[Cast] = mapped_column("cast_as", coded(Cast))


class RescissionRow(Row, Base):
    """Which later decision rescinded a decision."""

    __tablename__ = "rescission"
    __table_args__ = (UniqueConstraint("decision_id"), {"sqlite_autoincrement": True})

    decision_id: Mapped[int] = to("decision")
    by_decision_id: Mapped[int] = to("decision")


class WrittenDecisionRow(Row, Base):
    """A decision between meetings."""

    __tablename__ = "written_decision"

    wording: Mapped[str]
    proposed_by_id: Mapped[int | None] = to("person", nullable=True)
    why_now: Mapped[str] = mapped_column(default="")
    about: Mapped[str] = mapped_column(default="")
    sent_on: Mapped[date]
    closes_on: Mapped[date]
    how: Mapped[SentHow] = mapped_column(coded(SentHow))
    worded_because: Mapped[str] = mapped_column(default="")
    concluded_on: Mapped[date | None]
    outcome: Mapped[Outcome | None] = mapped_column(coded(Outcome))
    reported_at_id: Mapped[int | None] = to("meeting", nullable=True)
    ratified_by_id: Mapped[int | None] = to("decision", nullable=True)


class WrittenAnswerRow(Row, Base):
    """What one person answered to a decision between meetings."""

    __tablename__ = "written_answer"
    __table_args__ = (UniqueConstraint("written_id", "person_id"), {"sqlite_autoincrement": True})

    written_id: Mapped[int] = to("written_decision")
    person_id: Mapped[int] = to("person")
    cast: Mapped[Cast] = mapped_column("cast_as", coded(Cast))
    answered_on: Mapped[date]
    note: Mapped[str] = mapped_column(default="")


class WrittenInterestRow(Row, Base):
    """An interest declared in a decision between meetings, and how it was handled."""

    __tablename__ = "written_interest"

    written_id: Mapped[int] = to("written_decision")
    person_id: Mapped[int] = to("person")
    interest_id: Mapped[int | None] = to("interest", nullable=True)
    nature: Mapped[ConflictNature] = mapped_column(coded(ConflictNature))
    says: Mapped[str]
    declared_on: Mapped[date]
    handling: Mapped[ConflictHandling] = mapped_column(coded(ConflictHandling))
    because: Mapped[str] = mapped_column(default="")


class MeetingActionRow(Row, Base):
    """That an action was agreed at a meeting."""

    __tablename__ = "meeting_action"
    __table_args__ = (UniqueConstraint("action_id"), {"sqlite_autoincrement": True})

    action_id: Mapped[int] = to("action")
    meeting_id: Mapped[int] = to("meeting")
    item_id: Mapped[int | None] = to("agenda_item", nullable=True)
    decision_id: Mapped[int | None] = to("decision", nullable=True)


class MinutesVersionRow(Row, Base):
    """The minutes of a meeting as they were written or circulated."""

    __tablename__ = "minutes_version"
    __table_args__ = (UniqueConstraint("meeting_id", "number"), {"sqlite_autoincrement": True})

    meeting_id: Mapped[int] = to("meeting")
    number: Mapped[int]
    text: Mapped[str]
    state: Mapped[MinutesState] = mapped_column(coded(MinutesState))
    kept_on: Mapped[date]
    digest: Mapped[str]


class MinutesSealRow(Row, Base):
    """The approval of minutes. It is given once and stands."""

    __tablename__ = "minutes_seal"
    __table_args__ = (UniqueConstraint("meeting_id"), {"sqlite_autoincrement": True})

    meeting_id: Mapped[int] = to("meeting")
    version_id: Mapped[int] = to("minutes_version")
    approved_on: Mapped[date]
    approved_at_id: Mapped[int | None] = to("meeting", nullable=True)
    decision_id: Mapped[int | None] = to("decision", nullable=True)
    signed_by_id: Mapped[int | None] = to("person", nullable=True)
    record: Mapped[str]
    digest: Mapped[str]


class MinutesCorrectionRow(Row, Base):
    """A dated correction to approved minutes. It stands like them."""

    __tablename__ = "minutes_correction"
    __table_args__ = (UniqueConstraint("meeting_id", "number"), {"sqlite_autoincrement": True})

    meeting_id: Mapped[int] = to("meeting")
    number: Mapped[int]
    made_on: Mapped[date]
    says: Mapped[str]
    because: Mapped[str]
    agreed_at_id: Mapped[int | None] = to("meeting", nullable=True)
    digest: Mapped[str]

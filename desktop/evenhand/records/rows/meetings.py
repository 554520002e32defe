"""Meetings, who was there, and what was decided, in short."""

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from evenhand.domain.vocabulary import MeetingKind, Outcome, Planned, Presence
from evenhand.records.rows.base import Base, Row, coded, to


class MeetingRow(Row, Base):
    """A meeting, planned or held. Once its minutes are approved its decisions are rescinded, not undone."""

    __tablename__ = "meeting"

    held_on: Mapped[date]
    at: Mapped[str] = mapped_column(default="")
    kind: Mapped[MeetingKind] = mapped_column(coded(MeetingKind))
    place: Mapped[str] = mapped_column(default="")
    status: Mapped[Planned] = mapped_column(coded(Planned))
    chaired_by_id: Mapped[int | None] = to("person", nullable=True)
    minutes_approved_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")

    attendance: Mapped[list["AttendanceRow"]] = relationship(back_populates="meeting")
    decisions: Mapped[list["DecisionRow"]] = relationship(back_populates="meeting")


class AttendanceRow(Row, Base):
    """One person's presence, apologies or absence at one meeting."""

    __tablename__ = "attendance"
    __table_args__ = (UniqueConstraint("meeting_id", "person_id"), {"sqlite_autoincrement": True})

    meeting_id: Mapped[int] = to("meeting")
    person_id: Mapped[int] = to("person")
    presence: Mapped[Presence] = mapped_column(coded(Presence))

    meeting: Mapped[MeetingRow] = relationship(back_populates="attendance")


class DecisionRow(Row, Base):
    """A motion and what became of it, with the votes where they were counted."""

    __tablename__ = "decision"

    meeting_id: Mapped[int] = to("meeting")
    number: Mapped[int]
    wording: Mapped[str]
    moved_by_id: Mapped[int | None] = to("person", nullable=True)
    seconded_by_id: Mapped[int | None] = to("person", nullable=True)
    outcome: Mapped[Outcome] = mapped_column(coded(Outcome))
    votes_for: Mapped[int | None]
    votes_against: Mapped[int | None]
    abstentions: Mapped[int | None]
    rescinded_on: Mapped[date | None]
    rescinded_because: Mapped[str] = mapped_column(default="")

    meeting: Mapped[MeetingRow] = relationship(back_populates="decisions")

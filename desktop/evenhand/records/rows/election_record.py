"""What is kept about elections beside the polls: moved polls, added holidays, windows, cycles, what followed a poll."""

from datetime import date, time

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from evenhand.domain.elections.vocabulary import AfterPollStep, CyclePattern, HolidayKind, HolidayPart
from evenhand.domain.vocabulary import Answer
from evenhand.records.rows.base import Base, Row, coded, to


class PollChangeRow(Row, Base):
    """A poll that was moved, put off or cancelled."""

    __tablename__ = "poll_change"

    election_id: Mapped[int] = to("election")
    was_on: Mapped[date]
    now_on: Mapped[date | None]
    known_on: Mapped[date]
    why: Mapped[str]
    source: Mapped[str]


class AddedHolidayRow(Row, Base):
    """A day to be disregarded that the shipped list does not have."""

    __tablename__ = "added_holiday"
    __table_args__ = (UniqueConstraint("on_day", "part"), {"sqlite_autoincrement": True})

    on: Mapped[date] = mapped_column("on_day")
    name: Mapped[str]
    kind: Mapped[HolidayKind] = mapped_column(coded(HolidayKind))
    part: Mapped[HolidayPart] = mapped_column(coded(HolidayPart))
    source: Mapped[str]


class WindowProfileRow(Row, Base):
    """A window profile as this partnership keeps it."""

    __tablename__ = "window_profile"
    __table_args__ = (UniqueConstraint("profile"), {"sqlite_autoincrement": True})

    profile: Mapped[str]
    name: Mapped[str]
    in_use: Mapped[bool]
    strength: Mapped[Answer] = mapped_column(coded(Answer))
    kinds: Mapped[str] = mapped_column(default="")
    starts_at: Mapped[str]
    starts_days: Mapped[int] = mapped_column(default=0)
    ends_at: Mapped[str]
    ends_days: Mapped[int] = mapped_column(default=0)
    ends_hour: Mapped[time | None]
    binds: Mapped[str] = mapped_column(default="")
    why: Mapped[str] = mapped_column(default="")
    ask: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")


class ElectoralCycleRow(Row, Base):
    """How a council elects."""

    __tablename__ = "electoral_cycle"
    __table_args__ = (UniqueConstraint("council_id"), {"sqlite_autoincrement": True})

    council_id: Mapped[int] = to("council")
    pattern: Mapped[CyclePattern] = mapped_column(coded(CyclePattern))
    from_year: Mapped[int]
    source: Mapped[str] = mapped_column(default="")


class CycleYearRow(Row, Base):
    """A year that does not follow a council's cycle."""

    __tablename__ = "cycle_year"
    __table_args__ = (UniqueConstraint("council_id", "year"), {"sqlite_autoincrement": True})

    council_id: Mapped[int] = to("council")
    year: Mapped[int]
    held: Mapped[bool]
    why: Mapped[str]
    source: Mapped[str] = mapped_column(default="")


class StandingDownRow(Row, Base):
    """Somebody in office who does not stand again."""

    __tablename__ = "standing_down"
    __table_args__ = (UniqueConstraint("election_id", "person_id"), {"sqlite_autoincrement": True})

    election_id: Mapped[int] = to("election")
    person_id: Mapped[int] = to("person")
    since: Mapped[date]
    source: Mapped[str] = mapped_column(default="")


class AfterPollSettledRow(Row, Base):
    """A line of the checklist after the poll that was settled without a change to the record."""

    __tablename__ = "after_poll_settled"
    __table_args__ = (UniqueConstraint("election_id", "person_id", "step"), {"sqlite_autoincrement": True})

    election_id: Mapped[int] = to("election")
    person_id: Mapped[int] = to("person")
    step: Mapped[AfterPollStep] = mapped_column(coded(AfterPollStep))
    settled_on: Mapped[date]
    note: Mapped[str]


class HustingsInvitationRow(Row, Base):
    """Whether a candidate was asked to a hustings."""

    __tablename__ = "hustings_invitation"
    __table_args__ = (UniqueConstraint("event_id", "candidate_id"), {"sqlite_autoincrement": True})

    event_id: Mapped[int] = to("event")
    candidate_id: Mapped[int] = to("candidate")
    asked_on: Mapped[date | None]
    answer: Mapped[str] = mapped_column(default="")
    reason_not_asked: Mapped[str] = mapped_column(default="")

"""Elections that touch the area, who stands in them, and the dates that were published."""

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from evenhand.domain.vocabulary import CandidateStatus, ElectionKind, PollStatus
from evenhand.records.rows.base import Base, Row, coded, to


class ElectionRow(Row, Base):
    """An election: its kind, polling day and area; the rest of its timetable is computed."""

    __tablename__ = "election"

    kind: Mapped[ElectionKind] = mapped_column(coded(ElectionKind))
    poll_on: Mapped[date]
    area: Mapped[str]
    council_id: Mapped[int | None] = to("council", nullable=True)
    announced_on: Mapped[date | None]
    status: Mapped[PollStatus] = mapped_column(coded(PollStatus))
    note: Mapped[str] = mapped_column(default="")

    candidates: Mapped[list["CandidateRow"]] = relationship(back_populates="election")
    published_dates: Mapped[list["PublishedDateRow"]] = relationship(back_populates="election")


class PublishedDateRow(Row, Base):
    """A date of the timetable as the council or returning officer published it, with the source."""

    __tablename__ = "published_date"
    __table_args__ = (UniqueConstraint("election_id", "event"), {"sqlite_autoincrement": True})

    election_id: Mapped[int] = to("election")
    event: Mapped[str]
    on: Mapped[date] = mapped_column("on_day")
    source: Mapped[str]

    election: Mapped[ElectionRow] = relationship(back_populates="published_dates")


class CandidateRow(Row, Base):
    """Somebody who stands. `person_id` is set where the person is known to the partnership."""

    __tablename__ = "candidate"

    election_id: Mapped[int] = to("election")
    person_id: Mapped[int | None] = to("person", nullable=True)
    name: Mapped[str]
    party: Mapped[str] = mapped_column(default="")
    ward: Mapped[str] = mapped_column(default="")
    status: Mapped[CandidateStatus] = mapped_column(coded(CandidateStatus))
    since: Mapped[date]
    source: Mapped[str] = mapped_column(default="")

    election: Mapped[ElectionRow] = relationship(back_populates="candidates")

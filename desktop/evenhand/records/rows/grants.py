"""Grant rounds, who applied for what, how each application was decided, and the awards."""

from datetime import date

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from evenhand.domain.vocabulary import ApplicantKind, ApplicationStatus, PartyStanding, PartyVerdict
from evenhand.records.rows.base import Base, Row, coded, to


class RoundRow(Row, Base):
    """A round of grants: when it is open, what it may spend, how little and how much one award may be."""

    __tablename__ = "grant_round"

    name: Mapped[str]
    opens: Mapped[date]
    closes: Mapped[date]
    decides_on: Mapped[date | None]
    announces_on: Mapped[date | None]
    budget_pence: Mapped[int]
    least_pence: Mapped[int | None]
    most_pence: Mapped[int | None]
    note: Mapped[str] = mapped_column(default="")

    applications: Mapped[list["ApplicationRow"]] = relationship(back_populates="round")


class ApplicantRow(Row, Base):
    """An organisation or person that applies. `party_standing` is where it stands with the party bar (PP14)."""

    __tablename__ = "applicant"

    name: Mapped[str]
    kind: Mapped[ApplicantKind] = mapped_column(coded(ApplicantKind))
    contact: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    telephone: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    party_standing: Mapped[PartyStanding] = mapped_column(coded(PartyStanding))
    party_verdict: Mapped[PartyVerdict] = mapped_column(coded(PartyVerdict))
    party_like: Mapped[str] = mapped_column(default="")
    party_why: Mapped[str] = mapped_column(default="")
    party_list_date: Mapped[date | None]

    applications: Mapped[list["ApplicationRow"]] = relationship(back_populates="applicant")
    answers: Mapped[list["PartyAnswerRow"]] = relationship(back_populates="applicant")


class PartyAnswerRow(Row, Base):
    """A person's answer to the question whether an applicant is a political party (PP14)."""

    __tablename__ = "party_answer"

    applicant_id: Mapped[int] = to("applicant")
    is_party: Mapped[bool]
    verdict: Mapped[PartyVerdict] = mapped_column(coded(PartyVerdict))
    list_date: Mapped[date | None]
    answered_by: Mapped[str]
    second_person: Mapped[str] = mapped_column(default="")
    reason: Mapped[str]
    answered_on: Mapped[date]

    applicant: Mapped[ApplicantRow] = relationship(back_populates="answers")


class ApplicationRow(Row, Base):
    """One application to one round. Its status changes by decisions only."""

    __tablename__ = "application"
    __table_args__ = (
        UniqueConstraint("reference"),
        CheckConstraint("asked_pence >= 0", name="asked"),
        {"sqlite_autoincrement": True},
    )

    reference: Mapped[str]
    round_id: Mapped[int] = to("grant_round")
    applicant_id: Mapped[int] = to("applicant")
    theme_id: Mapped[int | None] = to("plan_theme", nullable=True)
    purpose: Mapped[str]
    asked_pence: Mapped[int]
    received_on: Mapped[date]
    status: Mapped[ApplicationStatus] = mapped_column(coded(ApplicationStatus))
    decided_on: Mapped[date | None]
    meeting_id: Mapped[int | None] = to("meeting", nullable=True)
    reason: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")

    round: Mapped[RoundRow] = relationship(back_populates="applications")
    applicant: Mapped[ApplicantRow] = relationship(back_populates="applications")
    award: Mapped["AwardRow | None"] = relationship(back_populates="application", uselist=False)


class AwardRow(Row, Base):
    """What was awarded to an application, in pence, and what has been paid of it."""

    __tablename__ = "award"
    __table_args__ = (
        UniqueConstraint("application_id"),
        CheckConstraint("awarded_pence > 0", name="awarded"),
        CheckConstraint("paid_pence >= 0 AND paid_pence <= awarded_pence", name="paid"),
        {"sqlite_autoincrement": True},
    )

    application_id: Mapped[int] = to("application")
    awarded_pence: Mapped[int]
    paid_pence: Mapped[int] = mapped_column(default=0)
    awarded_on: Mapped[date]
    announced_on: Mapped[date | None]
    event_id: Mapped[int | None] = to("event", nullable=True)

    application: Mapped[ApplicationRow] = relationship(back_populates="award")

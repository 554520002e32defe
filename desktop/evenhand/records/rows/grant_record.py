"""What is kept beside rounds, applicants and applications, from the criteria to the decision."""

from datetime import date

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from evenhand.domain.grants.vocabulary import (
    AliasKind,
    AnswerHow,
    ConflictState,
    DecidedAs,
    DecidedHow,
    FileKind,
    Recommends,
    RegisteredAs,
)
from evenhand.domain.meetings.vocabulary import ConflictHandling, ConflictNature
from evenhand.records.rows.base import Base, Row, coded, to

NUMBERED = {"sqlite_autoincrement": True}


class RoundDetailRow(Row, Base):
    """What a round allows beside its days and limits."""

    __tablename__ = "round_detail"
    __table_args__ = (UniqueConstraint("round_id"), NUMBERED)

    round_id: Mapped[int] = to("grant_round")
    per_applicant_pence: Mapped[int | None]
    delegated_limit_pence: Mapped[int | None]
    panel: Mapped[str] = mapped_column(default="")
    retrospective: Mapped[bool] = mapped_column(default=False)
    spend_from: Mapped[date | None]
    spend_until: Mapped[date | None]
    lto_confirms: Mapped[bool] = mapped_column(default=False)
    return_months: Mapped[int | None]
    exclusions: Mapped[str] = mapped_column(default="")


class RoundThemeRow(Row, Base):
    """A theme of the plan that a round is for."""

    __tablename__ = "round_theme"
    __table_args__ = NUMBERED

    round_id: Mapped[int] = to("grant_round")
    theme_id: Mapped[int] = to("plan_theme")


class CriterionRow(Row, Base):
    """One criterion by which the applications to a round are scored."""

    __tablename__ = "criterion"
    __table_args__ = (
        CheckConstraint("weight > 0", name="weight"),
        CheckConstraint("most > 0", name="most"),
        NUMBERED,
    )

    round_id: Mapped[int] = to("grant_round")
    position: Mapped[int]
    name: Mapped[str]
    asks: Mapped[str] = mapped_column(default="")
    weight: Mapped[int] = mapped_column(default=1)
    most: Mapped[int] = mapped_column(default=5)


class PanelMemberRow(Row, Base):
    """Somebody who assesses the applications to a round."""

    __tablename__ = "panel_member"
    __table_args__ = (UniqueConstraint("round_id", "person_id"), NUMBERED)

    round_id: Mapped[int] = to("grant_round")
    person_id: Mapped[int] = to("person")


class ApplicantDetailRow(Row, Base):
    """Under what number an applicant is registered."""

    __tablename__ = "applicant_detail"
    __table_args__ = (UniqueConstraint("applicant_id"), NUMBERED)

    applicant_id: Mapped[int] = to("applicant")
    registered_as: Mapped[RegisteredAs] = mapped_column(coded(RegisteredAs))
    registration_number: Mapped[str] = mapped_column(default="")
    website: Mapped[str] = mapped_column(default="")


class ApplicantAliasRow(Row, Base):
    """Another name of an applicant; the party screen reads it too (PP14)."""

    __tablename__ = "applicant_alias"
    __table_args__ = NUMBERED

    applicant_id: Mapped[int] = to("applicant")
    name: Mapped[str]
    kind: Mapped[AliasKind] = mapped_column(coded(AliasKind))


class ApplicantOfficerRow(Row, Base):
    """Somebody who acts for an applicant, with another organisation they act for."""

    __tablename__ = "applicant_officer"
    __table_args__ = NUMBERED

    applicant_id: Mapped[int] = to("applicant")
    name: Mapped[str]
    role: Mapped[str] = mapped_column(default="")
    organisation: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    starts: Mapped[date | None]
    ends: Mapped[date | None]


class RegisterLookRow(Row, Base):
    """That somebody looked an applicant up in the Electoral Commission's public register themselves (PP14)."""

    __tablename__ = "register_look"
    __table_args__ = NUMBERED

    applicant_id: Mapped[int] = to("applicant")
    looked_by: Mapped[str]
    looked_on: Mapped[date]
    found: Mapped[str] = mapped_column(default="")


class PartyEvidenceRow(Row, Base):
    """What an answer to the party question rests on, and how each of the two gave their word."""

    __tablename__ = "party_evidence"
    __table_args__ = (UniqueConstraint("answer_id"), NUMBERED)

    answer_id: Mapped[int] = to("party_answer")
    evidence: Mapped[str] = mapped_column(default="")
    how: Mapped[AnswerHow] = mapped_column(coded(AnswerHow))
    second_how: Mapped[AnswerHow | None] = mapped_column(coded(AnswerHow))
    second_on: Mapped[date | None]
    file_name: Mapped[str] = mapped_column(default="")
    digest: Mapped[str] = mapped_column(default="")


class ApplicationDetailRow(Row, Base):
    """What an application says beside its purpose and its amount."""

    __tablename__ = "application_detail"
    __table_args__ = (UniqueConstraint("application_id"), NUMBERED)

    application_id: Mapped[int] = to("application")
    says: Mapped[str] = mapped_column(default="")
    other_funding: Mapped[str] = mapped_column(default="")
    other_funding_pence: Mapped[int | None]
    beneficiaries: Mapped[str] = mapped_column(default="")
    people: Mapped[int | None]
    place: Mapped[str] = mapped_column(default="")
    starts: Mapped[date | None]
    ends: Mapped[date | None]


class ApplicationLineRow(Row, Base):
    """One line of the budget of an application."""

    __tablename__ = "application_line"
    __table_args__ = (CheckConstraint("asked_pence >= 0", name="asked"), NUMBERED)

    application_id: Mapped[int] = to("application")
    position: Mapped[int]
    what: Mapped[str]
    asked_pence: Mapped[int]


class ApplicationFileRow(Row, Base):
    """A file of an application."""

    __tablename__ = "application_file"
    __table_args__ = NUMBERED

    application_id: Mapped[int] = to("application")
    kind: Mapped[FileKind] = mapped_column(coded(FileKind))
    title: Mapped[str]
    file_name: Mapped[str]
    digest: Mapped[str]
    picture_digest: Mapped[str] = mapped_column(default="")
    quarter_turns: Mapped[int] = mapped_column(default=0)
    added_on: Mapped[date]


class PurposeAnswerRow(Row, Base):
    """A person's answer to a finding in the words of an application or a payment (PP11, PP13)."""

    __tablename__ = "purpose_answer"
    __table_args__ = NUMBERED

    application_id: Mapped[int | None] = to("application", nullable=True)
    payment_id: Mapped[int | None] = to("payment", nullable=True)
    phrase: Mapped[str]
    clause: Mapped[str]
    digest: Mapped[str]
    is_party_politics: Mapped[bool]
    answered_by: Mapped[str]
    reason: Mapped[str]
    answered_on: Mapped[date]


class GrantConflictRow(Row, Base):
    """A member's conflict of interest in an application, confirmed or set aside by a person (PP2)."""

    __tablename__ = "grant_conflict"
    __table_args__ = NUMBERED

    application_id: Mapped[int] = to("application")
    person_id: Mapped[int] = to("person")
    interest_id: Mapped[int | None] = to("interest", nullable=True)
    nature: Mapped[ConflictNature] = mapped_column(coded(ConflictNature))
    path: Mapped[str]
    path_in_full: Mapped[str] = mapped_column(default="")
    state: Mapped[ConflictState] = mapped_column(coded(ConflictState))
    handling: Mapped[ConflictHandling] = mapped_column(coded(ConflictHandling))
    settled_by: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    settled_on: Mapped[date]


class ScoreRow(Row, Base):
    """The points that one assessor gives an application by one criterion."""

    __tablename__ = "score"
    __table_args__ = (
        UniqueConstraint("application_id", "criterion_id", "person_id"),
        CheckConstraint("points >= 0", name="points"),
        NUMBERED,
    )

    application_id: Mapped[int] = to("application")
    criterion_id: Mapped[int] = to("criterion")
    person_id: Mapped[int] = to("person")
    points: Mapped[int]
    note: Mapped[str] = mapped_column(default="")


class AssessmentRow(Row, Base):
    """That one assessor has begun, or has done, the scores of an application."""

    __tablename__ = "assessment"
    __table_args__ = (UniqueConstraint("application_id", "person_id"), NUMBERED)

    application_id: Mapped[int] = to("application")
    person_id: Mapped[int] = to("person")
    done_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")


class RecommendationRow(Row, Base):
    """What the assessors recommend for an application, and why."""

    __tablename__ = "recommendation"
    __table_args__ = (UniqueConstraint("application_id"), NUMBERED)

    application_id: Mapped[int] = to("application")
    recommends: Mapped[Recommends] = mapped_column(coded(Recommends))
    pence: Mapped[int | None]
    reasons: Mapped[str]
    recommended_by: Mapped[str]
    recommended_on: Mapped[date]


class ApplicationDecisionRow(Row, Base):
    """What was decided on an application on a day, by what power, at which decision of a meeting."""

    __tablename__ = "application_decision"
    __table_args__ = NUMBERED

    application_id: Mapped[int] = to("application")
    outcome: Mapped[DecidedAs] = mapped_column(coded(DecidedAs))
    decided_on: Mapped[date]
    how: Mapped[DecidedHow] = mapped_column(coded(DecidedHow))
    decision_id: Mapped[int | None] = to("decision", nullable=True)
    written_id: Mapped[int | None] = to("written_decision", nullable=True)
    by_whom: Mapped[str] = mapped_column(default="")
    awarded_pence: Mapped[int | None]
    reason: Mapped[str] = mapped_column(default="")

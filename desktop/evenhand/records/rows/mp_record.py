"""What is kept beside MPs and engagements: the office, posts, taking part, what came of it, referrals and letters."""

from datetime import date, time

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from evenhand.domain.mp.vocabulary import (
    AfterTerm,
    Brought,
    CancelledBy,
    CaseCategory,
    CaseOutcome,
    CaseRoute,
    Confidence,
    ContactKind,
    Direction,
    ElectedBy,
    LetterBy,
    LetterState,
    PostKind,
    QuoteFor,
    Side,
)
from evenhand.domain.vocabulary import Channel
from evenhand.records.rows.base import Base, Row, coded, to

NUMBERED = {"sqlite_autoincrement": True}


class ContactRow(Row, Base):
    """Says that whom engagements are kept with is no MP."""

    __tablename__ = "contact"
    __table_args__ = (UniqueConstraint("mp_id"), NUMBERED)

    mp_id: Mapped[int] = to("mp")
    kind: Mapped[ContactKind] = mapped_column(coded(ContactKind))
    organisation: Mapped[str] = mapped_column(default="")
    role: Mapped[str] = mapped_column(default="")
    starts: Mapped[date | None]
    ends: Mapped[date | None]


class MpProfileRow(Row, Base):
    """How an MP is addressed and reached."""

    __tablename__ = "mp_profile"
    __table_args__ = (UniqueConstraint("mp_id"), NUMBERED)

    mp_id: Mapped[int] = to("mp")
    title: Mapped[str] = mapped_column(default="")
    right_honourable: Mapped[bool] = mapped_column(default=False)
    after_name: Mapped[str] = mapped_column(default="")
    known_as: Mapped[str] = mapped_column(default="")
    interests: Mapped[str] = mapped_column(default="")
    office_address: Mapped[str] = mapped_column(default="")
    office_email: Mapped[str] = mapped_column(default="")
    office_telephone: Mapped[str] = mapped_column(default="")
    checked_on: Mapped[date | None]


class MpPostRow(Row, Base):
    """A post that an MP holds or held."""

    __tablename__ = "mp_post"

    mp_id: Mapped[int] = to("mp")
    kind: Mapped[PostKind] = mapped_column(coded(PostKind))
    title: Mapped[str]
    starts: Mapped[date | None]
    ends: Mapped[date | None]
    source: Mapped[str] = mapped_column(default="")


class MpStaffRow(Row, Base):
    """Somebody in an MP's office."""

    __tablename__ = "mp_staff"

    mp_id: Mapped[int] = to("mp")
    name: Mapped[str]
    role: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    telephone: Mapped[str] = mapped_column(default="")
    reached: Mapped[str] = mapped_column(default="")
    ends: Mapped[date | None]


class SkillForThemeRow(Row, Base):
    """A theme of the plan that a skill of the MP could serve."""

    __tablename__ = "skill_for_theme"
    __table_args__ = (UniqueConstraint("mp_id", "theme_id"), NUMBERED)

    mp_id: Mapped[int] = to("mp")
    theme_id: Mapped[int] = to("plan_theme")
    how: Mapped[str] = mapped_column(default="")


class TermDetailRow(Row, Base):
    """By what election a term began, and what the next vote made of whoever held it."""

    __tablename__ = "term_detail"
    __table_args__ = (UniqueConstraint("term_id"), NUMBERED)

    term_id: Mapped[int] = to("mp_term")
    elected_by: Mapped[ElectedBy] = mapped_column(coded(ElectedBy))
    after_term: Mapped[AfterTerm | None] = mapped_column(coded(AfterTerm))


class EngagementSeriesRow(Row, Base):
    """Engagements that come round."""

    __tablename__ = "engagement_series"

    mp_id: Mapped[int] = to("mp")
    title: Mapped[str]
    channel: Mapped[Channel] = mapped_column(coded(Channel))
    informing: Mapped[bool] = mapped_column(default=False)
    publicity: Mapped[bool] = mapped_column(default=False)
    working_together: Mapped[bool] = mapped_column(default=False)
    months_apart: Mapped[int]
    starts: Mapped[date]
    ends: Mapped[date | None]
    at: Mapped[time | None]
    place: Mapped[str] = mapped_column(default="")


class EngagementDetailRow(Row, Base):
    """How an engagement was arranged, called off or answered."""

    __tablename__ = "engagement_detail"
    __table_args__ = (UniqueConstraint("engagement_id"), NUMBERED)

    engagement_id: Mapped[int] = to("engagement")
    direction: Mapped[Direction] = mapped_column(coded(Direction))
    at: Mapped[time | None]
    place: Mapped[str] = mapped_column(default="")
    confirmed_on: Mapped[date | None]
    cancelled_by: Mapped[CancelledBy | None] = mapped_column(coded(CancelledBy))
    rearranged_to_id: Mapped[int | None] = to("engagement", nullable=True)
    reply_wanted: Mapped[bool] = mapped_column(default=False)
    replied_on: Mapped[date | None]
    series_id: Mapped[int | None] = to("engagement_series", nullable=True)


class ParticipantRow(Row, Base):
    """Somebody who took part."""

    __tablename__ = "participant"

    engagement_id: Mapped[int] = to("engagement")
    person_id: Mapped[int | None] = to("person", nullable=True)
    name: Mapped[str] = mapped_column(default="")
    side: Mapped[Side] = mapped_column(coded(Side))
    capacity: Mapped[str] = mapped_column(default="")


class EngagementThemeRow(Row, Base):
    """A theme of the plan that an engagement was about."""

    __tablename__ = "engagement_theme"
    __table_args__ = (UniqueConstraint("engagement_id", "theme_id"), NUMBERED)

    engagement_id: Mapped[int] = to("engagement")
    theme_id: Mapped[int] = to("plan_theme")


class BroughtBackRow(Row, Base):
    """One thing that an engagement brought back."""

    __tablename__ = "brought_back"
    __table_args__ = (UniqueConstraint("engagement_id", "what"), NUMBERED)

    engagement_id: Mapped[int] = to("engagement")
    what: Mapped[Brought] = mapped_column(coded(Brought))
    number: Mapped[int | None]
    note: Mapped[str] = mapped_column(default="")


class EngagementLinkRow(Row, Base):
    """A page on the web, or an attached file."""

    __tablename__ = "engagement_link"

    engagement_id: Mapped[int] = to("engagement")
    title: Mapped[str]
    address: Mapped[str] = mapped_column(default="")
    file_name: Mapped[str] = mapped_column(default="")
    digest: Mapped[str] = mapped_column(default="")


class FollowUpRow(Row, Base):
    """What is to be done after an engagement."""

    __tablename__ = "follow_up"

    engagement_id: Mapped[int] = to("engagement")
    what: Mapped[str]
    person_id: Mapped[int | None] = to("person", nullable=True)
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]
    done: Mapped[str] = mapped_column(default="")


class StanceEvidenceRow(Row, Base):
    """How sure a judgement of stance was, who made it, and where it was seen."""

    __tablename__ = "stance_evidence"
    __table_args__ = (UniqueConstraint("stance_id"), NUMBERED)

    stance_id: Mapped[int] = to("stance")
    confidence: Mapped[Confidence] = mapped_column(coded(Confidence))
    engagement_id: Mapped[int | None] = to("engagement", nullable=True)
    person_id: Mapped[int | None] = to("person", nullable=True)


class MisconceptionRow(Row, Base):
    """Something mistaken that was said about the work."""

    __tablename__ = "misconception"

    mp_id: Mapped[int | None] = to("mp", nullable=True)
    engagement_id: Mapped[int | None] = to("engagement", nullable=True)
    heard_on: Mapped[date]
    heard_where: Mapped[str] = mapped_column(default="")
    said: Mapped[str]
    facts: Mapped[str] = mapped_column(default="")
    sent_on: Mapped[date | None]
    answer_id: Mapped[int | None] = to("engagement", nullable=True)
    settled_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")


class QuoteScopeRow(Row, Base):
    """What a permission to quote is for."""

    __tablename__ = "quote_scope"
    __table_args__ = (UniqueConstraint("quote_id"), NUMBERED)

    quote_id: Mapped[int] = to("quote")
    scope: Mapped[QuoteFor] = mapped_column(coded(QuoteFor))
    until: Mapped[date | None]
    engagement_id: Mapped[int | None] = to("engagement", nullable=True)


class AdviceRow(Row, Base):
    """Advice asked and given."""

    __tablename__ = "advice"

    mp_id: Mapped[int] = to("mp")
    engagement_id: Mapped[int | None] = to("engagement", nullable=True)
    theme_id: Mapped[int | None] = to("plan_theme", nullable=True)
    topic: Mapped[str]
    asked_on: Mapped[date]
    question: Mapped[str] = mapped_column(default="")
    given_on: Mapped[date | None]
    given: Mapped[str] = mapped_column(default="")
    outcome: Mapped[str] = mapped_column(default="")


class ReferralRow(Row, Base):
    """A resident's problem taken to the MP."""

    __tablename__ = "referral"
    __table_args__ = (UniqueConstraint("reference"), NUMBERED)

    reference: Mapped[str]
    mp_id: Mapped[int] = to("mp")
    engagement_id: Mapped[int | None] = to("engagement", nullable=True)
    category: Mapped[CaseCategory] = mapped_column(coded(CaseCategory))
    route: Mapped[CaseRoute] = mapped_column(coded(CaseRoute))
    opened_on: Mapped[date]
    resident: Mapped[str] = mapped_column(default="")
    matter: Mapped[str] = mapped_column(default="")
    consent_on: Mapped[date | None]
    consent_how: Mapped[str] = mapped_column(default="")
    consent_for: Mapped[str] = mapped_column(default="")
    withdrawn_on: Mapped[date | None]
    sent_on: Mapped[date | None]
    answered_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    outcome: Mapped[CaseOutcome | None] = mapped_column(coded(CaseOutcome))
    outcome_note: Mapped[str] = mapped_column(default="")
    erase_by: Mapped[date | None]
    erased_on: Mapped[date | None]


class LetterRow(Row, Base):
    """A letter or email as drafted or as it went."""

    __tablename__ = "letter"

    mp_id: Mapped[int | None] = to("mp", nullable=True)
    person_id: Mapped[int] = to("person")
    template: Mapped[str] = mapped_column(default="")
    goes_by: Mapped[LetterBy] = mapped_column(coded(LetterBy))
    state: Mapped[LetterState] = mapped_column(coded(LetterState))
    written_on: Mapped[date]
    sent_on: Mapped[date | None]
    address: Mapped[str] = mapped_column(default="")
    salutation: Mapped[str]
    subject: Mapped[str]
    body: Mapped[str]
    close: Mapped[str] = mapped_column(default="")
    because: Mapped[str] = mapped_column(default="")
    reply_wanted: Mapped[bool] = mapped_column(default=False)
    engagement_id: Mapped[int | None] = to("engagement", nullable=True)
    referral_id: Mapped[int | None] = to("referral", nullable=True)
    alike_id: Mapped[int | None] = to("letter", nullable=True)

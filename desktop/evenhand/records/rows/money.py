"""What is kept of money after a decision: offers, payments, returns, breaches, assurance."""

from datetime import date

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from evenhand.domain.grants.vocabulary import AssuranceCovers, BackBecause
from evenhand.domain.meetings.vocabulary import SentHow
from evenhand.domain.vocabulary import PartyStanding, PartyVerdict
from evenhand.records.rows.base import Base, Row, coded, to

NUMBERED = {"sqlite_autoincrement": True}


class AwardCourseRow(Row, Base):
    """What became of an award: offered, accepted, confirmed by the LTO, closed, or ended before that."""

    __tablename__ = "award_course"
    __table_args__ = (UniqueConstraint("award_id"), NUMBERED)

    award_id: Mapped[int] = to("award")
    offered_on: Mapped[date | None]
    accepted_on: Mapped[date | None]
    accepted_by: Mapped[str] = mapped_column(default="")
    lto_confirmed_on: Mapped[date | None]
    lto_confirmed_by: Mapped[str] = mapped_column(default="")
    closed_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    ended_because: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class AwardConditionRow(Row, Base):
    """A condition of one award, beside those of every award."""

    __tablename__ = "award_condition"
    __table_args__ = NUMBERED

    award_id: Mapped[int] = to("award")
    position: Mapped[int]
    says: Mapped[str]
    met_on: Mapped[date | None]


class MonitoringReturnRow(Row, Base):
    """A return that an award asks for."""

    __tablename__ = "monitoring_return"
    __table_args__ = NUMBERED

    award_id: Mapped[int] = to("award")
    due_on: Mapped[date]
    received_on: Mapped[date | None]
    excused_on: Mapped[date | None]
    excused_because: Mapped[str] = mapped_column(default="")
    no_politics_on: Mapped[date | None]
    declared_by: Mapped[str] = mapped_column(default="")
    people: Mapped[int | None]
    says: Mapped[str] = mapped_column(default="")
    unspent_pence: Mapped[int | None]


class ReturnChaseRow(Row, Base):
    """That a return was asked for again."""

    __tablename__ = "return_chase"
    __table_args__ = NUMBERED

    return_id: Mapped[int] = to("monitoring_return")
    chased_on: Mapped[date]
    how: Mapped[SentHow] = mapped_column(coded(SentHow))
    note: Mapped[str] = mapped_column(default="")


class ReturnLineRow(Row, Base):
    """What was spent on one line of the budget, and whether the receipts were seen."""

    __tablename__ = "return_line"
    __table_args__ = (CheckConstraint("spent_pence >= 0", name="spent"), NUMBERED)

    return_id: Mapped[int] = to("monitoring_return")
    position: Mapped[int]
    what: Mapped[str]
    spent_pence: Mapped[int]
    receipts_seen: Mapped[bool] = mapped_column(default=False)


class ReturnPublicityRow(Row, Base):
    """Publicity that a grant produced; it goes through the publicity screen like any other."""

    __tablename__ = "return_publicity"
    __table_args__ = NUMBERED

    return_id: Mapped[int] = to("monitoring_return")
    item_id: Mapped[int] = to("publicity_item")


class BreachRow(Row, Base):
    """That money of the partnership was not spent as agreed, or that it was about to be, and what was done."""

    __tablename__ = "breach"
    __table_args__ = NUMBERED

    award_id: Mapped[int | None] = to("award", nullable=True)
    payment_id: Mapped[int | None] = to("payment", nullable=True)
    found_on: Mapped[date]
    what: Mapped[str]
    clause: Mapped[str] = mapped_column(default="")
    done: Mapped[str] = mapped_column(default="")
    settled_on: Mapped[date | None]
    settled_by: Mapped[str] = mapped_column(default="")


class MoneyBackRow(Row, Base):
    """Money of an award that came back."""

    __tablename__ = "money_back"
    __table_args__ = (CheckConstraint("pence > 0", name="pence"), NUMBERED)

    award_id: Mapped[int] = to("award")
    back_on: Mapped[date]
    pence: Mapped[int]
    because: Mapped[BackBecause] = mapped_column(coded(BackBecause))
    note: Mapped[str] = mapped_column(default="")


class BudgetLineRow(Row, Base):
    """Money set aside in the plan for a theme, or for running costs, over a time."""

    __tablename__ = "budget_line"
    __table_args__ = (CheckConstraint("budget_pence >= 0", name="budget"), NUMBERED)

    name: Mapped[str]
    theme_id: Mapped[int | None] = to("plan_theme", nullable=True)
    starts: Mapped[date]
    ends: Mapped[date]
    budget_pence: Mapped[int]


class PaymentBatchRow(Row, Base):
    """Payments that the LTO made together, and confirms together (PP12)."""

    __tablename__ = "payment_batch"
    __table_args__ = NUMBERED

    name: Mapped[str]
    paid_on: Mapped[date]
    note: Mapped[str] = mapped_column(default="")


class PaymentRow(Row, Base):
    """One payment that the LTO made for the partnership, of an award or of anything else (PP11, PP12)."""

    __tablename__ = "payment"
    __table_args__ = (CheckConstraint("pence > 0", name="pence"), NUMBERED)

    award_id: Mapped[int | None] = to("award", nullable=True)
    batch_id: Mapped[int | None] = to("payment_batch", nullable=True)
    paid_on: Mapped[date]
    day_is_known: Mapped[bool] = mapped_column(default=True)
    payee: Mapped[str]
    what_for: Mapped[str]
    pence: Mapped[int]
    theme_id: Mapped[int | None] = to("plan_theme", nullable=True)
    line_id: Mapped[int | None] = to("budget_line", nullable=True)
    receipt: Mapped[str] = mapped_column(default="")
    receipt_seen_on: Mapped[date | None]
    file_name: Mapped[str] = mapped_column(default="")
    digest: Mapped[str] = mapped_column(default="")
    party_standing: Mapped[PartyStanding] = mapped_column(coded(PartyStanding))
    party_verdict: Mapped[PartyVerdict] = mapped_column(coded(PartyVerdict))
    party_like: Mapped[str] = mapped_column(default="")
    party_why: Mapped[str] = mapped_column(default="")
    party_list_date: Mapped[date | None]
    answered_by: Mapped[str] = mapped_column(default="")
    second_person: Mapped[str] = mapped_column(default="")
    party_reason: Mapped[str] = mapped_column(default="")
    answered_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")


class LtoAssuranceRow(Row, Base):
    """The LTO's word of a day that the payments of a batch or of a year were checked (PP12)."""

    __tablename__ = "lto_assurance"
    __table_args__ = NUMBERED

    covers: Mapped[AssuranceCovers] = mapped_column(coded(AssuranceCovers))
    batch_id: Mapped[int | None] = to("payment_batch", nullable=True)
    starts: Mapped[date | None]
    ends: Mapped[date | None]
    confirmed_on: Mapped[date]
    confirmed_by: Mapped[str]
    how: Mapped[SentHow] = mapped_column(coded(SentHow))
    says: Mapped[str] = mapped_column(default="")
    file_name: Mapped[str] = mapped_column(default="")
    digest: Mapped[str] = mapped_column(default="")

"""The partnership itself: who it is, where it works, and the rules it has given itself."""

from datetime import date, datetime

from sqlalchemy import LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from evenhand.domain.vocabulary import Level
from evenhand.records.rows.base import Base, Row, Spelled, coded, to


class PartnershipRow(Row, Base):
    """The one row that names the partnership, its Local Trusted Organisation and its data controller."""

    __tablename__ = "partnership"

    name: Mapped[str]
    area: Mapped[str] = mapped_column(default="")
    lto_name: Mapped[str] = mapped_column(default="")
    lto_is_council: Mapped[bool] = mapped_column(default=False)
    data_controller: Mapped[str] = mapped_column(default="")
    secretary: Mapped[str] = mapped_column(default="")
    rule_book: Mapped[str]


class PlanThemeRow(Row, Spelled, Base):
    """A theme of the partnership's plan."""

    __tablename__ = "plan_theme"

    name: Mapped[str]


class CouncilRow(Row, Base):
    """A council whose area the partnership lies in."""

    __tablename__ = "council"

    name: Mapped[str]


class WardRow(Row, Base):
    """A ward of a council within the area."""

    __tablename__ = "ward"

    council_id: Mapped[int] = to("council")
    name: Mapped[str]


class ConstituencyRow(Row, Spelled, Base):
    """A parliamentary constituency that the area touches."""

    __tablename__ = "constituency"

    name: Mapped[str]


class RuleOverrideRow(Row, Base):
    """A value of the rule book that the partnership has set for itself, with its reason and date.

    `value` is the text of a TOML value, so that numbers, words and yes or no are kept as what they are.
    """

    __tablename__ = "rule_override"

    rule: Mapped[str]
    value: Mapped[str]
    reason: Mapped[str]
    starts: Mapped[date]


class RuleAdoptionRow(Row, Base):
    """The minuted decision by which a value of the rule book was adopted."""

    __tablename__ = "rule_adoption"
    __table_args__ = (UniqueConstraint("override_id"), {"sqlite_autoincrement": True})

    override_id: Mapped[int] = to("rule_override")
    decision_id: Mapped[int] = to("decision")


class IssuedPaperRow(Row, Base):
    """A paper as it was printed or saved, kept unchanged with the digest of its content."""

    __tablename__ = "issued_paper"

    paper: Mapped[str]
    title: Mapped[str]
    level: Mapped[Level] = mapped_column(coded(Level))
    large_print: Mapped[bool] = mapped_column(default=False)
    as_at: Mapped[date]
    issued_at: Mapped[datetime]
    digest: Mapped[str]
    pdf: Mapped[bytes] = mapped_column(LargeBinary, deferred=True, info={"journal": "digest"})

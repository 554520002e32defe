"""The register of interests: declarations, and what was declared."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.records.rows.base import Base, Row, coded, to


class InterestsDeclarationRow(Row, Base):
    """A member's declaration of a day, which may be that there is nothing to declare."""

    __tablename__ = "interests_declaration"

    person_id: Mapped[int] = to("person")
    declared_on: Mapped[date]
    nothing_to_declare: Mapped[bool] = mapped_column(default=False)
    how: Mapped[str] = mapped_column(default="")


class InterestRow(Row, Base):
    """An interest of a member, or of somebody close to one."""

    __tablename__ = "interest"

    person_id: Mapped[int] = to("person")
    kind: Mapped[InterestKind] = mapped_column(coded(InterestKind))
    whose: Mapped[InterestHolder] = mapped_column(coded(InterestHolder))
    relation: Mapped[str] = mapped_column(default="")
    holder: Mapped[str] = mapped_column(default="")
    body: Mapped[str]
    what: Mapped[str] = mapped_column(default="")
    starts: Mapped[date | None]
    ends: Mapped[date | None]
    declared_on: Mapped[date]
    is_public: Mapped[bool] = mapped_column(default=False)

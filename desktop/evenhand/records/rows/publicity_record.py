"""What is kept about public items beside their drafts: versions, sign-offs, postings, pictures and quotes."""

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from evenhand.domain.publicity.vocabulary import Permission, SignOffDecision, SignOffHow
from evenhand.records.rows.base import Base, Row, coded, to


class ItemVersionRow(Row, Base):
    """The exact words that were decided about or went out."""

    __tablename__ = "item_version"
    __table_args__ = (UniqueConstraint("item_id", "number"), {"sqlite_autoincrement": True})

    item_id: Mapped[int] = to("publicity_item")
    number: Mapped[int]
    title: Mapped[str]
    text: Mapped[str]
    kept_on: Mapped[date]
    digest: Mapped[str]


class SignOffRow(Row, Base):
    """One person's decision about one version (PP4)."""

    __tablename__ = "sign_off"

    item_id: Mapped[int] = to("publicity_item")
    version_id: Mapped[int] = to("item_version")
    person_id: Mapped[int] = to("person")
    decision: Mapped[SignOffDecision] = mapped_column(coded(SignOffDecision))
    decided_on: Mapped[date]
    how: Mapped[SignOffHow] = mapped_column(coded(SignOffHow))
    hold_until: Mapped[date | None]
    reason: Mapped[str] = mapped_column(default="")


class PostingRow(Row, Base):
    """Where and when a version went out."""

    __tablename__ = "posting"

    item_id: Mapped[int] = to("publicity_item")
    version_id: Mapped[int] = to("item_version")
    on: Mapped[date] = mapped_column("on_day")
    where: Mapped[str] = mapped_column("place")
    address: Mapped[str] = mapped_column(default="")
    taken_down_on: Mapped[date | None]


class PictureRow(Row, Base):
    """A picture of an item, known by its file's name and digest."""

    __tablename__ = "picture"

    item_id: Mapped[int] = to("publicity_item")
    title: Mapped[str]
    alternative_text: Mapped[str] = mapped_column(default="")
    taken_on: Mapped[date | None]
    taken_by: Mapped[str] = mapped_column(default="")
    file_name: Mapped[str] = mapped_column(default="")
    digest: Mapped[str] = mapped_column(default="")
    left_out: Mapped[bool] = mapped_column(default=False)


class PictureSubjectRow(Row, Base):
    """Somebody in a picture, with their permission."""

    __tablename__ = "picture_subject"

    picture_id: Mapped[int] = to("picture")
    person_id: Mapped[int | None] = to("person", nullable=True)
    who: Mapped[str] = mapped_column(default="")
    permission: Mapped[Permission] = mapped_column(coded(Permission))
    asked_on: Mapped[date | None]
    evidence: Mapped[str] = mapped_column(default="")


class QuoteRow(Row, Base):
    """Words of a person that may be used again (MP10)."""

    __tablename__ = "quote"

    person_id: Mapped[int] = to("person")
    words: Mapped[str]
    said_on: Mapped[date | None]
    source: Mapped[str] = mapped_column(default="")
    permission: Mapped[Permission] = mapped_column(coded(Permission))
    permission_on: Mapped[date | None]
    evidence: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class QuoteUseRow(Row, Base):
    """A quote in a public item."""

    __tablename__ = "quote_use"
    __table_args__ = (UniqueConstraint("quote_id", "item_id"), {"sqlite_autoincrement": True})

    quote_id: Mapped[int] = to("quote")
    item_id: Mapped[int] = to("publicity_item")

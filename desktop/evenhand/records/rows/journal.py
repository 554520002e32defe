"""The journal: every change, who made it and when, chained so that a gap or a forgery shows."""

from datetime import datetime

from sqlalchemy import Integer
from sqlalchemy.orm import Mapped, mapped_column

from evenhand.records.rows.base import Base


class JournalRow(Base):
    """One entry. `content` is the change in JSON; the chain runs over `content_hash`, so that content can be
    redacted where the law asks for it and the chain still verifies."""

    __tablename__ = "journal"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    at: Mapped[datetime]
    who: Mapped[str]
    title: Mapped[str]
    kind: Mapped[str]
    of_id: Mapped[int | None]
    content: Mapped[str]
    content_hash: Mapped[str]
    entry_hash: Mapped[str]


class JournalKeyRow(Base):
    """Which records an entry touches, so that the history of one record is found at once."""

    __tablename__ = "journal_key"

    entry_id: Mapped[int] = mapped_column(Integer, primary_key=True)
    record: Mapped[str] = mapped_column(primary_key=True, index=True)
    key: Mapped[int] = mapped_column(primary_key=True, index=True)


class JournalRedactionRow(Base):
    """That words were taken out of an entry for the law's sake: when, by whom, why, and the digest of what is left."""

    __tablename__ = "journal_redaction"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    entry_id: Mapped[int] = mapped_column(index=True)
    at: Mapped[datetime]
    who: Mapped[str]
    why: Mapped[str]
    content_hash: Mapped[str]

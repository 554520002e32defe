"""What the file keeps without a journal of it: files that were attached, and what is being typed and not saved yet.

An attached file is known by its digest and never altered; what points at it is in the journal. Typing is kept every few
seconds so that a crash loses next to nothing of it, and goes as soon as it is saved or let go.
"""

from datetime import datetime

from sqlalchemy import Integer
from sqlalchemy.orm import Mapped, mapped_column

from evenhand.records.rows.base import Base


class StoredFileRow(Base):
    """The bytes of an attached file, once for each digest (SHA-256, in hexadecimal)."""

    __tablename__ = "stored_file"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    digest: Mapped[str] = mapped_column(unique=True)
    content: Mapped[bytes]


class TypingRow(Base):
    """What was typed into a place of the window and not saved: the place, the words, and when they were kept."""

    __tablename__ = "typing"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    place: Mapped[str] = mapped_column(unique=True)
    words: Mapped[str]
    kept_at: Mapped[datetime]

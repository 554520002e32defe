"""What is kept about papers beside the papers themselves: what was issued, and which papers and copies are usual."""

from datetime import date

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from evenhand.domain.vocabulary import Level, MeetingKind
from evenhand.records.rows.base import Base, Row, coded, to


class IssuedRecordRow(Row, Base):
    """What a paper that was issued stood on: its version, its check digits, and the day on which it was known.

    Papers of one `subject` are editions of the same paper. `known_on` is set where the paper was drawn as the file
    stood on an earlier day, `approved_on` once the board has approved it.
    """

    __tablename__ = "issued_record"
    __table_args__ = (
        UniqueConstraint("issued_paper_id"),
        CheckConstraint("edition > 0", name="edition_is_counted"),
        {"sqlite_autoincrement": True},
    )

    issued_paper_id: Mapped[int] = to("issued_paper")
    subject: Mapped[str]
    edition: Mapped[int]
    check_digits: Mapped[str] = mapped_column(default="")
    one_page: Mapped[bool] = mapped_column(default=False)
    known_on: Mapped[date | None]
    meeting_id: Mapped[int | None] = to("meeting", nullable=True)
    approved_on: Mapped[date | None]


class PackChoiceRow(Row, Base):
    """How the pack of a kind of meeting is made up: with a cover of its own or behind the agenda alone."""

    __tablename__ = "pack_choice"
    __table_args__ = (UniqueConstraint("meeting_kind"), {"sqlite_autoincrement": True})

    meeting_kind: Mapped[MeetingKind] = mapped_column(coded(MeetingKind))
    with_cover: Mapped[bool] = mapped_column(default=True)


class UsualPaperRow(Row, Base):
    """A paper that usually goes to a kind of meeting, in its place, or is usually left out of the pack."""

    __tablename__ = "usual_paper"
    __table_args__ = (UniqueConstraint("pack_choice_id", "draws"), {"sqlite_autoincrement": True})

    pack_choice_id: Mapped[int] = to("pack_choice")
    draws: Mapped[str]
    position: Mapped[int]
    left_out: Mapped[bool] = mapped_column(default=False)


class UsualCopyRow(Row, Base):
    """A copy of the pack that is made for a kind of meeting: for whom, and in which size of print."""

    __tablename__ = "usual_copy"
    __table_args__ = (
        UniqueConstraint("pack_choice_id", "level", "large_print"),
        {"sqlite_autoincrement": True},
    )

    pack_choice_id: Mapped[int] = to("pack_choice")
    level: Mapped[Level] = mapped_column(coded(Level))
    large_print: Mapped[bool] = mapped_column(default=False)

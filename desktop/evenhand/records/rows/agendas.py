"""What is kept of a meeting before it begins: how it is held, its agenda and papers, who was told and who answered."""

from datetime import date, time

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from evenhand.domain.meetings.vocabulary import (
    AgendaKind,
    AgendaPurpose,
    Circulated,
    MeetingFormat,
    PaperTiming,
    ReplyAnswer,
    SentHow,
    Treatment,
)
from evenhand.domain.vocabulary import Level, MeetingKind
from evenhand.records.rows.base import Base, Row, coded, to


class MeetingPlanRow(Row, Base):
    """How a meeting is held."""

    __tablename__ = "meeting_plan"
    __table_args__ = (UniqueConstraint("meeting_id"), {"sqlite_autoincrement": True})

    meeting_id: Mapped[int] = to("meeting")
    ends_at: Mapped[str] = mapped_column(default="")
    format: Mapped[MeetingFormat] = mapped_column(coded(MeetingFormat))
    joining: Mapped[str] = mapped_column(default="")
    body: Mapped[str] = mapped_column(default="")
    called_by: Mapped[str] = mapped_column(default="")


class TemplateItemRow(Row, Base):
    """One item of the partnership's own template for agendas."""

    __tablename__ = "template_item"

    meeting_kind: Mapped[MeetingKind] = mapped_column(coded(MeetingKind))
    position: Mapped[int]
    title: Mapped[str]
    kind: Mapped[AgendaKind] = mapped_column(coded(AgendaKind))
    purpose: Mapped[AgendaPurpose] = mapped_column(coded(AgendaPurpose))
    led_by: Mapped[str] = mapped_column(default="")
    minutes: Mapped[int]


class AgendaItemRow(Row, Base):
    """One item of one agenda, with what was noted when it was taken."""

    __tablename__ = "agenda_item"

    meeting_id: Mapped[int] = to("meeting")
    position: Mapped[int]
    title: Mapped[str]
    kind: Mapped[AgendaKind] = mapped_column(coded(AgendaKind))
    purpose: Mapped[AgendaPurpose] = mapped_column(coded(AgendaPurpose))
    led_by: Mapped[str] = mapped_column(default="")
    starts_at: Mapped[time | None]
    in_private: Mapped[bool] = mapped_column(default=False)
    about: Mapped[str] = mapped_column(default="")
    treatment: Mapped[Treatment] = mapped_column(coded(Treatment))
    taken_at: Mapped[time | None]
    note: Mapped[str] = mapped_column(default="")


class MeetingPaperRow(Row, Base):
    """A paper of a meeting, attached or drawn here."""

    __tablename__ = "meeting_paper"

    meeting_id: Mapped[int] = to("meeting")
    item_id: Mapped[int | None] = to("agenda_item", nullable=True)
    position: Mapped[int]
    title: Mapped[str]
    draws: Mapped[str] = mapped_column(default="")
    about: Mapped[str] = mapped_column(default="")
    level: Mapped[Level] = mapped_column(coded(Level))
    file_name: Mapped[str] = mapped_column(default="")
    digest: Mapped[str] = mapped_column(default="")
    pages: Mapped[int | None]
    timing: Mapped[PaperTiming] = mapped_column(coded(PaperTiming))
    late_because: Mapped[str] = mapped_column(default="")
    chair_agreed_on: Mapped[date | None]


class ReplyRow(Row, Base):
    """What one person answered to the notice of a meeting."""

    __tablename__ = "reply"
    __table_args__ = (UniqueConstraint("meeting_id", "person_id"), {"sqlite_autoincrement": True})

    meeting_id: Mapped[int] = to("meeting")
    person_id: Mapped[int] = to("person")
    answer: Mapped[ReplyAnswer] = mapped_column(coded(ReplyAnswer))
    heard_on: Mapped[date]
    note: Mapped[str] = mapped_column(default="")


class CirculationRow(Row, Base):
    """That something about a meeting was sent to somebody."""

    __tablename__ = "circulation"

    meeting_id: Mapped[int] = to("meeting")
    what: Mapped[Circulated] = mapped_column(coded(Circulated))
    edition: Mapped[int]
    sent_on: Mapped[date]
    how: Mapped[SentHow] = mapped_column(coded(SentHow))
    person_id: Mapped[int | None] = to("person", nullable=True)
    to_whom: Mapped[str] = mapped_column(default="")
    digest: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")

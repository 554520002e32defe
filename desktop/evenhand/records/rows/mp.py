"""Members of Parliament, their terms, what was done together, and how they were judged to stand."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column, relationship

from evenhand.domain.vocabulary import Channel, Planned, Stance, Standing, TermEnd
from evenhand.records.rows.base import Base, Row, Spelled, coded, to
from evenhand.records.rows.members import PersonRow


class MpRow(Row, Base):
    """What is known of a person as an MP, present or former: how to reach them, skills, constituency."""

    __tablename__ = "mp"

    person_id: Mapped[int] = to("person")
    prefers: Mapped[str] = mapped_column(default="")
    skills: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")

    person: Mapped[PersonRow] = relationship()
    terms: Mapped[list["MpTermRow"]] = relationship(back_populates="mp")
    engagements: Mapped[list["EngagementRow"]] = relationship(back_populates="mp")
    stances: Mapped[list["StanceRow"]] = relationship(back_populates="mp")


class MpTermRow(Row, Spelled, Base):
    """A term in Parliament, from the declaration to the day before dissolution or another end."""

    __tablename__ = "mp_term"

    mp_id: Mapped[int] = to("mp")
    constituency_id: Mapped[int] = to("constituency")
    party: Mapped[str] = mapped_column(default="")
    ended_by: Mapped[TermEnd | None] = mapped_column(coded(TermEnd))
    standing_again: Mapped[Standing] = mapped_column(coded(Standing), default=Standing.NOT_KNOWN)
    source: Mapped[str] = mapped_column(default="")

    mp: Mapped[MpRow] = relationship(back_populates="terms")


class EngagementRow(Row, Base):
    """One engagement with an MP, of one or more of the three kinds (MP6), planned or held.

    The three `follow_up` columns held the one follow-up of the first four schemas; they stay, empty, so that changes
    journaled then can still be read.
    """

    __tablename__ = "engagement"

    mp_id: Mapped[int] = to("mp")
    on: Mapped[date] = mapped_column("on_day")
    status: Mapped[Planned] = mapped_column(coded(Planned))
    title: Mapped[str]
    informing: Mapped[bool] = mapped_column(default=False)
    publicity: Mapped[bool] = mapped_column(default=False)
    working_together: Mapped[bool] = mapped_column(default=False)
    channel: Mapped[Channel] = mapped_column(coded(Channel))
    summary: Mapped[str] = mapped_column(default="")
    outcome: Mapped[str] = mapped_column(default="")
    led_from_id: Mapped[int | None] = to("engagement", nullable=True)
    follow_up: Mapped[str] = mapped_column(default="")
    follow_up_by: Mapped[date | None]
    follow_up_done_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")

    mp: Mapped[MpRow] = relationship(back_populates="engagements")


class StanceRow(Row, Base):
    """A dated judgement of an MP's stance, with who judged and what was seen (MP3)."""

    __tablename__ = "stance"

    mp_id: Mapped[int] = to("mp")
    judged_on: Mapped[date]
    stance: Mapped[Stance] = mapped_column(coded(Stance))
    judged_by: Mapped[str] = mapped_column(default="")
    evidence: Mapped[str] = mapped_column(default="")

    mp: Mapped[MpRow] = relationship(back_populates="stances")

"""Events the partnership holds and the items it publishes, with the politicians who take part or are named."""

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from evenhand.domain.vocabulary import EventKind, Planned, PublicityKind, PublicityStatus
from evenhand.records.rows.base import Base, Row, coded, to


class EventRow(Row, Base):
    """An event: an awards evening, an opening, a community day."""

    __tablename__ = "event"

    title: Mapped[str]
    kind: Mapped[EventKind] = mapped_column(coded(EventKind))
    on: Mapped[date] = mapped_column("on_day")
    at: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    status: Mapped[Planned] = mapped_column(coded(Planned))
    note: Mapped[str] = mapped_column(default="")

    guests: Mapped[list["EventGuestRow"]] = relationship(back_populates="event", cascade="all, delete-orphan")


class EventGuestRow(Row, Base):
    """A person who is asked to an event, and what they are to do there."""

    __tablename__ = "event_guest"
    __table_args__ = (UniqueConstraint("event_id", "person_id"), {"sqlite_autoincrement": True})

    event_id: Mapped[int] = to("event")
    person_id: Mapped[int] = to("person")
    part: Mapped[str] = mapped_column(default="")

    event: Mapped[EventRow] = relationship(back_populates="guests")


class PublicityRow(Row, Base):
    """A public item: what it says and when it is to go out.

    `signed_off_by_id` and `signed_off_on` held the one sign-off of the first two schemas; they stay, empty, so that
    changes journaled then can still be read.
    """

    __tablename__ = "publicity_item"

    title: Mapped[str]
    kind: Mapped[PublicityKind] = mapped_column(coded(PublicityKind))
    channel: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")
    planned_on: Mapped[date | None]
    published_on: Mapped[date | None]
    status: Mapped[PublicityStatus] = mapped_column(coded(PublicityStatus))
    event_id: Mapped[int | None] = to("event", nullable=True)
    round_id: Mapped[int | None] = to("grant_round", nullable=True)
    signed_off_by_id: Mapped[int | None] = to("person", nullable=True)
    signed_off_on: Mapped[date | None]
    decision: Mapped[str] = mapped_column(default="")

    names: Mapped[list["PublicityNameRow"]] = relationship(
        back_populates="item", cascade="all, delete-orphan"
    )


class PublicityNameRow(Row, Base):
    """A person whom a public item names, quotes or pictures."""

    __tablename__ = "publicity_name"
    __table_args__ = (UniqueConstraint("item_id", "person_id"), {"sqlite_autoincrement": True})

    item_id: Mapped[int] = to("publicity_item")
    person_id: Mapped[int] = to("person")
    how: Mapped[str] = mapped_column(default="named")

    item: Mapped[PublicityRow] = relationship(back_populates="names")

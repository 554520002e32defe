"""People, and in which capacity, office and public office they serve, each with its dates."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column, relationship

from evenhand.domain.vocabulary import Capacity, Office, PublicOffice
from evenhand.records.rows.base import Base, Row, Spelled, coded, to


class PersonRow(Row, Base):
    """A person, held once whatever they do: member, councillor, MP, candidate or guest."""

    __tablename__ = "person"

    name: Mapped[str]
    called: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    telephone: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    neighbourhood: Mapped[str] = mapped_column(default="")
    name_may_be_printed: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")

    memberships: Mapped[list["MembershipRow"]] = relationship(back_populates="person")
    offices: Mapped[list["OfficeRow"]] = relationship(back_populates="person")
    public_offices: Mapped[list["PublicOfficeRow"]] = relationship(back_populates="person")


class MembershipRow(Row, Spelled, Base):
    """One spell of membership in one capacity, with or without a vote."""

    __tablename__ = "membership"

    person_id: Mapped[int] = to("person")
    capacity: Mapped[Capacity] = mapped_column(coded(Capacity))
    votes: Mapped[bool]
    organisation: Mapped[str] = mapped_column(default="")
    term_ends: Mapped[date | None]
    how_ended: Mapped[str] = mapped_column(default="")

    person: Mapped[PersonRow] = relationship(back_populates="memberships")


class OfficeRow(Row, Spelled, Base):
    """An office of the partnership: chair, vice-chair, secretary, treasurer."""

    __tablename__ = "office"

    person_id: Mapped[int] = to("person")
    office: Mapped[Office] = mapped_column(coded(Office))
    title: Mapped[str] = mapped_column(default="")

    person: Mapped[PersonRow] = relationship(back_populates="offices")


class PublicOfficeRow(Row, Spelled, Base):
    """A public office, with the party as publicly declared and where that was read."""

    __tablename__ = "public_office"

    person_id: Mapped[int] = to("person")
    kind: Mapped[PublicOffice] = mapped_column(coded(PublicOffice))
    council_id: Mapped[int | None] = to("council", nullable=True)
    ward: Mapped[str] = mapped_column(default="")
    role: Mapped[str] = mapped_column(default="")
    party: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")

    person: Mapped[PersonRow] = relationship(back_populates="public_offices")

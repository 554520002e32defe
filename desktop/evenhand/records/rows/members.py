"""People, and in which capacity, office and public office they serve, each with its dates."""

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from evenhand.domain.members.vocabulary import ContactUse, DepartureSource, GroupKind, ResidenceProof
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


class DepartureRow(Row, Base):
    """How the partnership learnt that a spell of membership ends; one to a spell."""

    __tablename__ = "departure"
    __table_args__ = (UniqueConstraint("membership_id"), {"sqlite_autoincrement": True})

    membership_id: Mapped[int] = to("membership")
    source: Mapped[DepartureSource] = mapped_column(coded(DepartureSource))
    told_on: Mapped[date]
    words: Mapped[str] = mapped_column(default="")


class ResidenceCheckRow(Row, Base):
    """That somebody was shown to live in the area."""

    __tablename__ = "residence_check"

    person_id: Mapped[int] = to("person")
    proof: Mapped[ResidenceProof] = mapped_column(coded(ResidenceProof))
    checked_on: Mapped[date]
    checked_by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class ContactConsentRow(Row, Base):
    """Consent to one use of contact details."""

    __tablename__ = "contact_consent"

    person_id: Mapped[int] = to("person")
    use: Mapped[ContactUse] = mapped_column(coded(ContactUse))
    given_on: Mapped[date]
    how: Mapped[str] = mapped_column(default="")
    until: Mapped[date | None]
    withdrawn_on: Mapped[date | None]


class PartyConsentRow(Row, Base):
    """A party affiliation held with explicit consent; the party is empty once the consent is withdrawn."""

    __tablename__ = "party_consent"

    person_id: Mapped[int] = to("person")
    party: Mapped[str]
    given_on: Mapped[date]
    how: Mapped[str]
    told: Mapped[str]
    until: Mapped[date]
    withdrawn_on: Mapped[date | None]


class RoleStatementRow(Row, Base):
    """A signed statement of the hats that a person wears."""

    __tablename__ = "role_statement"

    person_id: Mapped[int] = to("person")
    hats: Mapped[str]
    words: Mapped[str]
    signed_on: Mapped[date]
    good_until: Mapped[date]


class MemberGroupRow(Row, Base):
    """A household or a named set of members."""

    __tablename__ = "member_group"

    kind: Mapped[GroupKind] = mapped_column(coded(GroupKind))
    name: Mapped[str]
    note: Mapped[str] = mapped_column(default="")


class GroupMemberRow(Row, Spelled, Base):
    """A person's time in a group."""

    __tablename__ = "group_member"

    group_id: Mapped[int] = to("member_group")
    person_id: Mapped[int] = to("person")

"""What every row of the partnership file has: a key that is never used twice, and a version.

Rows hold columns and relationships and no behaviour. They never leave `records` and `services`.
"""

from datetime import date
from enum import Enum as PythonEnum

from sqlalchemy import Enum, ForeignKey, Integer, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """The declarative base whose metadata is the schema of the partnership file."""

    metadata = MetaData(naming_convention=NAMES)


class Row:
    """The key and the version of a row. SQLite would hand out a deleted key again, so keys are autoincremented."""

    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(Integer, primary_key=True, sort_order=-2)
    version: Mapped[int] = mapped_column(Integer, nullable=False, sort_order=-1)
    __mapper_args__ = {"version_id_col": version}


def coded(kind: type[PythonEnum]) -> Enum:
    """The column type that stores a coded value as its own text."""
    return Enum(kind, native_enum=False, length=40, values_callable=_stored_values)


def to(table: str, *, nullable: bool = False) -> Mapped[int]:
    """A column that points at a row of another table."""
    return mapped_column(ForeignKey(f"{table}.id"), nullable=nullable, index=True)


def _stored_values(kind: type[PythonEnum]) -> list[str]:
    return [str(member.value) for member in kind]


class Spelled:
    """First and last day of something that is true for a time; both included, no last day while it goes on."""

    starts: Mapped[date]
    ends: Mapped[date | None]

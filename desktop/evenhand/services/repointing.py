"""Letting everything that points at one record point at another, row by row, so that the journal tells all of it.

Which tables point at a record is read from the schema, so that none can be forgotten. A row that would then be there
twice is dropped where both say the same, and with it whatever pointed at it moves over to the one that stays.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import UniqueConstraint, inspect, select
from sqlalchemy.orm import Session

from evenhand.domain.members.duplicates import both_notes
from evenhand.domain.publicity.naming import say_ways, ways_in
from evenhand.domain.refusals import Refusal
from evenhand.records.rows.base import Base
from evenhand.records.rows.members import (
    ContactConsentRow,
    GroupMemberRow,
    MembershipRow,
    OfficeRow,
    PublicOfficeRow,
)
from evenhand.records.rows.mp import MpRow, MpTermRow
from evenhand.records.rows.mp_record import ContactRow
from evenhand.records.rows.publicity import PublicityNameRow
from evenhand.records.rows.publicity_record import PictureSubjectRow
from evenhand.records.rows.sittings import MomentRow

NOT_TWICE = (
    MembershipRow,
    OfficeRow,
    PublicOfficeRow,
    GroupMemberRow,
    ContactConsentRow,
    MpTermRow,
    PictureSubjectRow,
    MomentRow,
)
OF_THE_ROW = frozenset({"id", "version"})
Row = Any


@dataclass(frozen=True, slots=True)
class Pointer:
    """A column of a kind of row that points at another table, and the name under which rows carry it."""

    kind: Any
    column: Any
    name: str

    def rows(self, session: Session, key: int) -> list[Row]:
        """The rows that point at a record by this column, as they were entered."""
        return list(session.scalars(select(self.kind).where(self.column == key).order_by(self.kind.id)))


def pointers(table: str) -> list[Pointer]:
    """Every column of the file that points at a table."""
    found = [
        Pointer(mapper.class_, column, mapper.get_property_by_column(column).key)
        for mapper in Base.registry.mappers
        for column in mapper.columns
        if any(key.column.table.name == table for key in column.foreign_keys)
    ]
    return sorted(found, key=_named)


def repoint(session: Session, table: str, gone_id: int, keep_id: int) -> None:
    """Let everything that points at one record point at the other.

    Raises:
        Refusal: two rows that cannot both be there say different things.
    """
    for pointer in pointers(table):
        for row in pointer.rows(session, gone_id):
            twin = _twin(session, pointer, row, keep_id)
            if twin is None:
                setattr(row, pointer.name, keep_id)
            else:
                _drop(session, row, twin)
        session.flush()


def drop(session: Session, row: Row) -> None:
    """Take a row away at which nothing points any more."""
    session.flush()
    session.expire(row)
    session.delete(row)
    session.flush()


def _drop(session: Session, row: Row, twin: Row) -> None:
    """Let one of two rows for the same thing go; what pointed at it points at the other."""
    if isinstance(row, MpRow):
        for name in ("prefers", "skills", "note"):
            setattr(twin, name, both_notes(getattr(twin, name), getattr(row, name)))
    if isinstance(row, PublicityNameRow):
        twin.how = say_ways((*ways_in(twin.how), *ways_in(row.how)))
    repoint(session, row.__tablename__, row.id, twin.id)
    drop(session, row)


def _twin(session: Session, pointer: Pointer, row: Row, keep_id: int) -> Row | None:
    """The row of the other record that is there for the same thing.

    Raises:
        Refusal: there is one, and it says something different.
    """
    unique = _unique_beside(pointer)
    for other in pointer.rows(session, keep_id):
        same = _said(row, pointer) == _said(other, pointer)
        if isinstance(row, MpRow) and _is_contact(session, row) is not _is_contact(session, other):
            raise Refusal(
                "One record is of an MP, present or former, and the other of a contact, who is no MP. Leave the two "
                "records as two people. Nothing was merged."
            )
        if isinstance(row, MpRow) or (same and isinstance(row, NOT_TWICE)):
            return other
        if unique is not None and all(getattr(row, name) == getattr(other, name) for name in unique):
            if not same and not isinstance(row, PublicityNameRow):
                raise Refusal(
                    f"Both records have {_told(row)}, and they say different things. Correct one so that both say the "
                    "same. Nothing was merged."
                )
            return other
    return None


def _is_contact(session: Session, row: MpRow) -> bool:
    """Whether whom engagements are kept with is an officer, a funder or the like, and no MP."""
    return session.scalar(select(ContactRow.id).where(ContactRow.mp_id == row.id)) is not None


def _unique_beside(pointer: Pointer) -> tuple[str, ...] | None:
    """The other columns of the rule that lets a row be there once, where this column is part of one."""
    for rule in pointer.kind.__table__.constraints:
        if isinstance(rule, UniqueConstraint) and pointer.column.name in rule.columns:
            return tuple(column.name for column in rule.columns if column.name != pointer.column.name)
    return None


def _said(row: Row, pointer: Pointer) -> dict[str, Any]:
    """All that a row says, but for its key and for whom it is about."""
    return {name: value for name, value in _values(row) if name != pointer.name}


def _values(row: Base) -> Iterator[tuple[str, Any]]:
    for attribute in inspect(type(row)).column_attrs:
        if attribute.key not in OF_THE_ROW:
            yield attribute.key, getattr(row, attribute.key)


def _told(row: Row) -> str:
    return f"a {row.__tablename__.replace('_', ' ')}"


def _named(pointer: Pointer) -> tuple[str, str]:
    return pointer.kind.__tablename__, pointer.name

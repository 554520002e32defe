"""Putting facts into the file: every verb of every room ends here.

A fact whose `id` is 0 is new. Text is trimmed; what a rule refuses never reaches this point.
"""

from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from evenhand.domain.refusals import Refusal
from evenhand.records.reading.facts import ROWS, all_of, one_of, table_of
from evenhand.records.unit_of_work import Partnership

Fact = TypeVar("Fact")


def put(session: Session, fact: Any) -> int:
    """Add the fact, or correct the row that it is of; give its key.

    Raises:
        Refusal: the row is no longer there.
    """
    kind = ROWS[type(fact)]
    row = session.get(kind, fact.id) if fact.id else kind()
    if row is None:
        raise Refusal("This record is no longer there. It may have been undone; nothing was saved.")
    for field in fields(fact):
        if field.name != "id":
            value = getattr(fact, field.name)
            setattr(row, field.name, value.strip() if type(value) is str else value)
    if not fact.id:
        session.add(row)
    session.flush()
    return row.id


def listed(partnership: Partnership, kind: type[Fact], *, order: str = "id") -> list[Fact]:
    """Every fact of a kind."""
    with partnership.reading() as session:
        return all_of(session, kind, order=order)


def found(partnership: Partnership, kind: type[Fact], key: int) -> Fact:
    """One fact by its key.

    Raises:
        Refusal: there is none.
    """
    with partnership.reading() as session:
        return kept(session, kind, key)


def kept(session: Session, kind: type[Fact], key: int) -> Fact:
    """One fact by its key, read in an open session.

    Raises:
        Refusal: there is none.
    """
    fact = one_of(session, kind, key)
    if fact is None:
        raise Refusal(f"There is no {table_of(kind).replace('_', ' ')} with the number {key}.")
    return fact


def required(text: str, *, field: str, says: str) -> None:
    """Refuse an empty field with a sentence that says what belongs there."""
    if not text.strip():
        raise Refusal(says, field=field)

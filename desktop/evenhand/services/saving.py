"""Putting facts into the file: every verb of every room ends here.

A fact whose `id` is 0 is new. Text is trimmed; what a rule refuses never reaches this point.
"""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from evenhand.domain.refusals import Refusal
from evenhand.records.reading.facts import ROWS, all_of, one_of, table_of, those_of
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


def put_all(session: Session, kind: type[Any], field: str, key: int, facts: Iterable[Any]) -> None:
    """Keep exactly these facts of a kind for the record that `field` names: new and corrected; others go."""
    facts = tuple(facts)
    row = ROWS[kind]
    staying = {one.id for one in facts}
    for before in those_of(session, kind, field, key):
        if before.id not in staying:
            session.delete(session.get_one(row, before.id))
    session.flush()
    for one in facts:
        put(session, replace(one, **{field: key}))


def put_keys(session: Session, kind: type[Any], field: str, key: int, of: str, keys: Iterable[int]) -> None:
    """Keep exactly these keys beside a record, in facts of a kind whose column `of` holds one each."""
    earlier = {getattr(one, of): one for one in those_of(session, kind, field, key)}
    wanted = [earlier.get(one) or kind(**{field: key, of: one}) for one in dict.fromkeys(keys)]
    put_all(session, kind, field, key, wanted)


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

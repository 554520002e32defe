"""Taking a word out of the journal where the law asks for it, and writing down that this was done.

What is taken out stands in the images of a row before and after each change. The entry keeps its place, its title and
the digest of what it said at first, so that the chain still verifies; a redaction tells the digest of what is left,
and is itself told in the journal by the change that made it.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from evenhand.records import journal
from evenhand.records.changes import Image, as_json, from_json, image_of
from evenhand.records.recording import RecordingSession
from evenhand.records.rows import Base


@dataclass(frozen=True, slots=True)
class Reason:
    """When words are taken out of the journal, by whom, and why."""

    at: datetime
    who: str
    why: str


def redact(
    session: RecordingSession, table: str, key: int, column: str, *, at: datetime, who: str, why: str
) -> int:
    """Empty one column of one row in every entry of the journal that shows it; give how many entries that were.

    The row itself is emptied by its own change; that change is noted without the word as well.
    """
    session.flush()
    session.withhold(table, key, column)
    return _redact_entries(
        session, table, key, column, {"at": at.replace(tzinfo=None), "who": who, "why": why}
    )


def redact_gone(
    session: RecordingSession, table: str, column: str, *, at: datetime, who: str, why: str
) -> int:
    """Do the same for every row that is no longer there, such as one undone or merged away; give how many entries.

    An earlier change of such a row cannot be undone afterwards, since it would come back without the word.
    """
    session.flush()
    told = {"at": at.replace(tzinfo=None), "who": who, "why": why}
    number = 0
    for key in sorted(gone(session, table)):
        found = _redact_entries(session, table, key, column, told)
        if found:
            session.note(table, key, before=None, after=None)
            session.withhold(table, key, column)
        number += found
    return number


def redact_row(
    session: RecordingSession, table: str, key: int, columns: Iterable[str], reason: Reason
) -> int:
    """Empty some columns of one row, there still or gone, in every entry that shows it; give how many entries.

    No earlier change of the row can be undone afterwards, provided that the change at hand cannot be.
    """
    session.flush()
    told = {"at": reason.at.replace(tzinfo=None), "who": reason.who, "why": reason.why}
    number = 0
    for column in columns:
        number += _redact_entries(session, table, key, column, told)
        if number and (table, key) not in session.noted():
            session.note(table, key, before=None, after=None)
        session.withhold(table, key, column)
    return number


def values_had(session: RecordingSession, table: str, keys: Collection[int], column: str) -> set[Any]:
    """Every value that a column of these rows has or had, by the journal and by the changes at hand."""
    return {
        image[column]
        for key, image in _images(session, table)
        if key in keys and image.get(column) not in (None, "")
    }


def keys_that_had(session: RecordingSession, table: str, column: str, values: Collection[Any]) -> set[int]:
    """The rows, there still or gone, in which a column has or had one of some values."""
    rows = Base.metadata.tables[table]
    there = session.connection().execute(select(rows.c.id).where(rows.c[column].in_(list(values)))).scalars()
    return set(there) | {key for key, image in _images(session, table) if image.get(column) in values}


def gone(session: Session, table: str) -> set[int]:
    """The rows of a table that the journal knows and that are no longer there."""
    rows = Base.metadata.tables[table]
    query = (
        select(journal.KEYS.c.key)
        .where(journal.KEYS.c.record == table, journal.KEYS.c.key.not_in(select(rows.c.id)))
        .distinct()
    )
    return set(session.connection().execute(query).scalars())


def _images(session: RecordingSession, table: str) -> list[tuple[int, Image]]:
    """Every image that the journal, and the change at hand, hold of the rows of a table."""
    session.flush()
    query = (
        select(journal.JOURNAL.c.content)
        .join(journal.KEYS, journal.KEYS.c.entry_id == journal.JOURNAL.c.id)
        .where(journal.KEYS.c.record == table)
        .distinct()
    )
    written = [one for content in session.connection().execute(query).scalars() for one in from_json(content)]
    return [
        (one.key, image)
        for one in (*written, *session.changes())
        if one.table == table
        for image in (one.before, one.after)
        if image is not None
    ]


def _redact_entries(
    session: RecordingSession, table: str, key: int, column: str, words: dict[str, Any]
) -> int:
    connection = session.connection()
    told = connection.execute(
        select(journal.JOURNAL.c.id, journal.JOURNAL.c.content)
        .join(journal.KEYS, journal.KEYS.c.entry_id == journal.JOURNAL.c.id)
        .where(journal.KEYS.c.record == table, journal.KEYS.c.key == key)
        .order_by(journal.JOURNAL.c.id)
    ).all()
    number = 0
    for entry_id, content in told:
        changes = (
            one.without(column) if (one.table, one.key) == (table, key) else one for one in from_json(content)
        )
        left = as_json(tuple(changes))
        if left != content:
            number += 1
            _write(session, entry_id, left, words)
    return number


def _write(session: RecordingSession, entry_id: int, left: str, told: dict[str, Any]) -> None:
    """Write the redaction down first, which alone lets the entry be altered, and tell it in the change at hand."""
    connection = session.connection()
    values = {**told, "entry_id": entry_id, "content_hash": journal.digest(left)}
    written: Any = connection.execute(insert(journal.REDACTIONS).values(values)).inserted_primary_key
    number: int = written[0]
    session.note(
        journal.REDACTIONS.name,
        number,
        before=None,
        after=image_of(journal.REDACTIONS, {**values, "id": number}),
    )
    connection.execute(update(journal.JOURNAL).where(journal.JOURNAL.c.id == entry_id).values(content=left))

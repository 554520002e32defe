"""Writing, reading and checking the journal.

Each entry's hash covers the hash of the one before it and the hash of its own content. Triggers in the file refuse
to change or delete an entry. Where the law asks for it, words are taken out of an entry's content (`redacting`): the
chain holds the digest of what it said at first, and the redaction, itself told in the journal, that of what is left.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, cast

from sqlalchemy import Connection, RowMapping, Table, insert, select, text

from evenhand.records.changes import Change, as_json, from_json
from evenhand.records.rows.journal import JournalKeyRow, JournalRedactionRow, JournalRow

JOURNAL = cast(Table, JournalRow.__table__)
KEYS = cast(Table, JournalKeyRow.__table__)
REDACTIONS = cast(Table, JournalRedactionRow.__table__)
CHANGE, UNDO, REDO = "change", "undo", "redo"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the journal as read back; `of_id` is the entry that an undo or redo is of."""

    id: int
    at: datetime
    who: str
    title: str
    kind: str
    of_id: int | None
    changes: tuple[Change, ...]


def write(
    connection: Connection,
    *,
    at: datetime,
    who: str,
    title: str,
    changes: tuple[Change, ...],
    kind: str = CHANGE,
    of_id: int | None = None,
) -> int:
    """Append an entry and give its key. The moment is kept as the clock on the wall shows it."""
    at = at.replace(tzinfo=None)
    content = as_json(changes)
    content_hash = digest(content)
    last = connection.execute(select(JOURNAL.c.entry_hash).order_by(JOURNAL.c.id.desc()).limit(1)).scalar()
    values = {"at": at, "who": who, "title": title, "kind": kind, "of_id": of_id}
    entry_hash = _entry_hash(last or "", at, who, title, kind, of_id, content_hash)
    row = {**values, "content": content, "content_hash": content_hash, "entry_hash": entry_hash}
    written: Any = connection.execute(insert(JOURNAL).values(row)).inserted_primary_key
    entry_id: int = written[0]
    touched = sorted({(change.table, change.key) for change in changes})
    if touched:
        connection.execute(
            insert(KEYS), [{"entry_id": entry_id, "record": table, "key": key} for table, key in touched]
        )
    return entry_id


def read(connection: Connection, entry_id: int) -> Entry:
    """One entry by its key."""
    return _entry(connection.execute(select(JOURNAL).where(JOURNAL.c.id == entry_id)).mappings().one())


def history(
    connection: Connection, table: str, key: int, *, before_id: int | None = None, limit: int = 100
) -> list[Entry]:
    """The newest entries that touch one record, paged by key."""
    query = (
        select(JOURNAL)
        .join(KEYS, KEYS.c.entry_id == JOURNAL.c.id)
        .where(KEYS.c.record == table, KEYS.c.key == key)
        .order_by(JOURNAL.c.id.desc())
        .limit(limit)
    )
    if before_id is not None:
        query = query.where(JOURNAL.c.id < before_id)
    return [_entry(row) for row in connection.execute(query).mappings()]


def faults(connection: Connection) -> Iterator[str]:
    """What is wrong with the chain, one sentence for each entry; nothing where it holds."""
    left = {row["entry_id"]: row["content_hash"] for row in _redactions(connection)}
    previous, number = "", 0
    for row in connection.execute(select(JOURNAL).order_by(JOURNAL.c.id)).mappings():
        number += 1
        if row["id"] != number:
            yield f"An entry is missing before entry {row['id']} of the journal."
            number = row["id"]
        if digest(row["content"]) != left.get(row["id"], row["content_hash"]):
            yield f"Entry {row['id']} of the journal was altered after it was written."
        if _entry_hash_of(row, previous) != row["entry_hash"]:
            yield f"Entry {row['id']} of the journal does not follow from the one before it."
        previous = row["entry_hash"]
    given_out = connection.execute(text("SELECT seq FROM sqlite_sequence WHERE name = 'journal'")).scalar()
    if (given_out or 0) != number:
        yield f"The journal ends at entry {number}, but {given_out or 0} were written."
    yield from _untold(connection)


def _redactions(connection: Connection) -> list[RowMapping]:
    return list(connection.execute(select(REDACTIONS).order_by(REDACTIONS.c.id)).mappings())


def _untold(connection: Connection) -> Iterator[str]:
    """The redactions that no change told of, so that nobody hides an alteration behind one."""
    query = (
        select(JOURNAL.c.content)
        .join(KEYS, KEYS.c.entry_id == JOURNAL.c.id)
        .where(KEYS.c.record == REDACTIONS.name)
        .distinct()
    )
    told = {
        change.key: (change.after or {}).get("content_hash")
        for content in connection.execute(query).scalars()
        for change in from_json(content)
        if change.table == REDACTIONS.name
    }
    for row in _redactions(connection):
        if told.get(row["id"]) != row["content_hash"]:
            yield f"Words were taken out of entry {row['entry_id']} of the journal, and no change tells of it."


def _entry(row: RowMapping) -> Entry:
    told = {name: row[name] for name in ("id", "at", "who", "title", "kind", "of_id")}
    return Entry(**told, changes=from_json(row["content"]))


def digest(text: str) -> str:
    """The digest by which content is known in the chain."""
    return sha256(text.encode()).hexdigest()


def _entry_hash_of(row: RowMapping, previous: str) -> str:
    values = (row[name] for name in ("at", "who", "title", "kind", "of_id", "content_hash"))
    return _entry_hash(previous, *values)


def _entry_hash(
    previous: str, at: datetime, who: str, title: str, kind: str, of_id: int | None, content_hash: str
) -> str:
    return digest(json.dumps([previous, at.isoformat(), who, title, kind, of_id, content_hash]))

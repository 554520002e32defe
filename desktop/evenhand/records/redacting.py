"""Taking a word out of the journal where the law asks for it, and writing down that this was done.

What is taken out stands in the images of a row before and after each change. The entry keeps its place, its title and
the digest of what it said at first, so that the chain still verifies; a redaction tells the digest of what is left,
and is itself told in the journal by the change that made it.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update

from evenhand.records import journal
from evenhand.records.changes import as_json, from_json, image_of
from evenhand.records.recording import RecordingSession


def redact(
    session: RecordingSession, table: str, key: int, column: str, *, at: datetime, who: str, why: str
) -> int:
    """Empty one column of one row in every entry of the journal that shows it; give how many entries that were.

    The row itself is emptied by its own change; that change is noted without the word as well.
    """
    session.flush()
    session.withhold(table, key, column)
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
            _write(session, entry_id, left, {"at": at.replace(tzinfo=None), "who": who, "why": why})
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

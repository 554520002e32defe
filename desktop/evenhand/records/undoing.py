"""Putting one row back into the state that an inverted change ends in, where that may be done.

It may not where the row moved on, where approved minutes stand on it, or where the journal holds only the digest of
what was there.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, update

from evenhand.domain.refusals import Refusal
from evenhand.records.changes import Change, Image, row_of
from evenhand.records.recording import stored_image, without_version
from evenhand.records.rows import Base


def applied_to(connection: Connection, change: Change, title: str) -> Change:
    """Carry out the change and give it as it was carried out, versions included.

    Raises:
        Refusal: the row is no longer in the state that the change begins in, or it must stay as it is.
    """
    table = Base.metadata.tables[change.table]
    stored = stored_image(connection, table, change.key)
    if without_version(stored) != without_version(change.before):
        raise Refusal(f"Something in “{title}” was changed since. Nothing was undone.")
    _refuse_minuted(connection, change)
    if change.after is None:
        connection.execute(delete(table).where(table.c.id == change.key))
    elif stored is None:
        _refuse_digests(table, title, table.columns.keys())
        connection.execute(insert(table).values(row_of(table, change.after)))
    else:
        altered = _altered(change, stored)
        _refuse_digests(table, title, altered)
        connection.execute(update(table).where(table.c.id == change.key).values(row_of(table, altered)))
    return Change(change.table, change.key, stored, stored_image(connection, table, change.key))


def _altered(change: Change, stored: dict[str, Any]) -> dict[str, Any]:
    """The columns that the change alters, and the next version."""
    after = change.after or {}
    altered = {name: value for name, value in after.items() if value != stored[name]}
    return altered | {"version": stored["version"] + 1}


def _refuse_digests(table: Table, title: str, names: Iterable[str]) -> None:
    """A paper as printed is not in the journal, so what was taken out cannot be brought back from there."""
    if any(table.columns[name].info.get("journal") == "digest" for name in names):
        raise Refusal(
            f"“{title}” took a printed paper out of the file. It cannot be brought back by undoing."
        )


def _refuse_minuted(connection: Connection, change: Change) -> None:
    """A decision in approved minutes is rescinded by a later one, never undone; and minutes stay approved."""
    if change.table == "decision" and not _names_another_alone(change):
        image: Any = change.before or change.after
        meeting = stored_image(connection, Base.metadata.tables["meeting"], image["meeting_id"])
        if meeting is not None and meeting["minutes_approved_on"] is not None:
            raise Refusal(
                "This decision stands in approved minutes. Rescind it with a reason instead; nothing was undone."
            )
    if change.table == "meeting" and _approval(change.before) and not _approval(change.after):
        raise Refusal("Approved minutes stay approved. Add a dated correction instead; nothing was undone.")


def _names_another_alone(change: Change) -> bool:
    """Whether only the record of who moved or seconded changes, as when one person had been entered twice."""
    before: Image = change.before or {}
    after: Image = change.after or {}
    altered = {name for name in (*before, *after) if before.get(name) != after.get(name)}
    return altered <= {"version", "moved_by_id", "seconded_by_id"}


def _approval(image: Any) -> str | None:
    return None if image is None else image["minutes_approved_on"]

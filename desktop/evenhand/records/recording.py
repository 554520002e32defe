"""The session that writes down what it does, so that no change can miss the journal.

Before and after images are read from the file itself, beside each insert, update and delete, so that orphans, rows
that were never loaded and defaults are all seen. Bulk statements would pass the mapper by and are refused.
"""

from functools import cache
from typing import Any, cast

from sqlalchemy import Connection, Select, Table, bindparam, event, select
from sqlalchemy.orm import Mapper, ORMExecuteState, Session

from evenhand.records.changes import Change, image_of
from evenhand.records.rows import Base

EXCEPT = frozenset({"journal", "journal_key", "journal_redaction", "stored_file", "typing"})


class RecordingSession(Session):
    """A session whose inserts, updates and deletes are gathered as changes, in the order in which they happened."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._changes: dict[tuple[str, int], Change] = {}
        self._withheld: set[tuple[str, int]] = set()

    def note(
        self, table: str, key: int, *, before: dict[str, Any] | None, after: dict[str, Any] | None
    ) -> None:
        """Add what happened to one row to what happened to it earlier in this unit."""
        earlier = self._changes.get((table, key))
        self._changes[table, key] = Change(table, key, earlier.before if earlier else before, after)

    def withhold(self, table: str, key: int, column: str) -> None:
        """Leave one column out of what was noted about a row; that the row was altered is told all the same."""
        noted = self._changes.get((table, key))
        if noted is not None:
            self._changes[table, key] = noted.without(column)
            self._withheld.add((table, key))

    def changes(self) -> tuple[Change, ...]:
        """The rows altered so far, as they were first touched; a row altered back to what it was is left out."""
        return tuple(
            change for row, change in self._changes.items() if row in self._withheld or _differs(change)
        )

    def noted(self) -> dict[tuple[str, int], Change]:
        """All that was noted so far, to come back to."""
        return dict(self._changes)

    def forget_since(self, noted: dict[tuple[str, int], Change]) -> None:
        """Come back to what was noted earlier, because what followed was rolled back."""
        self._changes = dict(noted)
        self._withheld &= noted.keys()


def stored_image(connection: Connection, table: Table, key: int) -> dict[str, Any] | None:
    """The row as the file holds it now, or None."""
    row = connection.execute(_asking(table), {"key": key}).mappings().one_or_none()
    return image_of(table, dict(row)) if row is not None else None


@cache
def _asking(table: Table) -> Select[*tuple[Any, ...]]:
    """What asks for one row of a table; made once, since making it takes longer than the answer."""
    return select(table).where(table.c.id == bindparam("key"))


def _differs(change: Change) -> bool:
    return without_version(change.before) != without_version(change.after)


def without_version(image: Any) -> dict[str, Any] | None:
    """An image without its version column, for comparing what a person would see."""
    return None if image is None else {name: value for name, value in image.items() if name != "version"}


def _table_and_session(mapper: Mapper[Any], target: Base) -> tuple["Table[Any]", RecordingSession] | None:
    session = Session.object_session(target)
    table = cast("Table[Any]", mapper.local_table)
    if not isinstance(session, RecordingSession) or table.name in EXCEPT:
        return None
    return table, session


def _after_insert(mapper: Mapper[Any], connection: Connection, target: Any) -> None:
    if found := _table_and_session(mapper, target):
        table, session = found
        session.note(table.name, target.id, before=None, after=stored_image(connection, table, target.id))


def _before_update(mapper: Mapper[Any], connection: Connection, target: Any) -> None:
    if found := _table_and_session(mapper, target):
        table, session = found
        session.info["before", table.name, target.id] = stored_image(connection, table, target.id)


def _after_update(mapper: Mapper[Any], connection: Connection, target: Any) -> None:
    if found := _table_and_session(mapper, target):
        table, session = found
        before = session.info.pop(("before", table.name, target.id))
        session.note(table.name, target.id, before=before, after=stored_image(connection, table, target.id))


def _before_delete(mapper: Mapper[Any], connection: Connection, target: Any) -> None:
    if found := _table_and_session(mapper, target):
        table, session = found
        session.note(table.name, target.id, before=stored_image(connection, table, target.id), after=None)


def _refuse_bulk(state: ORMExecuteState) -> None:
    if state.is_insert or state.is_update or state.is_delete:
        raise RuntimeError("Bulk statements pass the journal by: change rows one by one in a unit of work.")


event.listen(Base, "after_insert", _after_insert, propagate=True)
event.listen(Base, "before_update", _before_update, propagate=True)
event.listen(Base, "after_update", _after_update, propagate=True)
event.listen(Base, "before_delete", _before_delete, propagate=True)
event.listen(RecordingSession, "do_orm_execute", _refuse_bulk)

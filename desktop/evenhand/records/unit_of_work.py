"""The open partnership, and the one way to change it.

`with partnership.change("Admit Priya Nair") as unit:` opens a session; leaving it commits one transaction, writes
one entry to the journal and tells every listener the change set. Undo is a new change that takes the last one back.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Table, delete, insert, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from evenhand.domain.refusals import Refusal
from evenhand.records import journal
from evenhand.records.changes import Change, ChangeSet, row_of
from evenhand.records.recording import RecordingSession, stored_image, without_version
from evenhand.records.rows import Base

Listener = Callable[[ChangeSet], None]


@dataclass(slots=True)
class Unit:
    """What is open while one change is made: the session, and whether the change can be undone afterwards."""

    session: Session
    can_be_undone: bool = True


class Partnership:
    """An open partnership file. `clock` gives the moment that the journal writes down; `who` is the person at work."""

    def __init__(
        self, engine: Engine, *, who: str, clock: Callable[[], datetime], read_only: bool = False
    ) -> None:
        self.engine = engine
        self.who = who
        self.read_only = read_only
        self._clock = clock
        self._listeners: list[Listener] = []
        self._undoable: list[tuple[int, str]] = []
        self._redoable: list[tuple[int, str]] = []

    def listen(self, listener: Listener) -> None:
        """Tell this listener every change set from now on."""
        self._listeners.append(listener)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session to read with; whatever is changed in it is thrown away."""
        with Session(self.engine, autoflush=False) as session:
            yield session

    @contextmanager
    def change(self, title: str, *, initiator: object = None) -> Iterator[Unit]:
        """Make one change, all of it or nothing.

        Raises:
            Refusal: the file was opened to be read only, or somebody else changed the same record.
        """
        self._refuse_if_read_only()
        with RecordingSession(self.engine, expire_on_commit=False) as session, _said_plainly():
            unit = Unit(session)
            yield unit
            session.flush()
            changes = session.changes()
            if not changes:
                return
            at = self._clock()
            entry_id = journal.write(session.connection(), at=at, who=self.who, title=title, changes=changes)
            session.commit()
        if unit.can_be_undone:
            self._undoable.append((entry_id, title))
        else:
            self._undoable.clear()
        self._redoable.clear()
        self._tell(ChangeSet(entry_id, title, self.who, at, changes, initiator))

    @property
    def next_undo(self) -> str | None:
        """The title of the change that undo would take back."""
        return self._undoable[-1][1] if self._undoable else None

    @property
    def next_redo(self) -> str | None:
        """The title of the change that redo would make again."""
        return self._redoable[-1][1] if self._redoable else None

    def undo(self, *, initiator: object = None) -> None:
        """Take back the last change, as a new change.

        Raises:
            Refusal: a record has moved on since, a later record rests on it, or a rule of the file forbids it.
        """
        self._turn_back(self._undoable, self._redoable, journal.UNDO, initiator)

    def redo(self, *, initiator: object = None) -> None:
        """Make the change again that was undone last, under the same conditions."""
        self._turn_back(self._redoable, self._undoable, journal.REDO, initiator)

    def history(self, table: str, key: int, *, before_id: int | None = None) -> list[journal.Entry]:
        """The journal entries of one record, newest first."""
        with self.engine.connect() as connection:
            return journal.history(connection, table, key, before_id=before_id)

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()

    def _turn_back(
        self, source: list[tuple[int, str]], target: list[tuple[int, str]], kind: str, initiator: object
    ) -> None:
        self._refuse_if_read_only()
        if not source:
            return
        entry_id, title = source[-1]
        with _said_plainly(), self.engine.begin() as connection:
            connection.execute(text("PRAGMA defer_foreign_keys=ON"))
            entry = journal.read(connection, entry_id)
            inverse = tuple(change.inverted() for change in reversed(entry.changes))
            applied = tuple(_apply(connection, change, title) for change in inverse)
            at = self._clock()
            new_id = journal.write(
                connection, at=at, who=self.who, title=title, changes=applied, kind=kind, of_id=entry_id
            )
        source.pop()
        target.append((new_id, title))
        self._tell(ChangeSet(new_id, title, self.who, at, applied, initiator))

    def _tell(self, change_set: ChangeSet) -> None:
        for listener in tuple(self._listeners):
            listener(change_set)

    def _refuse_if_read_only(self) -> None:
        if self.read_only:
            raise Refusal("This file is open for reading only. Nothing was changed.")


def _apply(connection: Connection, change: Change, title: str) -> Change:
    """Put one row into the state that the change ends in, where it still is in the state that it begins in."""
    table = Base.metadata.tables[change.table]
    stored = stored_image(connection, table, change.key)
    if without_version(stored) != without_version(change.before):
        raise Refusal(f"Something in “{title}” was changed since. Nothing was undone.")
    _refuse_minuted(connection, change)
    if change.after is None:
        connection.execute(delete(table).where(table.c.id == change.key))
    elif stored is None:
        connection.execute(insert(table).values(row_of(table, change.after)))
    else:
        values = row_of(table, change.after) | {"version": stored["version"] + 1}
        connection.execute(update(table).where(table.c.id == change.key).values(values))
    return Change(change.table, change.key, stored, stored_image(connection, table, change.key))


def _refuse_minuted(connection: Connection, change: Change) -> None:
    """A decision in approved minutes is rescinded by a later one, never undone."""
    if change.table != "decision":
        return
    meetings: Table = Base.metadata.tables["meeting"]
    image: Any = change.before or change.after
    meeting = stored_image(connection, meetings, image["meeting_id"])
    if meeting is not None and meeting["minutes_approved_on"] is not None:
        raise Refusal(
            "This decision stands in approved minutes. Rescind it with a reason instead; nothing was undone."
        )


@contextmanager
def _said_plainly() -> Iterator[None]:
    """Turn what the file refuses into words for the secretary."""
    try:
        yield
    except StaleDataError:
        raise Refusal(
            "This record was changed elsewhere meanwhile. Nothing was saved; open it again."
        ) from None
    except IntegrityError as fault:
        raise Refusal(_why(str(fault.orig))) from None


def _why(fault: str) -> str:
    """The sentence a trigger of the file carries, or a plain one for the file's other rules."""
    if fault.startswith("Evenhand: "):
        return fault.removeprefix("Evenhand: ")
    if "FOREIGN KEY" in fault:
        return "Something recorded since rests on this. Nothing was changed."
    if "UNIQUE" in fault:
        return "This is recorded already. Nothing was changed."
    return "The file's own rules do not allow this. Nothing was changed."

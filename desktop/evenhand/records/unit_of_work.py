"""The open partnership, and the one way to change it.

`with partnership.change("Admit Priya Nair") as unit:` opens a session; leaving it commits one transaction, writes
one entry to the journal and tells every listener the change set. A change within a change becomes part of it. Undo is
a new change that takes the last one back.
"""

from collections.abc import Callable, Generator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from threading import local

from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from evenhand.domain.refusals import Refusal
from evenhand.records import journal
from evenhand.records.changes import ChangeSet
from evenhand.records.file.in_hand import FileInHand
from evenhand.records.file.troubles import database_said_as_trouble
from evenhand.records.recording import RecordingSession
from evenhand.records.refusing import said_plainly
from evenhand.records.rows import Base
from evenhand.records.undoing import applied_to

Record = tuple[str, int]
Records = frozenset[Record]
Listener = Callable[[ChangeSet], None]


@dataclass(slots=True)
class Unit:
    """What is open while one change is made: the session, and whether the change can be undone afterwards.

    A change that cannot may settle further records (`settles`), which it leaves as they are and which stand for good
    with it: nothing that led up to them is undone either.
    """

    session: RecordingSession
    can_be_undone: bool = True
    settles: set[Record] = field(default_factory=set[Record])


@dataclass(frozen=True, slots=True)
class Remembered:
    """A change that undo or redo can turn back: its journal entry and title, and the records concerned.

    `about` are the records altered and those they belong to, `points_at` those that what it left behind points at.
    """

    entry_id: int
    title: str
    about: Records = frozenset()
    altered: Records = frozenset()
    added: Records = frozenset()
    points_at: Records = frozenset()


class _Open(local):
    """The unit that is open on this thread."""

    unit: Unit | None = None


class Partnership:
    """An open partnership file. `clock` gives the moment that the journal writes down; `who` is the person at work."""

    def __init__(self, file: FileInHand, *, who: str, clock: Callable[[], datetime]) -> None:
        self.file = file
        self.who = who
        self.now = clock
        self.has_changed = False
        self._open = _Open()
        self._listeners: list[Listener] = []
        self._undoable: list[Remembered] = []
        self._redoable: list[Remembered] = []

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self.file.path

    @property
    def protected(self) -> bool:
        """Whether the file needs a passphrase."""
        return self.file.protected

    @property
    def read_only(self) -> bool:
        """Whether the file may only be read."""
        return self.file.read_only

    @property
    def engine(self) -> Engine:
        """The engine to read with."""
        return self.file.engine

    def listen(self, listener: Listener) -> None:
        """Tell this listener every change set from now on."""
        self._listeners.append(listener)

    @contextmanager
    def reading(self) -> Generator[Session]:
        """A session to read with; whatever is changed in it is thrown away. Within a change it sees that change."""
        if self._open.unit is not None:
            yield self._open.unit.session
            return
        with database_said_as_trouble(), Session(self.engine, autoflush=False) as session:
            yield session

    @contextmanager
    def change(self, title: str, *, initiator: object = None) -> Generator[Unit]:
        """Make one change, all of it or nothing. Within a change it is a part of that one, all or nothing too.

        Raises:
            Refusal: the file was opened to be read only, a rule of the file stands in the way, or somebody else
                changed the same record.
            Trouble: the disk is full, the file is gone, or the like; nothing was saved.
        """
        self._refuse_if_read_only()
        if self._open.unit is not None:
            with _part_of(self._open.unit):
                yield self._open.unit
            return
        with said_plainly(), RecordingSession(self.file.writer, expire_on_commit=False) as session:
            self.file.refuse_if_gone()
            unit = Unit(session)
            with self._opened(unit):
                yield unit
                session.flush()
            change_set = self._commit(session, title, initiator)
        if change_set is not None:
            self._remember(change_set, unit)
            self._tell(change_set)

    @property
    def next_undo(self) -> str | None:
        """The title of the change that undo would take back."""
        return self._undoable[-1].title if self._undoable else None

    @property
    def next_redo(self) -> str | None:
        """The title of the change that redo would make again."""
        return self._redoable[-1].title if self._redoable else None

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
        with database_said_as_trouble(), self.engine.connect() as connection:
            return journal.history(connection, table, key, before_id=before_id)

    def forget_deleted(self) -> None:
        """Write the file anew without what was deleted, for what the law wants gone.

        Raises:
            Trouble: the disk is full, or the file is in use.
        """
        with database_said_as_trouble():
            self.file.forget_deleted()

    def close(self) -> None:
        """Let go of the file and take its lock away."""
        self.file.close()

    @contextmanager
    def _opened(self, unit: Unit) -> Generator[None]:
        self._open.unit = unit
        try:
            yield
        finally:
            self._open.unit = None

    def _commit(self, session: RecordingSession, title: str, initiator: object) -> ChangeSet | None:
        """Write what was noted to the journal and commit both; None where nothing was altered."""
        changes = session.changes()
        if not changes:
            return None
        at = self.now()
        entry_id = journal.write(session.connection(), at=at, who=self.who, title=title, changes=changes)
        self.file.refuse_if_gone()
        session.commit()
        return ChangeSet(entry_id, title, self.who, at, changes, initiator)

    def _remember(self, change_set: ChangeSet, unit: Unit) -> None:
        """Put the change where undo finds it. One that stands for good takes what led up to its records with it."""
        if unit.can_be_undone:
            self._undoable.append(_remembered(change_set))
        else:
            self._undoable = _still_undoable(self._undoable, change_set.records | unit.settles)
        self._redoable.clear()

    def _turn_back(
        self, source: list[Remembered], target: list[Remembered], kind: str, initiator: object
    ) -> None:
        self._refuse_if_read_only()
        if self._open.unit is not None:
            raise RuntimeError("A change is open: leave it before undoing another.")
        if not source:
            return
        last = source[-1]
        with said_plainly(), self.file.writer.begin() as connection:
            self.file.refuse_if_gone()
            connection.execute(text("PRAGMA defer_foreign_keys=ON"))
            entry = journal.read(connection, last.entry_id)
            inverse = [change.inverted() for change in reversed(entry.changes)]
            changes = tuple(applied_to(connection, change, last.title) for change in inverse)
            at = self.now()
            new_id = journal.write(
                connection,
                at=at,
                who=self.who,
                title=last.title,
                changes=changes,
                kind=kind,
                of_id=last.entry_id,
            )
        source.pop()
        target.append(replace(last, entry_id=new_id))
        self._tell(ChangeSet(new_id, last.title, self.who, at, changes, initiator))

    def _tell(self, change_set: ChangeSet) -> None:
        """Tell every listener, even where one of them fails."""
        self.has_changed = True
        with ExitStack() as telling:
            for listener in reversed(self._listeners):
                telling.callback(listener, change_set)

    def _refuse_if_read_only(self) -> None:
        if self.read_only:
            raise Refusal("This file is open for reading only. Nothing was changed.")


def _remembered(change_set: ChangeSet) -> Remembered:
    return Remembered(
        change_set.entry_id,
        change_set.title,
        about=change_set.about,
        altered=change_set.records,
        added=change_set.added,
        points_at=_points_at(change_set),
    )


def _points_at(change_set: ChangeSet) -> Records:
    """The records that what a change left behind points at, and that are not taken out while it is there."""
    return frozenset(
        (key.column.table.name, value)
        for change in change_set.changes
        for column in Base.metadata.tables[change.table].columns
        for key in column.foreign_keys
        if isinstance(value := (change.after or {}).get(column.name), int)
    )


def _still_undoable(undoable: Sequence[Remembered], settled: AbstractSet[Record]) -> list[Remembered]:
    """The changes that settled records leave undoable.

    What led up to one that stays, stays as well: what altered its records before, and what added those they point at.
    """
    altered, points_at, left = set[Record](), set[Record](), list[Remembered]()
    for one in reversed(undoable):
        if one.about & settled or one.altered & altered or one.added & points_at:
            altered |= one.altered
            points_at |= one.points_at
        else:
            left.append(one)
    return left[::-1]


@contextmanager
def _part_of(unit: Unit) -> Generator[None]:
    """Take back this part alone where it fails, so that the change around it may go on without it."""
    unit.session.flush()
    noted, could_be_undone = unit.session.noted(), unit.can_be_undone
    try:
        with said_plainly(), unit.session.begin_nested():
            yield
            unit.session.flush()
    except BaseException:
        unit.session.forget_since(noted)
        unit.can_be_undone = could_be_undone
        raise

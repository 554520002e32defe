"""A partnership file while it is in hand: its place, its key, its lock and the way to reach its content."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from evenhand.records.file.connecting import Use, for_writing, make_engine, value
from evenhand.records.file.key import Key
from evenhand.records.file.lock import Lock
from evenhand.records.file.troubles import Vanished


class FileClosed(RuntimeError):
    """Something still asked a file that was closed meanwhile."""


class FileInHand:
    """An open file. The one who opened it closes it."""

    def __init__(self, path: Path, key: Key | None, use: Use, lock: Lock | None, first: Any = None) -> None:
        self.path = path
        self._closed = False
        self._lock = lock
        self._reach(key, use, first)

    @property
    def engine(self) -> Engine:
        """The engine to read with."""
        if self._closed:
            raise FileClosed("The partnership file is closed.")
        return self._engine

    @property
    def writer(self) -> Engine:
        """The engine to write with."""
        return for_writing(self.engine)

    @property
    def read_only(self) -> bool:
        """Whether the file may only be read."""
        return self._use is not Use.WRITE

    @property
    def protected(self) -> bool:
        """Whether the file needs a passphrase."""
        return self.key is not None

    def refuse_if_gone(self) -> None:
        """Make sure that the file is still the one that was opened, before and after something is written.

        Raises:
            Vanished: it was moved, deleted or replaced.
        """
        try:
            here = os.path.samestat(self.path.stat(), self._identity)
        except OSError:
            here = False
        if not here:
            raise Vanished(self.path.name)

    @contextmanager
    def bare(self) -> Generator[Any]:
        """The driver's own connection, outside of any transaction."""
        borrowed = self.engine.raw_connection()
        try:
            yield borrowed.driver_connection
        finally:
            borrowed.close()

    def settle(self) -> None:
        """Bring all that was committed, and waits beside the file, into the file itself."""
        with self.bare() as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def forget_deleted(self) -> None:
        """Write the file anew, so that nothing of what was deleted is left in it or beside it.

        Overwriting alone is not enough: a page that was split may keep a copy of what moved to the other half.
        """
        with self.bare() as connection:
            connection.execute("VACUUM").fetchall()
        self.settle()

    def let_go(self) -> None:
        """Close every connection and keep the lock."""
        self._engine.dispose()

    def reach_again(self, key: Key | None) -> None:
        """Open the file anew under this key, after another has taken its place under our own hands."""
        self._reach(key, self._use)

    def close(self) -> None:
        """Let go of the file and take the lock away."""
        self._engine.dispose()
        self._closed = True
        if self._lock is not None:
            self._lock.release()

    def _reach(self, key: Key | None, use: Use, first: Any = None) -> None:
        self.key = key
        self._use = use
        self._identity = self.path.stat()
        self._engine = make_engine(self.path, key, use, first)
        with self.bare() as connection:
            if use is Use.WRITE:
                value(connection, "PRAGMA journal_mode = WAL")

"""Connections to the partnership file, and what each of them is told before it is used."""

import os
from enum import Enum
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from evenhand.records.file.driver import DRIVER
from evenhand.records.file.key import Key

WRITES = "evenhand_writes"
WAIT_SECONDS = 5


class Use(Enum):
    """What a connection is for; the value is what SQLite is told."""

    MAKE = "mode=rwc"
    WRITE = "mode=rw"
    READ = "mode=rw&"
    READ_ONLY_DISK = "mode=ro"
    READ_ONLY_DISK_AT_REST = "mode=ro&immutable=1"


def connect(path: Path, key: Key | None, use: Use) -> Any:
    """A bare connection that begins no transaction by itself, keeps foreign keys and syncs each commit."""
    connection: Any = DRIVER.connect(
        f"{_address(path)}?{use.value}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=WAIT_SECONDS,
    )
    try:
        for statement in _settings(key, use):
            connection.execute(statement).fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def value(connection: Any, statement: str) -> Any:
    """The one value that a statement gives."""
    return connection.execute(statement).fetchone()[0]


def reading_use(path: Path) -> Use:
    """How to read the file where it lies, leaving no trace beside it."""
    if os.access(path.parent, os.W_OK) and os.access(path, os.W_OK):
        return Use.READ
    at_rest = not path.with_name(path.name + "-wal").exists()
    return Use.READ_ONLY_DISK_AT_REST if at_rest else Use.READ_ONLY_DISK


def make_engine(path: Path, key: Key | None, use: Use, first: Any = None) -> Engine:
    """The engine whose connections are made by `connect`; `first` is one that is open already.

    To derive a key takes a sixth of a second, so a connection that has proved itself is not thrown away.
    """
    ready = [] if first is None else [first]

    def creator() -> Any:
        return ready.pop() if ready else connect(path, key, use)

    engine = create_engine("sqlite://", module=DRIVER, creator=creator, poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


def for_writing(engine: Engine) -> Engine:
    """The same engine, its transactions taking the right to write at once."""
    return engine.execution_options(**{WRITES: True})


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _address(path: Path) -> str:
    slashed = path.absolute().as_posix()
    return "file://" + quote(slashed if slashed.startswith("/") else "/" + slashed)


def _settings(key: Key | None, use: Use) -> list[str]:
    keyed = (
        []
        if key is None
        else [
            "PRAGMA cipher_log_level = NONE",
            f"PRAGMA key = {key.quoted()}",
            "PRAGMA cipher_compatibility = 4",
        ]
    )
    common = [
        "SELECT count(*) FROM sqlite_master",
        "PRAGMA foreign_keys = ON",
        "PRAGMA synchronous = FULL",
        "PRAGMA temp_store = MEMORY",
        "PRAGMA secure_delete = ON",
    ]
    reading = ["PRAGMA query_only = ON"] if use not in (Use.MAKE, Use.WRITE) else []
    return [*keyed, *common, *reading]

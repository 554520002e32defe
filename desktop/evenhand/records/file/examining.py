"""Looking into a file without changing it: is it ours, whole, of a schema that we know, and is the passphrase right?"""

from pathlib import Path
from typing import Any, NamedTuple

from evenhand.records.file import header
from evenhand.records.file.connecting import Use, connect, reading_use, value
from evenhand.records.file.driver import DatabaseError
from evenhand.records.file.key import Key
from evenhand.records.file.troubles import Damaged, WrongPassphrase, said_as_trouble

CHECKED_BYTES = 16 * 1024 * 1024
NOT_A_DATABASE = "not a database"


class Look(NamedTuple):
    """A connection that may not write, what it is good for, and the number of the file's schema."""

    connection: Any
    use: Use
    schema: int


def look_into(path: Path, key: Key | None) -> Look:
    """Open the file to look only.

    Raises:
        Trouble: wrong passphrase, damage, another program's file or one of a newer version.
    """
    with said_as_trouble():
        use = _use_for_looking(path)
        connection = _with_right_key(path, key, use)
        try:
            return Look(connection, use, _schema(connection, path))
        except BaseException:
            connection.close()
            raise


def _use_for_looking(path: Path) -> Use:
    """Where writes wait beside the file, a look leaves them as they are."""
    use = reading_use(path)
    waiting = path.with_name(path.name + "-wal").exists()
    return Use.READ_ONLY_DISK if waiting and use is Use.READ else use


def _schema(connection: Any, path: Path) -> int:
    schema = value(connection, "PRAGMA user_version")
    header.refuse_foreign(value(connection, "PRAGMA application_id"), schema)
    if path.stat().st_size <= CHECKED_BYTES and value(connection, "PRAGMA quick_check(1)") != "ok":
        raise Damaged
    return schema


def _with_right_key(path: Path, key: Key | None, use: Use) -> Any:
    """A connection that has read the first page; under a wrong key that page makes no sense."""
    try:
        return connect(path, key, use)
    except DatabaseError as fault:
        if key is not None and NOT_A_DATABASE in str(fault):
            raise WrongPassphrase from None
        raise

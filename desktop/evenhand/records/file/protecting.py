"""Protecting a file with a passphrase, changing the passphrase, and taking it away.

The file is written anew beside itself, read back whole and compared, and then takes the place of the old one in one
step. Whatever interrupts that, the old file is there as it was.
"""

from hashlib import sha256
from pathlib import Path
from typing import Any

from evenhand.domain.refusals import Refusal, Trouble
from evenhand.records.file.connecting import Use, connect, value
from evenhand.records.file.copying import refuse_broken
from evenhand.records.file.driver import DatabaseError
from evenhand.records.file.examining import look_into
from evenhand.records.file.header import APPLICATION_ID, SCHEMA
from evenhand.records.file.in_hand import FileInHand
from evenhand.records.file.key import Key, new_key
from evenhand.records.file.placing import clear, part_of, put_instead
from evenhand.records.file.troubles import said_as_trouble
from evenhand.records.unit_of_work import Partnership


def protect(partnership: Partnership, passphrase: str) -> None:
    """Protect the file, or change its passphrase. Backups made earlier keep what they had.

    Raises:
        Refusal: the passphrase is too short, or the file is open for reading only.
        Trouble: the disk is full, or the file is being read elsewhere; the file stays as it was.
    """
    _write_anew(partnership, new_key(passphrase))


def remove_passphrase(partnership: Partnership) -> None:
    """Make the file one that anybody can open.

    Raises:
        Refusal: the file is open for reading only.
        Trouble: as for `protect`.
    """
    if partnership.protected:
        _write_anew(partnership, None)


def _write_anew(partnership: Partnership, key: Key | None) -> None:
    if partnership.read_only:
        raise Refusal("This file is open for reading only. Nothing was changed.")
    file = partnership.file
    with said_as_trouble():
        file.refuse_if_gone()
        part = part_of(file.path)
        try:
            _export(file, part, key)
            refuse_broken(part, key)
            _refuse_different(file, part, key)
            _swap(file, part, key)
        finally:
            clear(part)


def _export(file: FileInHand, part: Path, key: Key | None) -> None:
    quoted = "''" if key is None else key.quoted()
    with file.bare() as connection:
        connection.execute(f"ATTACH DATABASE ? AS anew KEY {quoted}", (str(part),)).fetchall()
        try:
            connection.execute("SELECT sqlcipher_export('anew')").fetchall()
            connection.execute(f"PRAGMA anew.application_id = {APPLICATION_ID}").fetchall()
            connection.execute(f"PRAGMA anew.user_version = {SCHEMA}").fetchall()
        finally:
            connection.execute("DETACH DATABASE anew").fetchall()


def _refuse_different(file: FileInHand, part: Path, key: Key | None) -> None:
    """Compare every row of the new file with the old."""
    with file.bare() as connection:
        expected = _digest(connection)
    look = look_into(part, key)
    try:
        same = _digest(look.connection) == expected
    finally:
        look.connection.close()
    if not same:
        raise Trouble("The new file is not the same as the old one and does not count. Nothing was changed.")


def _digest(connection: Any) -> str:
    """A digest of the whole content: the schema, and every row of every table."""
    running = sha256()
    names = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name"
    ).fetchall()
    for kind, name, sql in names:
        running.update(repr((kind, name, sql)).encode())
        if kind == "table":
            for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid'):  # noqa: S608  a name of the schema
                running.update(repr(row).encode())
    return running.hexdigest()


def _swap(file: FileInHand, part: Path, key: Key | None) -> None:
    """Let the new file take the old one's place, once nobody else reads the old one."""
    old_key = file.key
    file.let_go()
    try:
        _refuse_while_read_elsewhere(file.path, old_key)
        put_instead(part, file.path)
    except BaseException:
        file.reach_again(old_key)
        raise
    file.reach_again(key)


def _refuse_while_read_elsewhere(path: Path, key: Key | None) -> None:
    """Bring everything into the file itself, which only the last one who has it open can do."""
    connection = connect(path, key, Use.WRITE)
    try:
        alone = value(connection, "PRAGMA journal_mode = DELETE") == "delete"
    except DatabaseError:
        alone = False
    finally:
        connection.close()
    if not alone:
        raise Trouble(
            "Somebody else is reading this file. Nothing was changed. Close it there, then try again."
        )

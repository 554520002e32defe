"""Copies of a partnership file, each opened and checked before it counts.

SQLite writes the copy itself, so that nothing that waits beside the file is missed; a copy is as protected as the file.
"""

from pathlib import Path
from typing import Any

from evenhand.domain.refusals import Trouble
from evenhand.records.file.connecting import value
from evenhand.records.file.examining import look_into
from evenhand.records.file.key import Key
from evenhand.records.file.placing import clear, part_of, put_new
from evenhand.records.file.troubles import said_as_trouble
from evenhand.records.unit_of_work import Partnership


def save_copy(partnership: Partnership, to: Path) -> None:
    """Write a copy of the file as it is now, under a new name.

    Raises:
        AlreadyThere: there is a file of that name; it is not touched.
        Trouble: the copy could not be written or is not whole.
    """
    with said_as_trouble(), partnership.file.bare() as connection:
        write_copy(connection, partnership.file.key, to)


def write_copy(connection: Any, key: Key | None, to: Path) -> None:
    """Write and check a copy of what the connection reads, then give it its name."""
    part = part_of(to)
    try:
        _vacuum_into(connection, part)
        refuse_broken(part, key)
        put_new(part, to)
    finally:
        clear(part)


def _vacuum_into(connection: Any, part: Path) -> None:
    """Let SQLite write the copy; a connection that only reads counts writing another file as writing, too."""
    only_reads = value(connection, "PRAGMA query_only")
    connection.execute("PRAGMA query_only = OFF").fetchall()
    try:
        connection.execute("VACUUM INTO ?", (str(part),)).fetchall()
    finally:
        connection.execute(f"PRAGMA query_only = {only_reads}").fetchall()


def refuse_broken(copy: Path, key: Key | None) -> None:
    """Open a copy and read all of it.

    Raises:
        Trouble: it does not open or is not whole.
    """
    look = look_into(copy, key)
    try:
        if integrity_faults(look.connection):
            raise Trouble(
                "The copy could not be read back whole and does not count. Nothing was changed. Try another place"
                " for it, and choose Check the file."
            )
    finally:
        look.connection.close()


def integrity_faults(connection: Any) -> list[str]:
    """What SQLite finds wrong with the pages, indexes and constraints of a file; nothing where it is whole."""
    found = [row[0] for row in connection.execute("PRAGMA integrity_check").fetchall()]
    return [fault for fault in found if fault != "ok"]

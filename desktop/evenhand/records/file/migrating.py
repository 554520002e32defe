"""Bringing a file of an older schema up to date: a backup first, then every step in one transaction, all or nothing."""

from datetime import datetime
from pathlib import Path

from evenhand.records.file.backup import free_name
from evenhand.records.file.connecting import Use, connect, for_writing, make_engine
from evenhand.records.file.copying import write_copy
from evenhand.records.file.examining import look_into
from evenhand.records.file.header import SCHEMA
from evenhand.records.file.key import Key
from evenhand.records.file.troubles import Damaged, said_as_trouble

STEPS = "evenhand.records.migrations.versions"


def bring_up_to_date(
    path: Path, key: Key | None, *, now: datetime, backups: Path, to: int = SCHEMA, steps: str = STEPS
) -> None:
    """Back the file up, and take it through the steps from its schema to the newest.

    Raises:
        Trouble: the backup or a step failed for a reason of the disk; the file is as it was.
    """
    with said_as_trouble():
        look = look_into(path, key)
        try:
            backups.mkdir(parents=True, exist_ok=True)
            write_copy(look.connection, key, free_name(backups, path.stem, now))
        finally:
            look.connection.close()
        migrate(path, key, start=look.schema, to=to, steps=steps)


def migrate(path: Path, key: Key | None, *, start: int, to: int = SCHEMA, steps: str = STEPS) -> None:
    """Take the steps in one transaction; foreign keys rest meanwhile and are checked before it ends."""
    from evenhand.records.migrations.stepping import take_steps

    first = connect(path, key, Use.WRITE)
    first.execute("PRAGMA foreign_keys = OFF").fetchall()
    engine = make_engine(path, key, Use.WRITE, first)
    try:
        with for_writing(engine).begin() as connection:
            take_steps(connection, start=start, to=to, package=steps)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
                raise Damaged
            connection.exec_driver_sql(f"PRAGMA user_version = {to}")
    finally:
        engine.dispose()

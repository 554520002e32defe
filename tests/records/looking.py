"""What the tests of the records look at: bytes of a folder, whole contents of a file, rows made in one line."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from evenhand.records.rows import Base
from evenhand.records.rows.members import PersonRow
from evenhand.records.unit_of_work import Partnership

DAY = date(2026, 3, 2)
NOBODY = 65534


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its content, but what SQLite shares between processes in memory."""
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if path.is_file() and path.suffix != ".evenhand-shm"
    }


def dump(partnership: Partnership) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table but the journal, without versions."""
    with partnership.reading() as session:
        return dump_of(session)


def dump_of(session: Session) -> dict[str, list[dict[str, Any]]]:
    """The same, read in an open session."""
    return {
        table.name: [
            {name: value for name, value in row.items() if name != "version"}
            for row in session.execute(text(f"SELECT * FROM {table.name} ORDER BY id")).mappings()
        ]
        for table in Base.metadata.sorted_tables
        if not table.name.startswith("journal")
    }


def count(partnership: Partnership, table: str) -> int:
    """How many rows a table holds."""
    with partnership.reading() as session:
        return session.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()


def add_person(partnership: Partnership, name: str = "Amara Okonjo", title: str | None = None) -> int:
    """Add a person by a change of its own and give the key."""
    row = PersonRow(name=name)
    with partnership.change(title or f"Add {name}") as unit:
        unit.session.add(row)
    return row.id


def rename(partnership: Partnership, key: int, name: str) -> None:
    """Rename a person by a change of its own."""
    with partnership.change(f"Rename to {name}") as unit:
        unit.session.get_one(PersonRow, key).name = name


@contextmanager
def as_ordinary_person() -> Generator[None]:
    """Lay down the rights of the system's owner, whom nothing is forbidden, where the tests run as that one."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)

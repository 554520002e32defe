"""Checking a file from its pages to its journal, in sentences that a secretary can pass on."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from evenhand.records import journal
from evenhand.records.file import header
from evenhand.records.file.copying import integrity_faults
from evenhand.records.file.examining import look_into
from evenhand.records.file.in_hand import FileInHand
from evenhand.records.file.key import Key
from evenhand.records.file.troubles import OlderVersion, database_said_as_trouble
from evenhand.records.triggers import all_triggers
from evenhand.records.unit_of_work import Partnership


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at, whether it holds, and what was found."""

    name: str
    ok: bool
    says: str


@dataclass(frozen=True, slots=True)
class Verification:
    """Every check of one file, and whether all of them hold."""

    ok: bool
    checks: tuple[Check, ...]


MoreChecks = Callable[[Session], Iterable[Check]]


def verify(partnership: Partnership, more: Sequence[MoreChecks] = ()) -> Verification:
    """Check an open file; `more` are the rules that the services know of.

    Raises:
        Trouble: the file cannot be read at all.
    """
    with database_said_as_trouble():
        return _verify(partnership.file, more)


def verify_path(path: Path, passphrase: str | None = None, more: Sequence[MoreChecks] = ()) -> Verification:
    """Check a file or a backup that is not open, without changing it.

    Raises:
        Trouble: it does not open, in one of the kinds of `troubles`.
    """
    plain = header.is_plain(path, passphrase_given=passphrase is not None)
    key = None if plain or passphrase is None else Key(passphrase)
    look = look_into(path, key)
    if look.schema < header.SCHEMA:
        look.connection.close()
        raise OlderVersion
    file = FileInHand(path, key, look.use, None, first=look.connection)
    try:
        with database_said_as_trouble():
            return _verify(file, more)
    finally:
        file.close()


def _verify(file: FileInHand, more: Sequence[MoreChecks]) -> Verification:
    with file.bare() as connection:
        checks = [_pages(connection), _links(connection), _safeguards(connection)]
    with Session(file.engine, autoflush=False) as session:
        checks.append(_journal(session))
        checks.extend(check for source in more for check in source(session))
    return Verification(all(check.ok for check in checks), tuple(checks))


def _pages(connection: Any) -> Check:
    faults = integrity_faults(connection)
    return _check("file integrity", faults, "Every page of the file can be read and fits the others.")


def _links(connection: Any) -> Check:
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    faults = [
        f"{table} {row} points at a record of {other} that is not there." for table, row, other, _ in broken
    ]
    return _check("foreign keys", faults, "Every record that another points at is there.")


def _safeguards(connection: Any) -> Check:
    """Whether the rules that the file keeps by itself are in it, as they were written."""
    held = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())
    faults = [
        f"The rule {trigger.name} was taken out of the file or altered."
        for trigger in all_triggers()
        if held.get(trigger.name) != trigger.sql
    ]
    return _check("rules of the file", faults, "The journal only grows, and no money can go to a party.")


def _journal(session: Session) -> Check:
    faults = list(journal.faults(session.connection()))
    return _check("journal chain", faults, "Every entry follows from the one before it, and none is missing.")


def _check(name: str, faults: list[str], holds: str) -> Check:
    if not faults:
        return Check(name, ok=True, says=holds)
    rest = f" And {len(faults) - 3} more." if len(faults) > 3 else ""
    return Check(name, ok=False, says=" ".join(faults[:3]) + rest)

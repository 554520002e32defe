"""Making a partnership file and opening one.

Whatever stands in the way is told before anything on the disk is changed: a wrong passphrase, damage, a newer version,
another program's file, or somebody who has the file open.
"""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from evenhand.records.file import header
from evenhand.records.file.connecting import Use, connect
from evenhand.records.file.examining import Look, look_into
from evenhand.records.file.in_hand import FileInHand
from evenhand.records.file.key import Key, new_key
from evenhand.records.file.lock import Lock
from evenhand.records.file.migrating import bring_up_to_date
from evenhand.records.file.placing import clear
from evenhand.records.file.schema import lay_out
from evenhand.records.file.tidying import drop_unused_files
from evenhand.records.file.troubles import AlreadyThere, NoFolder, OlderVersion, said_as_trouble
from evenhand.records.rows.partnership import PartnershipRow
from evenhand.records.unit_of_work import Partnership

Clock = Callable[[], datetime]


def create(
    path: Path,
    *,
    who: str,
    clock: Clock,
    passphrase: str | None = None,
    name: str,
    rule_book: str,
    host: str | None = None,
) -> Partnership:
    """Make a new partnership file and open it.

    Raises:
        AlreadyThere: there is a file of that name; it is not touched.
        Refusal: the passphrase is too short.
        Trouble: the place cannot be written to.
    """
    key = new_key(passphrase) if passphrase is not None else None
    if not path.parent.is_dir():
        raise NoFolder(path.parent.name)
    with ExitStack() as undone:
        lock = Lock.take(path, who=who, now=clock(), host=host)
        undone.callback(lock.release)
        if path.exists():
            raise AlreadyThere(path.name)
        undone.callback(path.unlink, missing_ok=True)
        with said_as_trouble():
            file = FileInHand(path, key, Use.WRITE, lock, first=connect(path, key, Use.MAKE))
            undone.callback(file.let_go)
            partnership = Partnership(file, who=who, clock=clock)
            with partnership.change(f"Begin the file of {name}") as unit:
                unit.can_be_undone = False
                lay_out(unit.session.connection())
                unit.session.add(PartnershipRow(name=name, rule_book=rule_book))
            file.settle()
        undone.pop_all()
    return partnership


def open_file(
    path: Path,
    *,
    who: str,
    clock: Clock,
    passphrase: str | None = None,
    read_only: bool = False,
    host: str | None = None,
    backups: Path | None = None,
) -> Partnership:
    """Open a partnership file; one of an older schema is backed up into `backups` and brought up to date.

    Raises:
        Trouble: what stands in the way, in one of its kinds (see `troubles`). Nothing has changed then.
    """
    plain = header.is_plain(path, passphrase_given=passphrase is not None)
    key = None if plain or passphrase is None else Key(passphrase)
    with ExitStack() as undone:
        lock = None if read_only else Lock.take(path, who=who, now=clock(), host=host)
        if lock is not None:
            undone.callback(lock.release)
            clear(path.with_name(path.name + ".part"))
        look = look_into(path, key)
        if look.schema < header.SCHEMA:
            look.connection.close()
            if lock is None:
                raise OlderVersion
            bring_up_to_date(path, key, now=clock(), backups=backups or path.parent)
            look = look_into(path, key)
        undone.callback(look.connection.close)
        with said_as_trouble():
            file = _read_in_hand(path, key, look) if lock is None else _write_in_hand(path, key, look, lock)
            if lock is not None:
                drop_unused_files(file)
        undone.pop_all()
    return Partnership(file, who=who, clock=clock)


def _read_in_hand(path: Path, key: Key | None, look: Look) -> FileInHand:
    return FileInHand(path, key, look.use, None, first=look.connection)


def _write_in_hand(path: Path, key: Key | None, look: Look, lock: Lock) -> FileInHand:
    """The connection that has looked into the file is allowed to write now, where it can be."""
    if look.use is Use.READ:
        look.connection.execute("PRAGMA query_only = OFF").fetchall()
        first = look.connection
    else:
        look.connection.close()
        first = connect(path, key, Use.WRITE)
    return FileInHand(path, key, Use.WRITE, lock, first=first)

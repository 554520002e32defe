"""Restoring: a backup becomes a new partnership file; nothing that is there is overwritten."""

from pathlib import Path

from evenhand.records.file import header
from evenhand.records.file.copying import write_copy
from evenhand.records.file.examining import look_into
from evenhand.records.file.key import Key
from evenhand.records.file.troubles import AlreadyThere, said_as_trouble


def restore(backup: Path, to: Path, passphrase: str | None = None) -> Path:
    """Make a new file of a backup, under the passphrase that the backup has, read back whole before it counts.

    Raises:
        AlreadyThere: there is a file of that name; it is not touched.
        Trouble: the backup does not open (see `troubles`), or the place cannot be written to.
    """
    if to.exists():
        raise AlreadyThere(to.name)
    plain = header.is_plain(backup, passphrase_given=passphrase is not None)
    key = None if plain or passphrase is None else Key(passphrase)
    look = look_into(backup, key)
    try:
        with said_as_trouble():
            write_copy(look.connection, key, to)
    finally:
        look.connection.close()
    return to

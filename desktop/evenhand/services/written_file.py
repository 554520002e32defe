"""A file written where a person chose, whole or not at all, and never in the place of a partnership or its backup.

It is written beside under another name and then moved, so that a full disk leaves an older file as it was.
"""

import os
import secrets
from pathlib import Path

from evenhand.domain.refusals import Trouble
from evenhand.records.file.header import is_kept

BESIDE = ("-wal", "-shm", "-journal", ".lock", ".part")
"""What stands behind the name of a partnership file in the names of those that belong to it."""
SAFE = "The partnership file is as it was."


def write_file(path: Path, content: bytes, *, opened: Path | None) -> None:
    """Write all of a file; one of that name gives way only when the new one is whole.

    `opened` is the partnership file that is in hand, if any.

    Raises:
        Trouble: the place cannot be written to, or a partnership, a backup or what belongs to one lies there.
    """
    try:
        place = Path(os.path.realpath(path))
        if _is_ours(place, opened):
            raise Trouble(
                f"{path.name} is a partnership, a backup or a part of one. Nothing was written over it. Choose another "
                "name."
            )
        _write(place, content)
    except OSError as fault:
        why = (fault.strerror or "the place cannot be written to").lower()
        raise Trouble(f"{path} could not be written ({why}). {SAFE} Choose another place.") from None


def _is_ours(place: Path, opened: Path | None) -> bool:
    """Whether a partnership or a backup lies there, or what SQLite or a lock keeps beside one.

    The file in hand is told by where it lies: to read and close it would take away the locks that hold it.
    """
    ends = ("", *(one for one in BESIDE if place.name.endswith(one) and place.name != one))
    owners = [place.with_name(place.name.removesuffix(one)) for one in ends]
    return any(_is_same(one, opened) or is_kept(one) for one in owners)


def _is_same(one: Path, opened: Path | None) -> bool:
    return opened is not None and one.exists() and one.samefile(opened)


def _write(place: Path, content: bytes) -> None:
    if place.exists() and not place.is_file():
        place.write_bytes(content)  # a pipe or a device, such as /dev/stdout; a folder refuses
        return
    part = place.with_name(f".evenhand-{secrets.token_hex(8)}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            part.chmod(place.stat().st_mode & 0o777)
        part.replace(place)
    finally:
        part.unlink(missing_ok=True)

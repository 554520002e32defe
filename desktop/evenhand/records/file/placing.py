"""Putting a finished file in its place: written beside under another name, safe on the disk, then moved in one step."""

import os
import sys
from pathlib import Path

from evenhand.records.file.troubles import AlreadyThere, NoFolder


def part_of(path: Path) -> Path:
    """The name under which a file is written before it is whole; what an earlier attempt left there is cleared."""
    if not path.parent.is_dir():
        raise NoFolder(path.parent.name)
    part = path.with_name(path.name + ".part")
    clear(part)
    return part


def clear(part: Path) -> None:
    """Take away an unfinished file and what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        part.with_name(part.name + ending).unlink(missing_ok=True)


def put_new(part: Path, path: Path) -> None:
    """Give the finished file its name, where that is still free.

    Raises:
        AlreadyThere: another file has the name; it is not touched.
    """
    _sync(part)
    try:
        os.link(part, path)
    except FileExistsError:
        raise AlreadyThere(path.name) from None
    except OSError:
        _rename_new(part, path)
    else:
        part.unlink()
    _sync_folder(path.parent)


def put_instead(part: Path, path: Path) -> None:
    """Let the finished file take the place of the old one, in one step."""
    _sync(part)
    part.replace(path)
    _sync_folder(path.parent)


def _rename_new(part: Path, path: Path) -> None:
    """The way for sticks whose file system knows no links."""
    if path.exists():
        raise AlreadyThere(path.name)
    part.rename(path)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new name itself safe; Windows does that by itself."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

"""A folder of files written whole or not at all, to a disk or a stick; what is there already is never touched.

The files are written under a name that says that they are unfinished, which becomes the proper one at the end. What
was written is taken away again when the person cancels, and where the place fails; a stick that was pulled out, or a
computer that stopped, leaves what says by its name that it is not whole. That is found again, and taken away when the
person says so.
"""

import errno
import os
import re
import shutil
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path

from evenhand.domain.refusals import Refusal, Trouble

UNFINISHED = "unfinished"
LEFT = re.compile(rf".+_{UNFINISHED}(_\d+)?")
SPARE_BYTES = 1024 * 1024
"""What a file system takes for itself beside the files."""
MEGABYTE = 1024 * 1024
SAFE = "The partnership file is as it was."
GONE = frozenset({errno.ENODEV, errno.EIO, errno.ENOENT, errno.ENXIO, errno.ENOTDIR})
FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
LOCKED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})

Reach = Callable[[int, int], None]
File = tuple[str, bytes]


def write_new_folder(into: Path, name: str, files: Sequence[File], reach: Reach) -> Path:
    """Write files, by their paths inside it, into a new folder of that name; give the folder.

    Where the name is taken, the folder is numbered: name_2. `reach` is told how many files are written of how many,
    and stops the writing by raising.

    Raises:
        Trouble: the place is not there, is full, may not be written to, or was taken away meanwhile.
    """
    with _told(into):
        if not into.exists():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        _refuse_too_small(into, files)
        with _unfinished(into, name) as folder:
            for done, (path, content) in enumerate(files):
                reach(done, len(files))
                _write(folder / path, content)
            reach(len(files), len(files))
            return folder.rename(_free(into, name))


def write_into_folder(folder: Path, files: Sequence[File]) -> None:
    """Write files into a folder, which is made where it is not there; all of them or none, and none is overwritten.

    Raises:
        Refusal: one of them is there already; nothing was written.
        Trouble: the place is full, may not be written to, or was taken away meanwhile.
    """
    with _told(folder):
        is_new = not folder.exists()
        folder.mkdir(parents=True, exist_ok=True)
        try:
            _refuse_there(folder, files)
            _refuse_too_small(folder, files)
            with _unfinished(folder, folder.name) as beside:
                for name, content in files:
                    _write(beside / name, content)
                _move(beside, folder, [name for name, _ in files])
        finally:
            if is_new and not any(folder.iterdir()):
                folder.rmdir()


def left_unfinished(into: Path, first: str) -> list[Path]:
    """The folders in a place that were never finished, by name; `first` is the file that is written first in each.

    Raises:
        Trouble: the place is not there, or cannot be read.
    """
    with _told(into):
        named = sorted(one for one in into.iterdir() if LEFT.fullmatch(one.name) and not one.is_symlink())
        return [one for one in named if one.is_dir() and ((one / first).is_file() or not any(one.iterdir()))]


def take_away(folders: Iterable[Path]) -> None:
    """Remove folders that were never finished, with all that is in them.

    Raises:
        Trouble: one of them cannot be removed.
    """
    for folder in folders:
        with _told(folder):
            shutil.rmtree(folder)


def _refuse_there(folder: Path, files: Sequence[File]) -> None:
    there = [name for name, _ in files if (folder / name).exists()]
    if there:
        raise Refusal(f"{there[0]} is there already. Nothing was written. Choose an empty folder.")


def _move(beside: Path, folder: Path, names: Sequence[str]) -> None:
    """Give all files their place; those that have it are taken away again where one does not get it."""
    moved: list[Path] = []
    try:
        for name in names:
            place = (beside / name).rename(folder / name)
            moved.append(place)
    except OSError:
        for one in moved:
            one.unlink(missing_ok=True)
        raise


@contextmanager
def _unfinished(into: Path, name: str) -> Generator[Path]:
    """A new folder for files that are being written, taken away unless it got its proper name."""
    folder = _free(into, f"{name}_{UNFINISHED}")
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _free(into: Path, name: str) -> Path:
    """A place of that name, numbered where the name is taken."""
    place, number = into / name, 2
    while place.exists():
        place, number = into / f"{name}_{number}", number + 1
    return place


def _write(path: Path, content: bytes) -> None:
    """Write a file so that it is on the stick, and not only on its way there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _refuse_too_small(into: Path, files: Sequence[File]) -> None:
    needed = sum(len(content) for _, content in files) + SPARE_BYTES
    free = shutil.disk_usage(into).free
    if free < needed:
        raise Trouble(
            f"{into} has {_megabytes(free)} left, and {_megabytes(needed)} are needed. Nothing was written. {SAFE} "
            "Make room, or choose another place."
        )


def _megabytes(count: int) -> str:
    return f"{count / MEGABYTE:,.1f} MB"


@contextmanager
def _told(into: Path) -> Generator[None]:
    """Say in words what the place answered."""
    try:
        yield
    except OSError as fault:
        raise Trouble(f"{_said(into, fault)} {SAFE}") from None


def _said(into: Path, fault: OSError) -> str:
    if into.is_file():
        return f"{into} is a file. Choose a folder."
    if fault.errno in FULL:
        return f"{into} is full. What was begun there was taken away again."
    if fault.errno in LOCKED and into.exists():
        return f"{into} may not be written to. Choose another place."
    if fault.errno in GONE | LOCKED:
        return f"{into} is not there any more. If it is a stick, put it in again and start anew."
    return f"{into} could not be written ({(fault.strerror or 'the place fails').lower()})."

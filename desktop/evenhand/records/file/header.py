"""Telling from its first bytes what a file is, before anything is opened or written.

A plain partnership file is SQLite with our application id and the number of its schema. A protected one is noise from
the first byte to the last.
"""

import errno
from pathlib import Path

from evenhand.records.file.troubles import (
    AFolder,
    Damaged,
    Missing,
    NeedsPassphrase,
    NewerVersion,
    NotOurs,
    Unreadable,
    said_as_trouble,
)

APPLICATION_ID = 0x45564E48
SCHEMA = 7
MAGIC = b"SQLite format 3\x00"
PAGE_BYTES = 4096
NOISE_VALUES = 240
KNOWN_STARTS = (b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b\x08", b"7z\xbc\xaf")


def is_plain(path: Path, *, passphrase_given: bool) -> bool:
    """Whether the file is plain rather than protected.

    Raises:
        Trouble: there is no such file, it is not ours, it comes from a newer version, or it needs a passphrase.
    """
    page = _first_page(path)
    if page.startswith(MAGIC):
        if not _has_pending_writes(path):
            refuse_foreign(int.from_bytes(page[68:72]), int.from_bytes(page[60:64]))
        return True
    if not _is_noise(page):
        raise NotOurs
    if not passphrase_given:
        raise NeedsPassphrase
    return False


def is_kept(path: Path) -> bool:
    """Whether a partnership, a backup or another database lies there, plain or protected; False where nothing does."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        page = file.read(PAGE_BYTES)
    return page.startswith(MAGIC) or _is_noise(page)


def refuse_foreign(application_id: int, schema: int) -> None:
    """Raise the trouble of a file that another program, or a newer version of this one, wrote."""
    if application_id != APPLICATION_ID:
        raise NotOurs
    if schema > SCHEMA:
        raise NewerVersion
    if schema < 1:
        raise Damaged


def _first_page(path: Path) -> bytes:
    with said_as_trouble():
        try:
            return _read_first_page(path)
        except PermissionError as fault:
            raise Unreadable from fault
        except OSError as fault:
            if fault.errno == errno.ENAMETOOLONG:
                raise Missing(path.name) from fault
            raise


def _read_first_page(path: Path) -> bytes:
    if path.is_dir():
        raise AFolder(path.name)
    if not path.is_file():
        raise Missing(path.name)
    with path.open("rb") as file:
        return file.read(PAGE_BYTES)


def _has_pending_writes(path: Path) -> bool:
    """Whether writes wait beside the file that its first bytes do not know of yet."""
    beside = path.with_name(path.name + "-wal")
    with said_as_trouble():
        return beside.exists() and beside.stat().st_size > 0


def _is_noise(page: bytes) -> bool:
    return len(page) == PAGE_BYTES and len(set(page)) > NOISE_VALUES and not page.startswith(KNOWN_STARTS)

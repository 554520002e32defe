"""The lock beside the file: a small text that says who has the file open, on which computer and since when.

It is made in one step that only one process can win. The lock of a process that no longer runs on this computer is
taken over; one from another computer stands until it is closed there or taken away by a person.
"""

import json
import os
import platform
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from evenhand.domain.refusals import Trouble
from evenhand.records.file.processes import started
from evenhand.records.file.troubles import HeldElsewhere, said_as_trouble

TRIES = 50
PAUSE_SECONDS = 0.02
GUARDED_BYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Holder:
    """What the lock says: the person, the computer, the process with its start, and the moment."""

    who: str
    host: str
    pid: int
    started: str
    since: datetime

    def is_gone(self, host: str) -> bool:
        """Whether this holder's process ran on this computer and runs no more."""
        return self.host == host and started(self.pid) != self.started


def lock_path(path: Path) -> Path:
    """Where the lock of a partnership file lies."""
    return path.with_name(path.name + ".lock")


def holder_of(path: Path) -> Holder | None:
    """Who has the file open, as far as its lock says."""
    text = _read(lock_path(path))
    return _parsed(text) if text is not None else None


class Lock:
    """The lock as held by this process."""

    def __init__(self, path: Path, holder: Holder) -> None:
        self._path = path
        self._holder = holder

    @classmethod
    def take(cls, path: Path, *, who: str, now: datetime, host: str | None = None) -> "Lock":
        """Take the lock of a partnership file.

        Raises:
            HeldElsewhere: somebody has the file open.
            Trouble: the folder cannot be written to.
        """
        host = host or platform.node()
        me = Holder(who, host, os.getpid(), started(os.getpid()) or "", now.replace(tzinfo=None))
        with said_as_trouble():
            if _made_or_taken_over(lock_path(path), me):
                return cls(path, me)
        raise Trouble(
            f"{path.name} is just being opened elsewhere. Nothing was changed. Try again in a minute."
        )

    def release(self) -> None:
        """Take the lock away, where it is still ours."""
        if holder_of(self._path) == self._holder:
            with suppress(FileNotFoundError):
                lock_path(self._path).unlink()


def _made_or_taken_over(place: Path, me: Holder) -> bool:
    """Make the lock, or take over a dead one. A lock without sense is waited for: it may just be being written."""
    for tries_left in reversed(range(TRIES)):
        if _make(place, me):
            return True
        text = _read(place)
        if text is not None:
            other = _parsed(text)
            if other is not None and not other.is_gone(me.host):
                raise HeldElsewhere(other.who, other.host, other.since, now=me.since)
            if (other is not None or not tries_left) and _take_over(place, text, me):
                return True
        time.sleep(PAUSE_SECONDS)
    return False


def _make(place: Path, me: Holder) -> bool:
    """Make the lock in one step, or not at all where there is one."""
    try:
        descriptor = os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
    except FileExistsError:
        return False
    with os.fdopen(descriptor, "wb") as file:
        file.write(_text(me))
    return True


def _take_over(place: Path, dead: bytes, me: Holder) -> bool:
    """Write our name over a dead lock, unless another process is just doing so or has done it."""
    with suppress(FileNotFoundError, BlockingIOError), place.open("r+b") as file, _guarded(file.fileno()):
        if file.read() == dead and os.path.samestat(os.fstat(file.fileno()), place.stat()):
            file.seek(0)
            file.truncate()
            file.write(_text(me))
            file.flush()
            return True
    return False


def _read(place: Path) -> bytes | None:
    try:
        return place.read_bytes()
    except FileNotFoundError:
        return None


def _parsed(text: bytes) -> Holder | None:
    try:
        values = json.loads(text)
        return Holder(**values | {"since": datetime.fromisoformat(values["since"])})
    except (ValueError, KeyError, TypeError):
        return None


def _text(holder: Holder) -> bytes:
    values = asdict(holder) | {"since": holder.since.isoformat()}
    return json.dumps(values, ensure_ascii=False, indent=1).encode()


if sys.platform == "win32":
    import msvcrt

    @contextmanager
    def _guarded(descriptor: int) -> Generator[None]:
        """Let one process at a time take over; the byte lies far behind the text, which stays readable."""
        os.lseek(descriptor, GUARDED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)
        try:
            yield
        finally:
            os.lseek(descriptor, GUARDED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    @contextmanager
    def _guarded(descriptor: int) -> Generator[None]:
        """Let one process at a time take over; the system lets go when it ends."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield

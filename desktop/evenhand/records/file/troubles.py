"""What can stand in the way of the partnership file, each kind with its own plain words.

The kinds let a window ask for the passphrase or offer to read; the words say what happened, what is safe and what to
do. Nothing on the disk has changed when one of these is raised.
"""

import errno
from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy.exc import DatabaseError as WrappedError
from sqlalchemy.exc import IntegrityError

from evenhand.domain.refusals import Trouble
from evenhand.domain.words import say_long_day
from evenhand.records.file.driver import DatabaseError


class WrongPassphrase(Trouble):
    """The passphrase does not open the file."""

    def __init__(self) -> None:
        super().__init__("That passphrase does not open this file. Check Caps Lock. Nothing was changed.")


class NeedsPassphrase(Trouble):
    """The file is protected and no passphrase was given."""

    def __init__(self) -> None:
        super().__init__("This file is protected. Give its passphrase to open it.")


class Damaged(Trouble):
    """The file is ours and its content does not hold together."""

    def __init__(self) -> None:
        super().__init__(
            "This file is damaged. Nothing was changed. Restore the newest backup: it becomes a new file, and this"
            " one stays as it is."
        )


class NewerVersion(Trouble):
    """The file was written by a later version of the program."""

    def __init__(self) -> None:
        super().__init__(
            "A newer version of Evenhand wrote this file. Nothing was changed. Install the newer version"
            " to open it."
        )


class NotOurs(Trouble):
    """The file is something else."""

    def __init__(self) -> None:
        super().__init__(
            "This is not an Evenhand file, or its beginning is lost. Nothing was changed. Choose a file"
            " whose name ends in .evenhand, or restore a backup."
        )


class Missing(Trouble):
    """There is no file of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no file {name} here. It may have been moved or renamed.")


class Unreadable(Trouble):
    """The person who works here may not read the file."""

    def __init__(self) -> None:
        super().__init__(
            "This file cannot be read: you have no permission to read it, or to look into its folder. Nothing was"
            " changed. Ask whoever looks after this computer, or choose another file."
        )


class NoFolder(Trouble):
    """There is no folder of this name to put a file into."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"There is no folder {name} here. Nothing was written. Make it first, or choose another."
        )


class AFolder(Trouble):
    """A folder stands where a file is wanted."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is a folder. Choose a file in it whose name ends in .evenhand.")


class AlreadyThere(Trouble):
    """A new file would take the place of one that is there."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is there already. Nothing was overwritten. Choose another name.")


class OlderVersion(Trouble):
    """The file must be brought up to date first, and may only be read here."""

    def __init__(self) -> None:
        super().__init__(
            "An older version of Evenhand wrote this file. Open it once for writing: a backup is made"
            " and it is brought up to date. Nothing was changed."
        )


class Vanished(Trouble):
    """The open file was moved, deleted or replaced by another program."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} was moved, deleted or replaced while it was open. This change was not saved."
            " Put the file back or open it again."
        )


class HeldElsewhere(Trouble):
    """Somebody has the file open; it can be read meanwhile."""

    def __init__(self, who: str, host: str, since: datetime, *, now: datetime) -> None:
        super().__init__(
            f"This file is open on {host} since {_say_since(since, now)} ({who}). You can read it now, or wait."
        )
        self.who = who
        self.host = host
        self.since = since


WORDS = (
    (("disk is full",), "The disk is full. Nothing was changed. Free some space, then choose Save again."),
    (
        ("readonly database", "read-only"),
        "This place can only be read. Nothing was changed. Save a copy of the file somewhere else and work there.",
    ),
    (
        ("disk i/o error",),
        "The disk did not answer. The change was not saved. Connect it again, then open the file again.",
    ),
    (
        ("unable to open",),
        "The file cannot be reached. Nothing was changed. Check that it is there and that you may open it.",
    ),
    (
        ("is locked",),
        "Another program is using this file. Nothing was changed. Close it there, then choose Save again.",
    ),
)
DAMAGE = ("malformed", "not a database", "hmac check failed", "unsupported file format")
OF_THE_SYSTEM = {
    errno.ENOSPC: "disk is full",
    errno.EDQUOT: "disk is full",
    errno.EROFS: "read-only",
    errno.EACCES: "read-only",
    errno.EPERM: "read-only",
    errno.EIO: "disk i/o error",
    errno.ENOENT: "unable to open",
    errno.ENODEV: "unable to open",
    errno.ENAMETOOLONG: "unable to open",
    errno.ENOTDIR: "unable to open",
    errno.EEXIST: "unable to open",
}


@contextmanager
def said_as_trouble() -> Generator[None]:
    """Turn what the disk, the file system and the database refuse into a `Trouble`; anything else passes through."""
    try:
        with database_said_as_trouble():
            yield
    except OSError as fault:
        trouble = trouble_for(OF_THE_SYSTEM.get(fault.errno or 0, ""))
        if trouble is None:
            raise
        raise trouble from fault


@contextmanager
def database_said_as_trouble() -> Generator[None]:
    """The same for the database alone. What a rule of the file refuses is no trouble of the world."""
    try:
        yield
    except IntegrityError:
        raise
    except (WrappedError, DatabaseError) as fault:
        trouble = trouble_for(str(fault.orig) if isinstance(fault, WrappedError) else str(fault))
        if trouble is None:
            raise
        raise trouble from fault


def trouble_for(says: str) -> Trouble | None:
    """The trouble that a message of the database stands for, or None where it is no trouble of the world."""
    lowered = says.casefold()
    if any(sign in lowered for sign in DAMAGE):
        return Damaged()
    for signs, words in WORDS:
        if any(sign in lowered for sign in signs):
            return Trouble(words)
    return None


def say_time(moment: datetime) -> str:
    """A time of day as it is said: 6.40 pm."""
    return f"{(moment.hour - 1) % 12 + 1}.{moment:%M} {'am' if moment.hour < 12 else 'pm'}"


def _say_since(since: datetime, now: datetime) -> str:
    if since.date() == now.date():
        return say_time(since)
    return f"{say_long_day(since.date())}, {say_time(since)}"

"""Opening a partnership file for a command, with a passphrase from a file or typed at the terminal."""

import getpass
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from evenhand.app.clock import now, who
from evenhand.app.commands.reading import text_of
from evenhand.app.erasing import erase_due
from evenhand.app.places import backups_folder
from evenhand.domain.refusals import Trouble
from evenhand.records.file.opening import open_file
from evenhand.records.file.troubles import NeedsPassphrase
from evenhand.records.unit_of_work import Partnership


@contextmanager
def opened(path: Path, passphrase_file: Path | None, *, read_only: bool = True) -> Generator[Partnership]:
    """An open partnership, closed again when the command is done.

    In one that is opened for writing, residents' referrals whose day has come are erased first (MP12).
    """
    partnership = _open(path, passphrase_file, read_only=read_only)
    try:
        says = erase_due(partnership, now().date())
        if says:
            print(f"evenhand: {says}", file=sys.stderr)
        yield partnership
    finally:
        partnership.close()


def read_passphrase(path: Path | None) -> str | None:
    """The first line of the passphrase file.

    Raises:
        Trouble: the file cannot be read, or its first line is empty.
    """
    if path is None:
        return None
    first, *_ = text_of(path).splitlines() or [""]
    if not first:
        raise Trouble(f"There is no passphrase in the first line of {path}. Nothing was changed.")
    return first


def _open(path: Path, passphrase_file: Path | None, *, read_only: bool) -> Partnership:
    passphrase = read_passphrase(passphrase_file)
    try:
        return _open_with(path, passphrase, read_only=read_only)
    except NeedsPassphrase:
        if not sys.stdin.isatty():
            raise Trouble(
                "This file is protected. Name the file that holds its passphrase with --passphrase-file. "
                "Nothing was changed."
            ) from None
    return _open_with(path, getpass.getpass("Passphrase: "), read_only=read_only)


def _open_with(path: Path, passphrase: str | None, *, read_only: bool) -> Partnership:
    return open_file(
        path, who=who(), clock=now, passphrase=passphrase, read_only=read_only, backups=backups_folder(path)
    )

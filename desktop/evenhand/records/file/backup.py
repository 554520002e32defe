"""Backups: whole, checked copies of the file in a folder of their own, named so that they sort by their moment.

One is made on closing after changes, daily, and before every migration. A backup is as protected as the file was.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from string import ascii_lowercase

from evenhand.domain.partnership.safekeeping import is_due, kept
from evenhand.records.file.copying import write_copy
from evenhand.records.file.header import MAGIC
from evenhand.records.file.troubles import said_as_trouble
from evenhand.records.unit_of_work import Partnership

ENDING = ".evenhand-backup"
NAMED = re.compile(r"(?P<stem>.+) (?P<made>\d{4}-\d\d-\d\d \d{4})(?P<next>[a-z]*)\.evenhand-backup")
UNFINISHED = re.compile(NAMED.pattern + r"\.part")


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """One backup: when it was made, told apart from others of its minute, and where it lies."""

    made: datetime
    path: Path

    @property
    def protected(self) -> bool:
        """Whether the backup needs a passphrase."""
        with said_as_trouble(), self.path.open("rb") as file:
            return file.read(len(MAGIC)) != MAGIC


def backup(partnership: Partnership, folder: Path) -> Path:
    """Make a checked backup in the folder, then take away those that rotation no longer keeps.

    Raises:
        Trouble: the folder cannot be written to, or the copy is not whole; older backups stay.
    """
    now = partnership.now().replace(tzinfo=None)
    stem = partnership.path.stem
    with said_as_trouble():
        folder.mkdir(parents=True, exist_ok=True)
        to = free_name(folder, stem, now)
        with partnership.file.bare() as connection:
            write_copy(connection, partnership.file.key, to)
        _rotate(folder, stem, now.date())
    return to


def is_backup_due(partnership: Partnership, folder: Path, today: date) -> bool:
    """Whether the day's first backup of this file is still to be made."""
    return is_due((found.made for found in backups_in(folder, partnership.path.stem)), today)


def backups_in(folder: Path, stem: str) -> list[Backup]:
    """The backups of a partnership file in a folder, oldest first; none where the folder is not there."""
    return sorted(_named(folder, stem, NAMED)) if folder.is_dir() else []


def newest_day(folders: list[Path], stem: str) -> date | None:
    """The day of the newest backup in any of these folders that can be reached."""
    days = [found.made.date() for folder in folders for found in backups_in(folder, stem)]
    return max(days, default=None)


def plain_backups(partnership: Partnership, folder: Path) -> list[Path]:
    """Backups that anybody can read although the file is protected now; they were made before it was."""
    if not partnership.protected:
        return []
    return [found.path for found in backups_in(folder, partnership.path.stem) if not found.protected]


def free_name(folder: Path, stem: str, now: datetime) -> Path:
    """The name of a backup made now; a second one in a minute is told apart by a letter and sorts after it."""
    names = (folder / f"{stem} {now:%Y-%m-%d %H%M}{letters}{ENDING}" for letters in _letters())
    return next(name for name in names if not name.exists())


def _letters() -> Iterator[str]:
    yield ""
    for full in count():
        for letter in ascii_lowercase[1:]:
            yield "z" * full + letter


def _rotate(folder: Path, stem: str, today: date) -> None:
    """Take away what is no longer kept, and what a backup that was interrupted on an earlier day left."""
    found = backups_in(folder, stem)
    keep = kept((each.made for each in found), today)
    for each in found:
        if each.made not in keep:
            each.path.unlink(missing_ok=True)
    for unfinished in _named(folder, stem, UNFINISHED):
        if unfinished.made.date() < today:
            unfinished.path.unlink(missing_ok=True)


def _named(folder: Path, stem: str, name: re.Pattern[str]) -> Iterator[Backup]:
    for path in folder.iterdir():
        match = name.fullmatch(path.name)
        if match and match["stem"] == stem:
            made = datetime.strptime(match["made"], "%Y-%m-%d %H%M")  # noqa: DTZ007  the clock on the wall
            yield Backup(made + timedelta(microseconds=_place(match["next"])), path)


def _place(letters: str) -> int:
    """Which of the backups of one minute these letters name: none 0, b 1, c 2."""
    return (len(letters) - 1) * 25 + ord(letters[-1]) - ord("a") if letters else 0

"""Backups as the window makes them: daily on opening, on closing after changes, and when asked; here and elsewhere.

A second place that cannot be reached stands in nobody's way: the sentence about it stands in the status line until a
newer copy is there.
"""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from evenhand.app.places import backups_folder
from evenhand.app.settings import Settings

if TYPE_CHECKING:
    from evenhand.records.unit_of_work import Partnership


class Safekeeping:
    """The backups of one open partnership."""

    def __init__(self, partnership: "Partnership", settings: Settings) -> None:
        self._partnership, self._settings = partnership, settings
        self._backed_up_after = 0
        self._changes = 0
        partnership.listen(self._count)

    @property
    def folder(self) -> Path:
        """The folder for backups on this laptop."""
        return backups_folder(self._partnership.path)

    @property
    def second_place(self) -> Path | None:
        """The folder off this laptop, where one was chosen."""
        return self._settings.second_place(self._partnership.path)

    def is_due(self, today: date) -> bool:
        """Whether the day's first backup is still to be made."""
        from evenhand.records.file.backup import is_backup_due

        return not self._partnership.read_only and is_backup_due(self._partnership, self.folder, today)

    def has_new_changes(self) -> bool:
        """Whether anything was changed since the last backup of this sitting."""
        return self._changes > self._backed_up_after

    def back_up(self) -> list[Path]:
        """Make a backup in every place that can be reached.

        Raises:
            Trouble: the backup on this laptop could not be made.
        """
        from evenhand.records.file.backup import backup

        made = [backup(self._partnership, self.folder)]
        self._backed_up_after = self._changes
        second = self._reachable_second_place()
        if second is not None:
            made.append(backup(self._partnership, second))
            self._settings.set_last_off_laptop(self._partnership.path, self._day())
        return made

    def warning(self, today: date) -> str:
        """The sentence that stands while there is no recent copy off this laptop, or nothing."""
        from evenhand.domain.partnership.safekeeping import off_laptop_warning

        return off_laptop_warning(self._newest_off_laptop(), today) or ""

    def _newest_off_laptop(self) -> date | None:
        from evenhand.records.file.backup import newest_day

        kept = self._settings.last_off_laptop(self._partnership.path)
        days = [date.fromisoformat(kept)] if kept else []
        second = self._reachable_second_place()
        found = newest_day([second], self._partnership.path.stem) if second else None
        return found if second else max(days, default=None)

    def _reachable_second_place(self) -> Path | None:
        second = self.second_place
        return second if second is not None and second.is_dir() else None

    def _day(self) -> str:
        return self._partnership.now().date().isoformat()

    def _count(self, _change_set: object) -> None:
        self._changes += 1

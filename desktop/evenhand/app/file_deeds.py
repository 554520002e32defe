"""What the menu File does: begin, open, copy, protect and close a partnership file."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from evenhand.app import places
from evenhand.app.actions import Menu
from evenhand.app.clock import who
from evenhand.domain.refusals import Trouble

if TYPE_CHECKING:
    from evenhand.app.backup_deeds import BackupDeeds
    from evenhand.app.window import MainWindow
    from evenhand.records.unit_of_work import Partnership
    from evenhand.screens.frame.new_partnership import NewFile

REMOVE_SAYS = (
    "From then on anybody who gets hold of the file can read it: names, addresses, parties. Nothing is lost."
)


class FileDeeds:
    """The deeds of one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._recent = QMenu("Open re&cent", window)
        self._recent.triggered.connect(self._open_recent)
        menu = window.book.menu(Menu.FILE)
        menu.insertMenu(window.book["sample"], self._recent)

    @cached_property
    def _backups(self) -> "BackupDeeds":
        """What is done about backups, loaded when there is first something to do."""
        from evenhand.app.backup_deeds import BackupDeeds

        return BackupDeeds(self._window)

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What each action of this menu does."""
        return {
            "new": self.begin_new,
            "open": self.ask_and_open,
            "sample": self.open_sample,
            "save-copy": self.save_copy,
            "protect": self.protect,
            "backup": self.back_up_now,
            "second-place": self.choose_second_place,
            "restore": self.restore,
            "close": self.close,
            "quit": self._window.close,
        }

    def back_up_now(self) -> None:
        """Back up in every place, and say where."""
        self._backups.back_up_now()

    def choose_second_place(self) -> None:
        """Choose a stick or another disk for backups."""
        self._backups.choose_second_place()

    def back_up_before_closing(self) -> bool:
        """Back up what changed; False where the person would rather stay."""
        return self._backups.back_up_before_closing()

    def fill_recent(self) -> None:
        """List the files opened last in the menu."""
        self._recent.clear()
        for path in self._window.settings.recent():
            entry = QAction(f"{path.stem}   ({path.parent})".replace("&", "&&"), self._recent)
            entry.setData(str(path))
            self._recent.addAction(entry)
        self._recent.setEnabled(not self._recent.isEmpty())

    def begin_new(self) -> None:
        """Make a new partnership file and open it."""
        from evenhand.screens.frame.new_partnership import NewPartnership
        from evenhand.screens.widgets.choice import Option
        from evenhand.services.rules import RULE_BOOKS, shipped

        books = tuple(Option(name, shipped(name).name) for name in RULE_BOOKS)
        dialog = NewPartnership(places.documents_folder(), books, self._make, self._window)
        if not dialog.exec() or dialog.asked is None:
            return
        made: Any = dialog.made
        if not self._window.close_partnership():
            made.close()
            return
        self._window.show_partnership(made)
        if dialog.asked.passphrase is not None:
            self._backups.offer_sheet(dialog.asked.passphrase)
        self._backups.ask_for_second_place()

    def ask_and_open(self) -> None:
        """Ask for a partnership file and open it."""
        from evenhand.screens.frame import files

        folder = next((path.parent for path in self._window.settings.recent()), places.documents_folder())
        path = files.ask_which_file(self._window, "Open a partnership", files.PARTNERSHIPS, folder)
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a partnership file in place of the one that is open; what stands in the way is said."""
        partnership = self._window.partnership
        if partnership is not None and partnership.path.absolute() == path.absolute():
            return
        if not self._window.close_partnership():
            return
        opened = self._opened(path)
        if opened is None:
            self._window.show_start()
            return
        self._window.show_partnership(opened)
        QTimer.singleShot(0, self._back_up_for_the_day)

    def open_sample(self) -> None:
        """Open the person's own copy of the sample partnership, written if it is not there yet."""
        from evenhand.services.sample import SAMPLE_DAY

        if not self._window.close_partnership():
            return
        path = places.sample_file()
        if not path.is_file():
            self._write_sample(path)
        opened = self._opened(path)
        if opened is None:
            self._window.show_start()
        else:
            self._window.show_partnership(opened, day=SAMPLE_DAY)

    def save_copy(self) -> None:
        """Write a copy of the open file under another name."""
        from evenhand.records.file.copying import save_copy
        from evenhand.screens.frame import files

        partnership = self._window.partnership
        if partnership is None:
            return
        proposed = partnership.path.with_name(f"{partnership.path.stem} copy.evenhand")
        to = files.ask_where_to_save(self._window, "Save a copy", proposed, files.PARTNERSHIPS)
        if to is not None:
            save_copy(partnership, to)
            self._window.frame.notice(f"Copy saved as {to.name}")

    def protect(self) -> None:
        """Set, change or take away the passphrase of the open file."""
        from evenhand.records.file import protecting
        from evenhand.screens.frame.passphrases import ChoosePassphrase

        partnership, pages = self._window.partnership, self._window.pages
        if partnership is None or (pages is not None and not pages.settle_typing()):
            return

        def protect(passphrase: str) -> None:
            protecting.protect(partnership, passphrase)

        dialog = ChoosePassphrase(protected=partnership.protected, protect=protect, parent=self._window)
        if not dialog.exec():
            return
        if dialog.removed:
            self._remove_passphrase(partnership)
        else:
            self._backups.offer_sheet(dialog.chosen)
            self._backups.offer_to_clear_plain_backups()
        self._window.refresh()

    def restore(self) -> None:
        """Make a new file from a backup, and open it if that is wanted."""
        from evenhand.screens.frame import notices

        restored = self._backups.restore()
        if restored is not None:
            says = f"{restored.name} was made from the backup. The file you had is as it was."
            if notices.ask("Restored", says, ["Open it now"], self._window, leave="Not now") == 0:
                self.open_path(restored)

    def close(self) -> None:
        """Close the partnership and go to the start page."""
        if self._window.close_partnership():
            self._window.show_start()

    def _back_up_for_the_day(self) -> None:
        self._backups.back_up_for_the_day()

    def _make(self, asked: "NewFile") -> "Partnership":
        from evenhand.records.file.opening import create

        return create(
            asked.path,
            who=who(),
            clock=self._window.clock,
            passphrase=asked.passphrase,
            name=asked.name,
            rule_book=asked.rule_book,
        )

    def _opened(self, path: Path) -> "Partnership | None":
        from evenhand.app.opening import Opening
        from evenhand.screens.frame.notices import say_trouble

        try:
            return Opening(path, self._window.clock, self._window).carry_out()
        except Trouble as trouble:
            say_trouble(trouble, self._window)
            return None

    def _write_sample(self, path: Path) -> None:
        """Write the sample under another name first, so that half of one is never taken for the whole."""
        from evenhand.records.file.opening import create
        from evenhand.services.sample import NAME, write_sample

        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.stem} unfinished.evenhand")
        part.unlink(missing_ok=True)
        made = create(part, who=who(), clock=self._window.clock, name=NAME, rule_book="big-local")
        try:
            write_sample(made, today=self._window.today())
        finally:
            made.close()
        part.rename(path)

    def _remove_passphrase(self, partnership: "Partnership") -> None:
        from evenhand.records.file.protecting import remove_passphrase
        from evenhand.screens.frame import notices

        answer = notices.ask(
            "Take the passphrase away?", REMOVE_SAYS, ["Take it away"], self._window, leave="Keep it"
        )
        if answer == 0:
            remove_passphrase(partnership)
            self._window.frame.notice("The passphrase was taken away")

    def _open_recent(self, entry: QAction) -> None:
        self.open_path(Path(str(entry.data())))

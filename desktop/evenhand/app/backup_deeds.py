"""What the window does about backups and the sheet for the sealed envelope."""

from pathlib import Path
from typing import TYPE_CHECKING

from evenhand.app import places
from evenhand.domain.refusals import Trouble
from evenhand.domain.words import say_count
from evenhand.screens.frame import files, notices

if TYPE_CHECKING:
    from evenhand.app.safekeeping import Safekeeping
    from evenhand.app.window import MainWindow

SECOND_PLACE = (
    "A laptop can be lost or stolen with all its backups. Choose a stick or another disk: every backup then goes there "
    "as well, as protected as the file is. A sentence at the foot of the window stands while the newest copy there is "
    "more than seven days old."
)
PLAIN_BACKUPS = (
    "were made before the file was protected, and anybody can read them. A new, protected backup is made first. "
    "This cannot be undone."
)
BY_HAND = "Write the passphrase down by hand and seal it in an envelope for the chair."


class BackupDeeds:
    """The deeds of one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def back_up_now(self) -> None:
        """Back up in every place, and say where."""
        keeping = self._keeping()
        if keeping is None:
            return
        made = keeping.back_up()
        says = "Backed up and checked"
        if keeping.second_place is not None:
            says += (
                ", here and in the second place"
                if len(made) > 1
                else ", here alone: the second place is not there"
            )
        self._window.refresh()
        self._window.frame.notice(says)

    def back_up_for_the_day(self) -> None:
        """Make the day's first backup; trouble with it is said, and the work goes on."""
        keeping = self._keeping()
        if keeping is None or self._is_sample() or not keeping.is_due(self._window.today()):
            return
        try:
            keeping.back_up()
        except Trouble as trouble:
            notices.say_trouble(trouble, self._window)
        self._window.refresh()

    def back_up_before_closing(self) -> bool:
        """Back up what changed in this sitting; False where the person would rather stay than close without."""
        keeping = self._keeping()
        if keeping is None or self._is_sample() or not keeping.has_new_changes():
            return True
        try:
            keeping.back_up()
        except Trouble as trouble:
            says = f"{trouble.says} Everything is saved in the file itself."
            answer = notices.ask("The backup was not made", says, ["Close without it"], self._window)
            return answer == 0
        return True

    def ask_for_second_place(self) -> None:
        """Put the question for a second place, once for each file."""
        partnership = self._window.partnership
        if partnership is not None and not self._window.settings.was_asked_for_second_place(partnership.path):
            self.choose_second_place()

    def choose_second_place(self) -> None:
        """Choose the folder off this laptop, and back up there at once."""
        partnership, keeping = self._window.partnership, self._keeping()
        if partnership is None or keeping is None:
            return
        now = keeping.second_place
        says = f"{SECOND_PLACE} Now it is {now}." if now else SECOND_PLACE
        answers = ["Choose the place…", "None for now"]
        answer = notices.ask("A second place for backups", says, answers, self._window)
        if answer == 1:
            self._window.settings.set_second_place(partnership.path, None)
        elif answer == 0:
            folder = files.ask_which_folder(self._window, "A second place for backups", now)
            if folder is not None:
                self._window.settings.set_second_place(partnership.path, folder)
                self.back_up_now()
        self._window.refresh()

    def offer_sheet(self, passphrase: str) -> None:
        """Offer to print the sheet that goes to the chair in a sealed envelope."""
        from evenhand.screens.frame.printing import print_on_paper
        from evenhand.services.recovery import recovery_sheet

        partnership = self._window.partnership
        if partnership is None:
            return
        says = (
            "The file is protected. Print the sheet with the passphrase, seal it in an envelope, and give it to the "
            "chair. Without the passphrase nothing in the file can be recovered. The sheet is kept nowhere."
        )
        if (
            notices.ask("For the sealed envelope", says, ["Print the sheet…"], self._window, leave="Not now")
            == 0
        ):
            pdf = recovery_sheet(partnership, passphrase, self._window.today())
            try:
                print_on_paper(pdf, "Sheet for the sealed envelope", self._window, otherwise=BY_HAND)
            except Trouble as trouble:
                notices.say_trouble(trouble, self._window)

    def offer_to_clear_plain_backups(self) -> None:
        """Offer to take away backups that anybody can read although the file is protected now."""
        from evenhand.records.file.backup import plain_backups

        partnership, keeping = self._window.partnership, self._keeping()
        if partnership is None or keeping is None:
            return
        folders = [keeping.folder, *([keeping.second_place] if keeping.second_place else [])]
        plain = [path for folder in folders for path in plain_backups(partnership, folder)]
        if not plain:
            return
        says = f"{say_count(len(plain), 'backup').capitalize()} {PLAIN_BACKUPS}"
        answers = ["Take them away"]
        if notices.ask("Backups without protection", says, answers, self._window, leave="Keep them") == 0:
            keeping.back_up()
            for path in plain:
                path.unlink(missing_ok=True)

    def restore(self) -> Path | None:
        """Ask for a backup and a name, make the file, and give where it is."""
        from evenhand.records.file.restore import restore
        from evenhand.records.file.troubles import NeedsPassphrase
        from evenhand.screens.frame.passphrases import GivePassphrase

        backup = files.ask_which_file(self._window, "Choose a backup", files.BACKUPS, self._backups_here())
        if backup is None:
            return None
        proposed = places.documents_folder() / f"{backup.stem}.evenhand"
        to = files.ask_where_to_save(self._window, "Restore into a new file", proposed, files.PARTNERSHIPS)
        if to is None:
            return None
        try:
            return restore(backup, to)
        except NeedsPassphrase:
            dialog = GivePassphrase(
                backup.name, lambda passphrase: restore(backup, to, passphrase), self._window
            )
            dialog.exec()
            return dialog.opened if isinstance(dialog.opened, Path) else None

    def _keeping(self) -> "Safekeeping | None":
        return self._window.safekeeping

    def _is_sample(self) -> bool:
        partnership = self._window.partnership
        return partnership is not None and partnership.path == places.sample_file()

    def _backups_here(self) -> Path:
        """Where backups of the open file lie, else those of every file."""
        keeping = self._keeping()
        if keeping is not None and keeping.folder.is_dir():
            return keeping.folder
        recent = self._window.settings.recent()
        folders = [places.backups_folder(path) for path in recent]
        return next((folder for folder in folders if folder.is_dir()), places.documents_folder())

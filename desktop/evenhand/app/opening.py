"""Opening a partnership file from the window: with its passphrase, or to read only where somebody else has it open."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from evenhand.app.clock import Clock, who
from evenhand.app.places import backups_folder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from evenhand.records.unit_of_work import Partnership


@dataclass(slots=True)
class Opening:
    """One attempt to open a file; questions are put over `parent`."""

    path: Path
    clock: Clock
    parent: "QWidget"
    read_only: bool = False

    def carry_out(self) -> "Partnership | None":
        """The open partnership, or None where the person left it.

        Raises:
            Trouble: anything but a passphrase or another person stands in the way.
        """
        from evenhand.records.file.troubles import HeldElsewhere, NeedsPassphrase

        try:
            return self._open(None)
        except NeedsPassphrase:
            return self._ask_passphrase()
        except HeldElsewhere as held:
            return self._offer_to_read(held.says)

    def _open(self, passphrase: str | None) -> "Partnership":
        from evenhand.records.file.opening import open_file

        return open_file(
            self.path,
            who=who(),
            clock=self.clock,
            passphrase=passphrase,
            read_only=self.read_only,
            backups=backups_folder(self.path),
        )

    def _ask_passphrase(self) -> "Partnership | None":
        from evenhand.records.file.troubles import HeldElsewhere
        from evenhand.records.unit_of_work import Partnership
        from evenhand.screens.frame.passphrases import GivePassphrase

        held: list[HeldElsewhere] = []

        def attempt(passphrase: str) -> object:
            try:
                return self._open(passphrase)
            except HeldElsewhere as trouble:
                held.append(trouble)
                return None

        dialog = GivePassphrase(self.path.name, attempt, self.parent)
        dialog.exec()
        if held:
            return self._offer_to_read(held[-1].says)
        return dialog.opened if isinstance(dialog.opened, Partnership) else None

    def _offer_to_read(self, says: str) -> "Partnership | None":
        from evenhand.screens.frame import notices

        if notices.ask(f"{self.path.name} is in use", says, ["Read it now"], self.parent, leave="Wait") != 0:
            return None
        self.read_only = True
        return self.carry_out()

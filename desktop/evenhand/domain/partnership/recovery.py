"""What stands on the recovery sheet: the passphrase for the chair, in a sealed envelope.

Without the passphrase nothing in a protected file can be recovered, by anybody. The sheet is the one other place where
it is written down.
"""

from dataclasses import dataclass, field
from datetime import date

from evenhand.domain.words import say_day

NO_OTHER_WAY = (
    "Without this passphrase nothing in the file or its backups can be recovered: not by the chair, not by the council,"
    " not by the makers of Evenhand."
)
WHAT_TO_DO = (
    "Put this sheet into an envelope, seal it, sign across the seal, and give it to the chair.",
    "When the passphrase is changed, make a new sheet and destroy this one.",
    "Open the envelope only if the secretary cannot give the passphrase, and tell the board that it was opened.",
)


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """The sheet for one file, as it is printed once and kept nowhere."""

    name: str
    file_name: str
    passphrase: str = field(repr=False)
    made_on: date

    @property
    def title(self) -> str:
        """The heading of the sheet."""
        return f"Passphrase of the records of {self.name}"

    @property
    def made(self) -> str:
        """When the sheet was made, and for which file."""
        return f"For the file {self.file_name}, made on {say_day(self.made_on)}."

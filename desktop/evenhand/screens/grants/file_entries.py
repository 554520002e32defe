"""The files of an application as the screen lists them: those that are kept, and those chosen and not yet kept."""

from dataclasses import dataclass

from evenhand.domain.grants.record_facts import ApplicationFile
from evenhand.domain.grants.vocabulary import FileKind
from evenhand.screens.shared.words import DOT
from evenhand.services.grants.files import NewFile


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One file: what is kept of it, or what was chosen with the smaller copy of its picture."""

    kept: ApplicationFile | None = None
    chosen: NewFile | None = None
    picture: bytes = b""

    @property
    def key(self) -> str:
        """By what the list knows it, before and after it is kept."""
        return f"kept:{self.kept.id}" if self.kept else f"chosen:{self.name}"

    @property
    def title(self) -> str:
        """What it is called."""
        return self.kept.title if self.kept else self.chosen.said if self.chosen else ""

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.kept.file_name if self.kept else self.chosen.name if self.chosen else ""

    @property
    def kind(self) -> FileKind:
        """What it is."""
        return self.kept.kind if self.kept else self.chosen.kind if self.chosen else FileKind.OTHER

    @property
    def quarter_turns(self) -> int:
        """How often it is turned to the right."""
        return self.kept.quarter_turns if self.kept else self.chosen.quarter_turns if self.chosen else 0

    @property
    def is_picture(self) -> bool:
        """Whether it can stand beside the fields."""
        return bool(self.kept.picture_digest if self.kept else self.picture)

    @property
    def says(self) -> str:
        """It in the list: "Application form · form.jpg"."""
        return DOT.join((self.title, self.kind.label if self.title != self.kind.label else self.name))

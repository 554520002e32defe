"""What the window remembers between two sittings: its place, its look, the files opened last, where backups go.

It stands in one small text file of this computer and holds nothing from inside any partnership.
"""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from evenhand.screens.theme import Mode

RECENT_FILES = 8
DECLINED = "declined"


class Settings:
    """The settings file, each value under its own name."""

    def __init__(self, path: Path) -> None:
        self._kept = QSettings(str(path), QSettings.Format.IniFormat)

    def mode(self) -> Mode:
        """Light, dark, or as the system has it."""
        kept = self._text("look/mode")
        return Mode(kept) if kept in set(Mode) else Mode.SYSTEM

    def set_mode(self, mode: Mode) -> None:
        """Remember light or dark."""
        self._kept.setValue("look/mode", str(mode))

    def text_size(self) -> int:
        """The size of the text in per cent."""
        kept = self._text("look/text_size")
        return int(kept) if kept.isdecimal() else 100

    def set_text_size(self, percent: int) -> None:
        """Remember the size of the text."""
        self._kept.setValue("look/text_size", str(percent))

    def less_motion(self) -> bool:
        """Whether nothing is to move by itself."""
        return self._text("look/less_motion") == "yes"

    def set_less_motion(self, less: bool) -> None:
        """Remember whether things may move."""
        self._kept.setValue("look/less_motion", "yes" if less else "no")

    def geometry(self) -> QByteArray:
        """Where the window stood."""
        return self._bytes("window/geometry")

    def set_geometry(self, geometry: QByteArray) -> None:
        """Remember where the window stands."""
        self._kept.setValue("window/geometry", geometry)

    def room(self) -> str:
        """The tab that was open last."""
        return self._text("window/room")

    def set_room(self, room: str) -> None:
        """Remember the tab."""
        self._kept.setValue("window/room", room)

    def panes(self, room: str) -> bytes:
        """Where the splitter of a room stood."""
        return bytes(self._bytes(f"panes/{room}").data())

    def set_panes(self, room: str, state: bytes) -> None:
        """Remember where the splitter of a room stands."""
        self._kept.setValue(f"panes/{room}", QByteArray(state))

    def print_sides(self) -> str:
        """How the sheets of a paper were printed last."""
        return self._text("print/sides")

    def set_print_sides(self, sides: str) -> None:
        """Remember how the sheets of a paper are printed."""
        self._kept.setValue("print/sides", sides)

    def recent(self) -> list[Path]:
        """The files opened last that are still there, newest first."""
        paths = [Path(text) for text in self._text("files/recent").split("\n") if text]
        return [path for path in paths if path.is_file()]

    def add_recent(self, path: Path) -> None:
        """Put a file before the others."""
        wanted = path.absolute()
        others = [other for other in self.recent() if other != wanted]
        self._set_recent([wanted, *others])

    def second_place(self, path: Path) -> Path | None:
        """The folder off this laptop to which a partnership file is backed up."""
        kept = self._text(f"second_place/{_sign(path)}")
        return Path(kept) if kept and kept != DECLINED else None

    def set_second_place(self, path: Path, folder: Path | None) -> None:
        """Remember the folder, or that none is wanted for now."""
        self._kept.setValue(f"second_place/{_sign(path)}", str(folder) if folder else DECLINED)

    def was_asked_for_second_place(self, path: Path) -> bool:
        """Whether the question for a second place was put and answered in any way."""
        return bool(self._text(f"second_place/{_sign(path)}"))

    def last_off_laptop(self, path: Path) -> str:
        """The day, in ISO form, of the last backup in the second place, for when that is out of reach."""
        return self._text(f"off_laptop/{_sign(path)}")

    def set_last_off_laptop(self, path: Path, day: str) -> None:
        """Remember that day."""
        self._kept.setValue(f"off_laptop/{_sign(path)}", day)

    def keep(self) -> None:
        """Write everything down now."""
        self._kept.sync()

    def _set_recent(self, paths: list[Path]) -> None:
        self._kept.setValue("files/recent", "\n".join(str(path) for path in paths[:RECENT_FILES]))

    def _text(self, name: str) -> str:
        value = self._kept.value(name, "")
        return value if isinstance(value, str) else ""

    def _bytes(self, name: str) -> QByteArray:
        value = self._kept.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()


def _sign(path: Path) -> str:
    """A file's own name among the settings, which tells nobody what it is called."""
    return sha256(str(path.absolute()).encode()).hexdigest()[:16]

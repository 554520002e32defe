"""What was taken along to a meeting: files by whom they are for, and the page of plain text that says so."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_day

MAY_HAVE = {
    Level.PUBLIC: "Anybody may have these.",
    Level.BOARD: "For members. Give them to nobody else.",
    Level.CONFIDENTIAL: "Confidential: for those alone who need it for their office. Give them to nobody else.",
}
WIDTH = 76


@dataclass(frozen=True, slots=True)
class TakenFile:
    """A file by its path in the folder, and what it is: Agenda and papers in one."""

    path: str
    says: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """The files of one copy: what it is called, who may have it, and which papers are not in it, if any."""

    says: str
    level: Level
    files: tuple[TakenFile, ...]
    missing: str = ""


def index_text(body: str, meeting: str, shelves: Sequence[Shelf], printed: date) -> str:
    """What is in the folder, copy by copy, as plain text that any machine shows."""
    lines = [body, meeting, f"Printed on {say_day(printed)}. Later changes are not in these files."]
    for shelf in shelves:
        lines += ["", "", shelf.says, "-" * min(WIDTH, len(shelf.says)), MAY_HAVE[shelf.level], ""]
        for file in shelf.files:
            lines += [file.says, f"    {file.path}"]
        if shelf.missing:
            lines += ["", shelf.missing]
    return "\n".join([*lines, ""])

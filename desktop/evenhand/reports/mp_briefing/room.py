"""How much of each list and sentence a page has room for, from ample to scant."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from evenhand.domain.words import shortened


@dataclass(frozen=True, slots=True)
class Room:
    """How many lines a list may have, and how many letters a line."""

    lines: int
    letters: int

    def cut(self, words: str) -> str:
        """Words as far as there is room for them."""
        return shortened(words, self.letters)


ROOM = Room(lines=5, letters=180)
SCANT = Room(lines=1, letters=45)


def tighter(room: Room) -> Iterator[Room]:
    """The room as it is, then less and less of it: first shorter lines, then fewer."""
    while room != SCANT:
        yield room
        shorter = replace(room, letters=max(room.letters - 45, SCANT.letters))
        room = (
            shorter
            if room.letters > 2 * SCANT.letters
            else replace(shorter, lines=room.lines - 1, letters=90)
        )
        if room.lines == 1:
            room = SCANT
    yield SCANT

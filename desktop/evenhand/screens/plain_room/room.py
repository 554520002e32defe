"""What list and record of a plain room need to know of it: its words, and how its records are read and said.

A book is all that the room shows on one day, read at one go; a key names one record in it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from evenhand.domain.vocabulary import Answer
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.history import HistoryEntry
from evenhand.screens.widgets.list_rows import ListRow


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a record and the line under it."""

    title: str
    line: str = ""


@dataclass(frozen=True, slots=True)
class Caution:
    """What the election calendar or the guidance says of a record: the answer, the concern, and what to do."""

    answer: Answer
    says: str
    what_to_do: str
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a room: "Actions", "action", "an action", "actions", and what its empty list says.

    `begin` is what the button says that begins a new one, where that is not "Add action".
    """

    name: str
    one: str
    a: str
    many: str
    empty_title: str
    empty_says: str
    begin: str = ""

    @property
    def begins(self) -> str:
        """What the button says that begins a new record."""
        return self.begin or f"Add {self.one}"


@dataclass(frozen=True, slots=True)
class Room:
    """A plain room: its words, and the questions its panes ask of the book."""

    words: Words
    read: Callable[[], Any]
    has: Callable[[Any, int], bool]
    rows: Callable[[Any], Sequence[ListRow]]
    heading: Callable[[Any, int], Heading]
    history: Callable[[Any, int], Sequence[HistoryEntry]]
    caution: Callable[[Any, int], Caution | None]
    filters: tuple[Option, ...] = ()
    rows_px: int = 340


def nothing_to_say(_: Any, __: int) -> Caution | None:
    """The caution of rooms whose records need none."""
    return None

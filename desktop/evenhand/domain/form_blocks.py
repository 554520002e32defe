"""What a blank form has that no other paper has: lines to write on, boxes to tick, rows to fill in.

A person fills them in by hand, so each has room for handwriting, and its label stands above it, where it is still read
when the line is full.
"""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class WriteField:
    """One thing to write: its label, a hint on how, and on how many lines."""

    label: str
    hint: str = ""
    lines: int = 1


@dataclass(frozen=True, slots=True)
class WriteRow:
    """Things to write that stand side by side, or one below the other in large print."""

    fields: tuple[WriteField, ...]


@dataclass(frozen=True, slots=True)
class TickChoices:
    """A question with a box for each answer."""

    label: str
    options: tuple[str, ...]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class TickSentences:
    """Whole sentences, each with a box: those that hold are ticked."""

    label: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WriteColumn:
    """A column to fill in, `parts` wide beside the others; one to tick has a box in each row."""

    head: str
    parts: int = 1
    tick: bool = False


@dataclass(frozen=True, slots=True)
class WriteRows:
    """Rows to fill in under the heads of columns."""

    label: str
    columns: tuple[WriteColumn, ...]
    rows: int
    hint: str = ""


FormBlock: TypeAlias = WriteRow | TickChoices | TickSentences | WriteRows

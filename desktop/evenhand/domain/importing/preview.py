"""What an import would do, row by row, before anything is changed; and what is asked first."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class RowStatus(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"
    SKIPPED = "skipped"


class Asks(StrEnum):
    """What kind of answer a question wants."""

    CHOICE = "choice"
    DAY = "day"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Question:
    """Something the spreadsheet does not say, asked once for the whole file.

    `answer` is the one that holds unless another is given; an empty one leaves the rows that need it refused, or
    as the sentence says. `options` are value and label. An answer that is only `guessed` is settled by a person
    before anything comes in.
    """

    key: str
    says: str
    answer: str
    asks: Asks = Asks.CHOICE
    options: tuple[tuple[str, str], ...] = ()
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """What stands in the way of a row: its number and column in the spreadsheet, and what would be right."""

    row: int
    column: str
    says: str

    def as_json(self) -> dict[str, Any]:
        return {"row": self.row, "column": self.column, "says": self.says}


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row: what becomes of it, in a sentence, what was read (label and text), and what to know about it."""

    number: int
    status: RowStatus
    says: str
    values: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the rows of a preview or an import."""

    rows: tuple[PreviewRow, ...]
    refused: tuple[RefusedRow, ...] = ()

    def count(self, status: RowStatus) -> int:
        """How many rows have this status."""
        return sum(1 for row in self.rows if row.status is status)

    @property
    def new(self) -> int:
        return self.count(RowStatus.NEW)

    @property
    def changed(self) -> int:
        return self.count(RowStatus.CHANGED)

    @property
    def same(self) -> int:
        return self.count(RowStatus.SAME)

    def as_json(self) -> dict[str, Any]:
        """Three counts, and each refusal with its row and column."""
        refused = [row.as_json() for row in self.refused]
        return {"new": self.new, "changed": self.changed, "same": self.same, "refused": refused}


@dataclass(slots=True)
class Reading:
    """What was read in one row so far: problems by column, notes, and the questions that it gives rise to.

    Rows with problems are refused.
    """

    number: int
    problems: list[RefusedRow] = field(default_factory=list[RefusedRow])
    notes: list[str] = field(default_factory=list[str])
    gaps: set[str] = field(default_factory=set[str])

    def refuse(self, column: str, says: str) -> None:
        """Note one more thing that stands in the way."""
        self.problems.append(RefusedRow(self.number, column, says))

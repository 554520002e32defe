"""What a form asks, field by field: one table from which both the screen's form and the blank form on paper are made.

So a person who fills in a sheet and the secretary who types it in read the same words in the same order.
"""

from dataclasses import dataclass
from enum import StrEnum

from evenhand.domain.vocabulary import Coded


class Answer(StrEnum):
    """How a field is answered."""

    LINE = "line"
    NOTES = "notes"
    DAY = "day"
    MONEY = "money"
    NUMBER = "number"
    YES_NO = "yes-no"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedField:
    """One field: its key, its label, how it is answered, and of which values.

    `hint` stands below it on the screen, `on_paper` on a sheet where that says it otherwise; `needed` is said where it
    is left empty. One for the `office` is filled in by the secretary.
    """

    key: str
    label: str
    answer: Answer = Answer.LINE
    hint: str = ""
    on_paper: str | None = None
    needed: str = ""
    lines: int = 1
    values: type[Coded] | None = None
    office: bool = False

    @property
    def options(self) -> tuple[str, ...]:
        """The answers to choose from, as a person reads them."""
        if self.answer is Answer.YES_NO:
            return ("Yes", "No")
        return tuple(one.label for one in self.values or ())

    @property
    def paper_hint(self) -> str:
        """What stands beside it on a sheet."""
        return self.hint if self.on_paper is None else self.on_paper

"""Bringing in public items: what went out is history and comes in with its words kept, and without anybody's decision.

That a politician was named without a decision is then a finding like any other (PP4); a list cannot sign for a person.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.importing.cells import Cells
from evenhand.domain.importing.plan import Plan
from evenhand.domain.importing.preview import Question
from evenhand.domain.importing.publicity import (
    DID_NOT,
    WENT_OUT,
    PublicityDraft,
    publicity_values,
    read_publicity_row,
)
from evenhand.domain.vocabulary import PublicityKind
from evenhand.domain.words import say_count
from evenhand.services.imports.entering import Entering
from evenhand.services.imports.publicity_entering import PublicityEntering


@dataclass(frozen=True, slots=True)
class PublicityList:
    """The list of public items as a kind of list; `today` is the day on which it is brought in."""

    today: date
    one: str = "public item"
    many: str = "public items"
    column_of: Mapping[str, str] = field(default_factory=dict[str, str])

    def defaults(self, _session: Session, /) -> dict[str, str]:
        """A day that has passed is taken for the day on which an item went out."""
        return {"went_out": WENT_OUT, "kind": PublicityKind.OTHER.value}

    def read(self, cells: Cells, answers: Mapping[str, str]) -> PublicityDraft | None:
        """Read one row."""
        return read_publicity_row(cells, answers, self.today)

    def questions(self, session: Session, plan: Plan[Any]) -> list[Question]:
        """What is asked where rows do not say whether an item went out, or of which kind it is."""
        asked: list[Question] = []
        given = self.defaults(session)
        if number := plan.gaps.get("went_out"):
            says = f"{_rows(number)} a day that has passed and not whether the item went out. Did it?"
            options = ((WENT_OUT, "Yes, on that day"), (DID_NOT, "No, it was planned for then"))
            asked.append(Question("went_out", says, given["went_out"], options=options))
        if number := plan.gaps.get("kind"):
            says = f"{_rows(number)} no kind of item. Which is it?"
            options = tuple((kind.value, kind.label) for kind in PublicityKind)
            asked.append(Question("kind", says, given["kind"], options=options))
        return asked

    def values(self, draft: PublicityDraft) -> tuple[tuple[str, str], ...]:
        """What was read, label by label."""
        return publicity_values(draft)

    def entering(self, session: Session, _source: str, /) -> Entering:
        """Begin to enter public items."""
        return PublicityEntering(session, self.today)


def _rows(number: int) -> str:
    """How many rows, as the beginning of a sentence: "Two rows give"."""
    said = say_count(number, "row")
    return f"{said[0].upper()}{said[1:]} {'gives' if number == 1 else 'give'}"

"""Bringing in applications: each applicant is screened as if it were typed in, and none passes the bar (PP14).

An application that the spreadsheet calls approved, of an applicant whose name may be a party's, comes in as received
with the question open; what it was awarded is left behind.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Round
from evenhand.domain.importing.applications import (
    IN_FULL,
    LEFT_OPEN,
    ApplicationDraft,
    application_values,
    read_application,
)
from evenhand.domain.importing.cells import Cells
from evenhand.domain.importing.plan import Plan
from evenhand.domain.importing.preview import Asks, Question
from evenhand.domain.words import say_count
from evenhand.records.reading.facts import all_of
from evenhand.services.imports.application_entering import ApplicationEntering
from evenhand.services.imports.entering import Entering

NEW_ROUND = "Imported applications"
COLUMN_OF = {
    "asked_pence": "asked",
    "awarded_pence": "awarded",
    "received_on": "received",
    "on": "decided",
    "name": "applicant",
    "round_id": "round",
}


@dataclass(frozen=True, slots=True)
class ApplicationList:
    """The list of applications as a kind of list; `today` is the day on which it is brought in."""

    today: date
    one: str = "application"
    many: str = "applications"
    column_of: Mapping[str, str] = field(default_factory=COLUMN_OF.copy)

    def defaults(self, session: Session, /) -> dict[str, str]:
        """Where the file knows one round, that is the round meant; else a new one is begun."""
        rounds = all_of(session, Round)
        return {"round": rounds[0].name if len(rounds) == 1 else NEW_ROUND, "awarded": LEFT_OPEN}

    def read(self, cells: Cells, answers: Mapping[str, str]) -> ApplicationDraft | None:
        """Read one row."""
        return read_application(cells, answers, self.today)

    def questions(self, session: Session, plan: Plan[Any]) -> list[Question]:
        """What is asked where rows lack a round, a day, or the amount awarded."""
        asked: list[Question] = []
        defaults = self.defaults(session)
        if number := plan.gaps.get("round"):
            names = [one.name for one in all_of(session, Round, order="opens")]
            options = (*((name, name) for name in names), (NEW_ROUND, f"A new round: {NEW_ROUND}"))
            does = "does" if number == 1 else "do"
            says = (
                f"To which round {does} {_those(number)} belong? A name that is not known begins a new round."
            )
            asked.append(Question("round", says, defaults["round"], Asks.TEXT, options))
        if number := plan.gaps.get("received"):
            says = f"On which day {_were(number)} {_those(number)} received? The spreadsheet does not say."
            asked.append(Question("received", says, "", Asks.DAY))
        if number := plan.gaps.get("decided"):
            comes = "it comes" if number == 1 else "they come"
            says = f"On which day {_were(number)} {_those(number)} decided? Without a day {comes} in as received."
            asked.append(Question("decided", says, "", Asks.DAY))
        if number := plan.gaps.get("awarded"):
            says = f"How much was awarded to {_those(number)}, approved without an amount?"
            options = (
                (LEFT_OPEN, "Not known: they come in as received"),
                (IN_FULL, "What was asked for, in full"),
            )
            asked.append(Question("awarded", says, defaults["awarded"], Asks.CHOICE, options))
        return asked

    def values(self, draft: ApplicationDraft) -> tuple[tuple[str, str], ...]:
        """What was read, label by label."""
        return application_values(draft)

    def entering(self, session: Session, source: str) -> Entering:
        """Begin to enter applications."""
        return ApplicationEntering(session, source, self.today)


def _those(number: int) -> str:
    return f"the {say_count(number, 'application')}"


def _were(number: int) -> str:
    return "was" if number == 1 else "were"

"""Bringing in candidates: each row goes to the election of its day and place, and nobody is linked to a person by it.

Those of wards that are not in the file stay outside unless they are wanted: what concerns nobody here is not kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.elections.facts import Election
from evenhand.domain.importing.candidates import ALL, OURS, CandidateDraft, candidate_values, read_candidate
from evenhand.domain.importing.cells import Cells
from evenhand.domain.importing.plan import Plan
from evenhand.domain.importing.preview import Asks, Question
from evenhand.domain.partnership.facts import Ward
from evenhand.domain.words import say_count, say_list
from evenhand.records.reading.facts import all_of
from evenhand.services.imports.candidate_entering import CandidateEntering
from evenhand.services.imports.elections_in_hand import ElectionsInHand, election_name
from evenhand.services.imports.entering import Entering

COLUMN_OF = {"area": "ward"}


@dataclass(frozen=True, slots=True)
class CandidateList:
    """The list of candidates as a kind of list; `today` is the day on which it is brought in."""

    today: date
    one: str = "candidate"
    many: str = "candidates"
    column_of: Mapping[str, str] = field(default_factory=COLUMN_OF.copy)

    def defaults(self, session: Session, /) -> dict[str, str]:
        """The next election is the one meant where a list does not say; other wards stay outside."""
        elections = all_of(session, Election, order="poll_on")
        ahead = [one for one in elections if one.poll_on >= self.today]
        meant = ahead[0] if ahead else (elections[-1] if elections else None)
        return {"whose": OURS} | ({"election": election_name(meant)} if meant else {})

    def read(self, cells: Cells, answers: Mapping[str, str]) -> CandidateDraft | None:
        """Read one row; the answer about wards goes with it."""
        return read_candidate(cells, answers)

    def questions(self, session: Session, plan: Plan[Any]) -> list[Question]:
        """What is asked where rows name no election, no day of standing, or wards that are not in the file."""
        asked: list[Question] = []
        if number := plan.gaps.get("election"):
            says = f"In which election do these people stand? {_rows(number)} not say."
            names = [election_name(one) for one in all_of(session, Election, order="poll_on")]
            options = tuple((name, name) for name in names)
            asked.append(
                Question(
                    "election",
                    says,
                    self.defaults(session).get("election", ""),
                    options=options,
                    guessed=True,
                )
            )
        in_hand = ElectionsInHand(session)
        if elsewhere := sum(in_hand.stands_elsewhere(draft) for draft in plan.drafts):
            ours = say_list(sorted(ward.name for ward in all_of(session, Ward)))
            says = f"{_candidates(elsewhere)} in wards that are not in this file. Who comes in?"
            options = ((OURS, f"Those of {ours} alone"), (ALL, "Everybody on the list"))
            asked.append(Question("whose", says, OURS, options=options))
        if number := plan.gaps.get("since"):
            says = (
                f"Since when is it public that these people stand? {_rows(number)} not say. Left empty, it is the day "
                "of the statement of persons nominated, or today where that is still to come."
            )
            asked.append(Question("since", says, "", Asks.DAY))
        return asked

    def values(self, draft: CandidateDraft) -> tuple[tuple[str, str], ...]:
        """What was read, label by label."""
        return candidate_values(draft)

    def entering(self, session: Session, source: str) -> Entering:
        """Begin to enter candidates."""
        return CandidateEntering(session, source, self.today)


def _candidates(number: int) -> str:
    said = say_count(number, "candidate")
    return f"{said[0].upper()}{said[1:]} {'stands' if number == 1 else 'stand'}"


def _rows(number: int) -> str:
    """How many rows, as the beginning of a sentence: "Two rows do"."""
    said = say_count(number, "row")
    return f"{said[0].upper()}{said[1:]} {'does' if number == 1 else 'do'}"

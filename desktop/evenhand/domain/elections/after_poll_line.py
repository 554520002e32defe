"""One line of the checklist after a poll: whom it is about, what is to be done and why, and what a button does."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.elections.aftermath import Aftermath
from evenhand.domain.elections.vocabulary import AfterPollStep


class Deed(StrEnum):
    """What one button does about a line."""

    ENTER_RESULT = "enter-result"
    RECORD_OFFICE = "record-office"
    END_OFFICE = "end-office"
    END_NOMINATION = "end-nomination"
    RECORD_TERM = "record-term"
    TAKE_IN = "take-in"
    DELETE = "delete"


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterPollLine:
    """One line: whom it is about, what is to be done or was, and why; `person_id` is None for who is nobody here yet.

    `opens` is where it may be looked at ("person:3/role"), `deed` what a button does at once, to `candidate_ids` where
    it is about candidates. `waits_until` is the first day on which it can be done. `note` says how it was settled.
    """

    person_id: int | None
    name: str
    step: AfterPollStep
    says: str
    done: bool
    why: str
    opens: str = ""
    deed: Deed | None = None
    candidate_ids: tuple[int, ...] = ()
    waits_until: date | None = None
    note: str = ""

    def is_open(self, day: date) -> bool:
        """Whether it can be done that day and is not."""
        return not self.done and (self.waits_until is None or self.waits_until <= day)


def line_about(record: Aftermath, person_id: int, step: AfterPollStep, says: str, why: str) -> AfterPollLine:
    """An open line about somebody here; it opens the MP for a term, else the person."""
    mp_id = record.mp_ids.get(person_id) if step is AfterPollStep.TERM else None
    return AfterPollLine(
        person_id=person_id,
        name=record.directory.people[person_id].name,
        step=step,
        says=says,
        done=False,
        why=why,
        opens=f"mp:{mp_id}" if mp_id else f"person:{person_id}",
    )

"""Today on one page: what needs a person, what is due and late, what is in the diary, and what should be noticed.

It gathers what other papers of the same level may tell, so that it can tell nothing more.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.domain.elections.planner import PlannerEntry
from evenhand.domain.grants.returns import OPEN as OPEN_RETURNS
from evenhand.domain.grants.returns_report import ReturnTold
from evenhand.domain.guidance.findings import Finding
from evenhand.domain.meetings.action_log import ActionLine, Standing
from evenhand.domain.mp.mp_report import WaitingLetter
from evenhand.domain.mp.told import ToldFollowUp
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level

SOON = timedelta(days=7)
DIARY = timedelta(days=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToDo:
    """Something that waits for a person: what, by when, and who sees to it; `days_late` is 0 until its day is over."""

    what: str
    who: str
    due_on: date | None
    days_late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """What needs somebody on a day, for one level: the most late first, then by the day it is due.

    `publishing` says what may be published; `withheld` counts the findings that this copy leaves out.
    """

    occasion: Occasion
    level: Level
    publishing: str
    to_do: tuple[ToDo, ...]
    diary: tuple[PlannerEntry, ...]
    findings: tuple[Finding, ...]
    withheld: int = 0

    @property
    def as_at(self) -> date:
        """The day that the paper is about."""
        return self.occasion.as_at

    @property
    def late(self) -> int:
        """How many things to be done are overdue."""
        return sum(one.days_late > 0 for one in self.to_do)


def in_turn(found: Iterable[ToDo], day: date) -> tuple[ToDo, ...]:
    """What is late or due within a week of a day, the most late first."""
    soon = (one for one in found if one.days_late or (one.due_on is not None and one.due_on <= day + SOON))
    return tuple(sorted(soon, key=_turn))


def in_diary(entries: Iterable[PlannerEntry], day: date) -> tuple[PlannerEntry, ...]:
    """What stands on the day and the fourteen after it."""
    return tuple(one for one in entries if day <= one.day <= day + DIARY)


def of_follow_up(one: ToldFollowUp) -> ToDo:
    """A follow-up as something to be done."""
    what = f"{one.what.rstrip('.')} ({one.with_whom})"
    return ToDo(what=what, who=one.owner, due_on=one.due_on, days_late=one.days_late)


def of_action(one: ActionLine) -> ToDo:
    """An open action as something to be done."""
    return ToDo(what=one.what.rstrip("."), who=one.owner, due_on=one.due_on, days_late=one.days_overdue)


def of_return(one: ReturnTold) -> ToDo:
    """A return that is asked for as something to be done."""
    what = f"Return of {one.applicant}, {one.reference}"
    return ToDo(what=what, who="", due_on=one.due_on, days_late=one.days_late)


def of_letter(one: WaitingLetter) -> ToDo:
    """A letter that was not answered in time as something to be done."""
    what = f"No answer yet: {one.title.rstrip('.')}, to {one.to_whom}"
    return ToDo(what=what, who="", due_on=None, days_late=one.days)


def is_open(one: ActionLine | ReturnTold) -> bool:
    """Whether an action or a return still waits."""
    if isinstance(one, ActionLine):
        return one.stands is not Standing.CLOSED
    return one.standing in OPEN_RETURNS


def _turn(one: ToDo) -> tuple[int, date, str]:
    return (-one.days_late, one.due_on or date.max, one.what)

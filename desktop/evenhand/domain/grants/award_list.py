"""The list of awards as a read model: who was awarded what for which purpose, to the penny, and how each round went.

It is made to be published. A public copy names awards alone; what was refused, deferred or withdrawn stands in counts,
and somebody who applied for themselves is not named. An award of which the announcement is still held back is counted
and not named there. Money is in whole pence.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.grants.facts import is_held_back
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.occasion import Occasion
from evenhand.domain.partnership.grants_decided import A_PERSON
from evenhand.domain.vocabulary import ApplicationStatus, Level

ENDED = (ApplicationStatus.RESCINDED, ApplicationStatus.CLAWED_BACK)


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardLine:
    """One award. `ended_on` is the day on which it was rescinded or clawed back, `held_back_until` the day before
    which it may not be told in public, `back_pence` what came back of it.
    """

    application_id: int
    round_id: int
    reference: str
    applicant: str
    is_person: bool
    purpose: str
    theme: str
    awarded_pence: int
    awarded_on: date
    paid_pence: int
    back_pence: int = 0
    announced_on: date | None = None
    held_back_until: date | None = None
    ended_on: date | None = None
    status: ApplicationStatus = ApplicationStatus.APPROVED

    @property
    def stands(self) -> bool:
        """Whether it is an award on the day of the list."""
        return self.ended_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundLine:
    """How one round went: applications by what became of them, and its money."""

    round_id: int
    name: str
    budget_pence: int
    applied: int
    asked_pence: int
    awards: int
    awarded_pence: int
    refused: int
    deferred: int
    withdrawn: int
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardList:
    """The awards of a period, or of one round; sums are over all awards that stand, `shown_pence` over those shown.

    `awards` holds what this copy may name, by reference; `held_back` counts the awards that it may not name yet.
    """

    occasion: Occasion
    level: Level
    starts: date
    round_name: str
    awards: tuple[AwardLine, ...]
    rounds: tuple[RoundLine, ...]
    made: int
    awarded_pence: int
    held_back: int = 0
    held_back_until: date | None = None

    @property
    def as_at(self) -> date:
        """The day on which the list stands."""
        return self.occasion.as_at

    @property
    def shown_pence(self) -> int:
        """The sum of the awards that are shown and stand."""
        return sum(one.awarded_pence for one in self.awards if one.stands)


@keeps("MP9")
def for_level(found: AwardList, level: Level) -> AwardList:
    """The list as a copy of that level may hold it (MP9: exact pounds and pence at every level)."""
    if level is not Level.PUBLIC:
        return replace(found, level=level)
    standing = [one for one in found.awards if one.stands]
    told = tuple(_public(one) for one in standing if not _is_held_back(one, found.as_at))
    held = [one for one in standing if _is_held_back(one, found.as_at)]
    days = [one.held_back_until for one in held if one.held_back_until is not None]
    return replace(
        found,
        level=level,
        occasion=found.occasion.for_public(),
        awards=told,
        held_back=len(held),
        held_back_until=max(days, default=None),
    )


def _is_held_back(one: AwardLine, day: date) -> bool:
    """Whether an award may not be told in public yet: it waits for the day of its announcement."""
    return is_held_back(one.announced_on, one.held_back_until, day)


def _public(one: AwardLine) -> AwardLine:
    """An award as anybody may read it: without what was paid, and without the name of a private person."""
    bare = replace(one, paid_pence=0, back_pence=0)
    return replace(bare, applicant=A_PERSON, purpose="") if one.is_person else bare


def round_line(
    round_id: int,
    name: str,
    budget_pence: int,
    applied: Sequence[tuple[ApplicationStatus, int]],
    awards: Iterable[AwardLine],
) -> RoundLine:
    """The counts of one round, from the status and the amount asked of each of its applications on the day."""
    statuses = [status for status, _ in applied]
    standing = [one for one in awards if one.round_id == round_id and one.stands]
    return RoundLine(
        round_id=round_id,
        name=name,
        budget_pence=budget_pence,
        applied=len(applied),
        asked_pence=sum(pence for _, pence in applied),
        awards=len(standing),
        awarded_pence=sum(one.awarded_pence for one in standing),
        refused=statuses.count(ApplicationStatus.REFUSED),
        deferred=statuses.count(ApplicationStatus.DEFERRED),
        withdrawn=statuses.count(ApplicationStatus.WITHDRAWN),
        waiting=statuses.count(ApplicationStatus.RECEIVED),
    )

"""Returns and spending of awards as a read model: which returns are due, late, chased or in, and what was spent.

A public copy counts returns and adds up the money; who is late is told to the board, who declared what stands in the
confidential copy. Money is in whole pence.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.grants.returns import OVERDUE, ReturnStanding
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_count


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnTold:
    """One return as it stands on the day; `says` and `declared_by` are confidential."""

    application_id: int
    reference: str
    applicant: str
    due_on: date
    standing: ReturnStanding
    days_late: int
    chased_on: tuple[date, ...] = ()
    received_on: date | None = None
    declared_on: date | None = None
    declared_by: str = ""
    excused_because: str = ""
    spent_pence: int | None = None
    receipts_seen: int = 0
    receipts_asked: int = 0
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardMoney:
    """The money of one award: what was awarded, paid, spent by its returns, came back, and is still due back.

    What was spent is not known, None, until a return came in, and what is due back not until then or until the award
    ended.
    """

    application_id: int
    reference: str
    applicant: str
    awarded_pence: int
    paid_pence: int
    spent_pence: int | None
    back_pence: int
    due_back_pence: int | None

    @property
    def untold_pence(self) -> int:
        """What was paid and is neither told to be spent, nor back, nor due back."""
        told = (self.spent_pence or 0) + self.back_pence + (self.due_back_pence or 0)
        return max(self.paid_pence - told, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachTold:
    """Money that was not spent as agreed, and what was done about it."""

    reference: str
    found_on: date
    what: str
    clause: str
    done: str
    settled_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """The sums over all awards of the paper, as far as they are known; `untold_pence` is not accounted for yet."""

    awarded_pence: int = 0
    paid_pence: int = 0
    spent_pence: int = 0
    back_pence: int = 0
    due_back_pence: int = 0
    untold_pence: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnsReport:
    """The returns of one round or of all; what a copy may not name is None there, the counts and sums stay."""

    occasion: Occasion
    level: Level
    round_name: str
    standings: tuple[tuple[ReturnStanding, int], ...]
    returns: tuple[ReturnTold, ...] | None
    awards: tuple[AwardMoney, ...] | None
    money: Money
    accepted: int
    breaches: tuple[BreachTold, ...] | None
    breaches_open: int

    @property
    def as_at(self) -> date:
        """The day on which the figures stand."""
        return self.occasion.as_at

    @property
    def asked(self) -> int:
        """How many returns were asked for."""
        return sum(count for _, count in self.standings)

    @property
    def overdue(self) -> int:
        """How many returns are late, chased or not."""
        return sum(count for standing, count in self.standings if standing in OVERDUE)


def say_receipts(one: ReturnTold) -> str:
    """Of how many lines of a return the receipts were seen; "" where it has none."""
    if one.receipts_asked <= 1:
        seen = "receipt seen" if one.receipts_seen else "receipt not seen"
        return seen if one.receipts_asked else ""
    return f"receipts seen for {one.receipts_seen} of {say_count(one.receipts_asked, 'line')}"


def sums(awards: Iterable[AwardMoney]) -> Money:
    """The sums over some awards."""
    found = tuple(awards)
    return Money(
        awarded_pence=sum(one.awarded_pence for one in found),
        paid_pence=sum(one.paid_pence for one in found),
        spent_pence=sum(one.spent_pence or 0 for one in found),
        back_pence=sum(one.back_pence for one in found),
        due_back_pence=sum(one.due_back_pence or 0 for one in found),
        untold_pence=sum(one.untold_pence for one in found),
    )


def for_level(report: ReturnsReport, level: Level) -> ReturnsReport:
    """The report as a copy of that level may hold it."""
    if level is Level.CONFIDENTIAL:
        return replace(report, level=level)
    if level is Level.PUBLIC:
        occasion = report.occasion.for_public()
        return replace(report, level=level, occasion=occasion, returns=None, awards=None, breaches=None)
    bare = tuple(replace(one, says="", declared_by="") for one in report.returns or ())
    return replace(report, level=level, returns=bare)

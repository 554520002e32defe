"""What of an award is due back: what its returns leave of what was paid, less what came back. Money is in whole pence.

Each return tells what was left on its own day. What came back between two returns is no more part of what the later
one tells, so it still settles what the earlier one told and nothing else.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.grants.money_facts import AwardCourse, MoneyBack, MonitoringReturn, Payment, ReturnLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """What of an award is due back: what was paid and not spent, or all of it where it was clawed back.

    `untold_pence` is what the last return tells neither as spent nor as unspent.
    """

    paid_pence: int
    spent_pence: int
    unspent_pence: int
    back_pence: int
    untold_pence: int = 0

    @property
    def due_back_pence(self) -> int:
        """What is still to come back; never below nothing."""
        return max(self.unspent_pence - self.back_pence, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What the returns up to one of them tell: what was spent, what is unspent in all, and what is left untold."""

    spent_pence: int = 0
    unspent_pence: int = 0
    untold_pence: int = 0


def owed(
    course: AwardCourse | None,
    returns: Sequence[MonitoringReturn],
    lines: Sequence[ReturnLine],
    back: Sequence[MoneyBack],
    payments: Sequence[Payment],
) -> Owed:
    """What of an award is due back, from its returns and what came back already; all that was paid once it ended.

    Where a return does not say what is unspent, what its lines leave is.
    """
    paid, told = _sum(payments), _Told()
    for one in sorted((one for one in returns if one.received_on is not None), key=in_turn):
        own = [line.spent_pence for line in lines if line.return_id == one.id]
        told = _after(told, one, own, back, payments)
    ended = course is not None and course.ended_on is not None
    return Owed(
        paid_pence=paid,
        spent_pence=sum(line.spent_pence for line in lines),
        unspent_pence=paid if ended else told.unspent_pence,
        back_pence=_sum(back),
        untold_pence=0 if ended else told.untold_pence,
    )


def in_turn(one: MonitoringReturn) -> tuple[date, float]:
    """The order in which returns came in; one that is new comes after those of its day."""
    return (one.received_on or date.min, one.id or float("inf"))


def _after(
    before: _Told,
    one: MonitoringReturn,
    own: Sequence[int],
    back: Sequence[MoneyBack],
    payments: Sequence[Payment],
) -> _Told:
    """What is told with one more return, whose lines come to `own`."""
    came_in = one.received_on or date.max
    spent = before.spent_pence + sum(own)
    if one.unspent_pence is None:
        left = max(_sum(payments) - spent, 0) if own else before.unspent_pence
        return _Told(spent_pence=spent, unspent_pence=left)
    paid = _sum(each for each in payments if each.paid_on <= came_in)
    settled = min(_sum(each for each in back if each.back_on < came_in), before.unspent_pence)
    unspent = one.unspent_pence + settled
    if not own:
        return _Told(spent_pence=max(spent, paid - unspent), unspent_pence=unspent)
    came_back = _sum(each for each in back if each.back_on <= came_in)
    return _Told(
        spent_pence=spent,
        unspent_pence=min(unspent, max(paid - spent, one.unspent_pence)),
        untold_pence=max(paid - spent - one.unspent_pence - came_back, 0),
    )


def _sum(those: Iterable[MoneyBack | Payment]) -> int:
    return sum(one.pence for one in those)

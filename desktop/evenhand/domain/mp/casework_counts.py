"""Referrals as a paper may tell of them: counted, and never so few that somebody could be made out (MP12).

A number from one to four is said as "fewer than five". Where a hidden number could be worked out from the others and
the total, the whole breakdown is left out.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.record_facts import Referral
from evenhand.domain.mp.vocabulary import CaseCategory, CaseOutcome, CaseRoute
from evenhand.domain.vocabulary import Coded

LEAST = 5
FEW = "fewer than five"
NO_OUTCOME = "No outcome yet"
TOO_FEW = "Some of these numbers are too small to be told apart."

Line = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """One total by something, each line with its number."""

    by: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class CaseCounts:
    """The referrals and signpostings begun in a period, in all and by route, category and outcome; exact numbers."""

    total: int
    by_route: Breakdown
    by_category: Breakdown
    by_outcome: Breakdown

    @property
    def breakdowns(self) -> tuple[Breakdown, ...]:
        """The three of them."""
        return self.by_route, self.by_category, self.by_outcome


@dataclass(frozen=True, slots=True)
class ToldBreakdown:
    """A breakdown in words that let nobody be made out; without lines where that cannot be."""

    by: str
    lines: tuple[tuple[str, str], ...]
    says: str = ""


@keeps("MP12")
def referral_counts(referrals: Iterable[Referral], starts: date | None, ends: date | None) -> CaseCounts:
    """Count what was begun from one day to another, both included; None leaves that side open.

    No word about a person is looked at, so that erasing alters no count. Source: MP12.
    """
    own = [
        one
        for one in referrals
        if (starts is None or starts <= one.opened_on) and (ends is None or one.opened_on <= ends)
    ]
    return CaseCounts(
        len(own),
        Breakdown("How it reached the MP", _lines(own, CaseRoute, _route)),
        Breakdown("What it was about", _lines(own, CaseCategory, _category)),
        Breakdown("What became of it", _outcome_lines(own, ends)),
    )


@keeps("MP12")
def say(number: int) -> str:
    """A count as it may be printed: none, fewer than five, or the number."""
    if not number:
        return "none"
    return FEW if number < LEAST else str(number)


@keeps("MP12")
def told(counts: CaseCounts) -> tuple[ToldBreakdown, ...]:
    """The breakdowns as they may be printed; none of them where there are fewer than five in all."""
    if counts.total < LEAST:
        return ()
    return tuple(_told(one) for one in counts.breakdowns)


def _told(breakdown: Breakdown) -> ToldBreakdown:
    if not _is_safe(breakdown):
        return ToldBreakdown(breakdown.by, (), TOO_FEW)
    return ToldBreakdown(breakdown.by, tuple((label, say(number)) for label, number in breakdown.lines))


def _is_safe(breakdown: Breakdown) -> bool:
    """Whether no hidden number follows from the total: several are hidden, not all as small or as large as can be."""
    hidden = [number for _, number in breakdown.lines if 0 < number < LEAST]
    together, many = sum(hidden), len(hidden)
    return not hidden or (many > 1 and many < together < many * (LEAST - 1))


def _lines(
    referrals: list[Referral], kind: type[Coded], value: Callable[[Referral], Coded]
) -> tuple[Line, ...]:
    return tuple((one.label, sum(value(each) is one for each in referrals)) for one in kind)


def _outcome_lines(referrals: list[Referral], day: date | None) -> tuple[Line, ...]:
    """The outcomes known by a day, and how many have none by then."""
    found = [_outcome(one, day) for one in referrals]
    lines = tuple((one.label, found.count(one)) for one in CaseOutcome)
    return (*lines, (NO_OUTCOME, found.count(None)))


def _outcome(referral: Referral, day: date | None) -> CaseOutcome | None:
    closed = referral.closed_on
    return referral.outcome if closed is not None and (day is None or closed <= day) else None


def _route(referral: Referral) -> Coded:
    return referral.route


def _category(referral: Referral) -> Coded:
    return referral.category

"""Residents' referrals as every paper tells of them: counted, never so few that somebody could be made out (MP12)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.casework_counts import ToldBreakdown, referral_counts, say, told
from evenhand.domain.mp.record_facts import Referral
from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True)
class CaseworkTold:
    """How many were begun in the period, in words, and the breakdowns that may be printed.

    `references` stand in a confidential copy alone; no copy names a resident.
    """

    total: str
    breakdowns: tuple[ToldBreakdown, ...]
    references: tuple[str, ...] = ()


@keeps("MP12")
def casework_told(referrals: Iterable[Referral], starts: date, day: date) -> CaseworkTold:
    """The referrals and signpostings begun from a day to a day, both included, as a confidential copy tells them."""
    begun = [one for one in referrals if starts <= one.opened_on <= day]
    counts = referral_counts(begun, starts, day)
    return CaseworkTold(say(counts.total), told(counts), tuple(sorted(one.reference for one in begun)))


@keeps("MP12")
def casework_at_level(casework: CaseworkTold, level: Level) -> CaseworkTold:
    """The same as a copy of a level may hold it."""
    return casework if level is Level.CONFIDENTIAL else replace(casework, references=())

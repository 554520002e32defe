"""Residents' referrals as every paper tells of them: counted, never so few that somebody could be made out (MP12)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.casework_counts import ToldBreakdown, referral_counts, say, told
from evenhand.domain.mp.record_facts import Referral


@dataclass(frozen=True, slots=True)
class CaseworkTold:
    """How many were begun in the period, in words, and the breakdowns that may be printed, alike in every copy."""

    total: str
    breakdowns: tuple[ToldBreakdown, ...]


@keeps("MP12")
def casework_told(referrals: Iterable[Referral], starts: date, day: date) -> CaseworkTold:
    """The referrals and signpostings begun from a day to a day, both included.

    Not even their references are told: a list of those would tell how many there are.
    """
    counts = referral_counts(referrals, starts, day)
    return CaseworkTold(say(counts.total), told(counts))

"""Certificates of awards as a read model: to whom, how much to the penny, for what (MP9).

Nobody is named as giving the money: it is the partnership's award, whoever hands the paper over (PP4). Money is in
whole pence.
"""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """One award as it is handed over."""

    application_id: int
    reference: str
    applicant: str
    is_person: bool
    purpose: str
    awarded_pence: int
    awarded_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificates:
    """The certificates of one round, by reference; `left_out` counts those that this copy may not name."""

    occasion: Occasion
    level: Level
    round_name: str
    certificates: tuple[Certificate, ...]
    left_out: int = 0

    @property
    def as_at(self) -> date:
        """The day on which they stand."""
        return self.occasion.as_at


def for_level(found: Certificates, level: Level) -> Certificates:
    """The certificates as a copy of that level may hold them: a public one leaves private persons out."""
    if level is not Level.PUBLIC:
        return replace(found, level=level)
    told = tuple(one for one in found.certificates if not one.is_person)
    return replace(
        found,
        level=level,
        occasion=found.occasion.for_public(),
        certificates=told,
        left_out=len(found.certificates) - len(told),
    )

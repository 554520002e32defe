"""The even-handedness ledger as a paper: who of the politicians was asked, quoted, pictured and made public, in counts.

A public copy names all of them: a candidate stands in the ledger from the day on which the candidacy is publicly known.
"""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.ledger import Ledger
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class EvenHandedness:
    """The ledger of a period, by person and by party, both in the order of the alphabet."""

    occasion: Occasion
    level: Level
    ledger: Ledger

    @property
    def as_at(self) -> date:
        """The day on which the ledger stands."""
        return self.occasion.as_at


@keeps("PP7")
def for_level(paper: EvenHandedness, level: Level) -> EvenHandedness:
    """The ledger as a copy of that level may hold it: counts alone, of people who are all in public life."""
    occasion = paper.occasion.for_public() if level is Level.PUBLIC else paper.occasion
    return replace(paper, level=level, occasion=occasion)

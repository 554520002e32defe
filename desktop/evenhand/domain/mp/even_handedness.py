"""The even-handedness ledger as a paper: who of the politicians was asked, quoted, pictured and made public, in counts.

A public copy names those who are in public life; of somebody known here as a candidate alone it says no more than that.
"""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.printed_names import may_be_printed
from evenhand.domain.mp.ledger import CANDIDATE, Ledger, LedgerLine
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level

A_CANDIDATE = "A candidate"


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
def for_level(paper: EvenHandedness, level: Level, directory: Directory) -> EvenHandedness:
    """The ledger as a copy of that level may hold it."""
    if level is not Level.PUBLIC:
        return replace(paper, level=level)
    lines = tuple(_public(one, directory, paper.as_at) for one in paper.ledger.lines)
    return replace(
        paper,
        level=level,
        occasion=paper.occasion.for_public(),
        ledger=replace(paper.ledger, lines=lines),
    )


def _public(line: LedgerLine, directory: Directory, day: date) -> LedgerLine:
    """The line; whoever is known as a candidate alone and let no name be printed is one candidate among others."""
    may = bool(line.person_id) and may_be_printed(directory, line.person_id, day)
    hidden = line.part == CANDIDATE and not may
    return replace(line, person_id=0, name=A_CANDIDATE, party="") if hidden else line

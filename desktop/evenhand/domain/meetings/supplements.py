"""Supplements to a pack: papers that came after it was sent, numbered as they came, their pages going on from its own.

What the chair agreed to take on one day makes one supplement; what is tabled at the meeting comes last.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from evenhand.domain.meetings.agenda_sheet import AgendaSheet, PaperLine
from evenhand.domain.meetings.circulating import LetteredPaper, came_by
from evenhand.domain.meetings.vocabulary import PaperTiming


@dataclass(frozen=True, slots=True)
class Supplement:
    """One supplement: its number, and the letters of its papers, of which a copy may hold fewer."""

    number: int
    letters: tuple[str, ...]

    @property
    def title(self) -> str:
        """What it is called on its own page."""
        return f"Supplement {self.number}"

    def holding(self, letters: Sequence[str]) -> "Supplement":
        """The supplement with those of its papers alone that a copy holds."""
        return Supplement(self.number, tuple(one for one in self.letters if one in letters))

    def papers_of(self, sheet: AgendaSheet) -> tuple[PaperLine, ...]:
        """Its papers as the agenda tells them."""
        return tuple(one for one in sheet.papers if one.letter in self.letters)


def supplements(papers: Sequence[LetteredPaper]) -> tuple[Supplement, ...]:
    """The supplements of a meeting, the first one first; none where all papers came in time."""
    late = [one for one in papers if one.paper.timing is not PaperTiming.WITH_NOTICE]
    grouped = (tuple(one.letter for one in own) for _, own in groupby(late, key=_came))
    return tuple(Supplement(number, letters) for number, letters in enumerate(grouped, start=1))


def _came(one: LetteredPaper) -> tuple[int, int]:
    return came_by(one.paper)

"""How the papers of a meeting are put together: which copies are made, with a cover or not, and what is left out.

Each kind of meeting has its own usual way. Until the secretary keeps one, the board has its copy in both sizes of
print, and the public has one.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from evenhand.domain.meetings.circulating import LetteredPaper
from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True)
class PackCopy:
    """A copy that is made: who reads it, and in which size of print."""

    level: Level
    large_print: bool = False

    @property
    def says(self) -> str:
        """The copy as it is chosen: Board, large print."""
        return f"{self.level.label}, large print" if self.large_print else self.level.label

    @property
    def name(self) -> str:
        """The copy as a folder is called after it: board_large-print."""
        return f"{self.level.value}_large-print" if self.large_print else self.level.value


COPIES = tuple(
    PackCopy(level, large_print)
    for level in (Level.BOARD, Level.PUBLIC, Level.CONFIDENTIAL)
    for large_print in (False, True)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackChoices:
    """The usual way of one kind of meeting.

    `papers` are the kinds of paper drawn here that usually go to it, in order; those of them that are `left_out` stand
    on the agenda and not in the pack.
    """

    with_cover: bool = True
    copies: tuple[PackCopy, ...] = (
        PackCopy(Level.BOARD),
        PackCopy(Level.BOARD, large_print=True),
        PackCopy(Level.PUBLIC),
    )
    papers: tuple[str, ...] = ()
    left_out: frozenset[str] = frozenset()

    def left_out_of(self, papers: Iterable[LetteredPaper]) -> tuple[int, ...]:
        """The keys of the papers of a meeting that are usually left out of its pack."""
        return tuple(one.paper.id for one in papers if one.paper.draws in self.left_out)


def in_order(copies: Collection[PackCopy]) -> tuple[PackCopy, ...]:
    """Copies in the order in which they are offered, each once."""
    return tuple(one for one in COPIES if one in copies)

"""The pack of a meeting: the agenda and every paper in its order, with the pages on which each stands.

A pack holds what its readers may see: a public one public papers alone, and nothing of what is taken in private.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from evenhand.domain.meetings.agenda_sheet import AgendaSheet, PaperLine, without
from evenhand.domain.meetings.supplements import Supplement
from evenhand.domain.occasion import Occasion
from evenhand.domain.papers import Paper
from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True)
class DrawnPaper:
    """A paper that is drawn for the pack: its order, its read model, what makes blocks of it, what draws it by itself.

    `asked` is the order by which it was made. `blocks` is None for a paper that is no run of text, such as a card; it
    then goes in as it is drawn.
    """

    asked: Any
    report: Any
    blocks: Callable[[Any], Paper] | None
    draw: Callable[[Any, Any], bytes]


@dataclass(frozen=True, slots=True)
class PackPaper:
    """One paper that goes into the pack: its line on the agenda, and what it is, drawn here or attached."""

    line: PaperLine
    level: Level
    drawn: DrawnPaper | None = None
    pdf: bytes = b""
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackCover:
    """What the cover says beside the agenda: who has answered that they come, and what was chosen to be left out.

    The names are empty in a public copy, which counts. `left_out` are letters.
    """

    coming: int
    apologies: int
    unheard: int
    names_coming: tuple[str, ...] = ()
    names_apologies: tuple[str, ...] = ()
    names_unheard: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def sitting(self) -> int:
        """How many sit on the day."""
        return self.coming + self.apologies + self.unheard


@dataclass(frozen=True, slots=True)
class PackOfPapers:
    """What is to be bound: a cover, if there is one, the agenda, then the papers that this copy may hold, in order.

    Each of the `supplements` has a page of its own before its papers; those are the last ones. `version` is that of the
    whole; the agenda has its own.
    """

    agenda: AgendaSheet
    papers: tuple[PackPaper, ...]
    cover: PackCover | None = None
    supplements: tuple[Supplement, ...] = ()
    version: int = 1

    def in_version(self, sheet: AgendaSheet) -> AgendaSheet:
        """The agenda as the cover, and the page before a supplement, tell of it: in the version of the pack."""
        return replace(sheet, occasion=replace(sheet.occasion, version=self.version))

    @property
    def sent_first(self) -> "PackOfPapers":
        """The pack as it was before its last supplement."""
        last = self.supplements[-1].letters
        papers = tuple(one for one in self.papers if one.line.letter not in last)
        return replace(
            self,
            agenda=without(self.agenda, last),
            papers=papers,
            supplements=self.supplements[:-1],
        )

    @property
    def came_last(self) -> tuple[PackPaper, ...]:
        """The papers of the last supplement."""
        return tuple(one for one in self.papers if one.line.letter in self.supplements[-1].letters)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The pack as it was bound: how many pages, the agenda with the pages of its papers, and what was left out.

    `cover_pages` and `agenda_pages` come first; `not_in_this_copy` are letters.
    """

    occasion: Occasion
    level: Level
    pages: int
    cover_pages: int
    agenda_pages: int
    papers: tuple[PaperLine, ...]
    not_in_this_copy: tuple[str, ...]
    agenda: AgendaSheet


@dataclass(frozen=True, slots=True, kw_only=True)
class LastSupplement:
    """The supplement that came last: its number, and its papers with the pages that they have in the whole pack."""

    occasion: Occasion
    level: Level
    number: int
    papers: tuple[PaperLine, ...]


def said_of(paper: PaperLine) -> str:
    """A paper in a sentence of its own: Paper D, “Election-period report”."""
    return f"Paper {paper.letter}, “{paper.title}”"

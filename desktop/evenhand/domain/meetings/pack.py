"""The pack of a meeting: the agenda and every paper in its order, with the pages on which each stands.

A pack holds what its readers may see: a public one public papers alone, and nothing of what is taken in private.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from evenhand.domain.meetings.agenda_sheet import AgendaSheet, PaperLine
from evenhand.domain.occasion import Occasion
from evenhand.domain.papers import Paper
from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True)
class DrawnPaper:
    """A paper that is drawn for the pack: its kind, its read model, what makes blocks of it, what draws it by itself.

    `blocks` is None for a paper that is no run of text, such as a card; it then goes in as it is drawn.
    """

    paper: str
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


@dataclass(frozen=True, slots=True)
class PackOfPapers:
    """What is to be bound: the agenda, then the papers that this copy may hold, in order."""

    agenda: AgendaSheet
    papers: tuple[PackPaper, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The pack as it was bound: how many pages, the agenda with the pages of its papers, and what was left out.

    `agenda_pages` are those of the agenda, which comes first; `not_in_this_copy` are letters.
    """

    occasion: Occasion
    level: Level
    pages: int
    agenda_pages: int
    papers: tuple[PaperLine, ...]
    not_in_this_copy: tuple[str, ...]
    agenda: AgendaSheet


def said_of(paper: PaperLine) -> str:
    """A paper in a sentence of its own: Paper D, “Election-period report”."""
    return f"Paper {paper.letter}, “{paper.title}”"

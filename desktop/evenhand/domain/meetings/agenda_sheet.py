"""The agenda as it is sent out: when and where, how many must be there, the items, and the papers that go with them.

One source serves three levels. A public copy leaves out the titles of what is taken in private, who asks for a grant
that is not decided, how to join by video, and why a paper came late; nobody is named there who has not agreed to it.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, time

from evenhand.domain.meetings.vocabulary import AgendaPurpose, MeetingFormat, PaperTiming
from evenhand.domain.members.printed_names import PrintedNames
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level, MeetingKind

LEVELS = tuple(Level)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """A paper of the meeting: its letter, and the number of the item it belongs to, None where it belongs to none.

    `page` is the first of its `pages` in a pack, None where it does not stand in one. `late_because` is why it came
    late, which the public is not told; `has_public_edition` says whether anybody may have it.
    """

    letter: str
    title: str
    item: int | None
    has_public_edition: bool
    timing: PaperTiming = PaperTiming.WITH_NOTICE
    late_because: str = ""
    chair_agreed_on: date | None = None
    page: int | None = None
    pages: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """One item as it is read out, by its number; `printed_as` stands in place of its title in public, if anything."""

    number: int
    title: str
    purpose: AgendaPurpose
    led_by: str
    starts_at: time | None
    in_private: bool
    printed_as: str = ""
    papers: tuple[PaperLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestsExpected:
    """How many interests are expected in an item, of how many members.

    `counting` are the members who would count towards the quorum if everybody came and these stood back.
    """

    item: int
    interests: int
    members: int
    counting: int
    in_private: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Quorum:
    """How many of the voting members must be present; `needed` is None where the rule book sets no number."""

    needed: int | None
    voting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SentOut:
    """When the agenda went out, and how many days before the meeting; or by when it must, where that is known."""

    sent_on: date | None = None
    days_before: int | None = None
    send_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaSheet:
    """The agenda of one meeting for one level.

    `body` names a sub-group; `chair` and `called_by` are empty where nobody is known or may be named. `joining` is how
    to join by video or telephone, for members alone. `contact` is whom to ask for another edition: office, and where
    they may be said name and how to reach them. `declared_under` is the item under which interests are declared.
    `in_pack` says that the papers' pages are those of a pack.
    """

    occasion: Occasion
    level: Level
    meeting_id: int
    kind: MeetingKind
    body: str
    held_on: date
    starts_at: time | None
    ends_at: time | None
    format: MeetingFormat
    place: str
    joining: str
    chair: str
    called_by: str
    sent: SentOut
    quorum: Quorum
    declared_under: int | None
    expected: tuple[InterestsExpected, ...]
    lines: tuple[AgendaLine, ...]
    papers: tuple[PaperLine, ...]
    contact: str
    cancelled: bool = False
    in_pack: bool = False

    def part(self, *, in_private: bool) -> tuple[AgendaLine, ...]:
        """The items of one of the two parts."""
        return tuple(line for line in self.lines if line.in_private is in_private)

    @property
    def with_public_edition(self) -> tuple[str, ...]:
        """The letters of the papers that anybody may have."""
        return tuple(one.letter for one in self.papers if one.has_public_edition)


def may_stand_in(needs: Level, copy: Level) -> bool:
    """Whether what is for readers of one level may stand in a copy of another."""
    return LEVELS.index(needs) <= LEVELS.index(copy)


def for_level(sheet: AgendaSheet, level: Level, names: PrintedNames) -> AgendaSheet:
    """The agenda as a copy of a level may hold it; `names` says who may be named there."""
    if level is not Level.PUBLIC:
        return replace(sheet, level=level)
    papers = tuple(_public_paper(one, names) for one in sheet.papers)
    return replace(
        sheet,
        level=level,
        occasion=sheet.occasion.for_public(),
        joining="",
        called_by="",
        expected=tuple(one for one in sheet.expected if not one.in_private),
        lines=tuple(_public_line(one, papers, names) for one in sheet.lines),
        papers=papers,
    )


def with_pages(sheet: AgendaSheet, pages: dict[str, tuple[int, int]]) -> AgendaSheet:
    """The agenda of a pack: first page and number of pages of the papers that stand in it, by letter."""
    papers = tuple(_paged(one, pages) for one in sheet.papers)
    by_letter = {one.letter: one for one in papers}
    lines = tuple(
        replace(line, papers=tuple(by_letter[one.letter] for one in line.papers)) for line in sheet.lines
    )
    return replace(sheet, papers=papers, lines=lines, in_pack=True)


def without(sheet: AgendaSheet, letters: Collection[str]) -> AgendaSheet:
    """The agenda as it was before these papers came."""
    lines = tuple(
        replace(line, papers=tuple(one for one in line.papers if one.letter not in letters))
        for line in sheet.lines
    )
    papers = tuple(one for one in sheet.papers if one.letter not in letters)
    return replace(sheet, papers=papers, lines=lines)


def _paged(paper: PaperLine, pages: dict[str, tuple[int, int]]) -> PaperLine:
    first, count = pages.get(paper.letter, (None, None))
    return replace(paper, page=first, pages=count)


def _public_line(line: AgendaLine, papers: tuple[PaperLine, ...], names: PrintedNames) -> AgendaLine:
    return replace(
        line,
        title=line.printed_as or names.words(line.title),
        led_by="" if line.in_private else names.words(line.led_by),
        papers=tuple(one for one in papers if one.item == line.number),
    )


def _public_paper(paper: PaperLine, names: PrintedNames) -> PaperLine:
    """A paper that has no public edition keeps its letter alone."""
    title = names.words(paper.title) if paper.has_public_edition else ""
    return replace(paper, title=title, late_because="", chair_agreed_on=None)

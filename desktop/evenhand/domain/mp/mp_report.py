"""The MP relationship report as a read model: is somebody unaware or sceptical becoming an ally (MP1 to MP15)?

One source serves three levels. The public reads who the MP is, the stage, public engagements and counts; members
read stance, evidence and what came of each engagement; misconceptions and private notes stand in a confidential copy.
"""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.guidance.findings import Finding
from evenhand.domain.mp.casework_told import CaseworkTold
from evenhand.domain.mp.member_said import MemberSaid, member_at_level
from evenhand.domain.mp.told import ToldEngagement, ToldFollowUp, at_level, listed
from evenhand.domain.occasion import Occasion
from evenhand.domain.partnership.mp_at_level import mp_at_level
from evenhand.domain.partnership.mp_in_short import MpInShort
from evenhand.domain.vocabulary import Level

FOR_FEW = frozenset({"notes", "mistaken"})
FOR_MEMBERS = frozenset({"stances", "planned", "give and take", "follow-ups", "letters", "advice"})


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingLetter:
    """A letter that waits for its answer, for so many days."""

    engagement_id: int
    sent_on: date
    title: str
    to_whom: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceSaid:
    """Advice asked of an MP: about what, how far it was answered, and what came of it (MP11)."""

    topic: str
    asked_on: date
    state: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionSaid:
    """An introduction: at which engagement, to whom or what, and what came of it (MP4)."""

    on: date
    called: str
    note: str
    led_to: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MistakenSaid:
    """Something mistaken that was heard: where, what, and how far it was put right (MP5)."""

    heard_on: date
    where: str
    said: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotesSaid:
    """How many quotes of MPs are kept, how many may be used, and how often public items used one (MP10)."""

    kept: int
    permitted: int
    used: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MpReport:
    """The whole report; `withheld` counts the findings and `not_public` the engagements that the copy leaves out.

    `given` and `came_back` are the sums of give and take. `follow_ups`, `waiting`, `ahead`, `connections` and `advice`
    are None in a public copy, `mistaken` in a board's copy as well. `tables` names the tables in which something
    stands in the whole report, in their order: a table has its number from there at every level, and those that a copy
    may not hold are "" in it.
    """

    occasion: Occasion
    level: Level
    starts: date
    findings: tuple[Finding, ...]
    withheld: int = 0
    members: tuple[MemberSaid, ...]
    in_short: MpInShort
    given: int
    came_back: int
    engagements: tuple[ToldEngagement, ...]
    not_public: int = 0
    ahead: tuple[ToldEngagement, ...] | None
    follow_ups: tuple[ToldFollowUp, ...] | None
    waiting: tuple[WaitingLetter, ...] | None
    days_to_reply: int | None
    connections: tuple[ConnectionSaid, ...] | None
    casework: CaseworkTold
    advice: tuple[AdviceSaid, ...] | None
    mistaken: tuple[MistakenSaid, ...] | None
    quotes: QuotesSaid
    tables: tuple[str, ...] = ()

    @property
    def as_at(self) -> date:
        """The day on which the report stands."""
        return self.occasion.as_at

    def number(self, table: str) -> int | None:
        """The number of a table; None for one in which nothing stands."""
        return self.tables.index(table) + 1 if table in self.tables else None


def for_level(report: MpReport, level: Level) -> MpReport:
    """The report as a copy of that level may hold it; the confidential copy holds all that is printed."""
    report = replace(
        report,
        engagements=tuple(map(listed, report.engagements)),
        ahead=tuple(map(listed, report.ahead or ())),
        tables=_tables(report),
    )
    if level is Level.CONFIDENTIAL:
        return report
    board = _for_board(report)
    return board if level is Level.BOARD else _for_public(board)


def _for_board(report: MpReport) -> MpReport:
    """Without who judged, what was mistaken, and private notes."""
    day = report.as_at
    return replace(
        report,
        level=Level.BOARD,
        members=tuple(member_at_level(one, Level.BOARD) for one in report.members),
        in_short=mp_at_level(report.in_short, Level.BOARD),
        engagements=tuple(at_level(one, Level.BOARD, day) for one in report.engagements),
        ahead=tuple(at_level(one, Level.BOARD, day) for one in report.ahead or ()),
        mistaken=None,
        tables=_without(report.tables, FOR_FEW),
    )


def _for_public(board: MpReport) -> MpReport:
    """Without stance, what is planned, what waits, advice, open findings, and engagements that were not public."""
    findings = tuple(one for one in board.findings if one.public)
    public = tuple(one for one in board.engagements if one.public)
    return replace(
        board,
        level=Level.PUBLIC,
        occasion=board.occasion.for_public(),
        findings=findings,
        withheld=len(board.findings) - len(findings),
        members=tuple(member_at_level(one, Level.PUBLIC) for one in board.members),
        in_short=mp_at_level(board.in_short, Level.PUBLIC),
        engagements=tuple(at_level(one, Level.PUBLIC, board.as_at) for one in public),
        not_public=len(board.engagements) - len(public),
        ahead=None,
        follow_ups=None,
        waiting=None,
        days_to_reply=None,
        connections=None,
        advice=None,
        tables=_without(board.tables, FOR_MEMBERS),
    )


def _tables(report: MpReport) -> tuple[str, ...]:
    """The tables of a whole report in which something stands, in their order."""
    filled = {
        "terms": report.in_short.terms,
        "stances": any(one.stances for one in report.members),
        "held": report.engagements,
        "planned": report.ahead,
        "notes": any(one.note for one in report.engagements),
        "give and take": report.members,
        "awards": any(one.awards for one in report.engagements),
        "follow-ups": report.follow_ups,
        "letters": report.waiting,
        "residents": any(one.lines for one in report.casework.breakdowns),
        "advice": report.advice,
        "mistaken": report.mistaken,
    }
    return tuple(name for name, found in filled.items() if found)


def _without(tables: tuple[str, ...], withheld: frozenset[str]) -> tuple[str, ...]:
    return tuple("" if one in withheld else one for one in tables)

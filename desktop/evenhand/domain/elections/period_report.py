"""The election-period report as a read model: one election, its timetable and period, and what is planned inside.

An edition for each time: before the period it asks for decisions, during it says what went out, after it keeps the
log. The report is compiled whole; `for_level` returns what a copy may hold.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from evenhand.domain.elections.activities import ActivityAnswer
from evenhand.domain.elections.holidays import Holidays, Scope, disregarded
from evenhand.domain.elections.judging import takes_a_side
from evenhand.domain.elections.people_affected import AffectedPerson, as_publicly_known
from evenhand.domain.elections.period_findings import PUBLIC_KINDS, PeriodTask
from evenhand.domain.elections.period_held import HeldBack
from evenhand.domain.elections.period_hustings import HustingsCandidate, HustingsSheet
from evenhand.domain.elections.period_log import LogLine
from evenhand.domain.elections.period_results import ResultLine
from evenhand.domain.elections.planned import PlannedItem
from evenhand.domain.elections.sweep import Collision
from evenhand.domain.elections.timetable import Timetable
from evenhand.domain.elections.windows import NO_POLL, ElectionFacts, Window
from evenhand.domain.guidance.findings import Finding
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Answer, ElectionKind, Level

DISSOLUTION, VACANCY = "the dissolution of Parliament", "the vacancy"
PUBLIC_ITEM, KEPT_BACK = "Not named here", "Withheld"


class Edition(StrEnum):
    """When the report is made, seen from the period."""

    BEFORE = "Before"
    DURING = "During"
    AFTER = "After"


@dataclass(frozen=True, slots=True)
class Signer:
    """A person who signs off what goes out: no councillor, no MP and no candidate."""

    name: str
    may_be_named: bool


@dataclass(frozen=True, slots=True)
class WithoutMp:
    """That the area has no MP: since which day, None where that is not recorded, and for what reason."""

    since: date | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionPeriodReport:
    """The whole report for one level.

    `timetable` is None where Evenhand does not compute the kind, and `why_no_timetable` then says why; `poll_changes`
    say when and why the poll was moved, put off or cancelled. `questions` are what a person must still answer. `others`
    are windows of other elections that overlap the period, and `without_mp` that the area has no MP in it. `uncounted`
    are the days of the strip that do not count as working days. After the poll `results` and `held_back` are filled.
    `voting_members` and `quorum` stand in the draft minute, None where they are not known. `people_left_out` counts
    those whose candidacy this copy may not tell; `decisions_withheld` and `tasks_withheld` say that it leaves out what
    went out undecided, and what is to be done. `since_last` says what changed since the last report on this election,
    empty where none was issued.
    """

    occasion: Occasion
    level: Level
    election: ElectionFacts
    edition: Edition
    timetable: Timetable | None
    why_no_timetable: str
    windows: tuple[Window, ...]
    uncounted: tuple[date, ...]
    people: tuple[AffectedPerson, ...]
    activities: tuple[ActivityAnswer, ...]
    signers: tuple[Signer, ...]
    log: tuple[LogLine, ...]
    questions: tuple[str, ...] = ()
    collisions: tuple[Collision, ...] = ()
    findings: tuple[Finding, ...] = ()
    tasks: tuple[PeriodTask, ...] = ()
    held_back: tuple[HeldBack, ...] = ()
    hustings: tuple[HustingsSheet, ...] = ()
    results: tuple[ResultLine, ...] = ()
    others: tuple[Window, ...] = ()
    without_mp: WithoutMp | None = None
    poll_changes: tuple[str, ...] = ()
    voting_members: int | None
    quorum: int | None
    meeting_on: date | None = None
    findings_withheld: int = 0
    decisions_withheld: bool = False
    tasks_withheld: bool = False
    people_left_out: int = 0
    since_last: str = ""

    @property
    def as_at(self) -> date:
        """The day on which the report stands."""
        return self.occasion.as_at

    @property
    def is_held(self) -> bool:
        """Whether the poll stands on its day: it is neither cancelled nor put off."""
        return self.election.status not in NO_POLL

    @property
    def asks_more(self) -> bool:
        """Whether the board is asked for more than to note it."""
        if not self.is_held or self.edition is not Edition.AFTER:
            return self.is_held
        lacks = any(line.short for line in self.log) or self.decisions_withheld
        return bool(lacks or self.held_back or self.tasks or self.tasks_withheld)


def edition_on(day: date, windows: Sequence[Window], poll: date) -> Edition:
    """Before, during or after the period; without a window the day of poll alone counts."""
    starts = min((window.starts for window in windows), default=poll)
    ends = max((window.ends for window in windows), default=poll)
    if day < starts:
        return Edition.BEFORE
    return Edition.DURING if day <= ends else Edition.AFTER


def strip_span(windows: Sequence[Window], poll: date, meeting_on: date | None = None) -> tuple[date, int]:
    """The Monday with which the calendar strip begins, and its number of weeks."""
    first = min(
        (window.earliest_start or window.starts for window in windows), default=poll - timedelta(days=28)
    )
    if meeting_on and first - timedelta(days=21) <= meeting_on < first:
        first = meeting_on
    last = max((window.ends for window in windows), default=poll)
    monday = first - timedelta(days=first.weekday())
    sunday = last + timedelta(days=6 - last.weekday())
    return monday, ((sunday - monday).days + 1) // 7


def uncounted_days(span: tuple[date, int], kind: ElectionKind, holidays: Holidays) -> tuple[date, ...]:
    """The days of a strip that do not count as working days for that kind of election."""
    scope = Scope.ANY_PART if kind is ElectionKind.GENERAL else Scope.ENGLAND_AND_WALES
    monday, weeks = span
    days = (monday + timedelta(days=place) for place in range(7 * weeks))
    return tuple(day for day in days if day.weekday() >= 5 or disregarded(day, scope, holidays))


def overlapping(own: Sequence[Window], windows: Sequence[Window]) -> tuple[Window, ...]:
    """The windows of other elections that share a day with this period."""
    if not own:
        return ()
    starts, ends = min(one.earliest_start or one.starts for one in own), max(one.ends for one in own)
    return tuple(
        one
        for one in windows
        if one not in own
        and one.strength is not Answer.GO_AHEAD
        and (one.earliest_start or one.starts) <= ends
        and starts <= one.ends
    )


def for_level(report: ElectionPeriodReport, level: Level) -> ElectionPeriodReport:
    """The report as a copy of that level may hold it."""
    if level is Level.CONFIDENTIAL:
        return replace(report, level=level)
    known = [as_publicly_known(one) for one in report.people]
    results = tuple(one for one in report.results if one.public)
    board = replace(
        report,
        level=level,
        people=tuple(one for one in known if one),
        results=results,
        people_left_out=sum(not one.public for one in report.people) + len(report.results) - len(results),
    )
    return board if level is Level.BOARD else _for_public(board)


def _for_public(board: ElectionPeriodReport) -> ElectionPeriodReport:
    """Without plans not announced, who decided what, what was answered, and findings for the board."""
    findings = tuple(one for one in board.findings if one.public)
    return replace(
        board,
        occasion=replace(board.occasion, author=""),
        collisions=tuple(_public_collision(one) for one in board.collisions),
        findings=findings,
        findings_withheld=len(board.findings) - len(findings),
        decisions_withheld=any(one.short for one in board.log),
        tasks=tuple(one for one in board.tasks if one.public),
        tasks_withheld=bool(board.tasks) and not any(one.public for one in board.tasks),
        signers=tuple(one if one.may_be_named else Signer("", may_be_named=False) for one in board.signers),
        log=tuple(_public_log(one) for one in board.log),
        held_back=tuple(_public_held(one) for one in board.held_back),
        hustings=tuple(_public_hustings(one) for one in board.hustings),
        results=tuple(replace(one, follows="") for one in board.results if one.public_office),
    )


def _public_collision(one: Collision) -> Collision:
    """A planned item as the public may see it: meetings and events by name, the rest by their answer alone."""
    if one.item.kind not in PUBLIC_KINDS:
        item = PlannedItem(one.item.kind, "", PUBLIC_ITEM, one.item.day)
        return replace(one, item=item, why=KEPT_BACK, what_to_do=KEPT_BACK)
    item = PlannedItem(one.item.kind, one.item.ref, one.item.title, one.item.day, hustings=one.item.hustings)
    named = one.item.politicians or one.item.hustings or takes_a_side(one.item)
    return replace(one, item=item, why=KEPT_BACK if named else one.why)


def _public_log(line: LogLine) -> LogLine:
    """What went out is public; who approved it, how many lacked and what its words were found to say are not."""
    return replace(line, approved_by=(), not_counted=(), needed=0, verdict=None)


def _public_held(line: HeldBack) -> HeldBack:
    if line.public:
        return replace(line, why=KEPT_BACK)
    return replace(line, ref="", what=PUBLIC_ITEM, why=KEPT_BACK)


def _public_hustings(sheet: HustingsSheet) -> HustingsSheet:
    """The evening and who stands; who was asked and what they said is for the board until the audience is told."""
    candidates = tuple(HustingsCandidate(one.name, None, "", "") for one in sheet.candidates)
    return replace(sheet, chair="", candidates=candidates, says="", to_tell="")

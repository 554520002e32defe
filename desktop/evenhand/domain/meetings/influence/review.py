"""The influence review as a read model: everything its paper says, at the levels that may see it (PP2, PP8)."""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.guidance.findings import Finding
from evenhand.domain.meetings.influence.at_meetings import MeetingPower
from evenhand.domain.meetings.influence.declared import Conflicts
from evenhand.domain.meetings.influence.figures import Figures
from evenhand.domain.meetings.influence.lines import MeetingLine, MotionLine
from evenhand.domain.meetings.influence.offices import PublicOfficeLine
from evenhand.domain.meetings.influence.recount import Recount
from evenhand.domain.occasion import Occasion
from evenhand.domain.partnership.power_in_paper import PowerInPaper
from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True)
class WorkingView:
    """What only a confidential copy holds, where it was chosen: the recount, and voting power at the meetings.

    `recounted` are the sentences of the recount, `votes` those that tell more than that nothing turned; `worst` says
    how far the councillors were from deciding alone at the meeting where their power was greatest; `at_meetings` has
    their power at every one.
    """

    recounted: tuple[str, ...]
    votes: tuple[Recount, ...]
    limit: str
    power: PowerInPaper
    worst: str
    at_meetings: tuple[MeetingPower, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InfluenceReview:
    """The whole review for one level.

    `groups` are None in a public copy, as are the `meeting_lines` and `motion_lines`, which name people;
    `findings_withheld` counts the findings that a copy leaves out. `says_conflicts` tells of `conflicts` in sentences.
    """

    occasion: Occasion
    level: Level
    starts: date
    findings: tuple[Finding, ...]
    findings_withheld: int
    councillors: Figures
    offices: tuple[PublicOfficeLine, ...]
    conflicts: Conflicts
    says_conflicts: str
    groups: tuple[Figures, ...] | None
    meeting_lines: tuple[MeetingLine, ...] | None
    motion_lines: tuple[MotionLine, ...] | None
    working: WorkingView | None = None

    @property
    def as_at(self) -> date:
        """The last day of the period."""
        return self.occasion.as_at


def for_level(review: InfluenceReview, level: Level) -> InfluenceReview:
    """The review as a copy of that level may hold it; the confidential copy holds everything that was compiled."""
    if level is Level.CONFIDENTIAL:
        return replace(review, level=level)
    board = replace(
        review,
        level=Level.BOARD,
        findings=tuple(one for one in review.findings if not one.confidential),
        groups=tuple(one for one in review.groups or () if not one.confidential),
        working=None,
    )
    return board if level is Level.BOARD else _for_public(board)


def _for_public(board: InfluenceReview) -> InfluenceReview:
    """Without the groups, without who moved what, who was there and who had an interest."""
    findings = tuple(one for one in board.findings if one.public)
    return replace(
        board,
        level=Level.PUBLIC,
        occasion=board.occasion.for_public(),
        findings=findings,
        findings_withheld=len(board.findings) - len(findings),
        councillors=_unexplained(board.councillors),
        offices=tuple(one for one in board.offices if one.may_be_named),
        conflicts=replace(board.conflicts, lines=()),
        groups=None,
        meeting_lines=None,
        motion_lines=None,
    )


def _unexplained(found: Figures) -> Figures:
    """The figures without what they are made of, which names people."""
    return replace(found, figures=tuple(replace(one, parts=()) for one in found.figures))

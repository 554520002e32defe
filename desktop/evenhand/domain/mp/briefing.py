"""The briefing before a meeting as a read model, for one page: whom one meets, how it stands, what to ask.

It is for whoever goes there, so it holds the latest few of everything and counts the rest. A copy for the public leaves
out stance, promises, what was talked about and how the office likes to be reached.
"""

from dataclasses import dataclass, replace
from datetime import date, time

from evenhand.domain.mp.member_said import MemberSaid, in_short, member_at_level
from evenhand.domain.mp.mp_report import MistakenSaid, WaitingLetter
from evenhand.domain.mp.told import ToldEngagement, ToldFollowUp, at_level, in_a_line
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level

LATEST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """What comes next in the diary: when, where, what it is called and whether it is confirmed."""

    on: date
    at: time | None
    place: str
    engagement: ToldEngagement


@dataclass(frozen=True, slots=True, kw_only=True)
class MpBriefing:
    """The briefing; `latest` are the last engagements that the copy may tell, newest first, `earlier` how many others.

    `greeting` is how the person is spoken to in writing, `in_window` says that an election window is open on the day
    of the meeting, `between` that there is no MP between dissolution and declaration. What a copy may not hold is None.
    """

    occasion: Occasion
    level: Level
    member: MemberSaid
    greeting: str
    prefers: str | None
    meeting: Meeting | None
    latest: tuple[ToldEngagement, ...]
    earlier: int
    follow_ups: tuple[ToldFollowUp, ...] | None
    waiting: tuple[WaitingLetter, ...] | None
    advice_open: tuple[str, ...] | None
    mistaken: tuple[MistakenSaid, ...] | None
    in_window: bool
    between: bool

    @property
    def as_at(self) -> date:
        """The day on which the briefing stands."""
        return self.occasion.as_at


def for_level(briefing: MpBriefing, level: Level) -> MpBriefing:
    """The briefing as a copy of that level may hold it."""
    briefing = replace(
        briefing,
        member=in_short(briefing.member),
        meeting=briefing.meeting
        and replace(briefing.meeting, engagement=in_a_line(briefing.meeting.engagement, peopled=True)),
        latest=tuple(map(in_a_line, briefing.latest)),
    )
    if level is Level.CONFIDENTIAL:
        return briefing
    day = briefing.as_at
    board = replace(
        briefing,
        level=Level.BOARD,
        member=member_at_level(briefing.member, Level.BOARD),
        meeting=_meeting_at_level(briefing.meeting, Level.BOARD, day),
        latest=tuple(at_level(one, Level.BOARD, day) for one in briefing.latest),
        mistaken=None,
    )
    return board if level is Level.BOARD else _for_public(board)


def _meeting_at_level(meeting: Meeting | None, level: Level, day: date) -> Meeting | None:
    if meeting is None:
        return None
    return replace(meeting, engagement=at_level(meeting.engagement, level, day))


def _for_public(board: MpBriefing) -> MpBriefing:
    """Who the person is, the stage, and the last public engagements."""
    return replace(
        board,
        level=Level.PUBLIC,
        occasion=board.occasion.for_public(),
        member=member_at_level(board.member, Level.PUBLIC),
        greeting="",
        prefers=None,
        meeting=None,
        latest=tuple(at_level(one, Level.PUBLIC, board.as_at) for one in board.latest if one.public),
        follow_ups=None,
        waiting=None,
        advice_open=None,
    )

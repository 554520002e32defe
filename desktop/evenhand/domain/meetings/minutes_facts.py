"""All that minutes are written from: one meeting's record, with what follows from it worked out already."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.outcome import Result
from evenhand.domain.meetings.record_facts import (
    AgendaItem,
    DecisionRecord,
    DeclaredInterest,
    MeetingAction,
    MeetingPaper,
    MeetingPlan,
    Moment,
    WrittenAnswer,
    WrittenDecision,
    WrittenInterest,
)
from evenhand.domain.meetings.room_rules import RoomRules
from evenhand.domain.meetings.vocabulary import Cast
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.review_facts import Action
from evenhand.domain.vocabulary import Presence


@dataclass(frozen=True, slots=True)
class Rescinded:
    """An earlier decision that one of this meeting's rescinds: when it was made, its number and words, and why."""

    held_on: date
    number: int
    wording: str
    because: str


@dataclass(frozen=True, slots=True)
class MinutedDecision:
    """A decision: how it was made, what follows from its votes, the votes by name if recorded, and what it rescinds."""

    decision: Decision
    record: DecisionRecord | None = None
    result: Result | None = None
    votes: Mapping[int, Cast] | None = None
    rescinds: tuple[Rescinded, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportedDecision:
    """A decision between meetings that was reported or ratified here: the answers, and the interests declared in it.

    `apart` are those whom an interest kept from answering.
    """

    written: WrittenDecision
    answers: tuple[WrittenAnswer, ...] = ()
    interests: tuple[WrittenInterest, ...] = ()
    apart: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ApprovedHere:
    """Minutes of an earlier meeting that were approved here: by which decision, who signed, and what was amended."""

    held_on: date
    decision_id: int | None = None
    signed_by_id: int | None = None
    amended: str = ""


@dataclass(frozen=True, slots=True)
class QuorumTurn:
    """The quorum at a moment at which it came to stand otherwise; `for_item` where an interest in the item did that."""

    at: time | None
    item_id: int | None
    quorate: bool
    counting: int
    quorum: int
    for_item: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesFacts:
    """One meeting. Items stand in the order of the agenda, moments in that of the clock, decisions by number.

    The first of the quorum's turns says how it stood when the meeting began; none where no quorum is set. `next_one`
    is the meeting after this one, where one is planned.
    """

    partnership: str
    meeting: Meeting
    plan: MeetingPlan
    directory: Directory
    items: tuple[AgendaItem, ...] = ()
    attendance: Mapping[int, Presence]
    moments: tuple[Moment, ...] = ()
    declared: tuple[DeclaredInterest, ...] = ()
    decisions: tuple[MinutedDecision, ...] = ()
    actions: tuple[tuple[Action, MeetingAction], ...] = ()
    papers: tuple[MeetingPaper, ...] = ()
    reported: tuple[ReportedDecision, ...] = ()
    approved: tuple[ApprovedHere, ...] = ()
    quorum: tuple[QuorumTurn, ...] = ()
    next_one: Meeting | None = None
    rules: RoomRules = field(default_factory=RoomRules)

    @property
    def day(self) -> date:
        """The day of the meeting."""
        return self.meeting.held_on

    def called(self, person_id: int) -> str:
        """A person as they are called in the minutes once they were named in full."""
        return self.directory.called(person_id, self.day)

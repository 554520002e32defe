"""The decision log as a read model: what was decided over a period, at meetings and between them (PP2, PP3).

Each decision has its number once and for all. Views of a meeting without a quorum stand apart from decisions, and so
does what was deferred. A decision that was rescinded stays, with the later one that rescinded it. What was decided in
private keeps its number in a public copy, and no more; names stand there only where they may be printed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.decided_in_words import decided_words, interest_words
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.numbering import decision_number, meeting_marks
from evenhand.domain.meetings.outcome import Result
from evenhand.domain.meetings.public_interests import InterestsTold
from evenhand.domain.meetings.public_items import GrantsTold, printed_as
from evenhand.domain.meetings.record_facts import (
    AgendaItem,
    DeclaredInterest,
    Rescission,
    WrittenAnswer,
    WrittenDecision,
    WrittenInterest,
)
from evenhand.domain.meetings.vocabulary import VoteMethod
from evenhand.domain.meetings.written_log import WrittenFacts, WrittenLine, written_lines
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.printed_names import PrintedNames
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level, MeetingKind, Outcome, Planned


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeDecision:
    """A motion of a meeting, how it was decided and what follows from its votes, and the interests declared in it."""

    decision: Decision
    item: AgendaItem | None = None
    method: VoteMethod | None = None
    result: Result | None = None
    declared: tuple[DeclaredInterest, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DecisionFacts:
    """What the log is compiled from; `decisions` holds those of all time.

    `made` are the motions of the period, and those made before it that were rescinded in it. `interests` are those
    declared between meetings; `apart` says by the key of the decision in writing whom one kept from answering.
    """

    meetings: Mapping[int, Meeting]
    decisions: Mapping[int, Decision]
    made: tuple[MadeDecision, ...]
    rescissions: tuple[Rescission, ...] = ()
    written: tuple[WrittenDecision, ...] = ()
    answers: tuple[WrittenAnswer, ...] = ()
    interests: tuple[WrittenInterest, ...] = ()
    apart: Mapping[int, frozenset[int]] = field(default_factory=dict[int, frozenset[int]])
    directory: Directory
    grants: GrantsTold = field(default_factory=GrantsTold)
    interests_told: InterestsTold = field(default_factory=InterestsTold)

    @cached_property
    def numbers(self) -> Mapping[int, str]:
        """What every decision is called, by its key."""
        marks = meeting_marks(self.meetings.values())
        return {
            key: decision_number(marks[one.meeting_id], one.number)
            for key, one in self.decisions.items()
            if one.meeting_id in marks
        }

    def place_of(self, made: MadeDecision) -> tuple[date, int, int]:
        """Where a motion stands among all: by the day of its meeting, then by its number."""
        meeting = self.meetings[made.decision.meeting_id]
        return meeting.held_on, meeting.id, made.decision.number

    @property
    def between(self) -> WrittenFacts:
        """What concerns the decisions between meetings."""
        return WrittenFacts(
            written=self.written,
            answers=self.answers,
            interests=self.interests,
            apart=self.apart,
            meetings=self.meetings,
            decisions=self.decisions,
            numbers=self.numbers,
            directory=self.directory,
            grants=self.grants,
            interests_told=self.interests_told,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescinded:
    """When and why a decision was rescinded; `by` is the number of the later one, empty where none is recorded."""

    on: date
    by: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    """One motion; a copy that withholds it holds its number, and what is `printed_as` in its place.

    `result` says what became of it and `detail` with which denominator; `interests` how each interest was handled.
    `rescinds` are the numbers of the earlier decisions that it rescinded.
    """

    decision_id: int
    number: str
    outcome: Outcome | None
    printed_as: str = ""
    wording: str = ""
    item: str = ""
    moved_by: str = ""
    seconded_by: str = ""
    method: VoteMethod | None = None
    result: str = ""
    detail: str = ""
    interests: tuple[str, ...] = ()
    rescinded: Rescinded | None = None
    rescinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLines:
    """One meeting with its motions by number; `minutes_approved_on` is None while its minutes are a draft."""

    meeting_id: int
    held_on: date
    kind: MeetingKind
    minutes_approved_on: date | None
    lines: tuple[DecisionLine, ...]

    def with_outcome(self, *outcomes: Outcome | None) -> tuple[DecisionLine, ...]:
        """The motions that came out in one of these ways; None are those withheld."""
        return tuple(one for one in self.lines if one.outcome in outcomes)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLog:
    """The log of a period; `earlier` are decisions made before it and rescinded in it."""

    occasion: Occasion
    level: Level
    starts: date
    meetings: tuple[MeetingLines, ...]
    written: tuple[WrittenLine, ...]
    earlier: tuple[DecisionLine, ...] = field(default=())

    @property
    def as_at(self) -> date:
        """The day on which the log stands: the last of its period."""
        return self.occasion.as_at

    @property
    def withheld(self) -> tuple[DecisionLine, ...]:
        """The motions that this copy does not tell."""
        lines = (*(line for one in self.meetings for line in one.lines), *self.earlier)
        return tuple(one for one in lines if one.printed_as)

    @property
    def with_interest(self) -> tuple[DecisionLine, ...]:
        """The motions on which somebody had declared an interest, as far as this copy tells of them."""
        return tuple(line for one in self.meetings for line in one.lines if line.interests)

    def with_outcome(self, *outcomes: Outcome | None) -> tuple[DecisionLine, ...]:
        """The motions of all meetings that came out in one of these ways."""
        return tuple(line for one in self.meetings for line in one.with_outcome(*outcomes))


@keeps("PP2", "PP3")
def decision_log(facts: DecisionFacts, occasion: Occasion, starts: date, level: Level) -> DecisionLog:
    """The log from a day to the day of the occasion, as a copy of the level may hold it (PP2, PP3)."""
    day = occasion.as_at
    held = [one for one in facts.meetings.values() if _is_held(one) and starts <= one.held_on <= day]
    return DecisionLog(
        occasion=occasion if level is not Level.PUBLIC else occasion.for_public(),
        level=level,
        starts=starts,
        meetings=tuple(_meeting(facts, one, day, level) for one in sorted(held, key=_in_time)),
        written=written_lines(facts.between, starts, day, level),
        earlier=tuple(_earlier(facts, starts, day, level)),
    )


def _is_held(meeting: Meeting) -> bool:
    return meeting.status is Planned.HELD


def _in_time(meeting: Meeting) -> tuple[date, int]:
    return meeting.held_on, meeting.id


def _meeting(facts: DecisionFacts, meeting: Meeting, day: date, level: Level) -> MeetingLines:
    made = sorted((one for one in facts.made if one.decision.meeting_id == meeting.id), key=facts.place_of)
    names = PrintedNames(facts.directory, level, meeting.held_on)
    approved = meeting.minutes_approved_on
    return MeetingLines(
        meeting_id=meeting.id,
        held_on=meeting.held_on,
        kind=meeting.kind,
        minutes_approved_on=approved if approved is not None and approved <= day else None,
        lines=tuple(line_of(facts, one, names, day) for one in made),
    )


def _earlier(facts: DecisionFacts, starts: date, day: date, level: Level) -> Iterable[DecisionLine]:
    """The decisions made before the period and rescinded in it."""
    for made in facts.made:
        held_on, on = facts.meetings[made.decision.meeting_id].held_on, made.decision.rescinded_on
        if held_on < starts and on is not None and starts <= on <= day:
            yield line_of(facts, made, PrintedNames(facts.directory, level, held_on), day)


def line_of(facts: DecisionFacts, made: MadeDecision, names: PrintedNames, day: date) -> DecisionLine:
    """One motion as a copy tells it on a day."""
    decision = made.decision
    number = facts.numbers[decision.id]
    said = printed_as(made.item, facts.grants, words=decision.wording)
    if names.level is Level.PUBLIC and said:
        return DecisionLine(decision_id=decision.id, number=number, outcome=None, printed_as=said)
    result, detail = decided_words(decision, made.result, names)
    return DecisionLine(
        decision_id=decision.id,
        number=number,
        outcome=decision.outcome,
        wording=facts.grants.words(decision.wording, names),
        item=facts.grants.words(made.item.title, names) if made.item else "",
        moved_by=_name(names, decision.moved_by_id),
        seconded_by=_name(names, decision.seconded_by_id),
        method=made.method,
        result=result,
        detail=detail,
        interests=interest_words(made.declared, names, facts.interests_told),
        rescinded=_rescinded(facts, decision, names, day),
        rescinds=tuple(
            facts.numbers[one.decision_id]
            for one in facts.rescissions
            if one.by_decision_id == decision.id and one.decision_id in facts.numbers
        ),
    )


def _name(names: PrintedNames, person_id: int | None) -> str:
    known = person_id is not None and person_id in names.directory.people
    return names.name(person_id or 0) if known else ""


def _rescinded(facts: DecisionFacts, decision: Decision, names: PrintedNames, day: date) -> Rescinded | None:
    on = decision.rescinded_on
    if on is None or on > day:
        return None
    by = [one.by_decision_id for one in facts.rescissions if one.decision_id == decision.id]
    number = facts.numbers.get(by[0], "") if by else ""
    return Rescinded(on=on, by=number, because=facts.grants.words(decision.rescinded_because, names))

"""Decisions between meetings in the decision log: what was asked, how it was answered, what became of it (PP2)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from evenhand.domain.meetings.decided_in_words import interest_words_in_writing
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.numbering import written_numbers
from evenhand.domain.meetings.public_interests import InterestsTold
from evenhand.domain.meetings.public_items import GrantsTold, printed_as
from evenhand.domain.meetings.record_facts import WrittenAnswer, WrittenDecision, WrittenInterest
from evenhand.domain.meetings.vocabulary import Cast, SentHow
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.printed_names import PrintedNames
from evenhand.domain.vocabulary import Level, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenLine:
    """One decision between meetings, as known on the day of the log.

    `asked` counts the members with a vote on the day it was sent, without those whom an interest keeps from it;
    `interests` says of each interest declared whether that was so. `outcome` is None while it is open; `reported_on` is
    the day of the meeting to which it was reported, `ratified_by` the number of the decision that ratified it.
    `why_now` is for the board. `printed_as` is what a public copy says in place of one that it does not tell.
    """

    written_id: int
    number: str
    wording: str
    proposed_by: str
    why_now: str
    how: SentHow
    sent_on: date
    closes_on: date
    concluded_on: date | None
    outcome: Outcome | None
    asked: int
    votes_for: int
    votes_against: int
    abstentions: int
    reported_on: date | None
    ratified_by: str
    interests: tuple[str, ...] = ()
    printed_as: str = ""

    @property
    def answered(self) -> int:
        """How many answered."""
        return self.votes_for + self.votes_against + self.abstentions

    @property
    def is_carried(self) -> bool:
        """Whether it was decided so; what was lost, or had too few answers to decide anything, settles nothing."""
        return self.outcome is Outcome.CARRIED


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenFacts:
    """What is known of decisions between meetings; `numbers` are those of the decisions of meetings.

    `apart` says by the key of each whom an interest kept from answering.
    """

    written: Iterable[WrittenDecision]
    answers: Iterable[WrittenAnswer]
    interests: Iterable[WrittenInterest] = ()
    apart: Mapping[int, frozenset[int]] = field(default_factory=dict[int, frozenset[int]])
    meetings: Mapping[int, Meeting]
    decisions: Mapping[int, Decision]
    numbers: Mapping[int, str]
    directory: Directory
    grants: GrantsTold = field(default_factory=GrantsTold)
    interests_told: InterestsTold = field(default_factory=InterestsTold)


def written_lines(facts: WrittenFacts, starts: date, day: date, level: Level) -> tuple[WrittenLine, ...]:
    """The decisions between meetings that were sent or concluded in a period, in the order in which they were sent."""
    kept = tuple(facts.written)
    numbers = written_numbers(kept)
    shown = [one for one in kept if one.sent_on <= day and (one.concluded_on or day) >= starts]
    return tuple(_line(facts, one, numbers[one.id], day, level) for one in sorted(shown, key=_sent))


def _sent(one: WrittenDecision) -> tuple[date, int]:
    return one.sent_on, one.id


def _line(facts: WrittenFacts, one: WrittenDecision, number: str, day: date, level: Level) -> WrittenLine:
    """One decision as a copy of the level tells it on a day."""
    said = printed_as(None, facts.grants, about=one.about, words=one.wording)
    line = _told(facts, one, number, day, level)
    return _withheld(line, said) if level is Level.PUBLIC and said else line


def _withheld(line: WrittenLine, said: str) -> WrittenLine:
    """A decision without its words, its proposer, its answers and its outcome."""
    return replace(
        line,
        printed_as=said,
        wording="",
        proposed_by="",
        outcome=None,
        votes_for=0,
        votes_against=0,
        abstentions=0,
        ratified_by="",
        interests=(),
    )


def _told(facts: WrittenFacts, one: WrittenDecision, number: str, day: date, level: Level) -> WrittenLine:
    names = PrintedNames(facts.directory, level, one.sent_on)
    declared = [each for each in facts.interests if each.written_id == one.id and each.declared_on <= day]
    apart = facts.apart.get(one.id, frozenset()) & {each.person_id for each in declared}
    casts = _casts(facts, one, apart, day)
    over = one.concluded_on is not None and one.concluded_on <= day
    reported = facts.meetings.get(one.reported_at_id or 0)
    known = one.proposed_by_id in facts.directory.people
    return WrittenLine(
        written_id=one.id,
        number=number,
        wording=facts.grants.words(one.wording, names),
        proposed_by=names.name(one.proposed_by_id or 0) if known else "",
        why_now=one.why_now if level is not Level.PUBLIC else "",
        how=one.how,
        sent_on=one.sent_on,
        closes_on=one.closes_on,
        concluded_on=one.concluded_on if over else None,
        outcome=one.outcome if over else None,
        asked=sum(seat.person.id not in apart for seat in facts.directory.voting_on(one.sent_on)),
        votes_for=casts.count(Cast.FOR),
        votes_against=casts.count(Cast.AGAINST),
        abstentions=casts.count(Cast.ABSTAINED),
        reported_on=reported.held_on if reported is not None and reported.held_on <= day else None,
        ratified_by=_ratified(facts, one, day),
        interests=interest_words_in_writing(declared, apart, names, facts.interests_told),
    )


def _casts(facts: WrittenFacts, one: WrittenDecision, apart: frozenset[int], day: date) -> list[Cast]:
    """What was answered by the day by those who were asked."""
    return [
        answer.cast
        for answer in facts.answers
        if answer.written_id == one.id and answer.answered_on <= day and answer.person_id not in apart
    ]


def _ratified(facts: WrittenFacts, one: WrittenDecision, day: date) -> str:
    """The number of the decision that ratified it by the day; empty where none had."""
    decision = facts.decisions.get(one.ratified_by_id or 0)
    if decision is None or facts.meetings[decision.meeting_id].held_on > day:
        return ""
    return facts.numbers.get(decision.id, "")

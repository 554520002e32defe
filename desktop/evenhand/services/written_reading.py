"""Reading decisions between meetings: who was asked, who had an interest, what was answered and what follows (PP2)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.conflicts import not_asked
from evenhand.domain.meetings.outcome import Result
from evenhand.domain.meetings.record_facts import WrittenAnswer, WrittenDecision, WrittenInterest
from evenhand.domain.meetings.written import WrittenRules, handling_of, result_in_writing, written_rules
from evenhand.domain.members.directory import Directory
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.sittings import WrittenAnswerRow, WrittenInterestRow
from evenhand.services.members import read_directory
from evenhand.services.rules import rule_book


@dataclass(frozen=True, slots=True)
class InWriting:
    """One decision between meetings with its answers, who was asked, and what follows from them so far.

    `voters` had a vote on the day it was sent and no interest that keeps them from answering; `apart` had one.
    `result` is None where the rules of its day do not allow it.
    """

    written: WrittenDecision
    answers: Mapping[int, WrittenAnswer]
    voters: frozenset[int]
    result: Result | None
    interests: tuple[WrittenInterest, ...] = ()
    apart: frozenset[int] = frozenset()

    @property
    def unheard(self) -> frozenset[int]:
        """Who was asked and has not answered."""
        return self.voters - set(self.answers)


def in_writing(session: Session) -> list[InWriting]:
    """Every decision between meetings, the latest first."""
    directory = read_directory(session)
    asked = sorted(all_of(session, WrittenDecision), key=_sent, reverse=True)
    return [_told(session, directory, one) for one in asked]


def result_so_far(session: Session, directory: Directory, written: WrittenDecision) -> Result:
    """What follows from the answers so far.

    Raises:
        Refusal: the rule book does not allow decisions in writing, or does not say.
    """
    rules = rules_of(session, directory, written)
    apart = apart_in(session, written)
    casts = {person: one.cast for person, one in answers_in(session, written.id).items()}
    names = sorted(directory.called(person, written.sent_on) for person in apart)
    return result_in_writing(casts, with_a_vote(directory, written) - apart, rules, apart=names)


def rules_of(session: Session, directory: Directory, written: WrittenDecision) -> WrittenRules:
    """The rules of a decision in writing on the day it was sent.

    Raises:
        Refusal: the rule book does not allow it, or does not say.
    """
    voting = len(directory.voting_on(written.sent_on))
    return written_rules(rule_book(session, written.sent_on), voting)


def with_a_vote(directory: Directory, written: WrittenDecision) -> frozenset[int]:
    """Everybody with a vote on the day it was sent, whatever their interests."""
    return frozenset(seat.person.id for seat in directory.voting_on(written.sent_on))


def answers_in(session: Session, written_id: int) -> dict[int, WrittenAnswer]:
    """What everybody answered, by the key of the person."""
    given = all_of(session, WrittenAnswer, WrittenAnswerRow.written_id == written_id)
    return {one.person_id: one for one in given}


def interests_in(session: Session, written_id: int) -> list[WrittenInterest]:
    """The interests declared in it, as they were declared."""
    own = WrittenInterestRow.written_id == written_id
    return list(all_of(session, WrittenInterest, own, order="declared_on"))


@keeps("PP2")
def apart_in(session: Session, written: WrittenDecision) -> frozenset[int]:
    """Whom an interest keeps from answering, by the stricter of the rule book of the day and the record (PP2)."""
    declared = interests_in(session, written.id)
    return not_asked(declared, handling_of(rule_book(session, written.sent_on))) if declared else frozenset()


def answered_all_the_same(session: Session) -> Iterator[tuple[WrittenDecision, int]]:
    """Every answer of somebody whom an interest keeps from answering, by the decision and the key of the person."""
    for one in all_of(session, WrittenDecision, order="sent_on"):
        for person_id in sorted(apart_in(session, one) & answers_in(session, one.id).keys()):
            yield one, person_id


def refuse_answers_apart(session: Session, when: str, way_out: str, *, field: str | None = None) -> None:
    """Refuse what makes somebody who answered one who would have had to stand back.

    Raises:
        Refusal: as the file now is, an answer could not stand beside an interest.
    """
    for one, person_id in answered_all_the_same(session):
        name = read_directory(session).called(person_id, one.sent_on)
        says = f"{when} {name} would stand back from the decision in writing of {say_day(one.sent_on)}"
        raise Refusal(f"{says}, and answered it. {way_out}", field=field)


def refuse_counted(written: WrittenDecision) -> None:
    """Keep as it is what was counted.

    Raises:
        Refusal: the answers were counted already.
    """
    if written.concluded_on is not None:
        raise Refusal(
            f"The answers were counted on {say_day(written.concluded_on)}, so this stands as it is."
        )


def _told(session: Session, directory: Directory, written: WrittenDecision) -> InWriting:
    try:
        result = result_so_far(session, directory, written)
    except Refusal:
        result = None
    apart = apart_in(session, written)
    answers = answers_in(session, written.id)
    return InWriting(
        written,
        {person: one for person, one in answers.items() if person not in apart},
        with_a_vote(directory, written) - apart,
        result,
        tuple(interests_in(session, written.id)),
        apart,
    )


def _sent(written: WrittenDecision) -> tuple[date, int]:
    return written.sent_on, written.id

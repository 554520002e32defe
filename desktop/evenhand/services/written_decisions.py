"""Decisions between meetings: asked for in writing, answered one by one, counted, then reported and ratified (PP2).

Only where the rule book allows it. What the words may say is what a motion may say; who has a vote on the day it is
sent is asked. It is reported to the next meeting, which ratifies it by a decision of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.motions import check_wording
from evenhand.domain.meetings.outcome import Result
from evenhand.domain.meetings.record_facts import WrittenAnswer, WrittenDecision
from evenhand.domain.meetings.written import WrittenRules, is_settled, result_in_writing, written_rules
from evenhand.domain.members.directory import Directory
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome, Planned
from evenhand.domain.words import quoted, say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.sittings import WrittenAnswerRow, WrittenDecisionRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.members import read_directory
from evenhand.services.rules import rule_book
from evenhand.services.saving import found, kept, put, required
from evenhand.services.screening import screen_for


@dataclass(frozen=True, slots=True)
class InWriting:
    """One decision between meetings with its answers, who was asked, and what follows from them so far.

    `result` is None where the rules of its day do not allow it.
    """

    written: WrittenDecision
    answers: Mapping[int, WrittenAnswer]
    voters: frozenset[int]
    result: Result | None

    @property
    def unheard(self) -> frozenset[int]:
        """Who was asked and has not answered."""
        return self.voters - set(self.answers)


def ask(partnership: Partnership, written: WrittenDecision, *, today: date) -> int:
    """Ask the board for a decision in writing, or correct what is asked while nobody has answered. Give its key.

    Raises:
        Refusal: the rule book does not allow it, its words take a side or lack a reason, or its days do not fit.
    """
    with partnership.change(f"Ask in writing: {quoted(written.wording)}") as unit:
        return put_written(unit.session, written, today=today)


def put_written(session: Session, written: WrittenDecision, *, today: date) -> int:
    """Ask for a decision in writing within a larger change."""
    required(written.wording, field="wording", says="Write down what is asked.")
    required(written.why_now, field="why_now", says="Say why it cannot wait for the next meeting.")
    if written.sent_on > today:
        raise Refusal(f"{say_day(written.sent_on)} is still to come.", field="sent_on")
    if written.closes_on < written.sent_on:
        says = f"Answers are asked for by a day on or after {say_day(written.sent_on)}."
        raise Refusal(says, field="closes_on")
    _refuse_settled(session, written)
    directory = read_directory(session)
    _rules(session, directory, written)
    if written.proposed_by_id is not None and written.proposed_by_id not in _sitting(
        directory, written.sent_on
    ):
        raise Refusal("Whoever proposes it sits on the partnership that day.", field="proposed_by_id")
    check_wording(
        written.wording, screen_for(session, written.wording, written.sent_on), written.worded_because
    )
    return put(session, replace(written, concluded_on=None, outcome=None))


def answer(partnership: Partnership, given: WrittenAnswer, *, today: date) -> int:
    """Write down what somebody answered, or correct it; give its key.

    Raises:
        Refusal: they had no vote when it was sent, it was counted already, or the day does not fit.
    """
    written = found(partnership, WrittenDecision, given.written_id)
    with partnership.change(f"Answer in writing: {quoted(written.wording)}") as unit:
        return put_answer(unit.session, given, today=today)


def put_answer(session: Session, given: WrittenAnswer, *, today: date) -> int:
    """Write down an answer within a larger change."""
    written = kept(session, WrittenDecision, given.written_id)
    _refuse_counted(written)
    if given.person_id not in _voters(read_directory(session), written):
        says = f"Only who had a vote on {say_day(written.sent_on)} is asked."
        raise Refusal(says, clause="PP2", field="person_id")
    if not written.sent_on <= given.answered_on <= min(today, written.closes_on):
        says = f"Answers count from {say_day(written.sent_on)} to {say_day(written.closes_on)}."
        raise Refusal(f"{says} Give a day of these that has come.", field="answered_on")
    before = _answers(session, written.id).get(given.person_id)
    return put(session, replace(given, id=before.id) if before else given)


def take_answer_back(partnership: Partnership, answer_id: int) -> None:
    """Take away an answer that was entered by mistake.

    Raises:
        Refusal: the answers were counted already.
    """
    given = found(partnership, WrittenAnswer, answer_id)
    with partnership.change("Take away an answer in writing") as unit:
        _refuse_counted(kept(unit.session, WrittenDecision, given.written_id))
        unit.session.delete(unit.session.get_one(WrittenAnswerRow, answer_id))


@keeps("PP2")
def conclude(partnership: Partnership, written_id: int, *, on: date, today: date) -> Result:
    """Count the answers: once all are there, or after the last day for them (PP2). Give what became of it.

    Raises:
        Refusal: the time for answers is not over and somebody has not answered, or it was counted already.
    """
    written = found(partnership, WrittenDecision, written_id)
    with partnership.change(f"Count the answers: {quoted(written.wording)}") as unit:
        return put_conclusion(unit.session, written_id, on=on, today=today)


def put_conclusion(session: Session, written_id: int, *, on: date, today: date) -> Result:
    """Count the answers within a larger change."""
    written = kept(session, WrittenDecision, written_id)
    _refuse_counted(written)
    if on > today or on < written.sent_on:
        raise Refusal("Give the day on which the answers were counted.", field="concluded_on")
    directory = read_directory(session)
    rules = _rules(session, directory, written)
    answers = {person: one.cast for person, one in _answers(session, written_id).items()}
    voters = _voters(directory, written)
    if on <= written.closes_on and not is_settled(answers, voters):
        raise Refusal(
            f"Not all have answered. Count after {say_day(written.closes_on)}, or once all have.",
            field="concluded_on",
        )
    result = result_in_writing(answers, voters, rules)
    put(session, replace(written, concluded_on=on, outcome=result.outcome))
    return result


def report_to(partnership: Partnership, written_id: int, meeting_id: int) -> None:
    """Say to which meeting a decision between meetings is reported.

    Raises:
        Refusal: it was not counted yet, was ratified already, or the meeting came before it.
    """
    written = found(partnership, WrittenDecision, written_id)
    with partnership.change(f"Report to a meeting: {quoted(written.wording)}") as unit:
        put_report(unit.session, written_id, meeting_id)


def put_report(session: Session, written_id: int, meeting_id: int) -> None:
    """Say within a larger change to which meeting it is reported."""
    written, meeting = kept(session, WrittenDecision, written_id), kept(session, Meeting, meeting_id)
    _refuse_ratified(written)
    _refuse_before(written, meeting, field="reported_at_id")
    put(session, replace(written, reported_at_id=meeting_id))


def ratify(partnership: Partnership, written_id: int, decision_id: int) -> None:
    """Tie a decision between meetings to the decision of a meeting that ratified it.

    Raises:
        Refusal: it was not carried in writing, was ratified already, or the decision cannot ratify it.
    """
    written = found(partnership, WrittenDecision, written_id)
    with partnership.change(f"Ratify: {quoted(written.wording)}") as unit:
        put_ratification(unit.session, written_id, decision_id)


def put_ratification(session: Session, written_id: int, decision_id: int) -> None:
    """Ratify a decision between meetings within a larger change."""
    written, decision = kept(session, WrittenDecision, written_id), kept(session, Decision, decision_id)
    meeting = kept(session, Meeting, decision.meeting_id)
    _refuse_ratified(written)
    _refuse_before(written, meeting, field="ratified_by_id")
    if written.outcome is not Outcome.CARRIED:
        raise Refusal("Only what was carried in writing is ratified.", field="ratified_by_id")
    stands = decision.outcome is Outcome.CARRIED and decision.rescinded_on is None
    if not stands or meeting.status is not Planned.HELD:
        raise Refusal("It is ratified by a decision that was carried and stands.", field="ratified_by_id")
    put(session, replace(written, reported_at_id=meeting.id, ratified_by_id=decision_id))


def drop_written(partnership: Partnership, written_id: int) -> None:
    """Take away what was asked while nobody has answered.

    Raises:
        Refusal: somebody answered, or it was counted.
    """
    written = found(partnership, WrittenDecision, written_id)
    with partnership.change(f"Do not ask: {quoted(written.wording)}") as unit:
        _refuse_settled(unit.session, written)
        unit.session.delete(unit.session.get_one(WrittenDecisionRow, written_id))


def in_writing(session: Session) -> list[InWriting]:
    """Every decision between meetings, the latest first."""
    directory = read_directory(session)
    asked = sorted(all_of(session, WrittenDecision), key=_sent, reverse=True)
    return [_told(session, directory, one) for one in asked]


def to_ratify(session: Session, day: date) -> list[WrittenDecision]:
    """The decisions carried in writing by a day that no meeting has ratified, the oldest first."""
    return [
        one
        for one in all_of(session, WrittenDecision, order="sent_on")
        if one.outcome is Outcome.CARRIED
        and one.ratified_by_id is None
        and one.concluded_on is not None
        and one.concluded_on <= day
    ]


def _told(session: Session, directory: Directory, written: WrittenDecision) -> InWriting:
    answers, voters = _answers(session, written.id), _voters(directory, written)
    try:
        rules = _rules(session, directory, written)
    except Refusal:
        return InWriting(written, answers, voters, None)
    casts = {person: one.cast for person, one in answers.items()}
    return InWriting(written, answers, voters, result_in_writing(casts, voters, rules))


def _rules(session: Session, directory: Directory, written: WrittenDecision) -> WrittenRules:
    voting = len(directory.voting_on(written.sent_on))
    return written_rules(rule_book(session, written.sent_on), voting)


def _voters(directory: Directory, written: WrittenDecision) -> frozenset[int]:
    return frozenset(seat.person.id for seat in directory.voting_on(written.sent_on))


def _sitting(directory: Directory, day: date) -> frozenset[int]:
    return frozenset(seat.person.id for seat in directory.seats_on(day))


def _answers(session: Session, written_id: int) -> dict[int, WrittenAnswer]:
    given = all_of(session, WrittenAnswer, WrittenAnswerRow.written_id == written_id)
    return {one.person_id: one for one in given}


def _refuse_settled(session: Session, written: WrittenDecision) -> None:
    """Keep what people were asked as they were asked it."""
    if not written.id:
        return
    _refuse_counted(kept(session, WrittenDecision, written.id))
    if _answers(session, written.id):
        raise Refusal("Somebody answered this already, so it stays as it was asked. Ask anew instead.")


def _refuse_counted(written: WrittenDecision) -> None:
    if written.concluded_on is not None:
        raise Refusal(
            f"The answers were counted on {say_day(written.concluded_on)}, so this stands as it is."
        )


def _refuse_ratified(written: WrittenDecision) -> None:
    if written.ratified_by_id is not None:
        raise Refusal("A meeting ratified this already.", field="ratified_by_id")


def _refuse_before(written: WrittenDecision, meeting: Meeting, *, field: str) -> None:
    if written.concluded_on is None:
        raise Refusal("Count the answers first.", field="concluded_on")
    if meeting.held_on < written.concluded_on:
        says = f"The answers were counted on {say_day(written.concluded_on)}. Choose a later meeting."
        raise Refusal(says, field=field)


def _sent(written: WrittenDecision) -> tuple[date, int]:
    return written.sent_on, written.id

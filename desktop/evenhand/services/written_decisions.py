"""Decisions between meetings: asked for in writing, answered one by one, counted, then reported and ratified (PP2).

Only where the rule book allows it. What the words may say is what a motion may say; who has a vote on the day it is
sent is asked, unless an interest keeps them from it. It is reported to the next meeting, which ratifies it by a
decision of its own.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.motions import check_wording
from evenhand.domain.meetings.outcome import Result
from evenhand.domain.meetings.record_facts import WrittenAnswer, WrittenDecision
from evenhand.domain.meetings.written import is_settled, took_no_part
from evenhand.domain.members.directory import Directory
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import MeetingKind, Outcome, Planned
from evenhand.domain.words import quoted, say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.sittings import WrittenAnswerRow, WrittenDecisionRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.conflicted_items import put_standing_back_in_writing
from evenhand.services.members import read_directory
from evenhand.services.saving import found, kept, put, required
from evenhand.services.screening import screen_for
from evenhand.services.sealed import refuse_tie, sealed_meetings
from evenhand.services.written_reading import (
    answers_in,
    apart_in,
    interests_in,
    refuse_counted,
    result_so_far,
    rules_of,
    with_a_vote,
)


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
    rules_of(session, directory, written)
    if written.proposed_by_id is not None and written.proposed_by_id not in _sitting(
        directory, written.sent_on
    ):
        raise Refusal("Whoever proposes it sits on the partnership that day.", field="proposed_by_id")
    check_wording(
        written.wording, screen_for(session, written.wording, written.sent_on), written.worded_because
    )
    asked = replace(written, concluded_on=None, outcome=None)
    key = put(session, asked)
    put_standing_back_in_writing(session, replace(asked, id=key))
    return key


def answer(partnership: Partnership, given: WrittenAnswer, *, today: date) -> int:
    """Write down what somebody answered, or correct it; give its key.

    Raises:
        Refusal: they had no vote when it was sent or an interest keeps them from it, it was counted already, or the
            day does not fit.
    """
    written = found(partnership, WrittenDecision, given.written_id)
    with partnership.change(f"Answer in writing: {quoted(written.wording)}") as unit:
        return put_answer(unit.session, given, today=today)


def put_answer(session: Session, given: WrittenAnswer, *, today: date) -> int:
    """Write down an answer within a larger change."""
    written = kept(session, WrittenDecision, given.written_id)
    refuse_counted(written)
    _refuse_not_asked(session, written, given.person_id)
    if not written.sent_on <= given.answered_on <= min(today, written.closes_on):
        says = f"Answers count from {say_day(written.sent_on)} to {say_day(written.closes_on)}."
        raise Refusal(f"{says} Give a day of these that has come.", field="answered_on")
    before = answers_in(session, written.id).get(given.person_id)
    return put(session, replace(given, id=before.id) if before else given)


def take_answer_back(partnership: Partnership, answer_id: int) -> None:
    """Take away an answer that was entered by mistake.

    Raises:
        Refusal: the answers were counted already.
    """
    given = found(partnership, WrittenAnswer, answer_id)
    with partnership.change("Take away an answer in writing") as unit:
        refuse_counted(kept(unit.session, WrittenDecision, given.written_id))
        unit.session.delete(unit.session.get_one(WrittenAnswerRow, answer_id))


@keeps("PP2")
def conclude(partnership: Partnership, written_id: int, *, on: date, today: date) -> Result:
    """Count the answers: once all are there, or after the last day for them (PP2). Give what became of it.

    Raises:
        Refusal: the time for answers is not over and somebody has not answered, an answer came after that day, or it
            was counted already.
    """
    written = found(partnership, WrittenDecision, written_id)
    with partnership.change(f"Count the answers: {quoted(written.wording)}") as unit:
        return put_conclusion(unit.session, written_id, on=on, today=today)


def put_conclusion(session: Session, written_id: int, *, on: date, today: date) -> Result:
    """Count the answers within a larger change."""
    written = kept(session, WrittenDecision, written_id)
    refuse_counted(written)
    if on > today or on < written.sent_on:
        raise Refusal("Give the day on which the answers were counted.", field="concluded_on")
    answers = answers_in(session, written_id)
    _refuse_before_last(session, answers.values(), written, on)
    directory = read_directory(session)
    result = result_so_far(session, directory, written)
    voters = with_a_vote(directory, written) - apart_in(session, written)
    casts = {person: one.cast for person, one in answers.items()}
    if on <= written.closes_on and not is_settled(casts, voters):
        raise Refusal(
            f"Not all have answered. Count after {say_day(written.closes_on)}, or once all have.",
            field="concluded_on",
        )
    put(session, replace(written, concluded_on=on, outcome=result.outcome))
    return result


def report_to(partnership: Partnership, written_id: int, meeting_id: int) -> None:
    """Say to which meeting a decision between meetings is reported.

    Raises:
        Refusal: it was not counted yet, was ratified already, the meeting came before it, or approved minutes say
            otherwise.
    """
    written = found(partnership, WrittenDecision, written_id)
    with partnership.change(f"Report to a meeting: {quoted(written.wording)}") as unit:
        put_report(unit.session, written_id, meeting_id)


def put_report(session: Session, written_id: int, meeting_id: int) -> None:
    """Say within a larger change to which meeting it is reported."""
    written, meeting = kept(session, WrittenDecision, written_id), kept(session, Meeting, meeting_id)
    _refuse_ratified(written)
    _refuse_before(written, meeting, field="reported_at_id")
    if written.reported_at_id == meeting_id:
        return
    if written.reported_at_id in sealed_meetings(session):
        raise Refusal("Approved minutes tell that it was reported already.", field="reported_at_id")
    refuse_tie(session, meeting, field="reported_at_id")
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
    """Ratify a decision between meetings within a larger change; it stays reported where it was reported first."""
    written, decision = kept(session, WrittenDecision, written_id), kept(session, Decision, decision_id)
    meeting = kept(session, Meeting, decision.meeting_id)
    _refuse_ratified(written)
    _refuse_before(written, meeting, field="ratified_by_id")
    if written.outcome is not Outcome.CARRIED:
        raise Refusal("Only what was carried in writing is ratified.", field="ratified_by_id")
    stands = decision.outcome is Outcome.CARRIED and decision.rescinded_on is None
    if not stands or meeting.status is not Planned.HELD:
        raise Refusal("It is ratified by a decision that was carried and stands.", field="ratified_by_id")
    if meeting.kind is MeetingKind.SUB_GROUP:
        raise Refusal("The board ratifies what its members decided in writing.", field="ratified_by_id")
    refuse_tie(session, meeting, field="ratified_by_id")
    reported_at = written.reported_at_id or meeting.id
    put(session, replace(written, reported_at_id=reported_at, ratified_by_id=decision_id))


def drop_written(partnership: Partnership, written_id: int) -> None:
    """Take away what was asked while nobody has answered or declared an interest.

    Raises:
        Refusal: somebody answered or declared an interest, or it was counted.
    """
    written = found(partnership, WrittenDecision, written_id)
    with partnership.change(f"Do not ask: {quoted(written.wording)}") as unit:
        _refuse_settled(unit.session, written)
        unit.session.delete(unit.session.get_one(WrittenDecisionRow, written_id))


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


def _sitting(directory: Directory, day: date) -> frozenset[int]:
    return frozenset(seat.person.id for seat in directory.seats_on(day))


def _refuse_not_asked(session: Session, written: WrittenDecision, person_id: int) -> None:
    """Refuse an answer of somebody who is not asked: for want of a vote, or for an interest."""
    directory = read_directory(session)
    if person_id not in with_a_vote(directory, written):
        says = f"Only who had a vote on {say_day(written.sent_on)} is asked."
        raise Refusal(says, clause="PP2", field="person_id")
    if person_id in apart_in(session, written):
        says = took_no_part([directory.called(person_id, written.sent_on)])
        raise Refusal(says, clause="PP2", field="person_id")


def _refuse_before_last(
    session: Session, answers: Iterable[WrittenAnswer], written: WrittenDecision, on: date
) -> None:
    """Refuse a count dated before the last answer came, or the last interest was declared."""
    heard = [one.answered_on for one in answers]
    last = max([*heard, *(one.declared_on for one in interests_in(session, written.id))], default=on)
    if on < last:
        says = f"The last of them was heard on {say_day(last)}. Count on that day or later."
        raise Refusal(says, field="concluded_on")


def _refuse_settled(session: Session, written: WrittenDecision) -> None:
    """Keep what people were asked as they were asked it."""
    if not written.id:
        return
    refuse_counted(kept(session, WrittenDecision, written.id))
    if answers_in(session, written.id) or interests_in(session, written.id):
        says = "Somebody answered this or declared an interest in it already, so it stays as it was asked."
        raise Refusal(f"{says} Ask anew instead.")


def _refuse_ratified(written: WrittenDecision) -> None:
    if written.ratified_by_id is not None:
        raise Refusal("A meeting ratified this already.", field="ratified_by_id")


def _refuse_before(written: WrittenDecision, meeting: Meeting, *, field: str) -> None:
    if written.concluded_on is None:
        raise Refusal("Count the answers first.", field="concluded_on")
    if meeting.held_on < written.concluded_on:
        says = f"The answers were counted on {say_day(written.concluded_on)}. Choose a later meeting."
        raise Refusal(says, field=field)

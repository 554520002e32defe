"""What must be true of meetings and decisions in every partnership file, whatever way they came in.

A decision of which only an outcome was ever typed is history and keeps it; what was recorded under a rule book must
follow from the votes and the room.
"""

from collections.abc import Iterable, Iterator

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.course import check_course, check_items
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import Rescission, WrittenDecision
from evenhand.domain.partnership.facts import Identity
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome
from evenhand.domain.words import say_day
from evenhand.records.file.verify import Check
from evenhand.records.reading.facts import all_of
from evenhand.services.decision_faults import FaultKind, called, faults_of
from evenhand.services.meeting_actions import source_faults
from evenhand.services.meeting_reading import Sitting, read_sittings
from evenhand.services.member_invariants import check
from evenhand.services.members import read_directory
from evenhand.services.written_reading import answered_all_the_same, answers_in


def meeting_checks(session: Session) -> list[Check]:
    """Each invariant with whether it holds and a sentence that says so; none where the file is of no partnership."""
    if not all_of(session, Identity):
        return []
    sittings = read_sittings(session, all_of(session, Meeting))
    return [
        _course(sittings),
        _quorum(sittings),
        _interests(sittings),
        _votes(sittings),
        _rescissions(session, sittings),
        _written(session, sittings),
        check(
            "meeting-actions",
            source_faults(session),
            "Every action agreed at a meeting has its meeting, and stands under an item or decision of it.",
        ),
    ]


def _course(sittings: Iterable[Sitting]) -> Check:
    faults: list[str] = []
    for one in sittings:
        people = one.directory.people
        names = {key: person.name for key, person in people.items()}
        try:
            check_course(one.moments, one.attendance, names.__getitem__)
            check_items(one.items, one.moments)
        except Refusal as refused:
            faults.append(f"meeting of {say_day(one.day)}: {refused.says.removesuffix('.')}")
    return check("meeting-courses", faults, "Every meeting went as a meeting can go.")


@keeps("PP2")
def _quorum(sittings: Iterable[Sitting]) -> Check:
    """Nothing was carried without a quorum (PP2)."""
    faults = list(_faults(sittings, FaultKind.QUORUM))
    return check("decisions-quorate", faults, "Nothing is kept as carried without a quorum (PP2).")


@keeps("PP2")
def _interests(sittings: Iterable[Sitting]) -> Check:
    """Whoever had to stand back took no part (PP2)."""
    faults = list(_faults(sittings, FaultKind.INTEREST))
    return check("interests-out", faults, "Whoever had to leave for an item took no part in it (PP2).")


def _votes(sittings: Iterable[Sitting]) -> Check:
    faults = list(_faults(sittings, FaultKind.VOTES))
    return check("votes", faults, "Every decision follows from its votes, and the votes add up.")


def _faults(sittings: Iterable[Sitting], kind: FaultKind) -> Iterator[str]:
    for sitting in sittings:
        for decision in sitting.decisions:
            if decision.id in sitting.records:
                for fault in faults_of(sitting, decision):
                    if fault.kind is kind:
                        yield f"{called(sitting, decision)}: {fault.says}"


def _rescissions(session: Session, sittings: Iterable[Sitting]) -> Check:
    """A decision is rescinded by a later one that was carried; so no two rescind each other."""
    decided = {one.id: (sitting, one) for sitting in sittings for one in sitting.decisions}
    faults = [
        f"{called(*decided[one.decision_id])} {says}"
        for one in all_of(session, Rescission)
        if (says := _unfit(decided[one.decision_id], decided[one.by_decision_id]))
    ]
    return check("rescissions", faults, "Every rescinded decision was rescinded by a later one.")


def _unfit(gone: tuple[Sitting, Decision], by: tuple[Sitting, Decision]) -> str:
    """What is wrong with one decision rescinding another; empty where nothing is."""
    (gone_at, decision), (by_at, later) = gone, by
    if (by_at.day, by_at.meeting.id, later.number) <= (gone_at.day, gone_at.meeting.id, decision.number):
        return f"is rescinded by {called(by_at, later)}, which is not later"
    if later.outcome is not Outcome.CARRIED:
        return f"is rescinded by {called(by_at, later)}, which was not carried"
    if decision.rescinded_on != by_at.day:
        return f"is not marked as rescinded on {say_day(by_at.day)}"
    return ""


@keeps("PP2")
def _written(session: Session, sittings: Iterable[Sitting]) -> Check:
    """What was decided in writing was answered by those who were asked, then counted, and ratified by what carried."""
    directory = read_directory(session)
    decided = {one.id: one for sitting in sittings for one in sitting.decisions}
    faults = [
        f"decision {one.id} between meetings: {directory.called(person_id, one.sent_on)} had an interest and answered"
        for one, person_id in answered_all_the_same(session)
    ]
    for one in all_of(session, WrittenDecision):
        name = f"decision {one.id} between meetings"
        asked = {seat.person.id for seat in directory.voting_on(one.sent_on)}
        if (one.outcome is None) != (one.concluded_on is None):
            faults.append(f"{name} has an outcome without a count, or a count without one")
        answers = answers_in(session, one.id)
        if not answers.keys() <= asked:
            faults.append(f"{name} has an answer of somebody who had no vote")
        if one.concluded_on is not None and any(
            given.answered_on > one.concluded_on for given in answers.values()
        ):
            faults.append(f"{name} was counted before the last answer came")
        ratifying = decided.get(one.ratified_by_id or 0)
        if ratifying is not None and ratifying.outcome is not Outcome.CARRIED:
            faults.append(f"{name} is ratified by a decision that was not carried")
        if one.ratified_by_id is not None and one.outcome is not Outcome.CARRIED:
            faults.append(f"{name} was not carried and is ratified all the same")
    return check(
        "decisions-in-writing",
        faults,
        "Decisions between meetings were answered by those with a vote and no interest in them (PP2).",
    )

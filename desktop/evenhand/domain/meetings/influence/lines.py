"""What was counted, meeting by meeting and motion by motion, as the paper prints it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.meetings.facts import Decision
from evenhand.domain.meetings.influence.minutes import Minutes
from evenhand.domain.meetings.influence.whom import Whom
from evenhand.domain.meetings.vocabulary import Cast
from evenhand.domain.members.directory import Directory
from evenhand.domain.vocabulary import Outcome, Presence


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """One meeting: who chaired it, theirs and all of the seats and of those present with a vote."""

    held_on: date
    chaired_by: str
    chaired_by_them: bool
    seats: tuple[int, int]
    present: tuple[int, int]


@dataclass(frozen=True, slots=True)
class MotionLine:
    """One motion: who moved and seconded it, what became of it, theirs and all of the votes recorded by name."""

    held_on: date
    number: int
    wording: str
    moved_by: str
    moved_by_them: bool
    seconded_by: str
    seconded_by_them: bool
    outcome: Outcome
    votes: tuple[int, int]


def meeting_lines(held: Minutes, directory: Directory, whom: Whom) -> tuple[MeetingLine, ...]:
    """Every meeting that was counted, in order."""
    present: dict[int, set[int]] = {}
    for one in held.attendances:
        if one.presence is Presence.PRESENT:
            present.setdefault(one.meeting_id, set()).add(one.person_id)
    lines: list[MeetingLine] = []
    for meeting in held.meetings:
        day, chair = meeting.held_on, meeting.chaired_by_id
        voting = {seat.person.id for seat in directory.voting_on(day)}
        there = voting & present.get(meeting.id, set())
        lines.append(
            MeetingLine(
                day,
                "" if chair is None else directory.called(chair, day),
                chair is not None and whom.belongs(chair, day),
                (len(whom.among(voting, day)), len(voting)),
                (len(whom.among(there, day)), len(there)),
            )
        )
    return tuple(lines)


def motion_lines(held: Minutes, directory: Directory, whom: Whom) -> tuple[MotionLine, ...]:
    """Every motion that was counted, in order."""
    days, votes = held.days_of_decisions, _votes(held)
    return tuple(_motion(one, days[one.id], votes, directory, whom) for one in held.decisions)


def _motion(
    one: Decision, day: date, votes: Mapping[int, list[int]], directory: Directory, whom: Whom
) -> MotionLine:
    def named(person_id: int | None) -> str:
        return "" if person_id is None else directory.called(person_id, day)

    def theirs(person_id: int | None) -> bool:
        return person_id is not None and whom.belongs(person_id, day)

    cast = votes.get(one.id, [])
    return MotionLine(
        day,
        one.number,
        one.wording,
        named(one.moved_by_id),
        theirs(one.moved_by_id),
        named(one.seconded_by_id),
        theirs(one.seconded_by_id),
        one.outcome,
        (len(whom.among(cast, day)), len(cast)),
    )


def _votes(held: Minutes) -> dict[int, list[int]]:
    cast: dict[int, list[int]] = {}
    for one in held.votes:
        if one.cast is not Cast.ABSTAINED:
            cast.setdefault(one.decision_id, []).append(one.person_id)
    return cast

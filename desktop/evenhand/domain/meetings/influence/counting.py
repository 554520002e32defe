"""Counting each kind of part in what the board did, thing by thing, so that every figure can be traced."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.findings import Part
from evenhand.domain.meetings.facts import Decision
from evenhand.domain.meetings.influence.minutes import Minutes, say_meeting, say_motion
from evenhand.domain.meetings.influence.whom import Whom
from evenhand.domain.meetings.vocabulary import Cast
from evenhand.domain.members.directory import Directory
from evenhand.domain.spells import holds_on, those_on
from evenhand.domain.vocabulary import Coded, Outcome, Presence

THEIRS, NOT_THEIRS = "theirs", "another’s"


class Measure(Coded):
    """The kinds of part that are counted, in the order in which they are always shown."""

    SEATS = "seats", "voting seats"
    OFFICES = "offices", "offices held"
    CHAIRED = "chaired", "turns in the chair"
    ATTENDED = "attended", "attendances"
    MOVED = "moved", "motions moved"
    SECONDED = "seconded", "motions seconded"
    CARRIED = "carried", "motions carried"
    VOTES = "votes", "votes cast"


@dataclass(frozen=True, slots=True)
class Counted:
    """One thing that was counted: `part` of its `whole` was theirs, done by these of them (`people`).

    `line` is its line in the answer to "Why?".
    """

    whole: int
    people: frozenset[int]
    line: Part

    @property
    def part(self) -> int:
        """How much of it was theirs."""
        return len(self.people)


@dataclass(frozen=True, slots=True)
class Count:
    """Everything counted of one kind; `left_out` things could not be, since the minutes do not say whose they were."""

    measure: Measure
    counted: tuple[Counted, ...]
    left_out: int = 0

    @property
    def part(self) -> int:
        """How much of it was theirs."""
        return sum(one.part for one in self.counted)

    @property
    def whole(self) -> int:
        """How much there was."""
        return sum(one.whole for one in self.counted)

    @property
    def by(self) -> int:
        """How many of them it was who did it."""
        return len(frozenset[int]().union(*(one.people for one in self.counted)))


def count_all(minutes: Minutes, directory: Directory, whom: Whom, day: date) -> tuple[Count, ...]:
    """Every kind of part in these meetings; seats and offices are those of a day, the last of the period."""
    return (
        _seats(directory, whom, day),
        _offices(directory, whom, day),
        _chaired(minutes, directory, whom),
        _attended(minutes, directory, whom),
        _motions(Measure.MOVED, minutes, minutes.decisions, directory, whom),
        _motions(Measure.SECONDED, minutes, minutes.decisions, directory, whom),
        _motions(Measure.CARRIED, minutes, _carried(minutes), directory, whom),
        _votes(minutes, whom),
    )


def seats_over(minutes: Minutes, directory: Directory, whom: Whom) -> tuple[tuple[int, int], ...]:
    """The seats that they held of all voting seats on the day of each meeting."""
    return tuple(_seats_on(directory, whom, one.held_on) for one in minutes.meetings)


def _seats_on(directory: Directory, whom: Whom, day: date) -> tuple[int, int]:
    voting = [seat.person.id for seat in directory.voting_on(day)]
    return len(whom.among(voting, day)), len(voting)


def _seats(directory: Directory, whom: Whom, day: date) -> Count:
    found = (
        _one(
            whom,
            seat.person.id,
            day,
            seat.called,
            f"sits as {seat.membership.capacity.label.lower()}",
        )
        for seat in directory.voting_on(day)
    )
    return Count(Measure.SEATS, tuple(found))


def _offices(directory: Directory, whom: Whom, day: date) -> Count:
    found = (
        _one(
            whom,
            one.person_id,
            day,
            one.title or one.office.label,
            f"held by {directory.called(one.person_id, day)}",
        )
        for one in those_on(directory.offices, day)
    )
    return Count(Measure.OFFICES, tuple(found))


def _chaired(minutes: Minutes, directory: Directory, whom: Whom) -> Count:
    """Everybody who was in the chair of a meeting, each once; a meeting that names nobody is left out."""
    found: list[Counted] = []
    for meeting in minutes.meetings:
        day, chairs = meeting.held_on, minutes.chairs(meeting)
        named = [f"{directory.called(one, day)} in the chair" for one in chairs]
        if len(chairs) == 1:
            found.append(_one(whom, chairs[0], day, say_meeting(day), named[0]))
        elif chairs:
            theirs = whom.among(chairs, day)
            line = Part(say_meeting(day), f"{len(theirs)} of {len(chairs)}", ", then ".join(named))
            found.append(Counted(len(chairs), theirs, line))
    return Count(Measure.CHAIRED, tuple(found), len(minutes.meetings) - len(found))


def _attended(minutes: Minutes, directory: Directory, whom: Whom) -> Count:
    """Those present with a vote, meeting by meeting; a meeting without any attendance written down is left out."""
    present: dict[int, list[int]] = {}
    for one in minutes.attendances:
        if one.presence is Presence.PRESENT:
            present.setdefault(one.meeting_id, []).append(one.person_id)
    found: list[Counted] = []
    for meeting in minutes.meetings:
        day = meeting.held_on
        voters = [one for one in present.get(meeting.id, ()) if _votes_on(directory, one, day)]
        if voters:
            theirs = whom.among(voters, day)
            line = Part(say_meeting(day), f"{len(theirs)} of {len(voters)}", "voting members present")
            found.append(Counted(len(voters), theirs, line))
    return Count(Measure.ATTENDED, tuple(found), len(minutes.meetings) - len(found))


def _motions(
    measure: Measure, minutes: Minutes, decisions: Sequence[Decision], directory: Directory, whom: Whom
) -> Count:
    """One for each motion whose mover, or seconder, is recorded."""
    days, who, verb = minutes.days_of_decisions, _mover, "moved"
    if measure is Measure.SECONDED:
        who, verb = _seconder, "seconded"
    found: list[Counted] = []
    for one in decisions:
        person_id, day = who(one), days[one.id]
        if person_id is not None:
            source = f"{one.wording.rstrip('.')}. {verb.capitalize()} by {directory.called(person_id, day)}."
            found.append(_one(whom, person_id, day, say_motion(one, day), source))
    return Count(measure, tuple(found), len(decisions) - len(found))


def _votes(minutes: Minutes, whom: Whom) -> Count:
    """The votes for and against in each vote recorded by name; an abstention is no vote cast."""
    cast: dict[int, list[int]] = {}
    for one in minutes.votes:
        if one.cast is not Cast.ABSTAINED:
            cast.setdefault(one.decision_id, []).append(one.person_id)
    found: list[Counted] = []
    days = minutes.days_of_decisions
    for decision in minutes.decisions:
        voters, day = cast.get(decision.id, []), days[decision.id]
        if voters:
            theirs = whom.among(voters, day)
            line = Part(say_motion(decision, day), f"{len(theirs)} of {len(voters)}", decision.wording)
            found.append(Counted(len(voters), theirs, line))
    return Count(Measure.VOTES, tuple(found), len(minutes.decisions) - len(found))


def _carried(minutes: Minutes) -> list[Decision]:
    return [one for one in minutes.decisions if one.outcome is Outcome.CARRIED]


def _one(whom: Whom, person_id: int, day: date, label: str, source: str) -> Counted:
    theirs = whom.among((person_id,), day)
    return Counted(1, theirs, Part(label, THEIRS if theirs else NOT_THEIRS, source))


def _mover(decision: Decision) -> int | None:
    return decision.moved_by_id


def _seconder(decision: Decision) -> int | None:
    return decision.seconded_by_id


def _votes_on(directory: Directory, person_id: int, day: date) -> bool:
    return any(one.votes and holds_on(one, day) for one in directory.memberships_of(person_id))

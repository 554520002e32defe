"""By what power an application is decided: a meeting's decision, one between meetings, delegated power, or earlier.

Nothing is awarded without one of these. A decision counts where it was carried and stands, was made by a quorate
meeting of the board that was held, is about the application or its round, and nobody with a confirmed conflict of
interest took part in it (PP2).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.motion_words import Says, is_about_several, names_one_of, says_of
from evenhand.domain.grants.vocabulary import DecidedHow
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import WrittenDecision
from evenhand.domain.members.named_in_words import names_person
from evenhand.domain.members.voting_rooms import BOARD_MEETINGS
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome, Planned
from evenhand.domain.words import say_day, say_pence

CONFLICT_CLAUSE = "PP2"


@dataclass(frozen=True, slots=True)
class DecidedBy:
    """By what an application is decided. `by_whom` names who used delegated power, or who decided before this file."""

    how: DecidedHow
    decision_id: int | None = None
    written_id: int | None = None
    by_whom: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMade:
    """A decision with the meeting that made it: what its item was about, whether it was quorate, who took part.

    `items` is what the items of the meeting were about, each.
    """

    decision: Decision
    meeting: Meeting
    about: str | None
    quorate: bool
    took_part: frozenset[int]
    items: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class MeetingStands:
    """A decision of a meeting that is about an application, and why it cannot decide it, "" where it can."""

    decision: Decision
    meeting: Meeting
    unfit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenMade:
    """A decision between meetings with who answered."""

    written: WrittenDecision
    took_part: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What a power to decide is held against: the application, the names by which a motion may call it, its conflicts.

    `in_conflict` are the members whose conflict was confirmed and who may not vote, by key with their names.
    `first_held` is the day of the first meeting that this file has as held, `begun_on` that of its first entry in the
    journal. `otherwise` are the decisions by which it
    was refused or deferred: the keys of those of meetings, and of those between meetings.
    """

    application: Application
    names: tuple[str, ...]
    in_conflict: dict[int, str]
    delegated_limit_pence: int | None
    first_held: date | None
    otherwise: frozenset[tuple[int | None, int | None]] = frozenset()
    begun_on: date | None = None


def is_about(made: MeetingMade, grounds: Grounds) -> bool:
    """Whether a decision of a meeting is about an application.

    An item about a round is about all its applications but those that had an item of their own at the meeting.
    """
    application = grounds.application
    if made.about == f"grant_round:{application.round_id}":
        return f"application:{application.id}" not in made.items
    return about_it(application, made.about, made.decision.wording, grounds.names)


def about_it(application: Application, about: str | None, wording: str, names: Iterable[str]) -> bool:
    """Whether a decision is about an application: by its item, else by its words.

    Words are about it where they name the applicant, the reference or the round, or decide on several grants or
    applications together.
    """
    if about:
        return about in (f"application:{application.id}", f"grant_round:{application.round_id}")
    return names_one_of(wording, (application.reference, *names)) or is_about_several(wording)


@keeps("PP2")
def check_meeting(
    made: MeetingMade, grounds: Grounds, on: date, *, carried: bool, ends: bool = False
) -> None:
    """Let a decision of a meeting decide an application; one in favour has to be carried and to stand (PP2).

    `ends` asks for one that takes an award back.

    Raises Refusal with the field `by`.
    """
    decision, meeting = made.decision, made.meeting
    if meeting.status is not Planned.HELD:
        raise _unfit(f"The meeting of {say_day(meeting.held_on)} is not recorded as held.")
    if meeting.kind not in BOARD_MEETINGS:
        raise _unfit("A sub-group decides under delegated power. Choose that, with who used it.")
    if meeting.held_on != on:
        raise Refusal(f"That was decided on {say_day(meeting.held_on)}. Give that day.", field="on")
    if not is_about(made, grounds):
        raise _unfit("That decision is about something else.")
    if carried:
        _check_stands(decision)
        if not made.quorate:
            raise _unfit("The meeting was not quorate when it decided that.", CONFLICT_CLAUSE)
        _check_says(decision.wording, grounds, ends=ends)
        _check_not_otherwise((decision.id, None), grounds)
    _check_free(made.took_part, grounds)


@keeps("PP2")
def check_written(
    made: WrittenMade, grounds: Grounds, on: date, *, carried: bool, ends: bool = False
) -> None:
    """Let a decision between meetings decide an application; one in favour has to be carried (PP2).

    `ends` asks for one that takes an award back.

    Raises Refusal with the field `by`.
    """
    written = made.written
    if written.concluded_on is None or (carried and written.outcome is not Outcome.CARRIED):
        raise _unfit("That decision between meetings was not carried.")
    if written.concluded_on != on:
        raise Refusal(f"That was decided on {say_day(written.concluded_on)}. Give that day.", field="on")
    if not about_it(grounds.application, written.about, written.wording, grounds.names):
        raise _unfit("That decision is about something else.")
    if carried:
        _check_says(written.wording, grounds, ends=ends)
        _check_not_otherwise((None, written.id), grounds)
    _check_free(made.took_part, grounds)


@keeps("PP2")
def check_delegated(by: DecidedBy, grounds: Grounds, awarded_pence: int | None) -> None:
    """Let somebody use delegated power, by name, within the round's limit, and never in their own conflict (PP2).

    What is not awarded is held against the limit by what was asked for.
    Raises Refusal with the field that does not fit.
    """
    limit = grounds.delegated_limit_pence
    if not by.by_whom.strip():
        raise Refusal("Say who used delegated power, and by which minute they have it.", field="by_whom")
    if limit is None:
        raise _unfit("This round delegates no decision. Choose the decision of a meeting.")
    decided_pence = grounds.application.asked_pence if awarded_pence is None else awarded_pence
    if decided_pence > limit:
        says = f"Delegated power goes up to {say_pence(limit)} in this round."
        raise Refusal(says, field="awarded_pence")
    for name in grounds.in_conflict.values():
        if names_person(by.by_whom, name):
            raise _unfit(f"{name} has a conflict of interest in it.", CONFLICT_CLAUSE)


def check_earlier(by: DecidedBy, grounds: Grounds, on: date) -> None:
    """Let somebody's decision be taken over that is older than this file and the first meeting held in it.

    Raises Refusal with the field that does not fit.
    """
    if not by.by_whom.strip():
        raise Refusal("Say who decided it before this file was begun.", field="by_whom")
    if grounds.first_held is not None and on >= grounds.first_held:
        says = (
            f"This file has meetings since {say_day(grounds.first_held)}. Choose the decision that was made."
        )
        raise _unfit(says)
    if grounds.begun_on is not None and on >= grounds.begun_on:
        says = f"This file was begun on {say_day(grounds.begun_on)}. Record the meeting, and choose its decision."
        raise _unfit(says)


def may_be_earlier(grounds: Grounds, on: date) -> bool:
    """Whether a decision of a day can be one of before the file."""
    return all(one is None or on < one for one in (grounds.first_held, grounds.begun_on))


def _check_stands(decision: Decision) -> None:
    if decision.outcome is not Outcome.CARRIED:
        raise _unfit(f"That motion was {decision.outcome.label.lower()}. Nothing is awarded by it.")
    if decision.rescinded_on is not None:
        raise _unfit(f"That decision was rescinded on {say_day(decision.rescinded_on)}.")


def _check_says(wording: str, grounds: Grounds, *, ends: bool) -> None:
    """A motion awards in so many words, and takes an award back in so many words."""
    said = says_of(wording, (grounds.application.reference, *grounds.names))
    if ends and Says.ENDS not in said:
        raise _unfit("That motion takes no award back.")
    if not ends and Says.AWARDS not in said:
        raise _unfit("That motion awards nothing to this applicant.")


def _check_not_otherwise(key: tuple[int | None, int | None], grounds: Grounds) -> None:
    if key in grounds.otherwise:
        raise _unfit("By that decision this application was refused or deferred.")


def _check_free(took_part: frozenset[int], grounds: Grounds) -> None:
    """Nobody with a confirmed conflict moved, seconded or voted."""
    for person_id, name in grounds.in_conflict.items():
        if person_id in took_part:
            says = f"{name} took part and has a conflict of interest in it. It has to be decided anew."
            raise _unfit(says, CONFLICT_CLAUSE)


def _unfit(says: str, clause: str | None = None) -> Refusal:
    return Refusal(says, clause=clause, field="by")

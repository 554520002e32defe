"""What became of a motion and how interests in it were handled, in the words of a log."""

from collections.abc import Collection, Iterable

from evenhand.domain.meetings.facts import Decision
from evenhand.domain.meetings.outcome import Result
from evenhand.domain.meetings.public_interests import InterestsTold
from evenhand.domain.meetings.record_facts import DeclaredInterest, WrittenInterest
from evenhand.domain.meetings.vocabulary import ConflictHandling
from evenhand.domain.members.printed_names import PrintedNames
from evenhand.domain.vocabulary import Level, Outcome

HANDLED = {
    ConflictHandling.DECLARED: "declared an interest and took part",
    ConflictHandling.DID_NOT_VOTE: "had an interest, stayed and did not vote",
    ConflictHandling.LEFT_THE_ROOM: "had an interest and left the room",
}
AS_KEPT = {
    Outcome.CARRIED: "Carried",
    Outcome.LOST: "Lost",
    Outcome.DEFERRED: "Deferred",
    Outcome.VIEW: "View, not a decision",
}


def decided_words(decision: Decision, result: Result | None, names: PrintedNames) -> tuple[str, str]:
    """What became of a motion, and with which denominator; as the minutes have it where the room is not known."""
    if result is None or result.fault or result.outcome is not decision.outcome:
        return _as_kept(decision), ""
    if result.says == Outcome.VIEW.label:  # minuted as a view though it had its votes
        return _as_kept(decision), ""
    return names.words(result.says), names.words(result.detail)


def interest_words(
    declared: Iterable[DeclaredInterest], names: PrintedNames, told: InterestsTold
) -> tuple[str, ...]:
    """How each interest was handled, a sentence for each; its nature for the board, what it was in confidence."""
    said = (
        f"{_capital(names.name(one.person_id))} {HANDLED[one.handling]}{_what(one, names, told)}."
        for one in declared
    )
    return tuple(said)


def interest_words_in_writing(
    declared: Iterable[WrittenInterest], apart: Collection[int], names: PrintedNames, told: InterestsTold
) -> tuple[str, ...]:
    """Who declared an interest in a decision in writing and whether they were asked: a sentence for each, as above."""
    asked = {True: "was not asked", False: "was asked"}
    said = (
        f"{_capital(names.name(one.person_id))} declared an interest{_what(one, names, told)}"
        f" and {asked[one.person_id in apart]}."
        for one in declared
    )
    return tuple(said)


def _as_kept(decision: Decision) -> str:
    """The outcome as it was written down, with the votes where they were counted."""
    says = AS_KEPT[decision.outcome]
    if decision.votes_for is None or decision.votes_against is None:
        return says
    colon = ":" if decision.outcome is Outcome.VIEW else ""
    counted = f"{says}{colon} {decision.votes_for} to {decision.votes_against}"
    abstained = decision.abstentions
    if not abstained:
        return counted
    return f"{counted} with {abstained} {'abstention' if abstained == 1 else 'abstentions'}"


def _what(one: DeclaredInterest | WrittenInterest, names: PrintedNames, told: InterestsTold) -> str:
    """What an interest is, as far as a copy of the level may say it."""
    if not told.tells(one, names):
        return ""
    if names.level is Level.BOARD or not one.says.strip():
        return f" ({_small(one.nature.label)})"
    return f" ({_small(one.nature.label)}: {one.says.strip().rstrip('.')})"


def _small(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"

"""A decision between meetings, asked for in writing: whether the rule book allows it, and what became of it (PP2)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.outcome import Result
from evenhand.domain.meetings.room_rules import HANDLING
from evenhand.domain.meetings.vocabulary import Cast, ConflictHandling
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome
from evenhand.domain.words import say_list

ALLOWED, NEEDS = "written_decisions", "written_needs"
OF_ANSWERS, OF_ALL, EVERYBODY = (
    "a majority of those answering",
    "a majority of all voting members",
    "all voting members",
)


@dataclass(frozen=True, slots=True)
class WrittenRules:
    """What the rule book asks of a decision in writing: what it needs, and how many answers make a quorum.

    `handling` is what somebody with an interest does, None where it is not set.
    """

    needs: str
    quorum: int | None
    handling: ConflictHandling | None = None


def written_rules(book: RuleBook, voting_seats: int) -> WrittenRules:
    """The rules of decisions in writing on a day.

    Raises:
        Refusal: the rule book does not allow them, or does not say.
    """
    allowed = book[ALLOWED].value
    if allowed is not True:
        says = (
            "The rule book does not say whether the board may decide in writing between meetings. Set that rule first."
            if allowed is None
            else "The rule book does not let the board decide in writing between meetings. Put it to the next meeting."
        )
        raise Refusal(says, clause="PP2", field="wording")
    return WrittenRules(book.words(NEEDS) or OF_ALL, book.quorum_of(voting_seats), handling_of(book))


def handling_of(book: RuleBook) -> ConflictHandling | None:
    """What somebody with an interest does by the rule book; None where it is not set."""
    return HANDLING.get(book.words("conflict_action"))


@keeps("PP2")
def result_in_writing(
    answers: Mapping[int, Cast], voters: frozenset[int], rules: WrittenRules, *, apart: Sequence[str] = ()
) -> Result:
    """What became of a decision in writing; only answers of those who were asked count (PP2).

    `voters` had a vote on the day it was sent and no interest that kept them from it; `apart` names who had one.
    """
    counted = Counter(cast for person, cast in answers.items() if person in voters)
    answered, ayes, noes = counted.total(), counted[Cast.FOR], counted[Cast.AGAINST]
    needed = {OF_ANSWERS: (ayes + noes) // 2 + 1, EVERYBODY: len(voters)}.get(
        rules.needs, len(voters) // 2 + 1
    )
    carried = 0 < needed <= ayes
    enough = rules.quorum is None or answered >= rules.quorum
    outcome = Outcome.VIEW if not enough else Outcome.CARRIED if carried else Outcome.LOST
    abstained = counted[Cast.ABSTAINED]
    said = f" with {_figure(abstained, 'abstention')}" if abstained else ""
    counted_in = f"{len(voters)} {'was' if len(voters) == 1 else 'were'} asked and {answered} answered."
    ends = _basis(rules, needed, carried=carried, apart=bool(apart))
    if not enough:
        counted_in = f"{answered} of {len(voters)} answered."
        ends = f"The quorum is {rules.quorum}, so this is no decision."
    detail = " ".join(filter(None, (counted_in, took_no_part(apart), ends)))
    return Result(outcome, False, needed, f"{outcome.label}: {ayes} to {noes}{said}", detail)


def took_no_part(names: Sequence[str]) -> str:
    """Who was not asked for an interest, in a sentence; empty where nobody had one."""
    if not names:
        return ""
    interest, was = ("an interest", "was") if len(names) == 1 else ("interests", "were")
    return f"{say_list(list(names))} declared {interest} and {was} not asked."


def is_settled(answers: Mapping[int, Cast], voters: frozenset[int]) -> bool:
    """Whether everybody who was asked has answered."""
    return voters <= set(answers)


def _figure(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _basis(rules: WrittenRules, needed: int, *, carried: bool, apart: bool) -> str:
    enough = "enough" if carried else "needed"
    were = "was" if needed == 1 else "were"
    ends = "" if rules.needs == OF_ANSWERS else ": silence weighs like a vote against"
    among = f"{rules.needs} without an interest" if apart and rules.needs != OF_ANSWERS else rules.needs
    return f"It needs {among}, so {needed} {were} {enough}{ends}."

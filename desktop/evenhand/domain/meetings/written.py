"""A decision between meetings, asked for in writing: whether the rule book allows it, and what became of it (PP2)."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.outcome import Result
from evenhand.domain.meetings.vocabulary import Cast
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome

ALLOWED, NEEDS = "written_decisions", "written_needs"
OF_ANSWERS, OF_ALL, EVERYBODY = (
    "a majority of those answering",
    "a majority of all voting members",
    "all voting members",
)


@dataclass(frozen=True, slots=True)
class WrittenRules:
    """What the rule book asks of a decision in writing: what it needs, and how many answers make a quorum."""

    needs: str
    quorum: int | None


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
    return WrittenRules(book.words(NEEDS) or OF_ALL, book.quorum_of(voting_seats))


@keeps("PP2")
def result_in_writing(answers: Mapping[int, Cast], voters: frozenset[int], rules: WrittenRules) -> Result:
    """What became of a decision in writing; only answers of those with a vote on the day it was sent count (PP2)."""
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
    detail = f"{len(voters)} were asked and {answered} answered. {_basis(rules, needed, carried=carried)}"
    if not enough:
        detail = (
            f"{answered} of {len(voters)} answered and the quorum is {rules.quorum}, so this is no decision."
        )
    return Result(outcome, False, needed, f"{outcome.label}: {ayes} to {noes}{said}", detail)


def is_settled(answers: Mapping[int, Cast], voters: frozenset[int]) -> bool:
    """Whether everybody who was asked has answered."""
    return voters <= set(answers)


def _figure(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _basis(rules: WrittenRules, needed: int, *, carried: bool) -> str:
    enough = "enough" if carried else "needed"
    were = "was" if needed == 1 else "were"
    ends = "" if rules.needs == OF_ANSWERS else ": silence weighs like a vote against"
    return f"It needs {rules.needs}, so {needed} {were} {enough}{ends}."

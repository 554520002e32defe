"""The party bar: public money held for the partnership never goes to a political party (PP14).

Where the party screen finds something, the question stays open until a person has answered it. "It is the party"
bars the applicant for good: there is no way round it and no later answer. "It is not" needs the name of the person who
says so and the reason, and where the name matched a party also a second person's name. On one laptop a second name is
a record, not a control. That there is no exception at all is Evenhand's own rule, firmer than the words of the note.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.grants.party_list_age import say_list_day
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PartyStanding, PartyVerdict
from evenhand.domain.words import say_day

CLAUSE = "PP14"
_HOW = {
    PartyVerdict.MATCH: "matches a registered party",
    PartyVerdict.POSSIBLE: "may be a registered party's",
    PartyVerdict.NO_MATCH: "is not found",
}
OWN_RULE = "That there is no exception is Evenhand's own rule, firmer than the words of the guidance."


class PartyAnswer(StrEnum):
    """What a person said about the name of an applicant."""

    IS_PARTY = "is-party"
    NOT_PARTY = "not-party"


@dataclass(frozen=True, slots=True)
class PartyQuestion:
    """What the list said of an applicant's name and what a person answered; `answer` is None while open.

    `list_date` is the date of the list that was asked (None: not known), `answered_on` the day of the answer.
    """

    applicant: str
    verdict: PartyVerdict
    answer: PartyAnswer | None = None
    answered_by: str = ""
    second_person: str = ""
    reason: str = ""
    answered_on: date | None = None
    list_date: date | None = None


@keeps(CLAUSE)
def standing(question: PartyQuestion) -> PartyStanding:
    """Where the applicant stands with the bar (PP14).

    "It is not" without what it needs does not count, by whatever way it came in; "it is the party" always does.
    """
    if question.answer == PartyAnswer.IS_PARTY:
        return PartyStanding.PARTY
    if question.answer == PartyAnswer.NOT_PARTY and not _lacking(question):
        return PartyStanding.NOT_A_PARTY
    return PartyStanding.CLEAR if question.verdict == PartyVerdict.NO_MATCH else PartyStanding.OPEN


@keeps(CLAUSE)
def refuse_if_barred(question: PartyQuestion) -> None:
    """Let an approval, offer or payment pass only where the applicant is no party (PP14).

    Raises Refusal for a party, for good, and for a question that nobody has answered.
    """
    where = standing(question)
    if where is PartyStanding.PARTY:
        raise Refusal(
            f"{question.applicant} is a registered party. Public money held for the partnership can never go to a "
            f"party (PP14). {OWN_RULE}",
            clause=CLAUSE,
        )
    if where is PartyStanding.OPEN:
        raise Refusal(f"{_asks(question)} Answer first whether it is the party (PP14).", clause=CLAUSE)


@keeps(CLAUSE)
def check_answer(answered: PartyQuestion, before: PartyQuestion | None = None) -> None:
    """Let an answer be recorded only when it holds what an answer needs, and never over "it is the party" (PP14).

    `before` is the question as it stood. Raises Refusal with the `field` that is missing or cannot change.
    """
    if (
        before is not None
        and before.answer == PartyAnswer.IS_PARTY
        and answered.answer != PartyAnswer.IS_PARTY
    ):
        raise Refusal(
            f"{before.applicant} was answered to be a registered party{_when(before)}. That answer is final: public "
            f"money held for the partnership can never go to a party (PP14). {OWN_RULE}",
            clause=CLAUSE,
            field="answer",
        )
    if answered.answer not in tuple(PartyAnswer):
        raise Refusal(f"{_asks(answered)} Say whether it is the party or not.", clause=CLAUSE, field="answer")
    missing = _lacking(answered)
    if missing:
        field, says = missing
        raise Refusal(says, clause=CLAUSE, field=field)


def _lacking(answered: PartyQuestion) -> tuple[str, str] | None:
    """The first field that an answer lacks and what to say about it, None when it has all it needs."""
    if not answered.answered_by.strip():
        return "answered_by", "Give the name of the person who answers for this (PP14)."
    if answered.answered_on is None:
        return "answered_on", "Give the day on which this was answered (PP14)."
    if answered.answer == PartyAnswer.IS_PARTY:
        return None
    if not answered.reason.strip():
        return "reason", f"Give the reason why {answered.applicant} is not the party (PP14)."
    if answered.verdict == PartyVerdict.MATCH:
        return _second_lacking(answered)
    return None


def _second_lacking(answered: PartyQuestion) -> tuple[str, str] | None:
    """What the second name lacks where the applicant's name matched a party."""
    if not answered.second_person.strip():
        return (
            "second_person",
            f"{_asks(answered)} Name a second person who agrees that it is not the party (PP14).",
        )
    if _same_person(answered.answered_by, answered.second_person):
        return "second_person", "The second person is the same as the first. Name somebody else (PP14)."
    return None


def _same_person(first: str, second: str) -> bool:
    """Whether two names are one but for capitals and spaces."""
    return first.casefold().split() == second.casefold().split()


def _asks(question: PartyQuestion) -> str:
    """What the list says that needs a person: the verdict with the date of the list."""
    listed = f" in the list of {say_list_day(question.list_date)}" if question.list_date else " in the list"
    return f"The name {question.applicant} {_HOW[PartyVerdict(question.verdict)]}{listed}."


def _when(question: PartyQuestion) -> str:
    """The day and the person of an answer, as far as they are held."""
    day = f" on {say_day(question.answered_on)}" if question.answered_on else ""
    return f"{day} by {question.answered_by.strip()}" if question.answered_by.strip() else day

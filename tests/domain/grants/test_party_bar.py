"""The party bar: no approval while the question is open, none ever for a party, and whole answers only."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.grants.party_bar import (
    PartyAnswer,
    PartyQuestion,
    check_answer,
    refuse_if_barred,
    standing,
)
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PartyStanding, PartyVerdict

pytestmark = pytest.mark.clause("PP14")

OPEN_MATCH = PartyQuestion("Tarn Valley Alliance", PartyVerdict.MATCH, list_date=date(2015, 1, 1))
OPEN_POSSIBLE = replace(OPEN_MATCH, verdict=PartyVerdict.POSSIBLE)
NOT_IT = replace(
    OPEN_MATCH,
    answer=PartyAnswer.NOT_PARTY,
    answered_by="Amara Okonjo",
    second_person="Rose Ibbotson",
    reason="A choir of that name; its rules were seen.",
    answered_on=date(2026, 2, 3),
)
PARTY = replace(NOT_IT, answer=PartyAnswer.IS_PARTY, reason="", second_person="")


def refusal_of(question: PartyQuestion, before: PartyQuestion | None = None) -> Refusal:
    with pytest.raises(Refusal) as caught:
        check_answer(question, before)
    return caught.value


@pytest.mark.parametrize(
    ("question", "where"),
    [
        (OPEN_MATCH, PartyStanding.OPEN),
        (OPEN_POSSIBLE, PartyStanding.OPEN),
        (replace(OPEN_MATCH, verdict=PartyVerdict.NO_MATCH), PartyStanding.CLEAR),
        (NOT_IT, PartyStanding.NOT_A_PARTY),
        (PARTY, PartyStanding.PARTY),
        (replace(PARTY, verdict=PartyVerdict.NO_MATCH, answered_by=""), PartyStanding.PARTY),
        (replace(NOT_IT, second_person=""), PartyStanding.OPEN),
        (replace(NOT_IT, verdict=PartyVerdict.POSSIBLE, second_person=""), PartyStanding.NOT_A_PARTY),
    ],
)
def test_an_applicant_stands_where_list_and_answer_put_it(
    question: PartyQuestion, where: PartyStanding
) -> None:
    assert standing(question) is where


def test_a_party_is_refused_for_good_and_the_rule_is_said_to_be_our_own() -> None:
    with pytest.raises(Refusal) as caught:
        refuse_if_barred(PARTY)
    assert caught.value.clause == "PP14"
    assert caught.value.says == (
        "Tarn Valley Alliance is a registered party. Public money held for the partnership can never go to a party "
        "(PP14). That there is no exception is Evenhand's own rule, firmer than the words of the guidance."
    )


def test_an_open_question_is_refused_until_somebody_answers() -> None:
    with pytest.raises(Refusal) as caught:
        refuse_if_barred(OPEN_MATCH)
    assert caught.value.says == (
        "The name Tarn Valley Alliance matches a registered party in the list of about 2015. "
        "Answer first whether it is the party (PP14)."
    )


@pytest.mark.parametrize("question", [NOT_IT, replace(OPEN_MATCH, verdict=PartyVerdict.NO_MATCH)])
def test_who_is_no_party_passes(question: PartyQuestion) -> None:
    refuse_if_barred(question)


@pytest.mark.parametrize("answer", ["is-party", "not-party"])
def test_an_answer_read_from_a_file_as_plain_text_counts_alike(answer: str) -> None:
    question = replace(NOT_IT, answer=answer, verdict="match")  # pyright: ignore[reportArgumentType]
    assert standing(question) is (PartyStanding.PARTY if answer == "is-party" else PartyStanding.NOT_A_PARTY)


@pytest.mark.parametrize(
    ("question", "field"),
    [
        (OPEN_MATCH, "answer"),
        (replace(NOT_IT, answer="perhaps"), "answer"),  # pyright: ignore[reportArgumentType]
        (replace(NOT_IT, answered_by=" "), "answered_by"),
        (replace(PARTY, answered_by=""), "answered_by"),
        (replace(NOT_IT, answered_on=None), "answered_on"),
        (replace(NOT_IT, reason="\t"), "reason"),
        (replace(NOT_IT, second_person=""), "second_person"),
        (replace(NOT_IT, second_person="amara  OKONJO"), "second_person"),
    ],
)
def test_an_answer_that_lacks_something_is_refused_beside_its_field(
    question: PartyQuestion, field: str
) -> None:
    refusal = refusal_of(question)
    assert (refusal.clause, refusal.field) == ("PP14", field)


@pytest.mark.parametrize(
    "question", [NOT_IT, PARTY, replace(NOT_IT, verdict=PartyVerdict.POSSIBLE, second_person="")]
)
def test_a_whole_answer_is_recorded(question: PartyQuestion) -> None:
    check_answer(question, OPEN_MATCH)


@pytest.mark.parametrize("later", [NOT_IT, OPEN_MATCH])
def test_it_is_the_party_can_never_be_changed(later: PartyQuestion) -> None:
    refusal = refusal_of(later, PARTY)
    assert refusal.field == "answer"
    assert "on 3 February 2026 by Amara Okonjo. That answer is final" in refusal.says


def test_not_a_party_may_later_be_found_to_be_one() -> None:
    check_answer(PARTY, NOT_IT)

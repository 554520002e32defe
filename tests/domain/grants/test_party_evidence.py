"""What "it is not the party" rests on, and how it is said on paper and screen."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.grants.facts import PartyAnswer
from evenhand.domain.grants.party_evidence import checked_evidence, say_evidence, say_words_given
from evenhand.domain.grants.record_facts import PartyEvidence
from evenhand.domain.grants.vocabulary import AnswerHow
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PartyVerdict

pytestmark = pytest.mark.clause("PP14")
DAY = date(2026, 4, 10)
ANSWER = PartyAnswer(
    applicant_id=1,
    is_party=False,
    verdict=PartyVerdict.MATCH,
    answered_by="Ann Bell",
    second_person="Yusuf Demir",
    reason="Another body.",
    answered_on=DAY,
)
SEEN = PartyEvidence(
    answer_id=0, evidence="Its rules.", second_how=AnswerHow.EMAIL, second_on=DAY, file_name="rules.pdf"
)


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("evidence", {"evidence": " "}),
        ("second_how", {"second_how": None}),
        ("second_on", {"second_on": None}),
        ("second_on", {"second_on": date(2026, 4, 11)}),
    ],
)
def test_a_match_needs_evidence_and_how_and_when_the_second_person_agreed(
    field: str, changes: dict[str, object]
) -> None:
    with pytest.raises(Refusal) as refused:
        checked_evidence(ANSWER, replace(SEEN, **changes))
    assert (refused.value.field, refused.value.clause) == (field, "PP14")


def test_it_is_the_party_needs_no_evidence_and_a_possible_no_second_person() -> None:
    assert checked_evidence(replace(ANSWER, is_party=True), None) is None
    alone = replace(ANSWER, verdict=PartyVerdict.POSSIBLE, second_person="")
    assert checked_evidence(alone, SEEN) == replace(SEEN, second_how=None, second_on=None)
    attached = replace(SEEN, evidence="", digest="0" * 64)
    assert checked_evidence(ANSWER, attached) == attached


def test_who_gave_their_word_how_and_on_what_is_said() -> None:
    assert say_words_given(ANSWER, SEEN) == (
        "Ann Bell (in person) on 10 April 2026; Yusuf Demir agreed (email) on 10 April 2026."
    )
    assert say_words_given(replace(ANSWER, second_person=""), None) == "Ann Bell on 10 April 2026."
    assert say_evidence(ANSWER, SEEN) == "Another body. Its rules. Attached: rules.pdf."

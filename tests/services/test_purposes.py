"""Answers to what the purpose screen finds: with name and reason, and only as long as the words stand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.purpose_answers import PurposeState, purpose_state_of
from evenhand.domain.grants.record_facts import PurposeAnswer
from evenhand.domain.refusals import Refusal
from evenhand.records.unit_of_work import Partnership
from evenhand.services.purposes import (
    answer_purpose,
    answer_to,
    payment_purpose,
    purpose_screen,
    purpose_state,
)
from evenhand.services.saving import found, put
from tests.makers import SECRETARY, a_partnership
from tests.services.a_grant_round import receive
from tests.services.test_payees import paid_to

pytestmark = [pytest.mark.clause("PP11"), pytest.mark.clause("PP13")]
CREDIT = "Soft mats. Thanks to Cllr Pell’s campaign for the hall."
DAY = date(2026, 4, 10)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def worded(partnership: Partnership, key: int, purpose: str) -> PurposeState:
    """Where an application stands once it is worded so."""
    with partnership.change("Word it") as unit:
        put(unit.session, replace(found(partnership, Application, key), purpose=purpose))
    with partnership.reading() as session:
        return purpose_state(session, key)


def an_answer(state: PurposeState, key: int, *, political: bool = False, **changes: str) -> PurposeAnswer:
    given = {"answered_by": SECRETARY, "reason": "The hall is in the plan", **changes}
    return answer_to(
        state.findings[0],
        application_id=key,
        is_party_politics=political,
        answered_by=given["answered_by"],
        reason=given["reason"],
        answered_on=DAY,
    )


def test_an_answer_holds_for_its_sentence_and_no_other(partnership: Partnership) -> None:
    key = receive(partnership)
    state = worded(partnership, key, CREDIT)
    assert len(state.unanswered) == 1
    lacking: dict[str, dict[str, Any]] = {"answered_by": {"answered_by": " "}, "reason": {"reason": ""}}
    for field, missing in lacking.items():
        with pytest.raises(Refusal) as refused:
            answer_purpose(partnership, an_answer(state, key, **missing))
        assert (refused.value.field, refused.value.clause) == (field, "PP13")
    answer_purpose(partnership, an_answer(state, key))

    assert not worded(partnership, key, CREDIT.replace("Soft", "Twelve soft")).unanswered
    assert len(worded(partnership, key, CREDIT.replace("the hall", "the party")).unanswered) == 1


def test_what_was_answered_to_be_party_politics_is_refused_until_it_is_worded_anew(
    partnership: Partnership,
) -> None:
    key = receive(partnership)
    answer_purpose(partnership, an_answer(worded(partnership, key, CREDIT), key, political=True))
    assert worded(partnership, key, CREDIT).is_party_political
    anew = worded(partnership, key, "Soft mats for the hall.")
    assert not anew.is_party_political
    assert not anew.findings


def test_a_later_answer_follows_the_first(partnership: Partnership) -> None:
    key = receive(partnership)
    state = worded(partnership, key, CREDIT)
    answer_purpose(partnership, an_answer(state, key, political=True))
    answer_purpose(partnership, an_answer(state, key, reason="The councillor only lent a van"))
    again = worded(partnership, key, CREDIT)
    assert not again.is_party_political
    assert again.findings[0].answer is not None
    assert again.findings[0].answer.reason == "The councillor only lent a van"


def test_an_answer_holds_where_more_of_the_same_words_are_found(partnership: Partnership) -> None:
    screened = purpose_screen(CREDIT)
    fewer = replace(an_answer(purpose_state_of(CREDIT, screened, ()), 1), phrase="Cllr Pell’s campaign")
    assert purpose_state_of(CREDIT, screened, (fewer,)).unanswered == ()


def test_what_a_payment_is_for_is_read_alike_under_its_own_clause() -> None:
    leaflets = replace(paid_to("Print shop"), what_for="Leaflets for the Conservative candidate")
    state = payment_purpose(leaflets, (), purpose_screen)
    assert [one.finding.clause for one in state.unanswered] == ["PP11"]

"""Consent is taken back in one way, on any day from the one on which it was given, and the resident is let go of."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.mp.record_facts import FollowUp
from evenhand.domain.mp.vocabulary import CaseOutcome
from evenhand.domain.refusals import Refusal
from evenhand.records.file.verify import verify
from evenhand.records.unit_of_work import Partnership
from evenhand.services import casework, casework_erasing
from evenhand.services.saving import listed, put
from tests.makers import a_partnership
from tests.services.a_referral import CONSENTED, SENT, TODAY, an_mp, kept, opened
from tests.services.test_casework_erasing import SECRET, traces, words_of


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    made = a_partnership(tmp_path)
    yield made
    made.close()


@pytest.mark.clause("MP12")
def test_to_withdraw_consent_closes_and_erases_at_once_and_says_to_tell_the_office(
    partnership: Partnership,
) -> None:
    key = opened(partnership, an_mp(partnership))
    casework.mark_sent(partnership, key, on=SENT, today=TODAY)
    casework_erasing.withdraw(partnership, key, on=date(2026, 4, 10), today=TODAY)
    one = kept(partnership, key)
    assert (one.withdrawn_on, one.outcome) == (date(2026, 4, 10), CaseOutcome.WITHDRAWN)
    assert (one.erased_on, one.resident) == (TODAY, "")
    assert traces(partnership.path.parent) == []
    [follow_up] = listed(partnership, FollowUp)
    assert follow_up.what == "Tell the MP's office that the consent was withdrawn"
    assert follow_up.due_on == date(2026, 4, 21)


@pytest.mark.clause("MP12")
@pytest.mark.parametrize("on", [SENT, CONSENTED])
def test_consent_taken_back_on_the_day_it_went_or_before_is_recorded_and_erases(
    partnership: Partnership, on: date
) -> None:
    key = opened(partnership, an_mp(partnership))
    casework.mark_sent(partnership, key, on=SENT, today=TODAY)
    casework_erasing.withdraw(partnership, key, on=on, today=TODAY)
    one = kept(partnership, key)
    assert (one.sent_on, one.withdrawn_on, one.erased_on, one.resident) == (SENT, SENT, TODAY, "")
    title = partnership.history("referral", key)[0].title
    assert title.endswith(" withdrawn" if on == SENT else " withdrawn on 3 March 2026, before it was sent")
    assert [said.what for said in listed(partnership, FollowUp)] == [casework_erasing.TELL_OFFICE]
    assert SECRET not in words_of(partnership)
    assert verify(partnership).ok


@pytest.mark.clause("MP12")
def test_consent_is_taken_back_in_one_way_and_what_an_older_file_kept_then_is_erased(
    partnership: Partnership,
) -> None:
    key = opened(partnership, an_mp(partnership))
    taken_back = replace(kept(partnership, key), withdrawn_on=TODAY)
    with pytest.raises(Refusal, match="Consent is taken back by") as refused:
        casework.save_referral(partnership, taken_back, today=TODAY)
    assert refused.value.field == "withdrawn_on"
    with partnership.change("As older files have it") as unit:
        put(unit.session, taken_back)
    assert casework_erasing.erase_due(partnership, TODAY) == 1
    assert kept(partnership, key).resident == ""


def test_there_is_no_consent_to_withdraw_where_none_was_given(partnership: Partnership) -> None:
    nothing: dict[str, Any] = {"consent_on": None, "consent_how": "", "consent_for": ""}
    key = opened(partnership, an_mp(partnership), **nothing)
    with pytest.raises(Refusal, match="no consent that could be withdrawn"):
        casework_erasing.withdraw(partnership, key, on=TODAY, today=TODAY)
    assert kept(partnership, key).erased_on is None

"""What is noticed about payments: who was paid, what for, receipts, budgets, and the LTO's word."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.grants.money_facts import Breach, Payment, PaymentBatch
from evenhand.domain.guidance.findings import Finding
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PartyStanding
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.batches import save_batch
from evenhand.services.grants.beside import read_grants_beside
from evenhand.services.grants.payment_screens import answer_payment_purpose, payment_states
from evenhand.services.purposes import answer_to
from evenhand.services.return_findings import read_return_findings
from evenhand.services.saving import found, listed
from evenhand.services.spend_findings import spend_findings
from tests.makers import a_partnership
from tests.services.a_register import GREEN, TODAY, a_line, paid, themes

LEAFLETS = "Leaflets that ask people to vote Labour"


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def noticed(partnership: Partnership, day: date = TODAY) -> dict[str, Finding]:
    with partnership.reading() as session:
        return {one.kind: one for one in spend_findings(session, day)}


@pytest.mark.clause("PP11", "PP12")
def test_nothing_is_noticed_of_a_payment_that_is_in_order(partnership: Partnership) -> None:
    key = paid(partnership, 40_00, paid_on=TODAY, receipt="Invoice 7", receipt_seen_on=TODAY)
    assert noticed(partnership) == {}
    save_batch(partnership, PaymentBatch(name="June", paid_on=TODAY), [key])
    assert {one.severity for one in noticed(partnership).values()} == {"to know"}


@pytest.mark.clause("PP11")
def test_words_of_party_politics_are_asked_about_and_a_yes_opens_a_breach(partnership: Partnership) -> None:
    key = paid(partnership, 40_00, paid_on=TODAY, what_for=LEAFLETS)
    paid(partnership, 12_00, paid_on=TODAY, what_for="Bunting for the garden party committee")
    assert noticed(partnership)["payment-purpose"].about == f"payment:{key}"
    with partnership.reading() as session:
        beside = read_grants_beside(session)
        states = payment_states(session, beside.payments, beside.payment_answers, TODAY)
    assert list(states) == [key]
    for asked in states[key].unanswered:
        answer = answer_to(
            asked,
            payment_id=key,
            is_party_politics=True,
            answered_by="Delyth Vaughan",
            reason="The leaflet was seen",
            answered_on=TODAY,
        )
        answer_payment_purpose(partnership, answer)
    told = noticed(partnership)
    assert "payment-purpose" not in told
    assert (told["payment-breach"].severity, told["payment-breach"].clause) == ("act now", "PP11")
    assert [one.payment_id for one in listed(partnership, Breach)] == [key]
    with partnership.reading() as session:
        assert read_return_findings(session, TODAY) == []


@pytest.mark.clause("PP11", "PP14")
def test_a_payee_with_a_partys_name_is_entered_only_with_an_answer_that_then_holds(
    partnership: Partnership,
) -> None:
    with pytest.raises(Refusal, match="registered party"):
        paid(partnership, 40_00, payee="Conservative Club Fernhill")
    answered = {
        "payee": "Conservative Club Fernhill",
        "answered_by": "Delyth Vaughan",
        "second_person": "Yusuf Demir",
        "party_reason": "Its rules were seen; it lets rooms",
        "answered_on": date(2025, 9, 12),
    }
    first = paid(partnership, 40_00, **answered)
    assert found(partnership, Payment, first).party_standing is PartyStanding.NOT_A_PARTY
    again = found(partnership, Payment, paid(partnership, 40_00, payee="the conservative club, Fernhill"))
    assert (again.party_standing, again.answered_by) == (PartyStanding.NOT_A_PARTY, "Delyth Vaughan")
    with pytest.raises(Refusal, match="registered party"):
        paid(partnership, 40_00, payee="The Labour Party", id=again.id)


@pytest.mark.clause("PP12")
def test_receipts_batches_and_budgets_are_noticed_once_they_are_late(partnership: Partnership) -> None:
    theme_id = themes(partnership)[GREEN]
    a_line(partnership, theme_id, 30_00)
    key = paid(partnership, 40_00, theme_id=theme_id)
    assert "receipt-missing" not in noticed(partnership, date(2025, 10, 12))
    assert set(noticed(partnership)) == {
        "receipt-missing",
        "payment-outside-batches",
        "over-budget",
        "assurance-missing",
    }
    payment = found(partnership, Payment, key)
    paid(partnership, 40_00, id=key, theme_id=theme_id, receipt="Invoice 7", receipt_seen_on=TODAY)
    assert "receipt-missing" not in noticed(partnership)
    assert replace(payment, receipt="Invoice 7", receipt_seen_on=TODAY) == found(partnership, Payment, key)

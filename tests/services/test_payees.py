"""No payee is a party: what the list finds is answered with the payment, or nothing is paid."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.grants.facts import Applicant
from evenhand.domain.grants.money_facts import Breach, Payment
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PartyStanding, PartyVerdict
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.paying import pay
from evenhand.services.parties import shipped_register
from evenhand.services.payees import (
    PayeeAnswer,
    answer_payee,
    payees_to_ask,
    refuse_party_payee,
    screened_payment,
)
from evenhand.services.saving import found, listed, put
from tests.makers import a_partnership

pytestmark = [pytest.mark.clause("PP11"), pytest.mark.clause("PP14")]
PAID = Payment(paid_on=date(2026, 5, 4), payee="Fernhill Bakery", what_for="Bread", pence=18700)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def paid_to(payee: str, **more: object) -> Payment:
    values = {"paid_on": date(2026, 5, 4), "what_for": "Hire of a room", "pence": 4000, **more}
    return Payment(payee=payee, **values)  # type: ignore[arg-type]


def test_a_payee_like_no_party_is_clear_with_the_date_of_the_list() -> None:
    screened = screened_payment(PAID, shipped_register())
    assert screened.party_standing is PartyStanding.CLEAR
    assert screened.party_list_date == shipped_register().list_date


def test_a_payee_that_may_be_a_party_needs_an_answer_and_a_match_a_second_person() -> None:
    club = paid_to("Fernhill Labour Club")
    with pytest.raises(Refusal, match="whether it is the party"):
        screened_payment(club, shipped_register())
    answers = {"answered_by": "Ann Bell", "party_reason": "A club", "answered_on": date(2026, 5, 4)}
    answered = screened_payment(paid_to("Fernhill Labour Club", **answers), shipped_register())
    assert answered.party_standing is PartyStanding.NOT_A_PARTY
    assert answered.party_verdict is PartyVerdict.POSSIBLE
    with pytest.raises(Refusal, match="second person"):
        screened_payment(paid_to("Hersham Village Society", **answers), shipped_register())


def test_a_body_answered_to_be_a_party_is_paid_nothing_under_any_spelling(partnership: Partnership) -> None:
    with partnership.change("A party") as unit:
        put(unit.session, Applicant(name="The Oak & Ash Alliance", party_standing=PartyStanding.PARTY))
    with partnership.reading() as session, pytest.raises(Refusal, match="Oak"):
        refuse_party_payee(session, paid_to("oak and ash alliance"))


def test_a_payee_found_after_the_payment_is_answered_for_or_is_a_breach(partnership: Partnership) -> None:
    with partnership.change("Paid") as unit:
        key = put(unit.session, paid_to("Fernhill Labour Club"))
    register = shipped_register()
    asked = payees_to_ask([found(partnership, Payment, key)], register)
    assert [one.id for one, _ in asked] == [key]
    it_is = PayeeAnswer(True, "Ann Bell", "Their treasurer said so", date(2026, 6, 1))
    answer_payee(partnership, key, it_is, register)
    assert [one.payment_id for one in listed(partnership, Breach)] == [key]
    it_is_not = PayeeAnswer(False, "Ann Bell", "A social club", date(2026, 6, 2))
    answer_payee(partnership, key, it_is_not, register)
    assert payees_to_ask([found(partnership, Payment, key)], register) == []


def test_an_answer_is_for_one_payee_and_no_other(partnership: Partnership) -> None:
    answers = {"answered_by": "Ann Bell", "second_person": "Bo Ash", "party_reason": "A social club"}
    club = paid_to("Conservative Club Fernhill", **answers, answered_on=date(2026, 5, 4))
    key = pay(partnership, club)
    kept = found(partnership, Payment, key)
    with pytest.raises(Refusal, match="whether it is the party"):
        pay(partnership, replace(kept, payee="Conservative Party"))
    assert found(partnership, Payment, key) == kept
    anew = pay(partnership, replace(kept, payee="Fernhill Labour Club", party_reason="Its rules were seen"))
    assert found(partnership, Payment, anew).party_standing is PartyStanding.NOT_A_PARTY
    pay(partnership, replace(found(partnership, Payment, anew), payee="Fernhill Bakery"))
    bakery = found(partnership, Payment, key)
    assert (bakery.party_standing, bakery.answered_by, bakery.answered_on) == (PartyStanding.CLEAR, "", None)

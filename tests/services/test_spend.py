"""The spend register: what was set aside, promised, paid and is left, to the penny, and what is refused."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from evenhand.domain.grants.facts import Award
from evenhand.domain.grants.money_facts import (
    AwardCourse,
    BudgetLine,
    LtoAssurance,
    MoneyBack,
    Payment,
    PaymentBatch,
)
from evenhand.domain.grants.record_facts import RoundDetail
from evenhand.domain.grants.spend import Money, quarter_name, year_name
from evenhand.domain.grants.vocabulary import AssuranceCovers, BackBecause
from evenhand.domain.refusals import Refusal
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.assurance import confirm, missing, take_back
from evenhand.services.grants.batches import remove_batch, save_batch
from evenhand.services.grants.beside import read_grants_beside
from evenhand.services.grants.budgets import remove_line
from evenhand.services.grants.paying import unpay
from evenhand.services.grants.reading import read_grants
from evenhand.services.grants.spend import SpendBook, spend_book_of
from evenhand.services.saving import found, listed, put
from tests.makers import a_partnership
from tests.services.a_register import GREEN, TODAY, YOUNG, a_line, accepted_award, paid, themes


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def book(partnership: Partnership, day: date = TODAY) -> SpendBook:
    with partnership.reading() as session:
        return spend_book_of(read_grants(session), read_grants_beside(session), day)


def summed(partnership: Partnership, query: str) -> int:
    with partnership.reading() as session:
        return session.execute(text(query)).scalar_one() or 0


def a_register(partnership: Partnership) -> int:
    """Payments of an award in two parts, of other things, with and without a theme; the award's key."""
    keys = themes(partnership)
    a_line(partnership, keys[YOUNG], 1_000_01)
    a_line(partnership, keys[GREEN], 300_00, name="Trees")
    a_line(partnership, None, 500_00, name="Running costs", ends=date(2027, 3, 31))
    award_id = accepted_award(partnership, keys[YOUNG])
    paid(partnership, 87_00, award_id=award_id, paid_on=date(2025, 6, 20))
    paid(partnership, 40_50, theme_id=keys[GREEN])
    paid(partnership, 12_34, paid_on=date(2026, 4, 2))
    return award_id


@pytest.mark.clause("PP12")
def test_budget_committed_paid_and_left_are_the_sums_of_the_tables(partnership: Partnership) -> None:
    award_id = a_register(partnership)
    with partnership.change("Money back") as unit:
        back = MoneyBack(award_id=award_id, back_on=date(2026, 1, 9), pence=7_00, because=BackBecause.UNSPENT)
        put(unit.session, back)
    found_book = book(partnership)
    total = found_book.total
    assert total.budget_pence == summed(partnership, "SELECT sum(budget_pence) FROM budget_line")
    assert total.paid_pence == summed(partnership, "SELECT sum(pence) FROM payment") == 139_84
    assert total.committed_pence == summed(partnership, "SELECT sum(awarded_pence - paid_pence) FROM award")
    assert total.back_pence == summed(partnership, "SELECT sum(pence) FROM money_back")
    assert total.left_pence == 1_800_01 - 100_00 - 139_84 + 7_00
    young = {row.name: row.money for row in found_book.by_theme}[YOUNG]
    assert young == Money(1_000_01, 100_00, 87_00, 7_00)
    for rows in (found_book.by_quarter, found_book.by_year):
        assert sum(row.money.budget_pence or 0 for row in rows) == total.budget_pence
        assert sum(row.money.committed_pence for row in rows) == total.committed_pence
        assert sum(row.money.paid_pence for row in rows) == total.paid_pence
        assert sum(row.money.back_pence for row in rows) == total.back_pence
    by_quarter = {row.name: row.money.paid_pence for row in found_book.by_quarter}
    assert by_quarter["July to September 2025"] == 40_50
    assert [row.name for row in found_book.by_year] == ["2025/26", "2026/27"]


def test_the_register_stands_as_it_stood_on_a_day(partnership: Partnership) -> None:
    a_register(partnership)
    earlier = book(partnership, date(2025, 6, 10))
    assert earlier.payments == ()
    assert earlier.total.committed_pence == 187_00
    assert book(partnership, date(2025, 5, 1)).total.committed_pence == 0


def test_years_and_quarters_are_said_as_treasurers_say_them() -> None:
    assert year_name(date(1999, 4, 1)) == "1999/00"
    assert quarter_name(date(2026, 1, 1)) == "January to March 2026"


@pytest.mark.clause("PP12")
def test_an_award_is_paid_in_turn_and_never_above_it(partnership: Partnership) -> None:
    award_id = a_register(partnership)
    with pytest.raises(Refusal, match=r"£100\.00 of it is not paid"):
        paid(partnership, 100_01, award_id=award_id)
    with pytest.raises(Refusal, match="accepted on 3 June 2025"):
        paid(partnership, 1_00, award_id=award_id, paid_on=date(2025, 6, 2))
    with partnership.change("The round asks the LTO first") as unit:
        put(unit.session, RoundDetail(round_id=1, lto_confirms=True))
    with pytest.raises(Refusal, match="LTO confirms") as refusal:
        paid(partnership, 1_00, award_id=award_id)
    assert refusal.value.clause == "PP12"


def test_a_payment_taken_back_is_taken_off_its_award(partnership: Partnership) -> None:
    award_id = a_register(partnership)
    first = next(one for one in listed(partnership, Payment) if one.award_id == award_id)
    unpay(partnership, first.id)
    assert found(partnership, Award, award_id).paid_pence == 0
    partnership.undo()
    assert found(partnership, Award, award_id).paid_pence == 87_00


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"payee": " "}, "payee"),
        ({"what_for": ""}, "what_for"),
        ({"pence": 0}, "pence"),
        ({"paid_on": date(2026, 6, 3)}, "paid_on"),
        ({"receipt_seen_on": TODAY}, "receipt"),
    ],
)
def test_a_payment_says_whom_what_for_how_much_and_when(
    partnership: Partnership, changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        paid(partnership, **({"pence": 1_00} | changes))
    assert refusal.value.field == field


def confirmation(of_batch: int, **typed: Any) -> LtoAssurance:
    plain = LtoAssurance(
        covers=AssuranceCovers.BATCH,
        batch_id=of_batch,
        confirmed_on=date(2025, 10, 1),
        confirmed_by="Ruth Okafor",
    )
    return replace(plain, **typed)


@pytest.mark.clause("PP12")
def test_batches_and_years_without_the_ltos_word_are_missed_until_it_is_there(
    partnership: Partnership,
) -> None:
    key = paid(partnership, 40_50)
    batch_id = save_batch(partnership, PaymentBatch(name="September", paid_on=date(2025, 9, 30)), [key])
    with partnership.reading() as session:
        assert [(one.name, one.pence) for one in missing(session, date(2025, 9, 30))] == [
            ("September", 40_50)
        ]
        assert [one.name for one in missing(session, TODAY)] == ["September", "2025/26"]
    confirm(partnership, confirmation(batch_id), today=TODAY)
    year = confirmation(
        0,
        covers=AssuranceCovers.YEAR,
        batch_id=None,
        starts=date(2025, 4, 1),
        ends=date(2026, 3, 31),
        confirmed_on=TODAY,
    )
    confirm(partnership, year, today=TODAY)
    with partnership.reading() as session:
        assert missing(session, TODAY) == ()
        assert [one.name for one in missing(session, date(2026, 6, 1))] == ["2025/26"]


@pytest.mark.clause("PP12")
def test_what_the_lto_confirmed_changes_no_more_until_its_word_is_taken_back(
    partnership: Partnership,
) -> None:
    key, other = paid(partnership, 40_50), paid(partnership, 3_00)
    batch_id = save_batch(partnership, PaymentBatch(name="September", paid_on=date(2025, 9, 30)), [key])
    said = confirm(partnership, confirmation(batch_id), today=TODAY)
    payment = found(partnership, Payment, key)
    for act in (
        lambda: paid(partnership, 40_51, id=key, batch_id=batch_id),
        lambda: paid(partnership, 3_00, id=other, batch_id=batch_id),
        lambda: unpay(partnership, key),
        lambda: remove_batch(partnership, batch_id),
    ):
        with pytest.raises(Refusal, match="PP12"):
            act()
    paid(partnership, 40_50, id=key, batch_id=batch_id, receipt="Invoice 12", receipt_seen_on=TODAY)
    take_back(partnership, said)
    remove_batch(partnership, batch_id)
    assert found(partnership, Payment, key) == replace(
        payment, batch_id=None, receipt="Invoice 12", receipt_seen_on=TODAY
    )


@pytest.mark.clause("PP12")
def test_a_year_that_the_lto_confirmed_takes_and_loses_no_payment(partnership: Partnership) -> None:
    key, later = paid(partnership, 40_50), paid(partnership, 3_00, paid_on=date(2026, 4, 2))
    year = LtoAssurance(
        covers=AssuranceCovers.YEAR,
        starts=date(2025, 4, 1),
        ends=date(2026, 3, 31),
        confirmed_on=TODAY,
        confirmed_by="Ruth Okafor",
    )
    said = confirm(partnership, year, today=TODAY)
    for act in (
        lambda: paid(partnership, 40_51, id=key),
        lambda: paid(partnership, 40_50, id=key, paid_on=date(2026, 4, 1)),
        lambda: paid(partnership, 3_00, id=later, paid_on=date(2026, 3, 31)),
        lambda: paid(partnership, 1_00),
        lambda: unpay(partnership, key),
    ):
        with pytest.raises(Refusal, match=r"confirmed this year .*PP12"):
            act()
    batch_id = save_batch(partnership, PaymentBatch(name="September", paid_on=date(2025, 9, 30)), [key])
    paid(partnership, 40_50, id=key, batch_id=batch_id, receipt="Invoice 12", receipt_seen_on=TODAY)
    unpay(partnership, later)
    take_back(partnership, said)
    unpay(partnership, key)


@pytest.mark.clause("PP12")
@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"confirmed_by": " "}, "confirmed_by"),
        ({"confirmed_on": date(2025, 9, 29)}, "confirmed_on"),
        ({"confirmed_on": date(2027, 1, 1)}, "confirmed_on"),
        ({"covers": AssuranceCovers.YEAR}, "starts"),
        ({"batch_id": None}, "batch_id"),
    ],
)
def test_the_ltos_word_names_who_gave_it_and_covers_something(
    partnership: Partnership, changes: dict[str, Any], field: str
) -> None:
    key = paid(partnership, 40_50)
    batch_id = save_batch(partnership, PaymentBatch(name="September", paid_on=date(2025, 9, 30)), [key])
    with pytest.raises(Refusal) as refusal:
        confirm(partnership, confirmation(batch_id, **changes), today=TODAY)
    assert refusal.value.field == field


def test_a_budget_line_that_was_paid_from_stays(partnership: Partnership) -> None:
    line_id = a_line(partnership, None, 100_00)
    spare = a_line(partnership, None, 1_00)
    paid(partnership, 1_00, line_id=line_id)
    with pytest.raises(Refusal, match="one payment"):
        remove_line(partnership, line_id)
    remove_line(partnership, spare)
    assert [one.id for one in listed(partnership, BudgetLine)] == [line_id]


@pytest.mark.clause("PP14")
def test_an_award_is_not_paid_to_a_party_in_its_applicants_place(partnership: Partnership) -> None:
    award_id = a_register(partnership)
    with pytest.raises(Refusal, match="registered party"):
        paid(partnership, 1_00, award_id=award_id, payee="The Labour Party")
    key = paid(partnership, 1_00, award_id=award_id, payee="Ann Rigg for the Tansley Road Toddlers")
    assert found(partnership, Payment, key).party_list_date is not None


@pytest.mark.clause("PP12")
def test_a_payment_of_a_closed_award_still_takes_its_receipt_and_its_batch(partnership: Partnership) -> None:
    award_id = a_register(partnership)
    first = next(one for one in listed(partnership, Payment) if one.award_id == award_id)
    with partnership.change("Closed") as unit:
        course = next(one for one in all_of(unit.session, AwardCourse) if one.award_id == award_id)
        put(unit.session, replace(course, closed_on=TODAY))
    batch_id = save_batch(partnership, PaymentBatch(name="June", paid_on=TODAY), [first.id])
    assert found(partnership, Payment, first.id).batch_id == batch_id
    with pytest.raises(Refusal, match="closed"):
        paid(partnership, 1_00, award_id=award_id)

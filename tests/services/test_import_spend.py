"""Payments come in from the LTO's spreadsheet: recognised when they come again, of awards by their reference."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.grants.facts import Award
from evenhand.domain.grants.money_facts import Payment, PaymentBatch
from evenhand.records.unit_of_work import Partnership
from evenhand.services import imports
from evenhand.services.saving import found, listed
from tests.makers import a_partnership
from tests.services.a_register import GREEN, TODAY, YOUNG, a_line, accepted_award, themes

HEAD = "Date paid,Supplier,Details,Amount,Grant ref,Budget,Batch,Invoice no,Theme,Receipt seen\n"
LIST = (
    HEAD
    + """\
12/09/2025,Old Wharf Village Hall,Hire of the hall,40.50,,Trees,September,INV-7,,30/09/2025
20/06/2025,,,87.00,SPR-01,,,,,
20/06/2025,Tansley Road Toddlers,Soft mats for toddlers,100.00,SPR-01,,,,,yes
Total,,,227.50,,,,,,
"""
)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    keys = themes(opened)
    accepted_award(opened, keys[YOUNG])
    a_line(opened, keys[GREEN], 300_00, name="Trees")
    yield opened
    opened.close()


def bring_in(partnership: Partnership, text: str) -> imports.Imported:
    return imports.import_spreadsheet(partnership, "spend", "ledger.csv", text.encode(), today=TODAY)


def test_a_ledger_comes_in_as_one_change_and_comes_again_as_the_same(partnership: Partnership) -> None:
    assert bring_in(partnership, LIST).as_json() == {"new": 3, "changed": 0, "same": 0, "refused": []}
    hall, mats, rest = sorted(listed(partnership, Payment), key=lambda one: one.pence)
    assert (hall.payee, hall.receipt, hall.receipt_seen_on) == (
        "Old Wharf Village Hall",
        "INV-7",
        date(2025, 9, 30),
    )
    assert None not in (hall.theme_id, hall.line_id)
    assert found(partnership, PaymentBatch, hall.batch_id or 0).name == "September"
    assert (mats.payee, mats.what_for) == ("Tansley Road Toddlers", "Soft mats for toddlers")
    assert found(partnership, Award, rest.award_id or 0).paid_pence == 187_00
    assert bring_in(partnership, LIST).as_json() == {"new": 0, "changed": 0, "same": 3, "refused": []}
    mended = HEAD + "12/09/2025,Old Wharf Village Hall,Hire of the hall,40.50,,,,INV-8,,\n"
    assert bring_in(partnership, mended).as_json()["changed"] == 1
    partnership.undo()
    partnership.undo()
    assert listed(partnership, Payment) == []


def test_two_hires_of_one_hall_on_one_day_stay_two_payments(partnership: Partnership) -> None:
    hire = "12/09/2025,Old Wharf Village Hall,Hire of the hall,20.00,,,,{},,\n"
    assert bring_in(partnership, HEAD + hire.format("")).as_json()["new"] == 1
    twice = HEAD + hire.format("") * 2
    assert bring_in(partnership, twice).as_json() == {"new": 1, "changed": 0, "same": 1, "refused": []}
    assert bring_in(partnership, twice).as_json() == {"new": 0, "changed": 0, "same": 2, "refused": []}
    assert sum(one.pence for one in listed(partnership, Payment)) == 40_00
    numbered = HEAD + hire.format("INV-2") + hire.format("INV-1")
    assert bring_in(partnership, numbered).as_json()["changed"] == 2
    turned = HEAD + hire.format("INV-1") + hire.format("INV-2")
    assert bring_in(partnership, turned).as_json() == {"new": 0, "changed": 0, "same": 2, "refused": []}


@pytest.mark.parametrize(
    ("row", "column", "says"),
    [
        ("20/06/2025,,,87.00,SPR-99,,,,,", "Grant ref", "no application"),
        ("20/06/2025,,,187.01,SPR-01,,,,,", "Amount", "was awarded"),
        ("01/06/2025,,,87.00,SPR-01,,,,,", "Date paid", "accepted on 3 June 2025"),
        ("20/06/2025,,Hire,87.00,,,,,,", "Supplier", "missing"),
        ("20/06/2027,Hall,Hire,87.00,,,,,,", "Date paid", "still to come"),
        ("20/06/2025,Hall,Hire,,,,,,,", "Amount", "missing"),
        ('20/06/2025,Hall,Hire,"1.250,00",,,,,,', "Amount", "not clear"),
        ("20/06/2025,Fernhill Labour Party,Hire,20.00,,,,,,", "Supplier", "in the window, under Spend"),
    ],
)
def test_a_row_that_cannot_be_refuses_the_whole_list_and_says_why(
    partnership: Partnership, row: str, column: str, says: str
) -> None:
    result = bring_in(partnership, f"{HEAD}{row}\n").as_json()
    assert [(one["row"], one["column"]) for one in result["refused"]] == [(2, column)]
    assert says in result["refused"][0]["says"]
    assert listed(partnership, Payment) == []


def test_what_a_payment_was_for_waits_for_an_answer_and_the_list_says_so(partnership: Partnership) -> None:
    row = "12/09/2025,Print Shop,Leaflets for the Labour candidate,20.00,,,,,,\n"
    seen = bring_in(partnership, HEAD + row).preview
    (note,) = seen.tally.rows[0].notes
    assert note == "“Leaflets for the Labour candidate” may be about party politics; it waits for an answer."

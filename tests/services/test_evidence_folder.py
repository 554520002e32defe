"""The evidence folder: the list and the files of one batch, under names that any disk holds, never over another."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.grants.assurance import receipts_seen
from evenhand.domain.grants.evidence import copy_name, folder_name
from evenhand.domain.grants.money_facts import (
    LtoAssurance,
    MonitoringReturn,
    Payment,
    PaymentBatch,
    ReturnLine,
)
from evenhand.domain.grants.vocabulary import AssuranceCovers
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.assurance import confirm
from evenhand.services.grants.batches import save_batch
from evenhand.services.grants.evidence_folder import evidence_of, write_evidence
from evenhand.services.grants.paying import pay
from tests.makers import a_partnership
from tests.services.a_register import TODAY, YOUNG, accepted_award, paid, themes

TODDLERS = "Tansley Road Toddlers"
INVOICE, EMAIL = b"%PDF-1.4 an invoice", b"From: the LTO"


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def a_batch(partnership: Partnership) -> int:
    """An award's payment, and one for the hall with the file of its invoice; confirmed by an email."""
    award_id = accepted_award(partnership, themes(partnership)[YOUNG])
    keys = [paid(partnership, 87_00, award_id=award_id, paid_on=date(2025, 6, 20), payee=TODDLERS)]
    hall = Payment(
        payee="Old Wharf Village Hall",
        what_for="Hire of the hall",
        pence=40_50,
        paid_on=date(2025, 9, 12),
        receipt="Invoice 7",
        receipt_seen_on=date(2025, 9, 30),
        file_name="../invoice no. 7.pdf",
    )
    keys.append(pay(partnership, hall, today=TODAY, receipt=INVOICE))
    batch = PaymentBatch(name="Summer: 2025/26", paid_on=date(2025, 9, 30))
    batch_id = save_batch(partnership, batch, keys)
    word = LtoAssurance(
        covers=AssuranceCovers.BATCH,
        batch_id=batch_id,
        confirmed_on=TODAY,
        confirmed_by="Ruth Okafor",
        file_name="word.eml",
    )
    confirm(partnership, word, today=TODAY, content=EMAIL)
    return batch_id


@pytest.mark.clause("PP12")
def test_the_folder_holds_the_list_and_the_files_and_is_never_written_over(
    partnership: Partnership, tmp_path: Path
) -> None:
    batch_id = a_batch(partnership)
    first = write_evidence(partnership, batch_id, tmp_path, day=TODAY)
    second = write_evidence(partnership, batch_id, tmp_path, day=TODAY)
    assert first.name == "2025-09-30_summer-2025-26_evidence"
    assert second.name == f"{first.name}-2"
    files = {one.name: one.read_bytes() for one in first.iterdir()}
    assert set(files) == {"00_list.pdf", "00-1_word.eml", "02-1_invoice-no.-7.pdf"}
    assert files["00_list.pdf"].startswith(b"%PDF")
    assert (files["02-1_invoice-no.-7.pdf"], files["00-1_word.eml"]) == (INVOICE, EMAIL)


@pytest.mark.clause("PP12")
def test_the_list_says_what_was_paid_and_how_it_was_screened(partnership: Partnership) -> None:
    batch_id = a_batch(partnership)
    with partnership.reading() as session:
        listed = evidence_of(session, batch_id, TODAY).listed
    assert listed.pence == 127_50
    assert [one.is_seen for one in listed.lines] == [False, True]
    assert [(one.payee, one.decided, one.screens, one.files) for one in listed.lines] == [
        (TODDLERS, "Grant SPR-01, decided 20 May 2025", "Screens clear", ()),
        ("Old Wharf Village Hall", "", "Screens clear", ("02-1_invoice-no.-7.pdf",)),
    ]


def test_an_empty_batch_and_a_folder_that_is_not_there_are_said(
    partnership: Partnership, tmp_path: Path
) -> None:
    empty = save_batch(partnership, PaymentBatch(name="Empty", paid_on=TODAY))
    with pytest.raises(Refusal, match="no payment"):
        write_evidence(partnership, empty, tmp_path, day=TODAY)
    batch_id = a_batch(partnership)
    with pytest.raises(Trouble, match="Choose another place"):
        write_evidence(partnership, batch_id, tmp_path / "missing", day=TODAY)


@pytest.mark.parametrize("name", ["", "...", "a/b\\c:d*e", "Ærøskøbing", "x" * 300])
def test_names_are_such_as_any_disk_holds(name: str) -> None:
    for made in (folder_name(name, TODAY), copy_name(3, 1, f"{name}.pdf")):
        assert made.isascii()
        assert len(made) < 100
        assert not set(made) & set('/\\:*?"<>|')
        assert not made.endswith((".", " "))


@pytest.mark.clause("PP12")
def test_the_receipts_of_a_grant_are_seen_with_its_returns() -> None:
    payment = Payment(id=1, award_id=7, paid_on=TODAY, payee=TODDLERS, what_for="Mats", pence=1_00)
    line = ReturnLine(return_id=3, position=1, what="Mats", spent_pence=1_00, receipts_seen=True)
    came = MonitoringReturn(id=3, award_id=7, due_on=TODAY, received_on=TODAY)
    assert receipts_seen(payment, {7: (came,)}, {3: (line,)}, TODAY)
    assert not receipts_seen(payment, {7: (came,)}, {3: (line,)}, date(2026, 6, 1))
    assert not receipts_seen(payment, {7: (came,)}, {3: (line, replace(line, receipts_seen=False))}, TODAY)
    assert not receipts_seen(payment, {}, {}, TODAY)

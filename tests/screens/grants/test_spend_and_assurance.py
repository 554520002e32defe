"""The spend register and assurance by keyboard: payments, what is asked about them, money left, the LTO's word."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evenhand.domain.grants.money_facts import Breach, BudgetLine, LtoAssurance, Payment, PaymentBatch
from evenhand.domain.vocabulary import PartyStanding
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.grants import assurance_part
from evenhand.screens.grants.assurance_part import AssurancePart
from evenhand.screens.grants.spend_file_field import AttachedField
from evenhand.screens.grants.spend_form import ANSWER
from evenhand.screens.grants.spend_part import LINES, MONEY, SpendPart
from evenhand.screens.grants.view import GrantsView
from evenhand.screens.shared.listed_field import EntryDialog
from evenhand.screens.theme import Theme
from evenhand.screens.widgets.mark_label import StatusWord
from evenhand.services.saving import found, listed, put
from tests.makers import a_partnership, with_a_secretary
from tests.screens.mp.hands import press, write
from tests.services.a_register import GREEN, TODAY, a_line, paid, themes
from tests.windows import answering

HALL = {"paid_on": "12 May 2026", "payee": "Old Wharf Village Hall", "what_for": "Hire", "pence": "40.50"}


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = with_a_secretary(a_partnership(tmp_path))
    yield opened
    opened.close()


def shown(partnership: Partnership, qtbot: QtBot, part: str) -> GrantsView:
    """The tab with a part open; it lives as long as it is held."""
    view = GrantsView(Desk(partnership, lambda: TODAY))
    qtbot.addWidget(view)
    view.resize(1366, 632)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.load()
    view.parts.open_part(part)
    QApplication.processEvents()
    return view


def spend(view: GrantsView) -> SpendPart:
    made = view.parts.part("spend")
    assert isinstance(made, SpendPart)
    return made


def typed(qtbot: QtBot, save: str, **written: str) -> tuple[type[EntryDialog], Any]:
    """The answer to a small form: what is written into its fields, and its button."""

    def answer(dialog: EntryDialog) -> None:
        for key, text in written.items():
            write(qtbot, dialog.form, key, text)
        press(qtbot, dialog, save)

    return EntryDialog, answer


def test_a_payment_is_entered_with_its_receipt_and_taken_out_again(
    partnership: Partnership, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    view = shown(partnership, qtbot, "spend")
    part = spend(view)
    pane = part.payments
    press(qtbot, pane, "Add a payment")
    for key, words in HALL.items():
        write(qtbot, pane.form, key, words)
    receipt = tmp_path / "invoice.txt"
    receipt.write_text("Invoice 7")
    field = pane.form.field("file")
    assert isinstance(field, AttachedField)
    field.attach(receipt)
    assert part.unsaved()
    press(qtbot, pane.form, "Save")
    (payment,) = listed(partnership, Payment)
    assert (payment.payee, payment.pence, payment.file_name) == (HALL["payee"], 40_50, "invoice.txt")
    assert payment.digest
    assert pane.list.chosen_id() == payment.id
    press(qtbot, pane, "Take out of the register")
    assert listed(partnership, Payment) == []
    partnership.undo()
    assert pane.show_payment(payment.id)


@pytest.mark.clause("PP14")
def test_a_payee_like_a_party_is_asked_about_in_the_form(
    partnership: Partnership, theme: Theme, qtbot: QtBot
) -> None:
    view = shown(partnership, qtbot, "spend")
    pane = spend(view).payments
    press(qtbot, pane, "Add a payment")
    for key, words in (HALL | {"payee": "Labour Party, Wharf branch"}).items():
        write(qtbot, pane.form, key, words)
    press(qtbot, pane.form, "Save")
    assert "registered party" in pane.form.field("answered_by").error()
    write(qtbot, pane.form, "answered_by", "Delyth Vaughan")
    write(qtbot, pane.form, "party_reason", "It is a hall of that name")
    press(qtbot, pane.form, "Save")
    assert "second person" in pane.form.field("second_person").error()
    write(qtbot, pane.form, "second_person", "Yusuf Demir")
    press(qtbot, pane.form, "Save")
    (payment,) = listed(partnership, Payment)
    assert (payment.party_standing, payment.answered_on) == (PartyStanding.NOT_A_PARTY, TODAY)

    write(qtbot, pane.form, "payee", "Labour Party, Quay branch")
    press(qtbot, pane.form, "Save")
    assert "registered party" in pane.form.field("answered_by").error()
    assert [pane.form.field(key).raw() for key in ANSWER] == ["", "", "", ""]
    assert listed(partnership, Payment) == [payment]


@pytest.mark.clause("PP11", "PP14")
def test_a_payee_that_turns_out_to_be_a_party_is_a_breach(
    partnership: Partnership, theme: Theme, qtbot: QtBot
) -> None:
    key = paid(partnership, 40_50)
    with partnership.change("As a file of before has it") as unit:
        put(unit.session, replace(found(partnership, Payment, key), payee="The Labour Party"))
    view = shown(partnership, qtbot, "spend")
    with answering(typed(qtbot, "It is the party", reason="Its invoice was seen")):
        press(qtbot, spend(view), "It is the party…")
    (breach,) = listed(partnership, Breach)
    assert (breach.payment_id, breach.clause) == (key, "PP14")


def test_what_is_left_follows_from_budget_lines_and_payments(
    partnership: Partnership, theme: Theme, qtbot: QtBot
) -> None:
    key = themes(partnership)[GREEN]
    a_line(partnership, key, 300_00)
    paid(partnership, 40_50, theme_id=key)
    view = shown(partnership, qtbot, "spend")
    part = spend(view)
    part.strip.set_current(MONEY)
    assert part.money.bar.says() == "Money of the plan: Paid £40.50, Left £259.50"
    part.strip.set_current(LINES)
    QApplication.processEvents()
    write(qtbot, part.lines.form, "budget_pence", "20")
    press(qtbot, part.lines.form, "Save")
    assert [one.budget_pence for one in listed(partnership, BudgetLine)] == [20_00]
    part.strip.set_current(MONEY)
    model = part.money.themes.model()
    assert model.index(0, 5).data() == "−£20.50"


@pytest.mark.clause("PP12")
def test_a_batch_is_made_confirmed_and_its_evidence_written(
    partnership: Partnership,
    theme: Theme,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    key = paid(partnership, 40_50)
    view = shown(partnership, qtbot, "assurance")
    part = view.parts.part("assurance")
    assert isinstance(part, AssurancePart)
    with answering(typed(qtbot, "Keep the batch", name="September")):
        press(qtbot, part, "New batch…")
    (batch,) = listed(partnership, PaymentBatch)
    assert found(partnership, Payment, key).batch_id == batch.id
    assert batch.paid_on == date(2025, 9, 12)
    with answering(typed(qtbot, "It was confirmed", confirmed_by="Ruth Okafor")):
        press(qtbot, part.pane, "It was confirmed…")
    (said,) = listed(partnership, LtoAssurance)
    assert (said.batch_id, said.confirmed_by, said.confirmed_on) == (batch.id, "Ruth Okafor", TODAY)
    QApplication.processEvents()
    standing = [one.text() for one in part.pane.words.findChildren(StatusWord) if one.isVisible()]
    assert standing == ["Confirmed"]
    monkeypatch.setattr(assurance_part, "ask_which_folder", lambda *_: tmp_path)
    press(qtbot, part.pane, "Evidence folder…")
    assert (tmp_path / "2025-09-12_september_evidence" / "00_list.pdf").exists()
    press(qtbot, part.pane, "Take back")
    assert listed(partnership, LtoAssurance) == []
    part.list.view.setFocus(Qt.FocusReason.OtherFocusReason)
    assert part.show_record("payment_batch", batch.id)

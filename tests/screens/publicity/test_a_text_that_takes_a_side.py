"""By keyboard alone: a text that takes a side is typed, reworded, signed off by one and then another, and published."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from evenhand.app.window import MainWindow
from evenhand.domain.elections.facts import Election
from evenhand.domain.members.facts import Membership, Person, PublicOfficeHeld
from evenhand.domain.partnership.facts import Council
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.record_facts import ItemVersion, Posting, SignOff
from evenhand.domain.vocabulary import (
    Capacity,
    ElectionKind,
    PublicityKind,
    PublicityStatus,
    PublicOffice,
    TextVerdict,
)
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.publicity.posting_dialog import PostingDialog
from evenhand.screens.publicity.sign_off_dialog import SignOffDialog
from evenhand.screens.publicity.view import PublicityView
from evenhand.services import elections, members, publicity
from evenhand.services.partnership import save_council
from evenhand.services.saving import listed
from tests.keyboard import CONTROL, come_to, press, push, shortcut, type_into
from tests.makers import a_partnership
from tests.windows import NOW, a_window, answering, dressed

TODAY = NOW.date()
WORDS = "The steps are open. Only the Tarn Valley Alliance can keep this centre open."
SIDE = "Only the Tarn Valley Alliance can keep this centre open"


@pytest.fixture
def window(qtbot: Any, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """A window over a board of two residents and a councillor, with local elections on 7 May 2026."""
    dressed(qapp)
    partnership = a_partnership(tmp_path)
    _people(partnership)
    poll = Election(
        kind=ElectionKind.LOCAL,
        poll_on=date(2026, 5, 7),
        area="Marlbeck Borough",
        announced_on=date(2026, 3, 27),
    )
    elections.save_election(partnership, poll)
    partnership.close()
    made = a_window(qtbot, tmp_path, partnership.path)
    yield made
    made.close_partnership()


def _people(partnership: Partnership) -> None:
    for name, capacity in (
        ("Amara Okonjo", Capacity.RESIDENT),
        ("Priya Nair", Capacity.RESIDENT),
        ("Janet Pell", Capacity.COUNCILLOR),
    ):
        spell = Membership(person_id=0, capacity=capacity, votes=True, starts=date(2023, 6, 12))
        key = members.admit_member(partnership, members.NewMember(Person(name=name), spell), today=TODAY)
    seat = PublicOfficeHeld(
        person_id=key,
        kind=PublicOffice.COUNCILLOR,
        council_id=save_council(partnership, Council(name="Marlbeck Borough Council")),
        party="Tarn Valley Alliance",
        source="The council's register",
        starts=date(2022, 5, 9),
    )
    members.save_public_office(partnership, seat, today=TODAY)


def approve(who: str) -> Any:
    """Have somebody approve, in the dialog, by keyboard."""

    def fill(dialog: SignOffDialog) -> None:
        come_to(dialog)
        type_into("Who", who)
        if (popup := QApplication.activePopupWidget()) is not None:
            QTest.keyClick(popup, Qt.Key.Key_Return)
        push("Approve")
        type_into("Reason", "It names nobody any more.")
        push("Record the decision")

    return SignOffDialog, fill


def test_a_text_is_reworded_signed_by_two_and_published(window: MainWindow, qtbot: Any) -> None:
    partnership = window.partnership
    assert partnership is not None
    shortcut(window, Qt.Key.Key_5)
    shortcut(window, Qt.Key.Key_N)
    type_into("Title", "The steps")
    type_into("Planned for", "14 April 2026")
    push("Save")
    view: Any = window.pages.current() if window.pages else None
    assert isinstance(view, PublicityView)
    editor = view.item.text.editor
    assert editor.hasFocus()
    QTest.keyClicks(editor, WORDS)
    qtbot.waitUntil(editor.is_settled)
    assert [one.verdict for one in editor.findings()].count(TextVerdict.TAKES_A_SIDE) == 1

    press(Qt.Key.Key_F8)
    while not view.findings.facts()[view.findings.current()].wording:
        press(Qt.Key.Key_F8)
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(editor.is_settled)
    assert SIDE not in editor.text()
    assert TextVerdict.TAKES_A_SIDE not in [one.verdict for one in editor.findings()]
    press(Qt.Key.Key_S, CONTROL)
    [item] = listed(partnership, PublicityItem)
    assert item.text == editor.text() != WORDS

    with answering(approve("Amara Okonjo")):
        push("Sign off…")
    come_to(window)
    assert "Amara Okonjo has approved" in view.item.text.says_sign_off()
    with answering(approve("Priya Nair")):
        push("Sign off…")
    come_to(window)
    assert len(listed(partnership, SignOff)) == 2

    def publish(dialog: PostingDialog) -> None:
        come_to(dialog)
        type_into("Where", "The website")
        push("Record it as published")

    with answering((PostingDialog, publish)):
        push("Published…")
    assert [one.where for one in listed(partnership, Posting)] == ["The website"]
    assert [one.text for one in listed(partnership, ItemVersion)] == [item.text]
    assert listed(partnership, PublicityItem)[0].status is PublicityStatus.PUBLISHED


def test_a_reference_opens_an_item_at_its_finding(window: MainWindow, qtbot: Any) -> None:
    assert window.partnership is not None
    key = publicity.save_item(
        window.partnership,
        PublicityItem(title="The steps", kind=PublicityKind.PRESS_RELEASE, text=WORDS),
        {},
        today=TODAY,
    )
    window.open_record(f"publicity_item:{key}#1")
    view: Any = window.pages.current() if window.pages else None
    assert view.item.text.editor.current() == 0

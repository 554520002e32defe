"""From a new empty file, by the keyboard: publicity held in an election's window, and a sudden by-election.

A press release with a councillor's quote is held, reworded, approved by another and published; a by-election called at
short notice collides with an awards evening, which is moved.
"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from evenhand.app import places
from evenhand.app.window import MainWindow
from evenhand.domain.publicity.facts import Event, PublicityItem
from evenhand.domain.publicity.record_facts import Posting, SignOff
from evenhand.domain.vocabulary import ElectionKind, PublicityStatus, TextVerdict
from evenhand.screens.publicity.posting_dialog import PostingDialog
from evenhand.services.elections import elections
from evenhand.services.findings import findings
from evenhand.services.saving import listed
from tests.journeys.beginning import begin, bring_in
from tests.keyboard import CONTROL, come_to, press, push, shortcut, tab_to, type_into
from tests.screens.publicity.test_a_text_that_takes_a_side import approve
from tests.windows import answering

SIDE = "Only the Green Party can keep this centre open"
RELEASE = f"The steps are open again. {SIDE}. 'I am glad of it,' said Cllr Tomos Bevan at the ribbon."
PUBLICITY, ELECTIONS = Qt.Key.Key_5, Qt.Key.Key_6


@pytest.fixture(autouse=True)
def _documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "documents_folder", lambda: tmp_path)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@pytest.fixture
def window(qtbot: Any, tmp_path: Path) -> MainWindow:
    """A new file with the members that a spreadsheet held."""
    made = begin(qtbot, tmp_path)
    shortcut(made, Qt.Key.Key_1)
    bring_in(made, "members")
    return made


def view_of(window: MainWindow) -> Any:
    """The tab that is open."""
    assert window.pages is not None
    return window.pages.current()


def add_election(window: MainWindow, downs: int, poll: str, area: str) -> None:
    """Type an election into an empty form; its kind is so many steps down the list."""
    shortcut(window, ELECTIONS)
    shortcut(window, Qt.Key.Key_N)
    tab_to("Kind")
    press(Qt.Key.Key_Home)
    for _ in range(downs):
        press(Qt.Key.Key_Down)
    type_into("Polling day", poll)
    type_into("Area", area)
    shortcut(window, Qt.Key.Key_S)


def test_a_release_with_a_councillors_quote_is_held_reworded_approved_and_published(
    window: MainWindow, qtbot: Any
) -> None:
    partnership: Any = window.partnership
    add_election(window, 2, "7/5/2026", "Fernhill Borough")
    shortcut(window, PUBLICITY)
    shortcut(window, Qt.Key.Key_N)
    type_into("Title", "The steps")
    type_into("Planned for", "14 April 2026")
    push("Save")
    view = view_of(window)
    editor = view.item.text.editor
    QTest.keyClicks(editor, RELEASE)
    qtbot.waitUntil(editor.is_settled)
    press(Qt.Key.Key_S, CONTROL)

    kinds = {one.kind: one.verdict for one in editor.findings()}
    assert kinds["endorses"] is TextVerdict.TAKES_A_SIDE
    assert kinds["councillor-named"] is TextVerdict.ASK
    assert "take a side" in view.item.text.says_sign_off()

    editor.setFocus()
    while not view.findings.facts()[view.findings.current()].wording:
        press(Qt.Key.Key_F8)
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(editor.is_settled)
    press(Qt.Key.Key_S, CONTROL)
    assert SIDE not in listed(partnership, PublicityItem)[0].text
    assert {one.verdict for one in editor.findings()} == {TextVerdict.ASK}

    for who in ("Priya Nair", "Fatima Begum"):
        with answering(approve(who)):
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
    assert listed(partnership, PublicityItem)[0].status is PublicityStatus.PUBLISHED
    assert not [one for one in findings(partnership, window.today()) if one.kind.startswith("publicity-")]


def test_a_by_election_at_short_notice_collides_with_the_awards_evening(window: MainWindow) -> None:
    partnership: Any = window.partnership
    window.book["show-events"].trigger()
    shortcut(window, Qt.Key.Key_N)
    type_into("Title", "Awards evening")
    tab_to("Kind")
    press(Qt.Key.Key_Home)
    type_into("Date", "20/5/2026")
    shortcut(window, Qt.Key.Key_S)
    assert [one.on for one in listed(partnership, Event)] == [date(2026, 5, 20)]

    add_election(window, 3, "4/6/2026", "Wharf ward")
    assert elections(partnership).elections[0].kind is ElectionKind.LOCAL_BY_ELECTION
    view = view_of(window)
    tab_to("Planned inside the window")
    assert view.overview.planned.titles() == ["Awards evening"]
    press(Qt.Key.Key_Return)
    QTest.qWait(20)
    assert window.frame.current_room().id == "events"
    type_into("Date", "24/6/2026")
    shortcut(window, Qt.Key.Key_S)

    shortcut(window, ELECTIONS)
    QTest.qWait(50)
    assert view_of(window).overview.planned.titles() == []

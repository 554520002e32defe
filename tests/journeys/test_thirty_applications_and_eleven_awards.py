"""From a new empty file, by the keyboard: thirty applications come in, are screened and scored, and a meeting decides.

Two members have a conflict of interest and take no part in those decisions; eleven awards are made, £187.00 among
them; letters are printed, and three returns are late. What is done for one application by the keyboard is done for
the others by the same services.
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
from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.facts import Application, Award, PartyAnswer
from evenhand.domain.grants.money_facts import ReturnChase
from evenhand.domain.grants.record_facts import GrantConflict, PurposeAnswer, Score
from evenhand.domain.grants.vocabulary import ConflictState, DecidedHow
from evenhand.screens.shared.listed_field import EntryDialog
from evenhand.services import grants
from evenhand.services.findings import findings
from evenhand.services.grants.assessing import done, save_scores
from evenhand.services.saving import listed
from tests.journeys.a_grant_round import (
    AWARDED,
    LATE,
    MET,
    SUM_PENCE,
    application,
    decided,
    followed,
    printed,
    the_board,
)
from tests.journeys.beginning import begin, bring_in
from tests.keyboard import CONTROL, come_to, focus, press, push, shortcut, tab_to, type_into
from tests.makers import looked_up
from tests.windows import answering

GRANTS = Qt.Key.Key_4


@pytest.fixture(autouse=True)
def _documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "documents_folder", lambda: tmp_path)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


def open_the_round(window: MainWindow) -> None:
    """Type the round with one criterion and one assessor."""
    shortcut(window, GRANTS)
    push("New round…")
    type_into("Name", "Winter grants")
    type_into("Opens", "5/1/2026")
    type_into("Closes", "30/1/2026")
    type_into("Decides on", "17/2/2026")
    type_into("Budget", "10000")
    type_into("Least each", "100")
    type_into("Most each", "1500")

    def criterion(dialog: EntryDialog) -> None:
        come_to(dialog)
        type_into("Name", "Serves the plan")
        push("Keep")

    def assessor(dialog: EntryDialog) -> None:
        come_to(dialog)
        type_into("Person", "Priya")
        popup = QApplication.activePopupWidget()
        assert popup is not None
        QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)
        push("Keep")

    with answering((EntryDialog, criterion)):
        push("Add a criterion…")
    come_to(window)
    with answering((EntryDialog, assessor)):
        push("Add somebody…")
    come_to(window)
    type_into("Return due after", "1")
    push("Save")
    QTest.qWait(50)


def find(words: str) -> None:
    """Find an application by its words, and open it."""
    shortcut_to_find = tab_to("Find an application")
    assert shortcut_to_find is not None
    press(Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(focus(), words)
    QTest.qWait(50)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    QTest.qWait(50)


def page(title: str) -> None:
    """Walk to the row of pages of the dossier, and on to one of them."""
    while tab_to("Dossier").accessibleName() != "Dossier":
        press(Qt.Key.Key_Tab)
    for _ in range(6):
        press(Qt.Key.Key_Left)
    for _ in range(6):
        strip: Any = focus()
        if strip.tabText(strip.currentIndex()).startswith(title):
            QTest.qWait(50)
            return
        press(Qt.Key.Key_Right)
    pytest.fail(f"no page {title}")


def choose(first: str, wanted: str) -> None:
    """Walk to buttons of which one is chosen, and on to the wanted one by the arrow keys."""
    tab_to(first)
    for _ in range(6):
        button: Any = focus()
        if button.text() == wanted:
            press(Qt.Key.Key_Space)
            return
        press(Qt.Key.Key_Right)
    pytest.fail(f"no {wanted}")


def screened(partnership: Any) -> None:
    """Two names of the list raise a question: who applied, and what for. Both are answered."""
    find("Farnham")
    push("Answer…")
    choose("It is not the party", "It is not the party")
    type_into("Answered by", "Gwenllian Price")
    type_into("Reason", "A row of houses in Basin Street")
    type_into("Rests on", "Its rules were seen")
    push("Keep the answer")
    QTest.qWait(50)
    assert [one.is_party for one in listed(partnership, PartyAnswer)] == [False]


def answered_party_politics(partnership: Any) -> None:
    """What asks for votes is said to be party politics, and is not awarded as it stands."""
    find("Speaks Up")
    push("Answer…")
    QTest.qWait(50)

    def say(dialog: EntryDialog) -> None:
        come_to(dialog)
        choose("It is not party politics", "It is party politics")
        type_into("Answered by", "Gwenllian Price")
        type_into("Reason", "It asks for votes")
        push("Keep the answer")

    with answering((EntryDialog, say)):
        push("Answer…")
    QTest.qWait(50)
    assert {one.is_party_politics for one in listed(partnership, PurposeAnswer)} == {True}


def in_conflict(partnership: Any, words: str) -> None:
    """The first path of an application is said to be a conflict."""
    find(words)
    page("Conflicts")
    push("Answer…")
    choose("It is a conflict", "It is a conflict")
    type_into("Reason", "Close to the applicant")
    type_into("Answered by", "Amara Okonjo")
    type_into("Answered on", "10/2/2026")
    push("Keep the answer")
    QTest.qWait(50)


def scored(partnership: Any, assessor: int) -> None:
    """One application is scored on the page, the others by the same services."""
    find("Tiny")
    page("Scores")
    push("Score…")
    choose("0", "4")
    choose("Not yet", "Done, show me those of others")
    push("Keep the scores")
    QTest.qWait(50)
    (first,) = listed(partnership, Score)
    assert first.points == 4
    with partnership.change("The others"):
        for one in listed(partnership, Application):
            if one.id != first.application_id and one.reference in AWARDED:
                save_scores(partnership, one.id, assessor, {first.criterion_id: 3})
                done(partnership, one.id, assessor, on=date(2026, 2, 9))


def awarded(partnership: Any, decisions: dict[str, int]) -> None:
    """The £187.00 is awarded at the gate, the others by the same service."""
    for reference in AWARDED:
        looked_up(partnership, application(partnership, reference).id, MET)
    find("Tiny")
    page("Award gate")
    push("Award £187.00")
    tab_to("Discard")
    press(Qt.Key.Key_Tab)
    push("Award")
    QTest.qWait(50)
    (first,) = listed(partnership, Award)
    assert (first.awarded_pence, first.awarded_on) == (187_00, MET)
    with partnership.change("The other awards"):
        for reference in AWARDED:
            one = application(partnership, reference)
            if one.id != first.application_id:
                by = DecidedBy(DecidedHow.MEETING, decisions[reference])
                grants.approve(partnership, one.id, awarded_pence=one.asked_pence, on=MET, today=MET, by=by)


def chased(window: MainWindow, partnership: Any) -> None:
    """Three returns are late by the findings and in their part; one is asked for again."""
    late = [one for one in findings(partnership, window.today()) if one.kind == "return-late"]
    assert len(late) == len(LATE)
    tab_to("Parts of grant approvals")
    for _ in range(2):
        press(Qt.Key.Key_Right)
    QTest.qWait(50)

    def again(dialog: EntryDialog) -> None:
        come_to(dialog)
        push("It was asked for")

    with answering((EntryDialog, again)):
        push("Asked for again…")
    come_to(window)
    assert [one.chased_on for one in listed(partnership, ReturnChase)] == [window.today()]


def test_thirty_applications_and_eleven_awards(
    qtbot: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    window = begin(qtbot, tmp_path)
    partnership: Any = window.partnership
    board = the_board(partnership)
    open_the_round(window)
    bring_in(window, "thirty-applications")
    come_to(window)
    assert len(listed(partnership, Application)) == 30

    screened(partnership)
    answered_party_politics(partnership)
    come_to(window)
    in_conflict(partnership, "Allotments")
    in_conflict(partnership, "Junior Football")
    assert {(one.person_id, one.state) for one in listed(partnership, GrantConflict)} == {
        (board["Colin"], ConflictState.CONFIRMED),
        (board["Yusuf"], ConflictState.CONFIRMED),
    }
    scored(partnership, board["Priya"])
    awarded(partnership, decided(partnership, board))
    assert sum(one.awarded_pence for one in listed(partnership, Award)) == SUM_PENCE
    followed(partnership)
    chased(window, partnership)

    path = partnership.path
    assert window.close_partnership()
    printed(path, tmp_path, capsys)

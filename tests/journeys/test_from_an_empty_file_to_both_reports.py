"""From an empty file: two real spreadsheets in, the party kept out, both reports out, and a restored copy.

The whole way by the keyboard: shortcuts, Tab, Space, arrows and typing.
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
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicationStatus, ElectionKind, PartyStanding
from evenhand.records.file.backup import backups_in
from evenhand.records.file.opening import open_file
from evenhand.records.file.restore import restore
from evenhand.records.file.verify import verify
from evenhand.services.elections import elections
from evenhand.services.grants import approve, grants
from evenhand.services.invariants import rule_checks
from evenhand.services.members import directory
from tests.journeys.beginning import PASSPHRASE, begin, bring_in, giving
from tests.keyboard import focus, press, push, shortcut, tab_to, type_into
from tests.makers import decided_earlier
from tests.reports.reading import words_of
from tests.windows import answering, now


@pytest.fixture(autouse=True)
def _documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "documents_folder", lambda: tmp_path)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


def test_the_lists_a_secretary_keeps_become_a_record(qtbot: Any, tmp_path: Path) -> None:
    window = begin(qtbot, tmp_path)
    partnership = window.partnership
    assert partnership is not None

    shortcut(window, Qt.Key.Key_1)
    bring_in(window, "members")
    assert len(directory(partnership).people) == 14
    shortcut(window, Qt.Key.Key_4)
    bring_in(window, "applications")
    kept = grants(partnership)
    assert len(kept.applications) == 30

    asked = [one for one in kept.applicants.values() if one.party_standing is PartyStanding.OPEN]
    assert asked
    favoured = {a.applicant_id for a in kept.applications if a.status is ApplicationStatus.APPROVED}
    assert favoured.isdisjoint(one.id for one in asked)

    shortcut(window, Qt.Key.Key_Z)
    assert grants(partnership).applications == (), "one undo takes the whole import back"
    shortcut(window, Qt.Key.Key_Y)
    assert len(grants(partnership).applications) == 30

    _try_to_fund_the_party(window, asked[0].name)
    _add_the_election(window)
    for paper, words in (("paper-governance", "Who sits"), ("paper-election-period", "7 May 2026")):
        assert words in words_of(_save_paper(window, paper, tmp_path / f"{paper}.pdf"))
    _restore_elsewhere(window, tmp_path)


def _try_to_fund_the_party(window: MainWindow, name: str) -> None:
    """Find the applicant, press Award, and be led to the question instead; no award is made."""
    partnership = window.partnership
    assert partnership is not None
    shortcut(window, Qt.Key.Key_4)
    shortcut(window, Qt.Key.Key_F)
    QTest.keyClicks(focus(), name)
    tab_to("Applications: which")
    press(Qt.Key.Key_Home)
    shortcut(window, Qt.Key.Key_F)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    before = len(grants(partnership).awards)
    push("Award")
    QTest.qWait(50)
    kept = grants(partnership)
    applicant = next(one for one in kept.applicants.values() if one.name == name)
    application = next(one for one in kept.applications if one.applicant_id == applicant.id)
    assert len(kept.awards) == before
    with pytest.raises(Refusal, match="PP14"):
        approve(
            partnership,
            application.id,
            awarded_pence=100,
            on=window.today(),
            by=decided_earlier(),
            today=window.today(),
        )


def _add_the_election(window: MainWindow) -> None:
    """Keep the local elections of 7 May 2026, typed into an empty form."""
    window.book["go-elections"].trigger()
    shortcut(window, Qt.Key.Key_N)
    tab_to("Kind")
    press(Qt.Key.Key_Home)
    for _ in range(2):
        press(Qt.Key.Key_Down)
    type_into("Polling day", "7/5/2026")
    type_into("Area", "Marlbeck Borough")
    shortcut(window, Qt.Key.Key_S)
    partnership = window.partnership
    assert partnership is not None
    assert [(one.kind, one.poll_on) for one in elections(partnership).elections] == [
        (ElectionKind.LOCAL, date(2026, 5, 7))
    ]


def _save_paper(window: MainWindow, action: str, path: Path) -> bytes:
    """Draw a paper, save it and read it back."""
    window.book[action].trigger()
    window.activateWindow()
    for _ in range(200):
        QTest.qWait(50)
        if window.pages is not None and window.pages.view("reports").is_drawn():
            break
    with answering(giving(path)):
        push("Save PDF")
    return path.read_bytes()


def _restore_elsewhere(window: MainWindow, folder: Path) -> None:
    """Close, take the newest backup, and find everything in a file made from it."""
    partnership = window.partnership
    assert partnership is not None
    assert window.safekeeping is not None
    stem, backups = partnership.path.stem, window.safekeeping.folder
    assert window.close_partnership()
    backup = backups_in(backups, stem)[-1]
    restored = restore(backup.path, folder / "elsewhere.evenhand", PASSPHRASE)
    again = open_file(restored, who="somebody", clock=now, passphrase=PASSPHRASE, read_only=True)
    assert verify(again, [rule_checks]).ok
    assert len(grants(again).applications) == 30
    assert len(elections(again).elections) == 1
    again.close()

"""From an empty file to a membership that is in order: joined, shown to live here, and one who leaves.

By the keyboard: shortcuts, Tab, Space and typing.
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
from evenhand.domain.vocabulary import Capacity, Level
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.frame.new_partnership import NewPartnership
from evenhand.services import papers
from evenhand.services.findings import findings
from evenhand.services.invariants import rule_checks
from evenhand.services.members import directory
from tests.keyboard import CONTROL, come_to, press, push, shortcut, tab_to, type_into
from tests.makers import NAME
from tests.reports.reading import words_of
from tests.windows import a_window, answering, choosing, now

TODAY = date(2026, 4, 14)
PEOPLE = (
    ("Amara Okonjo", Capacity.RESIDENT, "12 June 2023"),
    ("Priya Nair", Capacity.RESIDENT, "4 March 2024"),
    ("Janet Pell", Capacity.COUNCILLOR, "12 June 2023"),
)


@pytest.fixture
def window(qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A new partnership made from the start page, its Members tab open and empty."""
    monkeypatch.setattr(places, "documents_folder", lambda: tmp_path)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    opened = a_window(qtbot, tmp_path)

    def fill_in(dialog: NewPartnership) -> None:
        come_to(dialog)
        type_into("Name of the partnership", NAME)
        push("Protect with a passphrase")
        press(Qt.Key.Key_Return)

    with answering((NewPartnership, fill_in), choosing("None for now")):
        QTest.keyClick(opened, Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    shortcut(opened, Qt.Key.Key_1)
    return opened


def file_of(window: MainWindow) -> Partnership:
    partnership = window.partnership
    assert partnership is not None
    return partnership


def kinds(window: MainWindow) -> set[str]:
    return {one.kind for one in findings(file_of(window), TODAY)}


def admit(window: MainWindow, name: str, capacity: Capacity, joined: str) -> None:
    """Type a new member, joined on a day that is still to come at first."""
    shortcut(window, Qt.Key.Key_N)
    type_into("Full name", name)
    tab_to("Capacity")
    press(Qt.Key.Key_Home)
    for _ in range(list(Capacity).index(capacity)):
        press(Qt.Key.Key_Down)
    type_into("Joined", "1 May 2030")
    known = len(directory(file_of(window)).people)
    shortcut(window, Qt.Key.Key_S)
    assert len(directory(file_of(window)).people) == known, "nobody joins on a day that is still to come"
    type_into("Joined", joined)
    shortcut(window, Qt.Key.Key_S)
    assert len(directory(file_of(window)).people) == known + 1


def open_part(window: MainWindow, name: str, word: str) -> None:
    """Come to one part of somebody's record."""
    person = next(one.id for one in directory(file_of(window)).people.values() if one.name == name)
    window.open_record(f"person:{person}/{word}")


def test_a_membership_is_kept_right_from_the_first_day(window: MainWindow) -> None:
    for name, capacity, joined in PEOPLE:
        admit(window, name, capacity, joined)
    assert {"members-too-few", "office-vacant", "residence-unchecked", "interests"} <= kinds(window)

    open_part(window, "Amara Okonjo", "residence")
    push("Record a check")
    type_into("Checked by", "Gwenllian Price")
    shortcut(window, Qt.Key.Key_S)
    open_part(window, "Priya Nair", "residence")
    push("Record a check")
    type_into("Checked by", "Gwenllian Price")
    shortcut(window, Qt.Key.Key_S)
    assert "residence-unchecked" not in kinds(window)

    _leave(window)
    _read_the_papers(window)
    assert [check.says for check in _faults(window)] == []


def _leave(window: MainWindow) -> None:
    """End a membership: a last day before the first is refused, another is kept, and undo names it."""
    open_part(window, "Priya Nair", "membership")
    push("End membership")
    type_into("Last day", "1 March 2024")
    shortcut(window, Qt.Key.Key_S)
    spells = directory(file_of(window)).memberships
    assert all(spell.ends is None for spell in spells), "nobody leaves before they came"
    tab_to("Learnt")
    press(Qt.Key.Key_Down)
    type_into("Last day", "10 April 2026")
    shortcut(window, Qt.Key.Key_S)
    assert [spell.ends for spell in directory(file_of(window)).memberships if spell.ends] == [
        date(2026, 4, 10)
    ]
    shortcut(window, Qt.Key.Key_Z)
    assert all(spell.ends is None for spell in directory(file_of(window)).memberships)
    shortcut(window, Qt.Key.Key_Y)
    assert any(spell.ends for spell in directory(file_of(window)).memberships)


def _read_the_papers(window: MainWindow) -> None:
    """The register and the register of interests of the day hold who sits there and nobody who has left."""
    for paper in ("members", "interests"):
        order = papers.PaperOrder(paper=paper, as_at=TODAY, printed_at=now(), level=Level.BOARD)
        words = words_of(papers.draw(file_of(window), order))
        assert "Amara Okonjo" in words
        assert ("Priya Nair" in words) == (paper == "members"), "the register tells who left, and when"


def _faults(window: MainWindow) -> list[Any]:
    with file_of(window).reading() as session:
        return [check for check in rule_checks(session) if not check.ok]

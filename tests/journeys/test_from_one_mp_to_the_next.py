"""A general election by the keyboard, from its announcement to the new MP, on the days on which it happens.

From the dissolution to the declaration nobody is called MP, in the tab or in letters; all who stand are written to;
and after the declaration the new MP is welcomed.
"""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from evenhand.app import places
from evenhand.app.window import MainWindow
from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.mp.seat import is_mp
from evenhand.domain.vocabulary import TermEnd
from evenhand.services import mp
from evenhand.services.saving import listed
from tests.journeys.beginning import begin
from tests.journeys.test_from_a_first_letter_to_a_walk_together import retype, walk_to_part
from tests.journeys.test_publicity_around_an_election import add_election
from tests.keyboard import come_to, push, shortcut, tab_to, type_into
from tests.screens.mp.hands import words

MP_TAB, ELECTIONS = Qt.Key.Key_3, Qt.Key.Key_6


class Calendar:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.at = datetime(2024, 5, 23, 10)  # noqa: DTZ001  the clock on the wall

    def __call__(self) -> datetime:
        return self.at

    def turn_to(self, window: MainWindow, month: int, day: int) -> None:
        """Let a later day begin while the window is open."""
        self.at = self.at.replace(month=month, day=day)
        window._midnight.timeout.emit()
        QTest.qWait(50)
        come_to(window)


@pytest.fixture
def calendar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Calendar:
    made = Calendar()
    monkeypatch.setattr(places, "documents_folder", lambda: tmp_path)
    monkeypatch.setattr("tests.windows.now", made)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    return made


@pytest.fixture
def window(qtbot: Any, tmp_path: Path, calendar: Calendar) -> MainWindow:
    """A new file with an MP since 2019."""
    made = begin(qtbot, tmp_path)
    shortcut(made, MP_TAB)
    push("Add the MP…")
    type_into("Full name", "Ruth Calloway")
    type_into("Constituency", "Marlbeck")
    type_into("MP from", "13 December 2019")
    push("Add the MP")
    QTest.qWait(50)
    return made


def test_from_the_announcement_to_the_welcome(window: MainWindow, calendar: Calendar) -> None:
    partnership: Any = window.partnership
    add_election(window, 0, "4/7/2024", "Marlbeck")
    calendar.turn_to(window, 6, 12)
    push("Edit…")
    walk_to_part("Parts of the election", "Candidates")
    for name, party in (("Ruth Calloway", "Hearth and Harbour Party"), ("Owen Marchetti", "Lantern Party")):
        push("Add a candidate")
        type_into("Name", name)
        type_into("Party", party)
        QTest.keyClicks(tab_to("Status"), "Nominated")
        type_into("Public since", "7/6/2024")
        type_into("Source", "Statement of persons nominated")
        push("Save")
    shortcut(window, MP_TAB)
    said = words(window)
    assert "ormer MP" in said
    assert "Calloway MP" not in said
    assert "this MP" not in said
    push("Write a letter")
    retype("Letter", "We are neighbours who take no side. What is open to the public is open to you.")
    retype("Close", "Yours sincerely, Gwenllian Price, 1 Wharf Road")
    push("Write the same to all")
    come_to(window)
    letters = listed(partnership, Letter)
    assert len(letters) == 2
    assert len({one.body for one in letters}) == 1
    assert not any(" MP" in f"{one.address} {one.salutation}" for one in letters)

    calendar.turn_to(window, 7, 8)
    shortcut(window, MP_TAB)
    walk_to_part("Parts of the relationship", "Terms")
    push("The result is declared")
    type_into("Who was elected", "Owen Marchetti")
    type_into("MP from", "5/7/2024")
    push("Begin the term")
    come_to(window)
    kept = mp.relationship(partnership)
    (before, after) = kept.terms
    assert (before.ends, before.ended_by) == (date(2024, 5, 29), TermEnd.DISSOLUTION)
    assert (after.starts, kept.name(after.mp_id)) == (date(2024, 7, 5), "Owen Marchetti")
    campaign = [date(2024, 5, 30) + timedelta(days=n) for n in range(36)]
    assert not any(is_mp(kept.terms, key, day) for key in kept.mps for day in campaign)
    assert is_mp(kept.terms, after.mp_id, date(2024, 7, 5))
    push("Write")
    assert "Dear Owen Marchetti" in tab_to("Salutation").property("text")

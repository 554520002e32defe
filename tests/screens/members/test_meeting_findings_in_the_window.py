"""Each kind of finding about meetings and influence as a secretary meets it among what to notice about the board."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evenhand.app.window import MainWindow
from tests.screens.members.finding_walk import Case, an_orderly_window, walk
from tests.screens.members.finding_walk_of_meetings import OF_MEETINGS


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    yield from an_orderly_window(qtbot, qapp, tmp_path, "big-local")


@pytest.mark.clause("PP2")
@pytest.mark.parametrize("case", OF_MEETINGS, ids=[case.kind for case in OF_MEETINGS])
def test_a_finding_about_meetings_opens_leads_on_and_closes_in_the_window(
    window: MainWindow, qtbot: QtBot, case: Case
) -> None:
    walk(window, qtbot, case)

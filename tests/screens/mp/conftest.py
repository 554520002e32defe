"""A themed application, a fresh file of April 2026, and the MP relationship tab over it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.mp.view import MpView
from evenhand.screens.theme import Theme
from tests.makers import a_partnership
from tests.screens.mp.relationship import TODAY, two_mps
from tests.windows import dressed


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Light at 100 per cent, and so again afterwards."""
    yield dressed(qapp)
    dressed(qapp)


def today() -> date:
    """The calendar day of the tests."""
    return TODAY


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def desk(partnership: Partnership, qapp: QApplication) -> Desk:
    return Desk(partnership, today)


@pytest.fixture
def fresh(desk: Desk, theme: Theme, qtbot: QtBot) -> MpView:
    """The tab over an empty file."""
    return _shown(desk, qtbot)


@pytest.fixture
def view(desk: Desk, theme: Theme, qtbot: QtBot) -> MpView:
    """The tab over a file with a former MP, the MP who followed, and five engagements."""
    two_mps(desk.partnership)
    return _shown(desk, qtbot)


def _shown(desk: Desk, qtbot: QtBot) -> MpView:
    made = MpView(desk)
    qtbot.addWidget(made)
    made.resize(1366, 632)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.load()
    return made

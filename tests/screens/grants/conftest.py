"""A themed application, an invented round of April 2026 with four applications, and the Grant approvals tab over it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evenhand.domain.grants.facts import Applicant, Application, Round
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.vocabulary import Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.grants.view import GrantsView
from evenhand.screens.theme import Theme
from evenhand.services.meetings import save_meeting
from tests.grants_typed import receive_application, save_round
from tests.makers import a_decision, a_partnership, looked_up, with_a_secretary
from tests.windows import dressed

TODAY = date(2026, 4, 22)
CANOES, TODDLERS, CLUB, BRANCH = (
    "Old Wharf Canoe Club",
    "Tansley Road Toddlers",
    "Conservative Club Fernhill",
    "Labour Party, Wharf branch",
)
ASKED = {CANOES: 1_850_00, TODDLERS: 187_00, CLUB: 640_00, BRANCH: 500_00}


@dataclass
class Scheme:
    """The file with its round and the applications by the names of their applicants."""

    partnership: Partnership
    round_id: int = 0
    keys: dict[str, int] = field(default_factory=dict[str, int])

    def fill(self) -> None:
        """A round that decided on 21 April, its meeting, and four applications."""
        spring = Round(
            name="Spring 2026 small grants",
            opens=date(2026, 2, 2),
            closes=date(2026, 3, 27),
            decides_on=date(2026, 4, 21),
            budget_pence=12_000_00,
            least_pence=100_00,
            most_pence=2_000_00,
        )
        self.round_id = save_round(self.partnership, spring)
        meeting = Meeting(held_on=date(2026, 4, 21), status=Planned.HELD)
        meeting_id = save_meeting(self.partnership, meeting, today=TODAY)
        a_decision(self.partnership, meeting_id, "To award the grants in the schedule", today=TODAY)
        for name, asked_pence in ASKED.items():
            received = Application(
                reference="",
                round_id=self.round_id,
                applicant_id=0,
                purpose="Safety boat and lifejackets" if name == CANOES else "Soft mats",
                asked_pence=asked_pence,
                received_on=date(2026, 2, 10),
            )
            self.keys[name] = receive_application(self.partnership, received, Applicant(name=name))
            looked_up(self.partnership, self.keys[name], TODAY)


def today() -> date:
    """The calendar day of the tests."""
    return TODAY


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Light at 100 per cent, and so again afterwards."""
    yield dressed(qapp)
    dressed(qapp)


@pytest.fixture
def scheme(tmp_path: Path) -> Iterator[Scheme]:
    made = Scheme(with_a_secretary(a_partnership(tmp_path)))
    made.fill()
    yield made
    made.partnership.close()


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Scheme]:
    """A file without any round."""
    made = Scheme(with_a_secretary(a_partnership(tmp_path)))
    yield made
    made.partnership.close()


def shown(scheme: Scheme, qtbot: QtBot, width: int = 1366) -> GrantsView:
    """The tab over a file, loaded and active."""
    made = GrantsView(Desk(scheme.partnership, today))
    qtbot.addWidget(made)
    made.resize(width, 632)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.load()
    QApplication.processEvents()
    return made


@pytest.fixture
def view(scheme: Scheme, theme: Theme, qtbot: QtBot) -> GrantsView:
    return shown(scheme, qtbot)

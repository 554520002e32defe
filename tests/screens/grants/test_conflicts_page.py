"""The conflicts of an application: asked, drawn and said, answered by keyboard."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QRadioButton
from pytestqt.qtbot import QtBot

from evenhand.domain.grants.record_facts import GrantConflict
from evenhand.domain.grants.vocabulary import ConflictState
from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.meetings.vocabulary import ConflictHandling
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.screens.desk import Desk
from evenhand.screens.grants.conflict_drawing import ConflictDrawing
from evenhand.screens.grants.conflicts_page import ConflictsPage
from evenhand.screens.theme import Theme
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.ticks import RadioButton
from evenhand.services import agendas
from evenhand.services.award_gate import grant_book
from evenhand.services.saving import listed, put
from tests.makers import a_partnership, with_a_secretary
from tests.services.a_scored_round import CLUB, LOOKED, ScoredRound, a_scored_round
from tests.services.board import a_board

IN_FULL = f"{CLUB} - treasurer is Anita Nair - sister of - Priya Nair"


def today() -> date:
    return LOOKED


@pytest.fixture
def spring(tmp_path: Path) -> ScoredRound:
    partnership = with_a_secretary(a_partnership(tmp_path))
    made = a_scored_round(a_board(partnership))
    sister = Interest(
        person_id=made.board.people["Priya"],
        kind=InterestKind.EMPLOYMENT,
        whose=InterestHolder.RELATIVE,
        relation="sister",
        holder="Anita Nair",
        body="Marlbeck Homes",
        declared_on=date(2025, 6, 1),
    )
    with partnership.change("Interest") as unit:
        put(unit.session, sister)
    return made


def page_of(spring: ScoredRound, qtbot: QtBot, width: int = 900) -> ConflictsPage:
    page = ConflictsPage(Desk(spring.partnership, today))
    qtbot.addWidget(page)
    page.resize(width, 560)
    show(page, spring)
    page.show()
    page.activateWindow()
    return page


def show(page: ConflictsPage, spring: ScoredRound) -> None:
    page.show_application(grant_book(spring.partnership, LOOKED), spring.application())


def write(qtbot: QtBot, page: ConflictsPage, key: str, text: str) -> None:
    control = page.forms()[0].field(key).control()
    assert isinstance(control, QLineEdit | QPlainTextEdit)
    control.selectAll()
    qtbot.keyClicks(control, text)


@pytest.mark.clause("PP2")
def test_a_path_is_drawn_said_and_answered(spring: ScoredRound, theme: Theme, qtbot: QtBot) -> None:
    spring.officer("Anita Nair")
    page = page_of(spring, qtbot)
    (block,) = page.blocks
    assert block.says() == IN_FULL
    assert page.findChildren(ConflictDrawing)[0].accessibleName() == f"Drawn: {IN_FULL}"
    qtbot.keyClick(block.button, Qt.Key.Key_Return)
    yes = page.forms()[0].field("answer").control()
    assert isinstance(yes, RadioButton | QRadioButton)
    qtbot.keyClick(yes, Qt.Key.Key_Space)
    write(qtbot, page, "reason", "She said so herself.")
    assert page.unsaved()
    assert page.save()
    (kept,) = listed(spring.partnership, GrantConflict)
    assert (kept.state, kept.handling) == (ConflictState.CONFIRMED, ConflictHandling.LEFT_THE_ROOM)
    assert (kept.path_in_full, kept.settled_by) == (IN_FULL, "Gwenllian Price")
    item = next(one for one in listed(spring.partnership, AgendaItem) if one.position == 1)
    agendas.save_item(spring.partnership, replace(item, about=f"application:{spring.application_id}"))
    show(page, spring)
    (block,) = page.blocks
    assert block.conflict == kept
    assert "Written down for item 1 of 21 April 2026." in " ".join(
        one.text() for one in block.findChildren(Label)
    )


def test_a_conflict_of_ones_own_knowing_is_added(spring: ScoredRound, theme: Theme, qtbot: QtBot) -> None:
    page = page_of(spring, qtbot)
    assert page.blocks == []
    qtbot.keyClick(page.add_button, Qt.Key.Key_Space)
    page.forms()[0].field("person_id").set_value(spring.board.people["Rose"])
    write(qtbot, page, "path", "Rose coaches at the club")
    write(qtbot, page, "reason", "She told the chair.")
    assert page.save()
    assert [one.person_id for one in listed(spring.partnership, GrantConflict)] == [
        spring.board.people["Rose"]
    ]


def test_in_a_narrow_pane_the_boxes_stand_under_each_other(
    spring: ScoredRound, theme: Theme, qtbot: QtBot
) -> None:
    spring.officer("Anita Nair")
    drawing = page_of(spring, qtbot).findChildren(ConflictDrawing)[0]
    assert drawing.heightForWidth(200) > 2 * drawing.heightForWidth(2_000)

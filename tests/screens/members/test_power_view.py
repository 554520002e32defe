"""Voting power is a private view: empty until somebody is chosen, the sentence first, all of it by keyboard."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evenhand.domain.members.facts import GroupMember, MemberGroup
from evenhand.domain.members.power_words import LIMIT
from evenhand.domain.members.vocabulary import GroupKind
from evenhand.screens.members.power_view import PRIVATE, PowerView
from evenhand.screens.theme import Theme
from evenhand.screens.widgets.bars import BarWithLimit
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import BodyScroll
from evenhand.services.partnership import set_rule
from evenhand.services.rules import shipped
from evenhand.services.saving import put
from tests.screens.members.conftest import JOINED, TODAY, Board
from tests.screens.reach import cut, nameless, small_targets

THREE = ("Amara Okonjo", "Priya Nair", "Yusuf Demir")


def opened(board: Board, qtbot: QtBot, day: date = TODAY, size: tuple[int, int] = (1000, 680)) -> PowerView:
    made = PowerView(board.partnership, day, TODAY)
    qtbot.addWidget(made)
    made.show()
    made.resize(*size)
    settle()
    return made


def settle() -> None:
    """Let the parts come to rest; each round of events may ask for another."""
    for _ in range(4):
        QApplication.processEvents()


@pytest.fixture
def power(board: Board, theme: Theme, qtbot: QtBot) -> PowerView:
    return opened(board, qtbot)


def tick(power: PowerView, board: Board, *names: str) -> None:
    for name in names:
        power.choice.ticks[board.keys[name]].setChecked(True)
    settle()


def bars(power: PowerView) -> list[str]:
    return [bar.accessibleName() for bar in power.figures.findChildren(BarWithLimit) if bar.isVisible()]


@pytest.mark.clause("PP2")
def test_nothing_is_reckoned_before_somebody_is_chosen_and_it_says_that_it_is_private(
    power: PowerView,
) -> None:
    assert power.figures.sentences()[0] == "Nobody is chosen"
    assert bars(power) == []
    assert PRIVATE in [label.text() for label in power.findChildren(Label) if label.isVisible()]


def test_whoever_has_no_vote_is_not_offered(power: PowerView, board: Board) -> None:
    assert board.keys["Bev Naylor"] not in power.choice.ticks
    assert board.keys["Harold Finch"] not in power.choice.ticks
    assert len(power.choice.ticks) == 7


@pytest.mark.clause("PP2", "PP8")
def test_ticking_members_tells_the_sentence_first_then_its_figures(power: PowerView, board: Board) -> None:
    tick(power, board, *THREE)

    told = power.figures.sentences()
    assert told[0] == (
        "If these three always voted together, they would settle the result in 88 of every 100 ways the others could "
        "vote. So would any three other members acting together."
    )
    assert told[4] == LIMIT
    assert bars(power) == [
        "These three, ways: 88 of 100",
        "These three, orders: 60 of 100",
        "Any three other members acting together, ways: 88 of 100",
        "Any three other members acting together, orders: 60 of 100",
        "One other member alone, ways: 12 of 100",
        "One other member alone, orders: 10 of 100",
    ]


def test_a_set_that_is_chosen_is_ticked_and_its_name_leaves_with_the_first_change(
    board: Board, theme: Theme, qtbot: QtBot
) -> None:
    people = [board.keys[name] for name in THREE]
    with board.partnership.change("Keep a set") as unit:
        key = put(unit.session, MemberGroup(kind=GroupKind.NAMED_SET, name="Allotment holders"))
        for person in people:
            put(unit.session, GroupMember(group_id=key, person_id=person, starts=JOINED))
    power = opened(board, qtbot)
    sets = power.choice.sets
    assert [sets.itemText(place) for place in range(sets.count())] == [
        "As ticked below",
        "The councillors (1)",
        "Tarn Valley Alliance (1)",
        "Allotment holders (3)",
    ]

    sets.setCurrentIndex(3)
    assert power.choice.people() == frozenset(people)

    power.choice.ticks[people[0]].setChecked(False)
    assert sets.currentText() == "As ticked below"

    power.choice.ticks[people[0]].setChecked(True)
    assert sets.currentText() == "Allotment holders (3)"

    power.choice.untick()
    assert power.figures.sentences()[0] == "Nobody is chosen"


def test_the_keyboard_alone_ticks_scrolls_and_closes(power: PowerView, qtbot: QtBot) -> None:
    assert power.choice.sets.hasFocus()
    qtbot.keyClick(power.choice.sets, Qt.Key.Key_Tab)
    first = power.focusWidget()
    assert first in power.choice.ticks.values()

    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert len(power.choice.people()) == 1
    qtbot.keyClick(first, Qt.Key.Key_Down)
    qtbot.keyClick(power.focusWidget(), Qt.Key.Key_Space)
    assert len(power.choice.people()) == 2

    area = next(area for area in power.figures.findChildren(BodyScroll))
    area.setFocus(Qt.FocusReason.TabFocusReason)
    power.resize(1000, 400)
    settle()
    qtbot.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0

    qtbot.keyClick(power, Qt.Key.Key_Escape)
    assert not power.isVisible()


def test_why_gives_the_exact_figures_and_where_the_rules_come_from(power: PowerView, board: Board) -> None:
    tick(power, board, *THREE)
    power.figures.explain()

    panel: Any = power.figures._panel
    said = [label.text() for label in panel.findChildren(Label)]
    panel.close()
    assert {"7/8", "3/5", LIMIT} <= set(said)


def test_the_rule_book_of_the_day_is_the_one_that_counts(board: Board, theme: Theme, qtbot: QtBot) -> None:
    rule = shipped("big-local")["casting_vote"]
    set_rule(board.partnership, rule, typed="chair", reason="agreed by the board", starts=TODAY)
    earlier, now = opened(board, qtbot, date(2026, 4, 13)), opened(board, qtbot)
    for one in (earlier, now):
        tick(one, board, *THREE)

    assert earlier.windowTitle() == "Voting power on 13 April 2026"
    assert "Seven votes, three of them theirs. A tie falls." in earlier.figures.sentences()
    assert "Seven votes, three of them theirs. The casting vote is theirs." in now.figures.sentences()


@pytest.mark.parametrize(("scale", "size"), [(100, (1000, 680)), (100, (960, 536)), (200, (1302, 704))])
def test_everything_has_a_name_is_seen_whole_and_can_be_hit(
    board: Board, theme: Theme, qtbot: QtBot, scale: int, size: tuple[int, int]
) -> None:
    theme.set_scale(scale)
    QAccessible.setActive(True)
    power = opened(board, qtbot, size=size)
    tick(power, board, *THREE)

    assert (power.width(), power.height()) == size
    assert (nameless(power), cut(power), small_targets(power)) == ([], [], [])
    QAccessible.setActive(False)

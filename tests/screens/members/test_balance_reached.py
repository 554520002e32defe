"""Balance over time by keyboard and read out: the sentence first, every change in the table, nothing cut."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evenhand.domain.members.balance_lines import COUNCILLORS, OFFICES, RESIDENTS, START
from evenhand.domain.members.facts import GroupMember, MemberGroup
from evenhand.domain.members.vocabulary import GroupKind
from evenhand.domain.vocabulary import Capacity
from evenhand.screens.members.balance_view import BalanceView
from evenhand.screens.theme import Theme
from evenhand.services.saving import put
from tests.screens.members.conftest import JOINED, TODAY, Board
from tests.screens.reach import cut, nameless, small_targets


def opened(board: Board, qtbot: QtBot, day: date = TODAY, size: tuple[int, int] = (1000, 680)) -> BalanceView:
    made = BalanceView(board.partnership, day, TODAY)
    qtbot.addWidget(made)
    made.show()
    made.resize(*size)
    for _ in range(4):
        QApplication.processEvents()
    return made


def told(view: BalanceView) -> list[tuple[str, str, str]]:
    """The table as a screen reader has it."""
    model, role = view.line.table.model(), Qt.ItemDataRole.AccessibleTextRole
    rows = [
        [str(model.index(row, column).data(role)) for column in range(3)] for row in range(model.rowCount())
    ]
    return [(day, share, words) for day, share, words in rows]


@pytest.fixture
def view(board: Board, theme: Theme, qtbot: QtBot) -> BalanceView:
    board.admit("Rose Ibbotson", starts=date(2024, 5, 1), ends=date(2025, 3, 8))
    board.admit("Olwen Price", Capacity.CO_OPTED, starts=date(2024, 11, 1))
    return opened(board, qtbot)


@pytest.mark.clause("PP2")
def test_residents_come_first_with_their_sentence_and_every_change(view: BalanceView) -> None:
    assert view.choice.shown.currentText() == RESIDENTS
    assert view.line.says.text() == (
        "Residents were between 4 of 7 (57.1%) and 5 of 7 (71.4%) since 12 June 2023; "
        "the rule asks for at least 51%."
    )
    assert view.line.says.text() in view.line.drawn.accessibleName()
    rows = told(view)
    assert rows[0] == ("12 June 2023", "5 of 7: 71.4%", START)
    assert ("9 March 2025", "4 of 7: 57.1%", "Rose Ibbotson left") in rows


@pytest.mark.clause("PP2", "PP8")
def test_another_share_is_chosen_by_the_keyboard(view: BalanceView) -> None:
    assert view.choice.shown.hasFocus()
    while view.choice.shown.currentText() != COUNCILLORS:
        QTest.keyClick(view.choice.shown, Qt.Key.Key_Down)
    assert view.line.says.text().startswith("Councillors, in whatever capacity were between 1 of 8 (12.5%)")
    QTest.keyClick(view.choice.shown, Qt.Key.Key_Down)
    assert view.choice.shown.currentText() == OFFICES
    assert ("17 September 2024", "0 of 1: 0.0%", "Amara Okonjo became chair") in told(view)


def test_a_period_is_typed_and_enter_shows_it(view: BalanceView) -> None:
    view.choice.starts.set_value(date(2025, 1, 1))
    QTest.keyClick(view.choice.starts.control(), Qt.Key.Key_Return)

    assert view.isVisible()
    assert told(view)[0][0] == "1 January 2025"

    view.choice.ends.set_value(date(2025, 6, 30))
    view.follow()
    assert "from 1 January 2025 to 30 June 2025" in view.line.says.text()


@pytest.mark.parametrize(
    ("starts", "ends", "refused"),
    [
        ("soon", "14 April 2026", "“soon” is not a date. Give a date like 28 February 2026."),
        ("", "14 April 2026", "Give a date like 7 May 2026."),
        ("1 May 2025", "1 April 2025", "The period ends before it starts. Give an earlier first day."),
        ("1 May 2025", "15 April 2026", "Give 14 April 2026 or an earlier day."),
    ],
)
def test_a_period_that_cannot_be_is_refused_beside_its_field(
    view: BalanceView, starts: str, ends: str, refused: str
) -> None:
    before = view.line.says.text()
    for field, words in ((view.choice.starts, starts), (view.choice.ends, ends)):
        line = field.control()
        line.clear()  # pyright: ignore[reportAttributeAccessIssue]
        QTest.keyClicks(line, words)
    view.follow()

    assert refused in (view.choice.starts.error(), view.choice.ends.error())
    assert view.line.says.text() == before


def test_the_day_that_is_shown_is_the_last_of_the_period(board: Board, theme: Theme, qtbot: QtBot) -> None:
    view = opened(board, qtbot, date(2025, 2, 1))

    assert view.windowTitle() == "Balance over time as at 1 February 2025"
    assert view.choice.period() == (JOINED, date(2025, 2, 1))


@pytest.mark.clause("PP8")
def test_private_groups_are_offered_only_where_they_are_asked_for(
    board: Board, theme: Theme, qtbot: QtBot
) -> None:
    with board.partnership.change("Keep a set") as unit:
        key = put(unit.session, MemberGroup(kind=GroupKind.HOUSEHOLD, name="Mill Lane"))
        for name in ("Amara Okonjo", "Priya Nair"):
            put(unit.session, GroupMember(group_id=key, person_id=board.keys[name], starts=date(2024, 2, 1)))
    view = opened(board, qtbot)
    household = "Members of the household “Mill Lane”"
    offered = [view.choice.shown.itemText(place) for place in range(view.choice.shown.count())]
    assert household not in offered

    QTest.keyClick(view.choice.private, Qt.Key.Key_Space)
    view.choice.shown.set_value(household)
    assert view.line.says.text().startswith(f"{household} were between 0 of ")

    QTest.keyClick(view.choice.private, Qt.Key.Key_Space)
    assert view.choice.shown.currentText() == RESIDENTS


@pytest.mark.parametrize(("scale", "size"), [(100, (1000, 680)), (100, (960, 536)), (200, (1302, 704))])
def test_everything_has_a_name_is_seen_whole_and_can_be_hit(
    board: Board, theme: Theme, qtbot: QtBot, scale: int, size: tuple[int, int]
) -> None:
    theme.set_scale(scale)
    QAccessible.setActive(True)
    view = opened(board, qtbot, size=size)

    assert (view.width(), view.height()) == size
    assert (nameless(view), cut(view), small_targets(view)) == ([], [], [])
    QAccessible.setActive(False)

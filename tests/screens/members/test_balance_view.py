"""Balance over time as a secretary meets it: a sentence, a line, the days, and a period that can be."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from evenhand.domain.vocabulary import Capacity
from evenhand.screens.members.balance_pane import rows_of
from evenhand.screens.members.balance_view import BalanceView
from evenhand.services.balance import lines_over_time
from tests.screens.members.conftest import JOINED, TODAY, Board


@pytest.fixture
def dialog(board: Board, qtbot: QtBot) -> BalanceView:
    """The dialog over the invented board, of whom one left on the last day of 2025."""
    board.admit("Edwin Starke", Capacity.COUNCILLOR, ends=date(2025, 12, 31))
    shown = BalanceView(board.partnership, TODAY, TODAY)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def words(dialog: BalanceView) -> list[str]:
    table = dialog.line.table.model()
    return [str(table.index(place, 2).data()) for place in range(table.rowCount())]


@pytest.mark.clause("PP2")
def test_the_day_on_which_somebody_left_is_told_with_the_share_from_then_on(dialog: BalanceView) -> None:
    dialog.choice.shown.set_value("Councillors")
    dialog.follow()
    assert any("Edwin Starke left" in one for one in words(dialog))
    assert dialog.line.says.text()


def test_a_period_that_ends_before_it_begins_or_in_days_to_come_is_refused_beside_its_field(
    dialog: BalanceView,
) -> None:
    dialog.choice.starts.set_value(TODAY)
    dialog.choice.ends.set_value(JOINED)
    dialog.follow()
    assert "ends before it starts" in dialog.choice.starts.error()
    dialog.choice.ends.set_value(date(2030, 1, 1))
    dialog.follow()
    assert "or an earlier day" in dialog.choice.ends.error()


@pytest.mark.clause("PP8")
def test_private_groups_are_followed_only_where_they_are_asked_for(dialog: BalanceView, board: Board) -> None:
    def labels() -> set[str]:
        shown = dialog.choice.shown
        return {shown.itemText(place) for place in range(shown.count())}

    before = labels()
    dialog.choice.private.setChecked(True)
    assert before <= labels()
    with board.partnership.reading() as session:
        lines = lines_over_time(session, JOINED, TODAY)
    assert {line.label for line in lines} == before
    assert all(rows_of(line) for line in lines)

"""A decision that was recorded twice is taken away, and its time mended, while the minutes are open."""

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evenhand.domain.meetings.facts import Decision
from evenhand.domain.meetings.record_facts import DecisionRecord
from evenhand.screens.meetings.live.moment_dialogs import TimesDialog
from evenhand.screens.meetings.live.view import LiveView
from evenhand.services.saving import listed
from tests.screens.meetings.live.board import Board
from tests.screens.meetings.live.hands import in_dialog, move, vote, write
from tests.windows import answering, choosing

BUOY = "To buy a buoy."


def record(qtbot: QtBot, live: LiveView, board: Board, at: time) -> None:
    if live.item.footer.unfold.isVisible():
        live.item.footer.unfold.click()
    board.clock.at(at)
    move(qtbot, live, BUOY)
    vote(qtbot, live, "6", "1", "1")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_decision_recorded_twice_is_taken_away_once_that_is_said(
    live: LiveView, board: Board, qtbot: QtBot
) -> None:
    for at in (time(19, 46), time(19, 47)):
        record(qtbot, live, board, at)
    live.item.decided.rows[1].edit.click()
    with answering(choosing("Go back")):
        live.item.decided.rows[1].away.click()
    assert len(listed(board.partnership, Decision)) == 2
    with answering(choosing("Take it away")):
        live.item.decided.rows[1].away.click()
    assert [one.number for one in listed(board.partnership, Decision)] == [1]
    assert len(live.item.decided.rows) == 1
    assert live.item.form.draft().is_blank


def test_the_time_of_a_decision_is_mended_among_the_others(
    live: LiveView, board: Board, qtbot: QtBot
) -> None:
    record(qtbot, live, board, time(19, 46))

    def mend(dialog: TimesDialog) -> None:
        line = next(one for one in dialog.lines if one.timed.says == "Decision 1 made")
        assert line.timed.at == time(19, 46)
        write(qtbot, line.field, "7.44 pm")
        dialog.save()

    in_dialog(mend)
    live.room.asked.emit("times", 0)
    assert [one.decided_at for one in listed(board.partnership, DecisionRecord)] == [time(19, 44)]

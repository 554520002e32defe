"""A half-typed motion is not saved: the window asks about it, and it is recorded, let go, or shown to be mended."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evenhand.app.rooms import BY_ID
from evenhand.app.window import MainWindow
from evenhand.domain.meetings.facts import Decision
from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.screens.meetings.live.view import LiveView
from evenhand.services.saving import found, listed
from tests.screens.meetings.live.board import Board
from tests.screens.meetings.live.hands import move, vote, write
from tests.windows import a_window, answering, choosing, dressed

BUOY, BOAT = "To buy a buoy.", "To buy a boat."


def test_a_motion_is_typed_until_it_is_recorded_and_so_is_a_note(
    live: LiveView, board: Board, qtbot: QtBot
) -> None:
    assert not live.has_typing()
    move(qtbot, live, BUOY)
    assert live.has_typing()
    live.look_at(board.items[4])
    assert live.has_typing()
    assert not live.save()
    assert (live.item_id, live.item.form.draft().wording) == (board.items[5], BUOY)
    assert live.item.form.error.says()
    vote(qtbot, live, "6", "1", "1")
    assert live.save()
    assert [one.wording for one in listed(board.partnership, Decision)] == [BUOY]
    live.item.decided.rows[0].edit.click()
    assert not live.has_typing()
    move(qtbot, live, BOAT)
    assert live.has_typing()
    live.discard()
    assert not live.has_typing()
    live.item.note.setPlainText("The club told of its boats.")
    assert live.has_typing()
    assert live.save()
    assert found(board.partnership, AgendaItem, board.items[5]).note == "The club told of its boats."


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, board: Board, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """A window on the evening of the meeting."""
    monkeypatch.setattr("tests.windows.now", board.clock)
    dressed(qapp)
    board.begun()
    board.partnership.close()
    made = a_window(qtbot, tmp_path, board.partnership.path)
    yield made
    made.close_partnership()


def test_the_window_asks_about_a_half_typed_motion_before_it_closes(
    window: MainWindow, board: Board, qtbot: QtBot
) -> None:
    view = window.go_to(BY_ID["meetings"])
    view.ensure_loaded()
    assert view.show_record(f"meeting:{board.meeting}")
    view.go_in()
    live = view.findChild(LiveView)
    live.look_at(board.items[5])
    live.item.begin_decision()
    write(qtbot, live.item.form.wording.edit, BUOY)
    assert "Not saved: Meetings" in window.frame.status.says_saved()
    live.leave()
    with answering(choosing("Save it")):
        assert not window.close_partnership()
    assert view.is_live()
    assert live.item.form.draft().wording == BUOY
    with answering(choosing("Throw it away")):
        assert window.close_partnership()

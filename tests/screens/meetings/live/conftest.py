"""The live view over an invented board, in a window at the design size."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from evenhand.screens.desk import Desk
from evenhand.screens.meetings.live.view import LiveView
from evenhand.screens.theme import Theme
from tests.screens.meetings.live.board import TODAY, Board, a_board
from tests.screens.plain_rooms import theme

__all__ = ["theme"]

Opening = Callable[..., LiveView]


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Board]:
    made = a_board(tmp_path)
    yield made
    made.partnership.close()


@pytest.fixture
def opening(board: Board, theme: Theme, qtbot: QtBot) -> Opening:
    """Opens the meeting of the board in an active window; the window holds the view as a page of the main one would."""
    windows: list[QMainWindow] = []

    def show(size: tuple[int, int] = (1366, 632)) -> LiveView:
        window = QMainWindow()
        windows.append(window)
        qtbot.addWidget(window)
        view = LiveView(Desk(board.partnership, lambda: TODAY, window))
        window.setCentralWidget(view)
        view.open_meeting(board.meeting)
        window.resize(*size)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return view

    return show


@pytest.fixture
def live(opening: Opening, board: Board) -> LiveView:
    """The meeting in the middle of its evening, at the item of the canoe club."""
    board.begun()
    return opening()

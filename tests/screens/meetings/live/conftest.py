"""The live view over an invented board, in a window at the design size."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from evenhand.records.file.opening import open_file
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.live.view import LiveView
from evenhand.screens.theme import Theme
from tests.makers import SECRETARY
from tests.screens.meetings.live.board import TODAY, Board, Clock, a_board
from tests.screens.plain_rooms import theme

__all__ = ["theme"]

Opening = Callable[..., LiveView]


@pytest.fixture(scope="session")
def boards(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Board]:
    """The board before its meeting, and in the middle of the evening; each written once, to be copied."""
    made: dict[bool, Board] = {}
    for begun in (False, True):
        board = made[begun] = a_board(tmp_path_factory.mktemp("board"))
        if begun:
            board.begun()
        board.partnership.close()
    return made


@pytest.fixture
def board(boards: dict[bool, Board], request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Board]:
    """A board of its own for the test: before its meeting, or in the middle of it where the test is of that."""
    drawn = boards["live" in request.fixturenames]
    clock = Clock()
    path = tmp_path / "board.evenhand"
    copyfile(drawn.partnership.path, path)
    opened = open_file(path, who=SECRETARY, clock=clock)
    yield replace(drawn, partnership=opened, clock=clock)
    opened.close()


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
def live(opening: Opening) -> LiveView:
    """The meeting in the middle of its evening, at the item of the canoe club."""
    return opening()

"""The hands of a secretary in the live view, who uses no mouse."""

from collections.abc import Callable
from datetime import time
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.meetings.live.view import LiveView
from tests.screens.meetings.live.board import Board


def key(qtbot: QtBot, live: LiveView, board: Board, name: str, pressed: Qt.Key, at: time) -> None:
    """Press a key on somebody in the room at a time of the evening."""
    board.clock.at(at)
    live.room.focus_rows()
    live.room.list.choose(board.people[name])
    qtbot.keyClick(live.room.list, pressed)


def write(qtbot: QtBot, control: QWidget, text: str) -> None:
    """Type into a field in place of what stands there."""
    edit = control if isinstance(control, QLineEdit | QPlainTextEdit) else control.findChild(QLineEdit)
    assert isinstance(edit, QLineEdit | QPlainTextEdit)
    edit.setFocus(Qt.FocusReason.TabFocusReason)
    edit.selectAll()
    qtbot.keyClicks(edit, text)


def in_dialog(deed: Callable[[Any], None]) -> None:
    """Do something in the dialog that is about to open."""

    def use() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, HouseDialog)
        try:
            deed(dialog)
        finally:
            dialog.reject()

    QTimer.singleShot(0, use)


def counts(live: LiveView) -> list[str]:
    """The numbers of the bar: present, interested, left, voting, quorum."""
    return [one.number for one in live.item.bar.counts()]


def second(live: LiveView, board: Board, name: str) -> str:
    """What the row of somebody says."""
    return next(one.second for one in live.room.list.rows() if one.person_id == board.people[name])


def vote(qtbot: QtBot, live: LiveView, *numbers: str) -> None:
    """Type how many voted for, against, and abstained."""
    for edit, number in zip(live.item.form.votes.counts.edits.values(), numbers, strict=False):
        write(qtbot, edit, number)


def move(qtbot: QtBot, live: LiveView, wording: str) -> None:
    """Write what is moved."""
    write(qtbot, live.item.form.wording.edit, wording)
    live.item.form.wording.look_now()

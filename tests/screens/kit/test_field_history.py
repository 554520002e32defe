"""The keys of undo and redo: a field's own while it has something to take back, the window's otherwise."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from evenhand.screens.theme import Theme
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.written_fields import NotesField, TextField

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Window(QMainWindow):
    """A window with undo, redo and one field; it notes what it was told to do."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.done: list[str] = []
        self._add("undo", QKeySequence.StandardKey.Undo)
        self._add("redo", QKeySequence.StandardKey.Redo)
        page = QWidget()
        QVBoxLayout(page).addWidget(field)
        self.setCentralWidget(page)

    def _add(self, name: str, key: QKeySequence.StandardKey) -> None:
        action = QAction(name, self)
        action.setShortcuts(QKeySequence.keyBindings(key))
        action.triggered.connect(self._note)
        self.addAction(action)

    def _note(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.done.append(action.text())


@pytest.fixture(params=[TextField, NotesField])
def field(request: pytest.FixtureRequest) -> Field:
    return request.param("what", "What")


@pytest.fixture
def window(qtbot: Any, theme: Theme, field: Field) -> Window:
    shown = Window(field)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    field.set_value("as it was saved")
    field.focus()
    qtbot.waitUntil(field.control().hasFocus)
    return shown


def test_the_window_undoes_and_redoes_where_nothing_was_typed(
    window: Window, field: Field, qtbot: Any
) -> None:
    qtbot.keyClick(field.control(), Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(field.control(), Qt.Key.Key_Z, CTRL | SHIFT)
    assert window.done == ["undo", "redo"]


def test_a_field_takes_back_its_own_typing_first(window: Window, field: Field, qtbot: Any) -> None:
    qtbot.keyClicks(field.control(), "x")
    qtbot.keyClick(field.control(), Qt.Key.Key_Z, CTRL)
    assert (field.value(), window.done) == ("as it was saved", [])
    qtbot.keyClick(field.control(), Qt.Key.Key_Z, CTRL | SHIFT)
    assert (field.value(), window.done) == ("xas it was saved", [])
    qtbot.keyClick(field.control(), Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(field.control(), Qt.Key.Key_Z, CTRL)
    assert window.done == ["undo"]


def test_saving_leaves_undo_to_the_window_again(window: Window, field: Field, qtbot: Any) -> None:
    qtbot.keyClicks(field.control(), "x")
    field.set_value("as it was saved then")
    qtbot.keyClick(field.control(), Qt.Key.Key_Z, CTRL)
    assert (field.value(), window.done) == ("as it was saved then", ["undo"])

"""Going through a window by the keyboard alone: Tab to what a control is called, type, press."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from evenhand.app.window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def focus() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None, "the focus is nowhere"
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(focus(), key, modifier)


def come_to(dialog: QWidget) -> None:
    """Wait until the focus is in the dialog; its window comes to the front as a window manager would bring it."""
    dialog.activateWindow()
    for _ in range(200):
        widget = QApplication.focusWidget()
        if widget is not None and dialog.isAncestorOf(widget):
            return
        QTest.qWait(20)
    pytest.fail(f"the focus never comes to {dialog.windowTitle()}")


def tab_to(words: str) -> QWidget:
    """Walk with Tab to the control whose words begin so."""
    passed: list[str] = []
    for _ in range(120):
        widget = focus()
        passed.append(widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName())
        if passed[-1].startswith(words):
            return widget
        press(Qt.Key.Key_Tab)
    pytest.fail(f"Tab never comes to “{words}”, but to {list(dict.fromkeys(passed))}")


def type_into(words: str, text: str) -> None:
    """Walk to a field and type in place of what stands there."""
    field = tab_to(words)
    if isinstance(field, QLineEdit):
        field.selectAll()
    QTest.keyClicks(focus(), text)


def push(words: str) -> None:
    """Walk to a button and press it."""
    tab_to(words)
    press(Qt.Key.Key_Space)


def shortcut(window: MainWindow, key: Qt.Key) -> None:
    """Press a shortcut with Control once the window is in front and has settled."""
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QTest.qWait(50)
    QTest.keyClick(window, key, CONTROL)
    QTest.qWait(50)

"""A whole window for tests, and answering the dialogs that it puts up.

A dialog holds the test until it is closed, so the answers are given beforehand, in the order in which the dialogs come.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from evenhand.app.settings import Settings
from evenhand.app.window import MainWindow
from evenhand.screens.frame.notices import Question
from evenhand.screens.theme import Mode, Theme, apply, look
from evenhand.screens.theme.theme import PROPERTY

NOW = datetime(2026, 4, 14, 18, 40)  # noqa: DTZ001  the clock on the wall
LOOK_EVERY_MS = 5


def now() -> datetime:
    """A clock that stands still."""
    return NOW


def dressed(app: QApplication) -> Theme:
    """The application in light at 100 per cent, dressed once for the whole session."""
    if not isinstance(app.property(PROPERTY), Theme):
        apply(app, Theme(Mode.LIGHT))
    look().set_mode(Mode.LIGHT)
    look().set_scale(100)
    return look()


def a_window(qtbot: Any, folder: Path, path: Path | None = None) -> MainWindow:
    """A window that has been painted and has loaded: the start page, or the file at a path."""
    window = MainWindow(Settings(folder / "settings.ini"), now)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.loaded, timeout=20_000):
        window.begin(path)
    return window


@contextmanager
def answering(*answers: tuple[type[QWidget], Callable[[Any], object]]) -> Iterator[None]:
    """Answer dialogs as they come up, each by its kind; every answer must have been asked for in the end."""
    waiting = list(answers)
    timer = QTimer()
    timer.setInterval(LOOK_EVERY_MS)

    def look_for_dialog() -> None:
        dialog = QApplication.activeModalWidget()
        if waiting and isinstance(dialog, waiting[0][0]) and dialog.isVisible():
            _, answer = waiting.pop(0)
            answer(dialog)

    timer.timeout.connect(look_for_dialog)
    timer.start()
    try:
        yield
    finally:
        timer.stop()
    assert not waiting, f"{waiting[0][0].__name__} never came up"


def choosing(words: str) -> tuple[type[QWidget], Callable[[Any], object]]:
    """The answer to a question: the button with these words."""

    def press(question: Question) -> None:
        buttons = {button.text(): button for button in question.findChildren(QWidget) if hasattr(button, "click")}
        buttons[words].click()

    return Question, press

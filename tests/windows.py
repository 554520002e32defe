"""A whole window for tests, and answering the dialogs that it puts up.

A dialog holds the test until it is closed, so the answers are given beforehand, in the order in which the dialogs come.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from evenhand.app.settings import Settings
from evenhand.app.window import MainWindow
from evenhand.screens.frame.notices import Question
from evenhand.screens.theme import Mode, Theme, apply, look
from evenhand.screens.theme.theme import PROPERTY

NOW = datetime(2026, 4, 14, 18, 40)  # noqa: DTZ001  the clock on the wall
LOOK_EVERY_MS = 5
PATIENCE = 200


def now() -> datetime:
    """A clock that stands still."""
    return NOW


def dressed(app: QApplication, mode: Mode = Mode.LIGHT, scale: int = 100) -> Theme:
    """The application in a mode and text size, light at 100 per cent unless told otherwise."""
    if not isinstance(app.property(PROPERTY), Theme):
        apply(app, Theme(Mode.LIGHT))
    wear(look(), mode, scale)
    return look()


def wear(worn: Theme, mode: Mode, scale: int) -> None:
    """Change mode and text size at one go. What was closed is let go first: to dress a widget takes long."""
    if (worn.mode, worn.scale) == (mode, scale):
        return
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    worn.mode, worn.scale = mode, scale
    worn.dress()


def a_window(qtbot: Any, folder: Path, path: Path | None = None) -> MainWindow:
    """A window that has been painted and has loaded: the start page, or the file at a path."""
    window = MainWindow(Settings(folder / "settings.ini"), now)
    qtbot.addWidget(window, before_close_func=let_go)
    with qtbot.waitSignal(window.loaded, timeout=20_000):
        window.begin(path)
    QApplication.processEvents()
    return window


def let_go(window: MainWindow) -> None:
    """Throw away what was typed, so that a test that failed leaves no question open."""
    if window.pages is not None:
        for room in window.pages.unsaved():
            window.pages.view(room.id).discard()


class Answers:
    """Answers waiting for their dialogs. A dialog that nobody expects is closed, and told when all is over."""

    def __init__(self, answers: list[tuple[type[QWidget], Callable[[Any], object]]]) -> None:
        self.waiting = answers
        self.wrong: list[str] = []
        self._stood = 0
        self._answering: QWidget | None = None

    def look_for_dialog(self) -> None:
        """Answer the dialog that is up, if one is."""
        dialog = QApplication.activeModalWidget()
        if dialog is None or not dialog.isVisible() or dialog is self._answering:
            self._stood = 0
            return
        if self.waiting and isinstance(dialog, self.waiting[0][0]):
            self._answer(dialog, self.waiting.pop(0)[1])
            return
        self._stood += 1
        if self._stood > PATIENCE:
            self.wrong.append(f"nobody expected {dialog.windowTitle()!r}: {dialog.accessibleDescription()}")
            dialog.close()

    def _answer(self, dialog: QWidget, answer: Callable[[Any], object]) -> None:
        behind, self._answering, self._stood = self._answering, dialog, 0
        try:
            answer(dialog)
        except BaseException as fault:  # noqa: BLE001  the dialog must not hold the test for ever
            self.wrong.append(repr(fault))
            dialog.close()
        self._answering = behind


@contextmanager
def answering(*answers: tuple[type[QWidget], Callable[[Any], object]]) -> Generator[None]:
    """Answer dialogs as they come up, each by its kind; every answer must have been asked for in the end."""
    waiting = Answers(list(answers))
    timer = QTimer()
    timer.setInterval(LOOK_EVERY_MS)
    timer.timeout.connect(waiting.look_for_dialog)
    timer.start()
    try:
        yield
    finally:
        timer.stop()
    assert not waiting.wrong, waiting.wrong
    assert not waiting.waiting, f"{waiting.waiting[0][0].__name__} never came up"


def choosing(words: str) -> tuple[type[QWidget], Callable[[Any], object]]:
    """The answer to a question: the button with these words."""

    def press(question: Question) -> None:
        buttons = {button.text(): button for button in question.findChildren(QAbstractButton)}
        buttons[words].click()

    return Question, press

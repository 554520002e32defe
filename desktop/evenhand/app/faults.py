"""What happens when something goes wrong in the window: said in plain words, and nothing else is lost.

A refusal and trouble of the world are said in their own sentences. Anything else is a fault of Evenhand: its report,
which holds nothing about anybody, is written down and shown as it is. Dialogs come up after the event that failed is
over, one at a time.
"""

import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, QTimer, QtMsgType, Signal, qInstallMessageHandler

from evenhand.domain.refusals import Refusal, Trouble

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

GRAVE = (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
REPORT_NAME = "last-fault.txt"


class Faults(QObject):
    """Catches what nobody caught, on any thread, and says it in the window's thread."""

    caught = Signal(object, str)

    def __init__(self, app: "QApplication", folder: Path) -> None:
        super().__init__(app)
        self._app, self._folder = app, folder
        self._waiting: list[tuple[object, str]] = []
        self._saying = False
        self.caught.connect(self._queue)

    def catch_everything(self) -> None:
        """From now on, hear of every exception that nobody caught and of every grave message of Qt."""
        sys.excepthook = self.note
        qInstallMessageHandler(self.note_message)

    def note(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Note an exception that nobody caught."""
        if issubclass(kind, KeyboardInterrupt):
            self._app.quit()
        elif isinstance(error, Refusal | Trouble):
            self.caught.emit(error, "")
        else:
            from evenhand.app.crash_report import report_of

            report = report_of(kind, trace)
            self._write_down(report)
            self.caught.emit(None, report)

    def note_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Note a message of Qt: the grave ones as a fault, by place and not by text; others for a terminal alone."""
        if kind in GRAVE:
            self._write_down(f"Qt: {kind.name} in {context.category}")
        if sys.stderr is not None and sys.stderr.isatty():
            print(message, file=sys.stderr)  # noqa: T201  for whoever started the program by hand

    def _write_down(self, report: str) -> None:
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / REPORT_NAME).write_text(report + "\n", encoding="utf-8")

    def _queue(self, error: object, report: str) -> None:
        if (error, report) not in self._waiting:
            self._waiting.append((error, report))
        if not self._saying:
            self._saying = True
            QTimer.singleShot(0, self._say_all)

    def _say_all(self) -> None:
        while self._waiting:
            error, report = self._waiting[0]
            self._say(error, report)
            self._waiting.pop(0)
        self._saying = False

    def _say(self, error: object, report: str) -> None:
        from evenhand.screens.frame.crash import CrashDialog
        from evenhand.screens.frame.notices import say_refusal, say_trouble

        parent: QWidget | None = self._app.activeModalWidget() or self._app.activeWindow()
        if isinstance(error, Refusal):
            say_refusal(error, parent)
        elif isinstance(error, Trouble):
            say_trouble(error, parent)
        else:
            CrashDialog(report, parent).exec()

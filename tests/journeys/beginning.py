"""How journeys begin: a new protected partnership made from the start page, and its spreadsheets brought in."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from evenhand.app.window import MainWindow
from evenhand.screens.frame.new_partnership import NewPartnership
from evenhand.screens.importing.wizard import ImportWizard
from tests.keyboard import CONTROL, come_to, press, push, shortcut, type_into
from tests.makers import NAME
from tests.windows import a_window, answering, choosing

GOLDEN = Path(__file__).parents[1] / "golden" / "imports"
PASSPHRASE = "seven herons over Wharf"


def giving(path: Path) -> tuple[type[QWidget], Any]:
    """The answer to the question for a file: its name, typed."""

    def answer(dialog: QFileDialog) -> None:
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert line is not None
        line.setText(str(path))
        QTest.keyClick(line, Qt.Key.Key_Return)

    return QFileDialog, answer


def begin(qtbot: Any, folder: Path) -> MainWindow:
    """A new protected partnership, made from the start page."""
    window = a_window(qtbot, folder)

    def fill_in(dialog: NewPartnership) -> None:
        come_to(dialog)
        type_into("Name of the partnership", NAME)
        type_into("Passphrase", PASSPHRASE)
        type_into("The same once more", PASSPHRASE)
        press(Qt.Key.Key_Return)

    with answering((NewPartnership, fill_in), choosing("Not now"), choosing("None for now")):
        QTest.keyClick(window, Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    return window


def bring_in(window: MainWindow, kind: str) -> None:
    """Import a spreadsheet from the tab that is open."""

    def walk(dialog: ImportWizard) -> None:
        come_to(dialog)
        with answering(giving(GOLDEN / f"{kind}.csv")):
            press(Qt.Key.Key_Space)
        while dialog.isVisible() and "the rows" not in dialog.heading.text():
            come_to(dialog)
            push("Next")
        come_to(dialog)
        push("Bring in")

    with answering((ImportWizard, walk)):
        shortcut(window, Qt.Key.Key_I)

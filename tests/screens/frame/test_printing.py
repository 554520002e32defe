"""What is told of a printed paper: whether it went to paper or into a file, and that some go on paper alone."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QWidget

from evenhand.app.rooms import BY_ID
from evenhand.app.window import MainWindow
from evenhand.domain.refusals import Trouble
from evenhand.records.file.protecting import protect
from evenhand.screens.frame.notices import Notice, Question
from evenhand.screens.frame.print_panel import PrintPanel
from evenhand.screens.frame.print_run import PrintRun
from evenhand.screens.frame.printing import Printed, print_on_paper, print_with_dialog
from evenhand.services.recovery import recovery_sheet
from tests.makers import PASSPHRASE
from tests.windows import answering

BY_HAND = "Write the passphrase down by hand and seal it in an envelope for the chair."


@pytest.fixture(autouse=True)
def _all_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is asked which pages takes what is proposed: all of them."""
    monkeypatch.setattr(PrintPanel, "exec", lambda _panel: 1)


@pytest.fixture
def chosen_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dialog that chooses a file in place of a printer."""
    path = tmp_path / "print.pdf"

    def choose(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFileName(str(path))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", choose)
    return path


@pytest.fixture
def a_printer_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office"])


@pytest.fixture
def sheet(window: MainWindow) -> bytes:
    partnership: Any = window.partnership
    return recovery_sheet(partnership, PASSPHRASE, window.today())


def parent(qtbot: Any) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_a_file_in_place_of_paper_is_told(chosen_file: Path, sheet: bytes, qtbot: Any):
    assert print_with_dialog(sheet, "Governance report", parent(qtbot)) == Printed(chosen_file)
    assert chosen_file.read_bytes().startswith(b"%PDF")


def test_paper_is_told(sheet: bytes, qtbot: Any, monkeypatch: pytest.MonkeyPatch):
    printed: list[int] = []
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(PrintRun, "run", lambda run: printed.append(len(run._sides)) or True)
    assert print_with_dialog(sheet, "Governance report", parent(qtbot)) == Printed()
    assert printed == [1]


def test_who_leaves_the_dialog_prints_nothing(
    sheet: bytes, qtbot: Any, a_printer_here: None, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: 0)
    assert print_with_dialog(sheet, "Governance report", parent(qtbot)) is None
    assert not print_on_paper(sheet, "Sheet", parent(qtbot), otherwise=BY_HAND)


@pytest.mark.qt_log_ignore("Returned false")
def test_a_file_that_cannot_be_written_is_trouble(chosen_file: Path, sheet: bytes, qtbot: Any):
    chosen_file.mkdir()
    with pytest.raises(Trouble, match=r"print\.pdf cannot be written there\. Nothing was saved"):
        print_with_dialog(sheet, "Governance report", parent(qtbot))


def test_what_goes_on_paper_alone_is_never_written_to_a_file(
    chosen_file: Path, a_printer_here: None, sheet: bytes, qtbot: Any
):
    with pytest.raises(Trouble, match="No file was written"):
        print_on_paper(sheet, "Sheet", parent(qtbot), otherwise=BY_HAND)
    assert not chosen_file.exists()


def test_reports_say_when_a_paper_went_into_a_file(window: MainWindow, chosen_file: Path, qtbot: Any):
    desk: Any = window.desk
    said: list[str] = []
    desk.noticed.connect(said.append)
    view = window.go_to(BY_ID["reports"])
    qtbot.waitUntil(view.is_drawn, timeout=20_000)

    view.print_paper()

    assert said == [f"Saved as PDF, not printed: {chosen_file}"]
    assert chosen_file.exists()


@pytest.mark.parametrize("printers", [[], ["Office"]])
def test_the_sheet_for_the_envelope_is_left_in_no_file(
    window: MainWindow, chosen_file: Path, printers: list[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: printers)
    partnership: Any = window.partnership
    protect(partnership, PASSPHRASE)
    said: list[str] = []

    def read(notice: Notice) -> None:
        said.append(notice.accessibleDescription())
        notice.accept()

    def agree(question: Question) -> None:
        question._buttons[0].click()

    with answering((Question, agree), (Notice, read)):
        window._files._backups.offer_sheet(PASSPHRASE)

    first = "No file was written." if printers else "There is no printer on this computer."
    assert f"{first} {BY_HAND}" in said[0]
    assert not chosen_file.exists()

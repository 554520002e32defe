"""By the keyboard, with the sample: the papers of the next meeting are taken along, and the chair has one page more.

The secretary writes the papers of the next meeting to a stick, finds words in the governance report, prints it as a
booklet, saves it on one page and its tables as a spreadsheet, and enters that the board has approved it.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu

from evenhand.app.window import MainWindow
from evenhand.domain.partnership.facts import IssuedPaper, IssuedRecord
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.frame import printing
from evenhand.screens.frame.print_panel import PrintPanel
from evenhand.screens.meetings import take_dialog
from evenhand.screens.meetings.take_dialog import TakeDialog
from evenhand.screens.reports import paper_deeds
from evenhand.screens.reports.approval_dialog import ApprovalDialog
from evenhand.screens.reports.view import ReportsView
from evenhand.services.saving import listed
from tests.journeys.beginning import giving
from tests.keyboard import CONTROL, come_to, focus, press, push, shortcut, tab_to, type_into
from tests.reports.reading import pages_of, words_of
from tests.windows import a_window, answering, let_go

ENOUGH = 60_000
MEETINGS, REPORTS = Qt.Key.Key_2, Qt.Key.Key_7


class Afternoon:
    """The secretary at the keyboard before a meeting, with a stick in the laptop."""

    def __init__(self, window: MainWindow, stick: Path, qtbot: Any) -> None:
        self.window, self.stick, self.qtbot = window, stick, qtbot

    @property
    def file(self) -> Partnership:
        """The open partnership."""
        assert self.window.partnership is not None
        return self.window.partnership

    @property
    def reports(self) -> ReportsView:
        """The tab of papers, which is open."""
        assert self.window.pages is not None
        view = self.window.pages.current()
        assert isinstance(view, ReportsView)
        return view

    def front(self) -> None:
        """The window comes to the front, as a window manager would bring it once a dialog has closed."""
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        QTest.qWait(50)

    def wait_for_paper(self) -> None:
        """Wait until the paper is drawn as it was asked for."""
        QTest.qWait(400)
        self.qtbot.waitUntil(self.reports.is_drawn, timeout=ENOUGH)


@pytest.fixture
def afternoon(
    qtbot: Any, tmp_path: Path, sample_file: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Afternoon]:
    stick = tmp_path / "stick"
    stick.mkdir()
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)

    def to_a_file(printer: QPrinter, *_asked: Any, **_how: Any) -> bool:
        printer.setOutputFileName(str(stick / "printed.pdf"))
        return True

    monkeypatch.setattr(printing, "_asked", to_a_file)
    monkeypatch.setattr(take_dialog, "ask_which_folder", lambda *_: stick)
    monkeypatch.setattr(paper_deeds, "ask_which_folder", lambda *_: stick / "tables")
    window = a_window(qtbot, tmp_path, Path(shutil.copy(sample_file, tmp_path)))
    yield Afternoon(window, stick, qtbot)
    let_go(window)
    window.close_partnership()


def test_the_papers_are_taken_along_and_one_page_is_made_for_the_chair(afternoon: Afternoon) -> None:
    _take_along(afternoon)
    _read_and_print(afternoon)
    _save_one_page(afternoon)
    _save_tables(afternoon)
    _approve(afternoon)


def _take_along(one: Afternoon) -> None:
    """The public copy alone, with a file for each paper, in a folder of its own."""
    shortcut(one.window, MEETINGS)
    type_into("Find a meeting", "21 April 2026")
    press(Qt.Key.Key_Down)
    tab_to("Parts of the meeting")
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)

    def choose(dialog: TakeDialog) -> None:
        come_to(dialog)
        for words in ("Board", "Board, large print"):
            box = tab_to(words)
            assert isinstance(box, QCheckBox)
            assert box.isChecked()
            press(Qt.Key.Key_Space)
        with one.qtbot.waitSignal(dialog.accepted, timeout=ENOUGH):
            push("Choose where")

    with answering((TakeDialog, choose)):
        push("Take to the meeting")
    [folder] = one.stick.iterdir()
    names = sorted(path.name for path in folder.rglob("*") if path.is_file())
    assert names[0] == "00_what-is-here.txt"
    assert all("public" in name for name in names[1:])
    [pack] = list(folder.glob("*pack*.pdf"))
    words = words_of(pack.read_bytes())
    assert "Register of members" in words
    assert "Action log" not in words


def _read_and_print(one: Afternoon) -> None:
    """Words are found in the governance report, and it is printed two pages a side."""
    shortcut(one.window, REPORTS)
    one.wait_for_paper()
    tab_to("Find in paper")
    QTest.keyClicks(focus(), "residents")
    press(Qt.Key.Key_Return)
    one.qtbot.waitUntil(lambda: len(one.reports._preview.finding.places()) > 1, timeout=ENOUGH)
    pages = len(pages_of(one.reports._preview.pdf()))

    def booklet(panel: PrintPanel) -> None:
        come_to(panel)
        tab_to("One side")
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Return)

    with answering((PrintPanel, booklet)):
        shortcut(one.window, Qt.Key.Key_P)
    assert len(pages_of((one.stick / "printed.pdf").read_bytes())) == -(-pages // 4) * 2


def _save_one_page(one: Afternoon) -> None:
    """The edition for the chair is one side, and is kept as it went out."""
    one.front()
    tab_to("One page, for the chair")
    press(Qt.Key.Key_Space)
    one.wait_for_paper()
    with answering(giving(one.stick / "one-page.pdf")):
        push("Save PDF")
    assert len(pages_of((one.stick / "one-page.pdf").read_bytes())) == 1
    assert [record.one_page for record in listed(one.file, IssuedRecord)][-1]


def _save_tables(one: Afternoon) -> None:
    """The tables of the whole report go out as a workbook that can be counted on."""
    one.front()
    tab_to("One page, for the chair")
    press(Qt.Key.Key_Space)
    one.wait_for_paper()
    apart = one.stick / "tables"
    one.front()
    tab_to("More")
    press(Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    one.qtbot.keyClick(menu, Qt.Key.Key_Down)
    one.qtbot.keyClick(menu, Qt.Key.Key_Return)
    one.qtbot.waitUntil(lambda: apart.exists() and bool(list(apart.glob("*.xlsx"))), timeout=ENOUGH)
    [saved] = apart.iterdir()
    assert len(load_workbook(saved).sheetnames) > 3


def _approve(one: Afternoon) -> None:
    """What the board approved is entered beside the paper as it was issued."""
    [paper] = [each for each in listed(one.file, IssuedPaper) if "one page" in each.title]
    assert one.reports.show_record(f"issued_paper:{paper.id}")

    def enter(dialog: ApprovalDialog) -> None:
        come_to(dialog)
        type_into("Approved on", "14 April 2026")
        press(Qt.Key.Key_Return, CONTROL)

    one.front()
    with answering((ApprovalDialog, enter)):
        push("Enter the approval")
    [record] = [each for each in listed(one.file, IssuedRecord) if each.issued_paper_id == paper.id]
    assert record.approved_on is not None

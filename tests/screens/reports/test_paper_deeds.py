"""What is done with a paper by keyboard: tables and figures saved apart, letters told, drawing stopped, printing."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from reportlab.pdfgen.canvas import Canvas

from evenhand.app.rooms import BY_ID
from evenhand.app.window import MainWindow
from evenhand.screens.frame.print_panel import PrintPanel
from evenhand.screens.reports import paper_deeds
from evenhand.screens.reports import paper_in_view as view_module
from evenhand.screens.reports.paper_in_view import NOT_DRAWN
from evenhand.screens.reports.unprintable import Unprintable, unprintable_in
from evenhand.screens.reports.view import ReportsView
from evenhand.screens.widgets.job import Progress
from evenhand.screens.widgets.pages import Pages
from tests.windows import NOW, answering


@pytest.fixture
def view(window: MainWindow, qtbot: Any) -> Iterator[ReportsView]:
    """The reports with the members' register drawn."""
    window.book["paper-members"].trigger()
    shown = window.go_to(BY_ID["reports"])
    assert isinstance(shown, ReportsView)
    qtbot.waitUntil(shown.is_drawn, timeout=20_000)
    yield shown
    qtbot.waitUntil(lambda: shown._job is None, timeout=20_000)


def menu(view: ReportsView, qtbot: Any) -> QMenu:
    """The menu of what else the paper can be saved as, opened by its button."""
    more = view._choices["members"]._more
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Return)
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    return opened


def test_tables_are_saved_apart_in_a_folder(
    view: ReportsView, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    folder, said = tmp_path / "apart", list[str]()
    monkeypatch.setattr(paper_deeds, "ask_which_folder", lambda *_: folder)
    view._desk.noticed.connect(said.append)
    opened = menu(view, qtbot)
    says = [action.text() for action in opened.actions()]
    assert says[0].endswith(" as a spreadsheet…")

    qtbot.keyClick(opened, Qt.Key.Key_Down)
    qtbot.keyClick(opened, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)

    (saved,) = folder.iterdir()
    assert saved.suffix == ".xlsx"
    assert said == ["Saved one file in apart"]

    view._deeds.save_spreadsheet()
    qtbot.waitUntil(lambda: "is there already" in view._notice.says(), timeout=20_000)


def test_a_paper_that_is_not_wanted_any_more_is_not_saved_for_the_one_before(
    view: ReportsView, qtbot: Any, monkeypatch: pytest.MonkeyPatch
):
    def never_wanted(_desk: Any, _order: Any, progress: Progress) -> None:
        progress.cancel()

    monkeypatch.setattr(view_module, "_drawn", never_wanted)
    view._draw()
    assert not view.is_drawn()
    qtbot.waitUntil(lambda: view._stopped.says() == NOT_DRAWN, timeout=20_000)
    assert view._preview.pdf() == b""
    view.save_pdf()
    assert view._again.hasFocus()

    monkeypatch.undo()
    qtbot.keyClick(view._again, Qt.Key.Key_Space)
    qtbot.waitUntil(view.is_drawn, timeout=20_000)
    assert view._stopped.isHidden()


def test_printing_asks_first_which_pages(view: ReportsView, window: MainWindow):
    asked: list[str] = []

    def leave(panel: PrintPanel) -> None:
        asked.append(panel.windowTitle())
        panel.reject()

    with answering((PrintPanel, leave)):
        window.book["print"].trigger()
    assert asked == ["Print: Register of members"]


def test_a_day_as_of_which_the_file_is_known_is_offered_where_a_paper_can_say_so(
    view: ReportsView, qtbot: Any
):
    field = view._choices["members"]._known_on
    assert not field.isHidden()
    assert view._choices["members"].order(NOW).known_on is None
    field._line.setText("1 January 2001")
    view._choices["members"]._note()
    qtbot.waitUntil(lambda: bool(field.error()), timeout=20_000)
    assert view._preview.pdf() == b""


def test_letters_that_no_typeface_has_are_told_with_their_pages():
    paper = io.BytesIO()
    canvas = Canvas(paper, pagesize=(595, 842))
    for words in ("All in order", "Street party [U+1F600]", "Again [U+1F600] and [U+4E2D]"):
        canvas.drawString(72, 700, words)
        canvas.showPage()
    canvas.save()
    pages = Pages(paper.getvalue())
    found = unprintable_in(pages, Progress(lambda _done, _total: None))
    pages.close()
    assert found == Unprintable(("\U0001f600", "中"), (1, 2))
    assert found.says() == (
        "Not in the typeface of papers: \U0001f600 (grinning face) and 中 (cjk unified ideograph-4e2d). "
        "Printed by number, like [U+1F600], on pages 2 and 3."
    )
    assert not Unprintable().says()

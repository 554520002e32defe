"""Which pages are printed and how they stand on the sheets, chosen by keyboard; and printing beside the window."""

import io
import threading
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from evenhand.app.settings import Settings
from evenhand.domain.refusals import Refusal
from evenhand.screens.frame.print_panel import PrintMemory, PrintPanel, memory
from evenhand.screens.frame.print_run import PrintRun
from evenhand.screens.frame.print_sheets import Side, Sides, imposed, pages_named, sheets_needed
from evenhand.screens.frame.printing import a_printer
from evenhand.screens.theme import Mode, Theme
from evenhand.screens.widgets.pages import Pages
from tests.windows import dressed

COUNT = 6


@pytest.fixture
def theme(qapp: Any) -> Theme:
    return dressed(qapp)


@pytest.fixture(autouse=True)
def _afresh() -> Any:
    yield
    memory.remember(Sides.ONE)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    paper = io.BytesIO()
    canvas = Canvas(paper, pagesize=(595, 842))
    for number in range(COUNT):
        canvas.rect(0, 842 * number / COUNT, 595, 842 / COUNT, fill=1)
        canvas.showPage()
    canvas.save()
    return paper.getvalue()


@pytest.fixture
def panel(theme: Theme, parent: QWidget) -> PrintPanel:
    made = PrintPanel("Governance report", COUNT, parent, reading=2)
    made.show()
    return made


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.mark.parametrize(
    ("words", "pages"),
    [
        ("1-3, 5", (0, 1, 2, 4)),
        ("6", (5,)),
        ("2 – 3 and 1", (0, 1, 2)),
        ("4;4,4", (3,)),
        ("1 to 3 and 6", (0, 1, 2, 5)),
        ("2To4", (1, 2, 3)),
    ],
)
def test_pages_are_named_as_people_name_them(words: str, pages: tuple[int, ...]):
    assert pages_named(words, COUNT) == pages


@pytest.mark.parametrize("words", ["", "0", "7", "3-1", "first", "1-", "2-9", "1 to", "to 3"])
def test_pages_that_there_are_not_are_refused(words: str):
    with pytest.raises(Refusal, match="pages 1 to 6"):
        pages_named(words, COUNT)


@pytest.mark.parametrize("count", range(1, 22))
def test_a_booklet_that_is_folded_is_read_in_order(count: int):
    sides = imposed(tuple(range(count)), Sides.BOOKLET)
    assert len(sides) == 2 * sheets_needed(count, Sides.BOOKLET)
    fronts, backs = sides[::2], sides[1::2]
    outward_in = [
        page for front, back in zip(fronts, backs, strict=True) for page in (front.pages[1], back.pages[0])
    ]
    inward_out = [
        page
        for front, back in zip(fronts[::-1], backs[::-1], strict=True)
        for page in (back.pages[1], front.pages[0])
    ]
    assert [page for page in (*outward_in, *inward_out) if page is not None] == list(range(count))


def test_single_pages_stay_in_their_order():
    assert imposed((0, 2), Sides.BOTH) == (Side((0,)), Side((2,)))
    assert [sheets_needed(5, sides) for sides in Sides] == [5, 3, 2]


def test_the_panel_is_worked_by_keyboard_and_says_what_will_be_printed(panel: PrintPanel, qtbot: QtBot):
    assert panel._sum.text() == "Six pages on six sheets of A4."
    assert panel.pages() == tuple(range(COUNT))
    panel.which.control().setFocus()
    qtbot.keyClick(panel.which.control(), Qt.Key.Key_Down)
    assert panel.pages() == (2,)
    assert panel._sum.text() == "One page on one sheet of A4."
    qtbot.keyClicks(panel.named.control(), "1-4")
    assert panel.pages() == (0, 1, 2, 3)
    panel.sides.control().setFocus()
    qtbot.keyClick(panel.sides.control(), Qt.Key.Key_Down)
    assert panel._sum.text() == "Four pages on two sheets of A4."
    qtbot.keyClick(panel.named.control(), Qt.Key.Key_Return)
    assert panel.result() == 1
    assert memory.sides is Sides.BOTH


def test_pages_that_cannot_be_read_are_asked_for_again(panel: PrintPanel, qtbot: QtBot):
    panel.sides.set_value(Sides.BOOKLET)
    qtbot.keyClicks(panel.named.control(), "1-9")
    qtbot.keyClick(panel.named.control(), Qt.Key.Key_Return)
    assert panel.isVisible()
    assert panel.named.error() == "Give pages like 1-3, 5. The paper has pages 1 to 6."
    assert memory.sides is Sides.ONE


def test_with_large_text_the_panel_stays_on_the_screen_and_its_choices_are_scrolled_to(
    theme: Theme, parent: QWidget, qapp: Any
):
    try:
        dressed(qapp, Mode.LIGHT, 200)
        panel = PrintPanel("Governance report, in large print", COUNT, parent, reading=2)
        panel.show()
        panel.resize(panel.width(), 400)
        QApplication.processEvents()
        assert panel.height() <= 400
        assert panel.sizeHint().height() <= panel.screen().availableGeometry().height()
        buttons = [one for one in panel.findChildren(QAbstractButton) if one.text() == "Cancel"]
        assert panel.rect().contains(buttons[0].mapTo(panel, buttons[0].rect().bottomRight()))
        area = panel.findChild(QScrollArea)
        assert area is not None
        assert area.verticalScrollBar().maximum() > 0
    finally:
        dressed(qapp)


def test_without_a_printer_the_panel_says_that_a_file_can_be_saved(theme: Theme, parent: QWidget):
    assert PrintPanel("Agenda", 1, parent).no_printer.isHidden()
    panel = PrintPanel("Agenda", 1, parent, has_printer=False)
    assert not panel.no_printer.isHidden()
    assert panel.no_printer.text() == "No printer is set up; a file can be saved."


def test_how_sheets_are_printed_is_remembered_in_the_settings(tmp_path: Path):
    first, later = PrintMemory(), PrintMemory()
    first.keep_in(Settings(tmp_path / "settings.ini"))
    assert first.sides is Sides.ONE
    first.remember(Sides.BOOKLET)
    later.keep_in(Settings(tmp_path / "settings.ini"))
    assert later.sides is Sides.BOOKLET


def test_a_booklet_has_the_last_page_left_of_the_first(
    pdf: bytes, theme: Theme, parent: QWidget, tmp_path: Path
):
    printer = a_printer("Booklet", Sides.BOOKLET)
    printer.setOutputFileName(str(tmp_path / "booklet.pdf"))
    pages = Pages(pdf)
    sides = imposed(tuple(range(COUNT)), Sides.BOOKLET)
    assert PrintRun(pages, sides, printer, "Booklet", parent).run()
    pages.close()
    printed = pypdfium2.PdfDocument(tmp_path / "booklet.pdf")
    wide, high = printed.get_page_size(0)
    assert len(printed) == 4
    assert wide > high
    assert [black_from(printed, page) for page in range(4)] == [(None, 0), (1, None), (5, 2), (3, 4)]
    printed.close()


def black_from(printed: Any, page: int) -> tuple[int | None, int | None]:
    """Which of the bands is black on the left and on the right half of a side; None on a blank half."""
    picture = printed[page].render(scale=0.5).to_pil().convert("L")
    wide, high = picture.size

    def band(x: int) -> int | None:
        dark = [y for y in range(high) if picture.getpixel((x, y)) < 128]
        return None if not dark else COUNT - 1 - round((sum(dark) / len(dark) / high) * COUNT - 0.5)

    return band(wide // 4), band(3 * wide // 4)


def test_printing_leaves_the_window_alive_and_can_be_cancelled(
    pdf: bytes,
    theme: Theme,
    parent: QWidget,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    path = tmp_path / "print.pdf"
    printer = a_printer("Governance report")
    printer.setOutputFileName(str(path))
    pages, by, beats = Pages(pdf), set[int](), list[int]()
    quick, go_on = Pages.picture, threading.Event()

    def slow(self: Pages, page: int, scale: float, **how: Any) -> QImage:
        by.add(threading.get_ident())
        if page == 2:
            go_on.wait(5)
        return quick(self, page, scale, **how)

    monkeypatch.setattr(Pages, "picture", slow)
    run = PrintRun(pages, imposed(tuple(range(COUNT)), Sides.ONE), printer, "Governance report", parent)

    def beat() -> None:
        beats.append(run._painted)
        if len(beats) > 10 and run._says.text() == "Side 2 of 6":
            qtbot.keyClick(run, Qt.Key.Key_Escape)
            go_on.set()

    timer = QTimer()
    timer.setInterval(10)
    timer.timeout.connect(beat)
    timer.start()
    assert not run.run()
    timer.stop()
    pages.close()
    assert threading.get_ident() not in by
    assert len(beats) > 10
    assert run._painted < COUNT
    assert not path.exists()

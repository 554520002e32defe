"""The preview draws the pages in sight beside the window, and hands back the very bytes it was given."""

import io
import threading
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from evenhand.screens.theme import Mode, Theme
from evenhand.screens.widgets import pages as pages_module
from evenhand.screens.widgets.list_delegate import is_cut
from evenhand.screens.widgets.page_layout import Fit
from evenhand.screens.widgets.page_preview import PagePreview
from evenhand.screens.widgets.page_side import Beside
from evenhand.screens.widgets.pages import Pages
from evenhand.screens.widgets.photocopy import COPIER_PIXELS_PER_POINT, photocopied
from tests.screens.reach import cut, nameless, small_targets
from tests.windows import dressed

PAGES = 12


@pytest.fixture(scope="module")
def pdf() -> bytes:
    paper = io.BytesIO()
    canvas = Canvas(paper, pagesize=(595, 842))
    for number in range(1, PAGES + 1):
        canvas.drawString(72, 700, f"Page {number} of the governance report")
        if number in (4, 9):
            canvas.bookmarkHorizontal(f"at{number}", 0, 520)
            canvas.addOutlineEntry(f"Section on page {number}", f"at{number}", number // 9)
            canvas.drawString(72, 500, "Beside Fernhill and Old Wharf the path is wide")
        canvas.showPage()
    canvas.save()
    return paper.getvalue()


@pytest.fixture
def preview(qtbot: QtBot, theme: Theme, pdf: bytes) -> PagePreview:
    shown = PagePreview()
    qtbot.addWidget(shown)
    shown.resize(1000, 600)
    shown.show()
    shown.show_pdf(pdf)
    return shown


def drawn(preview: PagePreview, qtbot: QtBot, page: int) -> QImage:
    """The picture of a page, once it is there."""
    wanted = preview.view._wanted(page)
    qtbot.waitUntil(lambda: bool(preview.view.grab()) and preview.view.pictures.get(wanted) is not None)
    image = preview.view.pictures.get(wanted)
    assert image is not None
    return image


def find(preview: PagePreview, qtbot: QtBot, sought: str) -> None:
    preview.seek.clear()
    qtbot.keyClicks(preview.seek, sought)
    qtbot.keyClick(preview.seek, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not preview.finding.is_finding())


def test_only_the_pages_in_sight_are_drawn(preview: PagePreview, qtbot: QtBot) -> None:
    drawn(preview, qtbot, 0)
    assert preview.view.page_count() == PAGES
    assert list(preview.view.in_sight()) == [0]
    assert preview.view.pictures.pages_there() == {0}


def test_the_window_paints_and_scrolls_while_a_page_is_still_being_drawn(
    preview: PagePreview, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn(preview, qtbot, 0)
    go_on, by = threading.Event(), set[int]()
    quick = Pages.picture

    def slow(pages: Pages, page: int, scale: float, **how: Any) -> QImage:
        by.add(threading.get_ident())
        go_on.wait(5)
        return quick(pages, page, scale, **how)

    monkeypatch.setattr(pages_module.Pages, "picture", slow)
    preview.view.go_to(3)
    assert preview.view.grab().toImage().pixelColor(490, 200) == Qt.GlobalColor.white
    preview.view.go_to(7)
    preview.view.grab()
    go_on.set()
    drawn(preview, qtbot, 7)
    assert threading.get_ident() not in by
    assert not preview.view.pictures.pages_there() & {1, 4, 5}


def test_the_page_has_ink_on_white_paper(preview: PagePreview, qtbot: QtBot, theme: Theme) -> None:
    picture = drawn(preview, qtbot, 0)
    assert picture.pixelColor(2, 2) == theme.tokens.paper
    assert min(shades(picture)) < 90


def test_a_photocopy_has_black_and_white_alone(preview: PagePreview, qtbot: QtBot, pdf: bytes) -> None:
    pages = Pages(pdf)
    page = pages.picture(0, COPIER_PIXELS_PER_POINT)
    pages.close()
    assert len(shades(page)) > 2
    assert shades(photocopied(page)) == {0, 255}
    clean = drawn(preview, qtbot, 0)
    qtbot.keyClick(preview.bar.photocopy, Qt.Key.Key_Space)
    assert drawn(preview, qtbot, 0) != clean
    preview.bar.photocopy.setChecked(False)
    assert drawn(preview, qtbot, 0) == clean


def shades(picture: QImage) -> set[int]:
    across, down = range(0, picture.width(), 2), range(picture.height() // 4)
    return {picture.pixelColor(x, y).lightness() for x in across for y in down}


def test_paging_says_where_one_is_and_a_page_can_be_gone_to(preview: PagePreview, qtbot: QtBot) -> None:
    field = preview.bar.page
    assert (field.text(), preview.bar.total.text()) == ("1", "of 12")
    qtbot.keyClick(preview.view, Qt.Key.Key_Right)
    assert field.text() == "2"
    qtbot.keyClick(preview.view, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert field.hasFocus()
    qtbot.keyClicks(field, "12")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert preview.page() == PAGES - 1


def test_a_page_that_there_is_not_leads_to_the_last(preview: PagePreview, qtbot: QtBot) -> None:
    field = preview.bar.page
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "99")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (preview.page(), field.text()) == (PAGES - 1, str(PAGES))


def test_words_are_found_listed_and_walked_by_keyboard(preview: PagePreview, qtbot: QtBot) -> None:
    qtbot.keyClick(preview.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert preview.seek.hasFocus()
    find(preview, qtbot, "old wharf")
    assert preview.finding.says.text() == "“old wharf”: place 1 of 2"
    assert preview.page() == 3
    qtbot.keyClick(preview.seek, Qt.Key.Key_F3)
    assert (preview.finding.says.text(), preview.page()) == ("“old wharf”: place 2 of 2", 8)
    qtbot.keyClick(preview.seek, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert preview.page() == 3
    qtbot.keyClick(preview.seek, Qt.Key.Key_Return)
    assert preview.page() == 8

    preview.show_beside(Beside.FOUND)
    rows = preview.side.found
    assert [rows.model().index(at, 0).data(Qt.ItemDataRole.UserRole).second for at in range(2)] == [
        "Fernhill and Old Wharf the path is wide"
    ] * 2
    row = rows.model().index(0, 0).data(Qt.ItemDataRole.UserRole)
    QApplication.processEvents()
    assert not is_cut(row, rows.visualRect(rows.model().index(0, 0)))
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Up)
    assert preview.page() == 3

    find(preview, qtbot, "nowhere")
    assert preview.finding.says.text() == "“nowhere” is not in this paper"


def test_a_search_that_is_cancelled_finds_nothing(
    preview: PagePreview, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def slow(pages: Pages, page: int, sought: str) -> list[Any]:
        go_on.wait(5)
        return []

    monkeypatch.setattr(pages_module.Pages, "find_on", slow)
    qtbot.keyClicks(preview.seek, "wharf")
    qtbot.keyClick(preview.seek, Qt.Key.Key_Return)
    assert preview.finding.is_finding()
    preview.finding._bar.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not preview.finding.is_finding())
    assert not preview.finding.isVisible()


def test_what_is_told_of_a_place_begins_two_words_before_what_is_sought(pdf: bytes, theme: Theme) -> None:
    pages = Pages(pdf)
    assert pages.find_on(8, "path")[0].around == "Wharf the path is wide"
    assert pages.find_on(8, "harf")[0].around == "and Old Wharf the path is wide"
    assert pages.find_on(8, "Page 9")[0].around.startswith("Page 9 of the governance")
    pages.close()


def test_the_place_found_is_where_the_words_stand(pdf: bytes, theme: Theme) -> None:
    box = Pages(pdf).find_on(8, "Beside Fernhill")[0].boxes[0]
    assert box.left() == pytest.approx(72, abs=2)
    assert box.bottom() == pytest.approx(842 - 500, abs=4)


def test_pages_and_headings_stand_beside_and_lead_there_by_keyboard(
    preview: PagePreview, qtbot: QtBot
) -> None:
    qtbot.keyClick(preview.view, Qt.Key.Key_F4)
    thumbs = preview.side.thumbs
    assert thumbs.hasFocus()
    qtbot.keyClick(thumbs, Qt.Key.Key_Down)
    qtbot.keyClick(thumbs, Qt.Key.Key_Down)
    assert preview.page() == 2
    preview.view.go_to(5)
    assert thumbs.currentIndex().row() == 5
    assert thumbs.model().index(5, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Page 6 of 12"

    preview.show_beside(Beside.HEADINGS)
    headings = preview.side.headings
    headings.setFocus()
    qtbot.keyClick(headings, Qt.Key.Key_Down)
    qtbot.keyClick(headings, Qt.Key.Key_Down)
    assert preview.page() == 8
    assert preview.view.verticalScrollBar().value() > preview.view._layout.tops[8]
    qtbot.keyClick(headings, Qt.Key.Key_Return)
    assert preview.view.hasFocus()
    qtbot.keyClick(preview.view, Qt.Key.Key_F4)
    assert preview.side.isHidden()


def test_small_pages_are_drawn_only_where_they_are_seen(preview: PagePreview, qtbot: QtBot) -> None:
    preview.toggle_side()
    thumbs = preview.side.thumbs
    qtbot.waitUntil(lambda: bool(there := thumbs.pictures.pages_there()) and there == set(thumbs.in_sight()))
    assert 1 < len(thumbs.in_sight()) < PAGES


def test_the_keyboard_pages_and_zooms(preview: PagePreview, qtbot: QtBot) -> None:
    view = preview.view
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page() == PAGES - 1
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.page() == 0
    before = view._layout.scale
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view._layout.scale > before
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert preview.bar.zoom.value() == view.zoom()


def test_a_whole_page_or_two_fit_and_are_turned(preview: PagePreview, qtbot: QtBot) -> None:
    view = preview.view
    view.set_zoom(Fit.PAGE)
    assert view._place(0).height() <= view.viewport().height()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page() == 1
    view.set_zoom(Fit.TWO)
    view.go_to(0)
    assert {0, 1} <= set(view.in_sight())
    assert view._place(0).top() == view._place(1).top()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page() == 2


def test_zooming_keeps_the_page_that_is_read(preview: PagePreview) -> None:
    preview.view.go_to(5)
    preview.view.set_zoom(2.0)
    assert preview.view.page() == 5
    preview.view.set_zoom(Fit.WIDTH)
    assert preview.view.page() == 5


def test_what_is_seen_is_what_is_saved(preview: PagePreview, pdf: bytes) -> None:
    assert preview.pdf() == pdf


@pytest.mark.parametrize(("mode", "scale", "width"), [(Mode.LIGHT, 100, 702), (Mode.DARK, 200, 1334)])
def test_with_everything_open_nothing_is_cut_and_all_has_a_name(
    qtbot: QtBot, qapp: QApplication, pdf: bytes, mode: Mode, scale: int, width: int
) -> None:
    QAccessible.setActive(True)
    dressed(qapp, mode, scale)
    preview = PagePreview()
    qtbot.addWidget(preview)
    preview.resize(width, 600)
    preview.show()
    preview.show_pdf(pdf)
    preview.find("wharf")
    qtbot.waitUntil(lambda: not preview.finding.is_finding())
    for which in Beside:
        preview.show_beside(which)
        qtbot.wait(20)
        assert [*cut(preview), *small_targets(preview), *nameless(preview)] == []
    assert preview.view.accessibleDescription() == "Page 4 of 12"
    QAccessible.setActive(False)
    dressed(qapp)


def test_in_a_narrow_preview_the_bar_stands_in_lines_and_nothing_is_cut(
    preview: PagePreview, qtbot: QtBot
) -> None:
    one_line = preview.bar.height()
    preview.resize(330, 600)
    qtbot.waitUntil(lambda: preview.bar.height() >= 3 * one_line)
    assert preview.width() == 330
    groups = preview.bar._groups
    assert all(group.geometry().right() < preview.bar.width() for group in groups)


def test_a_picture_is_drawn_in_its_own_size_on_whole_pixels(preview: PagePreview, qtbot: QtBot) -> None:
    for wide, photocopy in ((700, False), (737, False), (737, True), (1001, False)):
        preview.resize(wide, 611)
        preview.view.set_photocopy(photocopy)
        picture = drawn(preview, qtbot, 0)
        box = preview.view._place(0)
        assert box == QRectF(box.toRect())
        assert picture.size() == box.size().toSize()
        seen = box.toRect().intersected(preview.view.viewport().rect())
        shown = preview.view.viewport().grab(seen).toImage().convertToFormat(QImage.Format.Format_RGB32)
        same = picture.copy(seen.translated(-box.toRect().topLeft()))
        assert shown == same.convertToFormat(QImage.Format.Format_RGB32)


def test_another_width_keeps_the_place_that_is_read_and_says_its_page(
    preview: PagePreview, qtbot: QtBot
) -> None:
    view, bar = preview.view, preview.view.verticalScrollBar()
    view.go_to(6, top_points=400)

    def share() -> float:
        box = view._layout.boxes[6]
        return (bar.value() - box.top()) / box.height()

    before = share()
    assert before > 0.3
    for width in (None, 700, 1400, 1000):
        if width is None:
            qtbot.keyClick(view, Qt.Key.Key_F4)
        else:
            preview.resize(width, 600)
        QApplication.processEvents()
        assert share() == pytest.approx(before, abs=0.01)
        assert (view.page(), preview.bar.page.text()) == (6, "7")
        assert preview.side.thumbs.currentIndex().row() == 6
    view.set_zoom(1.5)
    assert share() == pytest.approx(before, abs=0.01)
    view.go_to(0)
    preview.resize(800, 600)
    QApplication.processEvents()
    assert (view.page(), bar.value()) == (0, 0)


def test_the_bar_stands_still_from_paper_to_paper(preview: PagePreview, pdf: bytes) -> None:
    def places() -> list[int]:
        QApplication.processEvents()
        return [one.mapTo(preview, one.rect().topLeft()).x() for one in (preview.bar.zoom, preview.seek)]

    before = places()
    short = io.BytesIO()
    canvas = Canvas(short, pagesize=(595, 842))
    canvas.showPage()
    canvas.save()
    preview.show_pdf(short.getvalue())
    assert preview.bar.total.text() == "of 1"
    assert places() == before
    preview.show_nothing()
    assert places() == before


def test_esc_closes_the_finding_and_returns_to_the_pages(preview: PagePreview, qtbot: QtBot) -> None:
    find(preview, qtbot, "old wharf")
    assert preview.finding.isVisible()
    qtbot.keyClick(preview.seek, Qt.Key.Key_Escape)
    assert preview.view.hasFocus()
    assert not preview.finding.isVisible()
    assert preview.page() == 3
    preview.bar.page.setFocus()
    qtbot.keyClick(preview.bar.page, Qt.Key.Key_Escape)
    assert preview.view.hasFocus()

"""The preview shows the pages in sight, finds words, and hands back the very bytes it was given."""

import io

import pytest
from PySide6.QtCore import Qt
from reportlab.pdfgen.canvas import Canvas

from evenhand.screens.theme import Theme
from evenhand.screens.widgets.page_preview import PagePreview

PAGES = 12


@pytest.fixture(scope="module")
def pdf() -> bytes:
    paper = io.BytesIO()
    canvas = Canvas(paper, pagesize=(595, 842))
    for number in range(1, PAGES + 1):
        canvas.drawString(72, 700, f"Page {number} of the governance report")
        if number == 9:
            canvas.drawString(72, 500, "Fernhill and Old Wharf")
        canvas.showPage()
    canvas.save()
    return paper.getvalue()


@pytest.fixture
def preview(qtbot, theme: Theme, pdf: bytes) -> PagePreview:
    shown = PagePreview()
    qtbot.addWidget(shown)
    shown.resize(1000, 600)
    shown.show()
    shown.show_pdf(pdf)
    return shown


def test_only_the_pages_in_sight_are_drawn(preview: PagePreview) -> None:
    preview.view.grab()
    assert preview.view.page_count() == PAGES
    assert preview.view.in_sight() == [0]
    assert {page for page, _ in preview.view._pictures} == {0}


def test_the_page_has_ink_on_white_paper(preview: PagePreview, theme: Theme) -> None:
    picture = preview.view._picture(0)
    shades = {
        picture.pixelColor(x, y).lightness()
        for x in range(0, picture.width(), 2)
        for y in range(picture.height())
    }
    assert picture.pixelColor(2, 2) == theme.tokens.paper
    assert min(shades) < 90


def test_paging_says_where_one_is(preview: PagePreview) -> None:
    assert preview._place.text() == "Page 1 of 12"
    preview.next_page()
    assert preview._place.text() == "Page 2 of 12"
    preview.previous_page()
    assert preview._place.text() == "Page 1 of 12"


def test_words_are_found_and_gone_to(preview: PagePreview, qtbot) -> None:
    qtbot.keyClicks(preview.seek, "old wharf")
    qtbot.keyClick(preview.seek, Qt.Key.Key_Return)
    assert preview._place.text() == "Page 9 of 12  ·  found 1 of 1"
    preview.view.grab()
    preview.seek.clear()
    qtbot.keyClicks(preview.seek, "nowhere")
    qtbot.keyClick(preview.seek, Qt.Key.Key_Return)
    assert preview._place.text().endswith("not in this paper")


def test_in_a_narrow_preview_what_was_found_is_said_rather_than_the_page(preview: PagePreview, qtbot) -> None:
    preview.resize(560, 600)
    qtbot.keyClicks(preview.seek, "old wharf")
    qtbot.keyClick(preview.seek, Qt.Key.Key_Return)
    assert preview._place.text() == "Found 1 of 1"


def test_the_place_found_is_where_the_words_stand(preview: PagePreview) -> None:
    assert preview.view._pages is not None
    box = preview.view._pages.find("Fernhill")[0].boxes[0]
    assert box.left() == pytest.approx(72, abs=2)
    assert box.bottom() == pytest.approx(842 - 500, abs=4)


def test_the_keyboard_pages_and_zooms(preview: PagePreview, qtbot) -> None:
    view = preview.view
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page() == PAGES - 1
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.page() == 0
    before = view._scale()
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view._scale() > before
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert preview._zoom.value() == view.zoom()


def test_zooming_keeps_the_page_that_is_read(preview: PagePreview) -> None:
    preview.view.go_to(5)
    preview.view.set_zoom(2.0)
    assert preview.view.page() == 5
    preview.view.set_zoom(None)
    assert preview.view.page() == 5


def test_what_is_seen_is_what_is_saved(preview: PagePreview, pdf: bytes) -> None:
    assert preview.pdf() == pdf

"""The field of the page tells the truth: what there is not leads to the nearest page, what is left is forgotten."""

import io
from typing import Any

import pytest
from PySide6.QtCore import Qt
from reportlab.pdfgen.canvas import Canvas

from evenhand.screens.theme import Theme
from evenhand.screens.widgets.page_preview import PagePreview

PAGES = 8


@pytest.fixture
def preview(qtbot: Any, theme: Theme) -> PagePreview:
    paper = io.BytesIO()
    canvas = Canvas(paper, pagesize=(595, 842))
    for number in range(PAGES):
        canvas.drawString(72, 700, f"Page {number + 1}")
        canvas.showPage()
    canvas.save()
    shown = PagePreview()
    qtbot.addWidget(shown)
    shown.resize(1000, 600)
    shown.show()
    shown.show_pdf(paper.getvalue())
    return shown


@pytest.mark.parametrize(("typed", "page"), [("99", 8), ("0", 1), ("5", 5), ("abc", 3), ("", 3), ("-2", 3)])
def test_enter_goes_to_the_page_typed_or_the_nearest(preview: PagePreview, qtbot: Any, typed: str, page: int):
    preview.view.go_to(2)
    field = preview.bar.page
    preview.bar.focus_page()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (preview.page() + 1, field.text()) == (page, str(page))
    assert preview.bar.total.text() == f"of {PAGES}"


def test_what_was_typed_and_left_is_not_said_to_be_the_page(preview: PagePreview, qtbot: Any):
    field = preview.bar.page
    preview.bar.focus_page()
    qtbot.keyClicks(field, "9")
    assert field.text() == "9"
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "1"
    preview.view.go_to(4)
    assert field.text() == "5"

"""Reading a printed paper back: its words, its fonts, where its letters stand."""

from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from evenhand.reports.look import A4_HEIGHT, A4_WIDTH, Look


def words_of(paper: bytes) -> str:
    """All words of a paper with single spaces, no-break spaces as spaces."""
    return " ".join(" ".join(pages_of(paper)).replace("\u00a0", " ").split())


def pages_of(paper: bytes) -> list[str]:
    """The words of each page."""
    document = pdfium.PdfDocument(paper)
    try:
        return [_page_words(page) for page in document]
    finally:
        document.close()


def _page_words(page: Any) -> str:
    sheet = page.get_textpage()
    try:
        return sheet.get_text_bounded()
    finally:
        sheet.close()


def letters_outside(paper: bytes, look: Look) -> list[str]:
    """The letters outside the margins, but for the hook of a j; the footer may stand in the lowest."""
    outside: list[str] = []
    document = pdfium.PdfDocument(paper)
    for page in document:
        sheet = page.get_textpage()
        for place in range(sheet.count_chars()):
            left, bottom, right, top = sheet.get_charbox(place)
            inside = look.left - 2 <= left and right <= A4_WIDTH - look.right + 0.6
            if right > left and not (inside and bottom > 20 and top <= A4_HEIGHT - look.top + 1):
                outside.append(sheet.get_text_range(place, 1))
        sheet.close()
    document.close()
    return [letter for letter in outside if letter.strip()]


def outline_of(paper: bytes) -> list[tuple[int, str]]:
    """The document's outline as level and title."""
    document = pdfium.PdfDocument(paper)
    try:
        return [(entry.level, str(entry.get_title())) for entry in document.get_toc()]
    finally:
        document.close()


def fonts_of(paper: bytes) -> set[tuple[str, bool]]:
    """The fonts used to set text, each with whether it is embedded."""
    found: set[tuple[str, bool]] = set()
    document = pdfium.PdfDocument(paper)
    for page in document:
        for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            assert isinstance(piece, pdfium.PdfTextObj)
            font = piece.get_font()
            found.add((str(font.get_base_name()), bool(font.is_embedded)))
    document.close()
    return found

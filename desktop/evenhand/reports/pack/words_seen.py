"""The words of an attached page as somebody sees them, to be read out in its place.

What is cut off at its edges is not told. Nor are words that are laid on the page without being drawn, but for those
of a scan: there they are all the words that it has.
"""

from collections.abc import Iterator
from typing import Any


def words_seen(page: Any) -> str:
    """What is seen of the words on a page, in the order of its file, as one line."""
    text = page.get_textpage()
    try:
        said = "".join(_drawn(page, text)) if _has_undrawn(page) else text.get_text_bounded()
    finally:
        text.close()
    return "".join(one for one in " ".join(said.split()) if one.isprintable())


def _has_undrawn(page: Any) -> bool:
    """Whether words are laid on the page without being drawn, and it is no scan: pictures, and no words drawn."""
    from pypdfium2 import raw  # pyright: ignore[reportMissingTypeStubs]

    found = list(page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_IMAGE]))
    undrawn = [_is_undrawn(one) for one in found if one.type == raw.FPDF_PAGEOBJ_TEXT]
    is_scan = all(undrawn) and len(found) > len(undrawn)
    return any(undrawn) and not is_scan


def _is_undrawn(text: Any) -> bool:
    from pypdfium2 import raw  # pyright: ignore[reportMissingTypeStubs]

    mode = raw.FPDFTextObj_GetTextRenderMode(text)
    return mode in (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)


def _drawn(page: Any, text: Any) -> Iterator[str]:
    """The letters that are drawn where they are seen; a space for each that stands between words alone."""
    from pypdfium2 import raw  # pyright: ignore[reportMissingTypeStubs]

    left, bottom, right, top = page.get_bbox()
    for place in range(text.count_chars()):
        its_object = raw.FPDFText_GetTextObject(text, place)
        if not its_object or raw.FPDFText_IsGenerated(text, place):
            yield " "
        elif not _is_undrawn(its_object):
            west, south, east, north = text.get_charbox(place)
            is_seen = left <= (west + east) / 2 <= right and bottom <= (south + north) / 2 <= top
            yield chr(raw.FPDFText_GetUnicode(text, place)) if is_seen else " "

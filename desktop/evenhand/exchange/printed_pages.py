"""What a pack that went out says of itself: the number on its last page, and what its outline leads to.

The library is imported when the first one is read, so that starting Evenhand does not wait for it.
"""

import re
from dataclasses import dataclass
from typing import Any

from evenhand.pdfium import ONE_AT_A_TIME

LAST_PAGE = re.compile(r"\bPage\s(\d+)\sof\s\1\b")


@dataclass(frozen=True, slots=True)
class PrintedPages:
    """The number that the last page bears, None where it bears none, and the entries of the outline in order."""

    last: int | None
    outline: tuple[str, ...]


def printed_pages(pdf: bytes) -> PrintedPages:
    """A PDF that was drawn here, as its pages are numbered."""
    with ONE_AT_A_TIME:
        return _read(pdf)


def _read(pdf: bytes) -> PrintedPages:
    from pypdfium2 import PdfDocument  # pyright: ignore[reportMissingTypeStubs]

    document: Any = PdfDocument(pdf)
    try:
        outline = tuple(str(entry.get_title()) for entry in document.get_toc())
        page = document[len(document) - 1]
        text = page.get_textpage()
        numbered = LAST_PAGE.findall(text.get_text_bounded())
        text.close()
        page.close()
    finally:
        document.close()
    return PrintedPages(int(numbered[-1]) if numbered else None, outline)

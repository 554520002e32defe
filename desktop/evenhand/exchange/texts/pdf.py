"""PDFs that hold words; those that are pictures of pages, or behind a password, are refused in plain words.

The library is imported when the first PDF is read, so that starting Evenhand does not wait for it.
"""

import re
from typing import Any

from evenhand.domain.refusals import Trouble
from evenhand.exchange.texts.words import AGAIN, MOST_LETTERS
from evenhand.pdfium import ONE_AT_A_TIME

MOST_PAGES = 500
# A word divided at the end of a line: the library marks the hyphen that is nobody's.
DIVIDED = re.compile("[\ufffe\x02]\r?\n?")
SOME_PICTURES = "Some pages are pictures, and words in pictures cannot be read. Look at them yourself."


def read(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """The words, page after page, and what could not be read.

    Raises:
        Trouble: the PDF is locked, damaged, very long, or holds pictures alone.
    """
    with ONE_AT_A_TIME:
        return _read(name, data)


def _read(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    from pypdfium2 import PdfDocument, PdfiumError  # pyright: ignore[reportMissingTypeStubs]

    try:
        document: Any = PdfDocument(data)
    except PdfiumError as fault:
        if "password" in str(fault).casefold():
            raise Trouble(
                f"{name} is protected by a password. Nothing was read; ask whoever made it for one without."
            ) from None
        raise Trouble(f"{name} is a damaged PDF. {AGAIN}") from None
    try:
        return _joined(name, _pages(name, document))
    except PdfiumError:
        raise Trouble(f"{name} is a damaged PDF. {AGAIN}") from None
    finally:
        document.close()


def _pages(name: str, document: Any) -> list[str]:
    """The words of every page."""
    if len(document) > MOST_PAGES:
        raise Trouble(f"{name} has more than {MOST_PAGES} pages. {AGAIN}")
    said: list[str] = []
    for page in document:
        words = page.get_textpage()
        said.append(DIVIDED.sub("", words.get_text_range()))
        words.close()
        page.close()
        if sum(map(len, said)) > MOST_LETTERS:
            raise Trouble(f"{name} holds more than a million letters. {AGAIN}")
    return said


def _joined(name: str, pages: list[str]) -> tuple[str, tuple[str, ...]]:
    filled = [page for page in pages if page.strip()]
    if not filled:
        raise Trouble(
            f"{name} holds pictures of pages and no words, as a scanner makes them. Nothing was read; type the words, "
            "or ask for the document that it was made from."
        )
    return "\n\n".join(filled), (SOME_PICTURES,) if len(filled) < len(pages) else ()

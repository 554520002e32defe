"""PDF files as they come from elsewhere, looked at before they go among the papers of a meeting.

The library is imported when the first one is looked at, so that starting Evenhand does not wait for it.
"""

from typing import Any

from evenhand.domain.refusals import Refusal
from evenhand.pdfium import ONE_AT_A_TIME

MOST_BYTES = 20 * 1024 * 1024
MOST_PAGES = 200
MARK, WITHIN = b"%PDF-", 1024
FIELD = "file_name"


def pages_of(name: str, data: bytes) -> int:
    """How many pages a PDF has, each of which can be opened.

    Raises:
        Refusal: it is no PDF, damaged, behind a password, too large, or too long.
    """
    if not data:
        raise _refusal(f"{name} is empty.", "Save it again and attach that.")
    if len(data) > MOST_BYTES:
        raise _refusal(
            f"{name} is larger than 20 MB.", "Save it with smaller pictures, or attach a part of it."
        )
    if MARK not in data[:WITHIN]:
        raise _refusal(f"{name} is no PDF.", "Save or print it as a PDF and attach that.")
    with ONE_AT_A_TIME:
        number = _opened(name, data)
    if number > MOST_PAGES:
        raise _refusal(f"{name} has {number} pages.", f"Attach a part of it, of at most {MOST_PAGES}.")
    return number


def _opened(name: str, data: bytes) -> int:
    """The number of pages; a long one is not opened page by page."""
    from pypdfium2 import PdfDocument, PdfiumError  # pyright: ignore[reportMissingTypeStubs]

    try:
        document: Any = PdfDocument(data)
    except PdfiumError as fault:
        if "password" in str(fault).casefold():
            raise _refusal(
                f"{name} is protected by a password.", "Ask whoever made it for one without."
            ) from None
        raise _damaged(name) from None
    try:
        number = len(document)
        for page in document if 0 < number <= MOST_PAGES else ():
            page.close()
    except PdfiumError:
        raise _damaged(name) from None
    finally:
        document.close()
    if not number:
        raise _damaged(name)
    return number


def _damaged(name: str) -> Refusal:
    return _refusal(f"{name} is a damaged PDF.", "Save it again from where it was made.")


def _refusal(what: str, then: str) -> Refusal:
    return Refusal(f"{what} Nothing was attached. {then}", field=FIELD)

"""Workbooks of Excel and LibreOffice (.xlsx): values as text, dates as YYYY-MM-DD, numbers without a needless .0.

openpyxl is imported when the first workbook is opened, so that starting Evenhand does not wait for it.
"""

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from evenhand.domain.importing.sheet import MOST_COLUMNS, MOST_ROWS, Line, Sheet, lay_out, tidy
from evenhand.domain.refusals import Trouble

MOST_UNPACKED_BYTES = 300_000_000
# What a damaged workbook makes its reader stumble over.
STUMBLES = (
    zipfile.BadZipFile,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    SyntaxError,
    EOFError,
    OSError,
    RuntimeError,
    zlib.error,
    struct.error,
)
BROKEN = (
    "This workbook is damaged, or is not a real .xlsx file. Nothing was brought in; open it in your "
    "spreadsheet program and save it again as .xlsx or .csv."
)


def read(data: bytes, part: str | None = None) -> Sheet:
    """Read one sheet of a workbook: the one named, or the first visible one that holds anything.

    Raises:
        Trouble: the workbook is damaged, empty or too large, or has no such sheet.
    """
    _refuse_swollen(data)
    try:
        with warnings.catch_warnings():
            # Of styles and extensions that it leaves aside; values are all that is wanted.
            warnings.simplefilter("ignore", UserWarning)
            return _read_book(data, part)
    except STUMBLES:
        raise Trouble(BROKEN) from None


def _refuse_swollen(data: bytes) -> None:
    """Refuse a small file that would unpack into a huge one."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            size = sum(entry.file_size for entry in packed.infolist())
    except STUMBLES:
        raise Trouble(BROKEN) from None
    if size > MOST_UNPACKED_BYTES:
        raise Trouble(
            "This workbook is too large to read. Nothing was brought in; split it into smaller files."
        )


def _read_book(data: bytes, part: str | None) -> Sheet:
    from openpyxl import load_workbook  # takes a third of a second

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    try:
        pages: dict[str, Any] = {page.title: page for page in book.worksheets}
        visible = [name for name, page in pages.items() if page.sheet_state == "visible"] or list(pages)
        if part is not None and part not in pages:
            raise Trouble(f"There is no sheet “{part}” in this workbook. Its sheets are: {', '.join(pages)}.")
        chosen = part or next((name for name in visible if _holds_anything(pages[name])), None)
        if chosen is None:
            raise Trouble("There is nothing in this workbook. Nothing was brought in; choose another file.")
        return replace(lay_out(_lines(pages[chosen])), part=chosen, parts=tuple(pages))
    finally:
        book.close()


def _holds_anything(page: Any) -> bool:
    return any(not line.is_blank for line in _lines(page))


def _lines(page: Any) -> Iterator[Line]:
    """The rows of a sheet; what it says about its own size is often wrong and is not believed."""
    page.reset_dimensions()
    for number, values in enumerate(page.iter_rows(values_only=True), start=1):
        if number > 50 * MOST_ROWS:
            raise Trouble(
                "This sheet has too many rows. Nothing was brought in; split it into smaller files."
            )
        yield Line(number, tuple(tidy(_text(value)) for value in values[: MOST_COLUMNS + 1]))


def _text(value: object) -> str:
    """What a cell shows, as text that is read like the text of any other file."""
    if value is None or value in ("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"):
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.15g}" if value != int(value) or abs(value) >= 1e15 else str(int(value))
    return str(value)

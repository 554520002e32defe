"""Any spreadsheet a secretary may hand over, told apart by what is in it and not by its name."""

import zipfile
from io import BytesIO

from evenhand.domain.importing.sheet import Sheet
from evenhand.domain.refusals import Trouble
from evenhand.exchange import csv, xlsx

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SAVE_AGAIN = "Nothing was brought in; open it in the program it comes from and save it as .xlsx or .csv."


def read_sheet(name: str, data: bytes, part: str | None = None) -> Sheet:
    """Read a workbook or a text file of columns; `part` names a sheet of a workbook.

    Raises:
        Trouble: it is neither, or cannot be read; the sentence says what to do.
    """
    if not data.strip():
        raise Trouble(f"{name} is empty. Nothing was brought in; choose another file.")
    if data.startswith(OLD_OFFICE):
        raise Trouble(f"{name} is protected by a password, or in the old .xls format. {SAVE_AGAIN}")
    if data.startswith(b"%PDF"):
        raise Trouble(f"{name} is a PDF, not a spreadsheet. {SAVE_AGAIN}")
    if data.startswith(b"PK\x03\x04"):
        _refuse_other_zip(name, data)
        return xlsx.read(data, part)
    if data.lstrip()[:1] == b"<":
        raise Trouble(f"{name} is a web page or XML, not a spreadsheet. {SAVE_AGAIN}")
    return csv.read(data)


def _refuse_other_zip(name: str, data: bytes) -> None:
    """Refuse packed files that are no Excel workbook, each by what it is."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            inside = packed.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise Trouble(xlsx.BROKEN) from None
    if "content.xml" in inside:
        raise Trouble(f"{name} is an OpenDocument file, which Evenhand does not read. {SAVE_AGAIN}")
    if "xl/workbook.bin" in inside or not any(entry.startswith("xl/") for entry in inside):
        raise Trouble(f"{name} is not an Excel workbook that Evenhand reads. {SAVE_AGAIN}")

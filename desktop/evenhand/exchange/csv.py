"""Text files of columns, as spreadsheet programs write them: whatever the alphabet, whatever stands between columns.

Nobody knows the encoding of such a file; it is found out. So is the separator: comma, semicolon, tab or bar.
"""

import csv
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from evenhand.domain.importing.sheet import MOST_ROWS, Line, Sheet, lay_out, tidy
from evenhand.domain.refusals import Trouble

SEPARATORS = (",", ";", "\t", "|")
MOST_BYTES = 50_000_000
LOOKED_AT = 200
LOOKED_AT_LETTERS = 200_000
RUN = frozenset("=+-@")
"""What a formula begins with."""
UNSEEN = frozenset({"Cc", "Cf", "Mn"})
"""Signs of control and of writing direction, joiners, zero-width spaces, and marks without a letter."""
# A quoted cell: from a mark at its beginning to the mark at its end, doubled marks inside.
QUOTED = re.compile(r'(?<![^,;\t|\r\n])"(?:[^"]|"")*"(?=[,;\t|\r\n]|$)')
MOST_LINES_IN_A_CELL = 100
MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def read(data: bytes) -> Sheet:
    """Read a text file of columns.

    Raises:
        Trouble: the file is empty, is no text, is too large, or a quotation mark is never closed.
    """
    if len(data) > MOST_BYTES:
        raise Trouble("This file is larger than 50 MB. Nothing was brought in; split it into smaller files.")
    text, encoding = decode(data)
    text, separator = _separator(text)
    return lay_out(_lines(text, separator), encoding=encoding, separator=separator)


def write(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Write a table that every spreadsheet program opens: UTF-8 with its mark, and no cell that would be run."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow([harmless(heading) for heading in headings])
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", errors="replace")


def harmless(cell: str) -> str:
    """A cell that no spreadsheet program takes for a formula; telephone and other numbers stay as they are."""
    starts_badly = cell[:1] in ("\t", "\r") or _seen_first(cell) in RUN
    if starts_badly and not re.fullmatch(r"\s*[+-]?[\d .,()]+", cell):
        return "'" + cell
    return cell


def _seen_first(cell: str) -> str:
    """The first letter that is seen, full-width ones as the usual: spaces and what has no width are skipped."""
    seen = (one for one in cell if not one.isspace() and unicodedata.category(one) not in UNSEEN)
    return unicodedata.normalize("NFKC", next(seen, ""))


def decode(data: bytes) -> tuple[str, str]:
    """The text of a file and the name of its encoding.

    Raises:
        Trouble: the bytes are no text.
    """
    for mark, name in MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace"), name.removesuffix("-sig")
    if name := _wide(data):
        return data.decode(name, errors="replace"), name
    if b"\0" in data or len(re.findall(rb"[\x01-\x08\x0e-\x1f\x7f]", data[:10_000])) > 20:
        raise Trouble(
            "This file is neither text nor a workbook that Evenhand can read. Nothing was brought in; "
            "open it in your spreadsheet program and save it as .xlsx or .csv."
        )
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _single_byte(data)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark shows in that every second byte is empty."""
    start = data[:1_000]
    if len(start) < 4:
        return ""
    if start[1::2].count(0) > len(start) * 0.3 and not start[0::2].count(0):
        return "utf-16-le"
    if start[0::2].count(0) > len(start) * 0.3 and not start[1::2].count(0):
        return "utf-16-be"
    return ""


def _single_byte(data: bytes) -> tuple[str, str]:
    """Windows' western alphabet unless that gives nonsense; only then is the alphabet guessed from its letters.

    The pound sign of old DOS programs is the œ of Windows: nobody writes œ before a figure.
    """
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    if re.search(r"œ\s?\d", text):
        return data.decode("cp850"), "cp850"
    if text:
        return text, "cp1252"
    from charset_normalizer import from_bytes  # rarely needed, and slow to import

    alphabets = ["mac_roman", "cp1250", "cp1253", "cp1251", "latin_1"]
    best = from_bytes(data, cp_isolation=alphabets).best()
    name = best.encoding if best else "latin_1"
    return data.decode(name, errors="replace"), name


def _separator(text: str) -> tuple[str, str]:
    """The text and what separates its columns: what the file says of itself, or what cuts most rows evenly."""
    if match := re.match(r"\s*\"?sep=(.)\"?\r?\n", text):
        return "\n" + text[match.end() :], match[1]
    bare = QUOTED.sub("", text[:LOOKED_AT_LETTERS])
    return text, max(SEPARATORS, key=lambda separator: _evenness(bare, separator))


def _evenness(text: str, separator: str) -> int:
    """How many rows this separator cuts into the same number of cells, times the cuts, quoted cells left out."""
    lines = [line for line in text.splitlines() if line]
    cuts = Counter(line.count(separator) for line in lines[:LOOKED_AT])
    return max((rows * number for number, rows in cuts.items()), default=0)


def _records(text: str, separator: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=separator)
    try:
        yield from reader
    except csv.Error:
        raise Trouble(
            f"Evenhand cannot make out the columns near line {reader.line_num} of this file. Nothing was "
            "brought in; open it in your spreadsheet program and save it as .xlsx."
        ) from None


def _lines(text: str, separator: str) -> Iterator[Line]:
    """The records as rows, numbered as the spreadsheet numbers them."""
    for number, record in enumerate(_records(text, separator), start=1):
        if number > 50 * MOST_ROWS:
            raise Trouble("This file has too many rows. Nothing was brought in; split it into smaller files.")
        cells = tuple(tidy(cell) for cell in record)
        if any(cell.count("\n") > MOST_LINES_IN_A_CELL for cell in cells):
            raise Trouble(
                f"A quotation mark in row {number} is opened and never closed. Nothing was brought in; "
                "close it in your spreadsheet program and save the file again."
            )
        yield Line(number, cells)

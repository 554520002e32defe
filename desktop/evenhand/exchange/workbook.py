"""Workbooks that Evenhand writes (.xlsx): a sheet that says what the workbook is, then a sheet for each table.

Numbers, pounds, shares and days are written as such, everything else as text that no program takes for a formula. The
same tables give the same bytes. openpyxl is imported when the first workbook is written.
"""

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any

from evenhand.domain.cell_values import ReadColumn, Reading, read_column
from evenhand.domain.shared_tables import SharedTable

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

ABOUT = "About"
NARROWEST, WIDEST, PADDING = 8, 48, 2
PACKED_AT = (1980, 1, 1, 0, 0, 0)
HEADS_IN_ROW = 3
FORMATS = {Reading.NUMBER: "#,##0", Reading.POUNDS: '"£"#,##0', Reading.SHARE: "0"}
DAY_FORMAT = "d mmm yyyy"
_UNSET = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Book:
    """What a workbook holds: its title, what is said of it in pairs, its tables, and when it was made."""

    title: str
    author: str
    about: tuple[tuple[str, str], ...]
    tables: tuple[SharedTable, ...]
    made: datetime


def write(book: Book) -> bytes:
    """The workbook as a file."""
    from openpyxl import Workbook  # takes a third of a second

    made = Workbook()
    made.properties.title, made.properties.creator = book.title, book.author
    first = made.active or made.create_sheet()
    _fill_about(first, book)
    for table in book.tables:
        _fill(made.create_sheet(table.name), table)
    target = BytesIO()
    made.save(target)
    return _steady(target.getvalue(), book.made)


def _fill_about(sheet: "Worksheet", book: Book) -> None:
    """What the workbook is, and which table stands on which sheet."""
    sheet.title = ABOUT
    _put(sheet, 1, 1, book.title, bold=True)
    rows = [*book.about, ("", ""), *((table.name, table.caption) for table in book.tables)]
    for row, (label, says) in enumerate(rows, start=HEADS_IN_ROW):
        _put(sheet, row, 1, label, bold=True)
        _put(sheet, row, 2, says)
    _widen(sheet, 1, [label for label, _ in rows])
    _widen(sheet, 2, [says for _, says in rows])


def _fill(sheet: "Worksheet", table: SharedTable) -> None:
    """Caption, heads, rows and total, then the note; a table without rows says so."""
    from openpyxl.worksheet.properties import PageSetupProperties

    _put(sheet, 1, 1, f"{table.name}. {table.caption}", bold=True, wrap=False)
    for place, head in enumerate(table.heads):
        _put(sheet, HEADS_IN_ROW, place + 1, head, bold=True)
        cells = [line[place] for line in table.lines]
        _fill_column(sheet, place + 1, _read(table, place), bool(table.total))
        _widen(sheet, place + 1, [head, *cells])
    below = HEADS_IN_ROW + len(table.lines) + 1
    if not table.rows:
        _put(sheet, below, 1, table.empty, wrap=False)
    if table.note:
        _put(sheet, below + 1, 1, table.note, wrap=False)
    sheet.freeze_panes = f"A{HEADS_IN_ROW + 1}"
    sheet.print_title_rows = f"{HEADS_IN_ROW}:{HEADS_IN_ROW}"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _read(table: SharedTable, place: int) -> ReadColumn:
    """A column's values; the words with which a total begins do not keep its rows from being read as numbers."""
    numeric, cells = table.numeric[place], [row[place] for row in table.rows]
    total = [line[place] for line in table.lines[len(cells) :]]
    whole = read_column([*cells, *total], numeric=numeric)
    if whole.reading is not Reading.TEXT or not total:
        return whole
    rows = read_column(cells, numeric=numeric)
    return replace(rows, values=(*rows.values, *total))


def _fill_column(sheet: "Worksheet", column: int, read: ReadColumn, has_total: bool) -> None:
    last = len(read.values) - 1
    for place, value in enumerate(read.values):
        cell = _put(
            sheet, HEADS_IN_ROW + 1 + place, column, value, bold=column == 1 or (has_total and place == last)
        )
        if isinstance(value, Decimal):
            cell.number_format = _format(read)
        elif isinstance(value, date):
            cell.number_format = DAY_FORMAT


def _format(read: ReadColumn) -> str:
    """How a column shows its numbers: with as many decimals as are printed."""
    decimals = max(0, read.decimals)
    share = "%" if read.reading is Reading.SHARE else ""
    return FORMATS[read.reading] + ("." + "0" * decimals if decimals else "") + share


def _put(
    sheet: "Worksheet",
    row: int,
    column: int,
    value: str | Decimal | date | None,
    *,
    bold: bool = False,
    wrap: bool = True,
) -> Any:
    """Write one cell; words are always words, however they begin."""
    from openpyxl.styles import Alignment, Font

    cell: Any = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = _UNSET.sub("", value)
        cell.data_type = "s"
    else:
        cell.value = value
    cell.font = Font(bold=bold)
    cell.alignment = Alignment(wrap_text=wrap and isinstance(value, str), vertical="top")
    return cell


def _widen(sheet: "Worksheet", column: int, cells: Sequence[str]) -> None:
    """Make a column as wide as its longest line, within reason."""
    from openpyxl.utils import get_column_letter

    longest = max((len(line) for cell in cells for line in cell.split("\n")), default=0)
    width = min(WIDEST, max(NARROWEST, longest + PADDING))
    sheet.column_dimensions[get_column_letter(column)].width = width


def _steady(packed: bytes, made: datetime) -> bytes:
    """The same workbook with the clock on the wall when it was made, in place of the moment of packing."""
    target, moment = BytesIO(), f"{made:%Y-%m-%dT%H:%M:%SZ}"
    with zipfile.ZipFile(BytesIO(packed)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:\w+[^>]*>)[^<]*", rb"\g<1>" + moment.encode(), content)
            entry = zipfile.ZipInfo(name, PACKED_AT)
            new.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return target.getvalue()

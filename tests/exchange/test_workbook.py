"""A workbook that Evenhand writes: a sheet for each table, numbers as numbers, nothing that runs, the same bytes."""

import sys
import time
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from evenhand.domain.shared_tables import SharedTable
from evenhand.exchange.workbook import Book, write

MADE = datetime(2026, 7, 14, 9, 30)  # noqa: DTZ001  the clock on the wall
MONEY = SharedTable(
    name="Table 1",
    caption="Paid, earliest first",
    heads=("Paid", "To", "Amount"),
    numeric=(False, False, True),
    rows=(("9 Sep 2025", "=HYPERLINK(0)", "£1,187.50"), ("10 Sep 2025", "Nils \x07Frey\n@home", "–")),
    total=("All payments", "", "£1,187.50"),
    note="Source: the payments entered.",
)
NOTHING = SharedTable("Table 2", "Loans", ("Who",), (False,), (), empty="None in the period.")
BOOK = Book("Spend report", "Fernhill", (("Classification", "Public"),), (MONEY, NOTHING), MADE)


def sheets(book: Book) -> Any:
    return load_workbook(BytesIO(write(book)))


def test_each_table_has_a_sheet_under_its_caption_and_the_first_says_what_it_is() -> None:
    book = sheets(BOOK)
    assert book.sheetnames == ["About", "Table 1", "Table 2"]
    about = [[cell.value for cell in row] for row in book["About"].iter_rows()]
    assert about[0][0] == "Spend report"
    assert ["Classification", "Public"] in about
    assert ["Table 2", "Loans"] in about
    assert book["Table 1"]["A1"].value == "Table 1. Paid, earliest first"
    assert book["Table 1"]["A8"].value == "Source: the payments entered."
    assert [cell.value for cell in book["Table 2"]["A"]] == [
        "Table 2. Loans",
        None,
        "Who",
        "None in the period.",
    ]


def test_money_and_days_are_values_and_a_formula_stays_words() -> None:
    sheet = sheets(BOOK)["Table 1"]
    assert (sheet["A4"].value.date(), sheet["A4"].number_format) == (date(2025, 9, 9), "d mmm yyyy")
    assert (sheet["C4"].value, sheet["C4"].number_format) == (1187.5, '"£"#,##0.00')
    assert sheet["C5"].value == "–"
    assert (sheet["A6"].value, sheet["C6"].value) == ("All payments", 1187.5)
    assert (sheet["B4"].value, sheet["B4"].data_type) == ("=HYPERLINK(0)", "s")
    assert sheet["B5"].value == "Nils Frey\n@home"


def test_the_same_tables_give_the_same_bytes() -> None:
    written = write(BOOK)
    assert write(BOOK) == written
    assert sheets(BOOK).properties.modified == MADE


@pytest.mark.skipif(sys.platform == "win32", reason="the zone of a Windows process is that of its computer")
def test_the_bytes_are_the_same_in_every_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[bytes] = []
    for zone in ("Europe/London", "Asia/Tokyo"):
        with monkeypatch.context() as there:
            there.setenv("TZ", zone)
            time.tzset()
            written.append(write(BOOK))
        time.tzset()
    assert written[0] == written[1]

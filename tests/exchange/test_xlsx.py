"""Workbooks, and files that only claim to be one."""

import io
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from evenhand.domain.refusals import Trouble
from evenhand.exchange.sheets import read_sheet


def a_workbook(**parts: list[list[Any]]) -> bytes:
    """A workbook with one sheet for each name."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in parts.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_values_are_read_as_one_would_type_them() -> None:
    row = [date(2024, 6, 5), datetime(2024, 6, 5, 9, 30), 187.0, 12.5, 7700900101, True, " tea ", None]  # noqa: DTZ001  a cell
    sheet = read_sheet("g.xlsx", a_workbook(Grants=[list("ABCDEFGH"), row]))
    assert sheet.rows[0].cells == ("2024-06-05", "2024-06-05", "187", "12.5", "7700900101", "Yes", "tea", "")
    assert sheet.rows[0].number == 2


def test_the_first_sheet_that_holds_anything_is_read_or_the_one_named() -> None:
    data = a_workbook(Empty=[], Members=[["Name", "Role"], ["Ann", "Resident"]], Old=[["Name"], ["Bo"]])
    assert read_sheet("m.xlsx", data).part == "Members"
    assert read_sheet("m.xlsx", data).parts == ("Empty", "Members", "Old")
    assert read_sheet("m.xlsx", data, "Old").rows[0].cells == ("Bo",)
    with pytest.raises(Trouble, match="Its sheets are: Empty, Members, Old"):
        read_sheet("m.xlsx", data, "New")


def test_a_row_keeps_its_number_across_gaps() -> None:
    data = a_workbook(M=[["Our members"], [], ["Name", "Role"], [], ["Ann", "Resident"]])
    assert [line.number for line in read_sheet("m.xlsx", data).rows] == [5]


def test_a_workbook_is_known_by_its_content_and_not_by_its_name() -> None:
    assert read_sheet("members.csv", a_workbook(M=[["Name", "Role"], ["Ann", "x"]])).parts == ("M",)
    assert read_sheet("members.xlsx", b"Name,Role\nAnn,x\n").separator == ","


def _zip_of(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "protected by a password, or in the old .xls format"),
        (b"%PDF-1.7", "is a PDF"),
        (b"<html><table>", "web page"),
        (_zip_of("content.xml"), "OpenDocument"),
        (_zip_of("word/document.xml"), "not an Excel workbook"),
        (_zip_of("xl/nothing.xml"), "damaged"),
        (b"PK\x03\x04 and nothing behind it", "damaged"),
    ],
)
def test_what_is_no_spreadsheet_is_told_by_what_it_is(data: bytes, says: str) -> None:
    with pytest.raises(Trouble, match=says):
        read_sheet("list.xlsx", data)


SOUND = a_workbook(M=[["Name", "Role"], ["Ann", "Resident"]])


@given(st.integers(0, 100_000), st.integers(0, 30), st.binary(max_size=30))
def test_a_damaged_workbook_never_makes_it_stumble(where: int, lost: int, put_in: bytes) -> None:
    place = where % len(SOUND)
    try:
        read_sheet("m.xlsx", SOUND[:place] + put_in + SOUND[place + lost :])
    except Trouble as trouble:
        assert trouble.says  # noqa: PT017  either outcome is right; a fault is not

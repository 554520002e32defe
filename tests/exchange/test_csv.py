"""Text files of columns, as they come out of spreadsheet programs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.refusals import Trouble
from evenhand.exchange import csv

PLAIN = "Name,Asked for\r\nCafé Heron,£1,850.00\r\n".replace("£1,850.00", '"£1,850.00"')


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1252", "cp1252"),
        ("cp850", "cp850"),
    ],
)
def test_pound_signs_and_accents_come_right_in_every_usual_encoding(encoding: str, told: str) -> None:
    sheet = csv.read(PLAIN.encode(encoding))
    assert sheet.encoding == told
    assert sheet.headings == ("Name", "Asked for")
    assert sheet.rows[0].cells == ("Café Heron", "£1,850.00")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found_though_others_stand_in_the_cells(separator: str) -> None:
    rows = [
        ["Name", "Address", "Note"],
        ["Ann", "1, Mill St, Fernhill", "tea; cake"],
        ["Bo", "2, Mill St", ""],
    ]
    text = "\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    sheet = csv.read(text.encode())
    assert sheet.separator == separator
    assert sheet.rows[0].cells == ("Ann", "1, Mill St, Fernhill", "tea; cake")


def test_what_the_file_says_of_its_separator_holds_and_keeps_its_row() -> None:
    sheet = csv.read(b"sep=;\r\nName;Note\r\nAnn;a, b\r\n")
    assert sheet.headings == ("Name", "Note")
    assert [line.number for line in sheet.rows] == [3]


def test_a_row_keeps_its_number_past_titles_blank_rows_and_breaks_in_cells() -> None:
    text = 'Members of the board,,\n,,\nName,Address,Joined\nAnn,"1 Mill St\nFernhill",1/2/2024\n,,\nBo,,3/4/2024\n'
    sheet = csv.read(text.encode())
    assert sheet.title == ("Members of the board",)
    assert sheet.heading_row == 3
    assert [line.number for line in sheet.rows] == [4, 6]
    assert sheet.rows[0].cells[1] == "1 Mill St\nFernhill"


def test_rows_of_uneven_length_are_filled_up_and_headings_named_once() -> None:
    sheet = csv.read(b"Name,Date,Date,\nAnn\nBo,1/1/2024,2/1/2024,x,extra\n")
    assert sheet.headings == ("Name", "Date", "Date (2)", "Column D", "Column E")
    assert sheet.rows[0].cells == ("Ann", "", "", "", "")
    assert sheet.rows[1].cells[4] == "extra"


@pytest.mark.parametrize("data", [b"", b"\n\n", b",,,\n,,\n", b"\x00\x01\x02\x03" * 40, b"\xff\xfe"])
def test_a_file_without_rows_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(Trouble, match="Nothing was brought in"):
        csv.read(data)


def test_a_quotation_mark_that_is_never_closed_is_found() -> None:
    text = 'Name,Note\nAnn,"tea\n' + "Bo,cake\n" * 200
    with pytest.raises(Trouble, match="quotation mark in row 2"):
        csv.read(text.encode())


def test_more_rows_than_are_read_at_once_are_refused_politely() -> None:
    with pytest.raises(Trouble, match="more than 20,000 rows"):
        csv.read(b"Name,Note\n" + b"Ann,tea\n" * 20_020)


@given(st.binary(max_size=400))
def test_no_bytes_at_all_make_it_stumble(data: bytes) -> None:
    try:
        sheet = csv.read(data)
    except Trouble:
        return
    assert all(len(line.cells) == len(sheet.headings) for line in sheet.rows)


def test_cells_that_a_spreadsheet_would_run_are_written_harmless() -> None:
    written = csv.write(["Name"], [["=1+1"], ["@SUM(A1)"], ["-x"], ["-12.50"], ["+44 7700 900101"], ["Ann"]])
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.decode("utf-8-sig").split("\r\n")[1:7] == [
        '"\'=1+1"',
        '"\'@SUM(A1)"',
        '"\'-x"',
        '"-12.50"',
        '"+44 7700 900101"',
        '"Ann"',
    ]


@pytest.mark.parametrize(
    "cell",
    ["\u200b=1+1", " \ufeff\u202e@SUM(A1)", "\u2060\t=1", "＝1+1", "＋x", "－x", "＠x", "﹦1", "\ufe0f=1"],
)
def test_a_formula_behind_what_is_not_seen_or_full_width_is_written_harmless(cell: str) -> None:
    assert csv.harmless(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "\u200b", "\u200bAnn", "−5 °C", "é=1"])
def test_what_is_no_formula_is_written_as_it_is(cell: str) -> None:
    assert csv.harmless(cell) == cell


WORDS = st.from_regex(r"[A-Za-zé£Łж]{1,6}([ ,;|\"\n][A-Za-zé£Łж]{1,6}){0,3}", fullmatch=True)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=8))
def test_what_is_written_is_read_back_as_it_was(rows: list[tuple[str, str, str]]) -> None:
    sheet = csv.read(csv.write(["Name", "Note", "Place"], rows))
    assert sheet.headings == ("Name", "Note", "Place")
    assert [line.cells for line in sheet.rows] == rows

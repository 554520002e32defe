"""A printed column becomes numbers, pounds, shares or days where all of it reads so, and stays text otherwise."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from evenhand.domain.cell_values import Reading, read_column


@pytest.mark.parametrize(
    ("cells", "reading", "values", "decimals"),
    [
        (["£7,397.90", "£0.10"], Reading.POUNDS, [Decimal("7397.90"), Decimal("0.10")], 2),
        (["1,240", "−3"], Reading.NUMBER, [Decimal(1240), Decimal(-3)], 0),
        (["45.5%", "–"], Reading.SHARE, [Decimal("0.455"), "–"], 1),
        (["9 Sep 2025", "", "Tue 28 Apr 2026"], Reading.DAY, [date(2025, 9, 9), None, date(2026, 4, 28)], 0),
        (["6 of 11", "7"], Reading.TEXT, ["6 of 11", "7"], 0),
        (["£5", "5"], Reading.TEXT, ["£5", "5"], 0),
        (["31 Feb 2026"], Reading.TEXT, ["31 Feb 2026"], 0),
        (["–", ""], Reading.TEXT, ["–", ""], 0),
    ],
)
def test_a_column_is_read_as_what_all_of_it_says(
    cells: Sequence[str], reading: Reading, values: Sequence[object], decimals: int
) -> None:
    read = read_column(cells, numeric=True)
    assert (read.reading, list(read.values), read.decimals) == (reading, list(values), decimals)


def test_what_is_printed_as_words_is_never_read_as_a_number() -> None:
    assert read_column(["07700900123"], numeric=False).reading is Reading.TEXT

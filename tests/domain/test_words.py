"""Days, money and shares are said one way and read in many."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain import words
from evenhand.domain.refusals import Refusal

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    "typed",
    [
        "7/5/2026",
        "07.05.26",
        "7-5-2026",
        "7 May 2026",
        "7th of May, 2026",
        "Thu 7 May 2026",
        "Thursday 7 May 2026",
        "7-May-26",
        "7may2026",
        "2026-05-07",
        "2026-05-07 00:00:00",
    ],
)
def test_a_day_is_read_however_it_is_typed_and_always_day_first(typed: str) -> None:
    assert words.parse_day(typed) == date(2026, 5, 7)


@given(DAYS)
def test_every_day_that_is_said_can_be_read_again(day: date) -> None:
    for said in (words.say_day(day), words.say_long_day(day), words.say_cell_day(day), day.isoformat()):
        assert words.parse_day(said) == day


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("31 February 2026", "February 2026 has 28 days. Give a date like 28 February 2026."),
        ("31/4/2026", "April 2026 has 30 days. Give a date like 30 April 2026."),
        ("1/13/2026", "There is no month 13. Give a date like 28 February 2026."),
        ("soon", "“soon” is not a date. Give a date like 28 February 2026."),
        ("7 Mai 2026", "“7 Mai 2026” is not a date. Give a date like 28 February 2026."),
        ("1/1/0001", "The year 1 is too far away. Give a date like 28 February 2026."),
    ],
)
def test_what_is_no_day_is_refused_with_one_that_would_be(typed: str, says: str) -> None:
    with pytest.raises(Refusal) as refused:
        words.parse_day(typed, field="starts")
    assert (refused.value.says, refused.value.field) == (says, "starts")


@given(st.text())
def test_no_text_whatever_brings_the_reading_of_days_and_money_down(typed: str) -> None:
    for read in (words.parse_day, words.parse_pence):
        with suppress(Refusal):
            assert read(typed) is not None


@given(st.integers(0, 9_999_999_999))
def test_every_amount_that_is_said_can_be_read_again(pence: int) -> None:
    assert words.parse_pence(words.say_pence(pence)) == pence


@pytest.mark.parametrize(
    ("typed", "pence"),
    [
        ("£187", 18700),
        ("187.00", 18700),
        ("1,850.5", 185050),
        (" £ 1 850 ", 185000),
        (".5", 50),
        ("GBP 12", 1200),
        ("£1,250", 125000),
        ("£ 640", 64000),
        ("£1 250", 125000),
        ("1,234,567.89", 123456789),
    ],
)
def test_money_is_read_with_or_without_its_signs(typed: str, pence: int) -> None:
    assert words.parse_pence(typed) == pence


@pytest.mark.parametrize(
    "typed",
    [
        *("", "twelve", "-5", "1.005", "1e9", "NaN", "infinity", "12.3.4", "99999999999"),
        *("1.250,00", "1,25", "12,50", "1.250", "1250,000", ",250", "1,,250"),
    ],
)
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(Refusal):
        words.parse_pence(typed)


def test_figures_and_shares_are_said_as_printed() -> None:
    assert words.say_pence(18700) == "£187.00"
    assert words.say_pence(739790) == "£7,397.90"
    assert words.say_pence(-5) == "−£0.05"
    assert words.say_share(5, 11) == "5 of 11: 45.5%"
    assert words.say_share(0, 0) == "none"
    assert words.say_percent(0, 0) == "–"
    assert words.say_short_day(date(2026, 5, 7)) == "Thu 7 May"
    assert words.say_count(1, "award") == "one award"
    assert words.say_count(14, "member") == "14 members"
    assert words.say_count(0, "meeting") == "no meetings"
    assert words.say_list(["A"]) == "A"
    assert words.say_list(["A", "B", "C"]) == "A, B and C"

"""Days before or after an anchor are said and read as people do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.elections.shifts import parse_shift, say_shift
from evenhand.domain.refusals import Refusal


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("14 days before", -14),
        ("1 day after", 1),
        ("28 before", -28),
        ("-7", -7),
        ("−7 days", -7),
        ("+1", 1),
        ("0", 0),
        ("", 0),
        ("On the day", 0),
        ("3 days AFTER", 3),
    ],
)
def test_a_shift_is_read_as_it_is_typed(text: str, days: int) -> None:
    assert parse_shift(text) == days


@pytest.mark.parametrize("text", ["14", "a week before", "before", "2026"])
def test_a_shift_that_cannot_be_read_is_refused_beside_its_field(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_shift(text, field="starts_days")
    assert refused.value.field == "starts_days"


@given(st.integers(-60, 60))
def test_what_is_said_is_read_back(days: int) -> None:
    assert parse_shift(say_shift(days)) == days

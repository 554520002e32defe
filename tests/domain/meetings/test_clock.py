"""Times as they are typed while people talk."""

from datetime import date, time

import pytest

from evenhand.domain.meetings.clock import read_start, read_time, say_time, starts_of
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.refusals import Refusal


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("7 pm", time(19)),
        ("7.42pm", time(19, 42)),
        ("19:42", time(19, 42)),
        ("1942", time(19, 42)),
        ("12.05 am", time(0, 5)),
        ("Noon", time(12)),
        ("07.42", time(7, 42)),
    ],
)
def test_a_time_is_read_as_people_write_it(typed: str, read: time) -> None:
    assert read_time(typed) == read


@pytest.mark.parametrize("typed", ["", "25:00", "7.60 pm", "13 pm", "soon", "0 pm"])
def test_what_is_no_time_is_refused_beside_its_field(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_time(typed, field="at")
    assert refused.value.field == "at"


def test_a_bare_time_is_the_one_near_to_the_meeting() -> None:
    assert read_time("7.42", near=time(19)) == time(19, 42)
    assert read_time("10.15", near=time(10)) == time(10, 15)
    assert read_time("12.10", near=time(11, 30)) == time(12, 10)
    assert read_time("07.42", near=time(19)) == time(7, 42)


def test_the_start_of_a_meeting_is_read_where_it_can_be() -> None:
    assert starts_of(Meeting(held_on=date(2026, 4, 21), at="7.30 pm")) == time(19, 30)
    assert starts_of(Meeting(held_on=date(2026, 4, 21), at="after church")) is None
    assert starts_of(Meeting(held_on=date(2026, 4, 21), at="7")) == time(19)
    assert say_time(time(19, 42)) == "7.42 pm"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("7", time(19)),
        ("6.30", time(18, 30)),
        ("9", time(21)),
        ("2", time(14)),
        ("10", time(10)),
        ("7 am", time(7)),
    ],
)
def test_a_bare_hour_begins_a_meeting_when_meetings_begin(typed: str, read: time) -> None:
    assert read_start(typed) == read

"""A day that is not likely for a meeting is asked about; one in no year of ours is refused."""

from datetime import date

import pytest

from evenhand.domain.meetings.doubtful_day import doubt_of, refuse_no_year_of_ours
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import MeetingKind, Planned

TODAY, APRIL = date(2026, 4, 14), date(2026, 4, 21)
BOARD = MeetingKind.BOARD


def test_a_second_meeting_of_the_kind_on_one_day_is_asked_about_unless_the_first_is_cancelled() -> None:
    there = Meeting(id=1, held_on=APRIL, kind=BOARD, at="7 pm")
    asked = "There is a board meeting on 21 April 2026 already, 7 pm. Is this another one?"
    assert doubt_of(APRIL, BOARD, [there], TODAY) == asked
    assert doubt_of(APRIL, MeetingKind.ANNUAL, [there], TODAY) == ""
    cancelled = Meeting(id=1, held_on=APRIL, kind=BOARD, status=Planned.CANCELLED)
    assert doubt_of(APRIL, BOARD, [cancelled], TODAY) == ""


@pytest.mark.parametrize(
    ("held_on", "asked"),
    [
        (date(2031, 4, 14), ""),
        (date(2031, 4, 15), "That is five years ahead. Is the year right?"),
        (date(2021, 4, 14), ""),
        (date(2021, 4, 13), "That is five years ago. Is the year right?"),
    ],
)
def test_a_day_more_than_five_years_away_is_asked_about(held_on: date, asked: str) -> None:
    assert doubt_of(held_on, BOARD, (), TODAY) == asked


@pytest.mark.parametrize("held_on", [date(1989, 12, 31), date(2101, 1, 1)])
def test_a_year_in_which_no_partnership_meets_is_refused(held_on: date) -> None:
    with pytest.raises(Refusal) as refused:
        refuse_no_year_of_ours(held_on)
    assert refused.value.field == "held_on"

"""The next meeting is proposed in the rhythm of those that went before."""

from datetime import date

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.next_date import next_likely
from evenhand.domain.vocabulary import MeetingKind, Planned

TODAY = date(2026, 4, 14)


def board(day: date, status: Planned = Planned.HELD) -> Meeting:
    return Meeting(held_on=day, at="7 pm", place="Old Wharf Centre", status=status)


def test_a_board_that_meets_on_the_third_tuesday_every_other_month_is_proposed_the_next_one() -> None:
    days = (date(2025, 11, 18), date(2026, 1, 20), date(2026, 3, 17))
    proposed = next_likely(map(board, days), MeetingKind.BOARD, TODAY)
    assert (proposed.held_on, proposed.at, proposed.place) == (date(2026, 5, 19), "7 pm", "Old Wharf Centre")


def test_a_meeting_that_is_called_already_is_not_proposed_again() -> None:
    called = (board(date(2026, 3, 17)), board(date(2026, 4, 21), Planned.PLANNED))
    assert next_likely(called, MeetingKind.BOARD, TODAY).held_on == date(2026, 5, 19)


def test_a_fifth_weekday_falls_to_the_last_of_a_shorter_month() -> None:
    assert next_likely([board(date(2026, 3, 31))], MeetingKind.BOARD, TODAY).held_on == date(2026, 4, 28)


def test_cancelled_meetings_and_those_of_another_kind_say_nothing_of_the_rhythm() -> None:
    off = (board(date(2026, 3, 17), Planned.CANCELLED),)
    assert next_likely(off, MeetingKind.BOARD, TODAY).held_on == date(2026, 4, 28)
    assert next_likely([board(date(2026, 3, 17))], MeetingKind.ANNUAL, TODAY).at == ""

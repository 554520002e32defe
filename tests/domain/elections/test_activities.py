"""What may be published on a day, and the line that says so at the top of the window."""

from dataclasses import replace
from datetime import date, time

import pytest

from evenhand.domain.elections.activities import ActivityAnswer, activity_answers
from evenhand.domain.elections.hours import say_hour
from evenhand.domain.elections.publish_line import PublishLine, publish_line
from evenhand.domain.elections.windows import Window
from evenhand.domain.vocabulary import Answer
from evenhand.services.election_timetables import shipped_activities
from tests.domain.elections.world import drawn, general_2024, local_2026

INSIDE = date(2026, 4, 14)


def answers(day: date, windows: tuple[Window, ...]) -> dict[str, ActivityAnswer]:
    return {given.activity: given for given in activity_answers(day, windows, shipped_activities())}


def line(day: date, windows: tuple[Window, ...]) -> PublishLine:
    return publish_line(day, windows, activity_answers(day, windows, shipped_activities()))


@pytest.mark.clause("PP5")
@pytest.mark.parametrize(
    ("activity", "answer"),
    [
        ("ordinary-meetings", Answer.GO_AHEAD),
        ("grant-decisions", Answer.GO_AHEAD),
        ("voter-registration", Answer.GO_AHEAD),
        ("casework", Answer.GO_AHEAD),
        ("public-work-news", Answer.TAKE_CARE),
        ("newsletter", Answer.TAKE_CARE),
        ("event-with-office-holder", Answer.TAKE_CARE),
        ("hustings", Answer.TAKE_CARE),
        ("premises-for-candidate", Answer.TAKE_CARE),
        ("award-announcement", Answer.HOLD),
        ("event-with-candidate", Answer.HOLD),
        ("photograph-with-candidate", Answer.HOLD),
        ("launch", Answer.HOLD),
    ],
)
def test_inside_a_window_each_activity_has_its_answer(activity: str, answer: Answer) -> None:
    given = answers(INSIDE, drawn(local_2026(notice=date(2026, 3, 27))))[activity]
    assert given.answer is answer
    assert "PP5" in given.clauses
    assert given.profile == "councils-code"
    assert given.ask


def test_what_is_held_says_from_which_day_it_may_go_out() -> None:
    given = answers(INSIDE, drawn(local_2026()))["award-announcement"]
    assert (given.until, given.condition) == (date(2026, 5, 8), "From 8 May 2026")


def test_ordinary_business_goes_on_without_an_end_date() -> None:
    given = answers(INSIDE, drawn(local_2026()))["ordinary-meetings"]
    assert (given.answer, given.until, given.why) == (Answer.GO_AHEAD, None, "Ordinary business goes on")


def test_outside_every_window_all_go_ahead_with_ordinary_care() -> None:
    for day in (date(2026, 3, 19), date(2026, 5, 8)):
        given = answers(day, drawn(local_2026()))
        assert {answer.answer for answer in given.values()} == {Answer.GO_AHEAD}
        assert {answer.condition for answer in given.values()} == {"Ordinary care with politicians’ names"}


def test_answers_come_go_ahead_first_then_take_care_then_hold() -> None:
    given = activity_answers(INSIDE, drawn(local_2026()), shipped_activities())
    ranks = [tuple(Answer).index(answer.answer) for answer in given]
    assert ranks == sorted(ranks)


@pytest.mark.clause("PP5")
def test_while_a_window_may_have_begun_what_would_wait_is_taken_with_care() -> None:
    given = answers(date(2026, 3, 24), drawn(local_2026()))
    award = given["award-announcement"]
    assert award.answer is Answer.TAKE_CARE
    assert award.why == (
        "The window may have begun; look whether the notice of election for the local elections, "
        "Marlbeck Borough is published"
    )
    assert given["ordinary-meetings"].answer is Answer.GO_AHEAD


def test_where_a_council_is_the_lto_publicity_waits_and_meetings_go_on() -> None:
    given = answers(INSIDE, drawn(replace(local_2026(), council_is_lto=True)))
    assert given["newsletter"].answer is Answer.HOLD
    assert given["ordinary-meetings"].answer is Answer.GO_AHEAD
    assert given["casework"].answer is Answer.GO_AHEAD


def test_a_window_kept_only_for_information_lets_all_go_ahead() -> None:
    noted = tuple(replace(window, strength=Answer.GO_AHEAD) for window in drawn(local_2026()))
    assert {given.answer for given in answers(INSIDE, noted).values()} == {Answer.GO_AHEAD}
    assert line(INSIDE, noted).answer is Answer.GO_AHEAD


def test_a_hold_lasts_across_windows_that_follow_one_another() -> None:
    (first,) = drawn(local_2026())
    second = replace(first, starts=date(2026, 5, 8), ends=date(2026, 6, 11), earliest_start=None)
    assert answers(INSIDE, (first, second))["launch"].until == date(2026, 6, 12)
    assert line(INSIDE, (first, second)).until == date(2026, 6, 11)


@pytest.mark.clause("PP5")
def test_the_line_at_the_top_says_until_when_and_for_which_election() -> None:
    windows = drawn(local_2026(notice=date(2026, 3, 27), announced=date(2026, 3, 27)))
    found = line(INSIDE, windows)
    assert found.says == "Take care until Thursday 7 May 2026, 10 pm: local elections, Marlbeck Borough"
    assert (found.answer, found.until, found.until_time) == (Answer.TAKE_CARE, date(2026, 5, 7), time(22))
    assert found.go_ahead_count + found.take_care_count + found.hold_count == len(shipped_activities())
    assert (found.go_ahead_count, found.take_care_count, found.hold_count) == (6, 10, 5)


def test_the_line_outside_names_the_next_window_and_warns_when_it_may_have_begun() -> None:
    windows = drawn(local_2026())
    ahead = "Go ahead: the next window could start on Friday 20 March 2026: local elections, Marlbeck Borough"
    assert line(date(2026, 3, 1), windows).says == ahead
    assert line(date(2026, 5, 8), windows).says == "Go ahead: no election window ahead"
    early = line(date(2026, 3, 24), windows)
    assert early.answer is Answer.TAKE_CARE
    assert early.says.endswith("The notice of election may be out: look")


def test_the_line_takes_the_strictest_of_two_elections() -> None:
    (held,) = drawn(replace(local_2026(), council_is_lto=True))
    careful = replace(held, strength=Answer.TAKE_CARE, ends=date(2026, 6, 4), election="general election")
    found = line(INSIDE, (careful, held))
    assert (found.answer, found.until) == (Answer.HOLD, date(2026, 5, 7))
    after = line(date(2026, 5, 8), (careful, held))
    assert (after.answer, after.until) == (Answer.TAKE_CARE, date(2026, 6, 4))


def test_the_line_names_every_election_of_an_unbroken_stretch_and_no_milder_one() -> None:
    (first,) = drawn(local_2026(notice=date(2026, 3, 27)))
    later = replace(first, starts=date(2026, 5, 1), ends=date(2026, 6, 4), election="mayoral election")
    found = line(INSIDE, (first, later))
    assert found.says == (
        "Take care until Thursday 4 June 2026, 10 pm: local elections, Marlbeck Borough and mayoral election"
    )
    held = replace(first, strength=Answer.HOLD)
    assert line(INSIDE, (held, later)).says == (
        "Hold until Thursday 7 May 2026, 10 pm: local elections, Marlbeck Borough"
    )
    noted = replace(later, strength=Answer.GO_AHEAD)
    assert line(INSIDE, (first, noted)).until == date(2026, 5, 7)


def test_a_stricter_window_that_may_have_begun_is_looked_for_inside_a_milder_one() -> None:
    (code,) = drawn(replace(local_2026(), council_is_lto=True))
    charity = replace(code, starts=date(2026, 3, 1), earliest_start=None, strength=Answer.TAKE_CARE)
    found = line(date(2026, 3, 24), (charity, code))
    assert found.answer is Answer.TAKE_CARE
    assert found.says.endswith("The notice of election may be out: look")
    assert line(date(2026, 3, 10), (charity, code)).says.endswith("Marlbeck Borough")


def test_in_2024_the_line_follows_the_announcement_before_any_notice() -> None:
    found = line(date(2024, 5, 22), drawn(general_2024()))
    assert found.says == "Take care until Thursday 4 July 2024, 10 pm: general election, Marlbeck"


def test_hours_are_said_as_people_say_them() -> None:
    assert [say_hour(time(22)), say_hour(time(19, 30)), say_hour(time(12)), say_hour(time(0))] == [
        "10 pm",
        "7.30 pm",
        "noon",
        "12 am",
    ]

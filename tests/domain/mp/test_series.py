"""Engagements that come round stand on their days, counted from the first, while there is somebody to meet."""

from datetime import date

import pytest

from evenhand.domain.mp.record_facts import EngagementSeries
from evenhand.domain.mp.series import check_series, days_to_plan, interval_said
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import Spell
from evenhand.domain.vocabulary import Channel

TODAY = date(2026, 4, 14)
ALWAYS = (Spell(date(2024, 7, 5)),)


def a_series(**more: object) -> EngagementSeries:
    values = {"months_apart": 3, "starts": date(2025, 10, 31), "title": "Quarterly", "informing": True} | more
    return EngagementSeries(mp_id=1, channel=Channel.MEETING, **values)  # pyright: ignore[reportArgumentType]  values by name


@pytest.mark.clause("MP8")
def test_the_days_of_twelve_months_keep_the_weekday_and_the_place_in_the_month_of_the_first() -> None:
    assert days_to_plan(a_series(), (), ALWAYS, TODAY) == (
        date(2026, 4, 24),
        date(2026, 7, 31),
        date(2026, 10, 30),
        date(2027, 1, 29),
    )


@pytest.mark.parametrize(
    ("moved", "planned"), [(date(2026, 7, 20), False), (date(2026, 9, 1), False), (date(2026, 5, 31), True)]
)
def test_one_that_was_moved_by_hand_still_takes_its_day(moved: date, planned: bool) -> None:
    assert (date(2026, 7, 31) in days_to_plan(a_series(), (moved,), ALWAYS, TODAY)) is planned


def test_what_stood_long_before_a_new_interval_takes_none_of_its_days() -> None:
    yearly = a_series(months_apart=12, starts=date(2027, 3, 1))
    assert days_to_plan(yearly, (date(2026, 1, 31),), ALWAYS, TODAY) == (date(2027, 3, 1),)


def test_nothing_is_planned_after_the_end_of_a_series_or_of_a_term() -> None:
    assert days_to_plan(a_series(ends=date(2026, 7, 30)), (), ALWAYS, TODAY) == (date(2026, 4, 24),)
    term = Spell(date(2024, 7, 5), date(2026, 10, 29))
    assert days_to_plan(a_series(), (), [term], TODAY) == (date(2026, 4, 24), date(2026, 7, 31))


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": " "}, "title"),
        ({"informing": False}, "kinds"),
        ({"months_apart": 0}, "months_apart"),
        ({"months_apart": 25}, "months_apart"),
        ({"ends": date(2025, 10, 30)}, "ends"),
    ],
)
def test_a_series_that_does_not_fit_is_refused(wrong: dict[str, object], field: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_series(a_series(**wrong))
    assert refused.value.field == field


def test_how_often_it_comes_round_is_said_as_people_say_it() -> None:
    said = [interval_said(a_series(months_apart=months)) for months in (1, 2, 3, 12)]
    assert said == ["every month", "every two months", "every quarter", "every year"]

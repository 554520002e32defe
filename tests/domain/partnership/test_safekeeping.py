"""Which backups stay, when the next is due, and when a copy off this laptop is missing."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.partnership.safekeeping import is_due, kept, off_laptop_warning

TODAY = date(2026, 11, 21)
EVENING = datetime(2026, 11, 21, 18, 40)  # noqa: DTZ001  the clock on the wall
MOMENTS = st.lists(st.datetimes(datetime(2024, 1, 1), EVENING), max_size=60)  # noqa: DTZ001


def test_two_years_of_daily_backups_come_down_to_the_ten_last_a_quarters_weeks_and_a_years_months() -> None:
    daily = [EVENING - timedelta(days=days) for days in range(730)]
    keep = sorted(kept(daily, TODAY), reverse=True)
    assert keep[:10] == daily[:10]
    weekly = [moment for moment in keep[10:] if moment.date() >= date(2026, 8, 22)]
    sundays = [moment for moment in weekly if moment.isoweekday() == 7]
    assert len(sundays) == 12
    assert [(moment.month, moment.day) for moment in weekly if moment not in sundays] == [
        (10, 31),
        (9, 30),
        (8, 31),
    ]
    assert [moment.date() for moment in keep if moment.date() < date(2026, 8, 22)] == [
        date(2026, 7, 31),
        date(2026, 6, 30),
        date(2026, 5, 31),
        date(2026, 4, 30),
        date(2026, 3, 31),
        date(2026, 2, 28),
        date(2026, 1, 31),
        date(2025, 12, 31),
        date(2025, 11, 30),
    ]


@given(MOMENTS)
def test_the_ten_last_always_stay_and_nothing_is_invented(made: list[datetime]) -> None:
    keep = kept(made, TODAY)
    assert set(sorted(set(made))[-10:]) <= keep <= set(made)
    assert kept(keep, TODAY) == keep


@given(MOMENTS)
def test_each_week_of_three_months_and_each_month_of_a_year_keeps_its_last(made: list[datetime]) -> None:
    keep = kept(made, TODAY)
    for moment in made:
        same_month = [other for other in made if (other.year, other.month) == (moment.year, moment.month)]
        if moment.date() >= date(2025, 11, 1):
            assert max(same_month) in keep
        same_week = [other for other in made if other.isocalendar()[:2] == moment.isocalendar()[:2]]
        if moment.date() >= TODAY - timedelta(weeks=13):
            assert max(same_week) in keep


def test_the_first_backup_of_a_day_is_due() -> None:
    assert is_due([], TODAY)
    assert is_due([EVENING - timedelta(days=1)], TODAY)
    assert not is_due([EVENING], TODAY)


@pytest.mark.parametrize(
    ("newest", "says"),
    [
        (None, "There is no copy off this laptop yet. Choose a stick or another disk, and back up there."),
        (date(2026, 11, 14), None),
        (TODAY, None),
        (
            date(2026, 11, 13),
            "The newest copy off this laptop is 8 days old. Connect the second place, and back up there.",
        ),
    ],
)
def test_a_warning_stands_while_no_copy_elsewhere_is_newer_than_a_week(
    newest: date | None, says: str | None
) -> None:
    assert off_laptop_warning(newest, TODAY) == says

"""The days that do not count: pinned as they were, and by the general rule past their end."""

import json
from datetime import date
from importlib.resources import files

import pytest

from evenhand.domain.elections.general_rule import easter_sunday, usual_holidays
from evenhand.domain.elections.holidays import Division, Holiday, Scope, disregarded
from evenhand.services.election_timetables import shipped_holidays

MOVED_OR_ADDED = {
    date(2012, 5, 28),  # Spring holiday moved to 4 June for the Diamond Jubilee
    date(2012, 6, 4),
    date(2012, 6, 5),
    date(2020, 5, 4),  # Early May holiday moved to VE Day
    date(2020, 5, 8),
    date(2022, 5, 30),  # Spring holiday moved to 2 June for the Platinum Jubilee
    date(2022, 6, 2),
    date(2022, 6, 3),
    date(2022, 9, 19),  # State Funeral of Queen Elizabeth II
    date(2023, 5, 8),  # Coronation of King Charles III
    date(2026, 6, 15),  # World Cup, Scotland alone
}


@pytest.mark.parametrize("division", list(Division))
def test_the_general_rule_gives_every_pinned_day_but_those_a_government_moved(division: Division) -> None:
    pinned = set(shipped_holidays().days[division])
    by_rule = {day for year in range(2012, 2029) for day in usual_holidays(year, division)}
    assert pinned ^ by_rule <= MOVED_OR_ADDED


def test_easter_is_found_for_published_years() -> None:
    assert [easter_sunday(year) for year in (2018, 2024, 2026, 2029, 2038)] == [
        date(2018, 4, 1),
        date(2024, 3, 31),
        date(2026, 4, 5),
        date(2029, 4, 1),
        date(2038, 4, 25),
    ]


def test_weekend_holidays_past_the_known_days_have_substitutes_in_their_order() -> None:
    england = usual_holidays(2032, "england-and-wales")  # Christmas Day is a Saturday
    assert england[date(2032, 12, 27)] == "Christmas Day"
    assert england[date(2032, 12, 28)] == "Boxing Day"
    scotland = usual_holidays(2034, "scotland")  # New Year's Day is a Sunday
    assert scotland[date(2034, 1, 2)] == "2 January"
    assert scotland[date(2034, 1, 3)] == "New Year’s Day"


def test_christmas_eve_never_counts_though_it_is_no_bank_holiday() -> None:
    eve = disregarded(date(2025, 12, 24), Scope.ENGLAND_AND_WALES, shipped_holidays())
    assert eve == Holiday(date(2025, 12, 24), "Christmas Eve")


def test_maundy_thursday_counts() -> None:
    assert disregarded(date(2026, 4, 2), Scope.ANY_PART, shipped_holidays()) is None


def test_a_holiday_of_scotland_alone_counts_in_any_part_and_says_where() -> None:
    holidays = shipped_holidays()
    st_andrew = date(2019, 12, 2)
    assert disregarded(st_andrew, Scope.ENGLAND_AND_WALES, holidays) is None
    assert disregarded(st_andrew, Scope.ANY_PART, holidays) == Holiday(
        st_andrew, "St Andrew’s Day (Scotland)"
    )


def test_the_day_of_mourning_in_september_2022_is_disregarded() -> None:
    funeral = disregarded(date(2022, 9, 19), Scope.ENGLAND_AND_WALES, shipped_holidays())
    assert funeral is not None
    assert funeral.name == "State Funeral of Queen Elizabeth II"


def test_a_day_of_mourning_can_be_added() -> None:
    mourning = Holiday(date(2027, 4, 20), "National mourning")
    holidays = shipped_holidays().adding(mourning)
    assert disregarded(mourning.day, Scope.ENGLAND_AND_WALES, holidays) == mourning
    assert disregarded(mourning.day, Scope.ENGLAND_AND_WALES, shipped_holidays()) is None


def test_the_pinned_days_are_those_of_an_independent_list() -> None:
    theirs = json.loads(files("uk_election_timetables").joinpath("bank-holidays.json").read_text("utf-8"))
    ours = shipped_holidays()
    for division in Division:
        listed = {date.fromisoformat(event["date"]) for event in theirs[division.value]["events"]}
        assert {day for day in listed if ours.knows(day)} == set(ours.days[division])
        assert max(listed) == max(ours.days[division])

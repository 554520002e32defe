"""Ordinary election years of councils, and the first Thursday in May."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.elections.cycles import elects_in, ordinary_day, ordinary_years
from evenhand.domain.elections.record_facts import CycleYear, ElectoralCycle
from evenhand.domain.elections.vocabulary import CyclePattern


def cycle(pattern: CyclePattern, from_year: int = 2022) -> ElectoralCycle:
    return ElectoralCycle(council_id=1, pattern=pattern, from_year=from_year, source="")


@pytest.mark.parametrize(
    ("pattern", "years"),
    [
        (CyclePattern.THIRDS, [2022, 2023, 2024, 2026, 2027, 2028, 2030]),
        (CyclePattern.HALVES, [2022, 2024, 2026, 2028, 2030]),
        (CyclePattern.ALL_OUT, [2022, 2026, 2030]),
    ],
)
def test_each_pattern_has_its_years(pattern: CyclePattern, years: list[int]) -> None:
    assert [year for year in range(2018, 2031) if elects_in(cycle(pattern), year)] == years


def test_the_ordinary_day_is_the_first_thursday_in_may() -> None:
    assert [ordinary_day(year) for year in (2024, 2025, 2026, 2027, 2031, 2036)] == [
        date(2024, 5, 2),
        date(2025, 5, 1),
        date(2026, 5, 7),
        date(2027, 5, 6),
        date(2031, 5, 1),
        date(2036, 5, 1),
    ]


@given(st.integers(1974, 2100))
def test_the_ordinary_day_is_always_a_thursday_in_the_first_week(year: int) -> None:
    day = ordinary_day(year)
    assert (day.month, day.weekday()) == (5, 3)
    assert day.day <= 7


def test_a_reorganisation_moves_years_with_its_reason() -> None:
    changed = [
        CycleYear(council_id=1, year=2026, held=False, why="Reorganisation of the county"),
        CycleYear(council_id=1, year=2025, held=True, why="Shadow council"),
        CycleYear(council_id=2, year=2027, held=False, why="Another council"),
    ]
    found = ordinary_years(cycle(CyclePattern.THIRDS), changed, 2024, 2027)
    assert [(one.year, one.held) for one in found] == [
        (2024, True),
        (2025, True),
        (2026, False),
        (2027, True),
    ]
    assert found[1].why == "Shadow council"
    assert found[3].why == "The council elects by thirds, three years of four, counted from 2022."

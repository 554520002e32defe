"""A spell holds from its first day to its last, both included."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.spells import Spell, holds_on, months_after, overlap, those_on

DAYS = st.dates(date(2000, 1, 1), date(2040, 1, 1))


@st.composite
def _spells(draw: st.DrawFn) -> Spell:
    """A spell, open or of up to ten years."""
    starts = draw(DAYS)
    days = draw(st.none() | st.integers(0, 4000))
    return Spell(starts, None if days is None else starts + timedelta(days))


SPELLS = _spells()


def test_both_days_belong_to_a_spell() -> None:
    spell = Spell(date(2024, 7, 5), date(2024, 7, 9))
    assert [holds_on(spell, date(2024, 7, day)) for day in (4, 5, 9, 10)] == [False, True, True, False]


@given(SPELLS, SPELLS)
def test_two_spells_overlap_exactly_where_a_day_is_in_both(one: Spell, other: Spell) -> None:
    shared = max(one.starts, other.starts)
    assert overlap(one, other) == (holds_on(one, shared) and holds_on(other, shared))
    assert overlap(one, other) == overlap(other, one)


@given(st.lists(SPELLS), DAYS)
def test_those_of_a_day_keep_their_order(spells: list[Spell], day: date) -> None:
    assert those_on(spells, day) == [spell for spell in spells if holds_on(spell, day)]


def test_months_are_counted_to_the_same_day_or_the_last_of_a_shorter_month() -> None:
    assert months_after(date(2025, 1, 31), 1) == date(2025, 2, 28)
    assert months_after(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert months_after(date(2025, 11, 14), 14) == date(2027, 1, 14)
    assert months_after(date(2025, 12, 5), 0) == date(2025, 12, 5)

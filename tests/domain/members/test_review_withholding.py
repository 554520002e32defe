"""Somebody who knows the totals, the area and the rule reads the printed words and tries to work out a count."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.domain.members.review.chance import Verdict, usual
from evenhand.domain.members.review.withholding import printable
from tests.domain.members.test_review_chance import verdict_of, ways

Words = tuple[Verdict | None, ...]


def words(people: tuple[int, ...], counts: tuple[int, ...]) -> Words:
    """What a copy without counts prints of these counts; None where it withholds the word."""
    members, whole = sum(counts), sum(people)
    return tuple(
        verdict_of(count, area, whole, members) if may else None
        for area, count, may in zip(people, counts, printable(people, members), strict=True)
    )


def worked_out(people: tuple[int, ...], members: int) -> list[tuple[Words, int]]:
    """Every printed row of words from which the count of a category, by its place, can be worked out."""
    by_words: dict[Words, list[tuple[int, ...]]] = {}
    for counts in ways(members, len(people)):
        by_words.setdefault(words(people, counts), []).append(counts)
    return [
        (said, place)
        for said, possible in by_words.items()
        for place in range(len(people))
        if len({counts[place] for counts in possible}) < 2
    ]


@given(st.lists(st.integers(0, 60), min_size=2, max_size=4).filter(any), st.integers(1, 11))
@settings(max_examples=120, deadline=None)
@pytest.mark.clause("PP10")
def test_no_count_can_be_worked_out_from_the_printed_words(people: list[int], members: int) -> None:
    assert worked_out(tuple(people), members) == []


@given(st.integers(1, 99), st.integers(1, 40))
@settings(deadline=None)
def test_nor_where_there_are_but_two_kinds_on_a_large_board(people: int, members: int) -> None:
    assert worked_out((people, 100 - people), members) == []


@given(st.lists(st.integers(0, 300), min_size=2, max_size=12).filter(any), st.integers(0, 40), st.randoms())
@settings(max_examples=60, deadline=None)
def test_nor_where_there_are_too_many_ways_to_list(people: list[int], members: int, random: Random) -> None:
    """The printed words leave ranges, and what the others can add up to bounds each."""
    may = printable(people, members)
    if not any(may):
        return
    spread = [0] * len(people)
    for _ in range(members):
        spread[random.choices(range(len(people)), people)[0]] += 1
    ranges = [
        usual(area, sum(people), members).counts(usual(area, sum(people), members).verdict(count))
        if keep
        else range(members + 1)
        for area, count, keep in zip(people, spread, may, strict=True)
    ]
    for place, one in enumerate(ranges):
        others = [other for at, other in enumerate(ranges) if at != place]
        least, most = sum(other[0] for other in others), sum(other[-1] for other in others)
        assert sum(least <= members - count <= most for count in one) > 1


def test_a_word_that_stands_for_nobody_alone_is_withheld() -> None:
    """Among 15, one of a kind that is 22% of the area is usual and none is not: the word would tell “none”."""
    assert usual(22, 100, 15).counts(Verdict.FEWER) == range(1)
    assert printable((22, 30, 48), 15)[0] is False


def test_a_word_that_stands_for_nobody_or_one_is_printed() -> None:
    assert usual(1, 2, 11).counts(Verdict.FEWER) == range(2)
    assert printable((1, 1), 11) == (True, True)


def test_one_kind_alone_is_withheld_since_it_is_the_total() -> None:
    assert printable((500,), 11) == (False,)


def test_a_row_of_words_that_could_add_up_in_one_way_alone_loses_one() -> None:
    """Each word by itself stands for two counts and more; together some rows would leave no choice."""
    found = [
        (people, members)
        for people in ((a, b, 100 - a - b) for a in range(5, 50, 5) for b in range(a + 5, 90 - a, 5))
        for members in range(6, 16)
        if _each_word_alone_is_safe(people, members) and not all(printable(people, members))
    ]
    assert found
    for people, members in found:
        assert worked_out(people, members) == []
        assert any(printable(people, members))


def _each_word_alone_is_safe(people: tuple[int, ...], members: int) -> bool:
    ranges = [usual(area, sum(people), members).counts(verdict) for area in people for verdict in Verdict]
    return all(len(one) != 1 for one in ranges)

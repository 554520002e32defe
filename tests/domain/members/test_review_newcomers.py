"""The fewest newcomers that would bring balance, against trying every way of adding people."""

from itertools import combinations_with_replacement

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.domain.members.review.chance import Verdict, usual
from evenhand.domain.members.review.newcomers import MOST_NEWCOMERS, Tally, fewest_newcomers


def balanced(people: tuple[int, ...], members: tuple[int, ...]) -> bool:
    """Whether no category is fewer than usual."""
    found = (usual(area, sum(people), sum(members)) for area in people)
    return all(one.verdict(count) is not Verdict.FEWER for one, count in zip(found, members, strict=True))


def by_trying(people: tuple[int, ...], members: tuple[int, ...]) -> int:
    """The fewest newcomers, by trying every choice of categories for one more and one more."""
    for number in range(MOST_NEWCOMERS):
        for chosen in combinations_with_replacement(range(len(people)), number):
            after = tuple(count + chosen.count(place) for place, count in enumerate(members))
            if balanced(people, after):
                return number
    raise AssertionError


@given(st.lists(st.tuples(st.integers(3, 9), st.integers(0, 5)), min_size=2, max_size=3))
@settings(max_examples=40, deadline=None)
@pytest.mark.clause("PP9")
def test_no_fewer_newcomers_would_do_and_those_named_do(rows: list[tuple[int, int]]) -> None:
    tally = Tally(tuple(area for area, _ in rows), tuple(count for _, count in rows))
    fewest = fewest_newcomers([tally])
    assert fewest == by_trying(tally.people, tally.members)
    assert fewest is not None
    wanted = tally.wanted(fewest)
    assert sum(wanted) == fewest
    assert balanced(tally.people, tuple(map(sum, zip(tally.members, wanted, strict=True))))


def test_one_woman_among_eleven_is_mended_by_two_worked_by_hand() -> None:
    """Among 12, three would be the fewest usual (79 of 4096 ways have two or fewer: 1.9%); so also among 13 (1.1%)."""
    tally = Tally((1, 1), (1, 10))
    assert tally.wanted(0) == (1, 0)
    assert tally.wanted(1) == (2, 0)
    assert fewest_newcomers([tally]) == 2
    assert tally.wanted(2) == (2, 0)


def test_the_same_newcomers_serve_every_dimension() -> None:
    women, young = Tally((1, 1), (1, 10)), Tally((40, 60), (0, 11))
    each = [fewest_newcomers([one]) for one in (women, young)]
    assert fewest_newcomers([women, young]) == max(one or 0 for one in each) == 2


def test_nobody_is_needed_where_nothing_is_out_of_balance() -> None:
    assert fewest_newcomers([Tally((1, 1), (5, 6))]) == 0


def test_where_sixty_newcomers_would_not_do_no_number_is_given() -> None:
    assert fewest_newcomers([Tally((99_000, 300, 1), (0, 0, 40))]) is None

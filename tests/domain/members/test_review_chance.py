"""What chance gives: the exact tests against counting every way by fractions, and by hand."""

from collections.abc import Iterator
from fractions import Fraction
from math import factorial, prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.members.review import together as way_by_way
from evenhand.domain.members.review.chance import Usual, Verdict, binomial, usual
from evenhand.domain.members.review.together import Together, chance_of_so_unlikely, together

PEOPLE = st.lists(st.integers(1, 40), min_size=2, max_size=4)


def ways(members: int, categories: int) -> Iterator[tuple[int, ...]]:
    """Every way of spreading the members over the categories."""
    if categories == 1:
        yield (members,)
        return
    for first in range(members + 1):
        for rest in ways(members - first, categories - 1):
            yield (first, *rest)


def chance_of(way: tuple[int, ...], people: list[int]) -> Fraction:
    """The multinomial chance of one way, from its definition."""
    orders = factorial(sum(way)) // prod(factorial(count) for count in way)
    return orders * prod(
        (Fraction(area, sum(people)) ** count for area, count in zip(people, way, strict=True)),
        start=Fraction(1),
    )


def verdict_of(count: int, people: int, whole: int, members: int) -> Verdict:
    """The verdict on a count by the definition: two tails, each of once in 40."""
    chances = [chance_of((one, members - one), [people, whole - people]) for one in range(members + 1)]
    if sum(chances[: count + 1]) <= Fraction(1, 40):
        return Verdict.FEWER
    if sum(chances[count:]) <= Fraction(1, 40):
        return Verdict.MORE
    return Verdict.TOO_FEW if chances[0] > Fraction(1, 40) else Verdict.IN_LINE


@given(st.integers(0, 30), st.integers(1, 30), st.integers(0, 14), st.data())
@pytest.mark.clause("PP10")
def test_a_verdict_agrees_with_adding_up_the_tails(
    people: int, others: int, members: int, data: st.DataObject
) -> None:
    count = data.draw(st.integers(0, members))
    whole = people + others
    assert usual(people, whole, members).verdict(count) is verdict_of(count, people, whole, members)


@given(st.integers(0, 500), st.integers(1, 500), st.integers(0, 60))
def test_the_chances_of_all_counts_are_the_whole(people: int, others: int, members: int) -> None:
    whole = people + others
    chances = [binomial(people, whole, members, count) for count in range(members + 1)]
    assert sum(chances) == whole**members


@given(st.integers(0, 200), st.integers(1, 200), st.integers(0, 40))
def test_the_ranges_of_the_verdicts_hold_every_count_once(people: int, others: int, members: int) -> None:
    found = usual(people, people + others, members)
    held = sorted(count for verdict in Verdict for count in found.counts(verdict))
    assert held == list(range(members + 1))
    assert all(found.verdict(count) is verdict for verdict in Verdict for count in found.counts(verdict))


def test_half_the_area_among_eleven_members_worked_by_hand() -> None:
    """Of 2048 throws of 11 coins, 12 give no head or one (0.6%), 67 at most two (3.3%): one is too few, two are not."""
    assert usual(1, 2, 11) == Usual(2, 9, 11)
    assert usual(1, 2, 11).verdict(1) is Verdict.FEWER
    assert usual(1, 2, 11).verdict(2) is Verdict.IN_LINE


def test_a_fifth_of_the_area_among_eleven_members_is_too_few_to_say_worked_by_hand() -> None:
    """0.8 to the eleventh is 8.6%: nobody at all would not be unusual; six or more come up in 1.2% of draws."""
    found = usual(1, 5, 11)
    assert found == Usual(0, 5, 11)
    assert found.verdict(0) is Verdict.TOO_FEW
    assert found.verdict(6) is Verdict.MORE


@given(PEOPLE, st.integers(0, 7), st.data())
def test_the_chance_of_a_whole_dimension_agrees_with_counting_every_way(
    people: list[int], members: int, data: st.DataObject
) -> None:
    seen = data.draw(st.sampled_from(list(ways(members, len(people)))))
    all_chances = [chance_of(way, people) for way in ways(members, len(people))]
    expected = sum(one for one in all_chances if one <= chance_of(seen, people))
    assert chance_of_so_unlikely(seen, people) == pytest.approx(float(expected), abs=1e-12)


def test_three_kinds_in_thirds_worked_by_hand() -> None:
    """Of 729 ways of six members in thirds, three put all into one kind; 36 more put five into one."""
    assert chance_of_so_unlikely((6, 0, 0), (1, 1, 1)) == pytest.approx(3 / 729)
    assert chance_of_so_unlikely((5, 1, 0), (1, 1, 1)) == pytest.approx(39 / 729)
    assert together((6, 0, 0), (1, 1, 1)) is Together.NOT_IN_LINE
    assert together((5, 1, 0), (1, 1, 1)) is Together.IN_LINE


def test_two_members_in_halves_are_too_few_to_say_of_a_whole_dimension() -> None:
    assert together((2, 0), (1, 1)) is Together.TOO_FEW
    assert together((0, 0), (3, 7)) is Together.TOO_FEW


def test_a_member_of_a_kind_that_the_area_has_nobody_of_is_not_in_line() -> None:
    assert together((10, 1), (500, 0)) is Together.NOT_IN_LINE


@given(PEOPLE, st.integers(8, 12), st.data())
def test_grouping_the_ways_gives_the_chance_that_counting_them_gives(
    people: list[int], members: int, data: st.DataObject
) -> None:
    """Each category is rounded by half a step, so ways within so many steps may count as equally likely."""
    seen = data.draw(st.sampled_from(list(ways(members, len(people)))))
    slack = 2.718281828 ** (len(people) / way_by_way.STEPS_TO_ONE)
    here = float(chance_of(seen, people))
    chances = [float(chance_of(way, people)) for way in ways(members, len(people))]
    fewest = sum(one for one in chances if one < here / slack)
    most = sum(one for one in chances if one <= here * slack)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(way_by_way, "MOST_COUNTED", 0)
        assert fewest - 1e-9 <= chance_of_so_unlikely(seen, people) <= most + 1e-9


def test_sixty_members_in_nineteen_kinds_are_judged_without_counting_every_way() -> None:
    people = [100 + 37 * place for place in range(19)]
    even = [60 * area // sum(people) for area in people]
    even[-1] += 60 - sum(even)
    assert together(even, people) is Together.IN_LINE
    assert together([30, 30] + [0] * 17, people) is Together.NOT_IN_LINE

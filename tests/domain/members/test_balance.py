"""Shares of the seats, and the least number of residents."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.members.balance import councillors_among, residents_needed, share_of
from evenhand.domain.members.directory import Seat
from evenhand.domain.members.facts import Membership, Person, PublicOfficeHeld
from evenhand.domain.partnership.rulebook import Rule, RuleBook
from evenhand.domain.vocabulary import Capacity, PublicOffice

R, C = Capacity.RESIDENT, Capacity.COUNCILLOR


def a_book(*, percent: int | None = 51, read: str = "at least") -> RuleBook:
    def rule(key: str, value: int | str | None, unit: str) -> Rule:
        return Rule(key=key, label=key, value=value, unit=unit, source="a test")

    rules = (rule("residents_share", percent, "percent"), rule("residents_share_is", read, "words"))
    return RuleBook("Test", {one.key: one for one in rules})


def seats(*capacities: Capacity, votes: bool = True) -> list[Seat]:
    return [
        Seat(
            Person(id=number, name=f"Member {number}"),
            Membership(person_id=number, capacity=capacity, votes=votes, starts=date(2023, 6, 12)),
            (),
            (),
            f"Member {number}",
        )
        for number, capacity in enumerate(capacities, start=1)
    ]


@pytest.mark.parametrize(
    ("voting", "percent", "read", "needed"),
    [(8, 51, "at least", 5), (8, 50, "more than", 5), (8, 50, "at least", 4), (11, 51, "at least", 6)],
)
@pytest.mark.clause("PP10")
def test_as_many_residents_are_needed_as_the_rule_is_read(
    voting: int, percent: int, read: str, needed: int
) -> None:
    assert residents_needed(voting, a_book(percent=percent, read=read)) == needed


def test_where_no_share_is_set_nobody_is_needed() -> None:
    assert residents_needed(11, a_book(percent=None)) is None


@given(st.integers(0, 500), st.integers(0, 100))
@pytest.mark.clause("PP10")
def test_the_number_needed_is_the_smallest_that_keeps_the_rule(voting: int, percent: int) -> None:
    for read, kept in (("at least", int.__ge__), ("more than", int.__gt__)):
        needed = residents_needed(voting, a_book(percent=percent, read=read))
        assert needed is not None
        assert kept(100 * needed, percent * voting)
        assert needed == 0 or not kept(100 * (needed - 1), percent * voting)


@given(st.lists(st.sampled_from(Capacity), max_size=30))
def test_the_shares_of_all_capacities_add_up_to_the_whole(capacities: list[Capacity]) -> None:
    board = seats(*capacities)
    assert sum(share_of(board, one).part for one in Capacity) == len(board)
    assert all(share_of(board, one).whole == len(board) for one in Capacity)


def test_those_without_a_vote_count_in_no_share() -> None:
    share = share_of([*seats(R, C), *seats(R, R, votes=False)], R)
    assert (share.part, share.whole, share.says) == (1, 2, "1 of 2: 50.0%")


@pytest.mark.clause("PP2")
def test_a_councillor_counts_in_whatever_capacity_they_sit() -> None:
    (resident, *others) = seats(R, C, R)
    seat = PublicOfficeHeld(person_id=1, kind=PublicOffice.COUNCILLOR, starts=date(2022, 5, 9))
    party = PublicOfficeHeld(person_id=1, kind=PublicOffice.PARTY_OFFICER, starts=date(2022, 5, 9))
    assert councillors_among([resident, *others]).says == "1 of 3: 33.3%"
    assert councillors_among([replace(resident, public_offices=(seat,)), *others]).part == 2
    assert councillors_among([replace(resident, public_offices=(party,)), *others]).part == 1

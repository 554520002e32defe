"""Shares of the seats, the least number of residents, and what the board should notice about them."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.guidance.findings import Severity
from evenhand.domain.members.balance import membership_findings, residents_needed, share_of
from evenhand.domain.members.directory import Seat
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.partnership.rulebook import Rule, RuleBook
from evenhand.domain.vocabulary import Capacity

DAY = date(2026, 4, 14)
R, C, ORG = Capacity.RESIDENT, Capacity.COUNCILLOR, Capacity.ORGANISATION


def a_book(*, percent: int | None = 51, read: str = "at least", least: int | None = 8) -> RuleBook:
    def rule(key: str, value: int | str | None, unit: str = "percent", *, suggested: bool = False) -> Rule:
        return Rule(key=key, label=key, value=value, unit=unit, source="a test", suggested=suggested)

    rules = (
        rule("members_least", least, "members"),
        rule("residents_share", percent),
        rule("residents_share_is", read, "words"),
        rule("councillors_share", 33, suggested=True),
    )
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


@pytest.mark.clause("PP10")
def test_too_few_members_and_too_few_residents_are_both_found_with_their_figures() -> None:
    found = membership_findings(seats(R, R, ORG, ORG, ORG), a_book(), DAY)
    assert [(one.clause, one.severity) for one in found] == [("PP10", Severity.ACT_NOW)] * 2
    assert found[0].says == "The partnership has five voting members; it must have 8."
    assert found[1].evidence == "2 of 5 voting members are residents: 40.0%. 3 are needed."


@pytest.mark.clause("PP10")
def test_exactly_the_least_number_of_residents_is_said_once() -> None:
    (found,) = membership_findings(seats(R, R, R, R, R, ORG, ORG, ORG), a_book(), DAY)
    assert found.severity is Severity.LOOK_AT
    assert found.evidence.count("5 are needed.") == 1


def test_a_suggested_mark_for_councillors_is_only_to_know_until_the_board_adopts_one() -> None:
    board, book = seats(R, R, R, R, R, C, C, C, C), a_book()
    (found,) = [one for one in membership_findings(board, book, DAY) if one.clause == "PP2"]
    assert found.severity is Severity.TO_KNOW
    adopted = replace(book["councillors_share"], suggested=False)
    own = RuleBook("Test", {**book.rules, "councillors_share": adopted})
    (found,) = [one for one in membership_findings(board, own, DAY) if one.clause == "PP2"]
    assert found.severity is Severity.LOOK_AT


def test_a_term_that_ran_out_is_found_about_the_member_the_day_after() -> None:
    (seat,) = seats(R)
    over = replace(seat, membership=replace(seat.membership, term_ends=date(2026, 4, 13)))
    book = a_book(percent=None, least=None)
    assert membership_findings([over], book, date(2026, 4, 13)) == []
    (found,) = membership_findings([over], book, DAY)
    assert found.about == "person:1"
    assert found.says == "The term of Member 1 ran out on 13 April 2026."

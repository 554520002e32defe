"""Decisions of open minutes follow from the seats: a membership is corrected, two people turn out to be one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import Moment
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome
from evenhand.services import members, merging, sittings
from evenhand.services.decisions import record_decision
from evenhand.services.saving import found, listed, put
from tests.makers import a_partnership
from tests.services.board import TODAY, Board, a_board

FIVE = ("Amara", "Colin", "Rose", "Tobias", "Yusuf")


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Board]:
    opened = a_partnership(tmp_path)
    board = a_board(opened)
    board.opens(*FIVE)
    yield board
    opened.close()


def decide(board: Board, **typed: Any) -> int:
    order = board.order(decided_at=time(19, 20), **(typed or {"votes_for": 3, "votes_against": 1}))
    return record_decision(board.partnership, order, today=TODAY)


def without_a_vote(board: Board, name: str) -> None:
    key = board.people[name]
    seat = next(one for one in listed(board.partnership, Membership) if one.person_id == key)
    members.save_membership(board.partnership, replace(seat, votes=False), today=TODAY)


@pytest.mark.clause("PP2")
def test_a_vote_that_somebody_never_had_leaves_the_decision_a_view_while_the_minutes_are_open(
    board: Board,
) -> None:
    p, key = board.partnership, decide(board)
    without_a_vote(board, "Tobias")
    assert found(p, Decision, key).outcome is Outcome.VIEW
    p.undo()
    assert found(p, Decision, key).outcome is Outcome.CARRIED
    with p.change("Approved elsewhere") as unit:
        held = found(p, Meeting, board.meeting)
        put(unit.session, replace(held, minutes_approved_on=date(2026, 5, 19)))
    without_a_vote(board, "Tobias")
    assert found(p, Decision, key).outcome is Outcome.CARRIED


@pytest.mark.clause("PP2")
def test_a_correction_under_which_a_decision_would_not_add_up_is_refused_with_its_day(board: Board) -> None:
    decide(board, votes_for=4, votes_against=1)
    with pytest.raises(Refusal, match=r"21 April 2026: Decision 1 would no longer add up"):
        without_a_vote(board, "Tobias")


def test_who_came_twice_under_two_names_came_once_and_nobody_becomes_their_own_seconder(board: Board) -> None:
    p = board.partnership
    twin = members.add_person(p, Person(name="Priya Nayar"))
    for person_id in (board.people["Priya"], twin):
        sittings.arrives(p, board.meeting, person_id, time(19, 12))
    decide(board)
    merging.merge(p, board.people["Priya"], twin, Person(name="Priya Nair"))
    own = [one for one in listed(p, Moment) if one.person_id == board.people["Priya"]]
    assert len(own) == 1
    rose, yusuf = board.people["Rose"], board.people["Yusuf"]
    with p.change("One seat") as unit:
        seat = next(one for one in listed(p, Membership) if one.person_id == yusuf)
        put(unit.session, replace(seat, starts=date(2024, 1, 1), ends=date(2024, 2, 1)))
    with pytest.raises(Refusal, match="moved decision 1 of 21 April 2026 and the other seconded it"):
        merging.merge(p, rose, yusuf, found(p, Person, rose))


def test_who_cannot_have_come_and_gone_so_is_not_merged(board: Board) -> None:
    p = board.partnership
    twin = members.add_person(p, Person(name="Priya Nayar"))
    sittings.arrives(p, board.meeting, board.people["Priya"], time(19, 12))
    sittings.arrives(p, board.meeting, twin, time(19, 30))
    with pytest.raises(Refusal, match=r"Priya Nair was in the room by 7\.30 pm\. Nothing was merged"):
        merging.merge(p, board.people["Priya"], twin, Person(name="Priya Nair"))

"""A decision entered by mistake is taken away, and its time mended, until it is minuted or something rests on it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import DecisionRecord, MeetingAction, Rescission, Vote
from evenhand.domain.meetings.vocabulary import Cast, VoteMethod
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome
from evenhand.services import decisions, meeting_actions, sittings
from evenhand.services.saving import found, listed, put
from tests.makers import a_partnership
from tests.services.board import APRIL, MAY, TODAY, Board, a_board

SIX = ("Amara", "Colin", "Priya", "Rose", "Tobias", "Yusuf")


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Board]:
    opened = a_board(a_partnership(tmp_path))
    opened.opens(*SIX)
    yield opened
    opened.partnership.close()


def decided(board: Board, wording: str, **typed: Any) -> int:
    votes = {board.people[name]: Cast.FOR for name in SIX}
    order = board.order(wording, method=VoteMethod.RECORDED_VOTE, votes=votes, decided_at=time(20), **typed)
    return decisions.record_decision(board.partnership, order, today=TODAY)


def numbered(board: Board) -> list[tuple[int, str]]:
    return [(one.number, one.wording) for one in listed(board.partnership, Decision)]


def test_a_decision_entered_twice_goes_with_its_votes_and_the_later_ones_move_up(board: Board) -> None:
    p, rose = board.partnership, board.people["Rose"]
    decided(board, "To buy a boat.")
    twice = decided(board, "To buy a boat.")
    decided(board, "To paint it.")
    action = Action(kind=ActionKind.MEETING, says="Ask", owner_id=rose, opened_on=APRIL, due_on=MAY)
    meeting_actions.add_action(p, action, meeting_id=board.meeting, decision_id=twice, today=TODAY)
    decisions.drop_decision(p, twice)
    assert numbered(board) == [(1, "To buy a boat."), (2, "To paint it.")]
    assert (len(listed(p, Vote)), len(listed(p, DecisionRecord))) == (12, 2)
    assert [one.decision_id for one in listed(p, MeetingAction)] == [None]
    p.undo()
    assert len(numbered(board)) == 3


def test_what_is_minuted_or_rested_upon_is_not_taken_away(board: Board) -> None:
    p = board.partnership
    first, later = decided(board, "To buy a boat."), decided(board, "To rescind it.")
    decisions.rescind(p, first, by_decision_id=later, because="It leaks")
    for key, says in ((later, "rescinded by this one"), (first, "was rescinded by a later one")):
        with pytest.raises(Refusal, match=says):
            decisions.drop_decision(p, key)
    assert len(listed(p, Rescission)) == 1
    with p.change("Approved") as unit:
        put(unit.session, replace(found(p, Meeting, board.meeting), minutes_approved_on=MAY))
    with pytest.raises(Refusal, match="approved"):
        decisions.drop_decision(p, later)
    with pytest.raises(Refusal, match="approved"):
        decisions.move_decision(p, later, time(20, 5), today=TODAY)
    assert len(numbered(board)) == 2


@pytest.mark.clause("PP2")
def test_the_time_of_a_decision_is_mended_and_the_room_of_that_time_judges_it(board: Board) -> None:
    p = board.partnership
    key = decided(board, "To buy a boat.")
    for name in ("Colin", "Priya"):
        sittings.leaves(p, board.meeting, board.people[name], time(20, 10))
    decisions.move_decision(p, key, time(20, 5), today=TODAY)
    assert listed(p, DecisionRecord)[0].decided_at == time(20, 5)
    for at in (time(20, 15), time(18)):
        with pytest.raises(Refusal):
            decisions.move_decision(p, key, at, today=TODAY)
    put_off = decisions.defer(p, board.order("To sell it.", decided_at=time(20)), today=TODAY)
    decisions.move_decision(p, put_off, time(20, 20), today=TODAY)
    assert [one.outcome for one in listed(p, Decision)] == [Outcome.CARRIED, Outcome.DEFERRED]

"""A decision is kept as what the votes, the room and the rule book make of it, by whatever way it comes in."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import DecisionRecord, Rescission, Vote
from evenhand.domain.meetings.vocabulary import Cast, VoteMethod
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome, Planned, Presence
from evenhand.services import decisions, declared_interests, meetings, sittings
from evenhand.services.decisions import DecisionOrder, record_decision
from evenhand.services.saving import found, listed
from tests.makers import a_decision, a_partnership
from tests.services.board import APRIL, MAY, TODAY, Board, a_board, a_meeting

SIX = ("Amara", "Colin", "Priya", "Rose", "Tobias", "Yusuf")
AT_EIGHT = time(20)


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Board]:
    opened = a_partnership(tmp_path)
    yield a_board(opened)
    opened.close()


def recorded(board: Board, *, as_view: bool = False, **typed: Any) -> Decision:
    order = board.order(decided_at=AT_EIGHT, **typed)
    key = record_decision(board.partnership, order, today=TODAY, as_view=as_view)
    return found(board.partnership, Decision, key)


@pytest.mark.clause("PP2")
def test_the_outcome_is_worked_out_and_the_way_it_came_about_is_kept(board: Board) -> None:
    board.opens(*SIX)
    carried = recorded(board, votes_for=4, votes_against=1, abstentions=1)
    assert (carried.outcome, carried.number) == (Outcome.CARRIED, 1)
    tied = recorded(board, votes_for=3, votes_against=3, casting=Cast.AGAINST)
    assert (tied.outcome, tied.number) == (Outcome.LOST, 2)
    [first, second] = listed(board.partnership, DecisionRecord)
    assert (first.item_id, first.chaired_by_id) == (board.items[0], board.people["Amara"])
    assert second.casting is Cast.AGAINST
    result = board.sitting().result_of(tied)
    assert result is not None
    assert result.says == "Lost 3 to 3, by the casting vote of Amara Okonjo"


@pytest.mark.clause("PP2")
def test_a_recorded_vote_counts_itself_and_takes_no_vote_of_who_has_none(board: Board) -> None:
    board.opens(*SIX)
    declared_interests.declare(board.partnership, board.interest("Priya"), at=time(19, 10))
    votes = {board.people[name]: Cast.FOR for name in ("Amara", "Colin", "Rose", "Tobias")}
    votes[board.people["Yusuf"]] = Cast.ABSTAINED
    counted = recorded(board, method=VoteMethod.RECORDED_VOTE, votes=votes)
    assert (counted.votes_for, counted.votes_against, counted.abstentions) == (4, 0, 1)
    assert len(listed(board.partnership, Vote)) == 5
    for name in ("Priya", "Janet"):
        barred = votes | {board.people[name]: Cast.FOR}
        with pytest.raises(Refusal, match="may not vote on this item") as refused:
            recorded(board, method=VoteMethod.RECORDED_VOTE, votes=barred)
        assert (refused.value.field, refused.value.clause) == ("votes", "PP2")
    with pytest.raises(Refusal, match="not those of the recorded votes"):
        recorded(board, method=VoteMethod.RECORDED_VOTE, votes=votes, votes_for=6)
    with pytest.raises(Refusal, match="recorded vote alone"):
        recorded(board, method=VoteMethod.BALLOT, votes=votes, votes_for=4, votes_against=0)


@pytest.mark.clause("PP2")
def test_without_a_quorum_a_decision_is_kept_as_a_view_or_not_at_all(board: Board) -> None:
    board.opens("Amara", "Rose", "Tobias", "Yusuf")
    for method, votes in ((VoteMethod.SHOW_OF_HANDS, (4, 0)), (VoteMethod.CONSENSUS, (None, None))):
        typed: dict[str, Any] = {"method": method, "votes_for": votes[0], "votes_against": votes[1]}
        with pytest.raises(Refusal, match="4 count towards a quorum of 5") as refused:
            recorded(board, **typed)
        assert (refused.value.field, refused.value.clause) == ("as_view", "PP2")
        assert recorded(board, as_view=True, **typed).outcome is Outcome.VIEW
    assert {one.outcome for one in listed(board.partnership, Decision)} == {Outcome.VIEW}


@pytest.mark.clause("PP2")
def test_where_a_quorum_is_set_somebody_must_be_written_down_as_present(board: Board) -> None:
    held = found(board.partnership, Meeting, board.meeting)
    with pytest.raises(Refusal, match="not recorded as held"):
        recorded(board, votes_for=9, votes_against=0)
    meetings.save_meeting(board.partnership, replace(held, status=Planned.HELD), today=TODAY)
    with pytest.raises(Refusal, match="Write down first who was there"):
        recorded(board, votes_for=9, votes_against=0)
    there = {board.people[name]: Presence.PRESENT for name in SIX}
    meetings.record_attendance(board.partnership, board.meeting, there)
    with pytest.raises(Refusal, match="9 were counted and 6 may vote"):
        recorded(board, votes_for=9, votes_against=0)
    assert recorded(board, votes_for=6, votes_against=0).outcome is Outcome.CARRIED
    with pytest.raises(Refusal, match="Decision 1 would no longer add up"):
        meetings.record_attendance(board.partnership, board.meeting, dict(list(there.items())[1:]))


@pytest.mark.clause("PP2")
def test_whoever_had_to_leave_neither_moves_nor_seconds(board: Board) -> None:
    board.opens(*SIX)
    declared_interests.declare(board.partnership, board.interest("Priya"), at=None)
    for field in ("moved_by_id", "seconded_by_id"):
        barred: dict[str, Any] = {field: board.people["Priya"]}
        with pytest.raises(Refusal, match="must leave the room") as refused:
            recorded(board, votes_for=5, votes_against=0, **barred)
        assert (refused.value.field, refused.value.clause) == (field, "PP2")
    with pytest.raises(Refusal, match="not in the room"):
        recorded(board, votes_for=5, votes_against=0, moved_by_id=board.people["Janet"])
    with pytest.raises(Refusal, match="a proposer and a seconder"):
        recorded(board, votes_for=5, votes_against=0, seconded_by_id=None)
    with pytest.raises(Refusal, match="their own motion"):
        recorded(board, votes_for=5, votes_against=0, seconded_by_id=board.people["Rose"])


@pytest.mark.clause("PP7")
def test_a_motion_takes_no_side_and_one_that_names_politics_says_why(board: Board) -> None:
    board.opens(*SIX)
    votes: dict[str, Any] = {"votes_for": 6, "votes_against": 0}
    with pytest.raises(Refusal, match="Word it otherwise") as refused:
        recorded(board, wording="To support the Labour Party’s manifesto pledge on parks.", **votes)
    assert (refused.value.clause, refused.value.field) == ("PP7", "wording")
    with pytest.raises(Refusal, match="Say why") as asked:
        recorded(board, wording="To ask the MP about the towpath.", **votes)
    assert asked.value.field == "worded_because"
    kept = recorded(
        board, wording="To ask the MP about the towpath.", worded_because="Whoever it is", **votes
    )
    assert board.sitting().records[kept.id].worded_because == "Whoever it is"
    office = recorded(board, wording="To elect Cllr Janet Pell as vice-chair.", **votes)
    assert office.outcome is Outcome.CARRIED
    for wording in (
        "To elect Cllr Janet Pell as vice-chair. Vote Labour in May.",
        "To ask people to vote for Cllr Janet Pell.\nTo elect a treasurer.",
    ):
        with pytest.raises(Refusal, match="Word it otherwise"):
            recorded(board, wording=wording, **votes)


def test_what_was_put_off_has_no_votes_and_stays_put_off(board: Board) -> None:
    board.opens(*SIX)
    with pytest.raises(Refusal, match="Leave the votes empty"):
        decisions.defer(board.partnership, board.order(votes_for=3, votes_against=3), today=TODAY)
    key = decisions.defer(board.partnership, board.order(seconded_by_id=None), today=TODAY)
    deferred = found(board.partnership, Decision, key)
    assert deferred.outcome is Outcome.DEFERRED
    assert board.sitting().result_of(deferred) is None


def test_a_decision_is_corrected_until_the_minutes_are_approved(board: Board) -> None:
    board.opens(*SIX)
    first = recorded(board, votes_for=5, votes_against=1)
    order = decisions.order_of(board.sitting(), first)
    record_decision(board.partnership, replace(order, votes_for=2, votes_against=4), today=TODAY)
    assert found(board.partnership, Decision, first.id).outcome is Outcome.LOST
    elsewhere, items = a_meeting(board.partnership, MAY)
    moved = replace(order, meeting_id=elsewhere, item_id=items[0])
    with pytest.raises(Refusal, match="stays with the meeting"):
        record_decision(board.partnership, moved, today=TODAY)
    held = found(board.partnership, Meeting, board.meeting)
    meetings.save_meeting(board.partnership, replace(held, minutes_approved_on=MAY), today=TODAY)
    for late in (order, moved):
        with pytest.raises(Refusal, match="Rescind it by a later decision"):
            record_decision(board.partnership, late, today=TODAY)
    with pytest.raises(Refusal, match="dated correction"):
        record_decision(board.partnership, replace(order, id=0), today=TODAY)


def test_a_decision_is_rescinded_by_a_later_one_that_was_carried(tmp_path: Path) -> None:
    partnership = a_partnership(tmp_path)
    april, may = (
        meetings.save_meeting(partnership, Meeting(held_on=day, status=Planned.HELD), today=TODAY)
        for day in (APRIL, MAY)
    )
    boat = a_decision(partnership, april, "To buy a boat.", today=TODAY)
    lost = a_decision(partnership, may, "To keep the boat.", today=TODAY, outcome=Outcome.LOST)
    later = a_decision(partnership, may, "To rescind the boat.", today=TODAY)
    for by, field, says in (
        (lost, "by_decision_id", "was not carried"),
        (boat, "by_decision_id", "Choose a later decision"),
    ):
        with pytest.raises(Refusal, match=says) as refused:
            decisions.rescind(partnership, boat, by_decision_id=by, because="No mooring")
        assert refused.value.field == field
    with pytest.raises(Refusal) as nothing_said:
        decisions.rescind(partnership, boat, by_decision_id=later, because=" ")
    assert nothing_said.value.field == "rescinded_because"
    with partnership.reading() as session:
        assert [one.id for one in decisions.may_rescind(session, boat)] == [later]
    decisions.rescind(partnership, boat, by_decision_id=later, because="No mooring")
    kept = found(partnership, Decision, boat)
    assert (kept.outcome, kept.rescinded_on, kept.rescinded_because) == (Outcome.CARRIED, MAY, "No mooring")
    [tie] = listed(partnership, Rescission)
    assert (tie.decision_id, tie.by_decision_id) == (boat, later)
    with pytest.raises(Refusal, match="already"):
        decisions.rescind(partnership, boat, by_decision_id=later, because="Again")
    with pytest.raises(Refusal, match="Choose a later decision"):
        decisions.rescind(partnership, later, by_decision_id=boat, because="It was good")
    order = DecisionOrder(
        id=later, meeting_id=may, wording="To rescind the boat.", votes_for=0, votes_against=1
    )
    with pytest.raises(Refusal, match="rescinded by this one"):
        record_decision(partnership, order, today=TODAY)
    partnership.close()


@pytest.mark.clause("PP2")
def test_with_a_quorum_nothing_is_turned_into_a_view(board: Board) -> None:
    board.opens(*SIX)
    for votes in ((6, 0), (2, 4)):
        with pytest.raises(Refusal, match="so this is a decision and no view") as refused:
            recorded(board, as_view=True, votes_for=votes[0], votes_against=votes[1])
        assert refused.value.field == "as_view"
    assert listed(board.partnership, Decision) == []


@pytest.mark.clause("PP2")
def test_where_the_chair_must_leave_nothing_is_decided_until_somebody_else_chairs(board: Board) -> None:
    board.opens(*SIX)
    p = board.partnership
    told = board.interest("Amara", because="She stays to answer questions.")
    for interest in (told, replace(told, because="", says="her brother rows there")):
        declared_interests.declare(p, interest, at=time(19, 5))
        with pytest.raises(Refusal, match="Amara Okonjo is in the chair and must leave the room") as refused:
            recorded(board, votes_for=5, votes_against=0)
        assert refused.value.clause == "PP2"
    sittings.takes_chair(p, board.meeting, board.people["Rose"], time(19, 6), board.items[0])
    assert recorded(board, votes_for=5, votes_against=0).outcome is Outcome.CARRIED


@pytest.mark.clause("PP2")
def test_taking_everybody_off_the_attendance_is_refused_while_a_decision_rests_on_it(board: Board) -> None:
    p = board.partnership
    held = found(p, Meeting, board.meeting)
    meetings.save_meeting(p, replace(held, status=Planned.HELD), today=TODAY)
    meetings.record_attendance(p, board.meeting, {board.people[name]: Presence.PRESENT for name in SIX})
    recorded(board, votes_for=6, votes_against=0)
    with pytest.raises(Refusal, match=r"The quorum is 5\. Write down first who was there"):
        meetings.record_attendance(p, board.meeting, {})

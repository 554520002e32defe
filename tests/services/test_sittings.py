"""While the board sits: who comes and goes, what the room makes of it, and what cannot have been."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import Moment, Reply
from evenhand.domain.meetings.vocabulary import (
    ConflictHandling,
    MomentKind,
    ReplyAnswer,
    Treatment,
    VoteMethod,
)
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome, Planned, Presence
from evenhand.services import declared_interests, meetings, sittings
from evenhand.services.decisions import record_decision
from evenhand.services.saving import found, listed, put
from tests.makers import a_partnership
from tests.services.board import APRIL, TODAY, Board, a_board

FIVE = ("Amara", "Colin", "Rose", "Tobias", "Yusuf")


def at(minute: int) -> time:
    return time(19 + minute // 60, minute % 60)


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Board]:
    opened = a_partnership(tmp_path)
    yield a_board(opened)
    opened.close()


def test_a_meeting_from_its_opening_to_its_close(board: Board) -> None:
    p, meeting, people = board.partnership, board.meeting, board.people
    with p.change("A reply") as unit:
        heard = Reply(
            meeting_id=meeting,
            person_id=people["Janet"],
            answer=ReplyAnswer.APOLOGIES,
            heard_on=date(2026, 4, 18),
        )
        put(unit.session, heard)
    board.opens(*FIVE)
    assert found(p, Meeting, meeting).status is Planned.HELD
    sittings.take_item(p, board.items[0], at=at(5))
    sittings.arrives(p, meeting, people["Priya"], at(11))
    sittings.leaves(p, meeting, people["Colin"], at(30))
    sittings.takes_chair(p, meeting, people["Rose"], at(31))
    sittings.take_item(p, board.items[1], at=at(40))
    sittings.comes_back(p, meeting, people["Colin"], at(45))
    sittings.not_reached(p, board.items[2])
    sittings.close(p, meeting, at=at(90))
    sitting = board.sitting()
    assert [sitting.room(board.items[0], at(one)).counting for one in (5, 11, 30)] == [5, 6, 5]
    assert sitting.room(board.items[0]).chaired_by_id == people["Rose"]
    assert sitting.room(board.items[1]).counting == 6
    assert sitting.attendance[people["Janet"]] is Presence.APOLOGIES
    assert sitting.attendance[people["Wiktoria"]] is Presence.ABSENT
    assert sitting.attendance[people["Priya"]] is Presence.PRESENT
    assert [one.treatment for one in sitting.items] == [
        Treatment.TAKEN,
        Treatment.TAKEN,
        Treatment.NOT_REACHED,
    ]
    assert p.next_undo == "Close the meeting at 8.30 pm"


def test_before_the_opening_a_name_is_put_on_and_off_without_a_time(board: Board) -> None:
    p, person = board.partnership, board.people["Rose"]
    sittings.arrives(p, board.meeting, person, at(0))
    sittings.leaves(p, board.meeting, person, at(0))
    assert board.sitting().attendance == {}
    assert listed(p, Moment) == []
    assert not board.room().recorded


def test_the_quorum_is_lost_and_found_again(board: Board) -> None:
    board.opens(*FIVE)
    p, rose = board.partnership, board.people["Rose"]
    assert board.room().says == "5 count towards 5. Nobody may leave."
    sittings.leaves(p, board.meeting, rose, at(20))
    assert board.room().says == "Not quorate. 4 count towards 5. Minute this as a view."
    sittings.comes_back(p, board.meeting, rose, at(25))
    assert board.room().quorate


@pytest.mark.clause("PP2")
def test_an_interest_is_handled_as_the_rule_book_says_and_the_person_goes_out(board: Board) -> None:
    board.opens(*FIVE, "Priya")
    p, priya = board.partnership, board.people["Priya"]
    sittings.take_item(p, board.items[0], at=at(5))
    key = declared_interests.declare(p, board.interest("Priya"), at=at(12))
    [declared] = board.sitting().declared
    assert (declared.handling, declared.declared_at) == (ConflictHandling.LEFT_THE_ROOM, at(12))
    room = board.room()
    assert (room.present, room.interested, room.left_the_room, room.voting) == (6, 1, 1, 5)
    assert priya not in room.voters
    sittings.comes_back(p, board.meeting, priya, at(30))
    assert priya not in board.room().voters
    assert priya in board.room(1).voters
    with pytest.raises(Refusal, match="declared in this item already"):
        declared_interests.declare(p, board.interest("Priya"), at=None)
    declared_interests.withdraw(p, key)
    assert priya in board.room().voters
    assert [one.kind for one in board.sitting().moments] == [MomentKind.OPENED]


@pytest.mark.clause("PP2")
def test_handled_otherwise_with_a_reason_it_is_kept_so_and_still_does_not_count(board: Board) -> None:
    board.opens(*FIVE, "Priya")
    told = board.interest("Priya", because="The chair let her answer questions")
    declared_interests.declare(board.partnership, told, at=at(12))
    assert board.sitting().declared[0].handling is ConflictHandling.DECLARED
    assert board.people["Priya"] not in board.room().voters
    assert board.room().counting == 5


def test_what_cannot_have_been_is_refused_and_nothing_is_changed(board: Board) -> None:
    p, meeting, people = board.partnership, board.meeting, board.people
    with pytest.raises(Refusal, match="was not open yet"):
        sittings.take_item(p, board.items[0], at=at(5))
    board.opens(*FIVE)
    with pytest.raises(Refusal, match="opened already"):
        sittings.open_meeting(p, meeting, at=at(10), chaired_by_id=None, today=TODAY)
    with pytest.raises(Refusal, match="Priya Nair was not in the room"):
        sittings.leaves(p, meeting, people["Priya"], at(10))
    with pytest.raises(Refusal, match="somebody else is in the chair"):
        sittings.takes_chair(p, meeting, people["Priya"], at(10))
    sittings.leaves(p, meeting, people["Rose"], at(20))
    with pytest.raises(Refusal, match="recorded"):
        sittings.say_presence(p, meeting, people["Rose"], Presence.ABSENT)
    with pytest.raises(Refusal, match="was not in the room"):
        meetings.record_attendance(p, meeting, {people["Rose"]: Presence.ABSENT})
    sittings.adjourn(p, meeting, at=at(30))
    with pytest.raises(Refusal, match="adjourned"):
        record_decision(p, board.order(decided_at=at(35), votes_for=4, votes_against=0), today=TODAY)
    assert len(listed(p, Moment)) == 3


def test_a_late_arrival_that_was_a_slip_is_taken_away_and_its_time_mended(board: Board) -> None:
    board.opens(*FIVE)
    p, priya = board.partnership, board.people["Priya"]
    sittings.arrives(p, board.meeting, priya, at(11))
    arrival = board.sitting().moments[-1]
    sittings.move_moment(p, arrival.id, at(17))
    person = board.room().person(priya)
    assert person is not None
    assert person.arrived_at == at(17)
    sittings.drop_moment(p, arrival.id)
    assert priya not in board.sitting().attendance


@pytest.mark.clause("PP2")
def test_a_mended_time_works_out_the_decisions_anew(board: Board) -> None:
    board.opens(*FIVE)
    p = board.partnership
    order = board.order(decided_at=at(20), votes_for=4, votes_against=0, abstentions=0)
    record_decision(p, order, today=TODAY)
    sittings.takes_chair(p, board.meeting, board.people["Rose"], at(18))
    assert board.sitting().records[1].chaired_by_id == board.people["Rose"]
    sittings.leaves(p, board.meeting, board.people["Tobias"], at(30))
    left = board.sitting().moments[-1]
    sittings.move_moment(p, left.id, at(15))
    assert board.sitting().decisions[0].outcome is Outcome.VIEW
    p.undo()
    assert board.sitting().decisions[0].outcome is Outcome.CARRIED
    with pytest.raises(Refusal, match="Decision 1 would no longer add up"):
        sittings.leaves(p, board.meeting, board.people["Yusuf"], at(10))


@pytest.mark.clause("PP2")
def test_whoever_leaves_in_the_minute_of_a_vote_left_after_it_and_nobody_decides_once_they_are_gone(
    board: Board,
) -> None:
    board.opens(*FIVE)
    p, tobias = board.partnership, board.people["Tobias"]
    order = board.order(decided_at=at(20), votes_for=5, votes_against=0)
    record_decision(p, order, today=TODAY)
    sittings.leaves(p, board.meeting, tobias, at(20))
    sitting = board.sitting()
    assert sitting.room_of(sitting.decisions[0]).voting == 5
    assert sitting.decisions[0].outcome is Outcome.CARRIED
    assert not sitting.room(board.items[0], at(20)).quorate
    with pytest.raises(Refusal, match="4 count towards a quorum of 5"):
        record_decision(p, replace(order, votes_for=4), today=TODAY)


@pytest.mark.clause("PP2")
def test_whoever_voted_under_an_item_cannot_declare_an_interest_in_it_afterwards(board: Board) -> None:
    board.opens(*FIVE, "Priya")
    order = board.order(method=VoteMethod.CONSENSUS, moved_by_id=board.people["Priya"], decided_at=at(20))
    record_decision(board.partnership, order, today=TODAY)
    with pytest.raises(Refusal, match="Whoever must leave the room") as refused:
        declared_interests.declare(board.partnership, board.interest("Priya"), at=at(22))
    assert refused.value.clause == "PP2"
    assert board.sitting().declared == ()


def test_approved_minutes_let_nothing_of_the_room_change(board: Board) -> None:
    board.opens(*FIVE)
    p = board.partnership
    held = found(p, Meeting, board.meeting)
    meetings.save_meeting(p, replace(held, minutes_approved_on=date(2026, 5, 19)), today=TODAY)
    rose = board.people["Rose"]
    deeds = (
        lambda: sittings.leaves(p, board.meeting, rose, at(20)),
        lambda: sittings.take_item(p, board.items[0], at=at(20)),
        lambda: sittings.note_item(p, board.items[0], "A note"),
        lambda: sittings.close(p, board.meeting, at=at(60)),
        lambda: declared_interests.declare(p, board.interest("Rose"), at=at(20)),
        lambda: sittings.move_moment(p, board.sitting().moments[0].id, at(1)),
    )
    for deed in deeds:
        with pytest.raises(Refusal, match="dated correction"):
            deed()
    assert board.sitting().day == APRIL

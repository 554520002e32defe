"""The room as one item follows another: an interest declared early, who is in again, and whose chair it is again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from evenhand.domain.meetings.record_facts import DeclaredInterest
from evenhand.domain.meetings.vocabulary import ConflictHandling, MomentKind
from evenhand.domain.refusals import Refusal
from evenhand.services import declared_interests, minutes, sittings
from evenhand.services.saving import found
from tests.makers import a_partnership
from tests.services.board import Board, a_board

SIX = ("Amara", "Colin", "Priya", "Rose", "Tobias", "Yusuf")
Gone = tuple[str, int, MomentKind]
BACK, CHAIRS, LEFT = MomentKind.BACK, MomentKind.CHAIRS, MomentKind.LEFT


def at(minute: int) -> time:
    return time(19 + minute // 60, minute % 60)


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Board]:
    opened = a_partnership(tmp_path)
    board = a_board(opened)
    board.opens(*SIX)
    yield board
    opened.close()


def take(board: Board, item: int, minute: int) -> None:
    sittings.take_item(board.partnership, board.items[item], at=at(minute))


def declare(board: Board, name: str, item: int, minute: int) -> int:
    return declared_interests.declare(board.partnership, board.interest(name, item), at=at(minute))


def gone(board: Board) -> list[Gone]:
    """Who came and went after the opening, by first name and minute."""
    names = {key: name for name, key in board.people.items()}
    return [
        (names[one.person_id], one.at.hour * 60 + one.at.minute - 19 * 60, one.kind)
        for one in board.sitting().moments
        if one.person_id is not None
    ]


def paragraphs(board: Board, item: int) -> list[str]:
    """What the minutes written from the record say under an item."""
    with board.partnership.reading() as session:
        sections = minutes.written_anew(session, board.meeting)
    title = board.sitting().items[item].title
    return [said for one in sections if one.title == title for said in one.paragraphs]


@pytest.mark.clause("PP2")
def test_who_declares_early_votes_until_their_item_goes_out_for_it_and_is_in_again_for_the_next(
    board: Board,
) -> None:
    priya = board.people["Priya"]
    take(board, 0, 5)
    declare(board, "Priya", 1, 6)
    assert gone(board) == []
    assert priya in board.sitting().room(board.items[0], at(8)).voters
    take(board, 1, 20)
    assert not board.room(1).person(priya).here  # type: ignore[union-attr]
    take(board, 2, 40)
    assert gone(board) == [("Priya", 20, LEFT), ("Priya", 40, BACK)]
    assert priya in board.room(2).voters
    assert paragraphs(board, 1)[0] == (
        "Priya Nair declared an interest as a trustee of the canoe club, left at 7.20 pm and took no part."
    )
    assert paragraphs(board, 2)[0] == "Priya Nair came back at 7.40 pm."


@pytest.mark.clause("PP2")
def test_a_mended_time_takes_the_going_and_coming_with_it_and_an_item_not_reached_takes_them_away(
    board: Board,
) -> None:
    take(board, 0, 5)
    declare(board, "Priya", 1, 6)
    take(board, 1, 20)
    take(board, 2, 40)
    take(board, 1, 25)
    take(board, 2, 50)
    assert gone(board) == [("Priya", 25, LEFT), ("Priya", 50, BACK)]
    sittings.not_reached(board.partnership, board.items[1])
    assert gone(board) == []
    take(board, 1, 25)
    assert gone(board) == [("Priya", 25, LEFT), ("Priya", 50, BACK)]


@pytest.mark.clause("PP2")
def test_with_an_interest_in_both_items_they_stay_out(board: Board) -> None:
    take(board, 0, 5)
    for item in (1, 2):
        declare(board, "Priya", item, 6)
    take(board, 1, 20)
    take(board, 2, 40)
    assert not board.room(2).person(board.people["Priya"]).here  # type: ignore[union-attr]
    assert not [one for one in paragraphs(board, 2) if "came back" in one]
    assert "stayed out of the room and took no part" in paragraphs(board, 2)[0]


def test_who_goes_home_from_outside_the_room_does_not_come_back(board: Board) -> None:
    take(board, 0, 5)
    declare(board, "Priya", 0, 6)
    sittings.leaves(board.partnership, board.meeting, board.people["Priya"], at(15))
    take(board, 1, 20)
    assert gone(board) == [("Priya", 6, LEFT), ("Priya", 15, LEFT)]
    assert board.room(1).present == 5
    assert "Priya Nair left the meeting without coming back at 7.15 pm." in paragraphs(board, 0)
    with pytest.raises(Refusal, match="was not in the room"):
        sittings.leaves(board.partnership, board.meeting, board.people["Priya"], at(30))


@pytest.mark.clause("PP2")
def test_handled_otherwise_after_all_they_never_went_out_and_the_minutes_say_they_had_no_vote(
    board: Board,
) -> None:
    take(board, 0, 5)
    key = declare(board, "Priya", 0, 6)
    assert gone(board) == [("Priya", 6, LEFT)]
    told = found(board.partnership, DeclaredInterest, key)
    stayed = replace(told, handling=ConflictHandling.DECLARED, because="It is a trifle.")
    declared_interests.declare(board.partnership, stayed, at=at(6))
    assert gone(board) == []
    assert board.people["Priya"] not in board.room().voters
    assert paragraphs(board, 0)[0] == (
        "Priya Nair declared an interest as a trustee of the canoe club, stayed in the room and had no vote. "
        "It was handled otherwise than the rule book says. It is a trifle."
    )


@pytest.mark.clause("PP2")
def test_who_chairs_for_one_item_alone_gives_the_chair_back(board: Board) -> None:
    amara, rose = board.people["Amara"], board.people["Rose"]
    declare(board, "Amara", 0, 2)
    take(board, 0, 5)
    sittings.takes_chair(board.partnership, board.meeting, rose, at(6), board.items[0])
    assert board.room(0).chaired_by_id == rose
    take(board, 1, 20)
    assert board.room(1).chaired_by_id == amara
    assert gone(board)[-2:] == [("Amara", 20, BACK), ("Amara", 20, CHAIRS)]


def test_an_item_is_taken_while_the_meeting_sits(board: Board) -> None:
    p = board.partnership
    take(board, 0, 5)
    opened = board.sitting().moments[0]
    with pytest.raises(Refusal, match=r"Item 1 was taken then\. At 7\.05 pm the meeting was not open yet"):
        sittings.move_moment(p, opened.id, at(10))
    sittings.close(p, board.meeting, at=at(60))
    with pytest.raises(Refusal, match="Item 2 was taken then"):
        take(board, 1, 70)
    take(board, 1, 60)

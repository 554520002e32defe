"""A board that met in April and again in May, what it decided there, and the minutes of one sealed at the other."""

from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import MeetingPlan, WrittenAnswer, WrittenDecision
from evenhand.domain.meetings.vocabulary import Cast, SentHow
from evenhand.domain.vocabulary import MeetingKind
from evenhand.records.unit_of_work import Partnership
from evenhand.services import minutes, written_decisions
from evenhand.services.calling import call_meeting
from evenhand.services.decisions import record_decision
from tests.services.board import MAY, TODAY, Board, a_board, a_meeting

SIX = ("Amara", "Colin", "Priya", "Rose", "Tobias", "Yusuf")
SENT_ON = date(2026, 5, 1)
AT = time(20)


@dataclass(frozen=True, slots=True)
class Two:
    """The board in April and the board in May."""

    april: Board
    may: Board

    @property
    def partnership(self) -> Partnership:
        """The file of both."""
        return self.april.partnership

    def faults(self) -> list[str]:
        """What no longer is as it was sealed."""
        with self.partnership.reading() as session:
            return minutes.seal_faults(session)


def two_boards(partnership: Partnership) -> Two:
    """Both meetings open, with six of the nine there."""
    april = a_board(partnership)
    april.opens(*SIX)
    return Two(april, again(april, MAY))


def again(board: Board, on: date) -> Board:
    """The same board at a later meeting, open."""
    key, items = a_meeting(board.partnership, on)
    later = replace(board, meeting=key, items=items)
    later.opens(*SIX)
    return later


def sub_group(board: Board, on: date) -> Board:
    """Three of the board as a sub-group for parks, open; its first item is on minutes."""
    called = Meeting(held_on=on, at="7 pm", kind=MeetingKind.SUB_GROUP)
    plan = MeetingPlan(meeting_id=0, body="Parks")
    key = call_meeting(board.partnership, called, plan, today=TODAY)
    later = replace(board, meeting=key)
    items = tuple(one.id for one in later.sitting().items)
    later = replace(later, items=items)
    later.opens("Amara", "Rose", "Yusuf")
    return later


def decided(board: Board, wording: str = "To buy a boat.", votes_for: int = 5, **typed: Any) -> int:
    """A motion of the meeting, carried unless too few are for it."""
    votes: dict[str, Any] = {
        "votes_for": votes_for,
        "votes_against": 0 if votes_for > 1 else 5,
        "decided_at": AT,
    }
    return record_decision(board.partnership, board.order(wording, **(votes | typed)), today=TODAY)


def drafted(board: Board, *, sent_on: date = SENT_ON) -> None:
    """The minutes written from the record and sent to Amara."""
    minutes.write_anew(board.partnership, board.meeting, today=TODAY)
    whom = [board.people["Amara"]]
    minutes.circulate(board.partnership, board.meeting, whom, how=SentHow.EMAIL, sent_on=sent_on, today=TODAY)


def sealed(board: Board, at: Board, by: int | None, amended: str = "") -> None:
    """Its minutes approved at a later meeting by a decision of that."""
    minutes.approve(
        board.partnership,
        board.meeting,
        approved_at_id=at.meeting,
        decision_id=by,
        signed_by_id=None,
        amended=amended,
        today=TODAY,
    )


def in_writing(board: Board) -> int:
    """The hall rent, carried in writing before April's meeting by everybody."""
    asked = WrittenDecision(
        wording="To pay the hall rent.", why_now="It is due", sent_on=date(2026, 4, 1), closes_on=date(2026, 4, 10)
    )  # fmt: skip
    key = written_decisions.ask(board.partnership, asked, today=TODAY)
    for person in board.people.values():
        given = WrittenAnswer(written_id=key, person_id=person, cast=Cast.FOR, answered_on=date(2026, 4, 2))
        written_decisions.answer(board.partnership, given, today=TODAY)
    written_decisions.conclude(board.partnership, key, on=date(2026, 4, 10), today=TODAY)
    return key

"""What another program could do to decisions is found: each rule bites when its row is bent by hand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import WrittenAnswer, WrittenDecision
from evenhand.domain.meetings.vocabulary import Cast, VoteMethod
from evenhand.domain.partnership.facts import RuleOverride
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome
from evenhand.services import decisions, declared_interests, meetings, sittings, written_decisions
from evenhand.services import partnership as details
from evenhand.services.meeting_invariants import meeting_checks
from evenhand.services.rules import rule_book
from evenhand.services.saving import found, listed
from tests.makers import a_partnership
from tests.services.board import APRIL, MAY, RULES, TODAY, Board, a_board, a_meeting

SIX = ("Amara", "Colin", "Priya", "Rose", "Tobias", "Yusuf")


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Board]:
    """A board that voted, rescinded what it had decided, and decided in writing; it is only looked at."""
    opened = a_partnership(tmp_path_factory.mktemp("board"))
    board = a_board(opened)
    board.opens(*SIX)
    sittings.take_item(opened, board.items[0], at=time(19, 4))
    declared_interests.declare(opened, board.interest("Priya"), at=time(19, 5))
    votes = {board.people[name]: Cast.FOR for name in ("Amara", "Colin", "Rose", "Tobias", "Yusuf")}
    voted = board.order(method=VoteMethod.RECORDED_VOTE, votes=votes, decided_at=time(19, 10))
    first = decisions.record_decision(opened, voted, today=TODAY)
    sittings.comes_back(opened, board.meeting, board.people["Priya"], time(19, 12))
    again = board.order("To sell the boat.", item=1, votes_for=4, votes_against=2)
    second = decisions.record_decision(opened, again, today=TODAY)
    decisions.rescind(opened, first, by_decision_id=second, because="No mooring")
    asked = WrittenDecision(
        wording="To mend the slipway.",
        why_now="The tide",
        sent_on=date(2026, 4, 28),
        closes_on=date(2026, 5, 5),
    )
    written = written_decisions.ask(opened, asked, today=TODAY)
    given = WrittenAnswer(
        written_id=written, person_id=board.people["Rose"], cast=Cast.FOR, answered_on=date(2026, 5, 1)
    )
    written_decisions.answer(opened, given, today=TODAY)
    yield board
    opened.close()


def broken(board: Board, statement: str = "") -> dict[str, str]:
    """The checks that do not hold once a statement has gone past the application; it is taken back afterwards."""
    with board.partnership.file.writer.connect() as connection, Session(connection) as session:
        connection.execute(text("PRAGMA foreign_keys=OFF"))
        if statement:
            connection.execute(text(statement))
        found_broken = {check.name: check.says for check in meeting_checks(session) if not check.ok}
        connection.rollback()
        return found_broken


def test_what_the_application_wrote_holds(board: Board) -> None:
    assert broken(board) == {}


@pytest.mark.clause("PP2")
@pytest.mark.parametrize(
    ("statement", "name", "says"),
    [
        (
            "UPDATE attendance SET presence = 'absent' WHERE person_id IN (1, 2)",
            "decisions-quorate",
            "decision 1 of 21 April 2026: 3 counted towards a quorum of 5",
        ),
        (
            "UPDATE vote SET person_id = 5 WHERE id = 1",
            "interests-out",
            "Priya Nair had an interest and voted",
        ),
        ("UPDATE decision SET moved_by_id = 5 WHERE id = 1", "interests-out", "had to leave and moved it"),
        ("UPDATE vote SET person_id = 8 WHERE id = 1", "votes", "Wiktoria Mazur voted without being"),
        ("UPDATE decision SET votes_for = 6 WHERE id = 1", "votes", "not those of the recorded votes"),
        ("UPDATE decision SET votes_against = 5 WHERE id = 2", "votes", "9 votes were counted where 6"),
        ("UPDATE decision SET votes_for = 1 WHERE id = 2", "votes", "the votes say “Lost 1 to 2”"),
        ("UPDATE decision SET outcome = 'lost' WHERE id = 2", "rescissions", "which was not carried"),
        (
            "INSERT INTO rescission (id, version, decision_id, by_decision_id) VALUES (9, 1, 2, 1)",
            "rescissions",
            "decision 2 of 21 April 2026 is rescinded by decision 1 of 21 April 2026, which is not later",
        ),
        ("UPDATE decision SET rescinded_on = NULL WHERE id = 1", "rescissions", "is not marked as rescinded"),
        ("UPDATE written_decision SET outcome = 'carried'", "decisions-in-writing", "without a count"),
        ("UPDATE written_decision SET ratified_by_id = 2", "decisions-in-writing", "ratified all the same"),
        (
            "INSERT INTO written_interest VALUES (1, 1, 1, 6, NULL, 'loyalty', 'x', '2026-05-01', 'declared', '')",
            "decisions-in-writing",
            "decision 1 between meetings: Rose Ibbotson had an interest and answered",
        ),
        (
            "UPDATE written_decision SET concluded_on = '2026-04-30', outcome = 'lost'",
            "decisions-in-writing",
            "was counted before the last answer came",
        ),
        ("UPDATE moment SET at = '18:00:00' WHERE kind = 'left'", "meeting-courses", "was not open yet"),
    ],
)
def test_what_cannot_stand_beside_the_record_is_found(
    board: Board, statement: str, name: str, says: str
) -> None:
    assert says in broken(board, statement)[name]


@pytest.mark.clause("PP2")
def test_a_rule_set_afterwards_settles_what_is_open_and_leaves_what_is_minuted(tmp_path: Path) -> None:
    p = a_partnership(tmp_path)
    april = a_board(p)
    with p.reading() as session:
        quorum = rule_book(session, APRIL)["quorum"]
    key, items = a_meeting(p, MAY)
    may = Board(p, april.people, key, items)
    may.opens(*SIX)
    decisions.record_decision(p, may.order(votes_for=6, votes_against=0), today=TODAY)
    details.set_rule(p, quorum, typed="7", reason="agreed", starts=MAY)
    assert [one.outcome for one in may.sitting().decisions] == [Outcome.VIEW]
    p.undo()
    held = found(p, Meeting, key)
    meetings.save_meeting(p, replace(held, minutes_approved_on=date(2026, 6, 16)), today=TODAY)
    with pytest.raises(Refusal, match="decision 1 of 19 May 2026 would be: view") as refused:
        details.set_rule(p, quorum, typed="7", reason="agreed", starts=MAY)
    assert refused.value.field == "starts"
    assert len(listed(p, RuleOverride)) == len(RULES)
    p.close()

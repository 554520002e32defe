"""What the board notices about its meetings, each thing once and until it is seen to."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import Circulation, WrittenAnswer, WrittenDecision
from evenhand.domain.meetings.vocabulary import Cast, Circulated, SentHow
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.domain.vocabulary import Planned, Presence
from evenhand.services import decisions, declared_interests, meetings, sittings, written_decisions
from evenhand.services.meeting_findings import meeting_findings
from evenhand.services.saving import found, put
from tests.makers import a_decision, a_partnership
from tests.services.board import APRIL, MAY, RULES, TODAY, Board, a_board, a_meeting

SIX = ("Amara", "Colin", "Priya", "Rose", "Tobias", "Yusuf")


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Board]:
    opened = a_partnership(tmp_path)
    yield a_board(opened)
    opened.close()


def noticed(board: Board, day: date = TODAY) -> dict[str, Finding]:
    with board.partnership.reading() as session:
        return {one.kind: one for one in meeting_findings(session, day)}


@pytest.mark.clause("PP2")
def test_a_quorum_that_is_not_set_is_noticed_once_the_board_decides(tmp_path: Path) -> None:
    partnership = a_partnership(tmp_path)
    board = a_board(partnership, rules={})
    assert noticed(board) == {}
    board.opens(*SIX)
    decisions.record_decision(partnership, board.order(votes_for=3, votes_against=0), today=TODAY)
    finding = noticed(board)["quorum-not-set"]
    assert (finding.clause, finding.opens) == ("PP2", "rule:quorum")
    assert finding.evidence == "One decision in twelve months could not be held against one."
    partnership.close()


@pytest.mark.clause("PP2")
def test_an_interest_handled_otherwise_is_noticed_with_its_reason(board: Board) -> None:
    board.opens(*SIX)
    told = board.interest("Priya", because="She answered questions")
    declared_interests.declare(board.partnership, told, at=time(19, 5))
    finding = noticed(board)["interest-handled-otherwise"]
    assert finding.clause == "PP2"
    assert finding.says.startswith("Priya Nair had an interest in “Grant: canoe club” on 21 April 2026")
    assert "the rule book: leaves the room" in finding.evidence
    assert "She answered questions" in finding.evidence


@pytest.mark.clause("PP2")
def test_an_interest_of_the_register_that_nobody_declared_is_asked_about_while_the_minutes_are_open(
    board: Board,
) -> None:
    p, priya = board.partnership, board.people["Priya"]
    with p.change("Register") as unit:
        entry = Interest(
            person_id=priya,
            kind=InterestKind.LOYALTY,
            whose=InterestHolder.OWN,
            body="Old Wharf Canoe Club",
            declared_on=date(2026, 1, 5),
        )
        put(unit.session, entry)
        put(unit.session, replace(board.sitting().items[0], title="Grant: Old Wharf Canoe Club"))
    board.opens(*SIX)
    assert "interest-not-declared" not in noticed(board)
    sittings.take_item(p, board.items[0], at=time(19, 10))
    finding = noticed(board)["interest-not-declared"]
    assert (
        finding.says == "Priya Nair declared no interest in “Grant: Old Wharf Canoe Club” on 21 April 2026."
    )
    declared_interests.declare(p, board.interest("Priya"), at=time(19, 12))
    assert "interest-not-declared" not in noticed(board)


@pytest.mark.clause("PP2")
def test_an_old_decision_without_a_quorum_is_to_be_acted_on_until_it_is_rescinded(board: Board) -> None:
    p = board.partnership
    held = found(p, Meeting, board.meeting)
    meetings.save_meeting(p, replace(held, status=Planned.HELD), today=TODAY)
    few = {board.people[name]: Presence.PRESENT for name in ("Amara", "Rose")}
    meetings.record_attendance(p, board.meeting, few)
    with p.change("As it was typed before rooms were kept") as unit:
        old = put(unit.session, Decision(meeting_id=board.meeting, number=1, wording="To buy a boat."))
    assert "decision-fault" not in noticed(board, date(2026, 4, 20))
    finding = noticed(board)["decision-fault"]
    assert finding.severity is Severity.ACT_NOW
    assert finding.says == "Decision 1 of 21 April 2026 was carried without a quorum."
    assert finding.evidence == "2 counted towards a quorum of 5."
    key, items = a_meeting(p, MAY)
    may = Board(p, board.people, key, items)
    may.opens(*SIX)
    again = decisions.record_decision(
        p, may.order("To rescind it.", votes_for=6, votes_against=0), today=TODAY
    )
    decisions.rescind(p, old, by_decision_id=again, because="There was no quorum")
    assert "decision-fault" not in noticed(board)


def test_minutes_wait_for_approval_once_a_later_meeting_could_have_given_it(board: Board) -> None:
    p = board.partnership
    board.opens(*SIX)
    assert "minutes-not-approved" not in noticed(board)
    key, items = a_meeting(p, MAY)
    Board(p, board.people, key, items).opens(*SIX)
    finding = noticed(board)["minutes-not-approved"]
    assert (finding.clause, finding.says) == ("", "The minutes of 21 April 2026 are not approved.")
    assert finding.evidence == "One meeting was held since, the last on 19 May 2026."
    held = found(p, Meeting, board.meeting)
    meetings.save_meeting(p, replace(held, minutes_approved_on=MAY), today=TODAY)
    assert "minutes-not-approved" not in noticed(board)
    assert "minutes-not-approved" not in noticed(board, APRIL)


def test_notice_that_is_late_is_noticed_and_where_nothing_was_written_down_nobody_is_blamed(
    tmp_path: Path,
) -> None:
    partnership = a_partnership(tmp_path)
    board = a_board(partnership, rules=RULES | {"notice_days_papers": "7"})
    assert "notice-late" not in noticed(board, date(2026, 4, 14))
    ahead = noticed(board, date(2026, 4, 16))["notice-late"]
    assert ahead.severity is Severity.ACT_NOW
    board.opens(*SIX)
    assert "notice-late" not in noticed(board)
    with partnership.change("Sent") as unit:
        for person_id in board.people.values():
            sent = Circulation(
                meeting_id=board.meeting,
                what=Circulated.AGENDA,
                edition=1,
                sent_on=date(2026, 4, 17),
                how=SentHow.EMAIL,
                person_id=person_id,
            )
            put(unit.session, sent)
    after = noticed(board)["notice-late"]
    assert after.severity is Severity.LOOK_AT
    assert after.next_step.startswith("Have it minuted")
    partnership.close()


@pytest.mark.clause("PP2")
def test_a_decision_in_writing_is_counted_and_then_ratified_by_the_next_meeting(board: Board) -> None:
    p = board.partnership
    asked = WrittenDecision(
        wording="To mend the slipway.", why_now="Tides", sent_on=APRIL, closes_on=date(2026, 4, 28)
    )
    key = written_decisions.ask(p, asked, today=TODAY)
    assert noticed(board)["decision-in-writing"].says.endswith("was not counted.")
    with p.change("All answered") as unit:
        for person_id in board.people.values():
            given = WrittenAnswer(
                written_id=key, person_id=person_id, cast=Cast.FOR, answered_on=date(2026, 4, 23)
            )
            written_decisions.put_answer(unit.session, given, today=TODAY)
    written_decisions.conclude(p, key, on=date(2026, 4, 24), today=TODAY)
    assert "decision-in-writing" not in noticed(board)
    meeting, _ = a_meeting(p, MAY)
    may = Board(p, board.people, meeting, ())
    may.opens(*SIX)
    assert noticed(board)["decision-in-writing"].says.endswith("was not ratified.")
    ratified = a_decision(
        p,
        meeting,
        "To ratify the slipway.",
        today=TODAY,
        votes_for=6,
        votes_against=0,
        moved_by_id=board.people["Rose"],
        seconded_by_id=board.people["Yusuf"],
    )
    written_decisions.ratify(p, key, ratified)
    assert "decision-in-writing" not in noticed(board)

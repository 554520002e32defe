"""The papers that go out before a meeting are compiled from its agenda, and a public copy holds what is public."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import Reply
from evenhand.domain.meetings.vocabulary import ReplyAnswer
from evenhand.domain.members.facts import Person
from evenhand.domain.partnership.facts import RuleOverride
from evenhand.domain.partnership.rule_values import AS_SHIPPED
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level, Planned
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.reports.look import Look
from evenhand.services import papers
from evenhand.services.replies import save_reply
from evenhand.services.saving import put
from tests.reports.reading import letters_outside, words_of
from tests.services.a_meeting_ahead import CANARY, TODAY, a_board, a_meeting, an_application, their_interests


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Partnership]:
    partnership, _people = a_board(tmp_path)
    yield partnership
    partnership.close()


@pytest.fixture
def with_interests(tmp_path: Path) -> Iterator[Partnership]:
    partnership, people = a_board(tmp_path)
    meeting_id = a_meeting(partnership)
    their_interests(partnership, people)
    an_application(partnership, meeting_id)
    yield partnership
    partnership.close()


def an_order(paper: str, level: Level = Level.PUBLIC, meeting_id: int | None = None) -> papers.PaperOrder:
    return papers.PaperOrder(
        paper=paper,
        as_at=TODAY,
        printed_at=datetime(2026, 3, 16, 9),  # noqa: DTZ001  the clock on the wall
        level=level,
        meeting_id=meeting_id,
    )


def figures(partnership: Partnership, order: papers.PaperOrder) -> dict[str, Any]:
    return json.loads(papers.as_json(partnership, order))


def test_without_a_meeting_ahead_or_with_an_unknown_one_it_says_what_to_do(board: Partnership) -> None:
    with pytest.raises(Refusal, match=r"No meeting is ahead on 16 March 2026\. Call one") as refused:
        papers.draw(board, an_order("agenda"))
    assert refused.value.field == "meeting_id"
    with pytest.raises(Refusal, match="no meeting with the number 7"):
        papers.draw(board, an_order("agenda", meeting_id=7))


def test_the_next_meeting_is_taken_with_its_quorum_chair_and_times(board: Partnership) -> None:
    meeting_id = a_meeting(board)
    agenda = figures(board, an_order("agenda", Level.BOARD))
    assert agenda["meeting_id"] == meeting_id
    assert agenda["quorum"] == {"needed": 3, "voting": 5}
    assert (agenda["chair"], agenda["declared_under"]) == ("Amara Okafor", 2)
    assert (agenda["starts_at"], agenda["ends_at"]) == ("19:00:00", "21:00:00")
    words = words_of(papers.draw(board, an_order("agenda", Level.BOARD)))
    assert "Quorum: 3 of 5" in words
    assert "Part 2: not open to the public" in words
    assert "To be sent by 17 March 2026" in words


def test_a_meeting_that_is_off_is_passed_over_and_its_agenda_says_so(board: Partnership) -> None:
    meeting_id = a_meeting(board)
    with board.change("Call it off") as unit:
        (meeting,) = all_of(unit.session, Meeting)
        put(unit.session, replace(meeting, status=Planned.CANCELLED))
    with pytest.raises(Refusal, match="No meeting is ahead"):
        papers.draw(board, an_order("agenda"))
    asked = an_order("agenda", meeting_id=meeting_id)
    assert "Agenda: meeting cancelled" in words_of(papers.draw(board, asked))


def test_a_public_agenda_names_nobody_who_has_not_agreed_and_nothing_private(board: Partnership) -> None:
    a_meeting(board)
    public, members = an_order("agenda"), an_order("agenda", Level.BOARD)
    assert CANARY not in papers.as_json(board, public)
    assert CANARY not in words_of(papers.draw(board, public))
    assert "Amara Okafor" not in papers.as_json(board, public)
    assert "Joan Pickersgill" not in papers.as_json(board, public)
    assert "Private item" in words_of(papers.draw(board, public))
    assert f"https://{CANARY}.example.org" in words_of(papers.draw(board, members))


@pytest.mark.clause("PP2")
@pytest.mark.parametrize("level", Level)
def test_the_sheet_names_who_may_declare_what_for_the_chair_and_never_in_public(
    with_interests: Partnership, level: Level
) -> None:
    order = an_order("expected-declarations", level)
    sheet = figures(with_interests, order)
    words = words_of(papers.draw(with_interests, order))
    (item,) = sheet["items"]
    assert (item["number"], item["interests"], item["counting"], sheet["needed"]) == (4, 2, 3, 3)
    assert "leaves the room while the item is taken" in words
    assert "If everybody comes, three count; nobody more may leave." in words
    named = level is not Level.PUBLIC
    for says in ("Joan Pickersgill", "The applicant is Mill Lane Allotments", "Left at", "sister"):
        assert (says in words) is named, says
    assert (f"Nadia {CANARY}" in words) is (level is Level.CONFIDENTIAL)
    assert (CANARY in papers.as_json(with_interests, order)) is (level is Level.CONFIDENTIAL)
    assert (sheet["not_declared"] == ["Rose Ibbotson", "Amara Okafor", "Peter Bexley"]) is named


def test_the_quorum_that_is_left_is_counted_of_those_who_said_they_come(with_interests: Partnership) -> None:
    with with_interests.reading() as session:
        people = {one.name: one.id for one in all_of(session, Person)}
    for name in ("Joan Pickersgill", "Rose Ibbotson", "Amara Okafor"):
        reply = Reply(meeting_id=1, person_id=people[name], answer=ReplyAnswer.COMING, heard_on=TODAY)
        save_reply(with_interests, reply)
    words = words_of(papers.draw(with_interests, an_order("expected-declarations", Level.BOARD)))
    assert "Of those who have said that they come, two count: one too few" in words


def test_a_public_copy_does_not_tell_what_an_application_is_called(with_interests: Partnership) -> None:
    assert "Grants, round 5" in papers.as_json(with_interests, an_order("agenda", Level.BOARD))
    for paper in ("agenda", "expected-declarations"):
        assert "Grants, round 5" not in papers.as_json(with_interests, an_order(paper))
    assert "Application for a grant" in words_of(papers.draw(with_interests, an_order("agenda")))


@pytest.mark.clause("PP2")
def test_the_agenda_counts_the_interests_and_names_nobody(with_interests: Partnership) -> None:
    for level in (Level.PUBLIC, Level.BOARD):
        words = words_of(papers.draw(with_interests, an_order("agenda", level)))
        assert "Two interests are expected under item 4." in words
        assert "For item 4, three who have no interest in it." in words
        assert "Yusuf Rahmani" not in words


@pytest.mark.parametrize("handling", ["declares it", "speaks but does not vote", AS_SHIPPED])
def test_the_sheet_has_boxes_for_what_the_rule_book_asks(with_interests: Partnership, handling: str) -> None:
    with with_interests.change("Another rule") as unit:
        rule = RuleOverride(
            rule="conflict_action",
            value=f'"{handling}"',
            reason="agreed",
            starts=date(2024, 1, 1),
        )
        put(unit.session, rule)
    words = words_of(papers.draw(with_interests, an_order("expected-declarations", Level.BOARD)))
    assert ("Did not vote" in words) is (handling == "speaks but does not vote")
    assert ("Left at" in words) is (handling == AS_SHIPPED)
    says = {
        "declares it": "may then take part",
        AS_SHIPPED: "does not say what a member with an interest does",
    }
    assert says.get(handling, "does not vote") in words


@pytest.mark.parametrize("large_print", [False, True])
def test_every_sheet_keeps_inside_the_margins_with_its_boxes(
    with_interests: Partnership, large_print: bool
) -> None:
    look = Look.large_print() if large_print else Look.standard()
    order = replace(an_order("expected-declarations", Level.CONFIDENTIAL), large_print=large_print)
    pdf = papers.draw(with_interests, order)
    assert letters_outside(pdf, look) == []
    assert words_of(pdf).count("Declared") == (2 if large_print else 1)


def test_a_paper_of_a_meeting_is_filed_under_the_day_of_the_meeting(board: Partnership) -> None:
    a_meeting(board)
    order = an_order("agenda")
    about = papers.meeting_of(board, order)
    assert papers.file_name(order, about) == "2026-03-24_agenda_public_v1.pdf"
    assert papers.described(order, about) == "Agenda, board meeting of 24 March 2026"
    assert papers.meeting_of(board, an_order("members")) is None

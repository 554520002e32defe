"""The papers that go out before a meeting are compiled from its agenda, and a public copy holds what is public."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers
from tests.reports.reading import words_of
from tests.services.a_meeting_ahead import CANARY, TODAY, a_board, a_meeting


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Partnership]:
    partnership, _people = a_board(tmp_path)
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


def figures(partnership: Partnership, order: papers.PaperOrder) -> dict[str, object]:
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


def test_a_public_agenda_names_nobody_who_has_not_agreed_and_nothing_private(board: Partnership) -> None:
    a_meeting(board)
    public, members = an_order("agenda"), an_order("agenda", Level.BOARD)
    assert CANARY not in papers.as_json(board, public)
    assert CANARY not in words_of(papers.draw(board, public))
    assert "Amara Okafor" not in papers.as_json(board, public)
    assert "Joan Pickersgill" not in papers.as_json(board, public)
    assert "Private item" in words_of(papers.draw(board, public))
    assert f"https://{CANARY}.example.org" in words_of(papers.draw(board, members))

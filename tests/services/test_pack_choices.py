"""What goes into a pack is chosen, kept as usual for its kind of meeting, and followed for the next one."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.pack_choices import PackCopy
from evenhand.domain.meetings.record_facts import MeetingPaper, MeetingPlan, UsualPaper
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level, MeetingKind
from evenhand.records.unit_of_work import Partnership
from evenhand.services import meeting_papers, papers
from evenhand.services.agendas import agenda
from evenhand.services.calling import call_meeting
from evenhand.services.pack_choices import Chosen, add_usual_papers, keep_as_usual, usual, usual_for
from evenhand.services.saving import listed
from tests.reports.reading import words_of
from tests.services.a_meeting_ahead import TODAY, a_board, a_meeting, its_papers
from tests.services.test_the_pack import BOARD

BOTH = (PackCopy(Level.BOARD), PackCopy(Level.PUBLIC, large_print=True))
NEXT = date(2026, 5, 26)


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[tuple[Partnership, int]]:
    partnership, _people = a_board(tmp_path)
    meeting_id = a_meeting(partnership)
    with partnership.reading() as session:
        items = {item.title: item.id for item in agenda(session, meeting_id)}
    its_papers(partnership, meeting_id, items)
    yield partnership, meeting_id
    partnership.close()


def keys(partnership: Partnership) -> dict[str, int]:
    return {one.title: one.id for one in listed(partnership, MeetingPaper)}


def figures(partnership: Partnership, order: papers.PaperOrder) -> list[str]:
    return [one["letter"] for one in json.loads(papers.as_json(partnership, order))["papers"]]


def test_a_paper_left_out_keeps_its_letter_and_is_named_as_missing(meeting: tuple[Partnership, int]) -> None:
    partnership, _meeting_id = meeting
    without = replace(BOARD, left_out=(keys(partnership)["Budget"],))
    assert figures(partnership, without) == ["B", "D"]
    assert "Paper C is not in this copy." in words_of(papers.draw(partnership, without))


def test_what_is_usual_holds_for_every_pack_of_its_kind_of_meeting(meeting: tuple[Partnership, int]) -> None:
    partnership, meeting_id = meeting
    register = keys(partnership)["Register of members"]
    chosen = Chosen(with_cover=False, copies=BOTH, left_out=(register,))
    keep_as_usual(partnership, meeting_id, chosen)
    keep_as_usual(partnership, meeting_id, chosen)
    with partnership.reading() as session:
        assert usual_for(session, meeting_id) == chosen
        assert usual(session, MeetingKind.ANNUAL).with_cover
    assert len(listed(partnership, UsualPaper)) == 1
    assert figures(partnership, BOARD) == ["C", "D"]
    assert figures(partnership, replace(BOARD, left_out=())) == ["B", "C", "D"]


def test_the_usual_papers_are_added_to_the_next_meeting_once(meeting: tuple[Partnership, int]) -> None:
    partnership, meeting_id = meeting
    following = call_meeting(partnership, Meeting(held_on=NEXT), MeetingPlan(meeting_id=0), today=TODAY)
    with pytest.raises(Refusal, match="No papers are usual for board meetings yet"):
        add_usual_papers(partnership, following, today=TODAY)
    minutes = MeetingPaper(meeting_id=meeting_id, position=0, title="", draws="minutes")
    meeting_papers.add_drawn(partnership, minutes, today=TODAY)
    keep_as_usual(partnership, meeting_id, Chosen(with_cover=True, copies=BOTH))
    assert add_usual_papers(partnership, following, today=TODAY) == ("Register of members", "Minutes")
    with partnership.reading() as session:
        items = {item.id: item.title for item in agenda(session, following)}
        added = meeting_papers.papers(session, following)
    assert {one.paper.draws: items.get(one.paper.item_id or 0, "")[:7] for one in added} == {
        "minutes": "Minutes",
        "members": "",
    }
    with pytest.raises(Refusal, match="all there"):
        add_usual_papers(partnership, following, today=TODAY)


def test_without_a_copy_nothing_is_kept(meeting: tuple[Partnership, int]) -> None:
    with pytest.raises(Refusal) as refused:
        keep_as_usual(*meeting, Chosen(with_cover=True, copies=()))
    assert refused.value.field == "copies"

"""What comes after a pack was sent goes out as a supplement, whose pages are those that it has in the whole pack."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.meetings.record_facts import MeetingPaper
from evenhand.domain.meetings.vocabulary import PaperTiming
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers
from evenhand.services.agendas import agenda
from evenhand.services.meeting_papers import attach
from tests.reports.reading import outline_of, pages_of
from tests.services.a_meeting_ahead import TODAY, a_board, a_meeting, a_pdf, its_papers
from tests.services.test_the_pack import BOARD, said

SUPPLEMENT = replace(BOARD, paper="supplement")
NEXT_DAY = date(2026, 3, 17)


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[tuple[Partnership, int]]:
    partnership, _people = a_board(tmp_path)
    meeting_id = a_meeting(partnership)
    with partnership.reading() as session:
        items = {item.title: item.id for item in agenda(session, meeting_id)}
    its_papers(partnership, meeting_id, items)
    yield partnership, meeting_id
    partnership.close()


def late(meeting: tuple[Partnership, int], title: str, agreed_on: date, level: Level = Level.BOARD) -> None:
    partnership, meeting_id = meeting
    paper = MeetingPaper(
        meeting_id=meeting_id,
        position=0,
        title=title,
        level=level,
        file_name=f"{title}.pdf",
        timing=PaperTiming.LATE,
        late_because="the surveyor was ill",
        chair_agreed_on=agreed_on,
    )
    attach(partnership, paper, a_pdf(title, pages=2), today=NEXT_DAY)


def test_its_pages_go_on_from_the_pack_and_are_those_of_the_whole(meeting: tuple[Partnership, int]) -> None:
    sent = len(pages_of(papers.draw(meeting[0], BOARD)))
    late(meeting, "Plan", TODAY)
    whole, alone = (
        [said(page) for page in pages_of(papers.draw(meeting[0], one))] for one in (BOARD, SUPPLEMENT)
    )
    assert len(whole) == sent + len(alone)
    for place, page in enumerate(alone):
        number = f"Page {sent + place + 1} of {sent + 3}"
        assert number in page
        assert number in whole[sent + place]
    assert "Paper E was sent late: the surveyor was ill. The chair agreed on 16 March 2026" in alone[0]
    assert f"Paper E: Plan (sent late) {sent + 2}" in alone[0]
    assert f"Paper E: Plan (sent late) {sent + 2}" in whole[0]
    assert "Plan, sheet 2" in alone[2]


def test_its_figures_are_its_papers_with_their_pages_in_the_whole_pack(
    meeting: tuple[Partnership, int],
) -> None:
    late(meeting, "Plan", TODAY)
    whole, alone = (json.loads(papers.as_json(meeting[0], one)) for one in (BOARD, SUPPLEMENT))
    assert alone["number"] == 1
    assert [one["title"] for one in alone["papers"]] == ["Plan"]
    assert alone["papers"] == whole["papers"][-1:]


def test_a_second_supplement_leaves_letters_and_pages_of_the_first(meeting: tuple[Partnership, int]) -> None:
    late(meeting, "Plan", TODAY)
    first = [said(page) for page in pages_of(papers.draw(meeting[0], SUPPLEMENT))]
    late(meeting, "Answer", NEXT_DAY)
    pdf = papers.draw(meeting[0], SUPPLEMENT)
    second = [said(page) for page in pages_of(pdf)]
    assert "Supplement 1" in first[0]
    assert "Supplement 2" in second[0]
    assert "Paper F: Answer" in second[0]
    last = int(first[-1].split("Page ")[1].split()[0])
    assert f"Page {last + 1} of {last + 3}" in second[0]
    assert [title for level, title in outline_of(pdf) if not level] == [
        "Supplement 2, Board meeting, Tuesday 24 March 2026",
        "Paper F: Answer",
    ]
    assert papers.draw(meeting[0], SUPPLEMENT) == pdf


def test_a_copy_without_late_papers_has_no_supplement(meeting: tuple[Partnership, int]) -> None:
    with pytest.raises(Refusal, match="No paper that this copy may hold came late"):
        papers.draw(meeting[0], SUPPLEMENT)
    late(meeting, "Plan", TODAY)
    with pytest.raises(Refusal, match="No paper that this copy may hold came late"):
        papers.draw(meeting[0], replace(SUPPLEMENT, level=Level.PUBLIC))
    late(meeting, "Notice", TODAY, Level.PUBLIC)
    public = said(" ".join(pages_of(papers.draw(meeting[0], replace(SUPPLEMENT, level=Level.PUBLIC)))))
    assert "Notice, sheet 1" in public
    assert "surveyor" not in public
    assert "Plan" not in public

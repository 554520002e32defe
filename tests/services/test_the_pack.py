"""The pack of a meeting is one PDF with one run of page numbers, and holds what its readers may see."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest

from evenhand.domain.meetings.record_facts import MeetingPaper, Reply
from evenhand.domain.meetings.vocabulary import AgendaPurpose, PaperTiming, ReplyAnswer
from evenhand.domain.members.facts import Person
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers
from evenhand.services.agendas import agenda
from evenhand.services.meeting_papers import add_drawn, attach, remove_paper
from evenhand.services.replies import save_reply
from evenhand.services.saving import listed, put
from evenhand.services.stored_files import keep_file
from tests.reports.reading import outline_of, pages_of
from tests.services.a_meeting_ahead import CANARY, MEETS_ON, TODAY, a_board, a_meeting, a_pdf, its_papers

AT = datetime(2026, 3, 16, 9)  # noqa: DTZ001  the clock on the wall
BOARD = papers.PaperOrder(paper="pack", as_at=TODAY, printed_at=AT, level=Level.BOARD)
PUBLIC = replace(BOARD, level=Level.PUBLIC)


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[tuple[Partnership, int]]:
    partnership, _people = a_board(tmp_path)
    meeting_id = a_meeting(partnership)
    with partnership.reading() as session:
        items = {item.title: item.id for item in agenda(session, meeting_id)}
    its_papers(partnership, meeting_id, items)
    yield partnership, meeting_id
    partnership.close()


def said(page: str) -> str:
    return " ".join(page.replace("\u00a0", " ").split())


def figures(partnership: Partnership, order: papers.PaperOrder) -> dict[str, Any]:
    return json.loads(papers.as_json(partnership, order))


def test_a_paper_that_asks_for_nothing_is_for_discussion_where_the_agenda_says_so(
    meeting: tuple[Partnership, int],
) -> None:
    partnership, meeting_id = meeting
    page = figures(partnership, BOARD)["papers"][0]["page"] - 1
    assert "For information" in said(pages_of(papers.draw(partnership, BOARD))[page])
    with partnership.change("The agenda") as unit:
        for item in agenda(unit.session, meeting_id):
            put(unit.session, replace(item, purpose=AgendaPurpose.DISCUSSION))
    assert "For discussion" in said(pages_of(papers.draw(partnership, BOARD))[page])


@pytest.mark.parametrize("large_print", [False, True])
def test_every_paper_begins_on_the_page_that_the_agenda_tells(
    meeting: tuple[Partnership, int], large_print: bool
) -> None:
    order = replace(BOARD, large_print=large_print)
    pack = figures(meeting[0], order)
    pdf = papers.draw(meeting[0], order)
    pages = [said(page) for page in pages_of(pdf)]
    assert pack["pages"] == len(pages)
    assert [f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, start=1)] == [
        True
    ] * len(pages)
    assert [(one["letter"], one["title"], one["pages"] > 0) for one in pack["papers"]] == [
        ("B", "Register of members", True),
        ("C", "Budget", True),
        ("D", f"Referrals {CANARY}", True),
    ]
    first = {one["letter"]: one["page"] for one in pack["papers"]}
    assert first["B"] == pack["cover_pages"] + pack["agenda_pages"] + 1
    assert "Register of members" in pages[first["B"] - 1]
    assert "Budget, sheet 1" in pages[first["C"] - 1]
    assert "Budget, sheet 2" in pages[first["C"]]
    contents, in_agenda = (
        " ".join(pages[: pack["cover_pages"]]),
        " ".join(pages[pack["cover_pages"] : first["B"] - 1]),
    )
    assert f"Paper C: Budget, for item 4 {first['C']}" in contents
    assert f"B, C {first['B']}, {first['C']}" in in_agenda or f"Page {first['B']}, {first['C']}" in in_agenda
    assert papers.draw(meeting[0], order) == pdf


def test_bookmarks_lead_to_each_paper_in_order(meeting: tuple[Partnership, int]) -> None:
    top = [title for level, title in outline_of(papers.draw(meeting[0], BOARD)) if level == 0]
    assert top == [
        "Agenda and papers, Tuesday 24 March 2026, 7 pm to 9 pm",
        "Paper A: Agenda, Tuesday 24 March 2026, 7 pm to 9 pm",
        "Paper B: Register of members, As at 16 March 2026",
        "Paper C: Budget",
        f"Paper D: Referrals {CANARY}",
    ]


def test_a_public_pack_holds_public_papers_alone_and_says_which_are_missing(
    meeting: tuple[Partnership, int],
) -> None:
    pack = figures(meeting[0], PUBLIC)
    assert [one["letter"] for one in pack["papers"]] == ["B", "C"]
    assert pack["not_in_this_copy"] == ["D"]
    words = said(" ".join(pages_of(papers.draw(meeting[0], PUBLIC))))
    assert CANARY not in words
    assert CANARY not in papers.as_json(meeting[0], PUBLIC)
    assert "Paper D is not in this copy." in words
    assert "Budget, sheet 2" in words


def test_a_late_paper_comes_last_with_its_reason_and_says_so_on_its_pages(
    meeting: tuple[Partnership, int],
) -> None:
    partnership, meeting_id = meeting
    late = MeetingPaper(
        meeting_id=meeting_id,
        position=0,
        title="Plan",
        file_name="plan.pdf",
        timing=PaperTiming.LATE,
        late_because="the surveyor was ill",
        chair_agreed_on=TODAY,
    )
    attach(partnership, late, a_pdf("Plan", size=(1190, 842), turned=90), today=TODAY)
    pages = [said(page) for page in pages_of(papers.draw(partnership, BOARD))]
    assert "Paper E: Plan (sent late)" in pages[0]
    assert "Paper E was sent late: the surveyor was ill." in pages[1]
    assert "Plan, sheet 1" in pages[-1]
    assert "attached as it came, sent late" in pages[-1]


def test_an_attached_page_stands_whole_and_upright_above_the_footer(meeting: tuple[Partnership, int]) -> None:
    partnership, meeting_id = meeting
    turned = MeetingPaper(meeting_id=meeting_id, position=0, title="Turned", file_name="t.pdf")
    attach(partnership, turned, a_pdf("Turned", size=(842, 595), turned=90), today=TODAY)
    document = pdfium.PdfDocument(papers.draw(partnership, BOARD))
    page = document[len(document) - 1]
    assert page.get_size() == pytest.approx((595.28, 841.89), abs=0.1)
    text = page.get_textpage()
    assert "Turned, sheet 1" in text.get_text_bounded(bottom=71)
    at = text.get_text_range().index("Turned, sheet")
    left, bottom, _, top = text.get_charbox(at)
    assert 150 < left < 300
    assert 71 < bottom < top < 842
    text.close()
    document.close()


def test_a_paper_that_cannot_go_in_is_named_with_what_to_do(meeting: tuple[Partnership, int]) -> None:
    partnership, meeting_id = meeting
    election = MeetingPaper(meeting_id=meeting_id, position=0, title="", draws="election-period")
    key = add_drawn(partnership, election, today=TODAY)
    with pytest.raises(
        Refusal, match=r"Paper E, “Election-period report”, cannot go into the pack\. No elec"
    ):
        papers.draw(partnership, BOARD)
    remove_paper(partnership, key)
    for content, says in (
        (b"", "An attached file cannot be read whole"),
        (b"%PDF-1.4 no", "Its file is damaged"),
    ):
        with partnership.change("A fault of the disk") as unit:
            digest = keep_file(unit.session, content) if content else "0" * 64
            lost = MeetingPaper(meeting_id=meeting_id, position=9, title="Lost", digest=digest)
            key = put(unit.session, lost)
        with pytest.raises(Refusal, match=f"Paper E, “Lost”, cannot go into the pack. {says}"):
            papers.draw(partnership, BOARD)
        remove_paper(partnership, key)


def test_without_papers_the_pack_is_its_agenda(tmp_path: Path) -> None:
    partnership, _people = a_board(tmp_path)
    a_meeting(partnership)
    pack, bare = (figures(partnership, one) for one in (BOARD, replace(BOARD, with_cover=False)))
    partnership.close()
    assert (pack["pages"], pack["cover_pages"], pack["agenda_pages"], pack["papers"]) == (2, 1, 1, [])
    assert (bare["pages"], bare["cover_pages"]) == (1, 0)
    assert pack["agenda"]["held_on"] == MEETS_ON.isoformat()


def test_the_cover_names_who_comes_for_members_and_counts_them_for_the_public(
    meeting: tuple[Partnership, int],
) -> None:
    partnership, meeting_id = meeting
    people = {one.name: one.id for one in listed(partnership, Person)}
    for name, answer in (("Amara Okafor", ReplyAnswer.COMING), ("Joan Pickersgill", ReplyAnswer.APOLOGIES)):
        reply = Reply(meeting_id=meeting_id, person_id=people[name], answer=answer, heard_on=TODAY)
        save_reply(partnership, reply)
    board, public = (said(pages_of(papers.draw(partnership, one))[0]) for one in (BOARD, PUBLIC))
    assert "Coming: Amara Okafor." in board
    assert "Apologies: Joan Pickersgill." in board
    assert "One of the five invited has said that they come, and one has sent apologies." in public
    assert "Pickersgill" not in public
    assert "Paper D is not in this copy, which holds what anybody may see." in public

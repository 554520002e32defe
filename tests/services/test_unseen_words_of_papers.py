"""A file with words that nobody sees is no public paper, and another one only when the person agrees."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import MeetingPaper, MeetingPlan
from evenhand.domain.meetings.unseen_words import Unseen, UnseenWords, say_unseen
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.services import calling, meeting_papers, unseen
from evenhand.services.saving import listed
from tests.makers import a_partnership

TODAY = date(2026, 3, 2)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def paper(partnership: Partnership) -> MeetingPaper:
    meeting = Meeting(held_on=date(2026, 3, 24), at="7 pm")
    meeting_id = calling.call_meeting(partnership, meeting, MeetingPlan(meeting_id=0), today=TODAY)
    return MeetingPaper(meeting_id=meeting_id, position=0, title="Offer", file_name="offer.pdf")


def an_offer(pages: int = 1) -> bytes:
    target = BytesIO()
    canvas = Canvas(target, invariant=1)
    for _ in range(pages):
        canvas.drawString(72, 720, "The price is 4,310 pounds")
        canvas.rect(70, 715, 200, 18, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def test_such_a_file_goes_among_the_papers_of_the_board_alone_and_only_when_that_is_said(
    partnership: Partnership, paper: MeetingPaper
) -> None:
    for level, may_stay, says in (
        (Level.BOARD, False, r"has words under a black box\. Anyone can copy them out\. Say that they may"),
        (Level.CONFIDENTIAL, False, "Say that they may stay"),
        (Level.PUBLIC, True, "cannot be a paper that anybody may read"),
    ):
        with pytest.raises(Refusal, match=says) as refused:
            meeting_papers.attach(
                partnership,
                replace(paper, level=level),
                an_offer(),
                today=TODAY,
                unseen_may_stay=may_stay,
            )
        assert refused.value.field == "level"
    assert listed(partnership, MeetingPaper) == []
    board = replace(paper, level=Level.BOARD)
    meeting_papers.attach(partnership, board, an_offer(), today=TODAY, unseen_may_stay=True)
    assert len(listed(partnership, MeetingPaper)) == 1


def test_it_is_not_made_public_later(partnership: Partnership, paper: MeetingPaper) -> None:
    board = replace(paper, level=Level.BOARD)
    meeting_papers.attach(partnership, board, an_offer(), today=TODAY, unseen_may_stay=True)
    [kept] = listed(partnership, MeetingPaper)
    with pytest.raises(Refusal, match=r"Page 1 of offer\.pdf has words under a black box"):
        meeting_papers.correct_paper(partnership, replace(kept, level=Level.PUBLIC), today=TODAY)
    meeting_papers.correct_paper(partnership, replace(kept, level=Level.CONFIDENTIAL), today=TODAY)
    [kept] = listed(partnership, MeetingPaper)
    assert kept.level is Level.CONFIDENTIAL


def test_a_file_that_was_looked_through_is_not_looked_through_again() -> None:
    reached: list[int] = []

    def reach(done: int, of: int) -> None:
        reached.append(done * 10 + of)

    offer = an_offer(3)
    first, again = (unseen.look_through("offer.pdf", offer, reach) for _ in range(2))
    assert first == again == tuple(UnseenWords(page, Unseen.COVERED) for page in (1, 2, 3))
    assert reached == [3, 13, 23]


def test_pages_are_named_by_what_is_amiss_on_them_and_many_are_counted() -> None:
    found = [
        *(UnseenWords(page, Unseen.COVERED) for page in range(1, 9)),
        UnseenWords(2, Unseen.OUTSIDE),
        UnseenWords(2, Unseen.UNDRAWN),
        UnseenWords(4, Unseen.UNDRAWN),
    ]
    assert say_unseen("plan.pdf", found) == (
        "Pages 1, 2, 3, 4, 5, 6 and 2 more of plan.pdf have words under a black box. Page 2 of plan.pdf has words "
        "beyond the edge of the page. Pages 2 and 4 of plan.pdf have words that cannot be seen. Anyone can copy them "
        "out."
    )

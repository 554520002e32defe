"""A pack is read aloud from its cover on: contents that lead to each paper, attached pages told for what they are."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from evenhand.services import papers
from evenhand.services.agendas import agenda
from tests.reports.tag_checkers import faults
from tests.reports.tag_reading import Tagged, read_tags
from tests.services.a_meeting_ahead import CANARY, a_board, a_meeting, its_papers
from tests.services.test_the_pack import BOARD

NOT_OURS = ("TXT-001", "LNK-010")
"""Fonts that whoever made the attached file did not put into it; addresses that people typed, which are words here."""


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[bytes]:
    partnership, _people = a_board(tmp_path_factory.mktemp("board"))
    meeting_id = a_meeting(partnership)
    with partnership.reading() as session:
        items = {item.title: item.id for item in agenda(session, meeting_id)}
    its_papers(partnership, meeting_id, items)
    yield papers.draw(partnership, BOARD)
    partnership.close()


@pytest.fixture(scope="module")
def read(pdf: bytes) -> Tagged:
    return read_tags(pdf)


def test_the_whole_is_told_in_the_order_of_its_pages(read: Tagged) -> None:
    assert read.faults == []
    assert [one for one in read.unmarked if one.strip()] == []
    first = [part.all("H1")[0].words for part in read.document.elements if part.all("H1")]
    assert first == ["Agenda and papers", "Agenda", "Register of members"]


def test_each_line_of_the_contents_leads_to_its_paper(read: Tagged, pdf: bytes) -> None:
    [contents] = read.document.all("TOC")
    assert [line.words for line in contents.elements] == [
        "Paper A: Agenda 2",
        "Paper B: Register of members, for item 4 3",
        "Paper C: Budget, for item 4 4",
        f"Paper D: Referrals {CANARY}, for item 7 6",
    ]
    with pikepdf.open(BytesIO(pdf)) as document:
        pages: list[Any] = [page.objgen for page in document.pages]
        links: list[Any] = [link for link in document.pages[0].Annots if "/Dest" in link]
        to = [pages.index(link.Dest[0].objgen) + 1 for link in links]
    assert len(contents.all("Link")) == len(to)
    assert to == [2, 3, 4, 6]


def test_an_attached_page_says_what_it_is_and_its_words(read: Tagged) -> None:
    assert [one.alternative for one in read.document.all("Figure") if "Budget" in one.alternative] == [
        f"Page {page} of 2 of Budget, attached as it came. It was not made for assistive technology here. "
        f"Its words, in the order of the file: Budget, sheet {page}"
        for page in (1, 2)
    ]


def test_two_checkers_find_nothing_but_what_came_with_the_attached_file(pdf: bytes, tmp_path: Path) -> None:
    found = faults(pdf, tmp_path)
    assert [one for one in found if not one.startswith(NOT_OURS)] == []

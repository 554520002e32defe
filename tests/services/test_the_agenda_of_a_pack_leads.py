"""In a pack the letters and page numbers of the agenda lead to the papers; in an agenda by itself to nothing."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers
from evenhand.services.agendas import agenda
from tests.reports.tag_checkers import faults
from tests.reports.tag_reading import read_tags
from tests.services.a_meeting_ahead import a_board, a_meeting, its_papers
from tests.services.test_the_pack import BOARD, PUBLIC
from tests.services.test_the_pack_is_read_aloud import NOT_OURS


@pytest.fixture(scope="module")
def partnership(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partnership]:
    partnership, _people = a_board(tmp_path_factory.mktemp("board"))
    meeting_id = a_meeting(partnership)
    with partnership.reading() as session:
        items = {item.title: item.id for item in agenda(session, meeting_id)}
    its_papers(partnership, meeting_id, items)
    yield partnership
    partnership.close()


def leading(pdf: bytes) -> list[tuple[str, str]]:
    """The links in the agenda's tables: their words, and what is said of where each leads."""
    document = read_tags(pdf).document
    cells = [cell for table in document.all("Table") for cell in table.all("TD")]
    links = [link for cell in cells for link in cell.all("Link")]
    assert all(len(link.annotations) == 1 for link in links)
    return [(link.words, link.annotations[0][0]) for link in links]


@pytest.mark.parametrize("large_print", [False, True])
def test_letters_and_pages_lead_to_their_papers(
    partnership: Partnership, large_print: bool, tmp_path: Path
) -> None:
    pdf = papers.draw(partnership, replace(BOARD, large_print=large_print))
    read = read_tags(pdf)
    assert read.faults == []
    assert [one for one in faults(pdf, tmp_path) if not one.startswith(NOT_OURS)] == []
    agenda_links = [(words, says) for words, says in leading(pdf) if len(words) <= 2]
    pages = {says.removeprefix("Paper "): words for words, says in agenda_links if words.isdigit()}
    assert sorted(words for words, _ in agenda_links if words.isalpha()) == ["B", "C", "D"]
    assert all(says == f"Paper {words}" for words, says in agenda_links if words.isalpha())
    assert pages == lands(pdf, "BCD")


def lands(pdf: bytes, letters: str) -> dict[str, str]:
    """On which page each link about a letter lands, as it is printed."""
    with pikepdf.open(BytesIO(pdf)) as document:
        places: list[Any] = [page.objgen for page in document.pages]
        links: list[Any] = [
            link for page in document.pages for link in page.get("/Annots", ()) if "/Dest" in link
        ]
        to = {str(link.Contents): str(places.index(link.Dest[0].objgen) + 1) for link in links}
    return {letter: to[f"Paper {letter}"] for letter in letters}


def test_a_paper_that_is_not_in_the_copy_is_no_link(partnership: Partnership) -> None:
    assert {says for _, says in leading(papers.draw(partnership, PUBLIC))} == {"Paper B", "Paper C"}


def test_an_agenda_by_itself_leads_nowhere_and_says_the_same(partnership: Partnership) -> None:
    assert leading(papers.draw(partnership, replace(BOARD, paper="agenda"))) == []

"""A two-hats card goes into a pack with what it is read as: headings and words, on a page of the pack."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from evenhand.domain.meetings.record_facts import MeetingPaper
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers
from evenhand.services.meeting_papers import add_drawn, drawable
from evenhand.services.papers.kinds import KINDS
from evenhand.services.papers.pack import compile_report
from tests.reports.reading import outline_of, pages_of
from tests.reports.tag_checkers import faults
from tests.reports.tag_reading import Element, read_tags
from tests.services.a_meeting_ahead import TODAY, a_board, a_meeting
from tests.services.test_the_pack import BOARD, said

NAME = "Peter Bexley"


@pytest.fixture(scope="module")
def partnership(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partnership]:
    partnership, people = a_board(tmp_path_factory.mktemp("board"))
    meeting_id = a_meeting(partnership)
    card = MeetingPaper(
        meeting_id=meeting_id,
        position=0,
        title="Peter’s hats",
        draws="two-hats",
        about=f"person:{people[NAME]}",
        level=Level.BOARD,
    )
    add_drawn(partnership, card, today=TODAY)
    register = MeetingPaper(meeting_id=meeting_id, position=0, title="Register", draws="members")
    add_drawn(partnership, register, today=TODAY)
    yield partnership
    partnership.close()


def in_order(element: Element) -> list[tuple[str, str]]:
    """The roles and words of what stands in an element, in reading order."""
    return [(one.role, one.words) for one in element.walk() if one.role in ("H1", "H2", "P")]


@pytest.mark.parametrize("large_print", [False, True])
def test_it_keeps_its_tags_among_those_of_the_pack(
    partnership: Partnership, large_print: bool, tmp_path: Path
) -> None:
    order = replace(BOARD, large_print=large_print)
    pdf = papers.draw(partnership, order)
    read = read_tags(pdf)
    assert read.faults == []
    assert [one for one in read.unmarked if one.strip()] == []
    assert faults(pdf, tmp_path) == []
    with partnership.reading() as session:
        pack = compile_report(session, order)
    [drawn] = [one.drawn for one in pack.papers if one.drawn and one.drawn.blocks is None]
    alone = read_tags(KINDS["two-hats"].draw(drawn.report, papers.look_of(order))).document
    [part] = [one for one in read.document.elements if NAME in [head.words for head in one.all("H1")]]
    assert in_order(part) == in_order(alone)
    assert part.all("H2")
    assert part.all("Figure") == []


def test_it_stands_on_one_page_of_the_pack_to_which_outline_and_contents_lead(
    partnership: Partnership,
) -> None:
    pdf = papers.draw(partnership, BOARD)
    pages = [said(page) for page in pages_of(pdf)]
    [place] = [place for place, page in enumerate(pages, 1) if NAME in page and "wear" in page]
    assert f"Page {place} of {len(pages)}" in pages[place - 1]
    assert re.search(r"check [0-9A-F]{4} [0-9A-F]{4}", pages[place - 1])
    assert (0, "Paper B: Peter’s hats") in outline_of(pdf)
    [line] = [one for one in read_tags(pdf).document.all("TOCI") if "hats" in one.words]
    assert line.words.endswith(f" {place}")
    assert line.all("Link")


def test_all_that_can_be_drawn_for_a_meeting_is_blocks_or_pieces() -> None:
    cards = {name for name in drawable() if KINDS[name].blocks is None}
    assert cards == {"two-hats"}

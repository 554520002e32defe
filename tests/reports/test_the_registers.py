"""The registers and the two-hats card of the sample on paper: the same numbers in every copy, nothing out of place."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from evenhand.domain.papers import Paper, Paragraph, Table
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.reports import interests_register, members_register
from evenhand.reports.look import Look
from evenhand.services import members, papers
from evenhand.services.papers import interests as compiling_interests
from evenhand.services.papers import members as compiling_members
from evenhand.services.sample import SAMPLE_DAY
from tests.reports.reading import letters_outside, pages_of, words_of
from tests.shared_sample import a_copy_opened

REGISTERS = ("members", "interests")
LOOKS = {False: Look.standard(), True: Look.large_print()}


@pytest.fixture(scope="module")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partnership]:
    partnership = a_copy_opened(sample_file, tmp_path_factory.mktemp("sample"))
    yield partnership
    partnership.close()


def an_order(
    paper: str,
    level: Level,
    *,
    large_print: bool = False,
    as_at: date = SAMPLE_DAY,
    person_id: int | None = None,
) -> papers.PaperOrder:
    return papers.PaperOrder(
        paper=paper,
        as_at=as_at,
        printed_at=datetime(2026, 4, 14, 9),  # noqa: DTZ001  the clock on the wall
        level=level,
        large_print=large_print,
        person_id=person_id,
    )


def numbers(paper: Paper) -> list[str]:
    """The paragraphs of a paper by their numbers."""
    return [block.number for part in paper.sections for block in part.blocks if isinstance(block, Paragraph)]


def tables(paper: Paper) -> dict[int, str]:
    """The captions of a paper's tables by their numbers."""
    found = (block for part in paper.sections for block in part.blocks if isinstance(block, Table))
    return {one.number: one.caption for one in found}


def blocks_at(sample: Partnership, paper: str, level: Level) -> Paper:
    with sample.reading() as session:
        if paper == "members":
            return members_register.blocks(compiling_members.compile_report(session, an_order(paper, level)))
        return interests_register.blocks(compiling_interests.compile_report(session, an_order(paper, level)))


@pytest.mark.parametrize("paper", REGISTERS)
def test_sections_and_paragraphs_have_the_same_numbers_at_every_level(
    sample: Partnership, paper: str
) -> None:
    at = [blocks_at(sample, paper, level) for level in Level]

    assert numbers(at[0]) == numbers(at[1]) == numbers(at[2])
    assert all(tables(one).items() <= tables(at[2]).items() for one in at)


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("paper", REGISTERS)
def test_nothing_stands_outside_the_margins(
    sample: Partnership, paper: str, level: Level, large_print: bool
) -> None:
    printed = papers.draw(sample, an_order(paper, level, large_print=large_print))

    assert letters_outside(printed, LOOKS[large_print]) == []
    assert all(level.label in page for page in pages_of(printed))


def test_who_declared_nothing_has_no_line_for_each_thing_that_is_not_there(sample: Partnership) -> None:
    large = words_of(papers.draw(sample, replace(an_order("interests", Level.BOARD), large_print=True)))
    assert "Priya Nair. None declared. Amara Okonjo" in " ".join(large.split())


def test_the_register_of_interests_tells_declared_from_nothing_and_overdue(sample: Partnership) -> None:
    board = words_of(papers.draw(sample, an_order("interests", Level.BOARD)))

    assert "Of 13 members, ten declared interests, two had nothing to declare" in board
    assert re.search("Colin Barraclough .{0,60}Overdue", board)
    assert "Brother" in board
    before_anybody = an_order("interests", Level.BOARD, as_at=date(2023, 6, 15))
    assert "Not asked." in words_of(papers.draw(sample, before_anybody))


def test_a_register_of_an_earlier_day_is_that_of_the_day(sample: Partnership) -> None:
    words = words_of(papers.draw(sample, an_order("members", Level.BOARD, as_at=date(2024, 9, 20))))

    assert "Cllr Edwin Starke" in words
    assert "Hannah Lowe Left Resident Said at a meeting, told on 16 July 2024" in words
    assert "Tobias Wren" not in words


@pytest.mark.parametrize("large_print", [False, True])
def test_the_card_is_one_page_for_every_councillor(sample: Partnership, large_print: bool) -> None:
    seats = members.directory(sample).seats_on(SAMPLE_DAY)
    councillors = [seat for seat in seats if seat.public_offices]
    for seat in councillors:
        order = an_order("two-hats", Level.PUBLIC, large_print=large_print, person_id=seat.person.id)
        pages = pages_of(papers.draw(sample, order))
        assert len(pages) == 1
        assert f"Cllr {seat.person.name}" in pages[0].replace("\u00a0", " ")
        assert "As a councillor" in pages[0].replace("\u00a0", " ")
    assert len(councillors) == 3

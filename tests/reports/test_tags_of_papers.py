"""Papers are read aloud as their blocks say, in their order, and two independent checkers find nothing amiss."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from evenhand.domain.papers import Paper, Table
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.services import papers
from tests.reports.tag_checkers import faults
from tests.reports.tag_reading import Tagged, read_tags
from tests.reports.told import unlike
from tests.shared_sample import a_copy_opened

AGENDA = papers.PaperOrder(
    paper="agenda",
    as_at=date(2026, 4, 14),
    printed_at=datetime(2026, 4, 14, 9),  # noqa: DTZ001  the clock on the wall
    level=Level.BOARD,
)
NAMES = (
    "agenda",
    "decisions",
    "election-period",
    "governance",
    "grants-schedule",
    "minutes",
    "mp",
    "year-planner",
)
BOTH_SIZES = pytest.mark.parametrize(
    "look", [Look.standard(), Look.large_print()], ids=["standard", "large print"]
)
CHECKED = ("election-period", "mp", "year-planner")


@pytest.fixture(scope="module")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partnership]:
    partnership = a_copy_opened(sample_file, tmp_path_factory.mktemp("sample"))
    yield partnership
    partnership.close()


def paper_of(sample: Partnership, name: str) -> Paper:
    paper = papers.paper_of(sample, replace(AGENDA, paper=name))
    assert paper is not None
    return paper


def read_whole(pdf: bytes) -> Tagged:
    """The paper as it is read; nothing of it is torn from its place."""
    read = read_tags(pdf)
    assert read.faults == []
    assert [words for words in read.unmarked if words.strip()] == []
    assert read.language == "en-GB"
    return read


@pytest.mark.parametrize("name", NAMES)
@BOTH_SIZES
def test_a_paper_is_read_as_its_blocks_say_in_their_order(sample: Partnership, name: str, look: Look) -> None:
    paper = paper_of(sample, name)
    assert unlike(paper, read_whole(print_paper(paper, look)).document) == []


@pytest.mark.parametrize("name", CHECKED)
@BOTH_SIZES
def test_independent_checkers_find_nothing_amiss(
    sample: Partnership, name: str, look: Look, tmp_path: Path
) -> None:
    assert faults(print_paper(paper_of(sample, name), look), tmp_path) == []


def test_what_is_passed_over_is_the_footer_and_heads_that_come_again(sample: Partnership) -> None:
    paper = paper_of(sample, "governance")
    footer, *others = read_whole(print_paper(paper, Look.standard())).artifacts
    assert footer.startswith("Board Fernhill and Old Wharf Partnership")
    heads = {" ".join(column.head for column in table.columns) for table in tables_of(paper)}
    left = [words.removeprefix(footer).strip() for words in others]
    assert set(left) <= heads | {""}
    assert any(left)


def tables_of(paper: Paper) -> list[Table]:
    return [block for section in paper.sections for block in section.blocks if isinstance(block, Table)]

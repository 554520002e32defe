"""An edition on one page is asked for as other things are: refused where there is none, kept apart from the whole."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers
from evenhand.services.papers import issued
from evenhand.services.papers.naming import file_name
from tests.reports.reading import pages_of
from tests.shared_sample import a_copy_opened

DAY = date(2026, 4, 14)


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path) -> Iterator[Partnership]:
    partnership = a_copy_opened(sample_file, tmp_path)
    yield partnership
    partnership.close()


def an_order(
    paper: str = "governance", *, one_page: bool = True, level: Level = Level.BOARD
) -> papers.PaperOrder:
    printed = datetime(2026, 4, 14, 9)  # noqa: DTZ001  the clock on the wall
    return papers.PaperOrder(paper=paper, as_at=DAY, printed_at=printed, level=level, one_page=one_page)


@pytest.mark.parametrize("paper", ["governance", "election-period"])
@pytest.mark.parametrize("level", Level)
def test_the_sample_s_reports_are_one_side_at_every_level(
    sample: Partnership, paper: str, level: Level
) -> None:
    assert len(pages_of(papers.draw(sample, an_order(paper, level=level)))) == 1


@pytest.mark.parametrize("paper", ["governance", "election-period"])
def test_in_large_print_it_takes_more_sides_and_is_called_in_short(sample: Partnership, paper: str) -> None:
    order = replace(an_order(paper), large_print=True)
    pages = pages_of(papers.draw(sample, order))
    assert "report in short" in pages[0].replace("\n", " ")
    assert "on one page" not in "".join(pages).replace("\n", " ")
    assert "-report-in-short_board_" in file_name(order)
    assert papers.digits_of(sample, order) == papers.digits_of(sample, an_order(paper))


def test_another_paper_has_no_edition_on_one_page(sample: Partnership) -> None:
    with pytest.raises(Refusal) as refused:
        papers.draw(sample, an_order("members"))
    assert refused.value.field == "one_page"


def test_its_file_and_its_record_are_not_those_of_the_whole_report(sample: Partnership) -> None:
    short, whole = an_order(), an_order(one_page=False)
    assert "on-one-page" in file_name(short)
    for order in (short, whole):
        issued.keep(sample, order, papers.draw(sample, order))
    kept = issued.issued_records(sample).values()
    assert {one.one_page: one.edition for one in list(kept)[-2:]} == {True: 1, False: 1}
    assert len({one.subject for one in kept}) == len(kept)

"""What of a paper is handed on apart from it: its tables and figures, under names that follow the paper's own."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.refusals import Refusal
from evenhand.domain.shared_tables import tables_of
from evenhand.domain.vocabulary import Level
from evenhand.exchange import csv
from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers
from evenhand.services.papers import sharing
from evenhand.services.papers.naming import file_name
from evenhand.services.sample import SAMPLE_DAY
from tests.reports.reading import words_of
from tests.shared_sample import a_copy_opened

MOMENT = datetime(2026, 4, 14, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partnership]:
    opened = a_copy_opened(sample_file, tmp_path_factory.mktemp("shared"))
    yield opened
    opened.close()


def an_order(paper: str, **more: Any) -> papers.PaperOrder:
    return papers.PaperOrder(paper=paper, as_at=SAMPLE_DAY, printed_at=MOMENT, **more)


def test_every_table_is_a_file_of_its_own_beside_one_that_lists_them(sample: Partnership) -> None:
    order = an_order("spend", level=Level.BOARD)
    contents, *files = sharing.tables(sample, order, "csv")
    stem = f"{SAMPLE_DAY.isoformat()}_spend-report_board_v1-draft"
    assert contents[0] == f"{stem}_tables.csv"
    paper = papers.paper_of(sample, order)
    assert paper is not None
    assert [name for name, _ in files] == [f"{stem}_{one.ending}.csv" for one in tables_of(paper)]
    listed = csv.read(contents[1])
    assert [row.cells[0] for row in listed.rows] == [name for name, _ in files]
    by_theme = csv.read(files[0][1])
    assert by_theme.headings[:3] == ("Theme", "Budget", "Committed")
    assert sharing.tables(sample, order, "csv") == [contents, *files]


def test_what_has_no_number_in_a_paper_has_a_letter(sample: Partnership) -> None:
    figures = sharing.figures(sample, an_order("agenda", large_print=True), "svg")
    assert [name.partition("_v1_")[2] for name, _ in figures] == ["large-print_figure-a.svg"]


def test_a_public_table_holds_no_more_than_the_public_paper(sample: Partnership) -> None:
    order = an_order("members")
    printed = "".join(words_of(papers.draw(sample, order)).split())
    _, *files = sharing.tables(sample, order, "csv")
    cells = [cell for _, content in files for row in csv.read(content).rows for cell in row.cells]
    assert cells
    assert [cell for cell in cells if "".join(cell.split()) not in printed] == []


def test_a_paper_without_a_table_or_figure_says_so(sample: Partnership) -> None:
    with pytest.raises(Refusal, match="there is no figure in it"):
        sharing.figures(sample, an_order("decisions"), "png")
    with pytest.raises(Refusal, match="there is no table in it"):
        sharing.tables(sample, an_order("offer-letters", level=Level.CONFIDENTIAL), "xlsx")


def test_names_say_letter_version_and_what_is_approved() -> None:
    order = an_order("governance", version=2, level=Level.BOARD)
    assert file_name(order, letter="C") == "2026-04-14_C_governance-report_board_v2-draft.pdf"
    approved = an_order("governance", version=2, approved_on=SAMPLE_DAY, large_print=True)
    assert file_name(approved, of="table-3", ending="csv") == (
        "2026-04-14_governance-report_public_v2_large-print_table-3.csv"
    )

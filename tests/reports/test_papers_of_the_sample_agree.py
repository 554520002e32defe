"""The sample's papers tell one count of one thing, and promise nothing that stands nowhere."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from evenhand.domain.meetings.influence.counting import Measure
from evenhand.domain.papers import Paragraph, plain
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.reports import governance as governance_paper
from evenhand.reports import guidance as guidance_paper
from evenhand.services import papers
from evenhand.services.papers import attendance, governance, guidance
from tests.reports.reading import words_of
from tests.shared_sample import a_copy_opened

BOARD = papers.PaperOrder(
    paper="governance",
    as_at=date(2026, 4, 14),
    printed_at=datetime(2026, 4, 14, 9),  # noqa: DTZ001  the clock on the wall
    level=Level.BOARD,
)


@pytest.fixture(scope="module")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partnership]:
    partnership = a_copy_opened(sample_file, tmp_path_factory.mktemp("agreeing"))
    yield partnership
    partnership.close()


@pytest.mark.clause("PP2")
def test_the_turns_in_the_chair_by_name_are_those_of_the_figure(sample: Partnership) -> None:
    with sample.reading() as session:
        found = governance.compile_report(session, BOARD).influence
    share = next(one for one in found.shares if one.label == Measure.CHAIRED.label)
    assert sum(number for _, number in found.chaired) == share.whole == 11
    assert dict(found.chaired)["Gwenllian Price"] == 1


def test_the_governance_report_counts_the_meetings_that_the_attendance_counts(sample: Partnership) -> None:
    with sample.reading() as session:
        sitting = governance.compile_report(session, BOARD).sitting
        sheet = attendance.compile_report(session, replace(BOARD, paper="attendance"))
    assert sitting.meetings == len(sheet.meetings)
    came = {one.name: (one.present, one.possible) for one in sheet.members or ()}
    still = {one.name: (one.present, one.possible) for one in sitting.members if one.name in came}
    assert len(still) == len(sitting.members)
    assert still.items() <= came.items()


def test_every_return_that_was_chased_tells_its_own_day(sample: Partnership) -> None:
    with sample.reading() as session:
        money = governance.compile_report(session, BOARD).money
    assert money.chased_on == (date(2025, 10, 6), date(2025, 11, 24))


def test_every_finding_that_the_guidance_paper_promises_stands_in_it(sample: Partnership) -> None:
    with sample.reading() as session:
        report = guidance.compile_report(session, replace(BOARD, paper="guidance"))
    told = repr(guidance_paper.blocks(report))
    assert all(repr(one.says.rstrip("."))[1:-1] in told for one in report.findings)
    many = tuple(report.findings) * 9
    entries = tuple(replace(one, findings=many if one.clause == "PP5" else ()) for one in report.entries)
    crowded = guidance_paper.blocks(replace(report, entries=entries, findings=many))
    said = [plain(one.words) for one in crowded.sections[1].blocks if isinstance(one, Paragraph)]
    alone = f"{len(many) - 8} more"
    assert said == [
        f"Four more findings stand with their clauses below. {alone} stand in the file’s own list of findings."
    ]


def test_a_table_that_a_copy_withholds_keeps_its_number(sample: Partnership) -> None:
    for level in (Level.PUBLIC, Level.BOARD):
        words = words_of(papers.draw(sample, replace(BOARD, level=level)))
        tables = sorted({int(one) for one in re.findall(r"Table (\d)\.", words)})
        assert tables == list(range(1, 8))
        assert "Table 5. Withheld from this copy." in words


def test_the_line_at_the_share_of_the_seats_says_which_seats(sample: Partnership) -> None:
    with sample.reading() as session:
        report = governance.compile_report(session, BOARD)
    assert "The line is their share of the seats when the board met." in repr(governance_paper.blocks(report))
    steady = replace(report.influence, seats=(3, 11))
    told = repr(governance_paper.blocks(replace(report, influence=steady)))
    assert "The line is their share" not in told

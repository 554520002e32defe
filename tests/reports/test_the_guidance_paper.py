"""The guidance paper: all clauses, each as the governance report of the same copy has it."""

from dataclasses import replace

import pytest

from evenhand import shelf
from evenhand.domain.guidance.clauses import read_clauses
from evenhand.domain.papers import WITHHELD, Paragraph, Table, plain
from evenhand.domain.partnership.clause_lines import ClauseStatus
from evenhand.domain.partnership.governance import for_level
from evenhand.domain.partnership.guidance_report import GuidanceReport, guidance_report
from evenhand.domain.vocabulary import Level
from evenhand.reports.guidance import blocks, draw
from evenhand.reports.look import Look
from tests.reports.reading import words_of
from tests.reports.samples import a_governance_report

CLAUSES = read_clauses(shelf.read_toml("guidance/clauses.toml"))


def a_guidance_report(level: Level = Level.BOARD) -> GuidanceReport:
    return guidance_report(for_level(a_governance_report(), level), CLAUSES)


def test_every_clause_stands_in_it_once_with_what_it_asks_and_what_is_done() -> None:
    words = repr(blocks(a_guidance_report()))
    for clause in CLAUSES:
        assert words.count(repr(clause.asks)) == words.count(repr(clause.how)) == 1


def test_the_index_has_what_needs_attention_first_and_the_paragraph_of_each_clause() -> None:
    paper = blocks(a_guidance_report())
    table = next(one for one in paper.sections[2].blocks if isinstance(one, Table))
    stands = [plain(row[2].words) for row in table.rows]
    order = [status.value for status in ClauseStatus]
    assert len(stands) == 29
    assert stands == sorted(stands, key=order.index)
    numbers = {
        one.number for section in paper.sections for one in section.blocks if isinstance(one, Paragraph)
    }
    assert {plain(row[4].words) for row in table.rows} <= numbers


@pytest.mark.parametrize("level", Level)
def test_it_agrees_with_the_governance_report_of_the_same_copy(level: Level) -> None:
    report = for_level(a_governance_report(), level)
    told = {one.clause: (one.status, one.evidence) for one in guidance_report(report, CLAUSES).entries}
    assert told == {line.clause: (line.status, line.evidence) for line in report.clauses}


def test_a_public_copy_withholds_evidence_with_its_place() -> None:
    public = {one.clause: one for one in a_guidance_report(Level.PUBLIC).entries}
    assert (public["PP9"].evidence, public["PP9"].place) == (WITHHELD, "")


def test_large_print_has_the_same_words() -> None:
    report = a_guidance_report()
    standard, large = (
        set(words_of(draw(report, look)).split()) for look in (Look.standard(), Look.large_print())
    )
    assert {plain(one.words)[:20] for one in blocks(report).sections[5].blocks if isinstance(one, Paragraph)}
    assert len(standard - large) < len(standard) / 10


def test_with_nothing_recorded_it_asks_for_nothing_and_knows_little() -> None:
    report = replace(a_guidance_report(), findings=())
    assert blocks(report).front.labels[0][1] in ("For information", "For decision")

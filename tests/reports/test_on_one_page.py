"""The editions on one page: a real single side whatever there is to say, with the numbers of the whole report."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest

from evenhand.domain.elections.period_report import for_level as elections_for_level
from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.papers import Decision, Notices, Paper, Paragraph, Table, plain
from evenhand.domain.partnership.governance import GovernanceReport, for_level, recommended
from evenhand.domain.vocabulary import Level, PollStatus
from evenhand.reports import governance
from evenhand.reports.election_period import one_page as election_page
from evenhand.reports.governance import one_page
from evenhand.reports.look import Look
from tests.reports.election_samples import an_election_report
from tests.reports.reading import letters_outside, pages_of, words_of
from tests.reports.samples import a_governance_report, an_empty_governance_report

CANARY = "Zymurgistan"
LONG = "Ffederasiwn-y-Gymdeithas-Gydweithredol " * 12


def a_crowded_report() -> GovernanceReport:
    """Thirty findings to act on, each with a long text, and an MP with a long name."""
    findings = tuple(
        Finding(
            "PP9",
            Severity.ACT_NOW,
            f"Finding {number}: {LONG}",
            LONG,
            f"See to {number}, {LONG}",
            public=True,
        )
        for number in range(30)
    )
    report = a_governance_report()
    stages = tuple(replace(one, name=LONG) for one in report.mp.stages)
    return replace(
        report,
        findings=findings,
        recommendations=recommended(findings),
        since_last=LONG * 4,
        mp=replace(report.mp, stages=stages),
    )


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("made", [a_governance_report, an_empty_governance_report, a_crowded_report])
def test_the_governance_report_is_one_side(made: Callable[[], GovernanceReport], level: Level) -> None:
    report = for_level(made(), level) if made is not an_empty_governance_report else made()
    drawn = one_page.draw(report, Look.standard())
    assert len(pages_of(drawn)) == 1
    assert letters_outside(drawn, Look.standard()) == []


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("day", [date(2026, 3, 13), date(2026, 4, 20), date(2026, 6, 1)])
def test_the_election_period_report_is_one_side_in_every_edition(level: Level, day: date) -> None:
    report = elections_for_level(an_election_report(day), level)
    assert len(pages_of(election_page.draw(report, Look.standard()))) == 1


def test_a_poll_that_is_not_held_has_a_page_as_well() -> None:
    report = an_election_report()
    off = replace(report, election=replace(report.election, status=PollStatus.CANCELLED))
    (page,) = pages_of(election_page.draw(off, Look.standard()))
    assert "which is not held" in page


def test_a_public_page_tells_nothing_that_is_not_public() -> None:
    report = elections_for_level(an_election_report(canary=CANARY), Level.PUBLIC)
    assert CANARY not in words_of(election_page.draw(report, Look.standard()))
    public = for_level(a_governance_report(CANARY), Level.PUBLIC)
    assert CANARY not in words_of(one_page.draw(public, Look.standard()))


def test_its_requests_and_findings_are_those_of_the_whole_report() -> None:
    report = for_level(a_governance_report(), Level.BOARD)
    short, whole = one_page.blocks(report), governance.blocks(report)
    assert _of(short, Decision) == _of(whole, Decision)
    told = [one.headline for block in _of(short, Notices) for one in block.items]
    assert told == [one.headline for block in _of(whole, Notices) for one in block.items][: len(told)]
    assert told
    numbers = {one.number for one in _of(whole, Paragraph)}
    assert {one.number for one in _of(short, Paragraph)} <= numbers | {"2.2"}


def test_each_part_says_how_the_worst_of_its_clauses_stands() -> None:
    report = for_level(a_governance_report(), Level.BOARD)
    (table,) = _of(one_page.blocks(report), Table)
    stands = " ".join(plain(row[2].words) for row in table.rows)
    for line in report.clauses:
        if line.status.value == "Not in place":
            assert "Not in place" in stands
    groups = [
        one_page.SITTING,
        one_page.PART,
        one_page.PARTIES,
        one_page.CARE,
        one_page.FUNDED,
        one_page.SPENT,
    ]
    named = [clause for group in (*groups, one_page.MEMBER) for clause in group]
    assert sorted(named) == sorted(line.clause for line in report.clauses)


def test_the_headlines_of_what_is_to_be_acted_on_stay_longer_than_rows_of_what_stands_better() -> None:
    report = a_governance_report()
    urgent = tuple(
        Finding("PP5", Severity.ACT_NOW, f"Event {number} is in a window.", "Evidence. " * 9, "Move it")
        for number in range(3)
    )
    paper = one_page.blocks(replace(report, findings=urgent, recommendations=recommended(urgent)))
    (notices,) = _of(paper, Notices)
    (table,) = _of(paper, Table)
    assert len(notices.items) == 3
    assert not any(one.evidence for one in notices.items)
    assert 3 <= len(table.rows) < 7


def test_what_is_shed_is_counted_and_nothing_is_lost_in_silence() -> None:
    paper = one_page.blocks(a_crowded_report())
    words = " ".join(plain(one.words) for one in _of(paper, Paragraph))
    shown = sum(len(block.items) for block in _of(paper, Notices))
    assert f"{30 - shown} more findings in the whole report." in words


def test_large_print_has_the_same_words_on_more_sides() -> None:
    report = for_level(a_governance_report(), Level.BOARD)
    large = one_page.draw(report, Look.large_print())
    assert len(pages_of(large)) > 1
    assert letters_outside(large, Look.large_print()) == []


Kind = TypeVar("Kind")


def _of(paper: Paper, kind: type[Kind]) -> list[Kind]:
    return [one for section in paper.sections for one in section.blocks if isinstance(one, kind)]

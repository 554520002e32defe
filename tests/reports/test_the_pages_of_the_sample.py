"""The sample partnership's papers as a board member holds them: how many pages, and what stands together on one."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from evenhand.domain.papers import WITHHELD, Paragraph, plain
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.reports.governance import blocks
from evenhand.reports.look import Look
from evenhand.services import papers
from evenhand.services.papers.governance import compile_report
from tests.reports.reading import letters_outside, pages_of, words_of
from tests.shared_sample import a_copy_opened

FOOTER_LINES = 4
GOVERNANCE = papers.PaperOrder(
    paper="governance",
    as_at=date(2026, 4, 14),
    printed_at=datetime(2026, 4, 14, 9),  # noqa: DTZ001  the clock on the wall
    level=Level.BOARD,
)
CONFIDENTIAL = replace(GOVERNANCE, level=Level.CONFIDENTIAL, with_power=True)
LOCAL = replace(GOVERNANCE, paper="election-period", election_id=4, as_at=date(2026, 3, 13))
ORDERS = {
    "governance": (GOVERNANCE, 11),
    "governance for the public": (replace(GOVERNANCE, level=Level.PUBLIC), 8),
    "governance in large print": (replace(GOVERNANCE, large_print=True), 26),
    "governance in confidence": (CONFIDENTIAL, 12),
    "governance in confidence, in large print": (replace(CONFIDENTIAL, large_print=True), 28),
    "influence": (replace(GOVERNANCE, paper="influence"), 6),
    "influence in confidence, in large print": (
        replace(CONFIDENTIAL, paper="influence", large_print=True),
        26,
    ),
    "before the local elections": (LOCAL, 6),
    "before them, in large print": (replace(LOCAL, large_print=True), 16),
    "during the local elections": (replace(LOCAL, as_at=date(2026, 4, 14)), 6),
    "during them, in large print": (replace(LOCAL, as_at=date(2026, 4, 14), large_print=True), 15),
    "after the local elections": (replace(LOCAL, as_at=date(2026, 5, 20)), 4),
    "after them, in large print": (replace(LOCAL, as_at=date(2026, 5, 20), large_print=True), 10),
    "before the general election": (replace(LOCAL, election_id=2, as_at=date(2024, 5, 24)), 5),
    "during the general election": (replace(LOCAL, election_id=2, as_at=date(2024, 6, 11)), 5),
    "after the general election": (replace(LOCAL, election_id=2, as_at=date(2024, 7, 12)), 3),
}


@pytest.fixture(scope="module")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partnership]:
    partnership = a_copy_opened(sample_file, tmp_path_factory.mktemp("sample"))
    yield partnership
    partnership.close()


def whole(words: str) -> str:
    """Words with single spaces, no-break spaces as spaces, as they are compared."""
    return " ".join(words.replace("\u00a0", " ").split())


@pytest.mark.parametrize("name", ORDERS)
def test_a_paper_keeps_to_its_pages_and_none_of_them_is_nearly_empty(sample: Partnership, name: str) -> None:
    order, most = ORDERS[name]
    pages = pages_of(papers.draw(sample, order))
    assert len(pages) <= most
    assert [len(page.splitlines()) - FOOTER_LINES for page in pages if len(page.splitlines()) < 7] == []


def test_page_one_holds_what_is_asked_and_all_that_is_to_be_noticed(sample: Partnership) -> None:
    first = whole(pages_of(papers.draw(sample, GOVERNANCE))[0])
    with sample.reading() as session:
        noticed = blocks(compile_report(session, GOVERNANCE)).sections[1]
    said = [plain(one.words) for one in noticed.blocks if isinstance(one, Paragraph)]
    assert len(said) == 2
    assert all(whole(words) in first for words in said)


@pytest.mark.parametrize("large_print", [False, True])
def test_the_draft_minute_stands_on_one_page(sample: Partnership, large_print: bool) -> None:
    pages = pages_of(papers.draw(sample, replace(LOCAL, large_print=large_print)))
    minute = [page for page in pages if re.search(r"^10\.\d", page, flags=re.MULTILINE)]
    assert len(minute) == 1
    assert all(f"10.{place}" in minute[0] for place in (1, 2, 3))
    assert "Draft minute" in minute[0]


ELECTIONS = {
    1: date(2024, 5, 2),
    2: date(2024, 7, 4),
    3: date(2025, 10, 16),
    4: date(2026, 5, 7),
    5: date(2027, 5, 6),
}


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("days", [-80, -20, 13])
@pytest.mark.parametrize("election_id", ELECTIONS)
def test_nothing_stands_outside_the_margins_in_any_edition_of_any_election(
    sample: Partnership, election_id: int, days: int, large_print: bool
) -> None:
    as_at = ELECTIONS[election_id] + timedelta(days=days)
    order = replace(LOCAL, election_id=election_id, as_at=as_at, large_print=large_print)
    look = Look.large_print() if large_print else Look.standard()
    paper = papers.draw(sample, order)
    assert letters_outside(paper, look) == []
    last = pages_of(paper)[-1]
    assert not last.lstrip().startswith("Draft minute")


def test_a_public_copy_keeps_the_letters_of_what_it_withholds_in_one_line(sample: Partnership) -> None:
    public = words_of(papers.draw(sample, replace(GOVERNANCE, level=Level.PUBLIC)))
    assert "(a) to (e) Five recommendations withheld from this copy; (f) note" in public
    assert "(f) note the rest of this report." in words_of(papers.draw(sample, GOVERNANCE))


def test_a_finding_that_is_asked_about_names_the_recommendation(sample: Partnership) -> None:
    words = words_of(papers.draw(sample, GOVERNANCE))
    assert all(f"Next: recommendation ({letter})." in words for letter in "abcd")


@pytest.mark.parametrize("name", ["governance", "before the local elections", "after the local elections"])
def test_sentences_end_once_and_small_counts_are_words(sample: Partnership, name: str) -> None:
    words = words_of(papers.draw(sample, ORDERS[name][0]))
    assert ".." not in words
    assert not re.search(r"\brespectively\b|\bN/A\b|\bTBC\b|and/or", words)
    assert not re.search(r"\b[1-9] (who|rules?|findings?|items?|people|was|were|motions?)\b", words)
    assert not re.search(r"\bone (items|findings|people|motions|were|are)\b", words)


def test_the_clauses_of_the_sample_stand_with_what_was_counted(sample: Partnership) -> None:
    with sample.reading() as session:
        lines = {one.clause: one for one in compile_report(session, GOVERNANCE).clauses}
        public = {
            one.clause: one.evidence
            for one in compile_report(session, replace(GOVERNANCE, level=Level.PUBLIC)).clauses
        }
    told = {clause: (one.status.value, one.evidence) for clause, one in lines.items()}
    assert not {clause for clause, one in told.items() if one[0] == "Not known"}
    assert told["PP4"] == ("In part", "Three items show a politician; signed off: 2")
    assert told["MP4"] == ("In place", "One introduction in the period")
    assert told["MP5"] == ("In place", "2 of 2 answered with facts, 2 settled")
    assert told["MP8"] == ("In part", "Every quarter from 15 May 2026; none of these held yet")
    assert told["MP9"] == ("In part", "11 awards on 12 March 2025; none in the period")
    assert told["MP11"] == ("In place", "1 of 2 answered; two topics")
    assert told["MP12"] == ("In place", "Referrals: fewer than five")
    assert told["MP13"] == ("In place", "Known of 1 of 1; for two themes")
    assert told["MP14"] == ("In place", "Given ten times, back eight times")
    assert told["MP15"] == ("In place", "One letter from a template")
    withheld = {clause for clause, says in public.items() if says == WITHHELD}
    assert {"PP4", "MP3", "MP4", "MP5", "MP8", "MP11", "MP13", "MP15"} <= withheld
    assert {"MP9", "MP12", "MP14"}.isdisjoint(withheld)


def test_the_same_paper_is_the_same_file_each_time(sample: Partnership) -> None:
    assert papers.draw(sample, GOVERNANCE) == papers.draw(sample, GOVERNANCE)


def test_a_paper_is_closed_up_in_a_pack_as_it_is_by_itself(sample: Partnership) -> None:
    pack = replace(GOVERNANCE, paper="pack", large_print=True)
    [log] = [one for one in json.loads(papers.as_json(sample, pack))["papers"] if one["title"] == "Actions"]
    alone = papers.draw(sample, replace(pack, paper="actions"))
    assert log["pages"] == len(pages_of(alone)) == 3

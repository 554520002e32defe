"""JSON holds what its copy prints and no more, and nobody can work out how many residents were referred (MP12)."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.mp.record_facts import FollowUp
from evenhand.domain.vocabulary import Channel, Level
from evenhand.services import casework, engagements, mp, papers
from tests.services.a_referral import a_referral
from tests.services.an_mp_file import DUE, TODAY, Known, engaged, known

KINDS = (
    "mp",
    "mp-briefing",
    "mp-handover",
    "mp-case-study",
    "follow-ups",
    "visit-pack",
    "even-handedness",
    "governance",
)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Known]:
    one = known(tmp_path)
    yield one
    one.partnership.close()


def the_order(file: Known, paper: str, level: Level, *entries: int) -> papers.PaperOrder:
    return papers.PaperOrder(
        paper=paper,
        as_at=TODAY,
        printed_at=datetime(2026, 4, 14, 9),  # noqa: DTZ001  the clock on the wall
        level=level,
        engagement_ids=(entries or (file.letter, file.evening)) if paper == "mp-case-study" else (),
    )


def figures(file: Known, paper: str, level: Level, *entries: int) -> Any:
    return json.loads(papers.as_json(file.partnership, the_order(file, paper, level, *entries)))


def printed(file: Known, paper: str, level: Level, *entries: int) -> str:
    """The paper as its blocks have it."""
    kind, order = papers.KINDS[paper], the_order(file, paper, level, *entries)
    assert kind.blocks is not None
    with file.partnership.reading() as session:
        return repr(kind.blocks(kind.compile_report(session, order)))


def one_referral_more(file: Known) -> None:
    """Another resident's matter, sent to the MP, with something late to be done about it."""
    opened = file.partnership
    key = casework.open_referral(opened, a_referral(file.owen), today=TODAY)
    casework.mark_sent(opened, key, on=date(2026, 3, 9), today=TODAY)
    with opened.reading() as session:
        made = next(one for one in casework.read_referrals(session) if one.id == key).engagement_id
    assert made is not None
    order = engagements.order_of(mp.relationship(opened), made)
    late = FollowUp(engagement_id=made, what="Ask the office", due_on=DUE)
    engagements.save_order(opened, replace(order, follow_ups=(late,)), today=TODAY)


@pytest.mark.clause("MP12")
def test_no_paper_differs_by_one_referral_more(file: Known) -> None:
    before = {
        (paper, level): (figures(file, paper, level), printed(file, paper, level))
        for paper in KINDS
        for level in Level
    }
    one_referral_more(file)
    for (paper, level), told in before.items():
        assert (figures(file, paper, level), printed(file, paper, level)) == told, (paper, level)


@pytest.mark.clause("PP6")
def test_public_figures_hold_what_the_public_copy_prints_and_no_more(file: Known) -> None:
    report = figures(file, "mp", Level.PUBLIC)
    assert {one["give_and_take"] for one in report["members"]} == {None}
    assert report["given"] > 0, "the sums are printed"
    stages = [one["stage"] for one in report["members"]]
    stages.append(figures(file, "mp-briefing", Level.PUBLIC)["member"]["stage"])
    assert {tuple(one) for one in stages} == {("stage", "says")}
    brief = figures(file, "mp-handover", Level.PUBLIC)
    assert [one["awards"] for one in (*brief["before"], *brief["since"])] == [None]
    assert "Awards evening" not in json.dumps([report, brief])


@pytest.mark.clause("MP15")
def test_a_case_study_says_with_whom_and_calls_nobody_mp_who_was_none(file: Known) -> None:
    note = engaged(
        file.partnership, file.owen, date(2024, 6, 11), "Note to all candidates alike", Channel.EMAIL
    )
    talk = engaged(file.partnership, file.ruth, date(2024, 2, 9), "Talk", Channel.MEETING)
    board = printed(file, "mp-case-study", Level.BOARD, note, talk)
    assert "with Owen Marchetti moved to informing on 11 June 2024" in board
    assert "Note to all candidates alike (Owen Marchetti)." in board
    assert "Talk (Ruth Calloway)." in board


@pytest.mark.clause("MP15", "PP6")
def test_a_public_case_study_tells_public_entries_in_full_and_of_others_day_and_channel(file: Known) -> None:
    study = figures(file, "mp-case-study", Level.PUBLIC)
    letter, evening = study["entries"]
    assert (letter["kinds"], letter["title"], letter["themes"]) == ([], "", [])
    assert (evening["title"], evening["led_from_id"]) == ("Awards evening", None)
    assert [one["engagement_id"] for one in study["moved"]] == []
    assert "was chosen for publication" in printed(file, "mp-case-study", Level.PUBLIC)

"""The Grants room and the papers tell of an earlier day what stood then, and in public what was announced."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.grants.facts import Award, Round
from evenhand.domain.grants.vocabulary import Stage
from evenhand.domain.vocabulary import ApplicationStatus, Level
from evenhand.services import grants, papers
from evenhand.services.award_gate import grant_book
from evenhand.services.saving import found, listed
from tests.grants_typed import save_round
from tests.makers import a_grant_decision, a_partnership
from tests.services.a_round_on_paper import DECIDED, MATS, POLES, TODAY, WALKS, OnPaper, on_paper

ENDED, BEFORE = date(2026, 11, 17), date(2026, 11, 16)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[OnPaper]:
    partnership = a_partnership(tmp_path)
    yield on_paper(partnership)
    partnership.close()


def figures(file: OnPaper, paper: str, as_at: date, level: Level = Level.CONFIDENTIAL) -> Any:
    order = papers.PaperOrder(
        paper=paper,
        as_at=as_at,
        printed_at=datetime(2026, 12, 1, 9),  # noqa: DTZ001  the clock on the wall
        level=level,
        round_id=file.round_id if "round_id" in papers.KINDS[paper].asks else None,
    )
    return json.loads(papers.as_json(file.partnership, order))


def rescinded(file: OnPaper) -> None:
    """The poles are awarded no more."""
    by = a_grant_decision(file.partnership, file.key(POLES), ENDED, verb="To rescind the award")
    grants.rescind(file.partnership, file.key(POLES), on=ENDED, today=ENDED, because="Given up", by=by)


def test_the_stages_of_an_earlier_day_are_those_of_that_day(file: OnPaper) -> None:
    rescinded(file)
    days = (date(2026, 4, 20), DECIDED, date(2026, 4, 25), BEFORE, TODAY)
    stages = [grant_book(file.partnership, day).stages for day in days]
    told = [one[file.key(POLES)] for one in stages]
    assert told == [Stage.SCREENED, Stage.APPROVED, Stage.OFFERED, Stage.ACCEPTED, Stage.RESCINDED]
    assert stages[2][file.key(MATS)] is Stage.OFFERED
    assert stages[4][file.key(MATS)] is Stage.REPORTING
    walks = [grant_book(file.partnership, date(2026, 4, day)).stages[file.key(WALKS)] for day in (1, 2)]
    assert [grant_book(file.partnership, date(2026, 3, 31)).stages[file.key(WALKS)], *walks] == [
        Stage.SCREENED,
        Stage.ASSESSED,
        Stage.RECOMMENDED,
    ]


def test_an_award_that_ended_later_stands_in_what_is_told_of_the_day_before(file: OnPaper) -> None:
    rescinded(file)
    told = [
        {one.id: one.status for one in grant_book(file.partnership, day).grants.applications}
        for day in (BEFORE, TODAY)
    ]
    assert [one[file.key(POLES)] for one in told] == [
        ApplicationStatus.APPROVED,
        ApplicationStatus.RESCINDED,
    ]
    before, now = (figures(file, "awards", day) for day in (BEFORE, TODAY))
    status = [{one["reference"]: one["status"] for one in each["awards"]}["R5-02"] for each in (before, now)]
    assert status == ["approved", "rescinded"]
    assert (before["awarded_pence"], now["awarded_pence"]) == (247_45, 187_40)


def test_what_was_put_off_before_it_was_decided_is_deferred_in_the_papers_of_the_days_between(
    file: OnPaper,
) -> None:
    walks, put_off, refused = file.key(WALKS), date(2026, 5, 5), date(2026, 6, 2)
    for status, on in ((ApplicationStatus.DEFERRED, put_off), (ApplicationStatus.REFUSED, refused)):
        grants.decide_otherwise(file.partnership, walks, status, on=on, today=on, reason="Asked too much")
    between, after = (figures(file, "awards", day)["rounds"][0] for day in (date(2026, 5, 20), TODAY))
    assert (between["deferred"], between["refused"]) == (1, 1)
    assert (after["deferred"], after["refused"]) == (0, 2)
    schedule = figures(file, "grants-schedule", date(2026, 5, 20))
    assert "R5-04" in [one["reference"] for one in schedule["lines"]]
    assert schedule["decided_before"] == 3


def test_an_award_that_waits_for_its_announcement_is_in_no_public_paper(file: OnPaper) -> None:
    told_on = date(2026, 12, 24)
    spring = found(file.partnership, Round, file.round_id)
    save_round(file.partnership, replace(spring, announces_on=told_on))
    report, awards = (figures(file, paper, TODAY, Level.PUBLIC) for paper in ("governance", "awards"))
    assert [one["reference"] for one in report["grants"]["applications"]] == []
    assert (report["grants"]["held_back"], awards["held_back"]) == (2, 2)
    assert len(figures(file, "governance", TODAY, Level.BOARD)["grants"]["applications"]) == 3
    made = [one for one in listed(file.partnership, Award) if one.awarded_pence == 187_40]
    grants.announce(file.partnership, made, on=date(2026, 11, 30))
    report, awards = (figures(file, paper, TODAY, Level.PUBLIC) for paper in ("governance", "awards"))
    assert [one["reference"] for one in report["grants"]["applications"]] == ["R5-01"]
    assert [one["reference"] for one in awards["awards"]] == ["R5-01"]
    assert report["grants"]["held_back"] == 1


def test_scores_are_shown_from_the_day_on_which_everybody_was_done(file: OnPaper) -> None:
    days = (date(2026, 3, 31), date(2026, 4, 1))
    told = [
        {one["reference"]: one["scores"] for one in figures(file, "grants-schedule", day)["lines"]}
        for day in days
    ]
    assert told[0]["R5-04"] is None
    assert told[1]["R5-04"]["points"] == 4

"""The election-period report as a read model: its edition, its people, its findings, its levels."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from evenhand.domain.elections.facts import Candidate
from evenhand.domain.elections.people_affected import mps_affected, people_affected
from evenhand.domain.elections.period_report import Edition, edition_on, for_level, strip_span
from evenhand.domain.guidance.findings import Severity
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.vocabulary import Answer, CandidateStatus, ElectionKind, Level, Standing, TermEnd
from tests.reports.election_samples import POLL, an_election_report
from tests.reports.samples import DAY, a_directory


@pytest.mark.parametrize(
    ("day", "edition"),
    [
        (date(2026, 3, 29), Edition.BEFORE),
        (date(2026, 3, 30), Edition.DURING),
        (POLL, Edition.DURING),
        (date(2026, 5, 8), Edition.AFTER),
    ],
)
def test_the_edition_follows_the_day(day: date, edition: Edition) -> None:
    assert edition_on(day, an_election_report().windows, POLL) is edition


def test_without_a_window_the_day_of_poll_alone_counts() -> None:
    assert [edition_on(POLL + timedelta(days=days), (), POLL) for days in (-1, 0, 1)] == list(Edition)


def test_the_strip_runs_from_a_monday_to_a_sunday_and_holds_the_whole_period() -> None:
    windows = an_election_report().windows
    monday, weeks = strip_span(windows, POLL, date(2026, 3, 24))
    assert monday == date(2026, 3, 16)
    assert monday + timedelta(weeks=weeks) > max(window.ends for window in windows)


@pytest.mark.clause("PP5")
def test_what_is_held_is_to_be_acted_on_and_an_uncertain_start_looked_at() -> None:
    report = an_election_report()
    held = [one for one in report.collisions if one.answer is Answer.HOLD]
    urgent = [one for one in report.findings if one.severity is Severity.ACT_NOW]
    assert len(held) == len(urgent) == 2
    assert any("not certain" in one.says for one in report.findings)


@pytest.mark.clause("PP5")
def test_every_item_that_needs_something_is_on_the_checklist() -> None:
    report = an_election_report()
    needing = [one.item.title for one in report.collisions if one.answer is not Answer.GO_AHEAD]
    tasks = " ".join(one.what for one in report.tasks)
    assert needing
    assert all(title in tasks for title in needing)
    assert [one.by or date.min for one in report.tasks] == sorted(one.by or date.min for one in report.tasks)


@pytest.mark.clause("PP5")
def test_councillors_and_candidates_are_listed_and_a_withdrawn_candidate_is_none() -> None:
    candidates = [
        Candidate(election_id=1, person_id=1, name="Denise Halloran", since=date(2026, 3, 1)),
        Candidate(
            election_id=1,
            person_id=2,
            name="Amara Okafor",
            since=date(2026, 3, 1),
            status=CandidateStatus.WITHDRAWN,
        ),
    ]
    people = people_affected(a_directory(), candidates, DAY)
    assert [one.name for one in people] == [
        "Denise Halloran",
        "Cllr Rosalind Achebe",
        "Cllr Tom Bexley",
        "Cllr Helen Marsden",
    ]
    assert [one.is_candidate for one in people] == [True, False, False, False]


def test_after_the_dissolution_nobody_is_called_mp() -> None:
    term = MpTerm(
        id=1,
        mp_id=1,
        constituency_id=1,
        starts=date(2019, 12, 13),
        ends=date(2024, 5, 29),
        ended_by=TermEnd.DISSOLUTION,
        standing_again=Standing.STANDING,
    )
    (before,) = mps_affected(ElectionKind.GENERAL, (term,), {1: "Graham Tilney"}, [], {}, date(2024, 5, 29))
    (after,) = mps_affected(ElectionKind.GENERAL, (term,), {1: "Graham Tilney"}, [], {}, date(2024, 5, 30))
    assert before.name == "Graham Tilney MP"
    assert (after.name, after.stands) == ("Graham Tilney", "Former MP, standing")


def test_the_public_copy_keeps_the_numbers_and_answers_of_the_hold_list() -> None:
    whole = an_election_report()
    public = for_level(whole, Level.PUBLIC)
    assert [(one.item.day, one.answer) for one in public.collisions] == [
        (one.item.day, one.answer) for one in whole.collisions
    ]
    assert public.findings_withheld + len(public.findings) == len(whole.findings)


def test_the_confidential_copy_holds_everything() -> None:
    whole = an_election_report()
    assert for_level(whole, Level.CONFIDENTIAL) == replace(whole, level=Level.CONFIDENTIAL)

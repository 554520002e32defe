"""The general election of 4 July 2024 and the local elections of 7 May 2026, from the poll to the paper.

The expected dates are those that were published: the Electoral Commission's timetables for the UK parliamentary general
election 2024 and for the local elections of May 2026, and Parliament's own notice of the dissolution.
"""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from evenhand.domain.elections.facts import Election
from evenhand.domain.vocabulary import Answer, ElectionKind, Level, TextVerdict
from evenhand.records.unit_of_work import Partnership
from evenhand.reports.election_period import draw
from evenhand.reports.look import Look
from evenhand.services.papers.election_period import compile_report
from evenhand.services.papers.order import PaperOrder
from evenhand.services.saving import listed
from evenhand.services.sweep import ElectionWindows, election_windows, windows_today
from tests.reports.reading import words_of

GENERAL, LOCAL = date(2024, 7, 4), date(2026, 5, 7)
PUBLISHED = {
    GENERAL: {
        "dissolution": date(2024, 5, 30),
        "notice-of-election": date(2024, 6, 4),
        "nominations": date(2024, 6, 7),
        "statement-of-persons-nominated": date(2024, 6, 10),
        "registration": date(2024, 6, 18),
        "postal-vote": date(2024, 6, 19),
        "proxy-vote": date(2024, 6, 26),
        "voter-authority-certificate": date(2024, 6, 26),
        "polling-agents": date(2024, 6, 27),
    },
    LOCAL: {
        "notice-of-election": date(2026, 3, 30),
        "nominations": date(2026, 4, 9),
        "statement-of-persons-nominated": date(2026, 4, 10),
        "registration": date(2026, 4, 20),
        "postal-vote": date(2026, 4, 21),
        "proxy-vote": date(2026, 4, 28),
        "voter-authority-certificate": date(2026, 4, 28),
        "polling-agents": date(2026, 4, 29),
    },
}


def election_on(sample: Partnership, poll: date) -> Election:
    return next(one for one in listed(sample, Election) if one.poll_on == poll)


def windows_of(sample: Partnership, poll: date, as_at: date) -> ElectionWindows:
    with sample.reading() as session:
        return next(one for one in election_windows(session, as_at) if one.election.poll_on == poll)


def report_on(sample: Partnership, poll: date, as_at: date, level: Level = Level.BOARD) -> Any:
    order = PaperOrder(
        paper="election-period",
        as_at=as_at,
        printed_at=datetime(2026, 11, 2, 9, 30),  # noqa: DTZ001  the clock on the wall
        level=level,
        election_id=election_on(sample, poll).id,
    )
    with sample.reading() as session:
        return compile_report(session, order)


@pytest.mark.parametrize("poll", PUBLISHED, ids=str)
def test_the_latest_dates_are_those_that_were_published(sample: Partnership, poll: date) -> None:
    timetable: Any = windows_of(sample, poll, poll).timetable
    latest = {event.event: event.latest for event in timetable.events}
    assert {name: latest[name] for name in PUBLISHED[poll]} == PUBLISHED[poll]


def test_the_windows_of_2024_run_from_announcement_and_from_notice(sample: Partnership) -> None:
    found = windows_of(sample, GENERAL, date(2024, 6, 10)).windows
    spans = {one.profile: (one.starts, one.ends) for one in found}
    assert spans["charity-law"] == (date(2024, 5, 22), GENERAL)
    assert spans["councils-code"] == (date(2024, 6, 3), GENERAL)


def test_nothing_of_the_election_is_known_before_it_was_announced(sample: Partnership) -> None:
    report = report_on(sample, GENERAL, date(2024, 5, 21))
    assert report.election.announced_on is None
    assert report.edition == "Before"
    assert all(one.starts >= date(2024, 6, 3) for one in report.windows)


@pytest.mark.parametrize("days", range(0, 36, 5))
def test_from_the_dissolution_to_the_poll_nobody_is_an_mp(sample: Partnership, days: int) -> None:
    day = date(2024, 5, 30) + timedelta(days=days)
    report = report_on(sample, GENERAL, day)
    assert not [one.name for one in report.people if one.name.endswith(" MP") or one.part == "MP"]
    assert "there is no MP" in words_of(draw(report, Look.standard()))


def test_the_day_before_the_dissolution_there_still_is_one(sample: Partnership) -> None:
    report = report_on(sample, GENERAL, date(2024, 5, 29))
    assert [one.name for one in report.people if one.part == "MP"] == ["Ruth Calloway MP"]


def test_the_hold_list_of_2026_holds_what_shows_a_candidate(sample: Partnership) -> None:
    report = report_on(sample, LOCAL, date(2026, 4, 14))
    answers = {one.item.title: one.answer for one in report.collisions}
    assert answers["Awards evening (event)"] is Answer.HOLD
    assert answers["Photograph: canoe launch"] is Answer.HOLD
    assert answers["Board meeting"] is Answer.GO_AHEAD


@pytest.mark.clause("PP5")
def test_a_letter_to_all_candidates_alike_goes_with_care_and_does_not_wait(sample: Partnership) -> None:
    report = report_on(sample, GENERAL, date(2024, 6, 10))
    notes = [one for one in report.collisions if one.item.title.startswith("Note to all candidates alike")]
    assert [one.answer for one in notes] == [Answer.TAKE_CARE, Answer.TAKE_CARE]
    assert {one.what_to_do for one in notes} == {"Send all candidates the same words; publish nothing"}
    assert {one.move_to for one in notes} == {None}


@pytest.mark.clause("PP4")
@pytest.mark.clause("PP5")
def test_the_log_of_2024_names_everybody_who_approved_each_posting(sample: Partnership) -> None:
    report = report_on(sample, GENERAL, date(2024, 7, 12))
    said = {one.what: (one.day, one.approved_by, one.short, one.verdict) for one in report.log}
    assert said == {
        "Register to vote by 18 June": (
            date(2024, 6, 5),
            ("Amara Okonjo", "Delyth Vaughan"),
            0,
            TextVerdict.CLEAR,
        ),
        "What shall the steps look like?": (
            date(2024, 6, 14),
            ("Priya Nair", "Delyth Vaughan"),
            0,
            TextVerdict.CLEAR,
        ),
    }
    assert report.log[0].where == "the partnership’s page and notice board at the Old Wharf Centre, 6 June"


def test_after_the_poll_of_2024_the_results_say_who_is_the_mp(sample: Partnership) -> None:
    assert report_on(sample, GENERAL, GENERAL).results == ()
    results = report_on(sample, GENERAL, date(2024, 7, 12)).results
    assert [(one.name, one.result, one.follows) for one in results] == [
        ("Owen Marchetti", "New MP", "MP from the declaration"),
        ("Ruth Calloway", "Lost the seat", "No longer the MP"),
    ]


@pytest.mark.clause("PP5")
def test_after_the_poll_of_2026_what_waited_has_its_first_day(sample: Partnership) -> None:
    report = report_on(sample, LOCAL, date(2026, 5, 20))
    first = {one.what: one.not_before for one in report.held_back}
    assert first["Awards evening (event)"] == first["Results of the spring round"] == date(2026, 5, 8)
    assert first["Awards evening (press release)"] is None
    assert "Twelve new places for bicycles" not in first
    assert "Awards evening" not in {one.what for one in report.log}


@pytest.mark.clause("PP5")
def test_the_hustings_of_2026_was_asked_alike_and_has_its_ticks(sample: Partnership) -> None:
    report = report_on(sample, LOCAL, date(2026, 4, 14))
    (sheet,) = report.hustings
    assert [one.name for one in sheet.candidates] == ["Graham Oduya", "Janet Pell", "Lena Fairbrother"]
    assert (sheet.chair, sheet.says) == ("Delyth Vaughan", "")
    (before,) = report_on(sample, LOCAL, date(2026, 4, 10)).hustings
    assert {one.asked_on for one in before.candidates} == {None}
    assert before.says


@pytest.mark.parametrize("poll", PUBLISHED, ids=str)
def test_there_is_an_edition_for_each_time(sample: Partnership, poll: date) -> None:
    days = (poll - timedelta(days=80), poll - timedelta(days=20), poll + timedelta(days=5))
    editions = [report_on(sample, poll, day) for day in days]
    assert [one.edition for one in editions] == ["Before", "During", "After"]
    for report in editions:
        assert "Election-period report" in words_of(draw(report, Look.standard()))


def test_the_line_says_what_may_be_published_inside_and_outside(sample: Partnership) -> None:
    assert windows_today(sample, date(2024, 6, 10)).line.answer is Answer.TAKE_CARE
    assert windows_today(sample, date(2024, 8, 1)).line.answer is Answer.GO_AHEAD
    assert windows_today(sample, date(2026, 4, 14)).line.until == LOCAL


def test_the_kinds_are_the_two_that_were_held(sample: Partnership) -> None:
    assert election_on(sample, GENERAL).kind is ElectionKind.GENERAL
    assert election_on(sample, LOCAL).kind is ElectionKind.LOCAL


def test_before_it_is_announced_the_paper_says_from_when_there_will_be_no_mp(sample: Partnership) -> None:
    words = words_of(draw(report_on(sample, GENERAL, date(2024, 5, 10)), Look.standard()))
    assert (
        "From the dissolution of Parliament on 30 May 2024 until the result is declared there is no MP."
        in words
    )

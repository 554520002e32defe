"""Windows by profile: their days against published ones, and what is asked instead of guessed."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from evenhand.domain.elections.facts import Election, PublishedDate
from evenhand.domain.elections.profiles import AnchorPoint
from evenhand.domain.elections.published import entered_dates, window_facts
from evenhand.domain.elections.windows import (
    ElectionFacts,
    Window,
    may_cover,
    window_on,
    window_questions,
    windows_for,
)
from evenhand.domain.vocabulary import Answer, ElectionKind, PollStatus
from evenhand.services.election_timetables import compute, shipped_holidays, shipped_profiles
from tests.domain.elections.world import drawn, general_2024, local_2026


def days(windows: tuple[Window, ...]) -> dict[str, tuple[date, date]]:
    return {window.profile: (window.starts, window.ends) for window in windows}


@pytest.mark.clause("PP5")
def test_in_2024_the_clocks_run_as_each_body_published_them() -> None:
    assert days(drawn(general_2024(), shipped_profiles())) == {
        "charity-law": (date(2024, 5, 22), date(2024, 7, 4)),
        "funders-period": (date(2024, 5, 23), date(2024, 7, 5)),
        "councils-code": (date(2024, 6, 4), date(2024, 7, 4)),
    }


def test_the_councils_code_of_may_2024_starts_by_26_march_at_the_latest() -> None:
    facts = ElectionFacts("election:3", ElectionKind.LOCAL, date(2024, 5, 2), "Marlbeck Borough")
    assert days(drawn(facts)) == {"councils-code": (date(2024, 3, 26), date(2024, 5, 2))}


@pytest.mark.clause("PP5")
def test_until_the_notice_is_published_the_window_says_how_early_it_could_start() -> None:
    (window,) = drawn(local_2026())
    assert (window.earliest_start, window.starts) == (date(2026, 3, 20), date(2026, 3, 30))
    assert (window.ends, window.ends_at) == (date(2026, 5, 7), time(22))
    assert may_cover(window, date(2026, 3, 24))
    assert window.says == (
        "councils’ publicity code: Monday 30 March 2026 to Thursday 7 May 2026. "
        "It could start as early as 20 March 2026."
    )


def test_once_the_notice_is_published_its_day_starts_the_window_for_certain() -> None:
    (window,) = drawn(local_2026(notice=date(2026, 3, 27)))
    assert (window.earliest_start, window.starts) == (None, date(2026, 3, 27))
    assert not may_cover(window, date(2026, 3, 26))


def test_a_general_election_cannot_be_noticed_before_its_writ() -> None:
    (window,) = (w for w in drawn(general_2024()) if w.profile == "councils-code")
    assert window.earliest_start == date(2024, 5, 31)


def test_a_scheduled_poll_that_nobody_announced_is_asked_about_and_not_guessed() -> None:
    facts, profiles = local_2026(), shipped_profiles().chosen()
    (question,) = window_questions(facts, compute(facts.kind, facts.poll), profiles)
    assert (question.profile, question.anchor) == ("charity-law", AnchorPoint.ANNOUNCEMENT)
    assert "the local elections, Marlbeck Borough" in question.says
    answered = replace(facts, announced_on=date(2026, 3, 27))
    assert window_questions(answered, compute(facts.kind, facts.poll), profiles) == ()
    assert days(drawn(answered))["charity-law"] == (date(2026, 3, 27), date(2026, 5, 7))


def test_an_election_whose_timetable_is_not_computed_hangs_on_its_published_notice() -> None:
    facts = ElectionFacts("election:4", ElectionKind.LOCAL, date(2013, 5, 2), "Marlbeck Borough")
    assert drawn(facts) == ()
    asked = window_questions(facts, None, shipped_profiles().chosen())
    assert {question.anchor for question in asked} == {AnchorPoint.ANNOUNCEMENT, AnchorPoint.NOTICE}
    (window,) = drawn(replace(facts, notice_published_on=date(2013, 3, 25)))
    assert (window.starts, window.earliest_start) == (date(2013, 3, 25), None)
    assert window.election == "local elections, Marlbeck Borough"


def test_a_cancelled_poll_has_no_window_and_asks_nothing() -> None:
    facts = replace(local_2026(), status=PollStatus.CANCELLED)
    assert drawn(facts) == ()
    assert window_questions(facts, None, shipped_profiles()) == ()


def test_the_code_is_good_practice_for_a_partnership_and_holds_where_a_council_is_the_lto() -> None:
    (ours,) = drawn(local_2026())
    (direct,) = drawn(replace(local_2026(), council_is_lto=True))
    assert (ours.strength, direct.strength) == (Answer.TAKE_CARE, Answer.HOLD)


def test_the_funders_period_is_optional_and_for_general_elections() -> None:
    assert "funders-period" not in days(drawn(general_2024()))
    assert "funders-period" not in days(drawn(local_2026(announced=date(2026, 3, 1)), shipped_profiles()))
    chosen = shipped_profiles().chosen(frozenset({"funders-period"}))
    assert list(days(drawn(general_2024(), chosen))) == ["funders-period"]


def test_the_strictest_window_of_a_day_is_found_and_none_outside() -> None:
    careful = drawn(local_2026(announced=date(2026, 3, 27)))
    strict = tuple(replace(w, strength=Answer.HOLD) for w in careful if w.profile == "councils-code")
    found = window_on(date(2026, 4, 1), (*careful, *strict))
    assert found is not None
    assert found.strength is Answer.HOLD
    assert window_on(date(2026, 3, 26), careful) is None
    assert window_on(date(2026, 5, 7), careful) is not None
    assert window_on(date(2026, 5, 8), careful) is None


def test_the_record_of_an_election_gives_the_facts_its_windows_hang_on() -> None:
    election = Election(id=7, kind=ElectionKind.LOCAL, poll_on=date(2026, 5, 7), area="Marlbeck Borough")
    notice = PublishedDate(
        election_id=7, event="notice-of-election", on=date(2026, 3, 27), source="council's notice"
    )
    facts = window_facts(election, [notice])
    assert facts == replace(local_2026(notice=date(2026, 3, 27)), ref="election:7")
    computed = compute(facts.kind, facts.poll, entered=entered_dates([notice]))
    (window,) = windows_for(facts, computed, shipped_profiles().chosen(), shipped_holidays())
    assert window.starts == date(2026, 3, 27)
    assert window_facts(election, []).notice_published_on is None


def test_an_entered_notice_alone_also_settles_the_start() -> None:
    notice = PublishedDate(election_id=1, event="notice-of-election", on=date(2026, 3, 26), source="seen")
    computed = compute(ElectionKind.LOCAL, date(2026, 5, 7), entered=entered_dates([notice]))
    (window,) = windows_for(local_2026(), computed, shipped_profiles().chosen(), shipped_holidays())
    assert (window.starts, window.earliest_start) == (date(2026, 3, 26), None)


def test_a_window_hung_on_the_dissolution_follows_the_timetable() -> None:
    code = next(p for p in shipped_profiles().profiles if p.profile == "councils-code")
    starts = replace(code.starts, point=AnchorPoint.DISSOLUTION)
    profiles = replace(shipped_profiles(), profiles=(replace(code, starts=starts),))
    (window,) = drawn(general_2024(), profiles)
    assert (window.starts, window.earliest_start) == (date(2024, 5, 30), None)
    assert drawn(local_2026(), profiles) == ()
    assert window.ends - window.starts == timedelta(days=35)

"""Timetables checked by hand against published ones, and by search against the rules of counting."""

from datetime import date, time, timedelta

import pytest

from evenhand.domain.elections.holidays import Holiday
from evenhand.domain.elections.timetable import Basis, Entered, Timetable, timetable
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ElectionKind
from evenhand.services.election_timetables import as_json, compute, shipped_holidays, shipped_law

GENERAL, LOCAL = ElectionKind.GENERAL, ElectionKind.LOCAL


def sums(found: Timetable) -> dict[str, tuple[str, date]]:
    return {event.event: (event.sum.says, event.date) for event in found.events}


@pytest.mark.clause("PP5")
def test_local_elections_of_7_may_2026_have_the_dates_and_sums_of_the_printed_report() -> None:
    nominations = ("19 + 8 + 1 = 28", date(2026, 4, 9))
    sixth_day = ("6 + 2 + 1 = 9", date(2026, 4, 28))
    assert sums(compute(LOCAL, date(2026, 5, 7))) == {
        "notice-of-election": ("25 + 10 + 3 = 38", date(2026, 3, 30)),
        "nominations": nominations,
        "withdrawals": nominations,
        "election-agents": nominations,
        "statement-of-persons-nominated": ("18 + 8 + 1 = 27", date(2026, 4, 10)),
        "registration": ("12 + 4 + 1 = 17", date(2026, 4, 20)),
        "postal-vote": ("11 + 4 + 1 = 16", date(2026, 4, 21)),
        "proxy-vote": sixth_day,
        "voter-authority-certificate": sixth_day,
        "notice-of-poll": sixth_day,
        "polling-agents": ("5 + 2 + 1 = 8", date(2026, 4, 29)),
        "poll": ("0", date(2026, 5, 7)),
    }


def test_the_holidays_on_the_way_are_named() -> None:
    notice = compute(LOCAL, date(2026, 5, 7)).event("notice-of-election")
    assert notice is not None
    assert notice.sum.holidays == (
        Holiday(date(2026, 4, 3), "Good Friday"),
        Holiday(date(2026, 4, 6), "Easter Monday"),
        Holiday(date(2026, 5, 4), "Early May bank holiday"),
    )


@pytest.mark.clause("PP5")
def test_the_general_election_of_4_july_2024_has_its_published_dates() -> None:
    found = {event.event: event.date for event in compute(GENERAL, date(2024, 7, 4)).events}
    assert found == {
        "dissolution": date(2024, 5, 30),
        "writ-received": date(2024, 5, 31),
        "notice-of-election": date(2024, 6, 4),
        "nominations": date(2024, 6, 7),
        "withdrawals": date(2024, 6, 7),
        "election-agents": date(2024, 6, 7),
        "statement-of-persons-nominated": date(2024, 6, 10),
        "registration": date(2024, 6, 18),
        "postal-vote": date(2024, 6, 19),
        "proxy-vote": date(2024, 6, 26),
        "voter-authority-certificate": date(2024, 6, 26),
        "notice-of-poll": date(2024, 6, 26),
        "polling-agents": date(2024, 6, 27),
        "poll": date(2024, 7, 4),
    }


def test_in_december_2019_a_scottish_holiday_moved_all_but_registration() -> None:
    found = sums(compute(GENERAL, date(2019, 12, 12)))
    assert found["dissolution"] == ("25 + 10 + 1 = 36", date(2019, 11, 6))
    assert found["notice-of-election"] == ("22 + 8 + 1 = 31", date(2019, 11, 11))
    assert found["nominations"] == ("19 + 8 + 1 = 28", date(2019, 11, 14))
    assert found["registration"] == ("12 + 4 + 0 = 16", date(2019, 11, 26))
    assert found["postal-vote"] == ("11 + 4 + 1 = 16", date(2019, 11, 26))
    assert found["proxy-vote"] == ("6 + 2 + 0 = 8", date(2019, 12, 4))
    assert "voter-authority-certificate" not in found


def test_the_latest_possible_general_election_follows_the_dissolution_of_9_july_2029() -> None:
    found = compute(GENERAL, date(2029, 8, 15))
    dissolution = found.event("dissolution")
    assert dissolution is not None
    assert dissolution.date == date(2029, 7, 9)
    assert dissolution.basis is Basis.GENERAL_RULE
    assert [holiday.name for holiday in dissolution.sum.holidays] == [
        "Battle of the Boyne (Orangemen’s Day) (Northern Ireland)",
        "Summer bank holiday (Scotland)",
    ]
    assert any("general rule" in note for note in found.notes)
    assert any("law may have changed" in note for note in found.notes)


def test_the_hours_of_the_law_are_given_where_it_names_one() -> None:
    found = {event.event: event.time for event in compute(LOCAL, date(2026, 5, 7)).events}
    assert found["notice-of-election"] is None
    assert found["nominations"] == time(16)
    assert found["postal-vote"] == time(17)
    assert found["poll"] == time(22)


def test_a_published_date_stands_before_the_computed_one_and_both_are_kept() -> None:
    published = Entered(date(2026, 3, 27), "Marlbeck Borough Council, notice of 27 March")
    found = compute(LOCAL, date(2026, 5, 7), entered={"notice-of-election": published})
    notice = found.event("notice-of-election")
    assert notice is not None
    assert (notice.date, notice.basis, notice.source) == (published.date, Basis.ENTERED, published.source)
    assert notice.latest == date(2026, 3, 30)
    assert notice.sum.says == "25 + 10 + 3 = 38"
    assert found.questions == ()
    assert found.notes == ("Entered by hand in place of the computed date: Notice of election.",)


def test_a_published_date_later_than_the_law_allows_is_asked_about() -> None:
    late = Entered(date(2026, 4, 1), "council's website")
    found = compute(LOCAL, date(2026, 5, 7), entered={"notice-of-election": late})
    (question,) = found.questions
    assert "1 April 2026 was entered" in question
    assert "30 March 2026 at the latest" in question


def test_another_polling_day_than_the_one_counted_from_is_asked_about() -> None:
    moved = Entered(date(2026, 4, 30), "council's website")
    (question,) = compute(LOCAL, date(2026, 5, 7), entered={"poll": moved}).questions
    assert question == (
        "Polling day was entered as 30 April 2026, but all is counted back from 7 May 2026. Which is right?"
    )


def test_an_entered_step_of_another_kind_is_refused() -> None:
    with pytest.raises(Refusal, match="no step “dissolution”"):
        compute(LOCAL, date(2026, 5, 7), entered={"dissolution": Entered(date(2026, 4, 1), "nowhere")})


def test_eras_before_the_present_rules_are_refused_with_the_reason() -> None:
    with pytest.raises(Refusal, match="17"):
        compute(GENERAL, date(2010, 5, 6))
    with pytest.raises(Refusal, match="noon"):
        compute(LOCAL, date(2014, 5, 21))
    assert compute(LOCAL, date(2014, 5, 22)).events
    assert compute(GENERAL, date(2015, 5, 7)).events


def test_certificates_exist_for_polls_from_4_may_2023() -> None:
    assert compute(LOCAL, date(2023, 4, 27)).event("voter-authority-certificate") is None
    assert compute(LOCAL, date(2023, 5, 4)).event("voter-authority-certificate") is not None


def test_the_statute_of_the_dissolution_follows_the_era() -> None:
    before = compute(GENERAL, date(2019, 12, 12)).event("dissolution")
    since = compute(GENERAL, date(2024, 7, 4)).event("dissolution")
    assert before is not None
    assert since is not None
    assert before.source.startswith("Fixed-term Parliaments Act 2011")
    assert since.source.startswith("Dissolution and Calling of Parliament Act 2022")


def test_a_poll_on_an_unusual_day_is_asked_about_and_still_computed() -> None:
    assert "is a Saturday" in compute(LOCAL, date(2026, 5, 2)).questions[0]
    assert "is a Tuesday" in compute(LOCAL, date(2026, 5, 5)).questions[0]
    assert "Christmas Eve" in compute(LOCAL, date(2026, 12, 24)).questions[0]
    assert compute(LOCAL, date(2026, 5, 7)).questions == ()


def test_a_poll_after_the_law_was_checked_says_so() -> None:
    checked = shipped_law().checked_until
    assert compute(LOCAL, checked).notes == ()
    assert "law may have changed" in compute(LOCAL, checked + timedelta(days=1)).notes[0]


def test_a_day_of_mourning_appointed_late_moves_the_days_before_it() -> None:
    holidays = shipped_holidays().adding(Holiday(date(2026, 4, 15), "National mourning"))
    moved = timetable(LOCAL, date(2026, 5, 7), shipped_law(), holidays).event("nominations")
    assert moved is not None
    assert moved.date == date(2026, 4, 8)


def test_the_json_of_a_timetable_has_the_documented_shape() -> None:
    written = as_json(compute(LOCAL, date(2026, 5, 7)))
    assert list(written) == ["kind", "poll", "events", "questions"]
    assert (written["kind"], written["poll"], written["questions"]) == ("local", "2026-05-07", [])
    assert written["events"][1] == {
        "event": "nominations",
        "date": "2026-04-09",
        "time": "16:00",
        "basis": "statute",
        "source": "SI 2006/3304, Sch. 2 rule 1, as amended by SI 2014/494 art. 4",
    }
    assert written["events"][0]["time"] is None

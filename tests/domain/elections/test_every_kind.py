"""Timetables of every kind of election beside dates that returning officers published."""

from datetime import date, timedelta

import pytest

from evenhand.domain.elections.holidays import Division, Holidays
from evenhand.domain.elections.law import STEPS
from evenhand.domain.elections.timetable import Basis, Entered, Timetable
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ElectionKind
from evenhand.services.election_timetables import compute, shipped_holidays, shipped_law, why_not_computed

BY_ELECTION = ElectionKind.PARLIAMENTARY_BY_ELECTION


def days(found: Timetable, *events: str) -> list[date]:
    dated = {event.event: event.date for event in found.events}
    return [dated[event] for event in events]


def runcorn(**entered: date) -> Timetable:
    """The by-election at Runcorn and Helsby on 1 May 2025 with some of its published dates."""
    return compute(
        BY_ELECTION,
        date(2025, 5, 1),
        entered={name.replace("_", "-"): Entered(day, "Halton Council") for name, day in entered.items()},
    )


def test_every_kind_has_a_law_and_its_steps_have_known_names() -> None:
    assert set(shipped_law().kinds) == set(ElectionKind)
    for kind in shipped_law().kinds.values():
        assert {rule.event for rule in kind.rules} <= set(STEPS)


def test_a_local_by_election_has_the_dates_published_for_bow_east() -> None:
    found = compute(ElectionKind.LOCAL_BY_ELECTION, date(2024, 9, 12))
    assert days(found, "notice-of-election", "nominations", "withdrawals") == [
        date(2024, 8, 7),
        date(2024, 8, 15),
        date(2024, 8, 15),
    ]


def test_a_mayoral_election_has_the_dates_published_for_tower_hamlets() -> None:
    found = compute(ElectionKind.MAYOR, date(2022, 5, 5))
    assert days(found, "notice-of-election", "registration", "postal-vote", "proxy-vote") == [
        date(2022, 3, 28),
        date(2022, 4, 14),
        date(2022, 4, 19),
        date(2022, 4, 26),
    ]


def test_a_commissioners_election_has_the_dates_published_for_nottinghamshire() -> None:
    found = compute(ElectionKind.PCC, date(2021, 5, 6))
    assert days(
        found, "notice-of-election", "nominations", "statement-of-persons-nominated", "postal-vote"
    ) == [
        date(2021, 3, 29),
        date(2021, 4, 8),
        date(2021, 4, 9),
        date(2021, 4, 20),
    ]


def test_a_london_election_has_the_dates_published_for_2024() -> None:
    found = compute(ElectionKind.GLA, date(2024, 5, 2))
    assert days(
        found,
        "notice-of-election",
        "nominations",
        "withdrawals",
        "election-agents",
        "statement-of-persons-nominated",
        "registration",
    ) == [
        date(2024, 3, 19),
        date(2024, 3, 27),
        date(2024, 3, 27),
        date(2024, 3, 27),
        date(2024, 4, 2),
        date(2024, 4, 16),
    ]
    assert found.notes == ()


def test_a_london_by_election_is_told_apart_from_an_ordinary_one() -> None:
    (note,) = compute(ElectionKind.GLA, date(2025, 6, 12)).notes
    assert "19th working day" in note


def without_the_state_funeral() -> Holidays:
    """The bank holidays as they were known before 19 September 2022 was made one."""
    known = shipped_holidays()
    kept = {
        part: {day: name for day, name in named.items() if day != date(2022, 9, 19)}
        for part, named in known.days.items()
    }
    return Holidays(known.known_from, known.known_until, kept, known.source)


def test_roman_road_bow_was_published_before_the_state_funeral_and_would_now_be_a_day_earlier() -> None:
    poll, kind = date(2022, 10, 13), ElectionKind.NEIGHBOURHOOD_REFERENDUM
    steps = ("notice-of-election", "registration", "postal-vote", "proxy-vote", "notice-of-poll")
    published = [
        date(2022, 9, 8),
        date(2022, 9, 27),
        date(2022, 9, 28),
        date(2022, 10, 5),
        date(2022, 10, 5),
    ]
    as_published = compute(kind, poll, holidays=without_the_state_funeral())
    assert days(as_published, *steps) == published
    assert "5 September 2022, the 28th working day" in as_published.notes[0]
    since = compute(kind, poll)
    assert days(since, *steps) == [date(2022, 9, 7), *published[1:]]
    assert "2 September 2022, the 28th working day" in since.notes[0]
    assert "State Funeral of Queen Elizabeth II" in [one.name for one in since.events[0].sum.holidays]
    assert Division.ENGLAND_AND_WALES in shipped_holidays().days


def test_a_referendum_has_no_nominations_and_refuses_their_close() -> None:
    with pytest.raises(Refusal, match="no step “nominations”"):
        compute(
            ElectionKind.NEIGHBOURHOOD_REFERENDUM,
            date(2026, 5, 7),
            entered={"nominations": Entered(date(2026, 4, 9), "nowhere")},
        )


def test_what_a_by_elections_returning_officer_fixes_is_asked_for_and_not_guessed() -> None:
    found = runcorn()
    assert [event.event for event in found.events] == [
        "registration",
        "postal-vote",
        "proxy-vote",
        "voter-authority-certificate",
        "notice-of-poll",
        "polling-agents",
        "poll",
    ]
    assert [(one.event, one.earliest, one.latest) for one in found.asked] == [
        ("writ-received", date(2025, 3, 24), date(2025, 4, 1)),
        ("notice-of-election", date(2025, 3, 24), date(2025, 4, 1)),
        ("nominations", date(2025, 4, 2), date(2025, 4, 4)),
    ]
    assert "between 2 April 2025 and 4 April 2025" in found.questions[2]


def test_the_close_of_nominations_gives_what_hangs_on_it() -> None:
    found = runcorn(nominations=date(2025, 4, 2))
    assert days(found, "nominations", "withdrawals", "election-agents", "statement-of-persons-nominated") == [
        date(2025, 4, 2),
        date(2025, 4, 2),
        date(2025, 4, 2),
        date(2025, 4, 3),
    ]
    bases = {event.event: event.basis for event in found.events}
    assert bases["nominations"] is Basis.ENTERED
    assert bases["withdrawals"] is bases["statement-of-persons-nominated"] is Basis.STATUTE
    assert [one.event for one in found.asked] == ["writ-received", "notice-of-election"]
    assert found.asked[1].latest == date(2025, 3, 28)  # the day on which it was published


def test_the_writ_gives_the_latest_notice_and_narrows_the_nominations() -> None:
    found = runcorn(writ_received=date(2025, 3, 27))
    notice = found.event("notice-of-election")
    assert notice is not None
    assert (notice.date, notice.basis) == (date(2025, 3, 31), Basis.STATUTE)
    (nominations,) = found.asked
    assert (nominations.earliest, nominations.latest) == (date(2025, 4, 3), date(2025, 4, 4))


@pytest.mark.parametrize(
    ("poll", "closed", "working_days", "registration", "postal"),
    [
        (date(2026, 2, 26), date(2026, 2, 3), 17, date(2026, 2, 10), date(2026, 2, 11)),  # Gorton and Denton
        (date(2021, 7, 1), date(2021, 6, 7), 18, date(2021, 6, 15), date(2021, 6, 16)),  # Batley and Spen
        (date(2025, 5, 1), date(2025, 4, 2), 19, date(2025, 4, 11), date(2025, 4, 14)),  # Runcorn and Helsby
    ],
)
def test_three_by_elections_closed_nominations_on_three_different_days_all_of_which_the_law_allows(
    poll: date, closed: date, working_days: int, registration: date, postal: date
) -> None:
    found = compute(BY_ELECTION, poll, entered={"nominations": Entered(closed, "notice of election")})
    withdrawals = found.event("withdrawals")
    assert withdrawals is not None
    assert withdrawals.sum.working == working_days
    assert days(found, "registration", "postal-vote") == [registration, postal]
    assert not [says for says in found.questions if says.startswith("Nominations")]


def test_the_published_dates_of_runcorn_raise_no_question() -> None:
    found = runcorn(
        writ_received=date(2025, 3, 27),
        notice_of_election=date(2025, 3, 28),
        nominations=date(2025, 4, 2),
    )
    assert (found.questions, found.asked, found.notes) == ((), (), ())


def test_nominations_outside_17_to_19_working_days_are_questioned_in_words() -> None:
    for day in (date(2025, 4, 1), date(2025, 4, 7)):
        doubt = runcorn(nominations=day).questions[-1]
        assert "the law allows Wednesday 2 April 2025 to Friday 4 April 2025" in doubt
        assert "19 to 17 working days" in doubt
    assert "is a Saturday" in runcorn(nominations=date(2025, 4, 5)).questions[-1]


def test_steps_too_near_or_too_far_from_each_other_are_questioned() -> None:
    near = runcorn(notice_of_election=date(2025, 4, 1), nominations=date(2025, 4, 2)).questions[-1]
    assert (
        "lies one working day after “Notice of election”, 1 April 2025, but the law sets 3 at least" in near
    )
    late = runcorn(writ_received=date(2025, 3, 24), notice_of_election=date(2025, 3, 28)).questions
    assert [says for says in late if "sets 2 at most" in says]


@pytest.mark.parametrize(
    ("kind", "first", "reason"),
    [
        (ElectionKind.LOCAL_BY_ELECTION, date(2014, 5, 22), "noon"),
        (ElectionKind.MAYOR, date(2014, 5, 22), "SI 2014/370"),
        (ElectionKind.PCC, date(2014, 8, 21), "15 November 2012"),
        (ElectionKind.GLA, date(2016, 5, 1), "SI 2016/24"),
        (ElectionKind.NEIGHBOURHOOD_REFERENDUM, date(2013, 3, 7), "the first was held"),
        (BY_ELECTION, date(2014, 6, 5), "Eastleigh"),
    ],
)
def test_each_kind_is_refused_before_its_rules_with_the_reason(
    kind: ElectionKind, first: date, reason: str
) -> None:
    with pytest.raises(Refusal, match=reason):
        compute(kind, first - timedelta(days=1))
    assert reason in why_not_computed(kind, first - timedelta(days=1))
    assert compute(kind, first).events
    assert why_not_computed(kind, first) == ""


def test_commissioners_are_due_to_end_which_is_noted_and_not_refused() -> None:
    found = compute(ElectionKind.PCC, date(2028, 5, 4))
    assert found.events
    assert any("due to end in May 2028" in note for note in found.notes)
    assert compute(ElectionKind.PCC, date(2024, 5, 2)).notes == ()


@pytest.mark.parametrize("kind", list(ElectionKind))
def test_certificates_stand_in_no_timetable_before_4_may_2023(kind: ElectionKind) -> None:
    assert compute(kind, date(2023, 4, 27)).event("voter-authority-certificate") is None
    assert compute(kind, date(2023, 5, 4)).event("voter-authority-certificate") is not None


def test_a_returning_officer_who_counted_christmas_eve_is_asked_about_and_not_corrected() -> None:
    """Heworth, 15 January 2026: published as if Christmas Eve counted, which SI 2006/3304 rule 2 disregards."""
    published = {
        "notice-of-election": Entered(date(2025, 12, 8), "City of York Council"),
        "nominations": Entered(date(2025, 12, 16), "City of York Council"),
    }
    found = compute(ElectionKind.LOCAL_BY_ELECTION, date(2026, 1, 15), entered=published)
    latest = {event.event: event.latest for event in found.events}
    assert latest["notice-of-election"] == date(2025, 12, 5)
    assert latest["nominations"] == date(2025, 12, 15)
    assert days(found, "notice-of-election", "nominations") == [date(2025, 12, 8), date(2025, 12, 16)]
    assert len([says for says in found.questions if "the law allows" in says]) == 2

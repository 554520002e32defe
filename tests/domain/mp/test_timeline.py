"""What the timeline shows, and how each thing on it is said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.mp.facts import Engagement, MpTerm, StanceAssessment
from evenhand.domain.mp.timeline import Entry, Timeline, WindowBand, as_what, by_member, chains_of, entry_of
from evenhand.domain.mp.timeline_bands import known_terms, stance_points, stance_runs, term_bands, vacancies
from evenhand.domain.mp.timeline_words import explain, explain_bands, say_entry, say_told
from evenhand.domain.vocabulary import Channel, Kind, Planned, Stance, Standing, TermEnd

DAY = date(2026, 4, 14)
RUTH, OWEN = 1, 2
NAMES = {RUTH: "Ruth Calloway", OWEN: "Owen Marchetti"}
TERMS = (
    MpTerm(
        id=1,
        mp_id=RUTH,
        constituency_id=1,
        starts=date(2019, 12, 13),
        ends=date(2024, 5, 29),
        ended_by=TermEnd.DISSOLUTION,
        standing_again=Standing.STANDING,
    ),
    MpTerm(id=2, mp_id=OWEN, constituency_id=1, starts=date(2024, 7, 5)),
)


def an_entry(key: int, on: date, *kinds: Kind, led_from: int | None = None, title: str = "") -> Entry:
    return Entry(
        key,
        OWEN,
        on,
        title or f"Entry {key}",
        kinds or (Kind.INFORMING,),
        Channel.EMAIL,
        Planned.HELD,
        led_from,
    )


def a_timeline(*entries: Entry) -> Timeline:
    chains = tuple(chains_of(entries))
    by_id = {one.id: one for one in entries}
    return Timeline(DAY, DAY, "", entries, chains=chains, by_id=by_id, chain_of=by_member(chains))


def a_stance(mp_id: int, on: date, stance: Stance, by: str = "Amara Okonjo") -> StanceAssessment:
    return StanceAssessment(mp_id=mp_id, judged_on=on, stance=stance, judged_by=by, evidence="Was seen.")


def test_an_entry_is_said_with_its_day_kinds_and_place_in_its_chain():
    letter = an_entry(1, date(2024, 7, 8), title="Welcome letter")
    meeting = an_entry(2, date(2024, 9, 6), led_from=1)
    evening = an_entry(
        3, date(2025, 3, 12), Kind.INFORMING, Kind.PUBLICITY, led_from=2, title="Awards evening"
    )
    timeline = a_timeline(letter, meeting, evening)

    assert (
        say_entry(evening, timeline)
        == "12 March 2025, Awards evening, informing and publicity, third of three in chain Welcome letter"
    )


def test_a_family_of_engagements_is_one_chain_and_what_led_nowhere_is_none():
    entries = (
        an_entry(1, date(2024, 1, 1)),
        an_entry(2, date(2024, 2, 1), led_from=1),
        an_entry(3, date(2024, 3, 1), led_from=1),
        an_entry(4, date(2024, 4, 1)),
    )

    assert [chain.ids for chain in chains_of(entries)] == [(1, 2, 3)]


def test_a_chain_that_leads_round_in_a_ring_still_ends():
    entries = (an_entry(1, date(2024, 1, 1), led_from=2), an_entry(2, date(2024, 2, 1), led_from=1))

    assert [chain.ids for chain in chains_of(entries)] == [(1, 2)]


@pytest.mark.clause("MP12")
def test_a_referral_is_never_named_on_the_timeline():
    referral = Engagement(
        id=7,
        mp_id=OWEN,
        on=DAY,
        status=Planned.HELD,
        title="Mrs Pelham's damp flat",
        working_together=True,
        channel=Channel.CASEWORK_REFERRAL,
    )

    entry = entry_of(referral, TERMS, is_late=False, with_whom="", moved="")

    assert entry.title == "Casework referral"


@pytest.mark.clause("MP1")
@pytest.mark.parametrize(
    ("mp_id", "on", "says"),
    [
        (RUTH, date(2024, 5, 29), ""),
        (RUTH, date(2024, 6, 11), "as candidate"),
        (RUTH, date(2024, 8, 1), "as former MP"),
        (OWEN, date(2024, 6, 11), "before the term"),
        (3, date(2024, 6, 11), ""),
    ],
)
def test_an_entry_says_as_what_somebody_took_part_who_was_no_mp(mp_id: int, on: date, says: str):
    assert as_what(TERMS, mp_id, on) == says


@pytest.mark.clause("MP1")
@given(st.dates(date(2024, 5, 30), date(2024, 7, 4)))
def test_nobody_is_called_mp_on_a_timeline_between_dissolution_and_declaration(day: date):
    terms = known_terms(TERMS, day, day)
    bands = term_bands(terms[:1], NAMES, {}, day)
    gaps = vacancies(terms[:1], bands, (), day)

    assert [band.title for band in bands] == ["Ruth Calloway"]
    assert [gap.label for gap in gaps] == ["No MP: dissolution to result"]
    assert not gaps[0].is_over


def test_the_end_of_a_term_is_not_known_before_it_has_come():
    terms = known_terms(TERMS, date(2024, 3, 1), DAY)

    assert [(one.mp_id, one.ends) for one in terms] == [(RUTH, None)]


def test_outgoing_and_incoming_share_a_row_and_two_seats_at_once_have_two():
    other = MpTerm(id=3, mp_id=3, constituency_id=2, starts=date(2022, 1, 1))
    names = NAMES | {3: "Sian Vaughan"}
    terms = known_terms((*TERMS, other), DAY, DAY)
    bands = term_bands(terms, names, {}, DAY)

    assert {band.title: band.row for band in bands} == {
        "Ruth Calloway": 0,
        "Sian Vaughan MP": 1,
        "Owen Marchetti MP": 0,
    }
    assert [gap.row for gap in vacancies(terms, bands, (), DAY)] == [0]


def test_the_hatch_reaches_from_the_dissolution_to_the_day_before_the_declaration_and_over_all_rows():
    terms = known_terms(TERMS, DAY, DAY)

    (gap,) = vacancies(terms, term_bands(terms, NAMES, {}, DAY), (), DAY)

    assert (gap.starts, gap.ends, gap.row, gap.is_over) == (date(2024, 5, 30), date(2024, 7, 4), None, True)


def test_an_empty_seat_is_hatched_up_to_the_next_poll():
    poll, day = date(2024, 7, 4), date(2024, 6, 10)
    terms = known_terms(TERMS, day, DAY)

    (gap,) = vacancies(terms, term_bands(terms, NAMES, {}, day), (poll,), day)

    assert gap.ends == poll


@pytest.mark.clause("MP3")
def test_the_stance_ends_at_the_dissolution_never_joins_two_mps_and_grows_old():
    stances = (
        a_stance(RUTH, date(2024, 2, 9), Stance.NEUTRAL),
        a_stance(OWEN, date(2024, 9, 6), Stance.NEUTRAL),
        a_stance(OWEN, date(2025, 3, 12), Stance.SUPPORTIVE),
    )

    ruth, first, last = stance_runs(stance_points(stances, {}, NAMES), TERMS, 12, DAY)

    assert (ruth.ends, ruth.joins) == (date(2024, 5, 29), None)
    assert first.joins is last.point
    assert (last.ends, last.stale_from) == (DAY, date(2026, 3, 12))


@pytest.mark.clause("MP3")
def test_judgements_that_differ_stand_side_by_side_with_who_judged_them():
    on = date(2025, 3, 12)
    stances = (a_stance(OWEN, on, Stance.SUPPORTIVE), a_stance(OWEN, on, Stance.NEGATIVE, "Yusuf Demir"))
    (point,) = stance_points(stances, {}, NAMES)
    timeline = a_timeline()

    assert point.levels == (0, 2)
    assert say_told(point, timeline).endswith("judged differently: supportive and negative")
    explained = explain(point, timeline)
    assert "who may ask to see it" in explained.rule
    assert [part.value for part in explained.parts] == ["supportive", "negative"]


def test_a_stance_that_is_not_known_has_no_level():
    (point,) = stance_points((a_stance(OWEN, DAY, Stance.NOT_KNOWN),), {}, NAMES)

    assert point.levels == ()


def test_a_filtered_timeline_keeps_chains_among_what_is_left():
    timeline = a_timeline(
        an_entry(1, date(2024, 1, 1)),
        an_entry(2, date(2024, 2, 1), led_from=1),
        an_entry(3, date(2024, 3, 1), led_from=2),
    )

    left = timeline.within(frozenset({1, 2}))

    assert [one.id for one in left.entries] == [1, 2]
    assert [chain.ids for chain in left.chains] == [(1, 2)]
    assert timeline.within(None) is timeline


def test_each_band_is_told_once_with_all_its_sentences():
    parts = (("council", "to Thursday 7 May 2026", ""), ("own", "nothing about parties goes out.", ""))
    band = WindowBand(date(2026, 3, 26), date(2026, 5, 7), False, "Council window", "Local elections", parts)

    told = explain_bands((band, band), a_timeline())

    assert [(one.label, one.source) for one in told] == [
        (
            "Council window: Local elections",
            "To Thursday 7 May 2026. Nothing about parties goes out.",
        )
    ]

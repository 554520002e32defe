"""Seats that nobody holds: since when, and on which days the area is without an MP."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.elections.facts import Election
from evenhand.domain.elections.vacancy import MpSeats, vacant_since
from evenhand.domain.members.facts import PublicOfficeHeld
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.spells import Spell
from evenhand.domain.vocabulary import ElectionKind, PublicOffice, TermEnd

BY_ELECTION = Election(
    kind=ElectionKind.LOCAL_BY_ELECTION,
    poll_on=date(2025, 10, 16),
    area="Wharf ward, Marlbeck Borough",
    council_id=1,
)
STARKE = PublicOfficeHeld(
    person_id=1,
    kind=PublicOffice.COUNCILLOR,
    council_id=1,
    ward="Wharf",
    starts=date(2023, 5, 9),
    ends=date(2025, 8, 22),
)
TERM = MpTerm(mp_id=1, constituency_id=1, starts=date(2019, 12, 13))
NAMES = {1: "Marlbeck", 2: "Tarn and Fell"}
LONG_AFTER = date(2026, 1, 1)


def test_a_councillors_seat_is_vacant_from_the_day_after_it_was_given_up() -> None:
    assert vacant_since(BY_ELECTION, [STARKE], [], NAMES, LONG_AFTER) == date(2025, 8, 23)
    assert vacant_since(BY_ELECTION, [STARKE], [], NAMES, date(2025, 8, 22)) is None


@pytest.mark.parametrize(
    "other",
    [
        replace(STARKE, ward="Fernhill"),
        replace(STARKE, council_id=2),
        replace(STARKE, kind=PublicOffice.MAYOR),
        replace(STARKE, ends=None),
        replace(STARKE, ends=date(2024, 10, 1)),
        replace(STARKE, ends=date(2025, 10, 20)),
        replace(STARKE, ward=""),
    ],
)
def test_another_seat_is_not_taken_for_it(other: PublicOfficeHeld) -> None:
    assert vacant_since(BY_ELECTION, [other], [], NAMES, LONG_AFTER) is None


def test_a_seat_in_parliament_falls_vacant_by_resignation_death_or_recall_alone() -> None:
    poll = replace(BY_ELECTION, kind=ElectionKind.PARLIAMENTARY_BY_ELECTION, area="Marlbeck", council_id=None)
    left = replace(TERM, ends=date(2025, 9, 1))
    for ended_by in TermEnd:
        found = vacant_since(poll, [], [replace(left, ended_by=ended_by)], NAMES, LONG_AFTER)
        assert (found == date(2025, 9, 2)) is (ended_by is not TermEnd.DISSOLUTION)
    elsewhere = replace(left, ended_by=TermEnd.DEATH, constituency_id=2)
    assert vacant_since(poll, [], [elsewhere], NAMES, LONG_AFTER) is None


def test_an_ordinary_election_has_no_vacancy() -> None:
    ordinary = replace(BY_ELECTION, kind=ElectionKind.LOCAL)
    assert vacant_since(ordinary, [STARKE], [], NAMES, LONG_AFTER) is None


@pytest.mark.parametrize(
    ("day", "without"),
    [
        (date(2024, 5, 29), False),
        (date(2024, 5, 30), True),
        (date(2024, 7, 4), True),
        (date(2024, 7, 5), False),
    ],
)
def test_there_is_no_mp_from_the_dissolution_to_the_declaration(day: date, without: bool) -> None:
    next_term = replace(TERM, mp_id=2, starts=date(2024, 7, 5))
    seats = MpSeats((TERM, next_term), (Spell(date(2024, 5, 30), date(2024, 7, 4)),))
    assert seats.without_mp(day) is without


def test_after_the_poll_nothing_is_said_though_nobody_is_recorded_yet() -> None:
    seats = MpSeats((TERM,), (Spell(date(2024, 5, 30), date(2024, 7, 4)),))
    assert (seats.without_mp(date(2024, 7, 4)), seats.without_mp(date(2024, 7, 5))) == (True, False)


def test_an_area_of_two_constituencies_is_without_one_mp_where_one_seat_is_vacant() -> None:
    other = replace(TERM, constituency_id=2, ends=date(2023, 3, 1), ended_by=TermEnd.RESIGNATION)
    seats = MpSeats((TERM, other), ())
    assert (seats.without_mp(date(2023, 3, 1)), seats.without_mp(date(2023, 3, 2))) == (False, True)


def test_where_no_mp_is_recorded_or_a_term_merely_ended_nothing_is_said() -> None:
    assert not MpSeats((), ()).without_mp(LONG_AFTER)
    boundary = replace(TERM, ends=date(2024, 5, 29))
    assert not MpSeats((boundary,), ()).without_mp(LONG_AFTER)

"""The number of a ballot says its kind, its place and its day."""

from datetime import date

import pytest

from evenhand.domain.importing.ballots import Ballot, is_of_place, read_ballot, same_sort
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ElectionKind


@pytest.mark.parametrize(
    ("number", "ballot"),
    [
        (
            "local.marlbeck.wharf.2026-05-07",
            Ballot(ElectionKind.LOCAL, ("marlbeck", "wharf"), date(2026, 5, 7)),
        ),
        ("local.marlbeck.2026-05-07", Ballot(ElectionKind.LOCAL, ("marlbeck",), date(2026, 5, 7))),
        (
            "LOCAL.marlbeck.old-wharf.by.2025-10-16 ",
            Ballot(ElectionKind.LOCAL_BY_ELECTION, ("marlbeck", "old wharf"), date(2025, 10, 16)),
        ),
        ("parl.marlbeck.2024-07-04", Ballot(ElectionKind.GENERAL, ("marlbeck",), date(2024, 7, 4))),
        ("parl.2024-07-04", Ballot(ElectionKind.GENERAL, (), date(2024, 7, 4))),
        (
            "parl.marlbeck.by.2026-02-26",
            Ballot(ElectionKind.PARLIAMENTARY_BY_ELECTION, ("marlbeck",), date(2026, 2, 26)),
        ),
        (
            "gla.c.lambeth-and-southwark.2028-05-04",
            Ballot(ElectionKind.GLA, ("lambeth and southwark",), date(2028, 5, 4)),
        ),
    ],
)
def test_a_number_is_read_as_kind_place_and_day(number: str, ballot: Ballot) -> None:
    assert read_ballot(number) == ballot


@pytest.mark.parametrize(
    "number", ["Wharf", "senedd.c.2026-05-07", "local.marlbeck.2026-02-30", "local.marlbeck"]
)
def test_what_is_no_number_of_an_english_ballot_is_refused(number: str) -> None:
    with pytest.raises(Refusal):
        read_ballot(number)


@pytest.mark.parametrize(
    ("area", "places", "fits"),
    [
        ("Marlbeck Borough", ("marlbeck", "wharf"), True),
        ("Marlbeck Borough Council", ("marlbeck",), True),
        ("Wharf ward, Marlbeck Borough", ("marlbeck", "wharf"), True),
        ("Fernhill ward, Marlbeck Borough", ("marlbeck", "wharf"), False),
        ("Marlbeck", ("marlbeck north",), False),
        ("Gorton & Denton", ("gorton and denton",), True),
        ("Greater London", ("london",), True),
        ("Marlbeck", ("london",), False),
        ("Anywhere", (), True),
    ],
)
def test_a_place_is_known_by_its_own_words(area: str, places: tuple[str, ...], fits: bool) -> None:
    assert is_of_place(area, places) is fits


def test_a_by_election_is_of_the_sort_of_which_it_fills_a_seat() -> None:
    assert same_sort(ElectionKind.LOCAL, ElectionKind.LOCAL_BY_ELECTION)
    assert not same_sort(ElectionKind.LOCAL, ElectionKind.GENERAL)

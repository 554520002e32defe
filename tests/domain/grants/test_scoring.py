"""Who sees which points of an application, and what they add up to, whoever has scored what so far."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.grants.record_facts import Assessment, Criterion, Score
from evenhand.domain.grants.scoring import ScoreSheet, assessors_of, score_sheet

PEOPLE = (1, 2, 3, 4)
NAMES = {1: "Amara", 2: "Rose", 3: "Yusuf", 4: "Priya"}
CRITERIA = (
    Criterion(id=1, round_id=1, position=1, name="Need", weight=2),
    Criterion(id=2, round_id=1, position=2, name="Reach"),
)
DAY = date(2026, 4, 14)
points = st.dictionaries(st.tuples(st.sampled_from(PEOPLE), st.sampled_from((1, 2))), st.integers(0, 5))
some = st.frozensets(st.sampled_from(PEOPLE))


def sheet(
    given_points: dict[tuple[int, int], int],
    done: frozenset[int],
    out: frozenset[int],
    person: int | None,
    panel: tuple[int, ...] = PEOPLE,
) -> ScoreSheet:
    scores = [
        Score(application_id=1, criterion_id=criterion, person_id=key, points=one)
        for (key, criterion), one in given_points.items()
    ]
    begun = [
        Assessment(application_id=1, person_id=key, done_on=DAY if key in done else None)
        for key in {key for key, _ in given_points} | done
    ]
    return score_sheet(1, CRITERIA, assessors_of(panel, begun, NAMES), scores, out, person)


@pytest.mark.clause("PP2")
@given(points, some, some, st.sampled_from((None, *PEOPLE)))
def test_points_of_others_are_seen_by_whoever_is_done_and_those_of_who_is_out_by_nobody(
    given_points: dict[tuple[int, int], int], done: frozenset[int], out: frozenset[int], person: int | None
) -> None:
    found = sheet(given_points, done, out, person)
    may_see = done >= set(PEOPLE) - out != set() if person is None else person in done - out
    expected = sorted(
        (criterion, one)
        for (key, criterion), one in given_points.items()
        if may_see and key in done and key not in out
    )
    seen = sorted((one.criterion.id, given) for one in found.spreads for given in one.points)
    assert (seen, found.shown) == (expected, may_see)
    assert found.points == sum(one * CRITERIA[criterion - 1].weight for criterion, one in expected)
    assert found.points <= found.most
    assert set(found.own or {}) == {criterion for key, criterion in given_points if key == person}


def test_whoever_was_taken_off_the_panel_is_waited_for_no_more() -> None:
    given_points = {(1, 1): 5, (1, 2): 5, (4, 1): 1}
    assert sheet(given_points, frozenset({1}), frozenset(), None, panel=(1,)).is_complete
    assert sheet(given_points, frozenset({1}), frozenset(), None, panel=()).waiting == ("Priya",)

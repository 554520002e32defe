"""Scores are blind to each other until done, add up with their weights, and end in one recommendation with reasons."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.grants.record_facts import GrantConflict, Recommendation
from evenhand.domain.grants.scoring import ScoreSheet
from evenhand.domain.grants.vocabulary import ConflictState, Recommends, Stage
from evenhand.domain.meetings.vocabulary import ConflictHandling, ConflictNature
from evenhand.domain.members.facts import Person
from evenhand.domain.refusals import Refusal
from evenhand.services.grants import assessing
from evenhand.services.grants.beside import read_grants_beside
from evenhand.services.grants.stages import stage
from evenhand.services.saving import listed, put
from tests.makers import a_partnership
from tests.services.a_scored_round import LOOKED, ScoredRound, a_scored_round
from tests.services.board import a_board


@pytest.fixture
def spring(tmp_path: Path) -> Iterator[ScoredRound]:
    partnership = a_partnership(tmp_path)
    yield a_scored_round(a_board(partnership))
    partnership.close()


def sheet(spring: ScoredRound, name: str | None = None) -> ScoreSheet:
    person_id = spring.board.people[name] if name else None
    with spring.partnership.reading() as session:
        return assessing.scores_of(session, spring.application_id, person_id)


def score(spring: ScoredRound, name: str, *points: int | None, note: str = "") -> None:
    given = dict(zip(spring.criteria, points, strict=False))
    notes = {spring.criteria[0]: note}
    key = spring.board.people[name]
    assessing.save_scores(spring.partnership, spring.application_id, key, given, notes=notes)


def finish(spring: ScoredRound, name: str, *points: int) -> None:
    score(spring, name, *points)
    key = spring.board.people[name]
    assessing.done(spring.partnership, spring.application_id, key, on=LOOKED)


def a_recommendation(spring: ScoredRound, pence: int | None = 1_850_00, **typed: Any) -> Recommendation:
    said: dict[str, Any] = {"recommends": Recommends.APPROVE, "reasons": "It keeps children safe."}
    said |= {"recommended_by": "Rose Ibbotson", "recommended_on": LOOKED, "pence": pence}
    return Recommendation(application_id=spring.application_id, **(said | typed))


def in_conflict(spring: ScoredRound, name: str) -> None:
    conflict = GrantConflict(
        application_id=spring.application_id,
        person_id=spring.board.people[name],
        nature=ConflictNature.LOYALTY,
        path="Old Wharf Canoe Club - treasurer is - Yusuf Demir",
        state=ConflictState.CONFIRMED,
        handling=ConflictHandling.LEFT_THE_ROOM,
        settled_by="Gwenllian Price",
        reason="He said so",
        settled_on=LOOKED,
    )
    with spring.partnership.change("Conflict") as unit:
        put(unit.session, conflict)


def test_nobody_sees_the_scores_of_others_before_they_are_done(spring: ScoredRound) -> None:
    finish(spring, "Amara", 4, 5)
    score(spring, "Rose", 1)
    assert sheet(spring, "Amara").points == 4 * 2 + 5
    for name in ("Rose", "Yusuf", None):
        seen = sheet(spring, name)
        assert (seen.shown, seen.points, seen.says) == (False, 0, "")
    finish(spring, "Rose", 1, 2)
    assert sheet(spring, "Rose").spreads[0].points == (1, 4)
    assert sheet(spring).waiting == ("Yusuf Demir",)
    assert not sheet(spring).shown


def test_once_all_are_done_points_add_up_with_their_weights_and_the_spread_shows(spring: ScoredRound) -> None:
    for name, points in (("Amara", (5, 4)), ("Rose", (1, 3)), ("Yusuf", (3, 5))):
        finish(spring, name, *points)
    seen = sheet(spring)
    assert (seen.is_complete, seen.shown) == (True, True)
    assert [one.points for one in seen.spreads] == [(1, 3, 5), (3, 4, 5)]
    assert [(one.apart, one.is_far_apart) for one in seen.spreads] == [(4, True), (2, False)]
    assert seen.says == "30 of 45: 66.7%"
    with spring.partnership.reading() as session:
        beside = read_grants_beside(session)
        names = {one.id: one.name for one in listed(spring.partnership, Person)}
        assert assessing.sheet_in(spring.application(), beside, names) == seen
        assert stage(session, spring.application_id) is Stage.ASSESSED


def test_scores_stand_once_those_of_others_may_be_seen(spring: ScoredRound) -> None:
    finish(spring, "Amara", 4, 5)
    score(spring, "Amara", 3, 5)
    finish(spring, "Rose", 1, 2)
    with pytest.raises(Refusal, match="these stand"):
        score(spring, "Amara", 1)
    with pytest.raises(Refusal, match="these stand"):
        score(spring, "Rose", None)


@pytest.mark.clause("PP2")
def test_a_member_in_conflict_scores_nothing_and_what_they_scored_counts_no_more(spring: ScoredRound) -> None:
    score(spring, "Yusuf", 5, 5)
    in_conflict(spring, "Yusuf")
    with pytest.raises(Refusal, match="does not score") as caught:
        finish(spring, "Yusuf", 5, 5)
    assert caught.value.clause == "PP2"
    finish(spring, "Amara", 4, 4)
    finish(spring, "Rose", 2, 2)
    assert [one.points for one in sheet(spring).spreads] == [(2, 4), (2, 4)]
    with pytest.raises(Refusal, match="recommends nothing"):
        assessing.recommend(spring.partnership, a_recommendation(spring, recommended_by="Yusuf Demir"))


@pytest.mark.parametrize("points", [(6,), (-1,)])
def test_points_are_those_of_the_criterion(spring: ScoredRound, points: tuple[int, ...]) -> None:
    with pytest.raises(Refusal, match="Give 0 to 5"):
        score(spring, "Amara", *points)


def test_only_the_panel_scores_and_nobody_is_done_with_a_criterion_left_out(spring: ScoredRound) -> None:
    with pytest.raises(Refusal, match="named in the round"):
        score(spring, "Priya", 3, 3)
    with pytest.raises(Refusal, match="No points yet by: Reach"):
        finish(spring, "Amara", 4)
    score(spring, "Amara", None, 2, note="Unclear")
    assert set(sheet(spring, "Amara").own or {}) == {spring.criteria[1]}


def test_a_recommendation_waits_for_the_assessors_and_gives_its_reason(spring: ScoredRound) -> None:
    with pytest.raises(Refusal, match="yet: Amara Okonjo, Rose Ibbotson and Yusuf Demir"):
        assessing.recommend(spring.partnership, a_recommendation(spring))
    for name in ("Amara", "Rose", "Yusuf"):
        finish(spring, name, 4, 4)
    assessing.recommend(spring.partnership, a_recommendation(spring))
    in_part = a_recommendation(spring, 1_000_00, recommends=Recommends.APPROVE_IN_PART)
    assessing.recommend(spring.partnership, in_part)
    assert [one.pence for one in listed(spring.partnership, Recommendation)] == [1_000_00]
    assessing.take_recommendation_back(spring.partnership, spring.application_id)
    assert listed(spring.partnership, Recommendation) == []


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"reasons": " "}, "reasons"),
        ({"recommended_by": ""}, "recommended_by"),
        ({"pence": None}, "pence"),
        ({"pence": 1_000_00}, "pence"),
        ({"recommends": Recommends.APPROVE_IN_PART}, "pence"),
        ({"recommends": Recommends.DEFER}, "pence"),
        ({"recommended_on": date(2026, 1, 1)}, "recommended_on"),
    ],
)
def test_what_a_recommendation_must_say(spring: ScoredRound, typed: dict[str, Any], field: str) -> None:
    for name in ("Amara", "Rose", "Yusuf"):
        finish(spring, name, 4, 4)
    with pytest.raises(Refusal) as caught:
        assessing.recommend(spring.partnership, a_recommendation(spring, **typed))
    assert caught.value.field == field

"""The stage is worked out from what was held, and from nothing else."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.stage import Stage, StageMarks, stage_of
from evenhand.domain.vocabulary import Channel, Planned

MARKS = StageMarks(lasts_months=24, fades_months=12)
KINDS = ("informing", "publicity", "working_together")


def held(key: int, on: date, *kinds: str, **more: object) -> Engagement:
    values = {"id": key, "mp_id": 1, "on": on, "status": Planned.HELD, "title": f"No {key}"}
    flags = dict.fromkeys(kinds, True)
    return Engagement(channel=Channel.MEETING, **{**values, **flags, **more})  # pyright: ignore[reportArgumentType]  values by name


LETTER = held(1, date(2023, 8, 24), "informing")
WALKABOUT = held(2, date(2024, 2, 9), "publicity", "working_together")
POST = held(3, date(2025, 3, 12), "publicity")
STORY = (LETTER, WALKABOUT, POST)


@pytest.mark.clause("MP2", "MP6")
@pytest.mark.parametrize(
    ("day", "stage", "since", "evidence", "fading"),
    [
        (date(2023, 8, 23), Stage.NOT_IN_TOUCH, None, (), False),
        (date(2023, 8, 24), Stage.INFORMING, date(2023, 8, 24), (1,), False),
        (date(2024, 2, 9), Stage.WORKING_TOGETHER, date(2024, 2, 9), (2,), False),
        (date(2025, 2, 10), Stage.WORKING_TOGETHER, date(2024, 2, 9), (2,), True),
        (date(2026, 2, 9), Stage.WORKING_TOGETHER, date(2024, 2, 9), (2,), True),
        (date(2026, 2, 10), Stage.PUBLICITY, date(2026, 2, 10), (3,), False),
        (date(2027, 3, 13), Stage.INFORMING, date(2027, 3, 13), (3,), True),
    ],
)
def test_the_stage_is_the_furthest_kind_held_in_the_last_months(
    day: date, stage: Stage, since: date | None, evidence: tuple[int, ...], fading: bool
) -> None:
    reading = stage_of(STORY, 1, day, MARKS)
    assert (reading.stage, reading.since, reading.evidence, reading.fading) == (
        stage,
        since,
        evidence,
        fading,
    )


@pytest.mark.clause("MP2")
def test_each_move_names_the_engagement_that_brought_it_and_none_where_time_ran_out() -> None:
    moves = stage_of(STORY, 1, date(2027, 4, 1), MARKS).moves
    assert [(one.stage, one.engagement_id) for one in moves] == [
        (Stage.INFORMING, 1),
        (Stage.WORKING_TOGETHER, 2),
        (Stage.PUBLICITY, None),
        (Stage.INFORMING, None),
    ]


def test_it_says_since_when_or_that_it_fades_and_tells_the_rule() -> None:
    assert stage_of((), 1, date(2024, 1, 1), MARKS).says == "Not yet in touch"
    reading = stage_of(STORY, 1, date(2024, 3, 1), MARKS)
    assert reading.says == "Working together since 9 February 2024"
    assert "in the last 24 months" in reading.why[-1].value
    assert stage_of(STORY, 1, date(2025, 6, 1), MARKS).says == (
        "Working together, fading: nothing of it since 9 February 2024"
    )


def test_a_referral_is_named_by_no_more_than_that() -> None:
    referral = replace(WALKABOUT, channel=Channel.CASEWORK_REFERRAL, title="Mrs Bell's damp wall")
    reading = stage_of((referral,), 1, date(2024, 3, 1), MARKS)
    assert "Bell" not in str(reading.why)


def test_without_marks_nothing_lapses_and_nothing_fades() -> None:
    reading = stage_of(STORY, 1, date(2040, 1, 1), StageMarks(None, None))
    assert (reading.stage, reading.fading) == (Stage.WORKING_TOGETHER, False)


DAYS = st.dates(date(2020, 1, 1), date(2027, 12, 31))
ENGAGEMENTS = st.lists(
    st.builds(
        Engagement,
        id=st.just(0),
        mp_id=st.sampled_from((1, 2)),
        on=DAYS,
        status=st.sampled_from(Planned),
        title=st.just("Met"),
        informing=st.booleans(),
        publicity=st.booleans(),
        working_together=st.booleans(),
        channel=st.sampled_from(Channel),
        outcome=st.text(max_size=5),
        led_from_id=st.none(),
    ),
    max_size=12,
).map(lambda found: [replace(one, id=place + 1) for place, one in enumerate(found)])


@pytest.mark.clause("MP2")
@given(ENGAGEMENTS, DAYS, st.randoms(use_true_random=False))
def test_the_stage_depends_on_engagements_held_with_that_mp_by_the_day_alone(
    engagements, day, chance
) -> None:
    reading = stage_of(engagements, 1, day, MARKS)
    counted = [one for one in engagements if one.mp_id == 1 and one.on <= day and one.status is Planned.HELD]
    chance.shuffle(counted)
    bare = [replace(one, title="", outcome="", channel=Channel.EMAIL, led_from_id=None) for one in counted]
    alone = stage_of(bare, 1, day, MARKS)
    assert (alone.stage, alone.since, alone.evidence, alone.moves, alone.fading) == (
        reading.stage,
        reading.since,
        reading.evidence,
        reading.moves,
        reading.fading,
    )
    assert (reading.stage is Stage.NOT_IN_TOUCH) == (not counted)


@given(ENGAGEMENTS, DAYS)
def test_the_last_move_is_the_stage_and_moves_follow_each_other(engagements, day) -> None:
    reading = stage_of(engagements, 1, day, MARKS)
    stages = [one.stage for one in reading.moves]
    assert all(one is not other for one, other in pairwise(stages))
    assert [one.on for one in reading.moves] == sorted({one.on for one in reading.moves})
    assert not stages or stages[-1] is reading.stage
    for move in reading.moves:
        assert stage_of(engagements, 1, move.on, MARKS).stage is move.stage

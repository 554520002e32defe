"""A stance is the last judgement, goes stale, and differing judgements of one occasion stand side by side."""

from datetime import date

import pytest

from evenhand.domain.mp.facts import StanceAssessment
from evenhand.domain.mp.record_facts import StanceEvidence
from evenhand.domain.mp.stance import PERCEIVED_IN_2016, stance_of
from evenhand.domain.mp.vocabulary import Confidence
from evenhand.domain.vocabulary import Stance

DAY = date(2026, 4, 14)


def judged(key: int, on: date, stance: Stance, by: str) -> StanceAssessment:
    return StanceAssessment(id=key, mp_id=1, judged_on=on, stance=stance, judged_by=by, evidence="Seen")


OLD = judged(1, date(2024, 9, 6), Stance.NEUTRAL, "Amara Okonjo")
LAST = judged(2, date(2025, 3, 12), Stance.SUPPORTIVE, "Amara Okonjo")


@pytest.mark.clause("MP3")
def test_the_last_judgement_is_the_stance_with_how_long_ago_it_was_evidenced() -> None:
    reading = stance_of((LAST, OLD), 1, DAY, 12)
    assert reading.says == "Supportive, last evidenced 13 months ago"
    assert (reading.stance, reading.last_on, reading.stale) == (Stance.SUPPORTIVE, LAST.judged_on, True)
    assert not stance_of((LAST, OLD), 1, date(2026, 3, 12), 12).stale
    assert not stance_of((LAST, OLD), 1, DAY, None).stale


@pytest.mark.clause("MP3")
def test_what_is_judged_later_is_not_known_yet() -> None:
    assert stance_of((LAST, OLD), 1, date(2025, 3, 11), 12).stance is Stance.NEUTRAL
    nothing = stance_of((LAST, OLD), 1, date(2024, 9, 5), 12)
    assert (nothing.says, nothing.stance, nothing.latest) == ("Not known", None, ())


@pytest.mark.clause("MP3")
def test_differing_judgements_of_one_day_or_one_engagement_stand_side_by_side() -> None:
    other = judged(3, LAST.judged_on, Stance.NEUTRAL, "Yusuf Demir")
    reading = stance_of((OLD, LAST, other), 1, DAY, 12)
    assert reading.differs
    assert reading.says == "Supportive or neutral, judged differently, last evidenced 13 months ago"
    assert {one.judged_by for one in reading.latest} == {"Amara Okonjo", "Yusuf Demir"}
    later = judged(4, date(2025, 3, 20), Stance.NEUTRAL, "Hannah Lowe")
    seen = {
        key: StanceEvidence(stance_id=key, confidence=Confidence.SURE, engagement_id=7)
        for key in (LAST.id, later.id)
    }
    assert not stance_of((LAST, later), 1, DAY, 12).differs
    assert stance_of((LAST, later), 1, DAY, 12, seen).differs


def test_of_one_judge_the_last_word_counts() -> None:
    again = judged(5, LAST.judged_on, Stance.NEUTRAL, "amara okonjo ")
    assert stance_of((LAST, again), 1, DAY, 12).stance is Stance.NEUTRAL


def test_the_figures_of_2016_add_up() -> None:
    assert sum(share for _, share in PERCEIVED_IN_2016) == 100

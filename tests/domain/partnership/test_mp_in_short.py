"""The relationship with the MP in short, as at a day: what came later is not known yet, and a referral is a count."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.mp.facts import Engagement, MpTerm
from evenhand.domain.mp.stage import StageMarks
from evenhand.domain.partnership.mp_in_short import MpRecord, mp_in_short
from evenhand.domain.vocabulary import Channel, Planned, TermEnd

CALLOWAY = MpTerm(
    mp_id=1,
    constituency_id=1,
    starts=date(2019, 12, 13),
    ends=date(2024, 5, 29),
    ended_by=TermEnd.DISSOLUTION,
)
MARCHETTI = MpTerm(mp_id=2, constituency_id=1, starts=date(2024, 7, 5))
REFERRAL = Engagement(
    mp_id=1,
    on=date(2024, 3, 4),
    status=Planned.HELD,
    title="Mrs Bell's damp wall",
    working_together=True,
    channel=Channel.CASEWORK_REFERRAL,
    note="Rings on Fridays",
)
MARKS = StageMarks(lasts_months=24, fades_months=12)
NAMES = {1: "Ruth Calloway", 2: "Owen Marchetti"}
RECORD = MpRecord(NAMES, {1: "Marlbeck"}, (CALLOWAY, MARCHETTI), (REFERRAL,), ())


@pytest.mark.parametrize(("day", "ends"), [(date(2024, 5, 29), None), (date(2024, 5, 30), date(2024, 5, 29))])
def test_a_term_goes_on_until_its_last_day_is_over(day: date, ends: date | None) -> None:
    [term] = mp_in_short(RECORD, date(2024, 1, 1), day, MARKS).terms
    assert term.ends == ends
    assert (term.ended_by is None) == (ends is None)


@pytest.mark.clause("MP12")
def test_a_referral_is_counted_and_never_told() -> None:
    in_short = mp_in_short(RECORD, date(2024, 1, 1), date(2024, 12, 31), MARKS)
    assert (in_short.engagements, in_short.in_period) == ((), 0)
    assert in_short.casework is None, "one is fewer than five"
    five = replace(RECORD, engagements=(REFERRAL,) * 5)
    assert mp_in_short(five, date(2024, 1, 1), date(2024, 12, 31), MARKS).casework == 5

"""Between dissolution and declaration nobody is an MP."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.seat import is_mp, position, titled
from evenhand.domain.vocabulary import Standing, TermEnd

OUTGOING, INCOMING = 1, 2
TERMS = (
    MpTerm(
        id=1,
        mp_id=OUTGOING,
        constituency_id=1,
        starts=date(2019, 12, 13),
        ends=date(2024, 5, 29),
        ended_by=TermEnd.DISSOLUTION,
        standing_again=Standing.STANDING,
    ),
    MpTerm(id=2, mp_id=INCOMING, constituency_id=1, starts=date(2024, 7, 5)),
)


@given(st.dates(date(2024, 5, 30), date(2024, 7, 4)))
def test_nobody_is_called_mp_from_dissolution_to_the_day_before_the_declaration(day: date) -> None:
    for mp_id in (OUTGOING, INCOMING):
        assert not is_mp(TERMS, mp_id, day)
        assert titled("Ruth Calloway", TERMS, mp_id, day) == "Ruth Calloway"


@pytest.mark.parametrize(
    ("day", "says"),
    [
        (date(2019, 12, 12), "not yet an MP"),
        (date(2024, 5, 29), "MP"),
        (date(2024, 5, 30), "former MP, standing"),
        (date(2024, 7, 4), "former MP, standing"),
        (date(2024, 7, 5), "former MP"),
    ],
)
def test_the_outgoing_mp_is_shown_for_what_they_are(day: date, says: str) -> None:
    assert position(TERMS, OUTGOING, day) == says


def test_a_seat_left_by_resignation_is_not_said_to_be_standing() -> None:
    term = MpTerm(
        id=1,
        mp_id=1,
        constituency_id=1,
        starts=date(2019, 12, 13),
        ends=date(2023, 6, 1),
        ended_by=TermEnd.RESIGNATION,
    )
    assert position((term,), 1, date(2023, 6, 1) + timedelta(1)) == "former MP"
    assert titled("Ruth Calloway", (term,), 1, date(2023, 6, 1)) == "Ruth Calloway MP"

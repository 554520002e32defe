"""Between dissolution and declaration nobody is an MP."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.members.checks import check_person
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.seat import is_mp, position, titled
from evenhand.domain.refusals import Refusal
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


@pytest.mark.clause("MP1")
def test_a_by_election_elsewhere_before_the_dissolution_fills_no_seat_of_this_one() -> None:
    nia = MpTerm(id=3, mp_id=3, constituency_id=2, starts=date(2022, 6, 24), ends=date(2024, 5, 29))
    terms = (TERMS[0], replace(nia, ended_by=TermEnd.DISSOLUTION))
    assert position(terms, OUTGOING, date(2024, 6, 12)) == "former MP, standing"
    assert position((*terms, TERMS[1]), OUTGOING, date(2024, 7, 5)) == "former MP"


@pytest.mark.clause("MP1")
@pytest.mark.parametrize(
    "typed", ["Ruth Calloway MP", "Ruth Calloway, MP", "Ruth Calloway M.P.", "Ruth Calloway mp"]
)
def test_a_name_is_bare_whichever_way_the_letters_were_typed(typed: str) -> None:
    assert titled(typed, TERMS, OUTGOING, date(2024, 6, 12)) == "Ruth Calloway"
    assert titled(typed, TERMS, OUTGOING, date(2024, 5, 29)) == "Ruth Calloway MP"
    with pytest.raises(Refusal, match="Leave out the letters MP") as refused:
        check_person(Person(name=typed))
    assert refused.value.field == "name"

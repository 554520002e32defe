"""A term, an engagement and a stance are refused beside the field that is wrong."""

from datetime import date

import pytest

from evenhand.domain.mp.checks import check_declared, check_engagement, check_term
from evenhand.domain.mp.facts import Engagement, MpTerm
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Channel, Planned, TermEnd

TODAY = date(2026, 4, 14)
FIRST = MpTerm(id=1, mp_id=1, constituency_id=7, starts=date(2019, 12, 13), ends=date(2024, 5, 29))


def an_engagement(**more: object) -> Engagement:
    values = {"on": date(2024, 7, 9), "title": "Welcome letter", "informing": True} | more
    return Engagement(mp_id=1, status=Planned.HELD, channel=Channel.LETTER, **values)  # pyright: ignore[reportArgumentType]  values by name


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"informing": False}, "kinds"),
        ({"on": date(2026, 4, 15)}, "status"),
        ({"id": 3, "led_from_id": 3}, "led_from_id"),
    ],
)
def test_an_engagement_whose_days_do_not_fit_is_refused(wrong: dict[str, object], field: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_engagement(an_engagement(**wrong), None, TODAY)
    assert refused.value.field == field


def test_nothing_comes_from_what_was_later() -> None:
    later = an_engagement(id=2, on=date(2024, 7, 10))
    with pytest.raises(Refusal, match="after this"):
        check_engagement(an_engagement(led_from_id=2), later, TODAY)
    check_engagement(an_engagement(id=2, on=date(2024, 7, 10)), an_engagement(id=1), TODAY)


def test_a_seat_is_free_from_the_day_after_a_term_and_a_term_says_how_it_ended() -> None:
    next_term = MpTerm(mp_id=2, constituency_id=7, starts=date(2024, 5, 30))
    check_term(next_term, [FIRST])
    with pytest.raises(Refusal) as filled:
        check_term(MpTerm(mp_id=2, constituency_id=7, starts=date(2024, 5, 29)), [FIRST])
    assert filled.value.field == "starts"
    with pytest.raises(Refusal) as unsaid:
        check_term(FIRST, [])
    assert unsaid.value.field == "ended_by"
    ends_early = MpTerm(
        mp_id=1,
        constituency_id=7,
        starts=date(2024, 7, 5),
        ends=date(2024, 7, 4),
        ended_by=TermEnd.RESIGNATION,
    )
    with pytest.raises(Refusal, match="ends before it begins"):
        check_term(ends_early, [])


def test_a_term_begins_once_the_result_was_declared() -> None:
    check_declared(TODAY, TODAY)
    with pytest.raises(Refusal, match="still to come"):
        check_declared(date(2026, 4, 15), TODAY)

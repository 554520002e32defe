"""A referral says as little as will do, goes with consent alone, and is counted so that nobody can be made out."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.mp.casework import (
    ABOUT_SOMEBODY,
    CaseState,
    check_referral,
    erase_day,
    erased,
    has_consent,
    is_due,
    next_reference,
    signposted,
    state_of,
)
from evenhand.domain.mp.casework_counts import FEW, TOO_FEW, referral_counts, say, told
from evenhand.domain.mp.record_facts import Referral
from evenhand.domain.mp.vocabulary import CaseCategory, CaseOutcome, CaseRoute
from evenhand.domain.refusals import Refusal

TODAY = date(2026, 4, 14)
OPENED, CONSENTED = date(2026, 3, 2), date(2026, 3, 3)


def a_referral(**other: Any) -> Referral:
    stated = Referral(
        reference="CR-0001",
        mp_id=1,
        category=CaseCategory.HOUSING,
        route=CaseRoute.REFERRED,
        opened_on=OPENED,
        resident="T. K.",
        matter="Asks for a date for the repair",
        consent_on=CONSENTED,
        consent_how="A signed form",
        consent_for="To ask the MP's office for a date",
        erase_by=date(2027, 3, 2),
    )
    return replace(stated, **other)


def test_a_whole_referral_is_taken() -> None:
    check_referral(
        a_referral(
            sent_on=date(2026, 3, 4),
            answered_on=date(2026, 3, 20),
            closed_on=TODAY,
            outcome=CaseOutcome.SETTLED,
        ),
        TODAY,
    )


@pytest.mark.clause("MP12")
@pytest.mark.parametrize(
    ("other", "field"),
    [
        ({"sent_on": date(2026, 3, 2)}, "consent_on"),
        ({"sent_on": TODAY, "consent_on": None}, "sent_on"),
        ({"sent_on": TODAY, "withdrawn_on": date(2026, 4, 1)}, "consent_on"),
        ({"consent_how": " "}, "consent_how"),
        ({"consent_for": ""}, "consent_for"),
        ({"withdrawn_on": OPENED}, "withdrawn_on"),
        ({"matter": "a" * 401}, "matter"),
        ({"resident": "a" * 81}, "resident"),
        ({"opened_on": date(2026, 4, 15)}, "opened_on"),
        ({"answered_on": TODAY}, "answered_on"),
        ({"closed_on": TODAY}, "outcome"),
        ({"outcome": CaseOutcome.SETTLED}, "closed_on"),
        ({"closed_on": date(2026, 3, 1), "outcome": CaseOutcome.SETTLED}, "closed_on"),
        ({"erase_by": None}, "erase_by"),
        ({"erase_by": date(2028, 3, 3)}, "erase_by"),
    ],
)
def test_what_does_not_fit_is_refused_beside_its_field(other: dict[str, Any], field: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_referral(a_referral(**other), TODAY)
    assert refused.value.field == field


@pytest.mark.clause("MP12")
def test_consent_holds_from_its_day_until_it_is_withdrawn() -> None:
    withdrawn = a_referral(withdrawn_on=date(2026, 4, 1))
    days = [OPENED, CONSENTED, date(2026, 3, 31), date(2026, 4, 1)]
    assert [has_consent(withdrawn, day) for day in days] == [False, True, True, False]


@pytest.mark.clause("MP12")
def test_nothing_about_the_resident_is_kept_of_a_signposting() -> None:
    kept = signposted(a_referral())
    assert [getattr(kept, name) for name in ABOUT_SOMEBODY] == [""] * 5
    assert (kept.consent_on, kept.sent_on, kept.route) == (None, OPENED, CaseRoute.SIGNPOSTED)
    check_referral(kept, TODAY)


@pytest.mark.clause("MP12")
def test_a_referral_is_erased_on_its_day_and_a_year_after_its_last_step_unless_said_otherwise() -> None:
    assert erase_day(a_referral(sent_on=date(2026, 3, 4))) == date(2027, 3, 4)
    due = a_referral(erase_by=TODAY)
    assert (is_due(due, date(2026, 4, 13)), is_due(due, TODAY)) == (False, True)
    assert not is_due(erased(due, TODAY), TODAY)


def test_the_state_is_that_of_the_day_looked_at() -> None:
    whole = a_referral(
        sent_on=date(2026, 3, 4), answered_on=date(2026, 3, 20), closed_on=TODAY, outcome=CaseOutcome.SETTLED
    )
    days = [OPENED, CONSENTED, date(2026, 3, 4), date(2026, 3, 20), TODAY]
    assert [state_of(whole, day) for day in days] == [
        CaseState.WANTS_CONSENT,
        CaseState.MAY_GO,
        CaseState.WITH_MP,
        CaseState.ANSWERED,
        CaseState.CLOSED,
    ]
    assert state_of(erased(whole, TODAY), TODAY) is CaseState.ERASED
    assert state_of(signposted(whole), OPENED) is CaseState.SIGNPOSTED


def test_references_go_on_from_the_highest() -> None:
    assert next_reference([]) == "CR-0001"
    assert next_reference(["CR-0002", "CR-0009", "something else"]) == "CR-0010"


@pytest.mark.clause("MP12")
def test_a_small_number_is_said_as_fewer_than_five() -> None:
    assert [say(number) for number in (0, 1, 4, 5, 12)] == ["none", FEW, FEW, "5", "12"]


referrals = st.builds(
    a_referral,
    category=st.sampled_from(CaseCategory),
    route=st.sampled_from(CaseRoute),
    opened_on=st.dates(date(2025, 1, 1), date(2026, 12, 31)),
    closed_on=st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    outcome=st.sampled_from(CaseOutcome),
)


@pytest.mark.clause("MP12")
@given(st.lists(referrals, max_size=12))
def test_erasing_leaves_every_count_as_it_was(found: list[Referral]) -> None:
    starts, ends = date(2025, 6, 1), date(2026, 6, 30)
    left = [erased(one, TODAY) for one in found]
    assert referral_counts(left, starts, ends) == referral_counts(found, starts, ends)
    assert referral_counts(left, None, None).total == len(found)


def test_what_is_counted_began_in_the_period_and_each_breakdown_adds_up() -> None:
    found = [a_referral(opened_on=date(2026, 1, day)) for day in range(1, 13)]
    found += [signposted(a_referral(category=CaseCategory.HEALTH)) for _ in range(6)]
    counts = referral_counts(found, date(2026, 1, 3), date(2026, 3, 31))
    assert counts.total == 16
    assert [sum(number for _, number in one.lines) for one in counts.breakdowns] == [16, 16, 16]


def some(*numbers: int) -> Any:
    """Counts of referrals by category alone."""
    found = [
        a_referral(category=category)
        for category, number in zip(CaseCategory, numbers, strict=True)
        for _ in range(number)
    ]
    return told(referral_counts(found, None, None))


@pytest.mark.clause("MP12")
@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((6, 5, 0, 0), ["6", "5", "none", "none"]),
        ((6, 2, 1, 0), ["6", FEW, FEW, "none"]),
        ((6, 1, 0, 0), None),
        ((6, 1, 1, 0), None),
        ((6, 4, 4, 0), None),
    ],
)
def test_a_hidden_number_cannot_be_worked_out_from_the_others(
    numbers: tuple[int, ...], said: list[str] | None
) -> None:
    _, by_category, _ = some(*numbers)
    assert [words for _, words in by_category.lines] == (said or [])
    assert by_category.says == ("" if said else TOO_FEW)


@pytest.mark.clause("MP12")
def test_fewer_than_five_in_all_are_not_told_apart() -> None:
    assert some(1, 1, 1, 1) == ()

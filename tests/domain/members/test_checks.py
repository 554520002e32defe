"""What a membership or an office must satisfy, each refusal beside its field."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.members import checks
from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import overlap
from evenhand.domain.vocabulary import Capacity, Office, PublicOffice

TODAY = date(2026, 4, 14)
SPELL = Membership(id=1, person_id=1, capacity=Capacity.RESIDENT, votes=True, starts=date(2023, 6, 12))
CHAIR = OfficeHeld(id=1, person_id=1, office=Office.CHAIR, starts=date(2024, 9, 17))
SEAT = PublicOfficeHeld(
    id=1, person_id=1, kind=PublicOffice.COUNCILLOR, council_id=1, starts=date(2022, 5, 9)
)
NAMES = {1: "Amara Okonjo", 2: "Janet Pell"}


def refused(check: Callable[[], None]) -> tuple[str | None, str]:
    with pytest.raises(Refusal) as caught:
        check()
    return caught.value.field, caught.value.says


@pytest.mark.parametrize("email", ["amara", "amara@", "@example.org", "a b@example.org", "amara@example"])
def test_an_email_address_must_look_like_one(email: str) -> None:
    field, _ = refused(lambda: checks.check_person(Person(name="Amara Okonjo", email=email)))
    assert field == "email"


def test_a_person_has_a_name_and_need_not_have_an_address() -> None:
    assert refused(lambda: checks.check_person(Person(name="  ")))[0] == "name"
    checks.check_person(Person(name="Łukasz Wiśniewski"))


def test_a_membership_does_not_begin_in_the_future() -> None:
    later = replace(SPELL, starts=TODAY + timedelta(days=1))
    field, says = refused(lambda: checks.check_membership(later, (), TODAY))
    assert field == "starts"
    assert says == "15 April 2026 is still to come. Give a first day up to 14 April 2026."


def test_neither_a_membership_nor_its_term_ends_before_it_begins() -> None:
    before = date(2023, 6, 11)
    assert refused(lambda: checks.check_membership(replace(SPELL, ends=before), (), TODAY))[0] == "ends"
    field, says = refused(lambda: checks.check_membership(replace(SPELL, term_ends=before), (), TODAY))
    assert (field, says) == (
        "term_ends",
        "The term ends before it begins. Give a date after 12 June 2023.",
    )


def test_a_representative_names_the_organisation() -> None:
    stated = replace(SPELL, capacity=Capacity.ORGANISATION, organisation=" ")
    assert refused(lambda: checks.check_membership(stated, (), TODAY))[0] == "organisation"


@given(
    st.dates(date(2020, 1, 1), date(2025, 1, 1)),
    st.none() | st.integers(0, 900),
    st.dates(date(2020, 1, 1), date(2025, 1, 1)),
    st.none() | st.integers(0, 900),
)
def test_two_spells_of_one_person_are_refused_exactly_where_they_share_a_day(
    first: date, first_length: int | None, second: date, second_length: int | None
) -> None:
    def spell(key: int, starts: date, length: int | None) -> Membership:
        ends = None if length is None else starts + timedelta(days=length)
        return replace(SPELL, id=key, starts=starts, ends=ends)

    one, other = spell(1, first, first_length), spell(2, second, second_length)
    if overlap(one, other):
        assert refused(lambda: checks.check_membership(other, (one,), TODAY))[0] == "starts"
    else:
        checks.check_membership(other, (one,), TODAY)


def test_a_second_chair_is_refused_by_name_unless_the_rules_allow_co_chairs() -> None:
    second = replace(CHAIR, id=2, person_id=2, starts=date(2025, 9, 16))
    field, says = refused(lambda: checks.check_office(second, (CHAIR,), NAMES, TODAY, co_chairs=False))
    assert field == "starts"
    assert says == (
        "Two people would be chair on 16 September 2025. End Amara Okonjo's term first, "
        "or allow co-chairs in the rules."
    )
    checks.check_office(second, (CHAIR,), NAMES, TODAY, co_chairs=True)


def test_co_chairs_allow_no_second_treasurer() -> None:
    first = replace(CHAIR, office=Office.TREASURER)
    second = replace(first, id=2, person_id=2)
    assert refused(lambda: checks.check_office(second, (first,), NAMES, TODAY, co_chairs=True))[0] == "starts"


def test_any_other_office_says_what_it_is_called() -> None:
    other = replace(CHAIR, office=Office.OTHER)
    assert refused(lambda: checks.check_office(other, (), NAMES, TODAY, co_chairs=False))[0] == "title"
    checks.check_office(replace(other, title="Press officer"), (CHAIR,), NAMES, TODAY, co_chairs=False)


def test_a_party_says_where_it_was_declared() -> None:
    stated = replace(SEAT, party="Tarn Valley Alliance")
    assert refused(lambda: checks.check_public_office(stated, TODAY))[0] == "source"
    checks.check_public_office(replace(stated, source="The council's register"), TODAY)


def test_a_councillor_sits_on_a_council_and_only_once_at_a_time() -> None:
    assert (
        refused(lambda: checks.check_public_office(replace(SEAT, council_id=None), TODAY))[0] == "council_id"
    )
    again = replace(SEAT, id=2, starts=date(2025, 1, 1))
    assert refused(lambda: checks.check_held_once(again, (SEAT,)))[0] == "starts"
    checks.check_held_once(replace(again, council_id=2), (SEAT,))
    checks.check_held_once(SEAT, (SEAT,))


def test_two_offices_in_a_party_may_be_held_at_once() -> None:
    one = replace(SEAT, kind=PublicOffice.PARTY_OFFICER, council_id=None, role="Branch secretary")
    checks.check_held_once(replace(one, id=2, role="Branch treasurer"), (one,))

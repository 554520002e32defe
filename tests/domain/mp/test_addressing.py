"""Somebody is addressed rightly on the day: forms of address, and MP in a term alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.mp.addressing import addressed, surname_of
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.record_facts import MpProfile
from evenhand.domain.vocabulary import TermEnd

IN_TERM, AFTER = date(2024, 5, 29), date(2024, 5, 30)
TERM = MpTerm(
    mp_id=1, constituency_id=1, starts=date(2019, 12, 13), ends=IN_TERM, ended_by=TermEnd.DISSOLUTION
)


def profile(title: str = "", *, right: bool = False, **more: str) -> MpProfile:
    return MpProfile(mp_id=1, title=title, right_honourable=right, **more)  # pyright: ignore[reportArgumentType]  values by name


@pytest.mark.clause("MP1")
@pytest.mark.parametrize(
    ("name", "held", "full", "salutation"),
    [
        ("Ruth Calloway", profile("Dame", right=True), "The Rt Hon Dame Ruth Calloway MP", "Dear Dame Ruth"),
        ("Ruth Calloway", profile("Ms"), "Ruth Calloway MP", "Dear Ms Calloway"),
        ("Ruth Calloway", profile("Ms", right=True), "The Rt Hon Ruth Calloway MP", "Dear Ms Calloway"),
        ("Ruth Calloway", None, "Ruth Calloway MP", "Dear Ruth Calloway"),
        ("Ewan Vaughan", profile("Dr"), "Dr Ewan Vaughan MP", "Dear Dr Vaughan"),
        ("Dr Ewan Vaughan", None, "Dr Ewan Vaughan MP", "Dear Dr Vaughan"),
        ("Dr Ewan Vaughan MP", profile("Dr", known_as="Dr Ewan"), "Dr Ewan Vaughan MP", "Dear Dr Ewan"),
        (
            "John Tarn",
            profile("Sir", after_name="KC MP", known_as="Jack"),
            "Sir John Tarn KC MP",
            "Dear Sir Jack",
        ),
        ("Walter de la Mare", profile("Mr."), "Walter de la Mare MP", "Dear Mr. de la Mare"),
    ],
)
def test_the_forms_of_address_of_an_mp(name: str, held: MpProfile | None, full: str, salutation: str) -> None:
    found = addressed(name, held, (TERM,), 1, IN_TERM)
    assert (found.name, found.salutation, found.position) == (full, salutation, "MP")
    assert found.envelope == (full, "House of Commons", "London", "SW1A 0AA")


@pytest.mark.clause("MP1")
def test_from_the_dissolution_on_neither_mp_nor_the_house_nor_the_office_stands_on_the_envelope() -> None:
    held = profile("Ms", office_address="2 Canal Row\nMarlbeck")
    assert addressed("Ruth Calloway", held, (TERM,), 1, IN_TERM).envelope[1:] == ("2 Canal Row", "Marlbeck")
    found = addressed("Ruth Calloway", held, (TERM,), 1, AFTER)
    assert found.envelope == ("Ms Ruth Calloway",)
    assert found.position.startswith("former MP")


def test_a_contact_is_addressed_by_name_and_office_and_has_no_seat() -> None:
    found = addressed("Mina Holt", profile("Mx", office_address="Town Hall"), (), 3, IN_TERM)
    assert (found.envelope, found.position) == (("Mx Mina Holt", "Town Hall"), "")


@pytest.mark.clause("MP1")
@given(
    st.dates(date(2024, 5, 30), date(2024, 7, 4)),
    st.sampled_from(("", "Mr", "Dame", "Dr")),
    st.sampled_from(("", "KC", "MP", "OBE MP")),
    st.booleans(),
)
def test_nobody_is_addressed_as_mp_outside_a_term(day: date, title: str, after: str, right: bool) -> None:
    found = addressed("Ruth Calloway MP", profile(title, right=right, after_name=after), (TERM,), 1, day)
    assert "MP" not in f"{found.name} {found.salutation} {found.envelope}"


def test_a_surname_takes_its_small_words_along() -> None:
    assert [surname_of(one) for one in ("Ann van der Berg", "Ann", "Ann Lee-Fox")] == [
        "van der Berg",
        "Ann",
        "Lee-Fox",
    ]

"""Two people who look like one are found by name and contact, with reasons in words; a household is no likeness."""

from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.members.facts import Person
from evenhand.domain.members.likeness import likeness, likenesses, likenesses_of

NAMES = st.sampled_from(
    [
        "Gwen Price",
        "Gwenllian Price",
        "G. Price",
        "Price Gwen",
        "Cllr Gwen Pryce",
        "Priya Nair",
        "",
        "Łukasz",
        "-",
    ]
)
PEOPLE = st.builds(
    Person,
    id=st.integers(1, 6),
    name=NAMES | st.text(max_size=12),
    email=st.sampled_from(["", "gp@example.org", "GP@example.org "]),
    telephone=st.sampled_from(["", "01632 960 111", "+44 1632 960111", "12"]),
    address=st.sampled_from(["", "1 Wharf Lane", "1, Wharf Lane"]),
)


def why(one: str, other: str, *, email: str = "", telephone: str = "", address: str = "") -> tuple[str, ...]:
    same = Person(id=1, name=one, email=email, telephone=telephone, address=address)
    found = likeness(same, replace(same, id=2, name=other))
    return found.reasons if found else ()


@given(PEOPLE, PEOPLE)
def test_a_likeness_is_the_same_from_both_sides_and_nobody_is_like_themselves(one: Person, other: Person):
    assert likeness(one, other) == likeness(other, one)
    assert likeness(one, replace(other, id=one.id)) is None


@given(st.lists(PEOPLE, max_size=6, unique_by=lambda person: person.id))
def test_pairs_are_found_once_each_whatever_the_order(people: list[Person]):
    found = likenesses(people)

    assert found == likenesses(reversed(people))
    assert len({(one.one_id, one.other_id) for one in found}) == len(found)
    assert all(one.one_id < one.other_id and one.reasons for one in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gwen Price", "Gwenllian Price"),
        ("G. Price", "Gwen Price"),
        ("Gwen Price", "Gwen Pryce"),
        ("Gwen Price", "Gwen Mary Price"),
        ("Gwen Price-Jones", "Gwen Price"),
        ("Jon Hallam", "John Hallam"),
        ("Konstantin Petrov", "Konstantyn Petrov"),
    ],
)
def test_slips_short_forms_initials_and_middle_names_are_alike(one: str, other: str):
    assert why(one, other) == (f"names alike: {one} and {other}",)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Cllr Gwen Price", "gwen price"), ("Price Gwen", "Gwen Price"), ("Łucja Żak", "Lucja Zak")],
)
def test_titles_capitals_accents_and_order_make_no_difference(one: str, other: str):
    assert why(one, other) == ("same name",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gwen Price", "Huw Price"),
        ("Gwen Price", "Gwen Nair"),
        ("Ann Price", "Amy Price"),
        ("Gwen", "Gwenllian"),
    ],
)
def test_different_names_are_not_alike(one: str, other: str):
    assert why(one, other) == ()


def test_a_household_shares_address_and_telephone_and_is_no_likeness():
    assert why("Gwen Price", "Huw Price", address="1 Wharf Lane", telephone="01632 960111") == ()


def test_one_email_address_is_reason_enough_and_a_telephone_with_a_first_name_is():
    assert why("Gwen Price", "Huw Nair", email="gp@example.org") == ("same email address",)
    assert why("Gwen Price", "Gwen Nair", telephone="01632 960111") == (
        "first names alike",
        "same telephone number",
    )


def test_the_ways_of_writing_a_telephone_number_and_an_address_are_one():
    one = Person(id=1, name="Gwen Price", telephone="+44 (0)1632 960 111", address="1, Wharf Lane")
    other = Person(id=2, name="Gwen Price", telephone="01632 960111", address="1 wharf lane")

    found = likeness(one, other)
    assert found is not None
    assert found.reasons == ("same name", "same telephone number", "same address")


def test_whoever_is_being_entered_is_compared_with_everybody():
    known = [Person(id=1, name="Huw Nair"), Person(id=2, name="Gwenllian Price")]
    found = likenesses_of(Person(name="Gwen Price"), known)

    assert [(one.one_id, one.other_id) for one in found] == [(0, 2)]


def test_three_hundred_people_are_compared_in_no_time():
    people = [
        Person(
            id=number + 1,
            name=f"First{chr(97 + number % 26)}{number} Last{number}",
            email=f"{number}@example.org",
        )
        for number in range(300)
    ]
    began = process_time()
    likenesses(people)

    assert process_time() - began < 2

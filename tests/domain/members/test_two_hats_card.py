"""The two-hats card: which hats, when each is worn, and until when the statement behind it is good."""

from datetime import date

import pytest

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld, RoleStatement
from evenhand.domain.members.two_hats_card import TwoHatsCard, two_hats_card
from evenhand.domain.occasion import Occasion
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity, Level, Office, PublicOffice

DAY = date(2026, 4, 14)
SIGNED = RoleStatement(
    person_id=1, hats="", words="As signed", signed_on=date(2025, 4, 2), good_until=date(2026, 4, 1)
)


def a_card(
    person_id: int = 1,
    day: date = DAY,
    level: Level = Level.PUBLIC,
    capacity: Capacity = Capacity.COUNCILLOR,
    stands_in: str = "",
) -> TwoHatsCard:
    people = {1: Person(id=1, name="Janet Pell"), 2: Person(id=2, name="Yusuf Demir")}
    spells = (
        Membership(id=1, person_id=1, capacity=capacity, votes=True, starts=date(2023, 6, 12)),
        Membership(id=2, person_id=2, capacity=Capacity.RESIDENT, votes=True, starts=date(2023, 6, 12)),
    )
    chair = OfficeHeld(person_id=1, office=Office.VICE_CHAIR, starts=date(2025, 9, 16))
    kind = PublicOffice.COUNCILLOR if capacity is Capacity.COUNCILLOR else PublicOffice.PARTY_OFFICER
    seat = PublicOfficeHeld(person_id=1, kind=kind, council_id=1, ward="Wharf", starts=date(2022, 5, 9))
    directory = Directory(people, spells, (chair,), (seat,), {1: "Marlbeck Borough Council"})
    occasion = Occasion(body="Fernhill", as_at=day, printed=day)
    return two_hats_card(directory, [SIGNED], person_id, occasion, level, stands_in)


@pytest.mark.clause("PP3")
def test_each_hat_has_its_heading_and_says_when_it_is_worn():
    hats = a_card().hats

    assert [one.heading for one in hats] == ["As a member of the partnership", "As a councillor"]
    assert hats[0].worn_as == "councillor member; vice-chair"
    assert hats[1].worn_as == "councillor, Marlbeck Borough Council, Wharf"
    assert "say so first" in hats[1].when


@pytest.mark.clause("PP3")
def test_who_stands_wears_one_hat_more():
    last = a_card(stands_in="local elections of 7 May 2026, Wharf").hats[-1]

    assert (last.heading, last.worn_as) == ("As a candidate", "local elections of 7 May 2026, Wharf")
    assert "neither quoted nor pictured" in last.when


def test_it_says_whether_the_statement_behind_it_is_good():
    assert a_card().statement.endswith("It ran out on 1 April 2026 and is to be renewed.")
    assert a_card(day=date(2026, 4, 1)).statement.endswith("good until 1 April 2026.")
    assert a_card(day=date(2025, 4, 1)).statement == "No role statement has been signed yet."


def test_nobody_with_one_hat_has_a_card():
    with pytest.raises(Refusal, match="Yusuf Demir does not wear two hats here on 14 April 2026"):
        a_card(2)
    with pytest.raises(Refusal, match="no person with the number 9"):
        a_card(9)


def test_a_public_card_names_nobody_who_has_not_agreed():
    with pytest.raises(Refusal, match="has not agreed to be named in public"):
        a_card(capacity=Capacity.RESIDENT)
    assert a_card(capacity=Capacity.RESIDENT, level=Level.BOARD).name == "Janet Pell"

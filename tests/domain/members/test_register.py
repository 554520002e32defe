"""The register of members: who sits, who came and went, and what each reader may see of it."""

from datetime import date

import pytest

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import (
    ContactConsent,
    Departure,
    Membership,
    Person,
    PublicOfficeHeld,
    ResidenceCheck,
)
from evenhand.domain.members.register import BehindSeats, MembersRegister, for_level, members_register
from evenhand.domain.members.vocabulary import ContactUse, DepartureSource, ResidenceProof
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Capacity, Level, PublicOffice

STARTS, DAY = date(2025, 4, 15), date(2026, 4, 14)
PEOPLE = {
    1: Person(id=1, name="Amara Okonjo", email="amara@example.org", name_may_be_printed=True),
    2: Person(id=2, name="Wiktoria Mazur", neighbourhood="Tansley Road"),
    3: Person(id=3, name="Edwin Starke"),
    4: Person(id=4, name="Rose Ibbotson", name_may_be_printed=True),
}
SPELLS = (
    Membership(id=1, person_id=1, capacity=Capacity.RESIDENT, votes=True, starts=date(2023, 6, 12)),
    Membership(id=2, person_id=2, capacity=Capacity.RESIDENT, votes=True, starts=date(2025, 9, 16)),
    Membership(
        id=3,
        person_id=3,
        capacity=Capacity.COUNCILLOR,
        votes=True,
        starts=date(2023, 6, 12),
        ends=date(2025, 8, 22),
        how_ended="Left the council.",
    ),
    Membership(
        id=4,
        person_id=4,
        capacity=Capacity.ORGANISATION,
        organisation="St Chad’s",
        votes=True,
        starts=date(2023, 6, 12),
        ends=date(2025, 1, 31),
    ),
    Membership(
        id=5,
        person_id=4,
        capacity=Capacity.ORGANISATION,
        organisation="St Chad’s",
        votes=True,
        starts=date(2025, 9, 16),
    ),
)
SEAT = PublicOfficeHeld(
    person_id=3, kind=PublicOffice.COUNCILLOR, starts=date(2023, 5, 8), ends=date(2025, 8, 22)
)
BEHIND = BehindSeats(
    departures=(
        Departure(
            membership_id=3,
            source=DepartureSource.TEXT_MESSAGE,
            told_on=date(2025, 8, 21),
            words="Off from tomorrow",
        ),
    ),
    consents=(
        ContactConsent(person_id=1, use=ContactUse.EMAIL, given_on=date(2023, 6, 12)),
        ContactConsent(
            person_id=1, use=ContactUse.POST, given_on=date(2023, 6, 12), withdrawn_on=date(2024, 1, 1)
        ),
        ContactConsent(
            person_id=1, use=ContactUse.PHOTOGRAPH, given_on=date(2023, 6, 12), until=date(2026, 4, 13)
        ),
    ),
    checks=(
        ResidenceCheck(person_id=1, proof=ResidenceProof.ADDRESS, checked_on=date(2023, 6, 12)),
        ResidenceCheck(person_id=1, proof=ResidenceProof.STATEMENT, checked_on=date(2026, 4, 15)),
    ),
)


def a_register(day: date = DAY) -> MembersRegister:
    directory = Directory(PEOPLE, SPELLS, public_offices=(SEAT,))
    return members_register(directory, BEHIND, Occasion(body="Fernhill", as_at=day, printed=day), STARTS)


def test_it_shows_who_sits_since_when_and_when_each_had_sat_before():
    lines = {one.name: one for one in a_register().members}

    assert list(lines) == ["Wiktoria Mazur", "Amara Okonjo", "Rose Ibbotson"]
    assert lines["Rose Ibbotson"].since == date(2025, 9, 16)
    assert lines["Rose Ibbotson"].spells == ((date(2023, 6, 12), date(2025, 1, 31)),)


def test_it_tells_who_joined_and_who_left_in_the_period_and_how():
    changes = [(one.day, one.name, one.joined, one.how) for one in a_register().changes]

    assert changes == [
        (date(2025, 8, 22), "Cllr Edwin Starke", False, "Text message, told on 21 August 2025"),
        (date(2025, 9, 16), "Rose Ibbotson", True, "Had sat before"),
        (date(2025, 9, 16), "Wiktoria Mazur", True, ""),
    ]
    assert a_register().changes[0].words == "Left the council. “Off from tomorrow”"


def test_consents_and_residence_are_as_they_stood_on_the_day():
    amara = next(one for one in a_register().members if one.name == "Amara Okonjo")
    wiktoria = next(one for one in a_register().members if one.name == "Wiktoria Mazur")

    assert amara.consents == ("To be written to by email",)
    assert amara.residence == "Address seen, 12 June 2023"
    assert wiktoria.residence == "Not checked"


@pytest.mark.clause("PP3")
def test_a_public_copy_names_councillors_and_those_who_agreed_and_counts_the_others():
    public = for_level(a_register(date(2025, 8, 22)), Level.PUBLIC)
    later = for_level(a_register(), Level.PUBLIC)

    assert [one.name for one in public.members] == ["Amara Okonjo", "Cllr Edwin Starke"]
    assert [one.name for one in later.members] == ["Amara Okonjo", "Rose Ibbotson"]
    assert [(one.capacity, one.count) for one in later.unnamed] == [(Capacity.RESIDENT, 1)]
    assert (later.joined_unnamed, later.left_unnamed) == (1, 0)
    assert "Wiktoria" not in repr(later)
    assert "Tansley" not in repr(later)


@pytest.mark.clause("PP3")
def test_where_a_councillor_lives_is_not_told_where_no_ward_is_recorded():
    people = {1: Person(id=1, name="Edwin Starke", neighbourhood="Tansley Road")}
    seat = Membership(id=1, person_id=1, capacity=Capacity.COUNCILLOR, votes=True, starts=STARTS)
    occasion = Occasion(body="Fernhill", as_at=DAY, printed=DAY)

    whole = members_register(Directory(people, (seat,)), BehindSeats(), occasion, STARTS)

    assert [one.name for one in for_level(whole, Level.PUBLIC).members] == ["Edwin Starke"]
    assert "Tansley" not in repr(for_level(whole, Level.PUBLIC))


def test_contact_and_words_stand_in_the_confidential_copy_alone():
    for level in (Level.PUBLIC, Level.BOARD):
        told = repr(for_level(a_register(), level))
        assert "amara@example.org" not in told
        assert "Off from tomorrow" not in told
        assert "Address seen" not in told
    assert for_level(a_register(), Level.CONFIDENTIAL) == a_register()
    assert "Wiktoria Mazur" in repr(for_level(a_register(), Level.BOARD))


def test_an_earlier_day_knows_nothing_of_what_came_later():
    earlier = a_register(date(2025, 9, 15))

    assert [one.name for one in earlier.members] == ["Amara Okonjo"]
    assert [one.name for one in earlier.changes] == ["Cllr Edwin Starke"]

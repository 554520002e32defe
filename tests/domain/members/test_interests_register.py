"""The register of interests: declared, nothing to declare, overdue and not asked are four things; three levels."""

from datetime import date

import pytest

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.members.interest_facts import Interest, InterestsDeclaration
from evenhand.domain.members.interests_register import (
    Declared,
    InterestsRegister,
    for_level,
    interests_register,
)
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Capacity, Level

DAY = date(2026, 4, 14)
NAMES = ("Amara Okonjo", "Colin Barraclough", "Gwenllian Price", "Ines Duarte")
DECLARATIONS = (
    InterestsDeclaration(person_id=1, declared_on=date(2025, 6, 17)),
    InterestsDeclaration(person_id=2, declared_on=date(2025, 3, 18)),
    InterestsDeclaration(person_id=3, declared_on=date(2025, 6, 17), nothing_to_declare=True),
    InterestsDeclaration(person_id=4, declared_on=date(2026, 4, 15)),
)
INTERESTS = (
    Interest(
        person_id=1,
        kind=InterestKind.CONTRACT,
        whose=InterestHolder.RELATIVE,
        relation="brother",
        holder="Chidi Zyxwv",
        body="Basin Catering",
        declared_on=date(2025, 6, 17),
    ),
    Interest(
        person_id=1,
        kind=InterestKind.LOYALTY,
        whose=InterestHolder.OWN,
        body="Canoe Club",
        declared_on=date(2025, 6, 17),
        is_public=True,
    ),
    Interest(
        person_id=2,
        kind=InterestKind.OFFICE,
        whose=InterestHolder.OWN,
        body="Allotments",
        ends=date(2026, 4, 13),
        declared_on=date(2025, 3, 18),
    ),
)


def a_register(day: date = DAY, months: int | None = 12, *, agreed: bool = True) -> InterestsRegister:
    people = {
        key: Person(id=key, name=name, name_may_be_printed=agreed) for key, name in enumerate(NAMES, start=1)
    }
    spells = tuple(
        Membership(id=key, person_id=key, capacity=Capacity.RESIDENT, votes=True, starts=date(2023, 6, 12))
        for key in people
    )
    occasion = Occasion(body="Fernhill", as_at=day, printed=day)
    return interests_register(Directory(people, spells), DECLARATIONS, INTERESTS, months, occasion)


def standing(register: InterestsRegister) -> dict[str, Declared]:
    return {one.name.split()[0]: one.stands for one in register.members}


@pytest.mark.clause("PP2")
def test_declared_nothing_overdue_and_not_asked_are_told_apart():
    assert standing(a_register()) == {
        "Amara": Declared.INTERESTS,
        "Colin": Declared.OVERDUE,
        "Gwenllian": Declared.NOTHING,
        "Ines": Declared.NOT_ASKED,
    }


def test_a_declaration_is_good_to_its_last_day_and_always_where_no_rule_says_so():
    assert standing(a_register(date(2026, 3, 18)))["Colin"] is not Declared.OVERDUE
    assert standing(a_register(date(2026, 3, 19)))["Colin"] is Declared.OVERDUE
    assert Declared.OVERDUE not in standing(a_register(months=None)).values()


def test_what_is_over_does_not_stand_in_the_register():
    colin = next(one for one in a_register().members if one.name.startswith("Colin"))
    assert colin.interests == ()


def test_a_relative_is_named_in_the_confidential_copy_alone():
    assert "Chidi Zyxwv" in repr(for_level(a_register(), Level.CONFIDENTIAL))
    board = repr(for_level(a_register(), Level.BOARD))
    assert "Zyxwv" not in board
    assert "brother" in board


def test_a_public_copy_holds_public_interests_and_says_that_others_are_left_out():
    public = for_level(a_register(), Level.PUBLIC)
    amara = next(one for one in public.members if one.name.startswith("Amara"))

    assert [one.body for one in amara.interests] == ["Canoe Club"]
    assert amara.some_withheld
    assert "brother" not in repr(public)
    assert Declared.OVERDUE not in standing(public).values()
    assert all(one.due is None for one in public.members)


def test_whoever_has_not_agreed_to_be_named_is_counted_alone():
    public = for_level(a_register(agreed=False), Level.PUBLIC)

    assert public.members == ()
    assert [(one.capacity, one.count) for one in public.unnamed] == [(Capacity.RESIDENT, 4)]

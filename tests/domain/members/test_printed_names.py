"""A public copy names those in public life and those who agreed, and nobody else, in lists or in anybody's words."""

from datetime import date

import pytest

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Membership, Person, PublicOfficeHeld
from evenhand.domain.members.printed_names import PrintedNames
from evenhand.domain.vocabulary import Capacity, Level, PublicOffice

DAY = date(2026, 3, 17)
DIRECTORY = Directory(
    {
        1: Person(id=1, name="Amara Okonjo", name_may_be_printed=True),
        2: Person(id=2, name="Priya Anne Nair"),
        3: Person(id=3, name="Janet Pell"),
        4: Person(id=4, name="Owen Pell"),
        5: Person(id=5, name="Rose"),
    },
    memberships=(
        Membership(person_id=3, capacity=Capacity.RESIDENT, votes=True, starts=date(2024, 1, 1)),
        Membership(person_id=4, capacity=Capacity.RESIDENT, votes=True, starts=date(2024, 1, 1)),
    ),
    public_offices=(
        PublicOfficeHeld(
            person_id=3, kind=PublicOffice.COUNCILLOR, source="Register", starts=date(2024, 5, 3)
        ),
    ),
)
PUBLIC = PrintedNames(DIRECTORY, Level.PUBLIC, DAY)


def test_who_may_not_be_named_is_a_member_and_several_are_counted() -> None:
    assert [PUBLIC.name(one) for one in (1, 2, 3)] == ["Amara Okonjo", "a member", "Cllr Janet Pell"]
    assert PUBLIC.names([2, 3, 4, 1]) == ["Cllr Janet Pell", "Amara Okonjo", "two members"]
    before = PrintedNames(DIRECTORY, Level.PUBLIC, date(2024, 5, 2))
    assert before.name(3) == "a member"
    assert PrintedNames(DIRECTORY, Level.BOARD, DAY).name(2) == "Priya Anne Nair"


@pytest.mark.parametrize(
    ("says", "printed"),
    [
        ("To welcome Priya Anne Nair and Amara Okonjo.", "To welcome a member and Amara Okonjo."),
        (
            "Priya Nair left at 7.42 pm. P. A. Nair came back.",
            "A member left at 7.42 pm. A member came back.",
        ),
        ("Present: Ms Nair, O. Pell and Cllr J. Pell.", "Present: two members and Cllr J. Pell."),
        ("Priya Anne Nair and Owen Pell came.", "Two members came."),
        ("Sorry: Priya Nair (for the Canoe Club) and Amara Okonjo.", "Sorry: a member and Amara Okonjo."),
        ("The rose beds, Pell Street and Nairobi stay.", "The rose beds, Pell Street and Nairobi stay."),
    ],
)
def test_a_public_copy_takes_withheld_names_out_of_words(says: str, printed: str) -> None:
    assert PUBLIC.words(says) == printed
    assert PrintedNames(DIRECTORY, Level.CONFIDENTIAL, DAY).words(says) == says


NEAR = Directory(
    {
        1: Person(id=1, name="Amara Okonjo", name_may_be_printed=True),
        2: Person(id=2, name="Rose Ibbotson"),
        3: Person(id=3, name="Owen Price"),
        4: Person(id=4, name="Katherine Hill", called="Kit"),
        5: Person(id=5, name="Janet Hill", name_may_be_printed=True),
        6: Person(id=6, name="Tobias Wren"),
    },
    memberships=tuple(
        Membership(person_id=key, capacity=Capacity.RESIDENT, votes=True, starts=date(2024, 1, 1))
        for key in (1, 2, 3, 4, 5)
    ),
)


@pytest.mark.parametrize(
    ("says", "printed"),
    [
        ("Rose told the board. Ibbotson agreed.", "A member told the board. A member agreed."),
        ("Then Ibbotson left, and the Ibbotsons came.", "Then a member left, and a member came."),
        ("It was ROSE IBBOTSON, or IBBOTSON.", "It was a member, or a member."),
        ("It was rose ibbotson’s.", "It was a member’s."),
        ("Kit asked Mr Price, and Amara said no.", "A member asked a member, and Amara said no."),
        ("Chair Price spoke of Rose’s brother.", "Chair a member spoke of a member’s brother."),
        ("The rose beds: the price of a hill.", "The rose beds: the price of a hill."),
        ("Janet Hill met them at Fallow Hill Hall.", "Janet Hill met them at Fallow Hill Hall."),
        ("It is by Rose Cottage, in Price Street.", "It is by Rose Cottage, in Price Street."),
        ("A wren sat there, and Wren spoke.", "A wren sat there, and Wren spoke."),
    ],
)
def test_one_word_of_the_name_of_a_member_is_taken_out_where_it_is_a_name(says: str, printed: str) -> None:
    assert PrintedNames(NEAR, Level.PUBLIC, DAY).words(says) == printed
    assert PrintedNames(NEAR, Level.BOARD, DAY).words(says) == says


def test_so_is_that_of_somebody_who_was_there_without_being_a_member() -> None:
    names = PrintedNames(NEAR, Level.PUBLIC, DAY, there=frozenset({6}))
    assert names.words("A wren sat there, and Wren spoke.") == "A wren sat there, and a member spoke."

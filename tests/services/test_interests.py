"""The register of interests: what is declared, whose it is, and when it is asked again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.members.interest_checks import is_current
from evenhand.domain.members.interest_facts import Interest, InterestsDeclaration
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity
from evenhand.records.unit_of_work import Partnership
from evenhand.services import interests, members
from tests.makers import a_partnership

TODAY, JOINED = date(2026, 4, 14), date(2023, 6, 12)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    made = a_partnership(tmp_path)
    yield made
    made.close()


def a_member(partnership: Partnership, name: str = "Priya Nair") -> int:
    spell = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=JOINED)
    return members.admit_member(partnership, members.NewMember(Person(name=name), spell), today=TODAY)


def an_interest(person_id: int, **other: Any) -> Interest:
    own = InterestHolder.OWN
    body, declared = "Fernhill Roofing", date(2026, 3, 2)
    made = Interest(
        person_id=person_id, kind=InterestKind.EMPLOYMENT, whose=own, body=body, declared_on=declared
    )
    return replace(made, **other)


def declare(
    partnership: Partnership, person_id: int, day: date, *, nothing: bool = True, key: int = 0
) -> int:
    made = InterestsDeclaration(id=key, person_id=person_id, declared_on=day, nothing_to_declare=nothing)
    return interests.save_declaration(partnership, made, today=TODAY)


@pytest.mark.clause("PP2")
@pytest.mark.parametrize(
    ("other", "field", "says"),
    [
        ({"body": " "}, "body", "Name the body"),
        ({"declared_on": date(2026, 4, 15)}, "declared_on", "15 April 2026 is still to come"),
        (
            {"starts": date(2026, 2, 1), "ends": date(2026, 1, 31)},
            "ends",
            "The interest ends before it begins. Give a date after 1 February 2026.",
        ),
        ({"whose": InterestHolder.RELATIVE}, "relation", "such as sister"),
        ({"whose": InterestHolder.FRIEND}, "relation", "such as neighbour and friend"),
    ],
)
def test_an_interest_that_does_not_fit_is_refused_at_its_field(
    partnership: Partnership, other: dict[str, Any], field: str, says: str
) -> None:
    with pytest.raises(Refusal, match=says) as refused:
        interests.save_interest(partnership, an_interest(a_member(partnership), **other), today=TODAY)
    assert refused.value.field == field


@pytest.mark.clause("PP2")
def test_nothing_to_declare_is_refused_while_an_interest_is_current(partnership: Partnership) -> None:
    person = a_member(partnership)
    key = interests.save_interest(partnership, an_interest(person), today=TODAY)
    with pytest.raises(Refusal, match="One interest is current on 14 April 2026") as refused:
        declare(partnership, person, TODAY)
    assert refused.value.field == "nothing_to_declare"
    declare(partnership, person, TODAY, nothing=False)
    ended = an_interest(person, id=key, ends=date(2026, 4, 1))
    interests.save_interest(partnership, ended, today=TODAY)
    declare(partnership, person, date(2026, 4, 2))


@pytest.mark.clause("PP2")
def test_an_interest_is_refused_on_a_day_of_which_nothing_was_declared(partnership: Partnership) -> None:
    person = a_member(partnership)
    key = declare(partnership, person, TODAY)
    with pytest.raises(Refusal, match="On 14 April 2026 there was nothing to declare") as refused:
        interests.save_interest(partnership, an_interest(person, declared_on=TODAY), today=TODAY)
    assert refused.value.field == "declared_on"
    over = an_interest(person, ends=date(2026, 4, 13))
    interests.save_interest(partnership, over, today=TODAY)
    declare(partnership, person, TODAY, nothing=False, key=key)
    interests.save_interest(partnership, an_interest(person, declared_on=TODAY), today=TODAY)


@pytest.mark.clause("PP2")
def test_a_day_has_one_declaration_which_may_be_corrected(partnership: Partnership) -> None:
    person = a_member(partnership)
    key = declare(partnership, person, TODAY)
    with pytest.raises(Refusal, match="is recorded already"):
        declare(partnership, person, TODAY, nothing=False)
    declare(partnership, person, TODAY, nothing=False, key=key)
    with pytest.raises(Refusal, match="still to come"):
        declare(partnership, person, date(2026, 5, 1))


@pytest.mark.parametrize(
    ("other", "day", "current"),
    [
        ({}, date(2026, 3, 1), False),
        ({}, date(2026, 3, 2), True),
        ({"ends": date(2026, 4, 1)}, date(2026, 4, 1), True),
        ({"ends": date(2026, 4, 1)}, date(2026, 4, 2), False),
        ({"starts": date(2026, 6, 1)}, date(2026, 5, 31), False),
    ],
)
def test_an_interest_is_current_once_declared_until_its_last_day(
    other: dict[str, Any], day: date, current: bool
) -> None:
    assert is_current(an_interest(1, **other), day) is current


def test_a_correction_is_undone_and_no_title_tells_what_the_interest_is(partnership: Partnership) -> None:
    person = a_member(partnership)
    key = interests.save_interest(partnership, an_interest(person), today=TODAY)
    interests.save_interest(partnership, an_interest(person, id=key, body="Another"), today=TODAY)
    assert partnership.next_undo == "Correct an interest of Priya Nair"
    partnership.undo()
    with partnership.reading() as session:
        [kept] = interests.read_interests(session, person)
    assert kept.body == "Fernhill Roofing"

"""Households and named sets are kept by name, with everybody in them once at a time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.members.facts import GroupMember, MemberGroup, Person
from evenhand.domain.members.vocabulary import GroupKind
from evenhand.domain.refusals import Refusal
from evenhand.records.unit_of_work import Partnership
from evenhand.services import groups
from evenhand.services.members import add_person
from evenhand.services.saving import listed
from tests.makers import a_partnership

TODAY = date(2026, 4, 14)
JOINED = date(2023, 6, 12)
MILL = MemberGroup(kind=GroupKind.HOUSEHOLD, name="Mill Row household")


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def amara(partnership: Partnership) -> GroupMember:
    """Somebody in a group of her own."""
    group_id = groups.save_group(partnership, MILL)
    person_id = add_person(partnership, Person(name="Amara Okonjo"))
    return GroupMember(group_id=group_id, person_id=person_id, starts=JOINED)


def test_a_group_has_a_name_of_its_own(partnership: Partnership) -> None:
    key = groups.save_group(partnership, MILL)
    for name in ("", " mill row HOUSEHOLD "):
        with pytest.raises(Refusal) as refused:
            groups.save_group(partnership, replace(MILL, name=name))
        assert refused.value.field == "name"
    groups.save_group(partnership, replace(MILL, id=key, note="Two sisters"))
    assert [one.note for one in listed(partnership, MemberGroup)] == ["Two sisters"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({}, "starts"),
        ({"starts": date(2025, 1, 1), "ends": date(2025, 2, 1)}, "starts"),
        ({"person_id": 0}, "person_id"),
        ({"starts": date(2026, 4, 15)}, "starts"),
        ({"starts": date(2020, 1, 1), "ends": date(2019, 1, 1)}, "ends"),
    ],
)
def test_nobody_is_twice_at_once_in_a_group(
    partnership: Partnership, amara: GroupMember, wrong: dict[str, Any], field: str
) -> None:
    groups.save_group_member(partnership, amara, today=TODAY)
    with pytest.raises(Refusal) as refused:
        groups.save_group_member(partnership, replace(amara, **wrong), today=TODAY)
    assert refused.value.field == field


def test_somebody_leaves_a_group_and_comes_back(partnership: Partnership, amara: GroupMember) -> None:
    key = groups.save_group_member(partnership, amara, today=TODAY)
    left = replace(amara, id=key, ends=date(2024, 1, 31))
    groups.save_group_member(partnership, left, today=TODAY)
    groups.save_group_member(partnership, replace(amara, starts=date(2024, 2, 1)), today=TODAY)
    assert len(listed(partnership, GroupMember)) == 2


def test_an_entry_made_by_mistake_is_taken_off_and_comes_back_with_undo(
    partnership: Partnership, amara: GroupMember
) -> None:
    key = groups.save_group_member(partnership, amara, today=TODAY)
    groups.take_off_group(partnership, key)
    assert listed(partnership, GroupMember) == []
    partnership.undo()
    assert [one.id for one in listed(partnership, GroupMember)] == [key]
    with pytest.raises(Refusal):
        groups.take_off_group(partnership, key + 1)

"""Households and named sets are kept by keyboard, with the people in them."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from evenhand.domain.members.facts import GroupMember, MemberGroup
from evenhand.domain.members.vocabulary import GroupKind
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.groups.view import PEOPLE, GroupsView
from evenhand.services import groups
from evenhand.services.saving import listed
from tests.screens.plain_rooms import JOINED, TODAY, Opening, People, errors, part_of, press, titles, write


@pytest.fixture
def mill(partnership: Partnership, people: People) -> int:
    """A household with one member in it."""
    key = groups.save_group(partnership, MemberGroup(kind=GroupKind.HOUSEHOLD, name="Mill Row"))
    inside = GroupMember(group_id=key, person_id=people["Amara Okonjo"], starts=JOINED)
    groups.save_group_member(partnership, inside, today=TODAY)
    return key


@pytest.fixture
def view(opening: Opening, mill: int) -> GroupsView:
    view = opening(GroupsView)
    assert isinstance(view, GroupsView)
    return view


def test_a_group_is_added_and_says_how_many_votes_it_has(view: GroupsView, qtbot: QtBot) -> None:
    assert [row.value for row in view.room.rows(view.book)] == ["one voting member"]
    view.add()
    form = view.pane.record.form
    write(qtbot, form, "name", "mill row")
    press(qtbot, form, "Save")
    assert errors(form) == ["There is a group called Mill Row already. Give another name."]
    write(qtbot, form, "name", "Rowing club")
    form.field("kind").set_value(GroupKind.NAMED_SET)
    press(qtbot, form, "Save")
    assert titles(view) == [("Household", "Mill Row"), ("Named set", "Rowing club")]
    assert view.room.rows(view.book)[1].second == "Nobody on this day"
    assert view.show_record("member_group:1")


def test_a_person_is_in_a_group_once_at_a_time(
    view: GroupsView, partnership: Partnership, people: People, qtbot: QtBot
) -> None:
    view.pane.open_part(PEOPLE)
    inside = part_of(view, PEOPLE)
    press(qtbot, inside, "Add a person")
    write(qtbot, inside.form, "person_id", "Amara Okonjo")
    write(qtbot, inside.form, "starts", "1 January 2024")
    press(qtbot, inside.form, "Save")
    assert errors(inside.form)[0].startswith("This person is in the group from 12 June 2023 and still is.")
    write(qtbot, inside.form, "person_id", "Priya Nair")
    press(qtbot, inside.form, "Save")
    assert {one.person_id for one in listed(partnership, GroupMember)} == {
        people["Amara Okonjo"],
        people["Priya Nair"],
    }
    assert [row.value for row in view.room.rows(view.book)] == ["two voting members"]


def test_the_group_stands_as_at_a_day_and_a_mistake_is_taken_off(
    view: GroupsView, partnership: Partnership, desk: Desk, qtbot: QtBot
) -> None:
    desk.show_day(date(2020, 1, 1))
    assert [row.value for row in view.room.rows(view.book)] == ["no voting members"]
    desk.show_day(None)
    view.pane.open_part(PEOPLE)
    press(qtbot, part_of(view, PEOPLE), "Take off the list")
    assert listed(partnership, GroupMember) == []
    partnership.undo()
    assert len(listed(partnership, GroupMember)) == 1

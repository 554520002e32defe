"""Members are admitted, corrected, appointed and ended by the services that window, command line and import share."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.members.facts import Departure, Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.members.vocabulary import DepartureSource
from evenhand.domain.partnership.facts import Council
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity, Office, PublicOffice
from evenhand.records.unit_of_work import Partnership
from evenhand.services import members
from evenhand.services.departures import depart
from evenhand.services.partnership import save_council
from evenhand.services.saving import found, listed
from tests.makers import a_partnership

TODAY = date(2026, 4, 14)
JOINED = date(2023, 6, 12)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def a_member(partnership: Partnership, name: str = "Amara Okonjo", *, joined: date = JOINED) -> int:
    membership = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=joined)
    return members.admit_member(partnership, members.NewMember(Person(name=name), membership), today=TODAY)


def leave(partnership: Partnership, spell: Membership, last_day: date) -> None:
    told = Departure(membership_id=spell.id, source=DepartureSource.LETTER, told_on=last_day)
    depart(partnership, spell.id, told, last_day=last_day, hand_on={}, today=TODAY)


def appoint(partnership: Partnership, person_id: int, office: Office, starts: date) -> int:
    held = OfficeHeld(person_id=person_id, office=office, starts=starts)
    return members.save_office(partnership, held, today=TODAY)


def test_a_member_is_admitted_whole_or_not_at_all(partnership: Partnership) -> None:
    membership = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=date(2026, 4, 15))
    with pytest.raises(Refusal):
        members.admit_member(
            partnership, members.NewMember(Person(name="Amara Okonjo"), membership), today=TODAY
        )
    assert listed(partnership, Person) == []


def test_admitting_is_one_change_that_one_undo_takes_back(partnership: Partnership) -> None:
    a_member(partnership)
    assert partnership.next_undo == "Admit Amara Okonjo"
    partnership.undo()
    assert members.directory(partnership).seats_on(TODAY) == []
    partnership.redo()
    assert [seat.called for seat in members.directory(partnership).seats_on(TODAY)] == ["Amara Okonjo"]


def test_ending_a_membership_ends_the_offices_and_undo_brings_both_back(partnership: Partnership) -> None:
    person = a_member(partnership)
    appoint(partnership, person, Office.CHAIR, date(2024, 9, 17))
    (spell,) = members.directory(partnership).memberships_of(person)
    last_day = date(2026, 3, 31)
    leave(partnership, spell, last_day)
    people = members.directory(partnership)
    assert people.seats_on(last_day) != []
    assert people.seats_on(date(2026, 4, 1)) == []
    assert people.holders(Office.CHAIR, last_day) != []
    assert people.holders(Office.CHAIR, date(2026, 4, 1)) == []
    partnership.undo()
    assert members.directory(partnership).holders(Office.CHAIR, TODAY) != []


def test_a_last_day_typed_into_the_membership_ends_the_offices_too(partnership: Partnership) -> None:
    person = a_member(partnership)
    appoint(partnership, person, Office.TREASURER, date(2024, 9, 17))
    (spell,) = members.directory(partnership).memberships_of(person)
    members.save_membership(partnership, replace(spell, ends=date(2026, 3, 31)), today=TODAY)
    assert members.directory(partnership).holders(Office.TREASURER, TODAY) == []


def test_an_office_goes_on_where_another_spell_follows_on_the_next_day(partnership: Partnership) -> None:
    person = a_member(partnership)
    appoint(partnership, person, Office.CHAIR, date(2024, 9, 17))
    (spell,) = members.directory(partnership).memberships_of(person)
    members.save_membership(partnership, replace(spell, starts=date(2025, 1, 1)), today=TODAY)
    before = replace(spell, id=0, votes=False, ends=date(2024, 12, 30))
    key = members.save_membership(partnership, before, today=TODAY)
    members.save_membership(partnership, replace(before, id=key, ends=date(2024, 12, 31)), today=TODAY)
    assert members.directory(partnership).holders(Office.CHAIR, TODAY) != []


def test_an_office_taken_up_after_the_last_day_stands_in_the_way(partnership: Partnership) -> None:
    person = a_member(partnership)
    appoint(partnership, person, Office.CHAIR, date(2026, 4, 1))
    (spell,) = members.directory(partnership).memberships_of(person)
    with pytest.raises(Refusal, match=r"Chair from 1 April 2026 would begin after this last day"):
        leave(partnership, spell, date(2026, 3, 1))
    assert members.directory(partnership).memberships_of(person) == [spell]


def test_what_ended_does_not_end_once_more_later(partnership: Partnership) -> None:
    person = a_member(partnership)
    (spell,) = members.directory(partnership).memberships_of(person)
    leave(partnership, spell, date(2026, 3, 1))
    with pytest.raises(Refusal, match="ended on 1 March 2026 already"):
        leave(partnership, spell, date(2026, 3, 2))


def test_rejoining_adds_a_spell_and_keeps_the_first(partnership: Partnership) -> None:
    person = a_member(partnership)
    (spell,) = members.directory(partnership).memberships_of(person)
    leave(partnership, spell, date(2025, 3, 1))
    again = Membership(person_id=person, capacity=Capacity.CO_OPTED, votes=True, starts=date(2026, 1, 6))
    members.save_membership(partnership, again, today=TODAY)
    people = members.directory(partnership)
    assert [one.capacity for one in people.memberships_of(person)] == [Capacity.RESIDENT, Capacity.CO_OPTED]
    assert people.seats_on(date(2025, 6, 1)) == []
    assert len(people.seats_on(TODAY)) == 1


@pytest.mark.clause("PP1")
def test_a_councillor_may_take_the_chair_and_is_always_shown_as_one(partnership: Partnership) -> None:
    person = a_member(partnership, "Janet Pell")
    council = save_council(partnership, Council(name="Marlbeck Borough Council"))
    seat = PublicOfficeHeld(
        person_id=person, kind=PublicOffice.COUNCILLOR, council_id=council, starts=date(2022, 5, 9)
    )
    members.save_public_office(partnership, seat, today=TODAY)
    appoint(partnership, person, Office.CHAIR, date(2025, 1, 7))
    (shown,) = members.directory(partnership).seats_on(TODAY)
    assert (shown.called, shown.office_words) == ("Cllr Janet Pell", "Chair")


def test_a_board_whose_rule_wants_an_independent_chair_refuses_a_councillor_in_it(tmp_path: Path) -> None:
    partnership = a_partnership(tmp_path, rule_book="pride-in-place", file_name="pride.evenhand")
    person = a_member(partnership, "Janet Pell")
    council = save_council(partnership, Council(name="Marlbeck Borough Council"))
    seat = PublicOfficeHeld(
        person_id=person, kind=PublicOffice.COUNCILLOR, council_id=council, starts=date(2022, 5, 9)
    )
    members.save_public_office(partnership, seat, today=TODAY)
    with pytest.raises(Refusal, match="independent chair"):
        appoint(partnership, person, Office.CHAIR, date(2025, 1, 7))
    spell = Membership(person_id=0, capacity=Capacity.COUNCILLOR, votes=True, starts=JOINED)
    sits_so = members.NewMember(Person(name="Faisal Rahman"), spell)
    other = members.admit_member(partnership, sits_so, today=TODAY)
    with pytest.raises(Refusal, match="independent chair"):
        appoint(partnership, other, Office.CHAIR, date(2025, 1, 7))
    partnership.close()


def test_the_same_council_seat_is_not_recorded_twice_for_the_same_days(partnership: Partnership) -> None:
    person = a_member(partnership, "Janet Pell")
    council = save_council(partnership, Council(name="Marlbeck Borough Council"))
    seat = PublicOfficeHeld(
        person_id=person, kind=PublicOffice.COUNCILLOR, council_id=council, starts=date(2022, 5, 9)
    )
    key = members.save_public_office(partnership, seat, today=TODAY)
    with pytest.raises(Refusal, match="from 9 May 2022 already"):
        members.save_public_office(partnership, replace(seat, starts=date(2024, 1, 1)), today=TODAY)
    members.save_public_office(partnership, replace(seat, id=key, ward="Wharf"), today=TODAY)
    assert found(partnership, PublicOfficeHeld, key).ward == "Wharf"


def test_what_was_typed_is_kept_without_the_blanks_around_it(partnership: Partnership) -> None:
    key = members.add_person(partnership, Person(name="  Łukasz Wiśniewski ", note=" <b>R&D</b> "))
    assert found(partnership, Person, key) == Person(id=key, name="Łukasz Wiśniewski", note="<b>R&D</b>")

"""Who sits on the partnership on a day, and how everybody is called."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.members.two_hats import hats_of
from evenhand.domain.spells import Spell
from evenhand.domain.vocabulary import Capacity, Office, PublicOffice

DAY = date(2026, 4, 14)
MADE = {1: Person(id=1, name="Amara Okonjo"), 2: Person(id=2, name="Janet Pell")}


def a_spell(person_id: int, starts: date, ends: date | None = None, *, votes: bool = True) -> Membership:
    return Membership(
        id=person_id, person_id=person_id, capacity=Capacity.RESIDENT, votes=votes, starts=starts, ends=ends
    )


def a_council_seat(starts: date, ends: date | None = None) -> PublicOfficeHeld:
    return PublicOfficeHeld(
        id=1, person_id=2, kind=PublicOffice.COUNCILLOR, council_id=1, ward="Wharf", starts=starts, ends=ends
    )


@pytest.mark.clause("PP1", "PP3")
def test_whoever_holds_a_council_seat_is_called_councillor_from_its_first_to_its_last_day() -> None:
    people = Directory(MADE, public_offices=(a_council_seat(date(2022, 5, 9), date(2026, 5, 11)),))
    assert people.called(2, date(2022, 5, 8)) == "Janet Pell"
    assert people.called(2, date(2022, 5, 9)) == "Cllr Janet Pell"
    assert people.called(2, date(2026, 5, 11)) == "Cllr Janet Pell"
    assert people.called(2, date(2026, 5, 12)) == "Janet Pell"


@pytest.mark.clause("PP1")
def test_a_councillor_in_the_chair_is_shown_as_one_and_never_left_out() -> None:
    chair = OfficeHeld(id=1, person_id=2, office=Office.CHAIR, starts=date(2025, 1, 1))
    people = Directory(MADE, (a_spell(2, date(2023, 6, 12)),), (chair,), (a_council_seat(date(2022, 5, 9)),))
    (seat,) = people.seats_on(DAY)
    assert (seat.called, seat.office_words) == ("Cllr Janet Pell", "Chair")
    assert people.holders(Office.CHAIR, DAY) == [MADE[2]]


def test_a_member_sits_on_the_last_day_and_no_longer_on_the_next() -> None:
    people = Directory(MADE, (a_spell(1, date(2023, 6, 12), DAY),))
    assert [seat.person.id for seat in people.voting_on(DAY)] == [1]
    assert people.seats_on(DAY + timedelta(days=1)) == []
    assert people.memberships_of(1) == [a_spell(1, date(2023, 6, 12), DAY)]
    assert people.memberships_of(2) == []


def test_offices_stand_in_their_order_whatever_order_they_were_taken_up_in() -> None:
    offices = [
        OfficeHeld(id=number, person_id=1, office=office, starts=date(2020, 1, number))
        for number, office in enumerate((Office.TREASURER, Office.CHAIR), start=1)
    ]
    people = Directory(MADE, offices=tuple(offices))
    assert [one.office for one in people.offices_of(1, DAY)] == [Office.CHAIR, Office.TREASURER]


@given(st.lists(st.tuples(st.dates(), st.integers(0, 900), st.booleans()), max_size=8), st.dates())
def test_those_who_vote_are_always_among_those_who_sit(
    spells: list[tuple[date, int, bool]], day: date
) -> None:
    made = {number: Person(id=number, name=f"Member {number}") for number in range(len(spells))}
    memberships = tuple(
        a_spell(
            number, starts, min(starts, date.max - timedelta(days=900)) + timedelta(days=length), votes=vote
        )
        for number, (starts, length, vote) in enumerate(spells)
    )
    people = Directory(made, memberships)
    sitting = [seat.person.id for seat in people.seats_on(day)]
    voting = [seat.person.id for seat in people.voting_on(day)]
    assert set(voting) <= set(sitting)
    assert sitting.count(0) <= 1


@pytest.mark.clause("MP1", "PP3")
def test_a_member_who_is_the_mp_is_shown_as_both_and_as_none_once_parliament_is_dissolved() -> None:
    seat = Membership(id=9, person_id=1, capacity=Capacity.MP, votes=False, starts=date(2023, 6, 12))
    term = Spell(date(2019, 12, 13), date(2024, 5, 29))
    made = {1: Person(id=1, name="Ruth Calloway MP")}
    people = Directory(made, (seat,), in_parliament={1: (term,)})
    [before], [after] = people.seats_on(date(2024, 5, 29)), people.seats_on(date(2024, 5, 30))
    assert (before.called, after.called) == ("Ruth Calloway MP", "Ruth Calloway")
    assert before.membership.capacity.label == "MP’s seat"
    assert [hat.says for hat in hats_of(people, 1, date(2024, 5, 29))] == [
        "member in the MP’s seat without a vote",
        "Member of Parliament",
    ]
    assert len(hats_of(people, 1, date(2024, 5, 30))) == 1

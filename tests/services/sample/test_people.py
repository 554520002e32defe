"""Who has sat on the sample's partnership, for whom, and in which office."""

from datetime import date

import pytest

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Membership
from evenhand.domain.vocabulary import Capacity, Office
from evenhand.records.unit_of_work import Partnership
from evenhand.services.sample import SAMPLE_DAY
from evenhand.services.saving import listed


def test_eleven_vote_on_the_day_six_of_them_residents_three_councillors_and_two_for_organisations(
    people: Directory,
):
    capacities = [seat.membership.capacity for seat in people.voting_on(SAMPLE_DAY)]

    assert len(capacities) == 11
    assert capacities.count(Capacity.RESIDENT) == 6
    assert capacities.count(Capacity.COUNCILLOR) == 3
    assert capacities.count(Capacity.ORGANISATION) == 2
    assert f"{6 / 11:.1%}" == "54.5%"


def test_the_councillors_are_of_two_parties_and_one_of_none_and_each_says_where_that_was_declared(
    people: Directory,
):
    offices = [
        office for seat in people.seats_on(SAMPLE_DAY) for office in seat.public_offices if office.source
    ]

    assert sorted(office.party for office in offices) == [
        "Independent",
        "Tarn Valley Alliance",
        "Wharfside Voice",
    ]


def test_people_join_leave_come_back_and_sit_in_every_capacity_but_that_of_the_mp(
    sample: Partnership, people: Directory
):
    spells = listed(sample, Membership)
    sat = {spell.person_id for spell in spells}

    assert {spell.capacity for spell in spells} == set(Capacity) - {Capacity.MP}
    assert 14 <= len(sat) <= 16
    assert len(spells) > len(sat)
    assert any(people.people[key].name == "Hannah Lowe" for key in sat)


def test_offices_pass_from_hand_to_hand(people: Directory):
    def holders(day: date) -> dict[Office, str]:
        return {office: who.name for office in Office for who in people.holders(office, day)}

    assert holders(SAMPLE_DAY) == {
        Office.CHAIR: "Amara Okonjo",
        Office.VICE_CHAIR: "Janet Pell",
        Office.SECRETARY: "Delyth Vaughan",
        Office.TREASURER: "Gwenllian Price",
    }
    assert holders(date(2024, 9, 16))[Office.CHAIR] == "Hannah Lowe"
    assert Office.SECRETARY not in holders(date(2024, 9, 20))


@pytest.mark.parametrize(
    ("day", "residents", "voting"),
    [
        (date(2023, 6, 12), 5, 9),
        (date(2024, 6, 18), 6, 11),
        (date(2024, 10, 1), 5, 10),
        (date(2025, 9, 1), 5, 7),
        (SAMPLE_DAY, 6, 11),
    ],
)
def test_the_share_of_residents_falls_below_the_rule_and_rises_again(
    people: Directory, day: date, residents: int, voting: int
):
    seats = people.voting_on(day)

    assert len(seats) == voting
    assert sum(seat.membership.capacity is Capacity.RESIDENT for seat in seats) == residents

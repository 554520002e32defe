"""Somebody in office who does not stand: named as such once that is public, and never a candidate besides."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.people_affected import (
    HOLDS_IN_PERIOD,
    NOT_KNOWN_TO_STAND,
    as_publicly_known,
    people_affected,
)
from evenhand.domain.elections.record_facts import StandingDown
from evenhand.domain.members.facts import Membership, Person, PublicOfficeHeld
from evenhand.domain.partnership.facts import Council
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity, ElectionKind, PublicOffice
from evenhand.records.unit_of_work import Partnership
from evenhand.services import elections, members, standing_down
from evenhand.services.members import NewMember
from evenhand.services.saving import listed, put
from tests.makers import a_partnership

POLL, PUBLIC = date(2026, 5, 7), date(2026, 3, 1)
TODAY = date(2026, 4, 14)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    with opened.change("The council") as unit:
        council_id = put(unit.session, Council(name="Marlbeck Borough Council"))
    starts = date(2022, 5, 9)
    seat = PublicOfficeHeld(
        person_id=0, kind=PublicOffice.COUNCILLOR, council_id=council_id, source="The council", starts=starts
    )
    for name, offices in (("Tobias Wren", (seat,)), ("Amara Okonjo", ())):
        capacity = Capacity.COUNCILLOR if offices else Capacity.RESIDENT
        spell = Membership(person_id=0, capacity=capacity, votes=True, starts=date(2023, 6, 12))
        members.admit_member(opened, NewMember(Person(name=name), spell, (), offices), today=TODAY)
    elections.save_election(opened, Election(kind=ElectionKind.LOCAL, poll_on=POLL, area="Marlbeck Borough"))
    yield opened
    opened.close()


def the_fact(partnership: Partnership, name: str = "Tobias Wren", since: date = PUBLIC) -> StandingDown:
    (election,) = listed(partnership, Election)
    person = next(one for one in listed(partnership, Person) if one.name == name)
    return StandingDown(election_id=election.id, person_id=person.id, since=since, source="His own statement")


@pytest.mark.clause("PP5")
def test_who_stands_down_is_shown_as_such_and_to_others_only_once_that_is_public(
    partnership: Partnership,
) -> None:
    standing_down.save_standing_down(partnership, the_fact(partnership))
    directory, goes = members.directory(partnership), listed(partnership, StandingDown)
    (public,) = people_affected(directory, [], PUBLIC, (), goes)
    (early,) = people_affected(directory, [], date(2026, 2, 28), (), goes)
    assert (public.name, public.stands) == ("Cllr Tobias Wren", "Stands down; public since 1 March 2026")
    assert (public.in_period, public.is_candidate, public.public) == (HOLDS_IN_PERIOD, False, True)
    assert early.stands == "Stands down; not public before 1 March 2026"
    known = as_publicly_known(early)
    assert known is not None
    assert known.stands == NOT_KNOWN_TO_STAND


def test_it_is_one_change_and_can_be_taken_back(partnership: Partnership) -> None:
    key = standing_down.save_standing_down(partnership, the_fact(partnership))
    assert partnership.next_undo == "Tobias Wren stands down"
    standing_down.take_back(partnership, key)
    assert listed(partnership, StandingDown) == []
    partnership.undo()
    assert len(listed(partnership, StandingDown)) == 1


@pytest.mark.parametrize(
    ("name", "since", "field", "says"),
    [
        ("Amara Okonjo", PUBLIC, "person_id", "Amara Okonjo is in no public office on 1 March 2026"),
        ("Tobias Wren", date(2026, 5, 8), "since", "That is after polling day."),
    ],
)
def test_only_somebody_in_office_stands_down_and_before_the_poll(
    partnership: Partnership, name: str, since: date, field: str, says: str
) -> None:
    with pytest.raises(Refusal) as refused:
        standing_down.save_standing_down(partnership, the_fact(partnership, name, since))
    assert refused.value.field == field
    assert refused.value.says.startswith(says)


def test_nobody_stands_down_twice_or_while_they_stand(partnership: Partnership) -> None:
    fact = the_fact(partnership)
    key = standing_down.save_standing_down(partnership, fact)
    with pytest.raises(Refusal, match="on the list already"):
        standing_down.save_standing_down(partnership, fact)
    stands = Candidate(
        election_id=fact.election_id, person_id=fact.person_id, name="Tobias Wren", since=PUBLIC, source="S"
    )
    with pytest.raises(Refusal, match="recorded as standing down"):
        elections.save_candidate(partnership, stands)
    standing_down.take_back(partnership, key)
    elections.save_candidate(partnership, stands)
    with pytest.raises(Refusal, match="stands in this election already"):
        elections.save_candidate(partnership, stands)
    with pytest.raises(Refusal, match="recorded as standing"):
        standing_down.save_standing_down(partnership, fact)

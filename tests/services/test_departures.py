"""A departure is one change: last day, offices, actions and how it was learnt, and one undo takes all of it back."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.members.facts import Departure, Membership, OfficeHeld, Person
from evenhand.domain.members.leaving import Effects
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind, DepartureSource
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity, Office
from evenhand.records.unit_of_work import Partnership
from evenhand.services import departures, members
from evenhand.services.actions import save_action
from evenhand.services.member_invariants import member_checks
from evenhand.services.saving import found, listed
from tests.makers import a_partnership

JOINED, LAST, TODAY = date(2023, 6, 12), date(2026, 4, 30), date(2026, 4, 14)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def admit(partnership: Partnership, name: str) -> int:
    spell = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=JOINED)
    return members.admit_member(partnership, members.NewMember(Person(name=name), spell), today=TODAY)


@pytest.fixture
def amara(partnership: Partnership) -> int:
    """The chair."""
    key = admit(partnership, "Amara Okonjo")
    chair = OfficeHeld(person_id=key, office=Office.CHAIR, starts=date(2024, 9, 17))
    members.save_office(partnership, chair, today=TODAY)
    return key


def an_action(partnership: Partnership, owner: int, says: str) -> int:
    action = Action(
        kind=ActionKind.OTHER, says=says, owner_id=owner, opened_on=JOINED, due_on=date(2026, 6, 1)
    )
    return save_action(partnership, action, today=TODAY)


def spell_of(partnership: Partnership, person_id: int) -> Membership:
    return members.directory(partnership).memberships_of(person_id)[-1]


def told(partnership: Partnership, person_id: int) -> Departure:
    return Departure(
        membership_id=spell_of(partnership, person_id).id,
        source=DepartureSource.TEXT_MESSAGE,
        told_on=TODAY,
        words="I am moving. Sorry!",
    )


def leave(partnership: Partnership, person_id: int, hand_on: Mapping[int, int | None]) -> None:
    spell = spell_of(partnership, person_id)
    departures.depart(
        partnership,
        spell.id,
        told(partnership, person_id),
        last_day=LAST,
        hand_on=hand_on,
        today=TODAY,
        how="moved",
    )


def test_one_change_ends_all_and_hands_on_and_one_undo_takes_it_back(
    partnership: Partnership, amara: int
) -> None:
    priya = admit(partnership, "Priya Nair")
    school, stall = (an_action(partnership, amara, says) for says in ("Ask the school", "Hold a stall"))
    leave(partnership, amara, {school: priya, stall: None})
    assert partnership.next_undo == "End membership of Amara Okonjo"
    ended = spell_of(partnership, amara)
    assert (ended.ends, ended.how_ended) == (LAST, "moved")
    assert members.directory(partnership).holders(Office.CHAIR, date(2026, 5, 1)) == []
    assert found(partnership, Action, school).owner_id == priya
    assert found(partnership, Action, stall).owner_id is None
    with partnership.reading() as session:
        (kept,) = departures.read_departures(session, amara).values()
    assert replace(kept, id=0) == told(partnership, amara)
    partnership.undo()
    assert spell_of(partnership, amara).ends is None
    assert members.directory(partnership).holders(Office.CHAIR, date(2026, 5, 1)) != []
    assert found(partnership, Action, school).owner_id == amara
    assert listed(partnership, Departure) == []


def test_what_is_shown_beforehand_is_what_happens(partnership: Partnership, amara: int) -> None:
    action = an_action(partnership, amara, "Ask the school")
    with partnership.reading() as session:
        shown: Effects = departures.effects(session, spell_of(partnership, amara).id, LAST)
    leave(partnership, amara, {action: None})
    after = members.directory(partnership)
    assert [replace(one, ends=LAST) for one in shown.offices] == list(after.offices)
    assert "Voting members: 1 until then, 0 after, below the least of 8." in shown.sentences
    assert after.voting_on(date(2026, 5, 1)) == []


def test_nothing_is_saved_where_an_action_is_forgotten_or_goes_to_somebody_who_left(
    partnership: Partnership, amara: int
) -> None:
    action, gone = an_action(partnership, amara, "Ask the school"), admit(partnership, "Harold Finch")
    leave(partnership, gone, {})
    before = partnership.next_undo
    for hand_on in ({}, {action: gone}, {action: amara}):
        with pytest.raises(Refusal):
            leave(partnership, amara, hand_on)
    assert partnership.next_undo == before
    assert spell_of(partnership, amara).ends is None


def test_those_who_may_take_an_action_are_the_members_of_the_day_after(
    partnership: Partnership, amara: int
) -> None:
    admit(partnership, "Priya Nair")
    leave(partnership, admit(partnership, "Harold Finch"), {})
    with partnership.reading() as session:
        key = spell_of(partnership, amara).id
        on_last = departures.takers(session, key, date(2026, 4, 20), TODAY)
        after = departures.takers(session, key, LAST, TODAY)
    assert [seat.called for seat in on_last] == ["Harold Finch", "Priya Nair"]
    assert [seat.called for seat in after] == ["Priya Nair"]


def test_an_earlier_last_day_corrects_the_departure_that_is_there(
    partnership: Partnership, amara: int
) -> None:
    leave(partnership, amara, {})
    spell = spell_of(partnership, amara)
    by_letter = replace(told(partnership, amara), source=DepartureSource.LETTER)
    earlier = date(2026, 4, 20)
    departures.depart(partnership, spell.id, by_letter, last_day=earlier, hand_on={}, today=TODAY)
    (kept,) = listed(partnership, Departure)
    assert (kept.source, spell_of(partnership, amara).ends) == (DepartureSource.LETTER, earlier)


def test_a_membership_that_goes_on_after_all_has_no_departure(partnership: Partnership, amara: int) -> None:
    leave(partnership, amara, {})
    members.save_membership(partnership, replace(spell_of(partnership, amara), ends=None), today=TODAY)
    assert listed(partnership, Departure) == []
    with partnership.reading() as session:
        assert all(one.ok for one in member_checks(session))

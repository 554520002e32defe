"""What a last day brings with it, worked out before anything is saved."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Departure, Membership, OfficeHeld, Person
from evenhand.domain.members.leaving import (
    Effects,
    check_departure,
    check_hand_on,
    effects_of,
    taken_from,
    takers_on,
)
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome, DepartureSource
from evenhand.domain.partnership.rulebook import Rule, RuleBook
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity, Office

JOINED, LAST, TODAY = date(2023, 6, 12), date(2026, 3, 31), date(2026, 4, 14)
SPELL = Membership(id=1, person_id=1, capacity=Capacity.RESIDENT, votes=True, starts=JOINED)
RESIDENTS, COUNCILLORS = 6, 5


def a_book(**values: int | str) -> RuleBook:
    held = {
        "residents_share": 51,
        "residents_share_is": "at least",
        "quorum": 5,
        "members_least": 8,
        **values,
    }
    return RuleBook(
        "Test",
        {
            key: Rule(
                key=key,
                label=key,
                value=value,
                unit="percent" if key.endswith(("share", "percent")) else "words",
                source="a test",
                suggested=key == "councillors_share",
            )
            for key, value in held.items()
        },
    )


def a_board(*others: Membership, offices: Sequence[OfficeHeld] = ()) -> Directory:
    """Six residents and five councillors; person 1 is the first resident."""
    capacities = [Capacity.RESIDENT] * RESIDENTS + [Capacity.COUNCILLOR] * COUNCILLORS
    spells = tuple(
        replace(SPELL, id=number, person_id=number, capacity=capacity)
        for number, capacity in enumerate(capacities, start=1)
    )
    people = {number: Person(id=number, name=f"Member {number}") for number in range(1, len(spells) + 1)}
    return Directory(people, (*spells, *others), tuple(offices))


def an_action(number: int, owner: int | None = 1) -> Action:
    return Action(
        id=number,
        kind=ActionKind.OTHER,
        says="Ask the school",
        owner_id=owner,
        opened_on=JOINED,
        due_on=TODAY,
    )


def effects(
    directory: Directory, *actions: Action, book: RuleBook | None = None, spell: Membership = SPELL
) -> Effects:
    rules = book or a_book()
    return effects_of(directory, actions, (rules, rules), spell, LAST)


def test_quorum_and_shares_are_told_until_the_last_day_and_after() -> None:
    assert effects(a_board()).sentences == (
        "Voting members: 11 until then, 10 after; the least is 8.",
        "Residents: 6 of 11 until then, 5 of 10 after: 50.0%, below at least 51%, which is 6.",
        "Councillors: 5 of 11 until then, 5 of 10 after: 50.0%.",
        "Quorum 5: 10 voting members remain.",
    )


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"residents_share": 50}, "5 of 10 after: 50.0%, just enough for at least 50%, which is 5."),
        ({"residents_share": 40}, "5 of 10 after: 50.0%, enough for at least 40%, which is 4."),
        ({"councillors_share": 33}, "above the suggested mark of 33%, which gives no verdict."),
        ({"members_least": 11}, "Voting members: 11 until then, 10 after, below the least of 11."),
        ({"quorum": 11}, "Quorum 11: only 10 voting members remain, so no meeting has one."),
        ({"quorum_percent": 50}, "Quorum 5, 6 until then: 10 voting members remain."),
    ],
)
def test_each_rule_is_told_as_it_stands_after(values: dict[str, int], says: str) -> None:
    assert any(says in one for one in effects(a_board(), book=a_book(**values)).sentences)


def test_where_no_rule_is_set_the_figures_stand_alone() -> None:
    assert effects(a_board(), book=RuleBook("Empty", {})).sentences == (
        "Voting members: 11 until then, 10 after.",
        "Residents: 6 of 11 until then, 5 of 10 after: 50.0%.",
        "Councillors: 5 of 11 until then, 5 of 10 after: 50.0%.",
        "No quorum is set: 10 voting members remain.",
    )


def test_the_last_voting_member_leaves_no_share() -> None:
    alone = Directory({1: Person(id=1, name="Member 1")}, (SPELL,))
    told = effects(alone)
    assert told.shares == ()
    assert told.sentences[-1] == "Quorum 5: only 0 voting members remain, so no meeting has one."


def test_somebody_without_a_vote_changes_no_share() -> None:
    adviser = replace(SPELL, id=20, person_id=20, capacity=Capacity.ADVISER, votes=False)
    board = a_board(adviser)
    known = replace(board, people={**board.people, 20: Person(id=20, name="Bev Naylor")})
    assert effects(known, spell=adviser).sentences == (
        "This member has no vote: quorum and shares stay as they are.",
    )


def test_offices_and_open_actions_of_this_person_alone_are_concerned() -> None:
    chair = OfficeHeld(id=1, person_id=1, office=Office.CHAIR, starts=JOINED)
    over = OfficeHeld(id=2, person_id=1, office=Office.SECRETARY, starts=JOINED, ends=date(2024, 1, 1))
    closed = replace(an_action(9), closed_on=TODAY, outcome=ActionOutcome.DROPPED)
    told = effects(
        a_board(offices=[over, chair, replace(chair, id=3, person_id=2)]),
        an_action(7),
        an_action(8, owner=2),
        closed,
    )
    assert told.offices == (chair,)
    assert [one.id for one in told.actions] == [7]


def test_nobody_leaves_where_another_spell_follows_on_the_next_day() -> None:
    again = replace(SPELL, id=30, capacity=Capacity.CO_OPTED, starts=date(2026, 4, 1))
    ending = replace(SPELL, ends=LAST)
    board = a_board(again, offices=[OfficeHeld(id=1, person_id=1, office=Office.CHAIR, starts=JOINED)])
    told = effects(replace(board, memberships=(ending, *board.memberships[1:])), an_action(7), spell=ending)
    assert (told.offices, told.actions) == ((), ())
    assert told.sentences[0] == (
        "Another membership, co-opted member with a vote, goes on from 1 April 2026: offices and actions stay."
    )
    assert told.sentences[1].startswith("Voting members: 11 until then, 11 after")


def test_a_last_day_before_the_first_is_refused() -> None:
    with pytest.raises(Refusal, match=r"ends before it begins\. Give a date from 12 June 2023 on") as refused:
        effects_of(a_board(), (), (a_book(), a_book()), SPELL, date(2023, 6, 11))
    assert refused.value.field == "ends"


@pytest.mark.parametrize(
    ("told_on", "says"),
    [
        (date(2026, 4, 15), "15 April 2026 is still to come"),
        (date(2023, 6, 11), "before the membership began"),
    ],
)
def test_a_departure_is_learnt_by_now_and_during_the_membership(told_on: date, says: str) -> None:
    told = Departure(membership_id=1, source=DepartureSource.LETTER, told_on=told_on)
    with pytest.raises(Refusal, match=says) as refused:
        check_departure(told, SPELL, TODAY)
    assert refused.value.field == "told_on"


def test_an_action_goes_to_another_member_or_to_nobody_and_none_is_forgotten() -> None:
    board = a_board()
    brings, able = effects(board, an_action(7)), takers_on(board, SPELL, TODAY)
    check_hand_on(brings, {7: 2}, able, TODAY)
    check_hand_on(brings, {7: None}, able, TODAY)
    for owner in (1, 99):
        with pytest.raises(Refusal, match="is no member on 14 April 2026") as refused:
            check_hand_on(brings, {7: owner}, able, TODAY)
        assert refused.value.field == "hand_on_7"
    with pytest.raises(Refusal, match="Another open action is theirs now: “Ask the school”"):
        check_hand_on(brings, {}, able, TODAY)


def test_actions_are_taken_the_day_after_but_on_no_day_gone_by() -> None:
    assert taken_from(date(2026, 4, 30), TODAY) == date(2026, 5, 1)
    assert taken_from(TODAY, TODAY) == date(2026, 4, 15)
    assert taken_from(LAST, TODAY) == TODAY

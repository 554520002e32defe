"""Recorded votes counted again without some of the voters: by the same rules, and never more than the names allow."""

from datetime import date
from itertools import product

import pytest

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.influence.minutes import Minutes
from evenhand.domain.meetings.influence.recount import Recount, Turn, Voted, recounts
from evenhand.domain.meetings.influence.recount_words import NONE_RECORDED, say_recounts
from evenhand.domain.meetings.influence.rooms import voting_room
from evenhand.domain.meetings.influence.whom import COUNCILLORS, Whom
from evenhand.domain.meetings.outcome import Tally, result_of
from evenhand.domain.meetings.record_facts import DecisionRecord, Vote
from evenhand.domain.meetings.room import Room, SeatAt, room_at
from evenhand.domain.meetings.room_rules import RoomRules
from evenhand.domain.meetings.vocabulary import Cast, VoteMethod
from evenhand.domain.vocabulary import Outcome, Planned, Presence

DAY = date(2026, 3, 17)
FOR, AGAINST, ABSTAINED = Cast.FOR, Cast.AGAINST, Cast.ABSTAINED
Casts = dict[int, Cast]


def a_room(voters: int, rules: RoomRules, chair: int = 1) -> Room:
    """So many voters, all there, one of them in the chair."""
    there = dict.fromkeys(range(1, voters + 1), Presence.PRESENT)
    seats = [SeatAt(one, votes=True) for one in there]
    return room_at(seats, there, (), (), rules, item_id=None, at=None, first_chair_id=chair)


def these(*people: int) -> Whom:
    """Some people as the councillors."""

    def belongs(person_id: int, _: date) -> bool:
        return person_id in people

    return Whom(COUNCILLORS, belongs, "PP2", "councillors_share")


def held(casts: Casts, outcome: Outcome, casting: Cast | None = None) -> Minutes:
    """One meeting with one motion, voted on by name."""
    return Minutes(
        (Meeting(id=1, held_on=DAY, status=Planned.HELD),),
        (),
        (Decision(id=1, meeting_id=1, number=1, wording="To move the event.", outcome=outcome),),
        (DecisionRecord(decision_id=1, method=VoteMethod.RECORDED_VOTE, casting=casting),),
        tuple(Vote(decision_id=1, person_id=one, cast=cast) for one, cast in casts.items()),
    )


def again(
    casts: Casts,
    whom: Whom,
    rules: RoomRules,
    *,
    casting: Cast | None = None,
    chair: int = 1,
    voters: int = 9,
) -> Recount:
    """The recount of one vote, whose outcome followed from the votes."""
    room = a_room(max(voters, *casts), rules, chair)
    given = list(casts.values())
    tally = Tally(given.count(FOR), given.count(AGAINST), given.count(ABSTAINED), casting)
    outcome = result_of(VoteMethod.RECORDED_VOTE, tally, room, rules).outcome
    return recounts(whom, held(casts, outcome, casting), {1: Voted(room, rules)}).lines[0]


def votes(ayes: int, noes: int) -> Casts:
    """The first so many for, the next so many against."""
    return {one: FOR if one <= ayes else AGAINST for one in range(1, ayes + noes + 1)}


@pytest.mark.clause("PP2")
def test_a_vote_that_turns_says_what_it_was_and_what_it_would_have_been() -> None:
    whom = these(1, 2, 3)
    rules = RoomRules(quorum=5)
    one = again(votes(5, 4), whom, rules)
    assert (one.turn, one.as_it_was, one.without) == (Turn.OTHER, "Carried 5 to 4", "Lost 2 to 4")
    assert (one.theirs, one.united, one.needed_them) == (3, True, False)
    found = recounts(whom, held(votes(5, 4), Outcome.CARRIED), {1: Voted(a_room(9, rules), rules)})
    assert say_recounts(whom, found) == (
        "One vote was recorded by name. The councillors voted the same way in one of them.",
        "It would have gone the other way without the votes of the councillors.",
    )


def test_a_tie_is_left_to_somebody_elses_casting_vote_and_falls_with_their_own() -> None:
    rules = RoomRules(casting="chair")
    assert again(votes(5, 4), these(5), rules, chair=1).turn is Turn.OPEN
    assert again(votes(5, 4), these(5), RoomRules(casting="none"), chair=1).turn is Turn.OTHER
    assert again(votes(4, 4), these(1), rules, casting=FOR, chair=1, voters=8).turn is Turn.OTHER
    kept = again(votes(4, 4), these(2, 8), rules, casting=FOR, chair=1, voters=8)
    assert (kept.turn, kept.without) == (Turn.SAME, "Carried 3 to 3, by the casting vote of the chair")


def test_whoever_counts_towards_the_quorum_was_there_and_is_said_to_have_been_needed() -> None:
    one = again(votes(5, 0), these(1, 2), RoomRules(quorum=5), voters=5)
    assert (one.turn, one.needed_them) == (Turn.SAME, True)


def test_a_view_and_what_does_not_add_up_are_not_counted_again() -> None:
    rules = RoomRules(quorum=5)
    assert again(votes(2, 1), these(1), rules, voters=3).turn is Turn.VIEW
    room = Voted(a_room(9, rules), rules)
    wrong = recounts(these(1), held(votes(5, 4), Outcome.LOST), {1: room})
    assert wrong.lines[0].turn is Turn.NOT_COUNTED


def test_without_names_nothing_is_said_of_any_vote() -> None:
    minutes = held({}, Outcome.CARRIED)
    found = recounts(these(1), minutes, {})
    assert (found.lines, found.without_names) == ((), 1)
    assert say_recounts(these(1), found) == (NONE_RECORDED,)


@pytest.mark.clause("PP2", "PP8")
def test_every_small_vote_is_counted_again_as_on_ones_fingers() -> None:
    rules = RoomRules(casting="none")
    room = a_room(5, rules)
    for given in product((FOR, AGAINST, ABSTAINED), repeat=5):
        casts = dict(enumerate(given, start=1))
        ayes, noes = given.count(FOR), given.count(AGAINST)
        outcome = Outcome.CARRIED if ayes > noes else Outcome.LOST
        minutes = held(casts, outcome)
        for gone in (1, 2, 4):
            rest = given[gone:]
            carried = rest.count(FOR) > rest.count(AGAINST)
            turn = recounts(these(*range(1, gone + 1)), minutes, {1: Voted(room, rules)}).lines[0].turn
            assert turn is (Turn.SAME if carried == (outcome is Outcome.CARRIED) else Turn.OTHER), (
                given,
                gone,
            )


def test_the_room_of_a_decision_keeps_its_quorum_for_the_measure_of_power() -> None:
    rules = RoomRules(quorum=5, casting="chair", conflicted_count=True)
    room = voting_room(a_room(6, rules), DAY)
    assert (len(room.voters), room.quorum, room.casting, room.held_on) == (6, 5, frozenset({1}), DAY)
    short = voting_room(a_room(3, rules), DAY)
    assert not short.game(frozenset({1})).has_quorum

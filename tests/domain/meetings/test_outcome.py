"""What becomes of a motion follows the rule book, in every small electorate there is."""

from collections.abc import Iterator
from itertools import product

import pytest

from evenhand.domain.meetings.outcome import Result, Tally, result_of
from evenhand.domain.meetings.record_facts import DeclaredInterest
from evenhand.domain.meetings.room import Room, SeatAt, room_at
from evenhand.domain.meetings.room_rules import RoomRules
from evenhand.domain.meetings.vocabulary import Cast, ConflictHandling, ConflictNature, VoteMethod
from evenhand.domain.members.power import CastingVote, Game
from evenhand.domain.vocabulary import Outcome, Presence

BASES = ("those voting", "those present", "all voting members")
CHAIR = 99
HANDS = VoteMethod.SHOW_OF_HANDS
Ballots = tuple[str, ...]


def a_room(
    here: int, rules: RoomRules, *, away: int = 0, chair_votes: bool = True, interested: int = 0
) -> Room:
    """A room with so many voters in it, the chair one of them or somebody without a vote."""
    people = [CHAIR, *range(1, here)] if chair_votes else list(range(1, here + 1))
    seats = [SeatAt(one, votes=True) for one in (*people, *range(1000, 1000 + away + interested))]
    seats += [] if chair_votes else [SeatAt(CHAIR, votes=False)]
    there = dict.fromkeys((*people, CHAIR), Presence.PRESENT)
    declared = [
        DeclaredInterest(
            meeting_id=1,
            item_id=1,
            person_id=1000 + away + one,
            nature=ConflictNature.LOYALTY,
            says="a trustee",
            handling=ConflictHandling.LEFT_THE_ROOM,
        )
        for one in range(interested)
    ]
    return room_at(seats, there, (), declared, rules, item_id=1, at=None, first_chair_id=CHAIR)


def electorates(most: int) -> Iterator[Ballots]:
    """Every way in which up to so many voters can vote: for (F), against (A), abstained (X) or silent (S)."""
    for size in range(1, most + 1):
        for ayes, noes, abstained in product(range(size + 1), repeat=3):
            silent = size - ayes - noes - abstained
            if silent >= 0:
                yield tuple("F" * ayes + "A" * noes + "X" * abstained + "S" * silent)


def head_by_head(ballots: Ballots, away: int, basis: str, casting: str) -> bool:
    """Whether a motion is carried, as somebody counts on their fingers: more than half of the pile must be for it."""
    pile = {
        "those voting": [one for one in ballots if one in "FA"],
        "those present": list(ballots),
        "all voting members": [*ballots, *("S" * away)],
    }[basis]
    ayes = [one for one in ballots if one == "F"]
    if casting == "F" and len(ayes) == sum(one == "A" for one in ballots):
        ayes.append("F")
    return len(ayes) > len(pile) - len(ayes) if casting != "F" else 2 * len(ayes) > len(pile)


@pytest.mark.clause("PP2")
@pytest.mark.parametrize("basis", BASES)
@pytest.mark.parametrize("chair_votes", [True, False])
def test_the_outcome_follows_the_rule_book_for_every_electorate_of_up_to_seven(
    basis: str, chair_votes: bool
) -> None:
    for rule, casting in (("none", ""), ("chair", ""), ("chair", "F"), ("chair", "A")):
        rules = RoomRules(majority=basis, majority_set=True, casting=rule)
        rooms = {
            (here, away): a_room(here, rules, away=away, chair_votes=chair_votes)
            for here in range(1, 8)
            for away in (0, 1, 3)
        }
        for ballots, away in product(electorates(7), (0, 1, 3)):
            if set(ballots) == {"F"} and not casting:
                agreed = result_of(VoteMethod.CONSENSUS, None, rooms[len(ballots), away], rules)
                carried = head_by_head(ballots, away, basis, "")
                assert agreed.outcome is (Outcome.CARRIED if carried else Outcome.LOST), (ballots, away)
            if set(ballots) == {"S"}:
                continue
            tied = ballots.count("F") == ballots.count("A")
            cast = {"F": Cast.FOR, "A": Cast.AGAINST}.get(casting) if tied else None
            tally = Tally(ballots.count("F"), ballots.count("A"), ballots.count("X"), cast)
            found = result_of(HANDS, tally, rooms[len(ballots), away], rules)
            carried = head_by_head(ballots, away, basis, casting if tied else "")
            assert not found.fault
            assert found.outcome is (Outcome.CARRIED if carried else Outcome.LOST), (ballots, away, casting)
            assert found.says.startswith(found.outcome.label)


def test_it_agrees_with_the_game_that_measures_power_wherever_both_speak() -> None:
    for voters, ayes, casting in product(range(1, 8), range(8), (Cast.FOR, Cast.AGAINST, None)):
        if ayes > voters:
            continue
        for quorum, basis in product((None, voters, voters + 1), BASES):
            rules = RoomRules(quorum=quorum, majority=basis, majority_set=True, casting="chair")
            cast = casting if 2 * ayes == voters else None
            found = result_of(HANDS, Tally(ayes, voters - ayes, 0, cast), a_room(voters, rules), rules)
            game = Game(voters, quorum, CastingVote(in_bloc=True))
            assert (found.outcome is Outcome.CARRIED) == game.carries(ayes, casting=cast is Cast.FOR)
        for away in (1, 2, 3):
            rules = RoomRules(majority="all voting members", majority_set=True, casting="chair")
            tally = Tally(ayes, voters - ayes, 0, casting if 2 * ayes == voters else None)
            found = result_of(HANDS, tally, a_room(voters, rules, away=away), rules)
            game = Game(voters, None, CastingVote(in_bloc=True), among=voters + away)
            assert (found.outcome is Outcome.CARRIED) == game.carries(ayes, casting=casting is Cast.FOR)


def said(
    tally: Tally | None, room: Room, rules: RoomRules, method: VoteMethod = HANDS, who: str = ""
) -> Result:
    return result_of(method, tally, room, rules, caster=who)


def test_the_denominator_is_said_in_words() -> None:
    rules = RoomRules(quorum=5, majority_set=True, casting="chair")
    result = said(Tally(6, 2, 1), a_room(9, rules), rules)
    assert result.says == "Carried 6 to 2 with 1 abstention"
    assert result.detail == "9 entitled to vote. Majority of those voting, so 5 were enough."
    silent = said(Tally(6, 1), a_room(8, rules), rules)
    assert silent.detail.startswith("8 entitled to vote, 1 did not vote.")
    assert "as the rule book sets no other" in said(Tally(1, 0), a_room(1, RoomRules()), RoomRules()).detail


def test_an_abstention_never_acts_as_a_no_without_saying_so() -> None:
    for basis, weighs in zip(BASES, (False, True, True), strict=True):
        rules = RoomRules(majority=basis, majority_set=True)
        result = said(Tally(3, 2, 3), a_room(8, rules), rules)
        assert (result.outcome is Outcome.LOST) == weighs
        assert ("weighs like a vote against" in result.detail) == weighs


def test_a_tie_says_who_broke_it_or_why_it_fell() -> None:
    rules = RoomRules(majority_set=True, casting="chair")
    room = a_room(8, rules)
    broken = said(Tally(4, 4, 0, Cast.FOR), room, rules, who="Amara Okonjo")
    assert broken.says == "Carried 4 to 4, by the casting vote of Amara Okonjo"
    assert broken.by_casting
    assert said(Tally(4, 4, 0, Cast.AGAINST), room, rules).says.startswith("Lost 4 to 4, by the casting vote")
    assert "no casting vote was given" in said(Tally(4, 4), room, rules).detail
    for casting, says in (("none", "gives nobody a casting vote"), (None, "sets no casting vote")):
        fell = said(Tally(4, 4), room, RoomRules(majority_set=True, casting=casting))
        assert (fell.outcome, says in fell.detail) == (Outcome.LOST, True)


def test_without_a_quorum_nothing_is_carried() -> None:
    rules = RoomRules(quorum=5, majority_set=True)
    for method, tally in ((HANDS, Tally(4, 0)), (VoteMethod.CONSENSUS, None)):
        view = said(tally, a_room(4, rules), rules, method)
        assert view.outcome is Outcome.VIEW
        assert view.detail == "4 count towards a quorum of 5, so this is no decision."
    assert said(None, a_room(5, rules), rules, VoteMethod.CONSENSUS).outcome is Outcome.CARRIED
    assert said(None, a_room(5, rules), RoomRules(), VoteMethod.CONSENSUS).says == "Carried by consensus"


def test_a_consensus_of_nobody_is_none_and_one_of_too_few_says_what_it_lacked() -> None:
    rules = RoomRules(majority="all voting members", majority_set=True)
    empty = a_room(0, rules, chair_votes=False, away=3)
    assert "no consensus" in said(None, empty, rules, VoteMethod.CONSENSUS).fault
    few = said(None, a_room(2, rules, away=3), rules, VoteMethod.CONSENSUS)
    assert few.says == "Lost, though all 2 agreed"
    assert few.detail.startswith("2 entitled to vote. Majority of all 5 voting members, so 3 were needed")


def test_whoever_may_not_decide_is_no_silent_no_among_all_members() -> None:
    rules = RoomRules(majority="all voting members", majority_set=True)
    result = said(Tally(4, 0), a_room(5, rules, away=2, interested=2), rules)
    assert (result.outcome, result.needed) == (Outcome.CARRIED, 4)
    assert "the 7 voting members without an interest (2 had one)" in result.detail


@pytest.mark.parametrize(
    ("tally", "casting", "says"),
    [
        (Tally(-1, 2), "chair", "below nothing"),
        (Tally(0, 0), "chair", "No vote was counted"),
        (Tally(6, 2, 1), "chair", "9 were counted and 8 may vote"),
        (Tally(5, 3, 0, Cast.FOR), "chair", "as many vote for as against"),
        (Tally(4, 4, 0, Cast.ABSTAINED), "chair", "for or against"),
        (Tally(4, 4, 0, Cast.FOR), "none", "gives nobody a casting vote"),
        (Tally(4, 4, 0, Cast.FOR), None, "does not say who"),
        (Tally(4, 4, 0, Cast.FOR), "deputy", "The deputy has the casting vote"),
        (None, "chair", "choose consensus"),
    ],
)
def test_votes_that_do_not_add_up_say_so(tally: Tally | None, casting: str | None, says: str) -> None:
    rules = RoomRules(majority_set=True, casting=casting)
    assert says in said(tally, a_room(8, rules), rules).fault

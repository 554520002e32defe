"""Power figures worked by hand, and beside an oracle that walks through every single way of voting."""

import random
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import permutations
from math import factorial
from time import perf_counter

import pytest

from evenhand.domain.members.power import (
    CastingVote,
    Game,
    Power,
    power_of_bloc,
    power_of_one,
    power_of_unaligned,
)

CASTING = (
    None,
    CastingVote(in_bloc=True),
    CastingVote(in_bloc=True, votes=False),
    CastingVote(in_bloc=False),
    CastingVote(in_bloc=False, votes=False),
)
Players = tuple[tuple[int, bool], ...]


def carries(players: Players, in_favour: tuple[bool, ...], *, quorate: bool) -> bool:
    """Whether a motion is carried, counted head by head."""
    here = sum(votes for votes, _ in players)
    ayes = sum(votes for (votes, _), aye in zip(players, in_favour, strict=True) if aye)
    if not quorate or ayes < here - ayes:
        return False
    if ayes > here - ayes:
        return True
    return any(casts and aye for (_, casts), aye in zip(players, in_favour, strict=True))


@cache
def results(players: Players, *, quorate: bool) -> list[bool]:
    """What becomes of a motion in every way of voting; bit n of the place is the vote of player n."""
    ways = range(2 ** len(players))
    votes_of = ([bool(way >> place & 1) for place in range(len(players))] for way in ways)
    return [carries(players, tuple(votes), quorate=quorate) for votes in votes_of]


@cache
def oracle(players: Players, *, quorate: bool) -> Power:
    """The power of the first player, from every way of voting taken one by one."""
    result, count = results(players, quorate=quorate), len(players)
    turned = [way for way in range(0, 2**count, 2) if result[way + 1] and not result[way]]
    before = [way.bit_count() for way in turned]
    orders = sum(factorial(some) * factorial(count - 1 - some) for some in before)
    return Power(Fraction(len(turned), 2 ** (count - 1)), Fraction(orders, factorial(count)))


def pivotal_share(players: Players, *, quorate: bool) -> Fraction:
    """In which share of all orders the first player turns the result, each order walked through by itself."""
    result, hits, count = results(players, quorate=quorate), 0, 0
    for order in permutations(range(len(players))):
        before = sum(1 << player for player in order[: order.index(0)])
        hits += result[before + 1] and not result[before]
        count += 1
    return Fraction(hits, count)


def seat(size: int, game: Game) -> tuple[Players, Players, Players]:
    """The players of the bloc's figure, of one other's, and of an unaligned bloc's: whose figure it is comes first."""
    casting = game.casting
    inside = casting is not None and casting.in_bloc
    bloc = (size, inside)
    chair: Players = () if casting is None else ((int(casting.votes), True),)
    outside: Players = () if inside else chair
    singles = game.voters - size - sum(votes for votes, _ in outside)
    plain: Players = ((1, False),)
    of_one: Players = (*plain, bloc, *outside, *(plain * (singles - 1))) if singles else ()
    rest = game.voters - size - sum(votes for votes, _ in chair)
    unaligned: Players = ((size, False), *chair, *(plain * rest)) if singles >= size else ()
    return (bloc, *outside, *(plain * singles)), of_one, unaligned


def is_possible(size: int, voters: int, casting: CastingVote | None) -> bool:
    """Whether there is somebody to hold the casting vote where it is said to be."""
    if casting is None or not casting.votes:
        return True
    return size > 0 if casting.in_bloc else size < voters


def games(most: int) -> Iterator[tuple[int, Game]]:
    """Every game of up to so many voters, with every size of a bloc."""
    for voters in range(1, most + 1):
        for size in range(voters + 1):
            for casting in CASTING:
                if is_possible(size, voters, casting):
                    for quorum in (None, *range(1, voters + 2)):
                        yield size, Game(voters, quorum, casting)


def assert_agrees(size: int, game: Game) -> None:
    quorate = game.quorum is None or game.quorum <= game.voters
    ours = power_of_bloc(size, game), power_of_one(size, game), power_of_unaligned(size, game)
    theirs = tuple(oracle(players, quorate=quorate) if players else None for players in seat(size, game))
    assert ours == theirs, (size, game)


@pytest.mark.clause("PP2", "PP8")
def test_every_game_up_to_eight_members_agrees_with_walking_through_every_way_of_voting() -> None:
    for size, game in games(8):
        assert_agrees(size, game)


def test_two_hundred_larger_games_agree_as_well() -> None:
    chance = random.Random(60)  # noqa: S311  nothing secret hangs on it
    for _ in range(200):
        voters = chance.randint(9, 14)
        size = chance.randint(max(1, voters - 11), voters - 1)
        casting = chance.choice(CASTING)
        assert_agrees(size, Game(voters, chance.choice([None, chance.randint(2, voters)]), casting))


def test_the_oracle_counts_orders_as_walking_through_them_does() -> None:
    seen = {(players, game.has_quorum) for size, game in games(5) for players in seat(size, game) if players}

    for players, quorate in seen:
        assert oracle(players, quorate=quorate).shapley == pivotal_share(players, quorate=quorate)


@pytest.mark.clause("PP2")
@pytest.mark.parametrize(
    ("present", "bloc", "one"),
    [(11, Fraction(91, 128), Fraction(21, 128)), (9, Fraction(25, 32), Fraction(5, 32))],
)
def test_three_councillors_of_an_odd_board_are_worked_by_hand(
    present: int, bloc: Fraction, one: Fraction
) -> None:
    """Eleven: three turn a vote when 3, 4 or 5 of eight others are for: 56 + 70 + 56 of 256 ways.

    One resident does when just five of the other ten votes are for: the three and 2 of seven, or 5 of seven without.
    """
    game = Game(present, 5)

    assert power_of_bloc(3, game).banzhaf == bloc
    assert power_of_unaligned(3, game) == power_of_bloc(3, game)
    single = power_of_one(3, game)
    assert single is not None
    assert single.banzhaf == one


@pytest.mark.clause("PP2")
def test_three_of_six_with_the_casting_vote_carry_everything_and_leave_one_resident_nothing() -> None:
    game = Game(6, 5, CastingVote(in_bloc=True))

    nothing, everything = Power(Fraction(0), Fraction(0)), Power(Fraction(1), Fraction(1))
    assert power_of_bloc(3, game) == everything
    assert power_of_one(3, game) == nothing
    assert power_of_unaligned(3, game) == Power(Fraction(3, 4), Fraction(1, 2))


def test_the_orders_of_eleven_are_worked_by_hand() -> None:
    """Among nine players the three carry it from the fourth, fifth or sixth place; the rest is shared by eight."""
    single = power_of_one(3, Game(11))

    assert power_of_bloc(3, Game(11)).shapley == Fraction(3, 9)
    assert single is not None
    assert single.shapley == Fraction(2, 3) / 8


def test_without_a_quorum_nobody_settles_anything() -> None:
    game = Game(6, 8, CastingVote(in_bloc=True))

    assert power_of_bloc(6, game) == power_of_one(3, game) == Power(Fraction(0), Fraction(0))


def test_the_power_of_all_players_in_the_orders_adds_up_to_one() -> None:
    for size, game in games(8):
        if game.has_quorum and game.casting is None and size:
            single = power_of_one(size, game)
            others = (game.voters - size) * single.shapley if single else 0
            assert power_of_bloc(size, game).shapley + others == 1, (size, game)


def test_where_too_few_others_are_there_nobody_is_compared() -> None:
    assert power_of_one(4, Game(4)) is None
    assert power_of_unaligned(3, Game(5)) is None
    assert power_of_unaligned(3, Game(6, casting=CastingVote(in_bloc=False))) is None


def test_a_board_of_sixty_is_counted_at_once() -> None:
    started = perf_counter()
    power = power_of_bloc(19, Game(60, 20, CastingVote(in_bloc=False)))

    assert perf_counter() - started < 0.5
    assert Fraction(19, 60) < power.shapley < power.banzhaf < 1

"""How much the rules let some members settle when they vote as one: the indices of Banzhaf and of Shapley and Shubik.

A game is a vote on a motion, for or against, in a room of equal voters. More than half of the votes carry it, counted
in the room or among all members, as the rule book says; a tie is decided by whoever has the casting vote, and falls
where nobody has; without a quorum nothing is carried. A bloc is one player with as many votes as it has members. Ways
of voting are counted by how many are for, never one by one, so that a board of sixty is as quick as a board of six.
Every figure is exact.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import comb, factorial


@dataclass(frozen=True, slots=True)
class CastingVote:
    """Who decides a tie: somebody of the bloc or not, who has a vote besides (`votes`) or none but this."""

    in_bloc: bool
    votes: bool = True


@dataclass(frozen=True, slots=True)
class Game:
    """So many equal voters who are there, the quorum (None where none is set), and the casting vote, if any.

    `among` is how many voting members there are, where the majority is counted among all of them; None where it is
    counted among those who are there.
    """

    voters: int
    quorum: int | None = None
    casting: CastingVote | None = None
    among: int | None = None

    @property
    def has_quorum(self) -> bool:
        """Whether enough voters are there to carry anything."""
        return self.voters >= (self.quorum or 0)

    def carries(self, votes: int, *, casting: bool) -> bool:
        """Whether so many votes carry a motion, with the casting vote for it or not."""
        tied = 2 * votes == self.voters
        base = self.voters if self.among is None else self.among
        return self.has_quorum and 2 * (votes + (tied and casting)) > base


@dataclass(frozen=True, slots=True)
class Power:
    """The power of one player in a game, from 0 to 1.

    `banzhaf` is the share of the ways in which the others can vote that leave the result to this player; `shapley` the
    share of the orders in which all players can come round to a motion where this player is the one who carries it.
    """

    banzhaf: Fraction
    shapley: Fraction


def power_of_bloc(size: int, game: Game) -> Power:
    """The power of so many voters voting as one, beside all others who vote singly."""
    casting = game.casting
    holder = [] if casting is None or casting.in_bloc else [_Player(int(casting.votes), casts=True)]
    bloc = _Player(size, casts=casting is not None and casting.in_bloc)
    return _power(bloc, holder, game.voters - size - _votes(holder), game)


def power_of_one(size: int, game: Game) -> Power | None:
    """The power of one voter without the casting vote, beside a bloc of that size; None where nobody is left."""
    casting = game.casting
    special = [_Player(size, casts=casting is not None and casting.in_bloc)]
    if casting is not None and not casting.in_bloc:
        special.append(_Player(int(casting.votes), casts=True))
    others = game.voters - _votes(special)
    return _power(_Player(1, casts=False), special, others - 1, game) if others > 0 else None


def power_of_unaligned(size: int, game: Game) -> Power | None:
    """The power of as many others voting as one, without the casting vote, while the bloc itself votes singly.

    None where so many others are not there.
    """
    casting = game.casting
    outside = game.voters - size - int(casting is not None and casting.votes and not casting.in_bloc)
    if outside < size:
        return None
    holder = [] if casting is None else [_Player(int(casting.votes), casts=True)]
    return _power(_Player(size, casts=False), holder, game.voters - size - _votes(holder), game)


@dataclass(frozen=True, slots=True)
class _Player:
    votes: int
    casts: bool


def _votes(players: Sequence[_Player]) -> int:
    return sum(player.votes for player in players)


def _power(player: _Player, special: Sequence[_Player], singles: int, game: Game) -> Power:
    """The power of a player beside special ones and so many with one vote each.

    A single vote more or less of the `singles` is like any other, so that a coalition is known by who of the special
    players is in it and how many of the singles are.
    """
    players = 1 + len(special) + singles
    ways = orders = 0
    for company in product((False, True), repeat=len(special)):
        inside = [one for one, is_in in zip(special, company, strict=True) if is_in]
        casting = any(one.casts for one in inside)
        for number in range(singles + 1):
            votes = _votes(inside) + number
            if game.carries(votes, casting=casting):
                continue
            if game.carries(votes + player.votes, casting=casting or player.casts):
                before = len(inside) + number
                ways += comb(singles, number)
                orders += comb(singles, number) * factorial(before) * factorial(players - 1 - before)
    return Power(Fraction(ways, 2 ** (players - 1)), Fraction(orders, factorial(players)))

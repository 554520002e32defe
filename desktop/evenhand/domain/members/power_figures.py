"""The power of some members if they voted together, with everything beside it that makes the figure fair.

It stands beside one member alone and beside as many others; with everybody there, with as many as usually come, and at
the meeting where it would have been greatest. It concerns neighbours by name, so that it is confidential, is shown only
to whoever asks for it, and stands in no paper unless somebody chooses that.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.findings import Part
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.capture import Capture, capture_distance
from evenhand.domain.members.power import Game, Power, power_of_bloc, power_of_one, power_of_unaligned
from evenhand.domain.members.power_parts import RulesOfVoting, parts_of
from evenhand.domain.members.power_words import (
    LIMIT,
    say_carrying,
    say_orders,
    say_quorum,
    say_room,
    say_settles,
)
from evenhand.domain.members.voting_rooms import VotingRoom
from evenhand.domain.words import say_day

ENOUGH_MEETINGS = 5


@dataclass(frozen=True, slots=True)
class Situation:
    """One attendance, and the power in it: of the bloc, of one other, of as many others (None where not so many are).

    `size` is how many of the bloc are there; `held_on` the day of a meeting, None for what is no single meeting.
    """

    title: str
    size: int
    game: Game
    of_bloc: Power
    of_one: Power | None
    of_unaligned: Power | None
    says: str
    held_on: date | None = None

    @property
    def room(self) -> str:
        """How many votes are there, how many of them the bloc's, and who decides a tie."""
        return say_room(self.size, self.game)


@dataclass(frozen=True, slots=True)
class PowerFigures:
    """The figures of one bloc on a day; no name stands in them.

    `whom` is what the others are called that it is compared with: "resident", or "other member" where there are not
    enough residents besides. `says` are the sentences in their order, the figure's limit last; `situations` begin with
    everybody there.
    """

    size: int
    voting: int
    whom: str
    situations: tuple[Situation, ...]
    capture: Capture
    says: tuple[str, ...]
    parts: tuple[Part, ...]


@keeps("PP2", "PP8")
def power_figures(
    people: frozenset[int],
    residents: frozenset[int],
    board: VotingRoom,
    held: Sequence[VotingRoom],
    rules: RulesOfVoting,
    decided: Sequence[VotingRoom] = (),
) -> PowerFigures:
    """The power of these people voting as one, on the whole board and at the meetings held.

    `residents` are the voting members who sit as such; `decided` the rooms at each decision, which at the meetings
    that made any go before who was there at all. Source: Banzhaf (1965), Shapley and Shubik (1954).
    """
    size, game = board.size(people), board.game(people)
    besides = (residents & board.voters) - people - board.casting
    whom = "resident" if len(besides) >= max(1, size) else "other member"
    whole = _situation("With everybody there", size, game, whom)
    capture = capture_distance(size, game)
    return PowerFigures(
        size,
        game.voters,
        whom,
        (whole, *_usual(board, held, people, whom), *_greatest(_rooms(held, decided), people, whom)),
        capture,
        _sentences(whole, capture, whom),
        parts_of(size, game, whole.of_bloc, whole.of_one, whole.of_unaligned, rules, whom),
    )


def _sentences(whole: Situation, capture: Capture, whom: str) -> tuple[str, ...]:
    size, game = whole.size, whole.game
    if not size:
        return (whole.says, LIMIT)
    if not game.has_quorum:
        return (whole.says, say_quorum(size, game.quorum, capture), LIMIT)
    return (
        whole.says,
        say_orders(size, whole.of_bloc, whole.of_one, whom),
        say_carrying(size, capture),
        say_quorum(size, game.quorum, capture),
        LIMIT,
    )


def _situation(title: str, size: int, game: Game, whom: str, held_on: date | None = None) -> Situation:
    bloc, unaligned = power_of_bloc(size, game), power_of_unaligned(size, game)
    says = say_settles(size, bloc, unaligned, whom)
    if not game.has_quorum:
        says = f"Those there are fewer than the quorum of {game.quorum}, so that nothing could be carried."
    return Situation(title, size, game, bloc, power_of_one(size, game), unaligned, says, held_on)


def _rooms(held: Sequence[VotingRoom], decided: Sequence[VotingRoom]) -> list[VotingRoom]:
    """The rooms at the decisions, and those of the meetings that made none."""
    days = {one.held_on for one in decided}
    return [*decided, *(one for one in held if one.held_on not in days)]


def _usual(
    board: VotingRoom, held: Sequence[VotingRoom], people: frozenset[int], whom: str
) -> Iterable[Situation]:
    """As many as came on average, where there were meetings enough to say; whoever decides a tie is among them."""
    if len(held) < ENOUGH_MEETINGS:
        return ()
    size = _mean([room.size(people) for room in held])
    casting = board.game(people).casting
    besides = int(casting is not None and casting.votes and not casting.in_bloc)
    voters = max(_mean([len(room.voters) for room in held]), size + besides)
    usual = Game(voters, board.quorum, casting, board.among)
    return (_situation("With as many as usually come", size, usual, whom),)


def _greatest(held: Sequence[VotingRoom], people: frozenset[int], whom: str) -> Iterable[Situation]:
    """The room where the power would have been greatest; of several the last."""
    met = [_met(room, room.held_on, people, whom) for room in held if room.held_on is not None]
    there = [situation for situation in met if situation.size]
    return (max(there, key=_power_and_day),) if there else ()


def _met(room: VotingRoom, held_on: date, people: frozenset[int], whom: str) -> Situation:
    title = f"At the meeting of {say_day(held_on)}"
    return _situation(title, room.size(people), room.game(people), whom, held_on)


def _power_and_day(situation: Situation) -> tuple[object, object]:
    return situation.of_bloc.banzhaf, situation.held_on


def _mean(numbers: Sequence[int]) -> int:
    """The mean, to the nearest whole number, halves upwards."""
    return (2 * sum(numbers) + len(numbers)) // (2 * len(numbers))

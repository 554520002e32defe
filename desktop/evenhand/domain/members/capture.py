"""How far a bloc is from carrying a vote alone, and from making the quorum alone.

Nobody is supposed to do so: the distance is a measure of the rules and of who comes, and moves with both.
"""

from dataclasses import dataclass, replace

from evenhand.domain.members.power import Game


@dataclass(frozen=True, slots=True)
class Capture:
    """How far a bloc is from deciding alone.

    `others` are the voters outside it. `to_carry` is how many of them must stay away before the bloc carries a vote
    against all who are left, None where the quorum keeps enough of them in the room to stop it. `to_make_quorum` is
    how many others must be there beside the bloc for a quorum, 0 where the bloc makes it alone, None where no quorum
    is set.
    """

    others: int
    to_carry: int | None
    to_make_quorum: int | None


def capture_distance(size: int, game: Game) -> Capture:
    """The distance of a bloc of that size, where `game` is a room with everybody in it."""
    others = game.voters - size
    return Capture(
        others,
        next((away for away in range(others + 1) if _carries_alone(size, game, away)), None),
        None if game.quorum is None else max(0, game.quorum - size),
    )


def _carries_alone(size: int, game: Game, away: int) -> bool:
    room = replace(game, voters=game.voters - away)
    return room.carries(size, casting=room.casting is not None and room.casting.in_bloc)

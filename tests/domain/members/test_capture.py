"""How many others must stay away before a bloc carries a vote alone, worked by hand."""

import pytest

from evenhand.domain.members.capture import Capture, capture_distance
from evenhand.domain.members.power import CastingVote, Game

CHAIR_INSIDE, CHAIR_OUTSIDE = CastingVote(in_bloc=True), CastingVote(in_bloc=False)


@pytest.mark.clause("PP2", "PP8")
@pytest.mark.parametrize(
    ("size", "game", "to_carry", "to_make_quorum"),
    [
        (3, Game(11, 5), 6, 2),
        (3, Game(11, 5, CHAIR_OUTSIDE), 6, 2),
        (3, Game(11, 5, CHAIR_INSIDE), 5, 2),
        (3, Game(11, 6), None, 3),
        (3, Game(11, 6, CHAIR_INSIDE), 5, 3),
        (3, Game(11, 3), 6, 0),
        (3, Game(11), 6, None),
        (6, Game(11, 5), 0, 0),
        (5, Game(10, 5, CHAIR_INSIDE), 0, 0),
        (5, Game(10, 5), 1, 0),
        (1, Game(3, 1), 2, 0),
        (0, Game(11, 5), None, 5),
        (4, Game(4, 6), None, 2),
    ],
)
def test_the_distance_of_a_bloc(
    size: int, game: Game, to_carry: int | None, to_make_quorum: int | None
) -> None:
    assert capture_distance(size, game) == Capture(game.voters - size, to_carry, to_make_quorum)


def test_a_bloc_never_comes_nearer_when_the_quorum_is_raised() -> None:
    far = 99
    for size in range(1, 12):
        for casting in (None, CHAIR_INSIDE, CHAIR_OUTSIDE):
            away = [capture_distance(size, Game(11, quorum, casting)).to_carry for quorum in range(1, 12)]
            reach = [far if one is None else one for one in away]
            assert reach == sorted(reach)


def test_among_all_members_others_staying_away_does_not_carry_it() -> None:
    among_all = Game(7, 1, CastingVote(in_bloc=True), among=7)
    assert capture_distance(3, among_all).to_carry == 1
    assert capture_distance(3, Game(7, 1, among=7)).to_carry is None
    assert capture_distance(4, among_all).to_carry == 0
    assert capture_distance(3, Game(7, 1)).to_carry == 2

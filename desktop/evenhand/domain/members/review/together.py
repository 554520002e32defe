"""Whether all categories of a dimension, taken together, are what chance gives.

The exact multinomial test: the chance of every way in which the members could have fallen that is no likelier than the
way in which they did. Ways are counted one by one while they are few. Beyond that, the ways are grouped as they are
built up, with their likelihood told in steps of a twentieth of its logarithm; ways within one step count as equally
likely, and the chance of each group is summed without drawing lots.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from math import comb, exp, factorial, inf, lgamma, log

MOST_COUNTED = 50_000
STEPS_TO_ONE = 20
MOST_STEPS = 40 * STEPS_TO_ONE
ONCE_IN = 20


class Together(StrEnum):
    """What the categories say taken together."""

    IN_LINE = "in line"
    NOT_IN_LINE = "not in line"
    TOO_FEW = "too few to say"


def together(counts: Sequence[int], people: Sequence[int]) -> Together:
    """The verdict on a whole dimension: members by category beside the area's people by category (PP10).

    *Not in line* where chance gives something no likelier at most once in 20 times; *too few to say* where it would
    not be so even for the least likely way.
    """
    if any(count and not area for count, area in zip(counts, people, strict=True)):
        return Together.NOT_IN_LINE
    kept = [(count, area) for count, area in zip(counts, people, strict=True) if area]
    members = sum(count for count, _ in kept)
    areas = [area for _, area in kept]
    least = min(areas)
    if ONCE_IN * areas.count(least) * least**members > sum(areas) ** members:
        return Together.TOO_FEW
    chance = chance_of_so_unlikely([count for count, _ in kept], areas)
    return Together.NOT_IN_LINE if chance * ONCE_IN <= 1 else Together.IN_LINE


def chance_of_so_unlikely(counts: Sequence[int], people: Sequence[int]) -> float:
    """The chance of all ways that are no likelier than these counts; every category has people."""
    members, categories = sum(counts), len(counts)
    if comb(members + categories - 1, categories - 1) <= MOST_COUNTED:
        return _counted(counts, people)
    return _grouped(counts, people)


def _counted(counts: Sequence[int], people: Sequence[int]) -> float:
    """The chance by counting every way, in whole numbers."""
    seen = factorial(sum(counts))
    for count, area in zip(counts, people, strict=True):
        seen = seen // factorial(count) * area**count
    unlikely = sum(way for way in _ways(sum(counts), people) if way <= seen)
    return unlikely / sum(people) ** sum(counts)


def _ways(members: int, people: Sequence[int]) -> Iterator[int]:
    """The chance of each way of spreading the members, in parts of the whole area to the power of the members."""
    if len(people) == 1:
        yield people[0] ** members
        return
    for count in range(members + 1):
        here = comb(members, count) * people[0] ** count
        for rest in _ways(members - count, people[1:]):
            yield here * rest


def _grouped(counts: Sequence[int], people: Sequence[int]) -> float:
    """The chance by groups of ways that are about as likely: the whole less all that are likelier.

    Ways far less likely than the likeliest, far beyond any doubt, are not told apart.
    """
    members, whole = sum(counts), sum(people)
    shares = [area / whole for area in people]
    table = [[_steps(count, share) for count in range(members + 1)] for share in shares]
    chances = [
        [exp(count * log(share) - lgamma(count + 1)) for count in range(members + 1)] for share in shares
    ]
    floors = _least_steps(table, members)
    seen = sum(steps[count] for steps, count in zip(table, counts, strict=True))
    seen = min(seen, floors[0][members] + MOST_STEPS)
    groups: dict[tuple[int, int], float] = {(members, 0): 1.0}
    for place, (steps, chance) in enumerate(zip(table, chances, strict=True)):
        groups = _next_groups(groups, steps, chance, [seen - floor for floor in floors[place + 1]])
    likelier = sum(chance for (left, _), chance in groups.items() if not left)
    return max(0.0, 1.0 - likelier * exp(lgamma(members + 1)))


def _next_groups(
    groups: dict[tuple[int, int], float],
    steps: Sequence[int],
    chance: Sequence[float],
    limits: Sequence[float],
) -> dict[tuple[int, int], float]:
    """The groups after one more category: members still to place and steps so far, while still likelier than seen."""
    found: dict[tuple[int, int], float] = {}
    for (left, so_far), likely in groups.items():
        for count in range(left + 1):
            key = (left - count, so_far + steps[count])
            if key[1] < limits[key[0]]:
                found[key] = found.get(key, 0.0) + likely * chance[count]
    return found


def _steps(count: int, share: float) -> int:
    """How unlikely a count makes a way, in twentieths of a logarithm."""
    return round(STEPS_TO_ONE * (lgamma(count + 1) - count * log(share)))


def _least_steps(table: Sequence[Sequence[int]], members: int) -> list[list[float]]:
    """For the categories from each place on, the fewest steps by which they can take so many members."""
    floors: list[list[float]] = [[0.0] + [inf] * members]
    for steps in reversed(table):
        after = floors[0]
        row = [
            min(steps[count] + after[left - count] for count in range(left + 1))
            for left in range(members + 1)
        ]
        floors.insert(0, row)
    return floors

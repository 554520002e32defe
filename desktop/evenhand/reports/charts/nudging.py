"""Where signs stand in a row so that none touches the next: each at its own place, or just right of it."""

from collections.abc import Sequence


def nudged(places: Sequence[float], size: float, right: float) -> list[float]:
    """Places at least `size` apart and none beyond `right`, in the order given; signs that cannot fit all overlap.

    A place moves right where it would touch the one before, and back from the right edge where the last ones reach it.
    """
    found: list[float] = []
    for place in places:
        found.append(max(place, found[-1] + size) if found else place)
    edge = right
    for at in range(len(found) - 1, -1, -1):
        found[at] = min(found[at], edge)
        edge = found[at] - size
    return found

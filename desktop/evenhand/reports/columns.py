"""How wide each column of a table is, and whether the table fits at all.

No word is broken in a cell: a column is at least as wide as its longest word. Missing width comes from the roomiest
columns, in the way that gives the shortest table; where even the longest words do not fit, there is no answer and the
table becomes records.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial


@dataclass(frozen=True, slots=True)
class Needs:
    """What a column needs, in points: its longest word, and the width of each of its cells on one line."""

    longest_word: float
    cells: tuple[float, ...]

    @property
    def longest_cell(self) -> float:
        return max(self.cells)

    @property
    def usual_cell(self) -> float:
        return sum(self.cells) / len(self.cells)


def widths(needs: Sequence[Needs], room: float) -> list[float] | None:
    """Column widths that fill the room, or None when the longest words do not fit."""
    least = sum(need.longest_word for need in needs)
    if least > room:
        return None
    natural = [need.longest_cell for need in needs]
    spare = room - sum(natural)
    if spare >= 0:
        return [width + spare * width / sum(natural) for width in natural]
    usual = [max(need.usual_cell - need.longest_word, 0.01) for need in needs]
    longest = [need.longest_cell - need.longest_word + 0.01 for need in needs]
    ways = [
        _capped(needs, room),
        _shared_out(needs, room - least, usual),
        _shared_out(needs, room - least, longest),
    ]
    return min(ways, key=partial(_lines, needs))


def _lines(needs: Sequence[Needs], found: Sequence[float]) -> float:
    """How many lines the rows take together, each as many as its fullest cell; other breaks count a little."""
    rows = range(len(needs[0].cells))
    counts = [
        [_cell_lines(need.cells[row], width) for need, width in zip(needs, found, strict=True)]
        for row in rows
    ]
    return sum(max(row) + 0.01 * sum(row) for row in counts)


def _cell_lines(cell: float, width: float) -> int:
    """About how many lines a cell takes: words seldom fill a line to its end."""
    return 1 if cell <= width else int(cell * 1.12 / width) + 1


def _capped(needs: Sequence[Needs], room: float) -> list[float]:
    """Natural widths cut down to one common cap, but never below a column's longest word."""
    low, high = 0.0, max(need.longest_cell for need in needs)
    for _halving in range(40):
        cap = (low + high) / 2
        if sum(_under(need, cap) for need in needs) > room:
            high = cap
        else:
            low = cap
    return [_under(need, low) for need in needs]


def _under(need: Needs, cap: float) -> float:
    return max(need.longest_word, min(need.longest_cell, cap))


def _shared_out(needs: Sequence[Needs], spare: float, weights: Sequence[float]) -> list[float]:
    """The longest words' widths with the spare room shared by weight, none beyond its longest cell."""
    found = [need.longest_word for need in needs]
    growing = {place for place, need in enumerate(needs) if need.longest_cell > need.longest_word}
    while spare > 0.01 and growing:
        whole, shared = sum(weights[place] for place in growing), spare
        for place in sorted(growing):
            more = min(shared * weights[place] / whole, needs[place].longest_cell - found[place])
            found[place] += more
            spare -= more
        growing = {place for place in growing if needs[place].longest_cell - found[place] > 0.01}
    return found

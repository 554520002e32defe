"""How wide each column of a table is, and whether the table fits at all.

No word is broken in a cell: a column is at least as wide as its longest word. Missing width is taken from the roomiest
columns; where even the longest words do not fit, there is no answer and the table becomes records.
"""

from collections.abc import Sequence


def widths(longest: Sequence[float], natural: Sequence[float], room: float) -> list[float] | None:
    """Column widths that fill the room, or None when the longest words do not fit.

    `longest` is the width of each column's longest word, `natural` of its longest cell on one line; both in points.
    """
    if sum(longest) > room:
        return None
    spare = room - sum(natural)
    if spare >= 0:
        return [width + spare * width / sum(natural) for width in natural]
    return _capped(longest, natural, room)


def _capped(longest: Sequence[float], natural: Sequence[float], room: float) -> list[float]:
    """Natural widths cut down to one common cap, but never below a column's longest word."""
    low, high = 0.0, max(natural)
    for _halving in range(40):
        cap = (low + high) / 2
        if sum(max(least, min(width, cap)) for least, width in zip(longest, natural, strict=True)) > room:
            high = cap
        else:
            low = cap
    return [max(least, min(width, low)) for least, width in zip(longest, natural, strict=True)]

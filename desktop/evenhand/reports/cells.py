"""Small ways of filling a cell of a table."""

from evenhand.domain.papers import Cell, Mark, text

NONE = "–"


def cell(words: str, mark: Mark | None = None) -> Cell:
    """A cell with these words; an en dash where there is nothing to say."""
    return Cell(text(words or NONE), mark)


def cells(*words: str) -> tuple[Cell, ...]:
    """A row of plain cells."""
    return tuple(cell(one) for one in words)

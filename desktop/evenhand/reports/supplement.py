"""The last supplement to a pack on paper, for those who have the pack already."""

from evenhand.domain.meetings.pack import PackOfPapers
from evenhand.reports.look import Look
from evenhand.reports.pack import draw_supplement


def draw(pack: PackOfPapers, look: Look) -> bytes:
    """The supplement as one PDF.

    Raises:
        Refusal: an attached file cannot be read; it says which paper.
    """
    return draw_supplement(pack, look)

"""The last supplement to a pack on paper, for those who have the pack already."""

from evenhand.domain.meetings.pack import LastSupplement, PackOfPapers
from evenhand.reports import pack as whole_pack
from evenhand.reports.look import Look
from evenhand.reports.pack.said import digits_of_last


def digits(pack: PackOfPapers) -> str:
    """The digits of what the supplement says."""
    return digits_of_last(pack)


def draw(pack: PackOfPapers, look: Look) -> bytes:
    """The supplement as one PDF.

    Raises:
        Refusal: an attached file cannot be read; it says which paper.
    """
    return whole_pack.draw_supplement(pack, look)


def figures(pack: PackOfPapers, look: Look) -> LastSupplement:
    """What the supplement holds and on which pages, which is known only once the whole pack is laid out.

    Raises:
        Refusal: an attached file cannot be read; it says which paper.
    """
    bound, last = whole_pack.figures(pack, look), pack.supplements[-1]
    return LastSupplement(
        occasion=bound.occasion,
        level=bound.level,
        number=last.number,
        papers=last.papers_of(bound.agenda),
    )

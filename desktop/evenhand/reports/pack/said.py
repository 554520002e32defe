"""What a pack says, in digits: the same for the same agenda, cover and papers, on whatever day it is printed."""

from typing import Any

from evenhand.domain.check_digits import check_digits, digits_of_content
from evenhand.domain.meetings.pack import PackOfPapers, PackPaper
from evenhand.reports import agenda


def digits(pack: PackOfPapers) -> str:
    """The digits of what a pack says; its cover bears them."""
    sheet = check_digits(agenda.blocks(pack.agenda))
    return digits_of_content((sheet, pack.cover, *map(_said, pack.papers)))


def digits_of_last(pack: PackOfPapers) -> str:
    """The digits of what the last supplement says; its first page bears them."""
    return digits_of_content((pack.supplements[-1], *map(_said, pack.came_last)))


def _said(paper: PackPaper) -> tuple[Any, ...]:
    """What a paper of the pack says: its line on the agenda, and the digits of what stands in it."""
    drawn = paper.drawn
    if drawn is None:
        return paper.line, paper.digest
    said = check_digits(drawn.blocks(drawn.report)) if drawn.blocks else digits_of_content(drawn.report)
    return paper.line, said

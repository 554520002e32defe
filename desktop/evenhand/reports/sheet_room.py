"""Room on a sheet that is drawn by itself: space gives way first, then a further sheet is begun; no word is lost."""

from collections.abc import Callable

from reportlab.platypus import Flowable, Frame
from reportlab.platypus.doctemplate import LayoutError

from evenhand.reports.pieces import Stack
from evenhand.reports.tagging.sheets import Sheets

SPACES = (1, 0.75, 0.5, 0.25)
"""How much of the space between the pieces there may be, the most that fits."""


def roomy(story: Callable[[float], list[Flowable]], width: float, height: float) -> list[Flowable]:
    """The story with as much of its space as fits into a frame, else with the least."""
    told = list[Flowable]()
    for space in SPACES:
        told = story(space)
        if Stack(told, height).wrap(width, height)[1] <= height:
            break
    return told


def fill(canvas: Sheets, frame: tuple[float, float, float, float], story: list[Flowable]) -> None:
    """Draw the story into a frame of the sheet, and what it cannot hold into the same one of further sheets."""
    left = [*story]
    _take(Frame(*frame, 0, 0, 0, 0), left, canvas)
    while left:
        canvas.showPage()
        before = left[0]
        _take(Frame(*frame, 0, 0, 0, 0), left, canvas)
        if left and left[0] is before:
            raise LayoutError(f"No sheet has room for {left[0]!r}.")


def _take(box: Frame, left: list[Flowable], canvas: Sheets) -> None:
    """Draw what fits into the frame, of the first piece that does not a part."""
    box.addFromList(left, canvas)
    parts = box.split(left[0], canvas) if left else []
    if len(parts) > 1:
        box.add(parts[0], canvas)
        left[:1] = parts[1:]

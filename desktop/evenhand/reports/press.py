"""The press: a paper becomes a PDF of its own, or a part of a volume.

A draft minute or a signature at its end takes the end of the section before it along. Where a few lines would stand on
a last page alone, the spaces between blocks are made smaller, as far as brings them back; so they are in each part of
a volume.
"""

from functools import partial

from reportlab.platypus import Flowable

from evenhand.domain.check_digits import check_digits
from evenhand.domain.papers import DraftMinute, Paper, Signature
from evenhand.reports import contents, form_blocks
from evenhand.reports.binding import Bound, Part, bind
from evenhand.reports.blocks import section_piece
from evenhand.reports.front import front_piece
from evenhand.reports.look import Look
from evenhand.reports.pieces import Stack, glued, read_as
from evenhand.reports.ticks import TickedLines

A_FEW_LINES = 8

contents.teach()
form_blocks.teach()


def print_paper(paper: Paper, look: Look, *, digits: str = "") -> bytes:
    """The paper as a PDF in the given look; `digits` are its check digits where its own pages stand in its words."""
    return fitting(paper, look, digits)[1].pdf


def pages_of_sections(paper: Paper, look: Look) -> dict[int, int]:
    """On which page each numbered section of a paper begins."""
    places = fitting(paper, look)[1].places
    found: dict[int, int] = {}
    for key, page in places.items():
        _, _, number = key.partition("-section-")
        if number.isdecimal():
            found.setdefault(int(number), page)
    return found


def fitting(paper: Paper, look: Look, digits: str = "") -> tuple[Look, Bound]:
    """The look in which a paper is laid out, closer where its last page would be all but empty; and it laid out."""
    bound = bind([part_of(paper, look, digits=digits)], look)
    if not ends_on_a_few_lines(bound, 0, look):
        return look, bound
    for closer in closer_looks(look):
        closed_up = bind([part_of(paper, closer, digits=digits)], look)
        if closed_up.pages < bound.pages:
            return closer, closed_up
    return look, bound


def closer_looks(look: Look) -> tuple[Look, Look]:
    """The look with less space between blocks, and with less again."""
    return look.closer(), look.closer().closer()


def ends_on_a_few_lines(bound: Bound, part: int, look: Look) -> bool:
    """Whether a part of what is bound takes more than a page, and hardly anything of its last one."""
    return bound.lengths[part] > 1 and bound.filled[part] <= A_FEW_LINES * look.prose.leading


def part_of(paper: Paper, look: Look, *, digits: str = "") -> Part:
    """The paper as a part of a volume."""
    return Part(paper.front, digits or check_digits(paper), partial(story, paper, look))


def story(paper: Paper, look: Look) -> list[Flowable]:
    """Everything that stands in a paper, from its front to its last section."""
    sections = [section_piece(section, look) for section in paper.sections]
    by_hand = (DraftMinute, Signature)
    minuted = len(paper.sections) > 1 and isinstance(paper.sections[-1].blocks[-1], by_hand)
    return [front_piece(paper.front, look), *(_accompanied(sections, look) if minuted else sections)]


def _accompanied(sections: list[Stack], look: Look) -> list[Stack]:
    """The sections, the last of them one piece with the end of the one before: a minute stands on no page alone.

    Of a list to tick it takes two lines along.
    """
    *first, before, minute = sections
    *pieces, last = before.children
    end = [last.followed_by(minute)] if isinstance(last, TickedLines) else [glued(last), minute]
    return [*first, read_as(Stack([*pieces, *end], look.height), before, minute)]

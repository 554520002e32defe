"""The pack on paper: agenda first, each paper in its order, one run of page numbers through everything.

It is made in one piece: papers that are drawn here are laid out anew as parts of it, in large print where that is asked
for, and will carry their tags when papers have them. The pages of attached files stand as they came, made smaller where
they must be to leave room for the footer; large print does not change them.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from reportlab.platypus import Flowable

from evenhand.domain.meetings.agenda_sheet import AgendaSheet, with_pages
from evenhand.domain.meetings.pack import Pack, PackOfPapers
from evenhand.domain.papers import Paper, check_digits
from evenhand.reports import agenda
from evenhand.reports.binding import Bound, Cover, bind
from evenhand.reports.look import Look
from evenhand.reports.pack.parts import part
from evenhand.reports.press import part_of, story

WIDEST, TRIES = 888, 3


def draw(pack: PackOfPapers, look: Look) -> bytes:
    """The pack as one PDF.

    Raises:
        Refusal: an attached file cannot be read; it says which paper.
    """
    return _bound(pack, look).pdf


def figures(pack: PackOfPapers, look: Look) -> Pack:
    """What the pack holds and on which pages, which is known only once it is laid out."""
    bound = _bound(pack, look)
    sheet = _paged(pack, bound.starts, bound.pages)
    return Pack(
        occasion=sheet.occasion,
        level=sheet.level,
        pages=bound.pages,
        agenda_pages=bound.cover,
        papers=tuple(one for one in sheet.papers if one.page is not None),
        not_in_this_copy=tuple(one.letter for one in sheet.papers if one.page is None),
        agenda=sheet,
    )


def _bound(pack: PackOfPapers, look: Look) -> Bound:
    """The pack bound behind its agenda.

    The agenda is first laid out by itself to see how many pages it takes; should it take another number once its
    papers' pages are known, everything is bound anew with that.
    """
    parts = [part(one, pack, look) for one in pack.papers]
    alone = bind([part_of(_agenda(pack, [WIDEST] * len(parts)), look)], look)
    pages = alone.pages
    bound = bind(parts, look, _cover(pack, look, pages)) if parts else replace(alone, cover=pages)
    for _ in range(TRIES):
        if bound.cover == pages:
            break
        pages = bound.cover
        bound = bind(parts, look, _cover(pack, look, pages))
    return bound


def _cover(pack: PackOfPapers, look: Look, pages: int) -> Cover:
    """The agenda as what is laid out last and stands first."""
    paper = _agenda(pack, [])
    return Cover(paper.front, check_digits(paper), partial(_agenda_story, pack, look), pages, _title(pack))


def _title(pack: PackOfPapers) -> str:
    return f"Agenda and papers, {pack.agenda.occasion.meeting}"


def _agenda_story(pack: PackOfPapers, look: Look, starts: Sequence[int]) -> list[Flowable]:
    return story(_agenda(pack, starts), look)


def _agenda(pack: PackOfPapers, starts: Sequence[int]) -> Paper:
    """The agenda with the first pages of its papers."""
    return agenda.blocks(_paged(pack, starts, WIDEST))


def _paged(pack: PackOfPapers, starts: Sequence[int], last: int) -> AgendaSheet:
    """The agenda with the pages of its papers, each of which ends before the next begins."""
    ends = [*starts[1:], last + 1]
    letters = [one.line.letter for one in pack.papers] if starts else []
    by_letter = {
        letter: (start, end - start) for letter, start, end in zip(letters, starts, ends, strict=False)
    }
    return with_pages(pack.agenda, by_letter)

"""The pack on paper: cover and agenda, each paper in its order, one run of page numbers through everything.

It is made in one piece: papers that are drawn here are laid out anew as parts of it, in large print where that is asked
for, with their tags. The pages of attached files stand as they came, made smaller where
they must be to leave room for the footer; large print does not change them.
"""

from collections.abc import Callable, Sequence
from functools import partial

from reportlab.platypus import Flowable

from evenhand.domain.check_digits import check_digits
from evenhand.domain.meetings.agenda_sheet import AgendaSheet, with_pages
from evenhand.domain.meetings.pack import Pack, PackOfPapers
from evenhand.domain.meetings.supplements import Supplement
from evenhand.domain.papers import Paper
from evenhand.reports import agenda
from evenhand.reports.binding import Bound, Lead, Part, bind
from evenhand.reports.look import Look
from evenhand.reports.pack import cover, supplement
from evenhand.reports.pack.parts import part
from evenhand.reports.pack.said import digits, digits_of_last
from evenhand.reports.press import closer_looks, ends_on_a_few_lines, fitting, part_of, story

Maker = Callable[[Look], Part]
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
    *covering, agenda_pages = bound.leads
    return Pack(
        occasion=sheet.occasion,
        level=sheet.level,
        pages=bound.pages,
        cover_pages=sum(covering),
        agenda_pages=agenda_pages,
        papers=tuple(one for one in sheet.papers if one.page is not None),
        not_in_this_copy=tuple(one.letter for one in sheet.papers if one.page is None),
        agenda=sheet,
    )


def _bound(pack: PackOfPapers, look: Look) -> Bound:
    """The pack bound behind its cover and its agenda.

    These are first laid out by themselves to see how many pages they take; should one take another number once the
    papers' pages are known, everything is bound anew with that.
    """
    makers = _makers(pack)
    parts = [make(look) for make in makers]
    alone = [fitting(paper, look) for paper in _leading(pack, [WIDEST] * len(parts), WIDEST)]
    looks, pages = [one for one, _ in alone], tuple(one.pages for _, one in alone)
    bound = bind(parts, look, _leads(pack, looks, pages), title=_title(pack))
    closed_up = _closed_up(makers, parts, bound, look)
    if closed_up != parts:
        parts = closed_up
        bound = bind(parts, look, _leads(pack, looks, pages), title=_title(pack))
    for _ in range(TRIES):
        if bound.leads == pages:
            break
        pages = bound.leads
        bound = bind(parts, look, _leads(pack, looks, pages), title=_title(pack))
    return bound


def _makers(pack: PackOfPapers) -> list[Maker]:
    """What lays out the papers, and before those of each supplement its own page."""
    sheets = {one.letters[0]: one for one in pack.supplements}
    makers: list[Maker] = []
    for one in pack.papers:
        came_after = sheets.get(one.line.letter)
        if came_after is not None:
            makers.append(partial(part_of, supplement.blocks(came_after, pack.in_version(pack.agenda))))
        makers.append(partial(part, one, pack))
    return makers


def _closed_up(makers: Sequence[Maker], parts: Sequence[Part], bound: Bound, look: Look) -> list[Part]:
    """The parts, with less space in those whose last page would be all but empty, where that saves the page."""
    found = [*parts]
    for place, make in enumerate(makers):
        if ends_on_a_few_lines(bound, place, look):
            closer = (make(one) for one in closer_looks(look))
            saving = (one for one in closer if bind([one], look).pages < bound.lengths[place])
            found[place] = next(saving, found[place])
    return found


def _leads(pack: PackOfPapers, looks: Sequence[Look], pages: Sequence[int]) -> list[Lead]:
    """Cover and agenda as what is laid out last and stands first; the agenda follows the cover."""
    agenda_page = sum(pages[:-1]) + 1
    papers = _leading(pack, [], agenda_page)
    said = [*([] if pack.cover is None else [digits(pack)]), check_digits(papers[-1])]
    leading = zip(papers, said, looks, pages, strict=True)
    return [
        Lead(paper.front, check, partial(_story, pack, look, place, agenda_page), count)
        for place, (paper, check, look, count) in enumerate(leading)
    ]


def _title(pack: PackOfPapers) -> str:
    return f"Agenda and papers, {pack.agenda.occasion.meeting}"


def _story(
    pack: PackOfPapers, look: Look, place: int, agenda_page: int, starts: Sequence[int]
) -> list[Flowable]:
    return story(_leading(pack, starts, agenda_page)[place], look)


def _leading(pack: PackOfPapers, starts: Sequence[int], agenda_page: int) -> list[Paper]:
    """The cover, where there is one, and the agenda, with the first pages of the papers."""
    sheet = _paged(pack, starts, WIDEST)
    first = [] if pack.cover is None else [cover.blocks(pack.cover, pack.in_version(sheet), agenda_page)]
    return [*first, agenda.blocks(sheet)]


def _paged(pack: PackOfPapers, starts: Sequence[int], last: int) -> AgendaSheet:
    """The agenda with the pages of its papers, each of which ends before the next part begins."""
    ends = [*starts[1:], last + 1]
    by_letter = {
        letter: (start, end - start)
        for letter, start, end in zip(_letters(pack) if starts else [], starts, ends, strict=False)
        if letter
    }
    return with_pages(pack.agenda, by_letter)


def _letters(pack: PackOfPapers) -> list[str]:
    """The letter of each part after the agenda; the page of a supplement has none."""
    first = {one.letters[0] for one in pack.supplements}
    return [
        letter
        for one in pack.papers
        for letter in (("", one.line.letter) if one.line.letter in first else (one.line.letter,))
    ]


def draw_supplement(pack: PackOfPapers, look: Look) -> bytes:
    """The last supplement alone, its pages going on from those of the pack before it.

    Raises:
        Refusal: an attached file cannot be read; it says which paper.
    """
    before, last = _bound(pack.sent_first, look).pages, pack.supplements[-1]
    makers = [partial(part, one, pack) for one in pack.came_last]
    parts = [make(look) for make in makers]
    parts = _closed_up(makers, parts, bind(parts, look), look)
    alone = PackOfPapers(pack.in_version(pack.agenda), pack.came_last)
    paper = supplement.blocks(last, _paged(alone, [WIDEST] * len(parts), WIDEST))
    pages = bind([part_of(paper, look)], look).pages
    lead = Lead(
        paper.front,
        digits_of_last(pack),
        partial(_told, alone, last, look),
        pages,
    )
    return bind(parts, look, [lead], before=before).pdf


def _told(pack: PackOfPapers, last: Supplement, look: Look, starts: Sequence[int]) -> list[Flowable]:
    return story(supplement.blocks(last, _paged(pack, starts, WIDEST)), look)

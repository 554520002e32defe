"""The papers of a pack as parts of it: text laid out anew, attached pages as they came above the pack's footer."""

from functools import partial

from reportlab.platypus import Flowable

from evenhand.domain.meetings.pack import PackOfPapers, PackPaper, said_of
from evenhand.domain.papers import Front
from evenhand.domain.refusals import Refusal
from evenhand.reports.binding import Part
from evenhand.reports.front import outline_of, title_key
from evenhand.reports.look import A4_HEIGHT, A4_WIDTH, Look
from evenhand.reports.pack.attached import AttachedFile, AttachedPage, read_attached
from evenhand.reports.pack.copied import CopiedFile
from evenhand.reports.pieces import Piece
from evenhand.reports.press import part_of
from evenhand.reports.tagging.canvas import drawn_for
from evenhand.reports.tagging.elements import Element, Tag

AS_IT_CAME = "attached as it came"


class AttachedSheet(Piece):
    """One attached page, upright and whole, on a page of the pack above its footer; never made larger.

    The first of a paper is an entry of the outline.
    """

    def __init__(
        self, page: AttachedPage, source: CopiedFile, look: Look, says: str, front: Front | None
    ) -> None:
        super().__init__()
        self.page, self.source, self.front, self.top = page, source, front, look.top
        self.element = Element(Tag.FIGURE, alternative=says)
        self.width, self.height = A4_WIDTH, A4_HEIGHT - look.bottom

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        if self.front is not None:
            self.canv.addOutlineEntry(outline_of(self.front), title_key(self.front), 0)
            self.canv.bookmarkPage(title_key(self.front))
        page = self.page
        scale = min(self.width / page.width, self.height / page.height, 1)
        spare = self.height - page.height * scale
        left, bottom = (self.width - page.width * scale) / 2, spare - min(spare, self.top)
        box = (left, bottom, left + page.width * scale, bottom + page.height * scale)
        with drawn_for(self.canv, self, box):
            self.canv.saveState()
            self.canv.translate(left, bottom)
            self.canv.scale(scale, scale)
            self.source.draw_form(self.canv, page.form)
            self.canv.restoreState()


def part(paper: PackPaper, pack: PackOfPapers, look: Look) -> Part:
    """A paper of the pack as a part of it.

    Raises:
        Refusal: its file is damaged or behind a password.
    """
    drawn = paper.drawn
    if drawn is not None and drawn.blocks is not None:
        return part_of(drawn.blocks(drawn.report), look)
    pdf = drawn.draw(drawn.report, look) if drawn is not None else paper.pdf
    try:
        attached = read_attached(pdf)
    except Refusal as fault:
        raise Refusal(
            f"{said_of(paper.line)}, cannot go into the pack: {fault.says}", field="meeting_id"
        ) from None
    front = _front(paper, pack, attached=drawn is None)
    name = paper.digest or paper.line.letter
    return Part(front, _digits(paper), partial(_sheets, attached, name, look, front), full=True)


def _sheets(attached: AttachedFile, name: str, look: Look, front: Front) -> list[Flowable]:
    """The pages of a file; its objects are taken into each document anew."""
    source = CopiedFile(attached.objects, name)
    count = len(attached.pages)
    return [
        AttachedSheet(page, source, look, _said(page, place + 1, count, front), None if place else front)
        for place, page in enumerate(attached.pages)
    ]


def _said(page: AttachedPage, number: int, count: int, front: Front) -> str:
    """What is read out in place of a page that was not made here as text: honestly what it is, then its words."""
    came = f"Page {number} of {count} of {front.title}"
    if front.stands:
        came = f"{came}, {front.stands}. It was not made for assistive technology here"
    if not page.words:
        return f"{came}. It has no text; it may be a picture or a scan."
    return f"{came}. Its words, in the order of the file: {page.words}"


def _front(paper: PackPaper, pack: PackOfPapers, *, attached: bool) -> Front:
    """What the footer of an attached paper says."""
    of, line = pack.agenda.occasion, paper.line
    return Front(
        body=of.body,
        title=line.title,
        subtitle="",
        level=paper.level,
        as_at=of.as_at,
        printed=of.printed,
        version=1,
        draft=False,
        labels=(),
        letter=line.letter,
        stands=f"{AS_IT_CAME}{line.timing.added}" if attached else "",
    )


def _digits(paper: PackPaper) -> str:
    """The check of an attached file: the first characters of its digest."""
    return f"{paper.digest[:4]} {paper.digest[4:8]}".strip().upper()

"""The papers of a pack as parts of it: text and cards laid out anew, attached pages as they came."""

from functools import partial

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from evenhand.domain.check_digits import digits_of_content
from evenhand.domain.meetings.pack import DrawnPaper, PackOfPapers, PackPaper, said_of
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


class Opening(Piece):
    """Where a paper begins that has no front of its own, such as a card: an entry of the outline."""

    def __init__(self, front: Front) -> None:
        super().__init__()
        self.front = front

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width, self.height = aW, 0.0
        return aW, 0.0

    def draw(self) -> None:
        _open(self.canv, self.front)


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
            _open(self.canv, self.front)
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
    if paper.drawn is not None:
        return _drawn(paper, paper.drawn, pack, look)
    try:
        attached = read_attached(paper.pdf)
    except Refusal as fault:
        raise Refusal(
            f"{said_of(paper.line)}, cannot go into the pack: {fault.says}", field="meeting_id"
        ) from None
    front = _front(paper, pack, stands=f"{AS_IT_CAME}{paper.line.timing.added}")
    return Part(front, _digits(paper), partial(_sheets, attached, paper.digest, look, front), full=True)


def _drawn(paper: PackPaper, drawn: DrawnPaper, pack: PackOfPapers, look: Look) -> Part:
    """A paper that is drawn here: a run of text, or a card, whose pieces keep what they are read as."""
    if drawn.blocks is not None:
        return part_of(drawn.blocks(drawn.report), look)
    front = _front(paper, pack)
    return Part(front, digits_of_content(drawn.report), partial(_card, drawn, look, front))


def _card(drawn: DrawnPaper, look: Look, front: Front) -> list[Flowable]:
    pieces = drawn.story(drawn.report, look) if drawn.story is not None else []
    return [Opening(front), *pieces]


def _open(canvas: Canvas, front: Front) -> None:
    """Have the outline lead to the page that is drawn."""
    canvas.addOutlineEntry(outline_of(front), title_key(front), 0)
    canvas.bookmarkPage(title_key(front))


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
    came = f"Page {number} of {count} of {front.title}, {front.stands}. It was not made for assistive technology here"
    if not page.words:
        return f"{came}. It has no text; it may be a picture or a scan."
    return f"{came}. Its words, in the order of the file: {page.words}"


def _front(paper: PackPaper, pack: PackOfPapers, *, stands: str = "") -> Front:
    """What the footer of an attached paper or a card says."""
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
        stands=stands,
    )


def _digits(paper: PackPaper) -> str:
    """The check of an attached file: the first characters of its digest."""
    return f"{paper.digest[:4]} {paper.digest[4:8]}".strip().upper()

"""The press: a paper becomes a PDF, with its footer, page numbers, outline, title and language.

The paper is laid out once. Each footer leaves room for its "Page 3 of 6", which is set when the pages are counted. The
same paper gives the same bytes.
"""

from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from evenhand.domain.papers import DraftMinute, Paper, check_digits
from evenhand.domain.words import say_day
from evenhand.reports.blocks import section_piece
from evenhand.reports.fonts import Face, font, tidy, width
from evenhand.reports.front import front_piece
from evenhand.reports.ink import ink, write
from evenhand.reports.look import A4_HEIGHT, A4_WIDTH, Look
from evenhand.reports.pieces import Stack, glued
from evenhand.reports.ticks import TickedLines


def print_paper(paper: Paper, look: Look) -> bytes:
    """The paper as a PDF in the given look."""
    target, digits = BytesIO(), check_digits(paper)
    document = _document(target, paper)

    def footer(canvas: Canvas, _document: BaseDocTemplate) -> None:
        draw_footer(canvas, paper, look, digits)

    def canvas(*named: Any, **options: Any) -> NumberedCanvas:
        made = NumberedCanvas(*named, **options)
        made.look = look
        return made

    frame = Frame(look.left, look.bottom, look.width, look.height, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate("page", [frame], onPage=footer)])
    document.build(_story(paper, look), canvasmaker=canvas)
    return target.getvalue()


class NumberedCanvas(Canvas):
    """A canvas whose pages tell their number and how many there are, once the last of them is drawn."""

    look: Look

    def save(self) -> None:
        count = self.getPageNumber() - 1
        for page in range(1, count + 1):
            self.beginForm(_number_form(page))
            _draw_number(self, self.look, f"Page {page} of {count}")
            self.endForm()
        super().save()


def _number_form(page: int) -> str:
    """The name under which the page's number is drawn when it is known."""
    return f"number-{page}"


def _draw_number(canvas: Canvas, look: Look, number: str) -> None:
    face, size = look.page_number.face, look.page_number.size
    ink(canvas, look.rules.firm)
    write(canvas, A4_WIDTH - look.right, _first_line(look), number, face, size, align=1)


def _first_line(look: Look) -> float:
    """The height of the footer's first line."""
    return look.bottom - 16 - look.page_number.leading + 1


def _document(target: BytesIO, paper: Paper) -> BaseDocTemplate:
    front = paper.front
    return BaseDocTemplate(
        target,
        pagesize=(A4_WIDTH, A4_HEIGHT),
        title=tidy(f"{front.title}, {front.subtitle}" if front.subtitle else front.title),
        author=tidy(front.body),
        subject=f"Figures as at {say_day(front.as_at)}. {front.level.label} copy.",
        creator="Evenhand",
        lang="en-GB",
        displayDocTitle=True,
        invariant=1,
        initialFontName=font(Face.REGULAR),
        pageCompression=1,
    )


def _story(paper: Paper, look: Look) -> list[Flowable]:
    sections = [section_piece(section, look) for section in paper.sections]
    minuted = bool(paper.sections) and isinstance(paper.sections[-1].blocks[-1], DraftMinute)
    return [front_piece(paper.front, look), *(_accompanied(sections, look) if minuted else sections)]


def _accompanied(sections: list[Stack], look: Look) -> list[Stack]:
    """The sections, the last of them one piece with the end of the one before: a minute stands on no page alone.

    Of a list to tick it takes two lines along.
    """
    *first, before, minute = sections
    *pieces, last = before.children
    if isinstance(last, TickedLines):
        return [*first, Stack([*pieces, last.followed_by(minute)], look.height)]
    return [*first, Stack([*pieces, glued(last), minute], look.height)]


def draw_footer(canvas: Canvas, paper: Paper, look: Look, digits: str) -> None:
    """The footer of a page: what the paper is, what it stands on, the page, and for whom it is."""
    front, rule_y = paper.front, look.bottom - 16
    right = A4_WIDTH - look.right
    letter = f"Paper {front.letter}" if front.letter else ""
    ink(canvas, look.rules.firm)
    canvas.line(look.left, rule_y, right, rule_y)
    first = _first_line(look)
    second = first - look.footer.leading
    canvas.doForm(_number_form(canvas.getPageNumber()))
    write(canvas, right, second, front.level.label, Face.SEMIBOLD, look.footer.size, align=1)
    named = [front.body, letter] if look.large else [front.body, letter, front.title]
    draft = "draft" if front.draft else ""
    if look.large:
        said = front.stands or f"as at {say_day(front.as_at)}"
        stands = [f"{said[:1].upper()}{said[1:]}", draft]
    else:
        version = f"Version {front.version}, draft" if draft else f"Version {front.version}"
        stands = [
            version,
            front.stands or f"as at {say_day(front.as_at)}",
            f"printed {say_day(front.printed)}",
            f"check {digits}",
        ]
    room = look.width - 90 * (look.page_number.size / 11)
    _line(canvas, look, first, named, Face.SEMIBOLD, room)
    _line(canvas, look, second, stands, Face.REGULAR, room)


def _line(canvas: Canvas, look: Look, y: float, parts: list[str], face: Face, room: float) -> None:
    """One line at the left of the footer, its longest part cut short where all would not fit."""
    kept = [part for part in parts if part]
    words = " · ".join(kept)
    size = look.footer.size
    while width(words, face, size) > room and max(map(len, kept)) > 8:
        longest = max(range(len(kept)), key=lambda place: len(kept[place]))
        kept[longest] = kept[longest].rstrip("…")[:-1].rstrip() + "…"
        words = " · ".join(kept)
    write(canvas, look.left, y, words, face, size)

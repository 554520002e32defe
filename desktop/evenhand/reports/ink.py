"""The one door through which words reach the page.

Whatever people typed passes here: it is escaped so that `<GmbH>` and `R&D` print as typed and nothing in it can act as
mark-up, it is spelled in fonts that have its letters, and what belongs together is kept on one line.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from evenhand.domain.papers import Text
from evenhand.domain.words import MONTHS
from evenhand.reports.fonts import Face, font, spell, told, width
from evenhand.reports.linking import Reference, references
from evenhand.reports.look import INK, Role
from evenhand.reports.tagging.canvas import drawn_for
from evenhand.reports.tagging.elements import Element, Tag, carrying

LONGEST_UNBROKEN = 22
"""What is wider than so many times its size, about 40 letters, is no word and may be cut at the end of a line."""
LEAST_OF_A_CUT = 12
"""How many times its size there must be room for what may be cut."""
_MONTH = "|".join([*MONTHS, *(name[:3] for name in MONTHS)])
_YEAR_AT_THE_END = "".join(rf"|(?<=\d {name}) (?=\d{{4}}\.?$)" for name in MONTHS)
_TOGETHER = re.compile(
    rf"(?<=\d) (?=(?:{_MONTH})\b)"
    r"|(?<=\d) (?=of \d)|(?<=\d of) (?=\d)"
    r"|(?<=\bCllr) (?=\w)|(?<=\w) (?=MP\b)"
    r"|(?<=\b(?:Table|Paper|round|Round)) (?=[\dA-Z]\b)|(?<=\bFigure) (?=\d)"
    r"|(?<=day) (?=\d)|(?<=\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)) (?=\d)|(?<=[a-z]) (?=\d{4}\.$)"
    r"|(?<=\d [A-Z][a-z][a-z]) (?=\d{4}\b)"
    r"|(?<=\bquorum of) (?=\d)|(?<=\d) (?=[ap]m\b)|(?<=\bparagraph) (?=\d)|(?<=\bline) (?=\d)|(?<=\bat) (?=\d\.)"
    r"|(?<=\b[Ss]ection) (?=\d)|(?<=\b[Cc]lause) (?=[PM]P\d)"
    rf"{_YEAR_AT_THE_END}"
)


def together(words: str) -> str:
    """The words with no-break spaces in dates, counts, names with a title, and references."""
    return _TOGETHER.sub("\u00a0", words)


def markup(words: Text, face: Face) -> str:
    """A text as the printing library's mark-up, every character of it escaped, references in it as links.

    Numbers in columns of figures refer to nothing.
    """
    kept = together("".join(run.words for run in words))
    pointing = () if face.is_tabular else references(kept)
    at, pieces = 0, list[str]()
    for run in words:
        run_face, ends = face.strong if run.strong else face, at + len(run.words)
        pieces.extend(
            _linked(kept, at, ends, pointing, run_face) if pointing else _spelled(kept[at:ends], run_face)
        )
        at = ends
    return "".join(pieces)


def _spelled(words: str, face: Face) -> Iterator[str]:
    for spelling in spell(words, face):
        yield f'<font name="{spelling.font}">{escape(spelling.words)}</font>'


def _quoted(reference: Reference) -> str:
    """Where words lead, as the mark-up has it: out of the paper, or to a place in it."""
    return quoteattr(reference.place if ":" in reference.place else f"#{reference.place}")


def _linked(words: str, starts: int, ends: int, pointing: Sequence[Reference], face: Face) -> Iterator[str]:
    """Some of the words, what points elsewhere as links: in two pieces, since a text of one piece is set otherwise."""
    at = starts
    for one in pointing:
        first, last = max(one.starts, at), min(one.ends, ends)
        if first < last:
            yield from _spelled(words[at:first], face)
            pieces = (*_spelled(words[first : first + 1], face), *_spelled(words[first + 1 : last], face))
            yield f"<link href={_quoted(one)}>{''.join(pieces)}</link>"
            at = last
    yield from _spelled(words[at:ends], face)


@cache
def style(role: Role, *, right: bool = False, indent: float = 0) -> ParagraphStyle:
    """The printing library's style of a role: ragged, without widows or orphans."""
    return ParagraphStyle(
        f"{role.face.name}-{role.size}-{right}-{indent}",
        fontName=font(role.face),
        fontSize=role.size,
        leading=role.leading,
        textColor=INK,
        spaceBefore=role.before,
        spaceAfter=role.after,
        alignment=TA_RIGHT if right else TA_LEFT,
        leftIndent=indent,
        allowWidows=0,
        allowOrphans=0,
        spaceShrinkage=0,
        bulletIndent=0,
        bulletFontName=font(Face.REGULAR_TABULAR),
        bulletFontSize=role.size,
        bulletColor=INK,
    )


class Words(Paragraph):
    """A text that is read as its element, both halves of it where it is split."""

    element: Element | None = None
    _laid_out: tuple[float, tuple[float, float]] | None = None

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """Lay out the lines, once for each width that is asked for."""
        if self._laid_out is None or self._laid_out[0] != availWidth:
            self._laid_out = availWidth, super().wrap(availWidth, availHeight)
        return self._laid_out[1]

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """Two halves, or nothing where it is to go on whole: it then keeps its lines."""
        lines = getattr(self, "blPara", None)
        parts = super().split(availWidth, availHeight)
        if not parts and lines is not None:
            self.blPara = lines
        return [carrying(part, self.element) for part in parts]

    def draw(self) -> None:
        with drawn_for(self.canv, self):
            super().draw()


def paragraph(
    words: Text,
    role: Role,
    *,
    right: bool = False,
    indent: float = 0,
    number: str | None = None,
    tag: Tag = Tag.P,
) -> Words:
    """A text set in a role, and what it is read as; `number` hangs at the left edge, outside the indent."""
    set_in = style(role, right=right, indent=indent)
    return carrying(Words(markup(words, role.face), set_in, bulletText=number), Element(tag))


def width_of_number(number: str, role: Role) -> float:
    """The width of a section number in figures of one width."""
    return width(number, Face.BOLD_TABULAR, role.size)


def longest_word(words: Text, role: Role) -> float:
    """The width of the longest piece that may not be broken, in points; an address without a space may be."""
    at, widest, limit = 0.0, 0.0, LONGEST_UNBROKEN * role.size
    kept, start = together("".join(run.words for run in words)), 0
    for run in words:
        face = role.face.strong if run.strong else role.face
        for position, piece in enumerate(told(kept[start : start + len(run.words)], face).split(" ")):
            measured = width(piece, face, role.size)
            at = measured if position else at + measured
            widest = max(widest, at if at <= limit else LEAST_OF_A_CUT * role.size)
        start += len(run.words)
    return widest


def line_width(words: Text, role: Role) -> float:
    """The width of a text on one line, in points."""
    return sum(width(run.words, role.face.strong if run.strong else role.face, role.size) for run in words)


def write(
    canvas: Canvas, x: float, y: float, words: str, face: Face, size: float, *, align: float = 0
) -> None:
    """Write one line at a point; `align` is 0 for left, 0.5 for centred, 1 for right."""
    kept = together(words)
    at = x - align * width(kept, face, size)
    for spelling in spell(kept, face):
        canvas.setFont(spelling.font, size)
        canvas.drawString(at, y, spelling.words)
        at += canvas.stringWidth(spelling.words, spelling.font, size)


def fitted(words: str, face: Face, size: float, room: float) -> list[str]:
    """The words in lines no wider than the room; a word is cut only where it alone is too wide."""
    lines = [""]
    for word in together(words).split(" "):
        joined = f"{lines[-1]} {word}".strip()
        if width(joined, face, size) <= room:
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        for letter in word:
            if lines[-1] and width(lines[-1] + letter, face, size) > room:
                lines.append("")
            lines[-1] += letter
    return lines


def page_key(canvas: Canvas, name: str) -> str:
    """The key of a place that the outline leads to, on the page that is drawn."""
    return f"page-{canvas.getPageNumber()}-{name}"


def ink(canvas: Canvas, line: float) -> None:
    """Set the one ink, and the weight of lines."""
    canvas.setStrokeColor(INK)
    canvas.setFillColor(INK)
    canvas.setLineWidth(line)

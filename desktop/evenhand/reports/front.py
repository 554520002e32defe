"""The head of page 1: the body and its meeting, the paper's letter in a box, title, subtitle and the front block."""

from dataclasses import replace

from reportlab.platypus import Flowable, TableStyle
from reportlab.platypus import Table as Grid

from evenhand.domain.papers import Front, text
from evenhand.reports.fonts import Face, font, width
from evenhand.reports.ink import ink, paragraph, write
from evenhand.reports.look import INK, Look, Role
from evenhand.reports.pieces import Beside, Piece, Ruled, Stack


class PaperLetter(Piece):
    """The paper's letter in its box."""

    def __init__(self, letter: str, look: Look) -> None:
        super().__init__()
        self.says, self.look = f"Paper {letter}", look

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        role = self.look.letter
        self.width = width(self.says, role.face, role.size) + role.size
        self.height = role.size * 1.75
        return self.width, self.height

    def draw(self) -> None:
        role = self.look.letter
        ink(self.canv, self.look.rules.box)
        self.canv.rect(0.75, 0.75, self.width - 1.5, self.height - 1.5)
        write(
            self.canv,
            self.width / 2,
            (self.height - role.size * 0.7) / 2,
            self.says,
            role.face,
            role.size,
            align=0.5,
        )


class TitleLine(Stack):
    """The title, which is also an entry of the document's outline, unless it is listed there already."""

    def __init__(self, front: Front, look: Look) -> None:
        after = 0 if front.subtitle else look.step * 2.5
        lines = [paragraph(text(front.title), replace(look.title, after=after))]
        if front.subtitle:
            lines.append(paragraph(text(front.subtitle), look.subtitle))
        super().__init__(lines, look.height, whole=True)
        self.key, self.outline = title_key(front), outline_of(front)

    def draw(self) -> None:
        if self.key not in getattr(self.canv, "listed", ()):
            self.canv.addOutlineEntry(self.outline, self.key, 0)
        self.canv.bookmarkPage(self.key)
        super().draw()


def title_key(front: Front) -> str:
    """The key of the first page of a paper, to which the outline leads."""
    return f"paper-{front.letter}"


def outline_of(front: Front) -> str:
    """A paper as the outline names it: Paper C: Governance report, 1 April 2025 to 13 March 2026."""
    named = f"Paper {front.letter}: {front.title}" if front.letter else front.title
    return f"{named}, {front.subtitle}" if front.subtitle else named


def front_piece(front: Front, look: Look) -> Flowable:
    """Everything above section 1."""
    lines: list[Flowable] = [_body(front, look), TitleLine(front, look)]
    if front.labels:
        lines.append(_labels(front, look))
    return Stack(lines, look.height, whole=True)


def _body(front: Front, look: Look) -> Flowable:
    """Body and meeting at the left, the paper's letter at the right."""
    names: list[Flowable] = [paragraph(text(front.body), look.body_name)]
    if front.meeting:
        names.append(paragraph(text(front.meeting), look.meeting))
    left = Stack(names, look.height)
    if not front.letter:
        return left
    letter = PaperLetter(front.letter, look)
    wide = letter.wrap(0, 0)[0]
    return Beside(left, letter, indent=look.width - wide, gap=look.column_gap, after=look.step)


def _labels(front: Front, look: Look) -> Flowable:
    """Label over value in one line, or label beside value where one line is too narrow."""
    columns = [max(_wide(label, look.label), _wide(value, look.cell)) for label, value in front.labels]
    spare = (look.width - sum(columns)) / max(1, len(columns) - 1)
    if look.large or spare < look.column_gap * 0.7:
        inside = _line_by_line(front, look)
    else:
        inside = _side_by_side(front, look, [column + min(spare, look.step * 3.5) for column in columns])
    firm = look.rules.firm
    return Ruled(
        inside,
        above=firm,
        below=firm,
        top=look.step,
        bottom=look.step + 1,
        after=look.prose.after + look.step,
    )


def _wide(words: str, role: Role) -> float:
    return width(words, role.face, role.size) + 1


def _side_by_side(front: Front, look: Look, widths: list[float]) -> Flowable:
    rows = [
        [paragraph(text(label), look.label) for label, _ in front.labels],
        [paragraph(text(value), look.cell) for _, value in front.labels],
    ]
    grid = Grid(rows, colWidths=widths, hAlign="LEFT")
    plain = [(side, (0, 0), (-1, -1), 0) for side in ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING")]
    grid.setStyle(
        TableStyle(
            [
                *plain,
                ("FONTNAME", (0, 0), (-1, -1), font(Face.REGULAR)),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
                ("TEXTCOLOR", (0, 0), (-1, -1), INK),
            ]
        )
    )
    return grid


def _line_by_line(front: Front, look: Look) -> Flowable:
    lines = [
        Beside(
            paragraph(text(label), look.label), paragraph(text(value), look.cell), indent=look.width * 0.31
        )
        for label, value in front.labels
    ]
    return Stack(lines, look.height, whole=True)

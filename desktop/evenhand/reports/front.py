"""The head of page 1: the body and its meeting, the paper's letter in a box, title, subtitle and the front block."""

from dataclasses import replace

from reportlab.platypus import Flowable

from evenhand.domain.papers import Front, text
from evenhand.reports.fonts import width
from evenhand.reports.ink import Words, ink, paragraph, write
from evenhand.reports.look import Look, Role
from evenhand.reports.pieces import Beside, Piece, Ruled, Stack, read_as
from evenhand.reports.tagging.canvas import drawn_for
from evenhand.reports.tagging.elements import Element, Group, Numbering, Tag, named, tagged

BETWEEN = 1.0  # point below a label and below its value


class PaperLetter(Piece):
    """The paper's letter in its box."""

    def __init__(self, letter: str, look: Look) -> None:
        super().__init__()
        self.says, self.look, self.element = f"Paper {letter}", look, Element(Tag.P)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        role = self.look.letter
        self.width = width(self.says, role.face, role.size) + role.size
        self.height = role.size * 1.75
        return self.width, self.height

    def draw(self) -> None:
        role = self.look.letter
        ink(self.canv, self.look.rules.box)
        self.canv.rect(0.75, 0.75, self.width - 1.5, self.height - 1.5)
        base = (self.height - role.size * 0.7) / 2
        with drawn_for(self.canv, self):
            write(self.canv, self.width / 2, base, self.says, role.face, role.size, align=0.5)


class SideBySide(Piece):
    """Labels in a line, and below each its value."""

    def __init__(self, pairs: list[tuple[Words, Words]], widths: list[float]) -> None:
        super().__init__()
        self.pairs, self.widths = pairs, widths

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        heights = [
            (label.wrap(wide, aH)[1], value.wrap(wide, aH)[1])
            for (label, value), wide in zip(self.pairs, self.widths, strict=True)
        ]
        self.upper = max(label for label, _ in heights) + BETWEEN
        self.width, self.height = aW, self.upper + max(value for _, value in heights) + BETWEEN
        return aW, self.height

    def draw(self) -> None:
        x = 0.0
        for (label, value), wide in zip(self.pairs, self.widths, strict=True):
            label.drawOn(self.canv, x, self.height - label.height)
            value.drawOn(self.canv, x, self.height - self.upper - value.height)
            x += wide


class TitleLine(Stack):
    """The title, which is also an entry of the document's outline, unless it is listed there already."""

    def __init__(self, front: Front, look: Look) -> None:
        after = 0 if front.subtitle else look.step * 2.5
        lines = [paragraph(text(front.title), replace(look.title, after=after), tag=Tag.H1)]
        if front.subtitle:
            lines.append(paragraph(text(front.subtitle), look.subtitle))
        super().__init__(lines, look.height, whole=True)
        self.key, self.outline = title_key(front), outline_of(front)
        if front.letter:
            named(lines[0], self.key)

    def draw(self) -> None:
        if self.key not in getattr(self.canv, "listed", ()):
            self.canv.addOutlineEntry(self.outline, self.key, 0)
        self.canv.bookmarkPage(self.key)
        super().draw()


def title_key(front: Front) -> str:
    """The key of the first page of a paper, to which the outline leads; one without a letter has it by its title."""
    return f"paper-{front.letter or front.title.replace(' ', '-')}"


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
    pairs = [_label(label, value, look) for label, value in front.labels]
    columns = [max(_wide(label, look.label), _wide(value, look.cell)) for label, value in front.labels]
    spare = (look.width - sum(columns)) / max(1, len(columns) - 1)
    if look.large or spare < look.column_gap * 0.7:
        inside: Flowable = _line_by_line(pairs, look)
    else:
        inside = SideBySide(pairs, [column + min(spare, look.step * 3.5) for column in columns])
    firm = look.rules.firm
    ruled = Ruled(
        inside,
        above=firm,
        below=firm,
        top=look.step,
        bottom=look.step + 1,
        after=look.prose.after + look.step,
    )
    items = [Group(Element(Tag.ITEM), [Group(Element(Tag.BODY), [_said(pair)])]) for pair in pairs]
    return read_as(tagged(ruled, Tag.LIST, numbering=Numbering.NONE), *items)


def _label(label: str, value: str, look: Look) -> tuple[Words, Words]:
    """A label and its value."""
    said = tagged(paragraph(text(label), look.label), Tag.SPAN, actual=f"{label}: ")
    return said, paragraph(text(value), look.cell, tag=Tag.SPAN)


def _said(pair: tuple[Words, Words]) -> Group:
    """A label and its value as they are read: "Purpose: For decision"."""
    return Group(Element(Tag.P), pair)


def _wide(words: str, role: Role) -> float:
    return width(words, role.face, role.size) + 1


def _line_by_line(pairs: list[tuple[Words, Words]], look: Look) -> Flowable:
    lines = [Beside(label, value, indent=look.width * 0.31) for label, value in pairs]
    return Stack(lines, look.height, whole=True)

"""A list to tick and initial by hand: five columns in standard print, box and sentence in large print.

Where it is not said who does a thing there is room to write a name.
"""

from collections.abc import Sequence
from dataclasses import replace

from reportlab.platypus import Flowable

from evenhand.domain.papers import BLANK, SHORT_BLANK, Run, Task, Text, TickList, plain, strong, text
from evenhand.reports.columns import Needs, widths
from evenhand.reports.fonts import Face
from evenhand.reports.ink import line_width, longest_word, paragraph
from evenhand.reports.look import Look, Role
from evenhand.reports.marks import TickBox
from evenhand.reports.pieces import Piece, Ruled, Stack, glued, nearly_a_page, read_as
from evenhand.reports.tagging.canvas import decoration
from evenhand.reports.tagging.elements import Element, Group, Scope, Tag, tagged

INITIALS, NAME, LONG, WHOLE_SHARE = 50.0, 84.0, 8, 0.42


class Line(Piece):
    """Cells side by side at given widths."""

    def __init__(self, cells: Sequence[Flowable], column_widths: list[float], gap: float) -> None:
        super().__init__()
        self.cells, self.column_widths, self.gap = cells, column_widths, gap

    def holding(self) -> Sequence[Flowable]:
        return self.cells

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        pairs = zip(self.cells, self.column_widths, strict=True)
        self.heights = [cell.wrap(width, aH)[1] for cell, width in pairs]
        self.width, self.height = aW, max(self.heights)
        return aW, self.height

    def draw(self) -> None:
        x = 0.0
        for cell, width, height in zip(self.cells, self.column_widths, self.heights, strict=True):
            cell.drawOn(self.canv, x, self.height - height)
            x += width + self.gap


class Again(Piece):
    """A head that stands again on a further page, where it is not read again."""

    def __init__(self, head: Flowable) -> None:
        super().__init__(head.getSpaceBefore(), head.getSpaceAfter())
        self.head, self.glued = head, True

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        return self.head.wrap(aW, aH)

    def draw(self) -> None:
        with decoration(self.canv):
            self.head.drawOn(self.canv, 0, 0)


class TickedLines(Stack):
    """The lines of a list: one piece while they are short, else broken between lines with the head again."""

    def __init__(self, children: Sequence[Flowable], page_height: float, head: Flowable) -> None:
        super().__init__(children, page_height)
        self.head = head

    def followed_by(self, piece: Flowable) -> "TickedLines":
        """The list with a piece after it that takes its last lines along."""
        return TickedLines(
            [*self.children[:-1], glued(self.children[-1]), piece], self.page_height, self.head
        )

    def split(self, aW: float, aH: float) -> list[Flowable]:
        self.wrap(aW, aH)
        if self.height < WHOLE_SHARE * self.page_height and not nearly_a_page(aH, self.page_height):
            return []
        parts = super().split(aW, aH)
        if len(parts) < 2:
            return parts
        rest = parts[1].children if isinstance(parts[1], Stack) else parts[1:]
        return [parts[0], TickedLines([Again(self.head), *rest], self.page_height, self.head)]


def tick_list(block: TickList, look: Look, caption: Flowable) -> Flowable:
    """The caption, a head and a line for each task; the head and first two tasks stay together."""
    heads, rows = _words(block, look)
    role = replace(look.cell, face=Face.SEMIBOLD)
    found = _widths([heads, *rows], look, role)
    heading = [tagged(paragraph(words, role), Tag.HEADING, scope=Scope.COLUMN) for words in heads]
    head = tagged(Line(heading, found, look.column_gap), Tag.ROW)
    lines = [tagged(Line(_cells(row, look), found, look.column_gap), Tag.ROW) for row in rows]
    rules, long = look.rules, len(lines) > LONG and not look.large
    headed = glued(Ruled(head, above=rules.head, below=rules.firm, top=3, bottom=4))
    pieces: list[Flowable] = [glued(caption), headed]
    for place, line in enumerate(lines):
        last = place == len(lines) - 1
        piece = Ruled(
            line,
            below=rules.firm if last else rules.row,
            top=2.4 if long else 3,
            bottom=3.4 if long else 4,
            after=look.prose.after if last else 0,
        )
        pieces.append(glued(piece) if place in (0, len(lines) - 2) and not last else piece)
    told = [caption, Group(Element(Tag.HEAD), [headed]), Group(Element(Tag.ROWS), pieces[2:])]
    return read_as(TickedLines(pieces, look.height, headed), Group(Element(Tag.TABLE), told))


def _words(block: TickList, look: Look) -> tuple[list[Text], list[list[Text]]]:
    """The heads, and for each task the cells after its box."""
    if look.large:
        return [text("Done"), text("What, who and by when")], [[_sentence(task)] for task in block.tasks]
    heads = [text(head) for head in ("Done", "What", "Who", "By", "Initials")]
    return heads, [[text(task.what), text(task.who), text(task.by), text("")] for task in block.tasks]


def _sentence(task: Task) -> Text:
    """What is to be done, who does it and by when; without a name a blank to write it in, and one for initials."""
    stop = "" if task.what[-1:] in ("?", "!", ".") else "."
    who: tuple[str | Run, ...] = (strong(task.who),) if task.who else ("Who:\u00a0", BLANK)
    by = f"{', ' if task.who else '. '}{task.by}" if task.by else ""
    return text(f"{task.what}{stop} ", *who, f"{by}. Initials:\u00a0{SHORT_BLANK}")


def _cells(row: list[Text], look: Look) -> list[Flowable]:
    """The box, then what is to be done, which names the row, and the rest."""
    box = tagged(Stack([TickBox(look.cell, "To do:")], look.cell.leading), Tag.CELL)
    what, *rest = (paragraph(words, look.cell, tag=Tag.CELL) for words in row)
    return [box, tagged(what, Tag.HEADING, scope=Scope.ROW), *rest]


def _widths(rows: list[list[Text]], look: Look, head: Role) -> list[float]:
    """Column widths; the columns of boxes and initials are as wide as their heads need."""
    count = len(rows[0])
    fixed = line_width(rows[0][0], head) + 1
    room = look.width - look.column_gap * (count - 1) - fixed
    columns = [[row[place if row is rows[0] else place - 1] for row in rows] for place in range(1, count)]
    needs = [_needs(column, head) for column in columns]
    if not look.large:
        needs[-1] = Needs(INITIALS, (INITIALS,) * len(rows))
        if any(not plain(row[1]) for row in rows[1:]):
            needs[1] = _at_least(NAME, needs[1])
    return [fixed, *(widths(needs, room) or [room / len(needs)] * len(needs))]


def _at_least(width: float, needs: Needs) -> Needs:
    """What a column needs that is to be no narrower than a width in points."""
    return Needs(max(width, needs.longest_word), tuple(max(width, cell) for cell in needs.cells))


def _needs(column: list[Text], role: Role) -> Needs:
    cells = [line_width(words, role) + 1 for words in column]
    return Needs(max(longest_word(words, role) for words in column) + 1, tuple(cells))

"""The places of a text that were found, as they move with typing, and how each is drawn under the words.

*Takes a side* stands on stone with a solid rule below, *ask* on a lighter ground with a dotted one: shape and weight
tell them apart, not colour. A number with the same mark stands in the margin beside the first line of each.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextCursor, QTextDocument, QTextLine

from evenhand.domain.vocabulary import TextVerdict
from evenhand.screens.theme import Role, Theme, Weight
from evenhand.screens.theme.marks import paint_mark
from evenhand.screens.widgets.mark_label import ASK, CLEAR, TAKES_A_SIDE, WORD_GAP, Status

if TYPE_CHECKING:
    from evenhand.domain.publicity.screening.findings import TextFinding

VERDICTS: dict[TextVerdict, Status] = {
    TextVerdict.CLEAR: CLEAR,
    TextVerdict.ASK: ASK,
    TextVerdict.TAKES_A_SIDE: TAKES_A_SIDE,
}
SOLID_PX, DOTTED_PX, BOX_PX = 3, 2, 1.5
GUTTER_MARK = 16
LINE_PERCENT = 138
FIRST_PLANE = "\uffff"


@dataclass(slots=True)
class Spot:
    """One finding of the text and the cursor that holds its place while others type around it."""

    finding: "TextFinding"
    cursor: QTextCursor

    def holds(self, place: int) -> bool:
        """Whether the caret at this place stands in the finding or at its edge."""
        return self.cursor.selectionStart() <= place <= self.cursor.selectionEnd()

    def is_gone(self) -> bool:
        """Whether everything that was found has been deleted since."""
        return not self.cursor.hasSelection()


def spots_of(document: QTextDocument, text: str, findings: Sequence["TextFinding"]) -> list[Spot]:
    """The findings of a text as places in the document that holds it; Qt counts some letters twice."""
    wide = [place for place, letter in enumerate(text) if letter > FIRST_PLANE]
    spots: list[Spot] = []
    for finding in findings:
        cursor = QTextCursor(document)
        cursor.setPosition(finding.start + bisect_left(wide, finding.start))
        cursor.setPosition(finding.end + bisect_left(wide, finding.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.setKeepPositionOnInsert(True)
        spots.append(Spot(finding, cursor))
    return spots


def boxes_of(spot: Spot) -> Iterator[QRectF]:
    """What a finding covers in the document, line by line, as high as the letters."""
    document = spot.cursor.document()
    starts, ends = spot.cursor.selectionStart(), spot.cursor.selectionEnd()
    block = document.findBlock(starts)
    while block.isValid() and block.position() < ends:
        yield from _boxes_in(block, starts - block.position(), ends - block.position())
        block = block.next()


def _boxes_in(block: QTextBlock, starts: int, ends: int) -> Iterator[QRectF]:
    layout, text = block.layout(), block.text()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        left, right = max(starts, line.textStart()), min(ends, line.textStart() + line.textLength())
        right -= len(text[left:right]) - len(text[left:right].rstrip())
        if left < right:
            yield _box(line, left, right).translated(layout.position())


def _box(line: QTextLine, left: int, right: int) -> QRectF:
    x1, x2 = _x(line, left), _x(line, right)
    baseline = line.y() + line.ascent()
    return QRectF(x1, baseline - line.ascent(), x2 - x1, line.ascent() + line.descent())


def _x(line: QTextLine, place: int) -> float:
    found: Any = line.cursorToX(place)
    return float(found[0]) if isinstance(found, tuple) else float(found)


def draw_spot(painter: QPainter, boxes: Sequence[QRectF], verdict: TextVerdict, theme: Theme) -> None:
    """Draw ground and rule of a finding under its words."""
    tokens, sides = theme.tokens, verdict is TextVerdict.TAKES_A_SIDE
    for box in boxes:
        painter.fillRect(box.adjusted(-1, 0, 1, 1), tokens.care if sides else tokens.sunk)
        pen = QPen(tokens.ink, SOLID_PX if sides else DOTTED_PX)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if not sides:
            pen.setDashPattern([2, 1.5])
        painter.setPen(pen)
        below = box.bottom() + 1 + pen.widthF() / 2
        painter.drawLine(QPointF(box.left() - 1, below), QPointF(box.right() + 1, below))


def draw_current(painter: QPainter, boxes: Sequence[QRectF], theme: Theme) -> None:
    """Draw the box round the finding at which one is."""
    painter.setPen(QPen(theme.tokens.ink, BOX_PX))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in boxes:
        painter.drawRect(box.adjusted(-2, -2, 2, SOLID_PX + 2))


def draw_number(painter: QPainter, number: int, verdict: TextVerdict, box: QRectF, theme: Theme) -> None:
    """Draw the number of a finding and its mark, from the right end of the box."""
    side = theme.px(GUTTER_MARK)
    mark = QRectF(box.right() - side, box.center().y() - side / 2, side, side)
    paint_mark(painter, VERDICTS[verdict].mark, mark, theme.tokens.ink, theme.tokens.surface)
    painter.setFont(theme.font(Role.SMALL, Weight.STRONG))
    painter.setPen(theme.tokens.ink)
    words = box.adjusted(0, 0, -side - WORD_GAP, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))

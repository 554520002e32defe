"""A path of interest, drawn: a box for the applicant, one for each between, and one for the member.

The words of a step stand over the line to the next box. Where there is too little room the boxes stand under each
other, and the words beside the line.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.sizes import GAP

INSIDE = 8
LINE = 14
DOWN = 6


@dataclass(frozen=True, slots=True)
class Node:
    """A box and the words that lead to it; the first has none."""

    text: str
    link: str = ""


class ConflictDrawing(QWidget):
    """The boxes of one path; what it shows is said in words as well."""

    def __init__(self) -> None:
        super().__init__()
        self._nodes: tuple[Node, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_path(self, nodes: Sequence[Node], says: str) -> None:
        """Draw another path."""
        self._nodes = tuple(nodes)
        self.setAccessibleName(says)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """One line where there is room, else one under the other."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the boxes need."""
        if self._is_across(width):
            return self._box() + self._word_line()
        return len(self._nodes) * self._box() + (len(self._nodes) - 1) * self._step()

    def sizeHint(self) -> QSize:
        """All boxes side by side."""
        return QSize(self._across(), self.heightForWidth(self._across()))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for a box with an ellipsis."""
        return QSize(look().px(120), self._box())

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the boxes with their lines."""
        painter = QPainter(self)
        if self._is_across(self.width()):
            self._paint_across(painter)
        else:
            self._paint_down(painter)

    def _paint_across(self, painter: QPainter) -> None:
        left, top = 0, self._word_line()
        middle = top + self._box() // 2
        for place, node in enumerate(self._nodes):
            if node.link:
                wide = self._link(node)
                self._line(painter, left, middle, left + wide, middle)
                self._words(
                    painter, QRect(left, top - DOWN, wide, middle - top + DOWN - 1), node.link, centred=True
                )
                left += wide
            wide = self._wide(node, place)
            self._paint_box(painter, QRect(left, top, wide, self._box()), node, place)
            left += wide

    def _paint_down(self, painter: QPainter) -> None:
        top = 0
        for place, node in enumerate(self._nodes):
            if node.link:
                self._line(painter, LINE, top, LINE, top + self._step())
                words = QRect(LINE + GAP, top, self.width() - LINE - GAP, self._step())
                self._words(painter, words, node.link)
                top += self._step()
            wide = min(self._wide(node, place), self.width())
            self._paint_box(painter, QRect(0, top, wide, self._box()), node, place)
            top += self._box()

    def _paint_box(self, painter: QPainter, box: QRect, node: Node, place: int) -> None:
        tokens = look().tokens
        end = self._is_end(place)
        painter.setPen(QPen(tokens.ink if end else tokens.border, tokens.edge_px))
        painter.setBrush(tokens.sunk if end else tokens.surface)
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        weight = self._weight(place)
        painter.setFont(look().font(Role.BODY, weight))
        painter.setPen(tokens.ink)
        inner = box.adjusted(INSIDE, 0, -INSIDE, 0)
        shown = (
            look()
            .metrics(Role.BODY, weight)
            .elidedText(node.text, Qt.TextElideMode.ElideRight, inner.width() + 1)
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _line(self, painter: QPainter, x1: int, y1: int, x2: int, y2: int) -> None:
        painter.setPen(QPen(look().tokens.border, look().tokens.edge_px))
        painter.drawLine(x1, y1, x2, y2)

    def _words(self, painter: QPainter, box: QRect, text: str, *, centred: bool = False) -> None:
        theme = look()
        painter.setFont(theme.font(Role.SMALL))
        painter.setPen(theme.tokens.ink2)
        across = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        down = Qt.AlignmentFlag.AlignBottom if centred else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, across | down, text)

    def _is_across(self, width: int) -> bool:
        return self._across() <= width

    def _across(self) -> int:
        return sum(self._wide(node, place) + self._link(node) for place, node in enumerate(self._nodes))

    def _wide(self, node: Node, place: int) -> int:
        words = look().metrics(Role.BODY, self._weight(place)).horizontalAdvance(node.text)
        return words + 2 * INSIDE + 2

    def _link(self, node: Node) -> int:
        if not node.link:
            return 0
        return look().metrics(Role.SMALL).horizontalAdvance(node.link) + 2 * GAP

    def _weight(self, place: int) -> Weight:
        return Weight.STRONG if self._is_end(place) else Weight.REGULAR

    def _is_end(self, place: int) -> bool:
        return place in (0, len(self._nodes) - 1)

    def _box(self) -> int:
        return look().line(Role.BODY) + 2 * DOWN

    def _word_line(self) -> int:
        return max(0, look().line(Role.SMALL) - self._box() // 2 + DOWN)

    def _step(self) -> int:
        return look().line(Role.SMALL) + DOWN

"""The margin of a marked text: the number and mark of each finding, beside the line on which it begins."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from evenhand.screens.theme import look
from evenhand.screens.widgets.marked_spots import LINE_PERCENT, boxes_of, draw_number

if TYPE_CHECKING:
    from evenhand.screens.widgets.marked_text import MarkedText


class Gutter(QWidget):
    """The numbers and marks at the right, each beside the first line of its finding or below one that is there."""

    def __init__(self, editor: "MarkedText") -> None:
        super().__init__(editor)
        self._editor = editor
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        painter, theme = QPainter(self), look()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, box in self._boxes():
            draw_number(painter, place + 1, self._editor.spots()[place].finding.verdict, box, theme)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the finding whose number was pressed."""
        for place, box in self._boxes():
            if box.contains(event.position()):
                self._editor.go_to(place)
                return

    def _boxes(self) -> Iterator[tuple[int, QRectF]]:
        """The box of each number, one line high."""
        scrolled, last = self._editor.verticalScrollBar().value(), float("-inf")
        for place, spot in enumerate(self._editor.spots()):
            words = next(boxes_of(spot), None)
            if words is not None:
                high = words.height() * LINE_PERCENT / 100
                top = max(words.center().y() - high / 2, last)
                last = top + high
                yield place, QRectF(0, top - scrolled, self.width(), high)

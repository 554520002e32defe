"""Several lines of text that grow with what is written in them, up to a number of lines."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent

from evenhand.screens.widgets.written_fields import NotesEdit

AIR = 4


class GrowingNotes(NotesEdit):
    """As high as its text, between a least and a most number of lines."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__(least)
        self._least, self._most = least, most
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit to the lines of another width."""
        super().resizeEvent(event)
        self._grow()

    def sizeHint(self) -> QSize:
        """Room for the lines, with a little air."""
        hint = super().sizeHint()
        hint.setHeight(hint.height() + AIR)
        return hint

    def _grow(self) -> None:
        lines = max(self._least, min(self._most, int(self.document().size().height())))
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

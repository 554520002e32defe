"""The words of an item and the findings about them: beside one another, or in a narrow window one below the other.

A narrow window is a low one as well, so both stand there in one column that scrolls.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from evenhand.screens.theme import Breadth, look
from evenhand.screens.theme.sizes import GAP, PANE_GAP
from evenhand.screens.widgets.pane import BodyScroll

FINDINGS_PX = 384
LEAST_ITEM, LEAST_FINDINGS = 400, 300


class Sides(BodyScroll):
    """The item at left or above, its findings at right or below."""

    def __init__(self, item: QWidget, findings: QWidget) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        super().__init__(self._splitter)
        self._item, self._findings = item, findings
        self._splitter.setHandleWidth(PANE_GAP)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(item)
        self._splitter.addWidget(findings)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([1000, FINDINGS_PX])

    def bring_into_view(self, part: QWidget) -> None:
        """Scroll to a part of either side, where the column scrolls."""
        self.ensureWidgetVisible(part, 0, GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn for another width."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Turn for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._turn()
        super().changeEvent(event)

    def _turn(self) -> None:
        theme = look()
        narrow = theme.breadth(self.window().width()) is Breadth.NARROW
        self._item.setMinimumHeight(theme.px(LEAST_ITEM) if narrow else 0)
        self._findings.setMinimumHeight(theme.px(LEAST_FINDINGS) if narrow else 0)
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self._splitter.orientation() != wanted:
            self._splitter.setOrientation(wanted)
            self._splitter.setSizes([LEAST_ITEM, LEAST_FINDINGS] if narrow else [1000, FINDINGS_PX])

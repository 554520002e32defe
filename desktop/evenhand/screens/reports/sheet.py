"""Where choices and paper stand: side by side, the choices as a bar above the paper, or one after the other."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from evenhand.screens.theme.sizes import GAP, PANE_GAP

CHOICES_PX = 288
MOST = (1 << 24) - 1


class PanelStack(QStackedWidget):
    """The panels of all papers, as large as the one that is seen needs."""

    def __init__(self) -> None:
        super().__init__()
        self._low = False
        self.currentChanged.connect(self._fit)

    def set_low(self, low: bool) -> None:
        """Be no higher than the panel needs, or as high as there is room."""
        self._low = low
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Follow the panel when it wants another height."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return super().event(event)

    def sizeHint(self) -> QSize:
        """What the panel in sight wants."""
        panel = self.currentWidget()
        return panel.sizeHint() if panel is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the panel in sight needs."""
        panel = self.currentWidget()
        return panel.minimumSizeHint() if panel is not None else super().minimumSizeHint()

    def _fit(self) -> None:
        panel = self.currentWidget()
        if self._low and panel is not None:
            high = panel.heightForWidth(self.width()) if panel.hasHeightForWidth() else -1
            self.setFixedHeight(high if high > 0 else panel.sizeHint().height())
        elif not self._low:
            self.setMinimumHeight(0)
            self.setMaximumHeight(MOST)
        self.updateGeometry()


class Sheet(QSplitter):
    """The panels and the paper; `deeds` are held below the paper where the panels are a bar."""

    def __init__(self, panels: PanelStack, parts: Sequence[QWidget], preview: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._panels = panels
        self._stood: list[int] = []
        self.paper = QWidget()
        self._column = QVBoxLayout(self.paper)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        for part in parts:
            self._column.addWidget(part)
        self._column.addWidget(preview, 1)
        self.setChildrenCollapsible(False)
        self.addWidget(panels)
        self.addWidget(self.paper)
        self.setHandleWidth(PANE_GAP)
        self.setStretchFactor(1, 1)
        self.setSizes([CHOICES_PX, 1000])

    def has_bar(self) -> bool:
        """Whether the panels are a bar above the paper."""
        return self.orientation() is Qt.Orientation.Vertical

    def set_bar(self, bar: bool) -> None:
        """Have the panels as a bar above the paper, or beside it where they stood before."""
        if bar == self.has_bar():
            return
        if bar:
            self._stood = self.sizes()
        self.setOrientation(Qt.Orientation.Vertical if bar else Qt.Orientation.Horizontal)
        self._panels.set_low(bar)
        self.setHandleWidth(GAP if bar else PANE_GAP)
        self.handle(1).setEnabled(not bar)

    def event(self, event: QEvent) -> bool:
        """Give the paper what a bar leaves."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.has_bar():
            self.setSizes([0, self.height()])
        return done

    def stand_as_before(self) -> None:
        """Be as wide side by side as before there was a bar, once the panel stands as one."""
        if self._stood and not self.has_bar():
            self.setSizes(self._stood)
            self._stood = []

    def hold_deeds(self, deeds: QWidget) -> None:
        """Have buttons at the foot of the paper."""
        self._column.addWidget(deeds)
        deeds.show()

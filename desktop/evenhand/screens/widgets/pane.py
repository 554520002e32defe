"""A pane: a sheet of paper on the canvas, with a heading, a body that may scroll, and a footer that does not."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from evenhand.screens.theme import Role
from evenhand.screens.theme.sizes import GAP, PANE_ACROSS, PANE_DOWN
from evenhand.screens.widgets.label import Label, rule


class Pane(QFrame):
    """Paper with padding 16 across and 12 down; `body` is the layout to fill."""

    def __init__(self, heading: str = "", *, scrolls: bool = False, padded: bool = True) -> None:
        super().__init__()
        self.setProperty("ground", "pane")
        self.setAccessibleName(heading)
        across, down = (PANE_ACROSS, PANE_DOWN) if padded else (0, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(across, down, across, down)
        self._column.setSpacing(GAP)
        self.header = QHBoxLayout()
        self.header.setSpacing(GAP)
        self._column.addLayout(self.header)
        if heading:
            self.header.addWidget(Label(heading, Role.LEAD), 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        if scrolls:
            self.body.setContentsMargins(0, 0, GAP, 0)
            self._column.addWidget(scrolling(self.body), 1)
        else:
            self._column.addLayout(self.body)
        self._rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        if not scrolls:
            self._column.addItem(self._rest)

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a part below the others of the body, which stands at the top unless a part stretches."""
        if stretch:
            self._column.removeItem(self._rest)
            self._column.setStretchFactor(self.body, 1)
        if isinstance(part, QWidget):
            self.body.addWidget(part, stretch)
        else:
            self.body.addLayout(part, stretch)

    def set_footer(self, footer: QWidget | QLayout) -> None:
        """Put a part under the body, where it stays while the body scrolls."""
        self._column.addWidget(rule())
        if isinstance(footer, QWidget):
            self._column.addWidget(footer)
        else:
            self._column.addLayout(footer)


class ScrolledBody(QWidget):
    """What scrolls: as high as its words need at the width there is, and never for the sake of a guess."""

    def minimumSizeHint(self) -> QSize:
        """As wide as its parts need; the height follows from the width."""
        wide = super().minimumSizeHint()
        return QSize(wide.width(), 0) if self.hasHeightForWidth() else wide


class BodyScroll(QScrollArea):
    """A scroll area that never asks for more room than it is given and never scrolls sideways."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        content.setProperty("ground", "scroll")
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the content out anew; one that was resized while it was hidden may stand in its former width."""
        super().showEvent(event)
        layout = self._content.layout()
        if layout is not None:
            layout.invalidate()
            layout.activate()

    def minimumSizeHint(self) -> QSize:
        """Wide enough for its content, however low."""
        wide = self._content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(wide, 48)


def scrolling(body: QLayout) -> BodyScroll:
    """A layout set into a scroll area, its parts kept at the top."""
    content = ScrolledBody()
    outer = QVBoxLayout(content)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addLayout(body)
    outer.addStretch(1)
    return BodyScroll(content)


def row(*parts: QWidget | None, gap: int = GAP) -> QHBoxLayout:
    """Widgets side by side; `None` is the gap that grows."""
    line = QHBoxLayout()
    line.setSpacing(gap)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part)
    return line

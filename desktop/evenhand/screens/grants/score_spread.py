"""The points by one criterion, drawn on a line from nothing to the most: one dot each, equal ones on top of each other.

Dots carry no names: it is the application that is scored, and nobody is ranked.
"""

from collections import Counter

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from evenhand.domain.grants.scoring import Spread
from evenhand.screens.grants.score_words import say_spread
from evenhand.screens.theme import Role, look

ACROSS = 180
DOT = 4
EDGE = 8


class SpreadLine(QWidget):
    """The spread of one criterion; what it shows stands in words beside it."""

    def __init__(self, spread: Spread) -> None:
        super().__init__()
        self._spread = spread
        self.setAccessibleName(f"{spread.criterion.name}: {say_spread(spread)}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The line, its dots above it, and its ends in figures below."""
        theme = look()
        highest = max(Counter(self._spread.points).values(), default=1)
        return QSize(theme.px(ACROSS), highest * theme.px(2 * DOT + 1) + 6 + theme.line(Role.CAPTION))

    def minimumSizeHint(self) -> QSize:
        """Nothing is cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line, dots and ends."""
        theme, most = look(), self._spread.criterion.most
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.height() - theme.line(Role.CAPTION) - 3
        painter.setPen(QPen(theme.tokens.border, theme.tokens.edge_px))
        painter.drawLine(int(self._at(0)), base, int(self._at(most)), base)
        for tick in range(most + 1):
            x = int(self._at(tick))
            painter.drawLine(x, base, x, base + 3)
        self._draw_dots(painter, base)
        painter.setFont(theme.font(Role.CAPTION))
        painter.setPen(theme.tokens.ink2)
        box = QRect(0, base + 3, self.width(), theme.line(Role.CAPTION))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "0")
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(most))

    def _draw_dots(self, painter: QPainter, base: int) -> None:
        theme = look()
        radius = theme.px(DOT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens.ink)
        for given, times in Counter(self._spread.points).items():
            for place in range(times):
                middle = base - radius - 1 - place * (2 * radius + 1)
                painter.drawEllipse(QPointF(self._at(given), middle), radius, radius)

    def _at(self, points: int) -> float:
        inner = self.width() - 2 * EDGE
        return EDGE + inner * points / self._spread.criterion.most

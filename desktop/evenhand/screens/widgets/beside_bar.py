"""A part as a bar beside two lines: the share of the seats, and the mark from which the board looks again.

What is above an adopted mark is solid, all else hatched, so that it is read without colour. Both lines carry their
words below, on two lines where they would touch.
"""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from evenhand.screens.theme import Role, Theme, look
from evenhand.screens.widgets.bars import BAR, LIMIT_BELOW, Shade, paint_hatch, paint_shade

WORDS_GAP = 10


class BesideBar(QWidget):
    """One bar from nothing to everything; `seats` and `mark` are shares from 0 to 1, None where there is none."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._share: float | None = None
        self._lines: list[tuple[float, str, bool]] = []
        self._solid = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(
        self,
        share: float | None,
        *,
        seats: tuple[float, str] | None,
        mark: tuple[float, str] | None,
        solid: bool,
        says: str,
    ) -> None:
        """Show a share beside its lines, each with its words; `says` is what is read out."""
        self._share, self._solid = share, solid
        self._lines = [
            (*line, dashed)
            for line, dashed in ((seats, False), (mark, True))
            if line is not None and 0 <= line[0] <= 1
        ]
        self.setAccessibleName(f"{self._name}: {says}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The bar and the words under it."""
        theme = look()
        rows = 1 + max((row for _, row in self._places(theme)), default=-1)
        below = rows * theme.line(Role.CAPTION) + (LIMIT_BELOW if rows else 0)
        return QSize(theme.px(160), theme.px(BAR) + below)

    def minimumSizeHint(self) -> QSize:
        """As high as its words, however narrow."""
        return QSize(look().px(120), self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        """Put the words on another line where they would touch."""
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, part, lines and words."""
        painter, theme = QPainter(self), look()
        high, wide = theme.px(BAR), self.width()
        painter.fillRect(QRect(0, 0, wide, high), theme.tokens.sunk)
        if self._share:
            box = QRectF(0, 0, round(wide * min(self._share, 1.0)), high)
            if self._solid:
                paint_shade(painter, box, Shade.SOLID, theme)
            else:
                painter.fillRect(box, theme.tokens.surface)
                paint_hatch(painter, box, theme.tokens.ink)
                painter.setPen(QPen(theme.tokens.ink, 1))
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        for (at, words, dashed), (left, row) in zip(self._lines, self._places(theme), strict=True):
            self._paint_line(painter, theme, round(wide * at), high, dashed=dashed)
            top = high + LIMIT_BELOW + row * theme.line(Role.CAPTION)
            self._paint_words(painter, theme, left, top, words)

    def _paint_line(self, painter: QPainter, theme: Theme, x: int, high: int, *, dashed: bool) -> None:
        pen = QPen(theme.tokens.ink, 2)
        if dashed:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        at = max(1, min(x, self.width() - 1))
        painter.drawLine(at, 0, at, high + LIMIT_BELOW)
        if self._solid and at < self.width() * (self._share or 0.0):
            pen.setColor(theme.tokens.on_hold)
            painter.setPen(pen)
            painter.drawLine(at, 0, at, high)

    def _paint_words(self, painter: QPainter, theme: Theme, left: int, top: int, words: str) -> None:
        painter.setFont(theme.font(Role.CAPTION))
        painter.setPen(theme.tokens.ink2)
        box = QRect(left, top, self.width() - left, theme.line(Role.CAPTION))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _places(self, theme: Theme) -> list[tuple[int, int]]:
        """Where the words of each line begin, and on which row they stand."""
        places: list[tuple[int, int]] = []
        ends = [-WORDS_GAP, -WORDS_GAP]
        for at, words, _ in self._lines:
            wide = theme.metrics(Role.CAPTION).horizontalAdvance(words) + 2
            left = max(0, min(round(self.width() * at) - wide // 2, self.width() - wide))
            row = 0 if left >= ends[0] + WORDS_GAP else 1
            ends[row] = left + wide
            places.append((left, row))
        return places

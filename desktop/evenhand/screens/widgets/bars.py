"""Bars: a share against its limit, shares side by side, and money in its stages.

What is not known is hatched and counted, never blank and never zero. Parts are told apart by grey and edge,
by position and never by party, and every part is named in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from evenhand.screens.theme import Role, Theme, Weight, look
from evenhand.screens.theme.sizes import GAP, LABEL_GAP

BAR = 16
LIMIT_BELOW = 4
HATCH_STEP = 7
KEY_BOX = 11


class Shade(StrEnum):
    """How a part of a bar is drawn."""

    FIRST = "first"
    SECOND = "second"
    EMPTY = "empty"
    UNKNOWN = "unknown"
    SOLID = "solid"


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of a bar: its words, its size in whatever the bar counts, and its shade."""

    label: str
    amount: int
    shade: Shade = Shade.FIRST
    says: str = ""


def paint_shade(painter: QPainter, rect: QRectF, shade: Shade, theme: Theme) -> None:
    """Fill one part of a bar."""
    tokens = theme.tokens
    colours = {
        Shade.FIRST: tokens.fill,
        Shade.SECOND: tokens.fill2,
        Shade.SOLID: tokens.hold,
        Shade.EMPTY: tokens.sunk,
    }
    painter.fillRect(rect, colours.get(shade, tokens.surface))
    if shade is Shade.UNKNOWN:
        paint_hatch(painter, rect, tokens.border)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(tokens.border, 1))
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))


def paint_hatch(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Hatch a part at 45 degrees."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect)
    painter.setPen(QPen(colour, 1))
    x = rect.left() - rect.height()
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
        x += HATCH_STEP
    painter.restore()


class SegmentBar(QWidget):
    """Parts side by side; the words of an unknown part stand in it on a patch of paper."""

    def __init__(self, name: str, high: int = BAR) -> None:
        super().__init__()
        self._name, self._high = name, high
        self._segments: tuple[Segment, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_segments(self, segments: Sequence[Segment]) -> None:
        """Show these parts from left to right."""
        self._segments = tuple(segment for segment in segments if segment.amount > 0)
        self.setAccessibleName(
            f"{self._name}: " + ", ".join(segment.says or segment.label for segment in self._segments)
        )
        self.update()

    def sizeHint(self) -> QSize:
        """As high as asked for, growing with the text."""
        return QSize(look().px(160), look().px(self._high))

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the parts."""
        painter, theme = QPainter(self), look()
        whole = sum(segment.amount for segment in self._segments)
        if not whole:
            paint_shade(painter, QRectF(self.rect()), Shade.EMPTY, theme)
            return
        left = 0.0
        for segment in self._segments:
            width = self.width() * segment.amount / whole
            box = QRectF(round(left), 0, round(left + width) - round(left), self.height())
            paint_shade(painter, box, segment.shade, theme)
            if segment.shade is Shade.UNKNOWN and segment.label:
                self._paint_patch(painter, box, segment.label, theme)
            left += width

    def _paint_patch(self, painter: QPainter, box: QRectF, words: str, theme: Theme) -> None:
        metrics = theme.metrics(Role.CAPTION, Weight.STRONG)
        width = metrics.horizontalAdvance(words) + 8
        if width > box.width():
            return
        patch = QRectF(box.left() + 3, box.top() + 1, width, box.height() - 2)
        painter.fillRect(patch, theme.tokens.surface)
        painter.setPen(theme.tokens.ink)
        painter.setFont(theme.font(Role.CAPTION, Weight.STRONG))
        painter.drawText(patch, Qt.AlignmentFlag.AlignCenter, words)


class BarWithLimit(QWidget):
    """A share on sunk ground, its limit a line of ink with its words below, what is unknown hatched."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._parts = (0, 0, 1)
        self._limit, self._limit_says = 0.0, ""
        self._solid = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(
        self,
        part: int,
        whole: int,
        *,
        unknown: int = 0,
        limit: float = 0.0,
        limit_says: str = "",
        solid: bool = False,
    ) -> None:
        """Show `part` of `whole`, of which `unknown` are not held; `limit` is a share from 0 to 1, 0 for none."""
        self._parts = (part, unknown, whole)
        self._limit, self._limit_says, self._solid = limit, limit_says, solid
        says = [f"{part} of {whole}", f"not held: {unknown}" if unknown else "", limit_says]
        self.setAccessibleName(f"{self._name}: " + ", ".join(word for word in says if word))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The bar, and below it the words of the limit."""
        theme = look()
        below = theme.line(Role.CAPTION) + LIMIT_BELOW if self._limit_says else 0
        return QSize(theme.px(160), theme.px(BAR) + below)

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, share, unknown part and limit."""
        painter, theme = QPainter(self), look()
        part, unknown, whole = self._parts
        high, wide = theme.px(BAR), self.width()
        painter.fillRect(QRect(0, 0, wide, high), theme.tokens.sunk)
        if whole:
            known = round(wide * part / whole)
            shade = Shade.SOLID if self._solid else Shade.FIRST
            paint_shade(painter, QRectF(0, 0, known, high), shade, theme)
            if unknown:
                paint_shade(
                    painter, QRectF(known, 0, round(wide * unknown / whole), high), Shade.UNKNOWN, theme
                )
        if self._limit:
            x = round(wide * self._limit)
            painter.fillRect(QRect(x - 1, 0, 2, high + LIMIT_BELOW), theme.tokens.ink)
            self._paint_limit_words(painter, theme, x, high + LIMIT_BELOW)

    def _paint_limit_words(self, painter: QPainter, theme: Theme, x: int, top: int) -> None:
        width = theme.metrics(Role.CAPTION).horizontalAdvance(self._limit_says) + 2
        left = max(0, min(x - width // 2, self.width() - width))
        painter.setFont(theme.font(Role.CAPTION))
        painter.setPen(theme.tokens.ink2)
        box = QRect(left, top, width, theme.line(Role.CAPTION))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._limit_says)


class BarKey(QWidget):
    """The parts of a bar in words, each with its shade, on as many lines as they need."""

    def __init__(self) -> None:
        super().__init__()
        self._segments: tuple[Segment, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_segments(self, segments: Sequence[Segment]) -> None:
        """Name these parts."""
        self._segments = tuple(segments)
        self.setAccessibleName(", ".join(segment.says or segment.label for segment in segments))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """As many lines as fit this width."""
        places = self._places(width)
        return (places[-1].bottom() + 1) if places else 0

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        places = self._places(10_000)
        return QSize(places[-1].right() if places else 0, look().line(Role.SMALL))

    def minimumSizeHint(self) -> QSize:
        """The widest part."""
        widest = max((place.width() for place in self._places(10_000)), default=0)
        return QSize(widest, look().line(Role.SMALL))

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw boxes and words."""
        painter, theme = QPainter(self), look()
        side = theme.px(KEY_BOX)
        for segment, place in zip(self._segments, self._places(self.width()), strict=True):
            box = QRectF(place.left(), place.center().y() - side // 2, side, side)
            paint_shade(painter, box, segment.shade, theme)
            painter.setFont(theme.font(Role.SMALL))
            painter.setPen(theme.tokens.ink2)
            words = place.adjusted(side + 6, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, segment.label)

    def _places(self, width: int) -> list[QRect]:
        theme = look()
        line, x, y = theme.line(Role.SMALL), 0, 0
        places: list[QRect] = []
        for segment in self._segments:
            wide = theme.px(KEY_BOX) + 6 + theme.metrics(Role.SMALL).horizontalAdvance(segment.label) + 2
            if x and x + wide > width:
                x, y = 0, y + line + 2
            places.append(QRect(x, y, wide, line))
            x += wide + 2 * GAP
        return places


class MoneyBar(QWidget):
    """Money in its stages, such as paid, committed, this award and what is left, with its key below."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._bar, self._key = SegmentBar(name), BarKey()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LABEL_GAP + 2)
        column.addWidget(self._bar)
        column.addWidget(self._key)

    def show_segments(self, segments: Sequence[Segment]) -> None:
        """Show these stages; the label of each is its words and sum."""
        self._bar.show_segments(
            [Segment("", part.amount, part.shade, part.says or part.label) for part in segments]
        )
        self._key.show_segments(segments)

    def says(self) -> str:
        """The stages as they are read out."""
        return self._bar.accessibleName()

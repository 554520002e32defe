"""Tick boxes and radio buttons, drawn in ink: solid when chosen, open when not."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton

from evenhand.screens.theme import Role, look
from evenhand.screens.theme.marks import Mark, paint_mark
from evenhand.screens.theme.sizes import CONTROL_RADIUS, GAP, TARGET

BOX = 14
INSET = 1


class TickBox(QCheckBox):
    """A box to tick, with its words."""

    def sizeHint(self) -> QSize:
        """Box, gap and words, never under the least target."""
        return _hint(self)

    def minimumSizeHint(self) -> QSize:
        """Nothing is cut."""
        return _hint(self)

    def hitButton(self, pos: QPoint) -> bool:
        """The words tick it as well as the box."""
        return self.rect().contains(pos)

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, its tick and the words."""
        tokens = look().tokens
        painter, box = _begin(self)
        ticked = self.checkState() is not Qt.CheckState.Unchecked
        painter.setPen(QPen(tokens.accent if ticked else tokens.border, 1.4))
        painter.setBrush(tokens.accent if ticked else tokens.surface)
        painter.drawRoundedRect(box, CONTROL_RADIUS - 1, CONTROL_RADIUS - 1)
        if ticked:
            mark = Mark.TICK if self.checkState() is Qt.CheckState.Checked else Mark.MINUS
            paint_mark(painter, mark, box.adjusted(1, 1, -1, -1), tokens.on_accent, tokens.accent)
        _draw_words(self, painter, box)


class RadioButton(QRadioButton):
    """One of a few choices that exclude each other."""

    def sizeHint(self) -> QSize:
        """Ring, gap and words, never under the least target."""
        return _hint(self)

    def minimumSizeHint(self) -> QSize:
        """Nothing is cut."""
        return _hint(self)

    def hitButton(self, pos: QPoint) -> bool:
        """The words choose it as well as the ring."""
        return self.rect().contains(pos)

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring, its dot and the words."""
        tokens = look().tokens
        painter, box = _begin(self)
        painter.setPen(QPen(tokens.accent if self.isChecked() else tokens.border, 1.4))
        painter.setBrush(tokens.surface)
        painter.drawEllipse(box)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accent)
            painter.drawEllipse(QPointF(box.center()), box.width() * 0.28, box.width() * 0.28)
        _draw_words(self, painter, box)


def _hint(button: QAbstractButton) -> QSize:
    theme = look()
    words = theme.metrics(Role.BODY).size(int(Qt.TextFlag.TextShowMnemonic), button.text()).width()
    side = theme.px(BOX) + 2 * INSET
    width = side + (GAP + words + 2 if words else 0)
    return QSize(max(width, TARGET), max(TARGET, theme.line(Role.BODY) + 4))


def _begin(button: QAbstractButton) -> tuple[QPainter, QRectF]:
    side = look().px(BOX)
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter, QRectF(INSET, (button.height() - side) / 2, side, side)


def _draw_words(button: QAbstractButton, painter: QPainter, box: QRectF) -> None:
    """Draw the words, cut with an ellipsis where the box was given less room than it asks for."""
    theme = look()
    painter.setPen(theme.tokens.ink if button.isEnabled() else theme.tokens.ink3)
    painter.setFont(theme.font(Role.BODY))
    words = button.rect().adjusted(int(box.right()) + INSET + GAP, 0, 0, 0)
    flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(
        Qt.TextFlag.TextShowMnemonic
    )
    cut = theme.metrics(Role.BODY).elidedText(
        button.text(), Qt.TextElideMode.ElideRight, words.width(), int(Qt.TextFlag.TextShowMnemonic)
    )
    painter.drawText(words, flags, cut)

"""Buttons: one primary to a pane, plain ones, the gated one with its lock, links, and marks that can be pressed.

A gated button is never disabled. It takes focus, its description names what is still open, and pressing it
leads there.
"""

from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from evenhand.screens.theme import Role, Theme, Weight, look
from evenhand.screens.theme.marks import Mark, paint_mark
from evenhand.screens.theme.sizes import CONTROL_RADIUS, GAP, MARK, TARGET
from evenhand.screens.widgets.drawn import DrawnButton

PADDING = 13


class ButtonKind(StrEnum):
    """What a button is among the others of its pane."""

    PRIMARY = "primary"
    PLAIN = "plain"
    GATED = "gated"
    LINK = "link"
    QUIET = "quiet"


class Button(DrawnButton):
    """A button of one kind; a mark stands 8 px before its words."""

    def __init__(
        self, text: str, kind: ButtonKind = ButtonKind.PLAIN, mark: Mark | None = None, *, says: str = ""
    ) -> None:
        super().__init__(text)
        self.kind = kind
        self.mark = Mark.LOCK if kind is ButtonKind.GATED else mark
        if says:
            self.setAccessibleDescription(says)
            self.setToolTip(says)
        if not text:
            self.setAccessibleName(says)

    def set_kind(self, kind: ButtonKind, says: str = "") -> None:
        """Turn a gated button into a primary one when its last condition is met, or back."""
        self.kind = kind
        self.mark = Mark.LOCK if kind is ButtonKind.GATED else None
        self.setAccessibleDescription(says)
        self.setToolTip(says)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as mark, words and padding, and never under the least target."""
        theme = look()
        width = self._inner_width(theme) + 2 * (0 if self.kind is ButtonKind.LINK else PADDING)
        return QSize(max(width, TARGET), self._height(theme))

    def minimumSizeHint(self) -> QSize:
        """A button is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, edge, mark and words."""
        theme = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.kind not in (ButtonKind.LINK, ButtonKind.QUIET):
            self._draw_ground(painter, theme)
        elif self.underMouse() or (self.kind is ButtonKind.QUIET and self.isDown()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tokens.hover)
            painter.drawRoundedRect(QRectF(self.rect()), CONTROL_RADIUS, CONTROL_RADIUS)
        self._draw_words(painter, theme)

    def _draw_ground(self, painter: QPainter, theme: Theme) -> None:
        edge = theme.tokens.edge_px
        pen = QPen(self._edge_colour(theme), edge)
        if self.kind is ButtonKind.GATED:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(self._ground(theme))
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(box, CONTROL_RADIUS, CONTROL_RADIUS)

    def _draw_words(self, painter: QPainter, theme: Theme) -> None:
        ink, left = self._ink(theme), (self.width() - self._inner_width(theme)) // 2
        ground = self._ground(theme)
        if self.mark is not None:
            side = theme.px(MARK)
            paint_mark(painter, self.mark, QRect(left, (self.height() - side) // 2, side, side), ink, ground)
            left += side + GAP
        if not self.text():
            return
        painter.setFont(theme.font(Role.BODY, self._weight()))
        painter.setPen(ink)
        words = QRect(left, 0, self.width() - left, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, int(flags) | int(Qt.TextFlag.TextShowMnemonic), self.text())
        if self.kind is ButtonKind.LINK:
            baseline = self.height() - 2
            painter.setPen(QPen(ink, 1))
            painter.drawLine(0, baseline, self.width(), baseline)

    def _inner_width(self, theme: Theme) -> int:
        words = (
            theme.metrics(Role.BODY, self._weight())
            .size(int(Qt.TextFlag.TextShowMnemonic), self.text())
            .width()
        )
        mark = theme.px(MARK) if self.mark is not None else 0
        return words + mark + (GAP if mark and words else 0)

    def _height(self, theme: Theme) -> int:
        if self.kind is ButtonKind.LINK:
            return max(TARGET, theme.line(Role.BODY) + 4)
        return theme.control() + (6 if self.kind is ButtonKind.GATED else 0)

    def _weight(self) -> Weight:
        return Weight.STRONG if self.kind is ButtonKind.PRIMARY else Weight.REGULAR

    def _ink(self, theme: Theme) -> QColor:
        if not self.isEnabled():
            return theme.tokens.ink3
        return theme.tokens.on_accent if self.kind is ButtonKind.PRIMARY else theme.tokens.ink

    def _edge_colour(self, theme: Theme) -> QColor:
        return self._ground(theme) if self.kind is ButtonKind.PRIMARY else theme.tokens.border

    def _ground(self, theme: Theme) -> QColor:
        tokens = theme.tokens
        if self.kind is ButtonKind.GATED or not self.isEnabled():
            return tokens.sunk
        if self.kind is ButtonKind.PRIMARY:
            return tokens.fill if self.underMouse() or self.isDown() else tokens.accent
        if self.isDown():
            return tokens.sunk
        return tokens.hover if self.underMouse() else tokens.surface


def primary(text: str, mark: Mark | None = None, *, says: str = "") -> Button:
    """The one button of a pane that does what the pane is for."""
    return Button(text, ButtonKind.PRIMARY, mark, says=says)


def plain(text: str, mark: Mark | None = None, *, says: str = "") -> Button:
    """Any other button: a verb and its object."""
    return Button(text, ButtonKind.PLAIN, mark, says=says)


def gated(text: str, says: str) -> Button:
    """A button closed by conditions; `says` names those that are open."""
    return Button(text, ButtonKind.GATED, says=says)


def link(text: str, *, says: str = "") -> Button:
    """Words that open an explanation, such as "Why?"."""
    return Button(text, ButtonKind.LINK, says=says)


def mark_button(mark: Mark, says: str, *, edged: bool = False) -> Button:
    """A mark that can be pressed; `says` is its name and its tooltip."""
    return Button("", ButtonKind.PLAIN if edged else ButtonKind.QUIET, mark, says=says)

"""A picture to read by, such as a photographed form: fitted to the width or larger, turned, moved by keys."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from evenhand.screens.theme import look
from evenhand.screens.theme.sizes import FOCUS_PX

ZOOMS = (1.0, 1.5, 2.0, 3.0, 4.0)
QUARTER = 90
STEP = 48


class PictureView(QAbstractScrollArea):
    """One picture; its smallest size is that at which its width is all in view."""

    zoom_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription("Plus and minus make it larger and smaller, arrow keys move it.")
        self._picture = QImage()
        self._drawn = QPixmap()
        self._zoom = 0
        self.setMinimumSize(120, 120)

    def show_picture(self, content: bytes, quarter_turns: int, name: str) -> None:
        """Show a picture, turned; the same one turned anew keeps its zoom."""
        self.setAccessibleName(name)
        turned = QTransform().rotate(QUARTER * quarter_turns)
        self._picture = QImage.fromData(content).transformed(turned)
        self._lay_out()

    def has_picture(self) -> bool:
        """Whether there is something to look at."""
        return not self._picture.isNull()

    def size_shown(self) -> QSize:
        """How large the picture is drawn."""
        if not self.has_picture():
            return QSize()
        wide = max(round(self.viewport().width() * ZOOMS[self._zoom]), 1)
        return QSize(wide, max(round(wide * self._picture.height() / self._picture.width()), 1))

    def can_grow(self) -> bool:
        """Whether it can be shown larger."""
        return self._zoom + 1 < len(ZOOMS)

    def can_shrink(self) -> bool:
        """Whether it can be shown smaller."""
        return self._zoom > 0

    def grow(self) -> None:
        """Show it larger."""
        self._set_zoom(self._zoom + 1)

    def shrink(self) -> None:
        """Show it smaller, at the least with its width in view."""
        self._set_zoom(self._zoom - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus for the size, arrows and pages for the place; all else goes on."""
        key, across, down = event.key(), self.horizontalScrollBar(), self.verticalScrollBar()
        moves = {
            Qt.Key.Key_Left: (across, -STEP),
            Qt.Key.Key_Right: (across, STEP),
            Qt.Key.Key_Up: (down, -STEP),
            Qt.Key.Key_Down: (down, STEP),
            Qt.Key.Key_PageUp: (down, -down.pageStep()),
            Qt.Key.Key_PageDown: (down, down.pageStep()),
        }
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.grow()
        elif key == Qt.Key.Key_Minus:
            self.shrink()
        elif (move := moves.get(Qt.Key(key))) is not None:
            bar, by = move
            bar.setValue(bar.value() + by)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the part that is in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), look().tokens.sunk)
        painter.drawPixmap(
            -self.horizontalScrollBar().value(), -self.verticalScrollBar().value(), self._drawn
        )
        if self.hasFocus():
            painter.setPen(QPen(look().tokens.ink, FOCUS_PX))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit it anew."""
        super().resizeEvent(event)
        self._lay_out()

    def _set_zoom(self, zoom: int) -> None:
        if 0 <= zoom < len(ZOOMS):
            self._zoom = zoom
            self._lay_out()
            self.zoom_changed.emit()

    def _lay_out(self) -> None:
        size = self.size_shown()
        view = self.viewport().size()
        self._drawn = QPixmap()
        if not size.isEmpty():
            smooth = Qt.TransformationMode.SmoothTransformation
            shown = self._picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            self._drawn = QPixmap.fromImage(shown)
        self.horizontalScrollBar().setRange(0, max(size.width() - view.width(), 0))
        self.verticalScrollBar().setRange(0, max(size.height() - view.height(), 0))
        self.horizontalScrollBar().setPageStep(view.width())
        self.verticalScrollBar().setPageStep(view.height())
        self.viewport().update()

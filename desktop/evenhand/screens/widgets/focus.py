"""The one focus ring: 2 px of ink, 2 px outside whatever has the focus, seen round solid ink as round paper.

Fields and drop-downs thicken their own edge instead; rows and tabs draw the ring inside. On a ground of
solid ink the ring takes the colour of its text. The ring is a small child of the window that follows the
focus and its moves.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QMenuBar,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from evenhand.screens.theme import look
from evenhand.screens.theme.sizes import FOCUS_PX, FOCUS_RADIUS

OWN_RING = (
    QLineEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractScrollArea,
    QAbstractItemView,
    QTabBar,
    QMenu,
    QMenuBar,
)
OUTSIDE = 2 * FOCUS_PX
MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QObject):
    """Keeps a ring round the control that has the focus, in whichever window that is."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: Ring | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._follow)

    def ring(self) -> "Ring | None":
        """The ring that is shown, if a control that wants one has the focus."""
        return (
            self._ring if self._ring is not None and isValid(self._ring) and self._ring.isVisible() else None
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the control and with everything it stands in."""
        if event.type() in MOVES and self._ring is not None and isValid(self._ring):
            self._ring.place()
        return False

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        if new is None or not wants_ring(new):
            return
        self._ring = Ring(new)
        self._watched = [new, *_holders(new)]
        for widget in self._watched:
            widget.installEventFilter(self)
        self._ring.place()


class Ring(QWidget):
    """The ring itself, clipped where its control is scrolled out of sight."""

    def __init__(self, control: QWidget) -> None:
        super().__init__(control.window())
        self._control = control
        self._clip = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("focus ring")

    def place(self) -> None:
        """Go where the control is."""
        control, window = self._control, self._control.window()
        if not control.isVisible():
            self.hide()
            return
        around = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
        box = around.adjusted(-OUTSIDE, -OUTSIDE, OUTSIDE, OUTSIDE)
        seen = box
        for holder in _holders(control):
            parent = holder.parentWidget()
            if isinstance(parent, QAbstractScrollArea):
                seen &= QRect(holder.mapTo(window, QPoint(0, 0)), holder.size())
        self._clip = seen.translated(-box.topLeft())
        self.setGeometry(box)
        self.setVisible(not seen.isEmpty())
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        tokens = look().tokens
        painter = QPainter(self)
        painter.setClipRect(self._clip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.on_hold if on_hold_ground(self._control) else tokens.ink, FOCUS_PX))
        half = FOCUS_PX / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half, half, -half, -half), FOCUS_RADIUS, FOCUS_RADIUS
        )


def wants_ring(widget: QWidget) -> bool:
    """Whether a control is one whose focus the ring shows."""
    window = widget.window()
    popup = bool(window.windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup)
    return (
        not isinstance(widget, OWN_RING)
        and widget is not window
        and not (popup and isinstance(window, QMenu))
    )


def on_hold_ground(widget: QWidget) -> bool:
    """Whether a control stands on solid ink."""
    return any(holder.property("ground") == "hold" for holder in _holders(widget))


def _holders(widget: QWidget) -> list[QWidget]:
    """All that a control stands in, up to and without its window."""
    found: list[QWidget] = []
    holder = widget.parentWidget()
    while holder is not None and holder is not widget.window():
        found.append(holder)
        holder = holder.parentWidget()
    return found

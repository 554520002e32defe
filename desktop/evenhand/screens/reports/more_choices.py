"""The choices that are less used: a sheet below its button, over the paper.

It closes with Esc, with its button, and when one goes on to something else; while a choice on it is refused it stays.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from evenhand.screens.theme import look
from evenhand.screens.theme.sizes import GAP, LABEL_GAP, PANE_ACROSS, PANE_DOWN
from evenhand.screens.widgets.button import Button
from evenhand.screens.widgets.choices import NamedField
from evenhand.screens.widgets.pane import scrolling

WIDTH_PX = 440
MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.LayoutRequest)


class MoreChoices(QFrame):
    """Held by the part of the window over which it opens; its button opens and closes it."""

    def __init__(self, button: Button) -> None:
        super().__init__(button)
        self.setProperty("ground", "popup")
        self.setAccessibleName(button.text())
        self._button = button
        self._held: Sequence[NamedField] = ()
        self._choices = QVBoxLayout()
        self._choices.setSpacing(GAP)
        self._choices.setContentsMargins(0, 0, GAP, 0)
        self._scroll = scrolling(self._choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(PANE_ACROSS, PANE_DOWN, GAP, PANE_DOWN)
        column.addWidget(self._scroll)
        self.hide()
        button.clicked.connect(self._toggle)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def open_over(self, over: QWidget) -> None:
        """Take the part of the window over which it opens."""
        if self.parentWidget() is not over:
            self.setParent(over)
            over.installEventFilter(self)

    def hold(self, named: Sequence[NamedField]) -> None:
        """Hold these choices, in their order."""
        self._held = named
        for one in named:
            one.set_compact(False)
            self._choices.removeWidget(one)
            self._choices.addWidget(one)
            one.set_offered(one.is_offered())
        self._place()

    def open(self) -> None:
        """Open below the button; the focus stays where it is."""
        self.show()
        self.raise_()
        self._place()

    def close_quietly(self) -> None:
        """Close; whatever has the focus on it goes on to the next."""
        self.hide()

    def close_to_button(self) -> None:
        """Close and go back to the button."""
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the shortcuts of whatever is below."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_to_button()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay below the button when the window changes."""
        if event.type() in MOVES and self.isVisible() and watched is self.parentWidget():
            self._place()
        return False

    def _toggle(self) -> None:
        if self.isVisible():
            self.close_to_button()
            return
        self.open()
        first = next((one for one in self._held if one.is_offered()), None)
        if first is not None:
            first.field.focus()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Close when one goes on to something else in this window."""
        if not self.isVisible() or new is None or new.window() is not self.window():
            return
        stays = new is self._button or self.isAncestorOf(new)
        if not stays and not any(one.field.error() for one in self._held):
            self.hide()

    def _place(self) -> None:
        """Stand below the button, as high as the choices are and the room allows."""
        over = self.parentWidget()
        if over is None or not self._held:
            return
        below = self._button.mapTo(over, QPoint(0, self._button.height() + LABEL_GAP))
        wide = min(look().px(WIDTH_PX), over.width() - 2 * PANE_ACROSS)
        left = max(PANE_ACROSS, min(below.x(), over.width() - wide - PANE_ACROSS))
        inner = wide - PANE_ACROSS - 2 * GAP - self._scroll.verticalScrollBar().sizeHint().width()
        high = self._choices.totalHeightForWidth(inner) + 2 * PANE_DOWN + GAP
        self.setGeometry(left, below.y(), wide, min(high, over.height() - below.y() - GAP))

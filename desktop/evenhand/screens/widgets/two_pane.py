"""Two panes everywhere: the list at left, the detail at right, and beside them, where there is room, a third.

In a narrow window there is the list or the detail. "All members" and Esc lead back, and the focus returns
to the row it came from.
"""

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from evenhand.screens.theme import Breadth, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP, PAGE_MARGIN, PANE_GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import ElidedLabel
from evenhand.screens.widgets.list_pane import ListPane


class TwoPane(QWidget):
    """List and detail with a splitter between; `side` is a third pane, seen when wide and called for otherwise.

    List and detail take turns where a window is of the breadth `turns` or less.
    """

    breadth_changed = Signal(str)

    def __init__(
        self,
        rows: QWidget,
        detail: QWidget,
        back: str,
        *,
        rows_px: int = 368,
        side: QWidget | None = None,
        turns: Breadth = Breadth.NARROW,
    ) -> None:
        super().__init__()
        self._turns = (Breadth.NARROW, turns)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows, self._side = rows, side
        self._breadth = Breadth.WIDE
        self._in_detail = False
        self._stood = b""
        self._came_from: QWidget | None = None
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(PANE_GAP)
        self.splitter.setChildrenCollapsible(False)
        self._detail = self._make_detail(detail, back)
        for part in (rows, self._detail, side):
            if part is not None:
                self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([rows_px, 1000, 336])
        line = QHBoxLayout(self)
        line.setContentsMargins(PAGE_MARGIN, PANE_GAP, PAGE_MARGIN, PANE_GAP)
        line.addWidget(self.splitter)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._detail)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.activated.connect(self.show_list)
        if isinstance(rows, ListPane):
            rows.view.clicked.connect(self._show_clicked)
        self._arrange()

    def show_detail(self) -> None:
        """Go to the detail; in a narrow window it takes the place of the list."""
        focus = QApplication.focusWidget()
        if focus is not None and self._rows.isAncestorOf(focus):
            self._came_from = focus
        self._in_detail = True
        self._arrange()

    def show_list(self) -> None:
        """Go back to the list, and to the row one came from."""
        self._in_detail = False
        self._arrange()
        came_from, self._came_from = self._came_from, None
        if came_from is not None and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(self._rows, ListPane):
            self._rows.focus_rows()
        elif (rows := self._rows.findChild(ListPane)) is not None:
            rows.focus_rows()

    def show_place(self, says: str) -> None:
        """Say beside the back button which record this is of how many, such as "1 of 12"."""
        self._place.set_text(says)

    def put_in_bar(self, button: QWidget) -> None:
        """Put a button of the detail beside the back button, where list and detail take turns."""
        self._line.insertWidget(1, button)

    def toggle_side(self) -> None:
        """Show or hide the third pane."""
        if self._side is not None:
            self._side.setVisible(self._side.isHidden())

    def is_narrow(self) -> bool:
        """Whether list and detail take turns."""
        return self._breadth in self._turns

    def has_detail_alone(self) -> bool:
        """Whether the detail has taken the place of the list."""
        return self.is_narrow() and self._in_detail

    def state(self) -> bytes:
        """Where the splitter stands, to be remembered."""
        return self._stood if self.is_narrow() else bytes(self.splitter.saveState().data())

    def restore(self, state: bytes) -> None:
        """Put the splitter where it stood."""
        self._stood = state
        if not self.is_narrow():
            self.splitter.restoreState(QByteArray(state))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for another width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _stand_as_before(self) -> None:
        """Put the splitter where it stood before the window was narrow, once the panes know their least widths."""
        if not self.is_narrow():
            self.splitter.restoreState(QByteArray(self._stood))

    def _show_clicked(self) -> None:
        """In a narrow window, a click on a row leads to its detail."""
        if self.is_narrow():
            self.show_detail()

    def _make_detail(self, detail: QWidget, back: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self._bar = QWidget()
        self._line = line = QHBoxLayout(self._bar)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        self._back = plain(back, Mark.BACK)
        self._back.clicked.connect(self.show_list)
        self._place = ElidedLabel(ink=2, align=Qt.AlignmentFlag.AlignRight)
        line.addWidget(self._back)
        line.addWidget(self._place, 1)
        column.addWidget(self._bar)
        column.addWidget(detail, 1)
        return holder

    def _arrange(self) -> None:
        breadth = look().breadth(self.window().width())
        narrow, was_narrow = breadth in self._turns, self.is_narrow()
        if narrow and not was_narrow:
            self._stood = bytes(self.splitter.saveState().data())
        self._bar.setVisible(narrow)
        self._escape.setEnabled(narrow)
        self._rows.setVisible(not narrow or not self._in_detail)
        self._detail.setVisible(not narrow or self._in_detail)
        if breadth is self._breadth:
            return
        self._breadth = breadth
        if was_narrow:
            QTimer.singleShot(0, self, self._stand_as_before)
        if self._side is not None:
            self._side.setVisible(breadth is Breadth.WIDE)
        self.breadth_changed.emit(str(breadth))

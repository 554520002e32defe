"""Tabs: those of the frame and those inside a record. What does not fit goes behind "4 more".

The current tab is always seen, and the width of a tab never changes with being chosen, so that nothing
shifts.
"""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QMenu, QSizePolicy, QTabBar, QWidget

from evenhand.screens.theme import Breadth, Role, Theme, Weight, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import FOCUS_PX, GAP, MARK
from evenhand.screens.widgets.button import PADDING, Button, ButtonKind
from evenhand.screens.widgets.label import rule


class TabKind(StrEnum):
    """Whether tabs are those of the whole window or those inside one record."""

    FRAME = "frame"
    SUB = "sub"


class Tabs(QTabBar):
    """The tabs themselves, drawn by the house: the chosen one on paper over a rule, or just over a rule."""

    def __init__(self, kind: TabKind) -> None:
        super().__init__()
        self._kind = kind
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def width_of(self, index: int) -> int:
        """How wide one tab is, in the weight of the chosen one."""
        padding = 13 if self._kind is TabKind.FRAME else 10
        return (
            look().metrics(Role.BODY, Weight.STRONG).horizontalAdvance(self.tabText(index)) + 2 * padding + 1
        )

    def tabSizeHint(self, index: int) -> QSize:
        """The width of its words, and the height of the row."""
        return QSize(self.width_of(index), self.row_height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        """A tab is never cut."""
        return self.tabSizeHint(index)

    def row_height(self) -> int:
        """How high the row of tabs is."""
        return look().line(Role.BODY) + (16 if self._kind is TabKind.FRAME else 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw every tab that is seen."""
        painter = QPainter(self)
        theme = look()
        for index in range(self.count()):
            if self.isTabVisible(index):
                self._paint_tab(painter, theme, index)

    def _paint_tab(self, painter: QPainter, theme: Theme, index: int) -> None:
        rect, chosen = self.tabRect(index), index == self.currentIndex()
        tokens = theme.tokens
        if chosen and self._kind is TabKind.FRAME:
            painter.fillRect(rect, tokens.surface)
            painter.setPen(QPen(tokens.line, tokens.edge_px))
            painter.drawPolyline([rect.bottomLeft(), rect.topLeft(), rect.topRight(), rect.bottomRight()])
        elif not chosen and rect.contains(self.mapFromGlobal(self.cursor().pos())) and self.underMouse():
            painter.fillRect(rect.adjusted(1, 4, -1, -4), tokens.hover)
        if chosen:
            high = 3 if self._kind is TabKind.FRAME else 2
            painter.fillRect(QRect(rect.left(), rect.bottom() + 1 - high, rect.width(), high), tokens.accent)
        strong = chosen or self._kind is TabKind.FRAME
        painter.setFont(theme.font(Role.BODY, Weight.STRONG if strong else Weight.REGULAR))
        painter.setPen(tokens.ink if chosen else tokens.ink2)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
        if chosen and self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tokens.ink, FOCUS_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(3, 3, -3, -5), 3, 3)

    def changeEvent(self, event: QEvent) -> None:
        """Measure the tabs anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)


class TabStrip(QWidget):
    """Tabs with the button for those that do not fit."""

    chosen = Signal(int)

    def __init__(self, name: str, titles: Sequence[str], kind: TabKind = TabKind.SUB) -> None:
        super().__init__()
        self.tabs = Tabs(kind)
        self.tabs.setAccessibleName(name)
        for title in titles:
            self.tabs.addTab(title)
        self.more = Button("", ButtonKind.QUIET, Mark.DOWN)
        self.more.clicked.connect(self._open_more)
        self.more.hide()
        self._hidden, self._is_showing = 0, False
        self._left_out: set[int] = set()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        line.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.tabs.currentChanged.connect(self._note_current)

    def current(self) -> int:
        """Which tab is chosen."""
        return self.tabs.currentIndex()

    def set_current(self, index: int) -> None:
        """Choose a tab, also one that does not fit or was left out."""
        self._left_out.discard(index)
        self._show_tab(index, True)
        self.tabs.setCurrentIndex(index)
        self._fit()

    def set_offered(self, index: int, offered: bool) -> None:
        """Offer a tab, or leave it out altogether; one that is chosen stays."""
        if offered or index == self.current():
            self._left_out.discard(index)
        else:
            self._left_out.add(index)
        self._fit()

    def is_offered(self, index: int) -> bool:
        """Whether a tab is to be had, in the row or behind the button."""
        return index not in self._left_out

    def set_title(self, index: int, title: str) -> None:
        """Give a tab another title."""
        self.tabs.setTabText(index, title)
        self._fit()

    def sizeHint(self) -> QSize:
        """All tabs in a row."""
        return QSize(sum(self._widths().values()), self.tabs.row_height())

    def minimumSizeHint(self) -> QSize:
        """The widest tab and the button for the rest."""
        return QSize(max(self._widths().values(), default=0) + self._more_width(), self.tabs.row_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many tabs as fit."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Show as many tabs as fit in another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self._fit()
        super().changeEvent(event)

    def _widths(self) -> dict[int, int]:
        """The width of each tab that is offered."""
        offered = (index for index in range(self.tabs.count()) if self.is_offered(index))
        return {index: self.tabs.width_of(index) for index in offered}

    def _more_width(self) -> int:
        return (
            look().metrics(Role.BODY).horizontalAdvance("9 more")
            + look().px(MARK)
            + 2 * (GAP + PADDING)
            + GAP
        )

    def _fit(self) -> None:
        widths, current = self._widths(), self.current()
        seen = set(widths)
        if sum(widths.values()) > self.width() > 0:
            room = self.width() - self._more_width() - widths.get(current, 0)
            seen = {current}
            for index, width in widths.items():
                if index != current and width > room:
                    break
                room -= width if index != current else 0
                seen.add(index)
        blocked = self.tabs.blockSignals(True)
        for index in range(self.tabs.count()):
            self._show_tab(index, index in seen)
        self.tabs.blockSignals(blocked)
        self._show_more(len(widths) - len(seen))
        self.more.updateGeometry()
        self.tabs.updateGeometry()

    def _show_tab(self, index: int, seen: bool) -> None:
        """Show or hide a tab. Being told what holds already would make Qt forget that it has to lay the row out."""
        if self.tabs.isTabVisible(index) is not seen:
            self.tabs.setTabVisible(index, seen)

    def _show_more(self, hidden: int) -> None:
        """Say how many tabs do not fit. Showing the button lays the row out, and then fewer may be left for it."""
        self._hidden = hidden
        self.more.setText(f"{hidden} more")
        if self._is_showing:
            return
        self._is_showing = True
        self.more.setVisible(hidden > 0)
        self._is_showing = False
        if (self._hidden > 0) != (hidden > 0):
            self._show_more(self._hidden)

    def _open_more(self) -> None:
        menu = QMenu(self)
        for index in range(self.tabs.count()):
            if self.is_offered(index) and not self.tabs.isTabVisible(index):
                action = menu.addAction(self.tabs.tabText(index))
                action.setData(index)
        menu.triggered.connect(self._choose_action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _choose_action(self, action: QAction) -> None:
        self.set_current(int(action.data()))

    def _note_current(self, index: int) -> None:
        self._fit()
        self.chosen.emit(index)


class TabRow(QFrame):
    """The row under the publish line: the tabs of the window at left, what is always at hand at right."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self.strip = TabStrip("Rooms", titles, TabKind.FRAME)
        self._wide_only: list[QWidget] = []
        self._narrow_only: list[QWidget] = []
        line = QHBoxLayout()
        line.setContentsMargins(GAP, 6, 16, 0)
        line.setSpacing(GAP)
        line.addWidget(self.strip, 1, Qt.AlignmentFlag.AlignBottom)
        self._line = line
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(line)
        self._rule = rule()
        self._rule.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add_right(self, part: QWidget, *, when: Breadth | None = None) -> None:
        """Put something at the right end: always, or only when narrow, or only when not narrow (`WIDE`)."""
        self._line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        if when is Breadth.NARROW:
            self._narrow_only.append(part)
        elif when is not None:
            self._wide_only.append(part)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the rule under the row, and what belongs to the width."""
        super().resizeEvent(event)
        self._rule.setGeometry(0, self.height() - 1, self.width(), 1)
        self._rule.lower()
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _arrange(self) -> None:
        narrow = look().breadth(self.width()) is Breadth.NARROW
        for part in self._wide_only:
            part.setVisible(not narrow)
        for part in self._narrow_only:
            part.setVisible(narrow)

"""A calendar of some months side by side: windows as bands, statutory days boxed, polling day solid, today ringed.

No meaning hangs on colour: a band has its ground and a rule below each day, and bars where it begins and ends. Months
wrap to the width. Arrow keys move by day, Page Up and Page Down by month, Enter opens a day; each is said in words.
"""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from evenhand.domain.words import MONTHS
from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.month_days import (
    WEEKDAY_LETTERS,
    Days,
    Month,
    a_month_on,
    lanes_of,
    months_of,
    say_days_of,
)
from evenhand.screens.widgets.month_paint import DayPainter

CELL, LEAST_CELL, WEEK = 28, 26, 29
WIDEST_CELL = 36
MONTH_GAP = 20
ROWS_GAP = 8
BY_DAY = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
BY_MONTH = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class MonthStrip(QWidget):
    """The months. `told` carries what the day under the cursor is, `opened` the day that was opened."""

    told = Signal(str)
    opened = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        today = date.min
        self._days = Days(today, today, today)
        self._months: tuple[Month, ...] = ()
        self._lanes: tuple[int, ...] = ()
        self.cursor_day = today
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_days(self, days: Days, cursor: date | None = None) -> None:
        """Show other days; the cursor stays where it was within them, unless it is put somewhere."""
        known = bool(self._months)
        self._days, self._months, self._lanes = days, months_of(days), lanes_of(days.bands)
        self.cursor_day = days.within(cursor or (self.cursor_day if known else days.today))
        first, last = self._months[0], self._months[-1]
        between = first.title if first == last else f"{_said(first, last)} to {last.title}"
        self.setAccessibleName(f"{self._name}, {between}")
        self._tell(aloud=False)
        self.updateGeometry()
        self.update()

    def says(self, day: date | None = None) -> str:
        """What a day is in words; the day under the cursor where none is named."""
        return say_days_of(self._days, day or self.cursor_day)

    def place_of(self, day: date) -> QRect:
        """Where a day stands; an empty rectangle where it is not shown."""
        return next((rect for one, rect in self._cells() if one == day), QRect())

    def day_at(self, place: QPoint) -> date | None:
        """The day at a place."""
        return next((day for day, rect in self._cells() if rect.contains(place)), None)

    def heightForWidth(self, width: int) -> int:
        """As many rows of months as this width needs."""
        return sum(self._row_heights(width)) + ROWS_GAP * (len(self._row_heights(width)) - 1)

    def hasHeightForWidth(self) -> bool:
        """The months wrap."""
        return True

    def sizeHint(self) -> QSize:
        """All months side by side."""
        wide = len(self._months) * (7 * look().px(CELL) + MONTH_GAP) - MONTH_GAP
        return QSize(max(wide, 0), self.heightForWidth(max(wide, 1)))

    def minimumSizeHint(self) -> QSize:
        """Room for one month."""
        return QSize(7 * look().px(LEAST_CELL), look().px(7 * WEEK))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor, or open its day."""
        key, day = Qt.Key(event.key()), self.cursor_day
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in BY_DAY:
            self._go_to(day + timedelta(days=BY_DAY[key]))
        elif key in BY_MONTH:
            self._go_to(a_month_on(day, BY_MONTH[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(self._days.opens if key == Qt.Key.Key_Home else self._days.closes)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor on a day."""
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self._go_to(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a day."""
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self.opened.emit(day)

    def event(self, event: QEvent) -> bool:
        """Say in the tooltip what the day under the pointer is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(event.pos())
            where = self.place_of(day) if day else QRect()
            QToolTip.showText(event.globalPos(), self.says(day) if day else "", self, where)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the cursor, and say where it is."""
        super().focusInEvent(event)
        announce(self, self.says())
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the cursor away."""
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the months with their days."""
        theme, painter = look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading = theme.line(Role.BODY)
        for month, box in self._boxes():
            painter.setFont(theme.font(Role.BODY, Weight.STRONG))
            painter.setPen(theme.tokens.ink)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(box.left(), box.top(), box.width(), heading), left, month.title)
            painter.setFont(theme.font(Role.CAPTION))
            painter.setPen(theme.tokens.ink2)
            cell = box.width() / 7
            for place, letter in enumerate(WEEKDAY_LETTERS):
                where = QRectF(box.left() + place * cell, box.top() + heading, cell, theme.line(Role.SMALL))
                painter.drawText(where, Qt.AlignmentFlag.AlignCenter, letter)
        days = DayPainter(painter, theme, self._days, self._lanes)
        cells = self._cells()
        for day, rect in cells:
            days.paint_ground(day, rect)
        for day, rect in cells:
            days.paint_day(day, rect, has_cursor=self.hasFocus() and day == self.cursor_day)

    def _go_to(self, day: date) -> None:
        day = self._days.within(day)
        if day != self.cursor_day:
            self.cursor_day = day
            self._tell(aloud=True)
            self.update()

    def _tell(self, *, aloud: bool) -> None:
        says = self.says()
        self.setAccessibleDescription(says)
        self.told.emit(says)
        if aloud:
            announce(self, says)

    def _per_row(self, width: int) -> int:
        """How many months stand side by side, as evenly as their number allows."""
        count = max(1, len(self._months))
        fit = max(1, min(count, (width + MONTH_GAP) // (7 * look().px(LEAST_CELL) + MONTH_GAP)))
        rows = -(-count // fit)
        return -(-count // rows)

    def _rows(self, width: int) -> list[tuple[Month, ...]]:
        step = self._per_row(width)
        return [self._months[place : place + step] for place in range(0, len(self._months), step)]

    def _head(self) -> int:
        return look().line(Role.BODY) + look().line(Role.SMALL)

    def _row_heights(self, width: int) -> list[int]:
        return [
            self._head() + max(len(month.weeks) for month in months) * look().px(WEEK)
            for months in self._rows(width)
        ] or [0]

    def _boxes(self) -> list[tuple[Month, QRect]]:
        """Where each month stands."""
        found: list[tuple[Month, QRect]] = []
        step, top = self._per_row(self.width()), 0
        room = (self.width() - MONTH_GAP * (step - 1)) // step
        wide = min(room, 7 * look().px(WIDEST_CELL))
        for months, high in zip(self._rows(self.width()), self._row_heights(self.width()), strict=False):
            for place, month in enumerate(months):
                found.append((month, QRect(place * (wide + MONTH_GAP), top, wide, high)))
            top += high + ROWS_GAP
        return found

    def _cells(self) -> list[tuple[date, QRect]]:
        """Where each day stands; neighbours meet without a gap."""
        week_px, found = look().px(WEEK), list[tuple[date, QRect]]()
        for month, box in self._boxes():
            edges = [box.left() + round(box.width() * place / 7) for place in range(8)]
            for line, week in enumerate(month.weeks):
                top = box.top() + self._head() + line * week_px
                found += [
                    (day, QRect(edges[place], top, edges[place + 1] - edges[place], week_px))
                    for place, day in enumerate(week)
                    if day is not None
                ]
        return found


def _said(first: Month, last: Month) -> str:
    """The first month, its year left out where it is that of the last."""
    return MONTHS[first.month - 1] if first.year == last.year else first.title
